package corpus

import (
	_ "embed"
	"html/template"
	"io"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

//go:embed page.html.tmpl
var pageSource string

var pageTemplate = template.Must(template.New("page").Parse(pageSource))

// WriteHTML writes the document as one page that needs nothing else: the text with
// its mentions marked by type, their values shown on hovering, quotes underlined
// with the mentions inside them still marked. Bytes that are not UTF-8 show as
// U+FFFD.
func WriteHTML(w io.Writer, d *model.Document) error {
	h := NewHTMLPage(w, pageTitle(d))
	if err := h.Add(d); err != nil {
		return err
	}
	return h.Close()
}

// HTMLPage writes documents one under another on one page, each as [WriteHTML]
// shows it. It keeps nothing of them.
type HTMLPage struct {
	writer io.Writer
	title  string
	begun  bool
}

// NewHTMLPage returns a page with a title. Nothing is written yet.
func NewHTMLPage(w io.Writer, title string) *HTMLPage { return &HTMLPage{writer: w, title: title} }

// Add writes a document. One whose mentions lie outside of its text is an error,
// and nothing of it is written.
func (h *HTMLPage) Add(d *model.Document) error {
	found, err := findings(d)
	if err != nil {
		return err
	}
	if err := h.begin(); err != nil {
		return err
	}
	return pageTemplate.ExecuteTemplate(h.writer, "document", pageOf(d, found))
}

// Close writes the end of the page. A page without documents is a page too.
func (h *HTMLPage) Close() error {
	if err := h.begin(); err != nil {
		return err
	}
	return pageTemplate.ExecuteTemplate(h.writer, "foot", nil)
}

func (h *HTMLPage) begin() error {
	if h.begun {
		return nil
	}
	h.begun = true
	return pageTemplate.ExecuteTemplate(h.writer, "head", visible(h.title))
}

// page is what the template shows.
type page struct {
	Title, Published, Dateline string
	Legend                     []legendEntry
	Warnings                   []string
	Runs                       []run
}

type legendEntry struct {
	Type  Type
	Name  string
	Count int
}

// run is a stretch of text that lies in one quote, or in none.
type run struct {
	Quote  bool
	Title  string
	Pieces []piece
}

// piece is a stretch of a run that lies in one mention, or in none.
type piece struct {
	Type  Type
	Title string
	Text  string
}

var legendNames = map[Type]string{Organisation: "organisations", Place: "places", Person: "people",
	Date: "dates", Money: "money", Quote: "quotes"}

func pageOf(d *model.Document, found []finding) page {
	p := page{Title: pageTitle(d), Published: d.Published.Day.String(), Runs: runsOf(d.Text, found)}
	if d.Dateline != nil {
		p.Dateline = visible(d.Dateline.Text)
	}
	for _, t := range Types {
		entry := legendEntry{Type: t, Name: legendNames[t]}
		for _, f := range found {
			if f.Type == t {
				entry.Count++
			}
		}
		p.Legend = append(p.Legend, entry)
	}
	for _, warning := range d.Warnings {
		p.Warnings = append(p.Warnings, visible(warning.Message))
	}
	return p
}

// pageTitle is what a document is called.
func pageTitle(d *model.Document) string {
	if d.ID == "" {
		return "Document"
	}
	return visible(d.ID)
}

// runsOf cuts the text at the ends of quotes, and each part at the ends of the
// other mentions. A mention that leaves a quote half-way is marked on both sides.
func runsOf(text string, found []finding) []run {
	var quotes, flat []finding
	for _, f := range found {
		if f.Type == Quote {
			quotes = append(quotes, f)
		} else {
			flat = append(flat, f)
		}
	}
	var runs []run
	eachStretch(model.Span{End: len(text)}, quotes, func(outer model.Span, quote *finding) {
		r := run{}
		if quote != nil {
			r = run{Quote: true, Title: visible(factText(quote.facts, "\n"))}
		}
		eachStretch(outer, flat, func(inner model.Span, mention *finding) {
			p := piece{Text: visible(text[inner.Start:inner.End])}
			if mention != nil {
				p.Type, p.Title = mention.Type, visible(factText(mention.facts, "\n"))
			}
			r.Pieces = append(r.Pieces, p)
		})
		runs = append(runs, r)
	})
	return runs
}

// eachStretch calls f for each stretch of the span that lies in one finding, or
// between two of them. Where findings overlap, the earlier one has the stretch.
func eachStretch(span model.Span, sorted []finding, f func(model.Span, *finding)) {
	at := span.Start
	for i := range sorted {
		start, end := max(at, sorted[i].Start), min(span.End, sorted[i].End)
		if start >= end {
			continue
		}
		if at < start {
			f(model.Span{Start: at, End: start}, nil)
		}
		f(model.Span{Start: start, End: end}, &sorted[i])
		at = end
	}
	if at < span.End {
		f(model.Span{Start: at, End: span.End}, nil)
	}
}

// visible returns the text as valid UTF-8.
func visible(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }
