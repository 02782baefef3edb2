-- How certain a coder is of a coding; 'NotSaid' where nothing was said of it.
ALTER TABLE coding ADD COLUMN certainty TEXT NOT NULL DEFAULT 'NotSaid';

DROP VIEW readable_coding;
CREATE VIEW readable_coding AS
  SELECT source.name AS source, quotation."begin", quotation."end", quotation.quote AS text,
         code.number AS code_number, code.name AS code_name, coder.name AS coder,
         strftime('%Y-%m-%dT%H:%M:%SZ', coding.created_at / 1000, 'unixepoch') AS time,
         quotation.comment AS quotation_comment, coding.comment AS coding_comment,
         CASE coding.certainty WHEN 'NotSaid' THEN '' ELSE lower(coding.certainty) END AS certainty
  FROM coding
  JOIN quotation ON quotation.id = coding.quotation_id
  JOIN source ON source.id = coding.source_id
  JOIN code ON code.id = coding.code_id
  JOIN coder ON coder.id = coding.coder_id;
