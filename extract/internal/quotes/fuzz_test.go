package quotes

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

func FuzzQuotes(f *testing.F) {
	for _, s := range []string{
		`“We open in May,” said Jane Roe, chief executive of Acme.`,
		"\"We open\nin May,\" said Roe. \"It is ready.\"\n\n\"Soon,",
		"''x'' ``y'' ‘z’ «a» »b« „c“ &ldquo;d&rdquo; 5'10\" “”",
		"” said Roe “\n”\n“\n— Jane Roe, CEO",
		"Jane Roe issued the following statement:\n\n“A.\n\n“B.\n\nC.”",
		"\xff\"\xe2\x80 said\" Roe",
		"\"0\"do",
		"2.1. \"We open in May.\"",
		"2.1 The chair, in Jane Roe's words, \"x\" and",
		"“A,” said Ma. Jane Roe-doe, who chairs",
		"Roe said that the hall opens, adding that it was late. According to Acme, “it\" did, she said.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		read(t, text, "Jane Roe", "Roe=Jane Roe", "@Acme")
		read(t, text)
		readAlso(t, Also{Indirect: true, Terms: true}, text, "Jane Roe", "Roe=Jane Roe", "@Acme")
	})
}

// Marks that nothing balances must not cost more than their number: with time in
// their square these would take minutes.
func TestUnbalanced(t *testing.T) {
	const n = 1 << 16
	for name, text := range map[string]string{
		"opening":    strings.Repeat("“a ", n),
		"closing":    strings.Repeat("a” ", n),
		"only marks": strings.Repeat("” . ", n),
		"straight":   strings.Repeat(`" a`, n),
		"single":     strings.Repeat("'a b' ", n),
		"apostrophe": strings.Repeat("'a ", n),
		"lines":      strings.Repeat("“We open in May\n\n", n),
		"capitals":   strings.Repeat("“A b c d e,” Roe ", n),
		"said":       strings.Repeat("“we open in May,” said Roe, ", n),
		"that":       strings.Repeat("Roe said that he was told that ", n),
		"according":  strings.Repeat("according to Roe, ", n),
		"commas":     strings.Repeat("“We will open in the month of May”, ", n),
	} {
		t.Run(name, func(t *testing.T) {
			read(t, text, "Roe")
			readAlso(t, Also{Indirect: true, Terms: true}, text, "Roe")
		})
	}
}

// Speed must not depend on the length of the text.
func BenchmarkQuotes(b *testing.B) {
	const paragraph = "“We open the doors in May,” said Jane Roe, chief executive of Acme. “The hall is ready, and so are we.”\n\n" +
		"Acme Widgets, Inc. (“Acme” or the “Company”) makes widgets of every size for customers in forty countries, and has done so since it was founded.\n\n"
	words, err := lexicon.Default()
	require.NoError(b, err)
	for _, kind := range []struct{ name, unit string }{{"release", paragraph}, {"unbalanced", "“We open “the doors” in May, Roe said” and ‘left “the hall. "}} {
		for _, size := range []int{1 << 10, 10 << 10, 100 << 10, 1 << 20, 10 << 20} {
			b.Run(fmt.Sprintf("%s/%dkB", kind.name, size>>10), func(b *testing.B) {
				text := strings.Repeat(kind.unit, 1+size/len(kind.unit))
				tokens := token.NewTokeniser(words).Tokenise(text, layout.Find(text).Blocks)
				names := candidates(tokens, []string{"Jane Roe", "@Acme"})
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				var finder Finder // kept, as an extractor keeps it
				for b.Loop() {
					Attribute(tokens, finder.Find(tokens, Also{}), names, nil)
				}
			})
		}
	}
}
