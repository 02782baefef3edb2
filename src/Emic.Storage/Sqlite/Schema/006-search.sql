-- The search index anew, over letters that Emic itself has made alike (capitals, accents, dashes), so that what the index
-- takes for the same is what the search takes for the same, in every script. It is derived and filled again in quiet moments.
DROP TABLE search_trigram;
DROP TABLE search_chunk;
DROP TABLE search_source;
-- "indexed" says up to which character a source's text is in. A chunk is some whole paragraphs of a source. The index knows which chunks may hold letters; the text itself decides.
CREATE TABLE search_source (key INTEGER NOT NULL PRIMARY KEY, source_id BLOB NOT NULL UNIQUE, text_hash BLOB NOT NULL, indexed INTEGER NOT NULL);
CREATE TABLE search_chunk (key INTEGER NOT NULL PRIMARY KEY, source INTEGER NOT NULL, "begin" INTEGER NOT NULL, "end" INTEGER NOT NULL);
CREATE INDEX search_chunk_source ON search_chunk (source);
CREATE VIRTUAL TABLE search_trigram USING fts5 (text, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram case_sensitive 1');
-- Comments are searched too; most quotations and codings have none.
CREATE INDEX quotation_commented ON quotation (source_id) WHERE comment <> '';
CREATE INDEX coding_commented ON coding (source_id) WHERE comment <> '';
