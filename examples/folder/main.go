// Folder reads every .txt file of a directory and prints a table: one line a
// release, with its day, its place, and how much was found in it.
//
//	go run ./examples/folder examples/folder/releases
package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"log"
	"os"
	"text/tabwriter"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: folder DIRECTORY")
	}
	if err := run(context.Background(), os.DirFS(os.Args[1]), os.Stdout); err != nil {
		log.Fatal(err)
	}
}

// run writes the table of the folder's releases. A file that cannot be read is a
// line of the table; the others are read all the same.
func run(ctx context.Context, folder fs.FS, out io.Writer) error {
	extractor, err := extract.New()
	if err != nil {
		return err
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "RELEASE\tDAY\tPLACE\tDATES\tPLACES\tORGANISATIONS\tPEOPLE\tMONEY\tQUOTES")
	for doc, err := range extractor.All(ctx, articles(folder)) {
		if err != nil {
			fmt.Fprintf(table, "%v\n", err)
			continue
		}
		place := ""
		if doc.Dateline != nil && len(doc.Dateline.Places) > 0 {
			place = doc.Dateline.Places[0]
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d\n", doc.ID, doc.Published.Day, place,
			len(doc.Dates), len(doc.Places), len(doc.Organisations), len(doc.People), len(doc.Money), len(doc.Quotes))
	}
	return table.Flush()
}

// articles yields the .txt files of a folder, in the order of their names.
func articles(folder fs.FS) iter.Seq2[model.Article, error] {
	return func(yield func(model.Article, error) bool) {
		names, err := fs.Glob(folder, "*.txt")
		if err != nil {
			yield(model.Article{}, err)
			return
		}
		for _, name := range names {
			text, err := fs.ReadFile(folder, name)
			if !yield(model.Article{ID: name, Text: string(text)}, err) {
				return
			}
		}
	}
}
