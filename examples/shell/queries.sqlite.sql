-- Questions to the table that load.sh makes:  sqlite3 RESULTS.sqlite < queries.sqlite.sql
.headers on
.mode list

-- Each amount of money, with the day of its release.
SELECT document ->> 'id' AS release, document ->> '$.published.day' AS day,
       m.value ->> 'text' AS written, m.value ->> 'amount' AS amount, m.value ->> 'max' AS most, m.value ->> 'currency' AS currency
FROM documents, json_each(document, '$.money') AS m
ORDER BY release, CAST(m.value ->> 'start' AS INTEGER);

-- Who is quoted, and how often.
SELECT q.value ->> 'speaker' AS speaker, count(*) AS quotes
FROM documents, json_each(document, '$.quotes') AS q
GROUP BY speaker ORDER BY quotes DESC, speaker;

-- Organisations, and in how many releases they are.
SELECT o.value ->> 'name' AS organisation, count(*) AS releases
FROM documents, json_each(document, '$.organisations') AS o
GROUP BY organisation ORDER BY releases DESC, organisation LIMIT 20;
