package corpus_test

import (
	"context"
	"fmt"
	"log"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/extract"
)

// Every article of an archive, read in parallel, in the order of the archive.
func ExampleOpen() {
	extractor, err := extract.New()
	if err != nil {
		log.Fatal(err)
	}
	articles := corpus.Open([]string{"../examples/folder/releases"})
	for doc, err := range extractor.All(context.Background(), articles) {
		if err != nil {
			fmt.Println("error:", err)
			continue
		}
		fmt.Println(doc.ID, doc.Published.Day, len(doc.Money), "amounts")
	}
	// Output:
	// ../examples/folder/releases/bank.txt 2023-06-05 1 amounts
	// ../examples/folder/releases/ferry.txt 2024-03-14 3 amounts
	// ../examples/folder/releases/museum.txt 2020-01-31 1 amounts
}
