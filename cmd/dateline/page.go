package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"
	"github.com/dateline-nlp/dateline/model"
)

// page sets what was found in a document for people to read.
type page struct {
	screen
	// why tells to print what decided each mention.
	why bool
}

// pageWriter writes pages, one under another.
type pageWriter struct {
	out     io.Writer
	page    page
	several func() bool
	written int
}

func (w *pageWriter) write(d *model.Document) error {
	var b strings.Builder
	if w.several() {
		if w.written > 0 {
			b.WriteString("\n")
		}
		w.page.rule(&b, d.ID)
	}
	w.written++
	w.page.document(&b, d)
	_, err := io.WriteString(w.out, b.String())
	return err
}

func (w *pageWriter) close() error { return nil }

// rule writes a line across the page with a name in it.
func (p page) rule(b *strings.Builder, name string) {
	name = fit(visible(short(name, longestCell)), p.width-len("-- ")-len(" --"))
	rest := max(2, p.width-displaywidth.String(name)-len("-- ")-len(" "))
	b.WriteString(p.paint("── ", dim) + p.paint(name, bold) + p.paint(" "+strings.Repeat("─", rest), dim) + "\n\n")
}

// section is one kind of facts on the page.
type section struct {
	name    string
	style   style
	columns []column
	rows    []row
}

// document writes the page of a document.
func (p page) document(b *strings.Builder, d *model.Document) {
	p.head(b, d)
	var missing []string
	for _, s := range []section{p.dates(d), p.places(d), p.organisations(d), p.people(d), p.money(d)} {
		if len(s.rows) == 0 {
			missing = append(missing, s.name)
			continue
		}
		p.heading(b, s.name, s.style, len(s.rows))
		p.table(b, s.columns, s.rows)
	}
	if len(d.Quotes) == 0 {
		missing = append(missing, "quotes")
	} else {
		p.heading(b, "quotes", yellow, len(d.Quotes))
		p.quotes(b, d.Quotes)
	}
	p.warnings(b, d.Warnings)
	if len(missing) > 0 {
		b.WriteString("\n")
		p.lines(b, "No "+list(missing, "or")+" found.", dim)
	}
}

// list joins words: "a, b or c".
func list(words []string, conjunction string) string {
	last := len(words) - 1
	if last == 0 {
		return words[0]
	}
	return strings.Join(words[:last], ", ") + " " + conjunction + " " + words[last]
}

func (p page) heading(b *strings.Builder, name string, st style, n int) {
	if b.Len() > 0 {
		b.WriteString("\n")
	}
	title := strings.ToUpper(name[:1]) + name[1:]
	b.WriteString(p.paint(title, style(string(bold)+";"+string(st))) + p.paint(fmt.Sprintf(" %d", n), dim) + "\n")
}

// head writes the headline, the dateline and the day of publication.
func (p page) head(b *strings.Builder, d *model.Document) {
	if d.Headline != nil {
		headline := d.Text[d.Headline.Start:d.Headline.End]
		p.lines(b, visible(short(headline, longestCell)), bold)
	}
	if d.Dateline != nil {
		b.WriteString(fit(visible(short(d.Dateline.Text, longestCell)), p.width) + "\n")
	}
	published := "No day of publication found; --published gives one to reckon from."
	if day := d.Published.Day; !day.IsZero() {
		published = "Published " + longDay(day) + publishedBy[d.Published.Origin]
	}
	p.lines(b, published, dim)
}

// lines writes words in as many lines as they need.
func (p page) lines(b *strings.Builder, words string, st style) {
	for _, line := range wrap(words, p.width, 0) {
		b.WriteString(p.paint(line, st) + "\n")
	}
}

// publishedBy says where a day of publication comes from.
var publishedBy = map[model.Origin]string{
	model.OriginDateline: ", by the dateline",
	model.OriginHeader:   ", by the header",
	model.OriginMetadata: ", as given",
}

// longestQuote is how many bytes of a quote are shown, and quoteLines how many
// lines.
const (
	longestQuote = 4 << 10
	quoteLines   = 8
)

// quotes writes the runs of a quotation one under another, and then who says it.
func (p page) quotes(b *strings.Builder, quotes []model.Quote) {
	for i, q := range quotes {
		left, right := "“", "”"
		if q.Kind == model.QuoteIndirect {
			left, right = "", ""
		}
		lines := wrap(left+visible(short(q.Text, longestQuote))+right, p.width-len(indent)-1, quoteLines)
		for j, line := range lines {
			margin := indent
			if j > 0 {
				margin += " "
			}
			b.WriteString(margin + line + "\n")
		}
		if note := p.note(q.Mention); note != "" {
			p.remark(b, note)
		}
		if i+1 < len(quotes) && quotes[i+1].Continues != nil && *quotes[i+1].Continues == i {
			continue
		}
		p.speaker(b, q)
		if i+1 < len(quotes) {
			b.WriteString("\n")
		}
	}
}

// speaker writes the line under a quotation: "— Jane Roe, director of Acme (said)".
func (p page) speaker(b *strings.Builder, q model.Quote) {
	name, st := q.Speaker, green
	switch {
	case q.Kind == model.QuoteTerm:
		name, st = "nobody: a term", dim
	case name == "":
		name, st = string(q.Unresolved), red
	}
	details := ""
	if q.Title != "" {
		details += ", " + q.Title
	}
	// Titles as written often hold the affiliation: "UNODC Regional Coordinator".
	if q.Affiliation != "" && !strings.Contains(q.Title, q.Affiliation) {
		details += ", " + q.Affiliation
	}
	if q.Cue != "" {
		details += " (" + q.Cue + ")"
	}
	const margin = indent + indent
	text := visible(short(name+details, longestCell))
	name = visible(name)
	// The offsets stand at the end, two blanks after the words.
	at := span(q.Span)
	lines := wrap(text+" "+at, p.width-len(margin)-len("- ")-len(gap), 0)
	for i, line := range lines {
		mark, tail := "  ", ""
		if i == 0 {
			mark = "— "
			if rest, found := strings.CutPrefix(line, name); found {
				mark, line = mark+p.paint(name, st), rest
			}
		}
		if i == len(lines)-1 {
			line = strings.TrimSuffix(strings.TrimSuffix(line, at), " ")
			tail = gap + p.paint(at, dim)
		}
		b.WriteString(margin + mark + line + tail + "\n")
	}
}

// warnings writes the contradictions in the text.
func (p page) warnings(b *strings.Builder, warnings []model.Warning) {
	if len(warnings) == 0 {
		return
	}
	p.heading(b, "warnings", red, len(warnings))
	var rows []row
	for _, w := range warnings {
		rows = append(rows, row{cells: []cell{{w.Message, plain}, {span(w.Span), dim}}})
	}
	p.table(b, []column{{flexible: true}, {right: true}}, rows)
}

// note says what decided a mention, or several, each reason once, if that is to be
// told.
func (p page) note(mentions ...model.Mention) string {
	if !p.why {
		return ""
	}
	var reasons []string
	for _, m := range mentions {
		for _, why := range m.Why {
			if !slices.Contains(reasons, why) {
				reasons = append(reasons, why)
			}
		}
	}
	return strings.Join(reasons, " · ")
}
