-- Corrections of texts: how a revision came from the one before, and which quotations a person has to look at because of it.
-- A quotation that reads as before is moved with its text; no row of the history says so, since the edits do.
CREATE TABLE source_correction (
  id BLOB NOT NULL PRIMARY KEY,
  source_id BLOB NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  from_id BLOB NOT NULL REFERENCES source_revision (id) DEFERRABLE INITIALLY DEFERRED,
  revision_id BLOB NOT NULL REFERENCES source_revision (id) DEFERRABLE INITIALLY DEFERRED,
  coder_id BLOB, note TEXT NOT NULL, edits BLOB NOT NULL, version INTEGER NOT NULL);
CREATE INDEX source_correction_source ON source_correction (source_id);
CREATE INDEX source_correction_from ON source_correction (from_id);
CREATE INDEX source_correction_revision ON source_correction (revision_id);

CREATE TABLE quotation_flag (
  id BLOB NOT NULL PRIMARY KEY,
  quotation_id BLOB NOT NULL REFERENCES quotation (id) DEFERRABLE INITIALLY DEFERRED,
  source_id BLOB NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  coder_id BLOB NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
  correction_id BLOB NOT NULL REFERENCES source_correction (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL, "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL, version INTEGER NOT NULL);
CREATE INDEX quotation_flag_quotation ON quotation_flag (quotation_id);
CREATE INDEX quotation_flag_source ON quotation_flag (source_id);
CREATE INDEX quotation_flag_coder ON quotation_flag (coder_id);
CREATE INDEX quotation_flag_correction ON quotation_flag (correction_id);
