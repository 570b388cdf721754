package corpus

import (
	"iter"

	"github.com/dateline-nlp/dateline/corpus/internal/record"
	"github.com/dateline-nlp/dateline/model"
)

// Open reads the articles in files, folders and archives, one after another, and keeps
// none of them. What a file is shows by its content, not by its name:
//
//   - folders, and what is in them, in the order of the names; hidden files are passed
//     over;
//   - zip and tar archives, also inside one another;
//   - gzip, zstd, xz and bzip2;
//   - JSONL, one object a line, and JSON arrays of objects;
//   - CSV, TSV and the like, with a first row that names the columns, and Parquet;
//   - WARC, of which the pages that were sent whole are articles, and texts of pages;
//   - messages and mailboxes (EML, mbox), the plain text before HTML;
//   - HTML, given as it is with Format HTML, so that the offsets of a document lead back
//     into the page, or as its main text ([WithMainText]);
//   - text with front matter in YAML or TOML, which is read and left out;
//   - plain text in any charset, and the path "-", which is the standard input.
//
// Fields and columns are known by the names that archives give them ([WithColumn] says
// others). The name of a file counts only for a table whose columns have unknown names
// (.csv, .tsv) and for HTML that does not begin like it (.html).
//
// The order is the same each time, and so are the places. An article that cannot be
// read is an *[ItemError] in its place, and the rest goes on; only a wrong option, an
// *[OptionError], is an error of another type, and then there is nothing else.
//
// The sequence can be read more than once, except for the standard input.
func Open(paths []string, options ...Option) iter.Seq2[model.Article, error] {
	return func(yield func(model.Article, error) bool) {
		for item, err := range OpenItems(paths, options...) {
			if !yield(item.Article, err) {
				return
			}
		}
	}
}

// OpenItems is Open with the place of each article, and the metadata that only the
// reader of an archive needs. Place and ID of an item that comes with an error are
// those of what could not be read.
func OpenItems(paths []string, options ...Option) iter.Seq2[Item, error] {
	o := openOptions{}
	for _, option := range options {
		option(&o)
	}
	o.limits = o.limits.filled()
	return func(yield func(Item, error) bool) {
		if o.fault != nil {
			yield(Item{}, o.fault)
			return
		}
		w := walker{options: o, columns: record.NewColumns(o.columns), after: o.after, yield: yield, roots: map[string]bool{}}
		for _, path := range paths {
			if !w.root(path) {
				return
			}
		}
		if w.after != "" {
			w.fail(w.after, ErrNoPlace)
		}
	}
}
