// Package record holds an article as a file gives it, before its values are read,
// and tells the parts of an article by the names that archives give them.
package record

import "strings"

// Record is an article, or the place of a fault.
type Record struct {
	// Number counts the articles of a file from 1, those that cannot be read too; in
	// files of lines it is the number of the line. It is 0 for a file that is one
	// article.
	Number int
	// Line and Column are the place of a fault, from 1; 0 is not known.
	Line, Column int

	// Values are the parts of the article, as written.
	Values [Parts]string
	// HTML tells that the text is a page, with its tags.
	HTML bool
	// Charset is the name of the charset that the article was written in, where it is
	// not UTF-8.
	Charset string
	// Known tells which parts were there, if only empty.
	Known [Parts]bool
	// Warnings tell what of the article could not be taken as it is.
	Warnings []string
}

// Part is a part of an article.
type Part uint8

// The parts of an article.
const (
	ID Part = iota
	Text
	Markup // a text that is HTML
	Title
	Published
	Publisher
	Country
	Language
	Address
	Form // "html" or "text": how the text is written
	// Parts is how many there are.
	Parts
)

// PartNames are the parts by the names that users give them.
var PartNames = map[string]Part{"id": ID, "text": Text, "html": Markup, "title": Title, "published": Published,
	"publisher": Publisher, "country": Country, "language": Language, "url": Address}

// names are what archives call the parts, the surest first, as Fold writes them.
var names = [Parts][]string{
	ID: {"id", "articleid", "docid", "documentid", "newsid", "storyid", "releaseid", "uuid", "guid", "recordid", "gkgrecordid", "uid"},
	Text: {"text", "fulltext", "articletext", "bodytext", "maintext", "plaintext", "rawtext", "cleantext", "texto", "body",
		"articlebody", "content", "contents", "article", "story", "release", "pressrelease", "document", "message"},
	Markup: {"html", "bodyhtml", "contenthtml", "rawhtml", "htmlbody", "articlehtml", "pagehtml"},
	Title:  {"title", "headline", "articletitle", "heading", "subject"},
	Published: {"published", "datepublished", "publisheddate", "publishdate", "publicationdate", "publishedat", "publishedon", "pubdate",
		"datepublish", "releasedate", "datereleased", "issued", "date", "articledate", "datetime", "timestamp"},
	Publisher: {"publisher", "publishername", "sourcename", "sitename", "outlet", "newspaper", "publication", "issuer", "agency", "source",
		"sourcedomain", "site", "domain"},
	Country:  {"country", "countrycode", "publishercountry", "sourcecountry"},
	Language: {"language", "lang", "languagecode", "inlanguage", "locale"},
	Address:  {"url", "link", "permalink", "canonicalurl", "articleurl", "sourceurl", "uri", "href", "webaddress"},
	Form:     {"format"},
}

// Fold writes the name of a column so that "Date Published", "date_published" and
// "datePublished" are one.
func Fold(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r >= 0x80:
			return r
		}
		return -1
	}, name)
}

// Columns says where in a row or object each part stands.
type Columns struct {
	chosen map[string]Part
	ranked map[string]rank
}

type rank struct {
	part Part
	rank int
}

// NewColumns returns the automatic names, with those that the user chose in their
// place: for each part the name of its column.
func NewColumns(chosen map[Part]string) Columns {
	c := Columns{chosen: map[string]Part{}, ranked: map[string]rank{}}
	for part := range Parts {
		if column, ok := chosen[part]; ok {
			c.chosen[column] = part
			continue
		}
		if part == Text || part == Markup {
			// Who names the text does not want another.
			_, text := chosen[Text]
			_, markup := chosen[Markup]
			if text || markup {
				continue
			}
		}
		for i, name := range names[part] {
			c.ranked[name] = rank{part, i}
		}
	}
	return c
}

// Place returns the part that a column holds, and how sure that is: 0 is surest.
func (c Columns) Place(column string) (part Part, order int, ok bool) {
	if part, ok := c.chosen[column]; ok {
		return part, 0, true
	}
	r, ok := c.ranked[Fold(column)]
	return r.part, r.rank, ok
}

// HasText reports whether one of the columns holds a text.
func (c Columns) HasText(columns []string) bool {
	for _, column := range columns {
		if part, _, ok := c.Place(column); ok && (part == Text || part == Markup) {
			return true
		}
	}
	return false
}

// Filler fills records from columns. Of two columns for one part the surer one
// counts, and of two that are as sure the first.
type Filler struct {
	columns Columns
	// places remembers the columns seen, which are few.
	places map[string]place
	rank   [Parts]int
}

type place struct {
	part Part
	// order is 1 for the surest column, and 0 for one that holds no part.
	order int
}

// mostPlaces bounds what is remembered of files with ever new columns.
const mostPlaces = 1000

// NewFiller returns a filler for records with the columns.
func NewFiller(columns Columns) *Filler {
	return &Filler{columns: columns, places: map[string]place{}}
}

// Begin starts another record.
func (f *Filler) Begin() { f.rank = [Parts]int{} }

// Wants reports whether Set would take a value of the column.
func (f *Filler) Wants(column string) bool {
	p := f.place(column)
	return p.order > 0 && (f.rank[p.part] == 0 || p.order < f.rank[p.part])
}

// Set sets the part that the column holds, if it holds any. An empty column does not
// hide a full one of a lesser name.
func (f *Filler) Set(r *Record, column, value string) {
	if !f.Wants(column) {
		return
	}
	p := f.place(column)
	r.Known[p.part] = true
	if strings.TrimSpace(value) != "" {
		r.Values[p.part] = value
		f.rank[p.part] = p.order
	}
}

func (f *Filler) place(column string) place {
	if p, ok := f.places[column]; ok {
		return p
	}
	part, order, ok := f.columns.Place(column)
	p := place{part: part}
	if ok {
		p.order = order + 1
	}
	if len(f.places) < mostPlaces {
		f.places[strings.Clone(column)] = p
	}
	return p
}

// Place returns the part that a column holds.
func (f *Filler) Place(column string) (part Part, order int, ok bool) {
	return f.columns.Place(column)
}
