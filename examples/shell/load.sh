#!/bin/sh
# Loads documents as JSONL into a table of SQLite, a document a row.
#
#     load.sh DOCUMENTS.jsonl RESULTS.sqlite
#
# .mode tabs would cut a line at a tab; JSON has no byte 0x1F or 0x1E unescaped, and so
# the separators of .mode ascii, with the line end in place of the second, cut only lines.
set -eu
rm -f "$2"
sqlite3 "$2" <<SQL
CREATE TABLE documents (document TEXT NOT NULL CHECK (json_valid(document)));
.mode ascii
.separator "\037" "\n"
.import '$1' documents
SQL
