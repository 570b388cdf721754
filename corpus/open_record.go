package corpus

import (
	"fmt"
	"path"
	"strings"

	"github.com/dateline-nlp/dateline/corpus/internal/maintext"
	"github.com/dateline-nlp/dateline/corpus/internal/record"
	"github.com/dateline-nlp/dateline/model"
)

// records returns what is to be done with the articles of a stream: each is given as
// an item, and each fault as an error with its place.
func (w *walker) records(s stream) func(record.Record, error) bool {
	return func(r record.Record, err error) bool {
		place := numbered(s.place, r.Number)
		if err != nil {
			return w.failAt(ItemError{Place: place, Line: r.Line, Column: r.Column, Err: err})
		}
		item, err := w.item(place, s, r)
		if err != nil {
			return w.failAt(ItemError{Place: place, Line: r.Line, Err: err})
		}
		return w.yield(item, nil)
	}
}

// item makes an item of what the archive says.
func (w *walker) item(place string, s stream, r record.Record) (Item, error) {
	item := Item{Article: w.options.defaults, Place: place, Charset: r.Charset, Warnings: r.Warnings,
		Language: strings.TrimSpace(r.Values[record.Language]), URL: strings.TrimSpace(r.Values[record.Address])}
	if item.Charset == "" {
		item.Charset = s.charset
	}
	item.Text, item.Title = r.Values[record.Text], r.Values[record.Title]
	if strings.TrimSpace(item.Text) == "" && r.Values[record.Markup] != "" {
		item.Text, r.HTML = r.Values[record.Markup], true
	}
	if r.HTML || r.Values[record.Form] == "html" {
		w.page(&item)
	}
	if len(item.Text) > w.options.limits.Item {
		return Item{}, w.tooLong(int64(len(item.Text)))
	}
	if strings.TrimSpace(item.Text) == "" {
		return Item{}, ErrNoText
	}
	if item.ID = strings.TrimSpace(r.Values[record.ID]); item.ID == "" {
		item.ID = place
	}
	if published := strings.TrimSpace(r.Values[record.Published]); published != "" {
		if day, ok := record.Day(published); ok {
			item.Published = day
		} else {
			item.Warnings = append(item.Warnings, fmt.Sprintf("the date %q is not understood", published))
		}
	}
	if publisher := strings.TrimSpace(r.Values[record.Publisher]); publisher != "" {
		item.Publisher = publisher
	}
	if country := strings.TrimSpace(r.Values[record.Country]); country != "" {
		if code := strings.ToUpper(country); len(code) == 2 && code[0] >= 'A' && code[0] <= 'Z' && code[1] >= 'A' && code[1] <= 'Z' {
			item.Country = code
		} else {
			item.Warnings = append(item.Warnings, fmt.Sprintf("the country %q is no code of two letters", country))
		}
	}
	return item, nil
}

// page makes an item one of HTML, or one of the main text of its page.
func (w *walker) page(item *Item) {
	item.Format = model.FormatHTML
	if !w.options.mainText {
		return
	}
	text, err := maintext.Of(item.Text, item.URL)
	switch {
	case err != nil:
		item.Warnings = append(item.Warnings, err.Error()+"; it is given as it is")
	case text == "":
		item.Warnings = append(item.Warnings, "no main text was found in the page; it is given as it is")
	default:
		item.Text, item.Format = text, model.FormatText
	}
}

// unpackedName is the name of a compressed file without what says so.
func unpackedName(name string) string {
	switch extension := strings.ToLower(path.Ext(name)); extension {
	case ".gz", ".gzip", ".zst", ".zstd", ".xz", ".bz2":
		return strings.TrimSuffix(name, path.Ext(name))
	case ".tgz", ".txz", ".tbz2", ".tzst":
		return strings.TrimSuffix(name, path.Ext(name)) + ".tar"
	}
	return name
}
