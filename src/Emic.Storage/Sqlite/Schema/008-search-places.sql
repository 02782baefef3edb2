-- Where a chunk stands in its text as it is stored, in bytes, so that it is read without the rest of the text. The index is filled anew in quiet moments.
DELETE FROM search_source;
DELETE FROM search_chunk;
INSERT INTO search_trigram (search_trigram) VALUES ('delete-all');
ALTER TABLE search_chunk ADD COLUMN "at" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE search_chunk ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
