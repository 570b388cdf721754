// Package table turns the documents of a data set into tidy tables with keys: the same
// as CSV, Parquet and SQLite, ready for pandas, R and DuckDB.
//
// The tables are the types Document, Mention, Date, Place, Organisation, Person, Money,
// Quote, Demonym and OrganisationReference of this package, a row each; what a column means
// stands at its field, and its name in the tag. The keys:
//
//   - documents.document is 1, 2, 3 in the order of the archive, and every other table
//     has it too;
//   - (document, mention) is the key of mentions, which hold each name, date, amount and
//     quotation where it stands in the text;
//   - (document, number) is the key of each of the other tables. A mention belongs to the
//     row of (document, number) in the table that its type names: "date" in dates, "place"
//     in places, "organisation" in organisations, "person" in people, "money" in money,
//     "quote" in quotes. Demonyms and references to organisations are no mentions, and have
//     their places in their own tables;
//   - (document, organisation) in organisation_references, and (document, person) and
//     (document, organisation) in quotes, are keys of organisations and people.
//
// Nothing is written as the empty text: what has no value is empty in CSV, and null in
// Parquet and SQLite. Lists in one column are divided by " | ". Text that is not UTF-8
// has U+FFFD in place of each other byte, and offsets in bytes count as if it had not.
package table

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/govalues/decimal"

	"github.com/dateline-nlp/dateline/corpus/dataset"
	"github.com/dateline-nlp/dateline/model"
)

// Rows are the rows of one document.
type Rows struct {
	Documents     []Document
	Mentions      []Mention
	Dates         []Date
	Places        []Place
	Organisations []Organisation
	People        []Person
	Money         []Money
	Quotes        []Quote
	Demonyms      []Demonym
	References    []OrganisationReference
}

// RowsOf returns the rows of a record.
func RowsOf(r dataset.Record) *Rows {
	b := builder{document: r.Number, found: r.Found, offsets: model.NewOffsets(r.Found.Text)}
	b.dates()
	b.places()
	b.organisations()
	b.people()
	b.money()
	b.quotes()
	b.demonyms()
	b.references()
	b.number()
	b.rows.Documents = []Document{documentOf(r)}
	return &b.rows
}

// builder collects the rows of a document.
type builder struct {
	document int64
	found    *model.Document
	offsets  *model.Offsets
	rows     Rows
}

// mention adds a mention of a row of another table.
func (b *builder) mention(kind string, number int, m model.Mention) {
	b.rows.Mentions = append(b.rows.Mentions, Mention{
		Document: b.document, Type: kind, Number: int64(number), Text: text(m.Text), Start: int64(m.Start), End: int64(m.End),
		StartCharacter: int64(b.offsets.Runes(m.Start)), EndCharacter: int64(b.offsets.Runes(m.End)),
		Zone: b.found.ZoneAt(m.Start).String(), Confidence: m.Confidence,
	})
}

// number puts the mentions into the order of the text, a quotation before what stands in
// it, and numbers them.
func (b *builder) number() {
	slices.SortStableFunc(b.rows.Mentions, func(x, y Mention) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End))
	})
	for i := range b.rows.Mentions {
		b.rows.Mentions[i].Mention = int64(i + 1)
	}
}

func documentOf(r dataset.Record) Document {
	d, m := r.Found, r.Metadata
	row := Document{
		Document: r.Number, ID: text(d.ID), Place: text(r.Place), Title: text(m.Title), Publisher: text(m.Publisher),
		Country: text(m.Country), Language: text(m.Language), URL: text(m.URL), PublishedMetadata: m.Published.String(),
		Published: d.Published.Day.String(), PublishedFrom: d.Published.Origin.String(),
		Text: text(d.Text), Bytes: int64(len(d.Text)),
		Dates: int64(len(d.Dates)), Places: int64(len(d.Places)), Organisations: int64(len(d.Organisations)),
		People: int64(len(d.People)), Money: int64(len(d.Money)), Quotes: int64(len(d.Quotes)),
	}
	if d.Headline != nil {
		row.Headline = text(strings.Join(strings.Fields(d.Text[d.Headline.Start:d.Headline.End]), " "))
	}
	if d.Dateline != nil {
		row.Dateline, row.Wire = text(d.Dateline.Text), text(d.Dateline.Wire)
	}
	if e := d.Embargo; e != nil {
		row.Embargo = e.Day.String()
		if e.Clock != nil {
			row.Embargo = strings.TrimSpace(row.Embargo + " " + clock(*e.Clock) + " " + text(e.Clock.Zone))
		}
	}
	if r.DuplicateOf != nil {
		row.DuplicateOf, row.Similarity = &r.DuplicateOf.Number, &r.DuplicateOf.Similarity
	}
	warnings := make([]string, len(d.Warnings))
	for i, w := range d.Warnings {
		warnings[i] = w.Message
	}
	row.Warnings = list(warnings)
	return row
}

// listMark stands between the elements of a list.
const listMark = " | "

func list(elements []string) string { return text(strings.Join(elements, listMark)) }

// text makes a text fit for tables, which hold UTF-8 only.
func text(s string) string {
	var b strings.Builder
	for i, r := range s {
		if r == '\uFFFD' || r == 0 {
			// Rare, and then character by character: ToValidUTF8 makes one of several.
			for _, r := range s[i:] {
				if r == 0 {
					r = '\uFFFD'
				}
				b.WriteRune(r)
			}
			return s[:i] + b.String()
		}
	}
	return s
}

func clock(c model.Clock) string { return fmt.Sprintf("%02d:%02d", c.Hour, c.Minute) }

// word returns the word of an enum, and nothing for its zero value.
func word[T interface {
	comparable
	fmt.Stringer
}](v T) string {
	if v == *new(T) {
		return ""
	}
	return v.String()
}

// number returns an amount as a number, which may be rounded, and exactly.
func number(d *decimal.Decimal) (*float64, string) {
	if d == nil {
		return nil, ""
	}
	f, _ := d.Float64()
	return &f, d.String()
}
