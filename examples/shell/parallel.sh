#!/bin/sh
# The same with GNU parallel, which cuts its input itself and needs no files in between:
#
#     parallel.sh < ARTICLES.jsonl > DOCUMENTS.jsonl
#
# Its exit code is the number of blocks in which an article failed.
exec parallel --will-cite --pipe --keep-order --block "${BLOCK:-10M}" \
	'dateline extract --jobs 1 --input jsonl --format jsonl -'
