-- Memos with what they are tied to, and named links between quotations. A tie has at most one of its ids; none means the study as a whole.
CREATE TABLE memo (
  id BLOB NOT NULL PRIMARY KEY, kind TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
  coder_id BLOB NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
  created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, version INTEGER NOT NULL);
CREATE INDEX memo_coder ON memo (coder_id);

CREATE TABLE memo_tie (
  id BLOB NOT NULL PRIMARY KEY,
  memo_id BLOB NOT NULL REFERENCES memo (id) DEFERRABLE INITIALLY DEFERRED,
  quotation_id BLOB REFERENCES quotation (id) DEFERRABLE INITIALLY DEFERRED,
  code_id BLOB REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
  source_id BLOB REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
  coder_id BLOB REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL);
CREATE INDEX memo_tie_memo ON memo_tie (memo_id);
CREATE INDEX memo_tie_quotation ON memo_tie (quotation_id) WHERE quotation_id IS NOT NULL;
CREATE INDEX memo_tie_code ON memo_tie (code_id) WHERE code_id IS NOT NULL;
CREATE INDEX memo_tie_source ON memo_tie (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX memo_tie_coder ON memo_tie (coder_id) WHERE coder_id IS NOT NULL;

CREATE TABLE link (
  id BLOB NOT NULL PRIMARY KEY,
  from_id BLOB NOT NULL REFERENCES quotation (id) DEFERRABLE INITIALLY DEFERRED,
  to_id BLOB NOT NULL REFERENCES quotation (id) DEFERRABLE INITIALLY DEFERRED,
  relation TEXT NOT NULL, comment TEXT NOT NULL,
  coder_id BLOB NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
  created_at INTEGER NOT NULL, version INTEGER NOT NULL);
CREATE INDEX link_from ON link (from_id);
CREATE INDEX link_to ON link (to_id);
CREATE INDEX link_coder ON link (coder_id);

CREATE VIEW readable_memo AS
  SELECT memo.kind, memo.title, memo.text, coder.name AS coder,
         strftime('%Y-%m-%dT%H:%M:%SZ', memo.created_at / 1000, 'unixepoch') AS time
  FROM memo JOIN coder ON coder.id = memo.coder_id;
CREATE VIEW readable_link AS
  SELECT one.quote AS "from", link.relation, other.quote AS "to", link.comment, coder.name AS coder
  FROM link
  JOIN quotation AS one ON one.id = link.from_id
  JOIN quotation AS other ON other.id = link.to_id
  JOIN coder ON coder.id = link.coder_id;
