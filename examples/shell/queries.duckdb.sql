-- The same questions to the file itself, where documents.jsonl is in the folder:
--
--     duckdb < queries.duckdb.sql
CREATE VIEW documents AS
SELECT * FROM read_json('documents.jsonl', format = 'newline_delimited', union_by_name = true,
                        maximum_object_size = 268435456);

-- Each amount of money, with the day of its release.
SELECT id AS release, published.day AS day, m.text AS written, m.amount AS amount, m.max AS most, m.currency AS currency
FROM documents, unnest(money) AS t(m)
ORDER BY release, m."start";

-- Who is quoted, and how often.
SELECT q.speaker AS speaker, count(*) AS quotes
FROM documents, unnest(quotes) AS t(q)
GROUP BY speaker ORDER BY quotes DESC, speaker;

-- Organisations, and in how many releases they are.
SELECT o.name AS organisation, count(*) AS releases
FROM documents, unnest(organisations) AS t(o)
GROUP BY organisation ORDER BY releases DESC, organisation LIMIT 20;
