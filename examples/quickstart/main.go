// Quickstart reads one release and prints what was found in it.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

func main() {
	text, err := os.ReadFile("examples/release.txt")
	if err != nil {
		log.Fatal(err)
	}
	extractor, err := extract.New()
	if err != nil {
		log.Fatal(err)
	}
	doc, err := extractor.Extract(context.Background(), model.Article{Text: string(text)})
	if err != nil {
		log.Fatal(err)
	}
	for _, d := range doc.Dates {
		fmt.Printf("%s is %s\n", d.Text, d.Value)
	}
	for _, m := range doc.Money {
		fmt.Printf("%s is %s %s\n", m.Text, m.Value(), m.Currency)
	}
	for _, q := range doc.Quotes {
		fmt.Printf("%s (%s): %s\n", q.Speaker, q.Title, q.Text)
	}
}
