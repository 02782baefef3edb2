-- Questions to the quotations that are kept under a name, and what constant comparison settled. Both have a history.
-- A question names codes, sources and coders by id without holding them: what is gone is left out when it is asked again.
CREATE TABLE saved_query (
  id BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL, query TEXT NOT NULL, created_at INTEGER NOT NULL, version INTEGER NOT NULL);

CREATE TABLE comparison_entry (
  id BLOB NOT NULL PRIMARY KEY,
  code_id BLOB NOT NULL REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
  coder_id BLOB NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
  at INTEGER NOT NULL, definition TEXT NOT NULL, settled BLOB NOT NULL, version INTEGER NOT NULL);
CREATE INDEX comparison_entry_code ON comparison_entry (code_id, coder_id);
CREATE INDEX comparison_entry_coder ON comparison_entry (coder_id);
