package corpus_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

func TestAnnotationIsWrittenAsAPersonWould(t *testing.T) {
	lines := []string{
		"#ref 2021-05-04", "#dateline OTTER BAY, 4 May 2021", "#country GB", "#kind town",
		"1 | PLACE | Otter Bay | GB",
		"2 | PLACE | OTTER BAY | -",
		`2 | ORG | Otter Bay Council \| Ferries`,
		"2 | MONEY | £3m | 3000000 | GBP",
		"3 | QUOTE | We waited for Otter Bay. We waited long, | Ana Ruiz | mayor",
		"3 | IGNORE | waited @2",
		"3 | QUOTE | and here it is. | - | - | Otter Bay Council",
		"1 | ZONE | headline",
		"2-3 | ZONE | body",
	}
	var b strings.Builder
	require.NoError(t, corpus.WriteAnn(&b, parse(t, otterText, lines...)))
	assert.Equal(t, strings.Join(lines, "\n")+"\n", b.String())
}

func TestLongQuotesAreWrittenByTheirEnds(t *testing.T) {
	const text = "“The pier is the first of its kind, and the pier is open to all who live by the sea,” he said."
	line := "1 | QUOTE | The pier is ... by the sea, | -\n"
	var b strings.Builder
	require.NoError(t, corpus.WriteAnn(&b, parse(t, text, line)))
	assert.Equal(t, line, b.String())
}

func TestQuotesWithDotsOfTheirOwn(t *testing.T) {
	for text, line := range map[string]string{
		"so ... well":         "1 | QUOTE | so ... well | -\n",
		"so ... ...":          "1 | QUOTE | so ... ... ... | -\n",
		"so ... well, well":   "1 | QUOTE | so ... well, well | -\n",
		"so ... it ... so it": "1 | QUOTE | so ... it ... so it | -\n",
	} {
		gold := corpus.Gold{Article: model.Article{Text: text}}
		gold.Mentions = []corpus.Mention{{Type: corpus.Quote, End: len(text), Text: text}}
		var b strings.Builder
		require.NoError(t, corpus.WriteAnn(&b, gold))
		assert.Equal(t, line, b.String())
		assert.Equal(t, text, parse(t, text, b.String()).Mentions[0].Text)
	}
}

func TestWhatAnAnnotationCannotHoldIsAnError(t *testing.T) {
	gold := func(mentions ...corpus.Mention) corpus.Gold {
		return corpus.Gold{ID: "x", Article: model.Article{Text: "one two\nthree four"}, Mentions: mentions}
	}
	zone := gold()
	zone.Zones = []model.Zone{{Span: model.Span{Start: 4, End: 7}}}
	header := gold()
	header.Kind = "two\nlines"
	for name, g := range map[string]corpus.Gold{
		"over lines":     gold(corpus.Mention{Type: corpus.Place, Start: 4, End: 13}),
		"overlap":        gold(corpus.Mention{Type: corpus.Place, Start: 0, End: 7}, corpus.Mention{Type: corpus.Person, Start: 4, End: 7}),
		"outside":        gold(corpus.Mention{Type: corpus.Place, Start: 14, End: 40}),
		"empty":          gold(corpus.Mention{Type: corpus.Place, Start: 4, End: 4}),
		"backwards":      gold(corpus.Mention{Type: corpus.Place, Start: 6, End: 4}),
		"white space":    gold(corpus.Mention{Type: corpus.Place, Start: 3, End: 7}),
		"type":           gold(corpus.Mention{Type: "GPE", Start: 0, End: 3}),
		"value":          gold(corpus.Mention{Type: corpus.Date, Start: 0, End: 3, Value: new("soon")}),
		"line end":       gold(corpus.Mention{Type: corpus.Quote, Start: 0, End: 3, Speaker: new("a\nb")}),
		"part of a line": zone,
		"header":         header,
	} {
		var b strings.Builder
		assert.Error(t, corpus.WriteAnn(&b, g), name)
		assert.Empty(t, b.String(), name)
	}
}

func TestWrittenAnnotationReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold := drawGold(t)
		var b strings.Builder
		if err := corpus.WriteAnn(&b, gold); err != nil {
			t.Fatalf("%v\n%q", err, gold.Article.Text)
		}
		back, err := corpus.ParseGold(gold.ID, gold.Article.Text, b.String())
		if err != nil {
			t.Fatalf("%v\n%s", err, b.String())
		}
		assert.Equal(t, gold, back)
	})
}

// drawGold draws a text of few words, which repeat and look like the marks of the
// form, and mentions of some of them.
func drawGold(t *rapid.T) corpus.Gold {
	word := rapid.SampledFrom([]string{"Acme", "Acme", "Müller", "the", "|", `\`, `\|`, "@2", "...", "-", "#ref", "“so”", "\u00a0", "12"})
	var text strings.Builder
	g := corpus.Gold{ID: "drawn", Ref: model.NewDay(2024, 3, 5), Kind: "town", Mentions: []corpus.Mention{}}
	for range rapid.IntRange(0, 5).Draw(t, "lines") {
		begin := text.Len()
		count := rapid.IntRange(0, 16).Draw(t, "words")
		flatFree, quoteFree := begin, begin
		for i := range count {
			if i > 0 {
				text.WriteByte(' ')
			}
			start := text.Len()
			text.WriteString(word.Draw(t, "word"))
			if !rapid.Bool().Draw(t, "mention") || strings.HasSuffix(text.String(), "\u00a0") {
				continue
			}
			m := drawMention(t)
			free := &flatFree
			if m.Type == corpus.Quote {
				free = &quoteFree
				start = rapid.SampledFrom([]int{start, *free}).Draw(t, "start")
			}
			for start < text.Len() && (text.String()[start] == ' ' || strings.HasPrefix(text.String()[start:], "\u00a0")) {
				start++
				if text.String()[start] == '\xa0' {
					start++
				}
			}
			if start < *free || start >= text.Len() {
				continue
			}
			m.Start, m.End, m.Text = start, text.Len(), text.String()[start:]
			g.Mentions = append(g.Mentions, m)
			*free = text.Len()
		}
		line := strings.TrimFunc(text.String()[begin:], func(r rune) bool { return r == ' ' || r == '\u00a0' })
		if line != "" && rapid.Bool().Draw(t, "zone") {
			start := begin + strings.Index(text.String()[begin:], line)
			g.Zones = append(g.Zones, model.Zone{Kind: model.ZoneList, Span: model.Span{Start: start, End: start + len(line)}})
		}
		text.WriteString(rapid.SampledFrom([]string{"\n", "\r\n", "\n \n"}).Draw(t, "end"))
	}
	g.Article = model.Article{ID: "drawn", Text: text.String(), Country: "NZ"}
	slices.SortStableFunc(g.Mentions, func(a, b corpus.Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Type, b.Type))
	})
	return g
}

func drawMention(t *rapid.T) corpus.Mention {
	m := corpus.Mention{Type: rapid.SampledFrom(append([]corpus.Type{corpus.Ignore}, corpus.Types...)).Draw(t, "type")}
	value := func(values ...string) *string { return new(rapid.SampledFrom(values).Draw(t, "value")) }
	switch m.Type {
	case corpus.Place:
		m.Country = value("", "NZ")
	case corpus.Date:
		m.Value = value("", "2024-03-05", "FY2024-Q3")
	case corpus.Money:
		m.Amount, m.Currency = value("", "5", "2.50..3"), value("", "NZD")
	case corpus.Quote:
		m.Speaker = value("", "Ana | Ruiz", `a\`)
		if rapid.Bool().Draw(t, "affiliation") {
			m.Affiliation = value("Acme", `\|`)
		}
	}
	return m
}
