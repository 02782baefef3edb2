-- The study: rows that have a history. Ids are 16 bytes, big-endian; times are Unix milliseconds, UTC.
-- Foreign keys wait for the commit, so that undo and EF may write rows in any order. Nothing cascades.
CREATE TABLE study_info (
  id BLOB NOT NULL PRIMARY KEY, title TEXT NOT NULL, description TEXT NOT NULL,
  created_at INTEGER NOT NULL, version INTEGER NOT NULL);

CREATE TABLE coder (
  id BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL, color TEXT NOT NULL, version INTEGER NOT NULL);

CREATE TABLE code (
  id BLOB NOT NULL PRIMARY KEY,
  parent_id BLOB REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
  rank TEXT NOT NULL, number TEXT NOT NULL, name TEXT NOT NULL, color TEXT NOT NULL,
  brief TEXT NOT NULL, definition TEXT NOT NULL, "use" TEXT NOT NULL, not_use TEXT NOT NULL,
  origin TEXT NOT NULL, status TEXT NOT NULL, is_folder INTEGER NOT NULL, version INTEGER NOT NULL);
CREATE INDEX code_parent ON code (parent_id);

CREATE TABLE code_example (
  id BLOB NOT NULL PRIMARY KEY,
  code_id BLOB NOT NULL REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
  quotation_id BLOB NOT NULL REFERENCES quotation (id) DEFERRABLE INITIALLY DEFERRED,
  rank TEXT NOT NULL, version INTEGER NOT NULL);
CREATE INDEX code_example_code ON code_example (code_id);
CREATE INDEX code_example_quotation ON code_example (quotation_id);

CREATE TABLE code_merge (
  id BLOB NOT NULL PRIMARY KEY,
  code_id BLOB NOT NULL REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
  merged_id BLOB NOT NULL, merged_number TEXT NOT NULL, merged_name TEXT NOT NULL, merged_definition TEXT NOT NULL,
  codings INTEGER NOT NULL, at INTEGER NOT NULL, version INTEGER NOT NULL);
CREATE INDEX code_merge_code ON code_merge (code_id);

CREATE TABLE source (
  id BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, "group" TEXT NOT NULL, rank TEXT NOT NULL,
  format TEXT NOT NULL, file_name TEXT NOT NULL, encoding TEXT NOT NULL, original_hash BLOB NOT NULL,
  reading_notes TEXT NOT NULL, imported_at INTEGER NOT NULL,
  revision_id BLOB NOT NULL REFERENCES source_revision (id) DEFERRABLE INITIALLY DEFERRED,
  words INTEGER NOT NULL, version INTEGER NOT NULL);
CREATE INDEX source_original ON source (original_hash);
CREATE INDEX source_revision_used ON source (revision_id);

CREATE TABLE source_revision (
  id BLOB NOT NULL PRIMARY KEY,
  source_id BLOB NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL, text_hash BLOB NOT NULL, length INTEGER NOT NULL, structure BLOB NOT NULL,
  created_at INTEGER NOT NULL, version INTEGER NOT NULL);
CREATE INDEX source_revision_source ON source_revision (source_id);

CREATE TABLE source_reading (
  id BLOB NOT NULL PRIMARY KEY,
  source_id BLOB NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  coder_id BLOB NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
  at INTEGER NOT NULL, version INTEGER NOT NULL);
CREATE INDEX source_reading_source ON source_reading (source_id);
CREATE INDEX source_reading_coder ON source_reading (coder_id);

CREATE TABLE quotation (
  id BLOB NOT NULL PRIMARY KEY,
  source_id BLOB NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  coder_id BLOB NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
  "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL, comment TEXT NOT NULL,
  created_at INTEGER NOT NULL, version INTEGER NOT NULL);
CREATE INDEX quotation_place ON quotation (source_id, "begin", "end");
CREATE INDEX quotation_coder ON quotation (coder_id);

CREATE TABLE coding (
  id BLOB NOT NULL PRIMARY KEY,
  quotation_id BLOB NOT NULL REFERENCES quotation (id) DEFERRABLE INITIALLY DEFERRED,
  code_id BLOB NOT NULL REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
  source_id BLOB NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  coder_id BLOB NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
  comment TEXT NOT NULL, created_at INTEGER NOT NULL, version INTEGER NOT NULL);
CREATE INDEX coding_quotation ON coding (quotation_id);
CREATE INDEX coding_code ON coding (code_id, source_id, coder_id);
CREATE INDEX coding_source ON coding (source_id, coder_id);
CREATE INDEX coding_coder ON coding (coder_id);

-- Texts and files as they came, once each, under their SHA-256. Written once, never changed.
CREATE TABLE content_text (hash BLOB NOT NULL PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE content_original (hash BLOB NOT NULL PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TRIGGER content_text_stays BEFORE UPDATE ON content_text BEGIN SELECT raise(ABORT, 'a stored text is never changed'); END;
CREATE TRIGGER content_original_stays BEFORE UPDATE ON content_original BEGIN SELECT raise(ABORT, 'a stored file is never changed'); END;

-- The history: append-only, numbered and chained per copy of the study. The chain covers salted hashes of the
-- payloads; the payloads lie apart, so that words can be erased from them and the chain still verifies.
CREATE TABLE history_copy (id BLOB NOT NULL PRIMARY KEY, is_this INTEGER NOT NULL, created_at INTEGER NOT NULL);
CREATE TABLE history_change (
  copy_id BLOB NOT NULL REFERENCES history_copy (id), sequence INTEGER NOT NULL,
  id BLOB NOT NULL, at INTEGER NOT NULL, coder_id BLOB, kind TEXT NOT NULL, subjects TEXT NOT NULL,
  target INTEGER, rows INTEGER NOT NULL, payload_hash BLOB NOT NULL, hash BLOB NOT NULL,
  PRIMARY KEY (copy_id, sequence)) WITHOUT ROWID;
CREATE UNIQUE INDEX history_change_id ON history_change (id);
CREATE INDEX history_change_coder ON history_change (copy_id, coder_id, sequence);
CREATE TABLE history_payload (
  copy_id BLOB NOT NULL, sequence INTEGER NOT NULL, bytes BLOB NOT NULL,
  PRIMARY KEY (copy_id, sequence));
CREATE TRIGGER history_change_stays BEFORE UPDATE ON history_change BEGIN SELECT raise(ABORT, 'the history is append-only'); END;
CREATE TRIGGER history_change_remains BEFORE DELETE ON history_change BEGIN SELECT raise(ABORT, 'the history is append-only'); END;
CREATE TRIGGER history_payload_stays BEFORE UPDATE ON history_payload BEGIN SELECT raise(ABORT, 'the history is append-only'); END;
CREATE TRIGGER history_payload_remains BEFORE DELETE ON history_payload BEGIN SELECT raise(ABORT, 'the history is append-only'); END;

-- For people who read the file with other tools.
CREATE VIEW readable_code AS
  SELECT lower(hex(id)) AS id, lower(hex(parent_id)) AS parent_id, number, name, brief, definition, origin, status FROM code;
CREATE VIEW readable_coding AS
  SELECT source.name AS source, quotation."begin", quotation."end", quotation.quote AS text,
         code.number AS code_number, code.name AS code_name, coder.name AS coder,
         strftime('%Y-%m-%dT%H:%M:%SZ', coding.created_at / 1000, 'unixepoch') AS time,
         quotation.comment AS quotation_comment, coding.comment AS coding_comment
  FROM coding
  JOIN quotation ON quotation.id = coding.quotation_id
  JOIN source ON source.id = coding.source_id
  JOIN code ON code.id = coding.code_id
  JOIN coder ON coder.id = coding.coder_id;
