package corpus

import (
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// WriteAnn writes the annotation of a document in the form that [ParseGold] reads.
// Reading it again gives the document back, but for confidences and for titles and
// affiliations that are "", which are the same as none. What the form cannot hold
// is an error, and then nothing is written: mentions that run over lines or
// overlap in their layer, values with a line end, zones that are not whole lines.
func WriteAnn(w io.Writer, g Gold) error {
	out := annWriter{gold: g, lines: textLines(g.Article.Text), after: map[place]int{}}
	out.headers()
	if err := out.mentions(); err != nil {
		return fmt.Errorf("corpus: %s: %w", g.ID, err)
	}
	out.zones()
	// Whatever else the form cannot hold shows in what comes back.
	if err := out.check(); err != nil {
		return fmt.Errorf("corpus: %s cannot be written as an annotation: %w", g.ID, err)
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// annWriter is the state of writing one annotation.
type annWriter struct {
	strings.Builder
	gold  Gold
	lines []model.Span
	// after is as in annReader.
	after map[place]int
	// written is what reading must give back.
	written []Mention
}

func (w *annWriter) headers() {
	for _, h := range headersOf(w.gold) {
		w.WriteString("#" + h.key + " " + h.value + "\n")
	}
}

func (w *annWriter) mentions() error {
	mentions := slices.Clone(w.gold.Mentions)
	sortMentions(mentions)
	for _, m := range mentions {
		i := slices.IndexFunc(w.lines, func(line model.Span) bool { return line.Start <= m.Start && m.End <= line.End })
		if i < 0 || m.Start >= m.End {
			return fmt.Errorf("%d:%d is no span within a line", m.Start, m.End)
		}
		line := w.lines[i]
		at := place{i, m.Type == Quote}
		span := model.Span{Start: m.Start - line.Start, End: m.End - line.Start}
		words, ok := nameMention(w.gold.Article.Text[line.Start:line.End], span, w.after[at], m.Type == Quote)
		if !ok {
			return fmt.Errorf("no words name the mention %d:%d", m.Start, m.End)
		}
		w.after[at] = span.End
		clean := cleanMention(m, w.gold.Article.Text)
		w.written = append(w.written, clean)
		w.WriteString(joinFields(append([]string{strconv.Itoa(i + 1), string(m.Type), words}, valueFields(clean)...)) + "\n")
	}
	return nil
}

func (w *annWriter) zones() {
	for _, zone := range w.gold.Zones {
		first := slices.IndexFunc(w.lines, func(line model.Span) bool { return line.End > zone.Start })
		last := len(w.lines) - 1
		for last > first && w.lines[last].Start >= zone.End {
			last--
		}
		number := strconv.Itoa(first + 1)
		if last > first {
			number += "-" + strconv.Itoa(last+1)
		}
		w.WriteString(joinFields([]string{number, "ZONE", zone.Kind.String()}) + "\n")
	}
}

// check reads what was written and compares it with what was to be written.
func (w *annWriter) check() error {
	back, err := ParseGold(w.gold.ID, w.gold.Article.Text, w.String())
	if err != nil {
		return err
	}
	want := w.gold
	want.Article = model.Article{Text: want.Article.Text, Published: want.Article.Published,
		Publisher: want.Article.Publisher, Country: want.Article.Country, Title: want.Article.Title}
	back.Article.ID = ""
	for i := range max(len(w.written), len(back.Mentions)) {
		if i >= len(w.written) || i >= len(back.Mentions) || !reflect.DeepEqual(w.written[i], back.Mentions[i]) {
			return fmt.Errorf("mention %d reads differently", i)
		}
	}
	if !slices.Equal(want.Zones, back.Zones) {
		return fmt.Errorf("the zones read differently")
	}
	want.Mentions, want.Zones, back.Mentions, back.Zones = nil, nil, nil, nil
	if !reflect.DeepEqual(want, back) {
		return fmt.Errorf("the headers read differently")
	}
	return nil
}

// cleanMention returns the mention with the fields of its type and no others.
func cleanMention(m Mention, text string) Mention {
	clean := Mention{Type: m.Type, Start: m.Start, End: m.End, Text: text[m.Start:m.End]}
	given := func(value *string) *string {
		if value == nil || *value == "" {
			return nil
		}
		return value
	}
	switch m.Type {
	case Place:
		clean.Country = m.Country
		if clean.Country == nil {
			clean.Country = new(string)
		}
	case Date:
		clean.Value = m.Value
	case Money:
		clean.Amount, clean.Currency = m.Amount, m.Currency
	case Quote:
		clean.Speaker, clean.Title, clean.Affiliation = m.Speaker, given(m.Title), given(m.Affiliation)
	}
	fillValues(&clean)
	return clean
}

// valueFields returns the fields behind the words of a mention.
func valueFields(m Mention) []string {
	switch m.Type {
	case Place:
		return []string{fieldOf(m.Country)}
	case Date:
		return []string{fieldOf(m.Value)}
	case Money:
		return []string{fieldOf(m.Amount), fieldOf(m.Currency)}
	case Quote:
		fields := []string{fieldOf(m.Speaker), fieldOf(m.Title), fieldOf(m.Affiliation)}
		for len(fields) > 1 && fields[len(fields)-1] == none {
			fields = fields[:len(fields)-1]
		}
		return fields
	}
	return nil
}
