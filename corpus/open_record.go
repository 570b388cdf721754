package corpus

import (
	"fmt"
	"path"
	"strings"

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
		item.Format = model.FormatHTML
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
	if country := strings.ToUpper(strings.TrimSpace(r.Values[record.Country])); country != "" {
		if len(country) == 2 && country[0] >= 'A' && country[0] <= 'Z' && country[1] >= 'A' && country[1] <= 'Z' {
			item.Country = country
		} else {
			item.Warnings = append(item.Warnings, fmt.Sprintf("the country %q is no code of two letters", country))
		}
	}
	return item, nil
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
