-- Full-text search over the current texts: derived, filled in chunks after the commit, never part of the history.
-- "indexed" says up to which character a source's text is in. A chunk is some whole paragraphs of a source. The index knows which chunks may hold a word; the text itself decides.
CREATE TABLE search_source (source_id BLOB NOT NULL PRIMARY KEY, text_hash BLOB NOT NULL, indexed INTEGER NOT NULL);
CREATE TABLE search_chunk (
  key INTEGER NOT NULL PRIMARY KEY, source_id BLOB NOT NULL, "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL);
CREATE INDEX search_chunk_place ON search_chunk (source_id, "begin");
CREATE VIRTUAL TABLE search_trigram USING fts5 (text, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram');
