#!/bin/sh
# Reads articles as JSONL with several processes and writes the documents in the order of
# the articles.
#
#     extract.sh ARTICLES.jsonl DOCUMENTS.jsonl [PROCESSES]
#
# The exit code is 3 if some articles could not be read; each is named on standard error,
# and the others are written all the same. dateline must be on the PATH.
set -eu
articles=$1 documents=$2 processes=${3:-2}

parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT
split -a 6 -l "${LINES_A_PART:-1000}" "$articles" "$parts/part-"

# An exit code of 3 says that some articles failed, which has been said by then; with any
# other but 0 there is no result. xargs turns all codes into its own, so a file says it.
status=0
find "$parts" -name 'part-*' | sort | xargs -P "$processes" -I PART sh -c '
	status=0
	dateline extract --jobs 1 --input jsonl --format jsonl PART > PART.out || status=$?
	case $status in
	0) ;;
	2 | 3) touch PART.failed ;;
	*) exit "$status" ;;
	esac' || status=1
[ "$status" = 0 ] || exit "$status"

find "$parts" -name '*.out' | sort | xargs cat > "$documents.part"
mv "$documents.part" "$documents"
[ -z "$(find "$parts" -name '*.failed')" ] || exit 3
