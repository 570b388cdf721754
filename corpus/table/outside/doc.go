// Package outside reads data sets with other programs than those that wrote them, Apache
// Arrow for Parquet and the shell of SQLite for its database, and compares every value with
// the JSONL of the same data set. It is a module of its own, so that nobody else needs
// Arrow:
//
//	cd corpus/table/outside && go test .
//	DATELINE_RESULTS=results go test -v -timeout 1h .
//
// The second line checks a data set that batch made with --format jsonl,parquet,sqlite.
package outside
