package score

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/dateline-nlp/dateline/corpus"
)

//go:embed page.html.tmpl
var pageSource string

var pageTemplate = template.Must(template.New("page").Parse(pageSource))

// WriteHTML writes a page that needs nothing else: the figures, a table of the
// documents, and the text of each with every mention marked as right, missed, extra
// or wrong in type, boundary or value. Buttons hide types and kinds of errors. Bytes
// that are not UTF-8 show as U+FFFD.
func (s *Scorer) WriteHTML(w io.Writer, title string) error {
	r := s.Report()
	p := page{Title: visible(title), Report: r, Types: typeRows(r), Values: valueRows(r), Filters: filters(r, s.types())}
	for i, c := range s.documents {
		p.Documents = append(p.Documents, c.page(i, r.ByDocument[i], s.types()))
	}
	return pageTemplate.Execute(w, p)
}

// page is what the template shows.
type page struct {
	Title     string
	Report    Report
	Types     [][]string
	Values    [][]string
	Filters   []filter
	Documents []documentPage
}

// filter is a button that hides marks.
type filter struct {
	Class string
	Name  string
	Count int
	// IsType tells that it is about a type of mention, not about a kind of error.
	IsType bool
}

// documentPage is a document on the page.
type documentPage struct {
	Anchor                  string
	ID, Kind, Country, Trap string
	// Clean tells that nothing is wrong in the document.
	Clean  bool
	Cells  []string
	Pieces []piece
}

// errorClasses are the classes of marks by kind of error.
var errorClasses = map[Kind]string{Missed: "missed", Extra: "extra", WrongType: "type", WrongBoundary: "boundary", WrongValue: "value"}

const (
	rightClass    = "right"
	foundClass    = "found"    // a prediction whose boundary is wrong
	doubtfulClass = "doubtful" // what counts neither way
)

func typeRows(r Report) [][]string {
	var rows [][]string
	for _, row := range append(r.Types[:len(r.Types):len(r.Types)], r.All) {
		rows = append(rows, append(append([]string{row.Name}, figureCells(row)...), row.Range.text(row.Gold+row.Predicted),
			percent(row.Overlap.F1, row.Gold+row.Predicted)))
	}
	return rows
}

func valueRows(r Report) [][]string {
	var rows [][]string
	for _, v := range r.Values {
		if v.Of > 0 {
			rows = append(rows, []string{string(v.Type) + " " + v.Field, fmt.Sprint(v.Right), fmt.Sprint(v.Of), percent(v.Share, v.Of)})
		}
	}
	return rows
}

// filters returns a button for each type and for each kind of mark.
func filters(r Report, types []corpus.Type) []filter {
	var list []filter
	for _, row := range r.Types {
		list = append(list, filter{Class: row.Name, Name: row.Name, Count: row.Gold, IsType: true})
	}
	counts := map[Kind]int{}
	for _, e := range r.Errors {
		counts[e.Kind]++
	}
	list = append(list, filter{Class: rightClass, Name: rightClass, Count: r.All.Strict.FoundGold})
	for _, kind := range Kinds {
		list = append(list, filter{Class: errorClasses[kind], Name: string(kind), Count: counts[kind]})
	}
	return append(list, filter{Class: doubtfulClass, Name: "counts neither way", Count: r.All.Ignored})
}

func (c *comparison) page(index int, d Document, types []corpus.Type) documentPage {
	p := documentPage{Anchor: fmt.Sprintf("d%d", index+1), ID: visible(d.ID), Kind: visible(d.Kind), Country: visible(d.Country), Trap: visible(d.Trap)}
	if p.ID == "" {
		p.ID = fmt.Sprintf("document %d", index+1)
	}
	marks := c.pageMarks(types)
	counts := map[Kind]int{}
	for _, e := range c.errors() {
		if e.concerns(types) {
			counts[e.Kind]++
		}
	}
	p.Clean = len(counts) == 0
	p.Cells = figureCells(d.All())
	for _, kind := range Kinds {
		p.Cells = append(p.Cells, fmt.Sprint(counts[kind]))
	}
	p.Pieces = pieces(c.text, marks)
	return p
}

// visible returns the text as valid UTF-8.
func visible(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }
