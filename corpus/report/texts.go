package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/corpus/dataset"
	"github.com/dateline-nlp/dateline/model"
)

// Text is a document that came along.
type Text struct {
	Number       int
	Anchor       string
	Title, About string
	Pieces       []Piece
	// Cut tells that the text is longer than what came along.
	Cut   bool
	bytes int
}

// Piece is a stretch of a text.
type Piece struct {
	Text string
	// Class is the type of the mention, and "quoted" inside a quotation; empty for none.
	Class string
	// Name is that of the entity, Country that of a place, Title the value.
	Name, Country, Title string
}

// textCut is how many bytes of one text come along.
const textCut = 20_000

func anchor(n int) string { return fmt.Sprintf("t%d", n) }

func textOf(r dataset.Record) Text {
	d := r.Found
	t := Text{Title: name(r.Metadata.Title)}
	if h := d.Headline; t.Title == "" && h != nil && h.Start >= 0 && h.Start <= h.End && h.End <= len(d.Text) {
		t.Title = name(d.Text[h.Start:h.End])
	}
	if t.Title == "" {
		t.Title = d.ID
	}
	if t.Title = shortened(name(t.Title), 160); t.Title == "" {
		t.Title = "A document without a name"
	}
	var about []string
	for _, s := range []string{d.Published.Day.String(), name(r.Metadata.Publisher), name(d.ID), name(r.Place)} {
		if s != "" && !slices.Contains(about, s) {
			about = append(about, s)
		}
	}
	t.About = strings.Join(about, " · ")
	text := d.Text
	if len(text) > textCut {
		end := textCut
		for end > 0 && !utf8.RuneStart(text[end]) {
			end--
		}
		text, t.Cut = strings.Clone(text[:end]), true
	}
	t.Pieces = pieces(text, marksOf(d))
	t.bytes = len(text)
	return t
}

// mark is a mention with how it is shown.
type mark struct {
	model.Span
	Piece
}

// marksOf returns the mentions of a document, first those that are not quotes.
func marksOf(d *model.Document) []mark {
	var list []mark
	add := func(s model.Span, class, name, title string) {
		list = append(list, mark{s, Piece{Class: class, Name: name, Title: strings.TrimSuffix(title, ": ")}})
	}
	for _, v := range d.Dates {
		add(v.Span, "date", "", "date: "+cmp.Or(v.Value, string(v.Unresolved)))
	}
	for _, v := range d.Money {
		value := cmp.Or(string(v.Unresolved), "no number")
		if v.Amount != nil {
			value = groupedDecimal(*v.Amount)
			if v.Max != nil {
				value += " – " + groupedDecimal(*v.Max)
			}
		}
		add(v.Span, "money", "", "money: "+strings.TrimSpace(value+" "+v.Currency))
	}
	entity := func(class, n, title string, mentions []model.Mention) {
		for _, m := range mentions {
			add(m.Span, class, name(n), title)
		}
	}
	for _, v := range d.Places {
		first := len(list)
		entity("place", v.Name, "place: "+strings.TrimSuffix(name(v.Name)+", "+where(v), ", "), v.Mentions)
		for i := range list[first:] {
			list[first+i].Country = v.Country
		}
	}
	for _, v := range d.Organisations {
		entity("organisation", v.Name, "organisation: "+name(v.Name), v.Mentions)
	}
	for _, v := range d.People {
		entity("person", v.Name, "person: "+name(v.Name), v.Mentions)
	}
	for _, v := range d.Quotes {
		add(v.Span, "quoted", "", "said by "+cmp.Or(name(v.Speaker), "somebody the text leaves open"))
	}
	return list
}

// pieces cuts a text where marks begin and end. A mention inside a quotation is one of
// its pieces.
func pieces(text string, marks []mark) []Piece {
	cuts := []int{0, len(text)}
	kept := marks[:0]
	for _, m := range marks {
		if m.Start >= 0 && m.Start < m.End && m.End <= len(text) {
			kept = append(kept, m)
			cuts = append(cuts, m.Start, m.End)
		}
	}
	slices.SortStableFunc(kept, func(a, b mark) int { return cmp.Compare(a.Start, b.Start) })
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var list []Piece
	var open []mark
	next := 0
	for i := range len(cuts) - 1 {
		from, to := cuts[i], cuts[i+1]
		open = slices.DeleteFunc(open, func(m mark) bool { return m.End <= from })
		for ; next < len(kept) && kept[next].Start <= from; next++ {
			open = append(open, kept[next])
		}
		p := Piece{Text: strings.ToValidUTF8(text[from:to], "\uFFFD")}
		for _, m := range open {
			p.Class = strings.TrimSpace(p.Class + " " + m.Class)
			p.Title = strings.TrimPrefix(p.Title+"; "+m.Title, "; ")
			p.Name, p.Country = cmp.Or(m.Name, p.Name), cmp.Or(m.Country, p.Country)
		}
		list = append(list, p)
	}
	return list
}
