// Command statistics writes the README of the golden corpus, corpus/golden/README.md,
// from the documents: what there is of everything.
//
//	go run ./corpus/golden/statistics
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/dateline-nlp/dateline/corpus/golden"
)

func main() {
	file := flag.String("o", "corpus/golden/README.md", "`file` to write")
	flag.Parse()
	if err := write(*file); err != nil {
		fmt.Fprintln(os.Stderr, "statistics:", err)
		os.Exit(1)
	}
}

// write writes the README to a file.
func write(file string) error {
	all, err := golden.All()
	if err != nil {
		return err
	}
	text, err := readme(all)
	if err != nil {
		return err
	}
	return os.WriteFile(file, []byte(text), 0o666)
}
