package extract_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// releases returns the texts of the golden corpus.
func releases(t testing.TB) []model.Article {
	t.Helper()
	folder := os.DirFS("../corpus/golden")
	names, err := fs.Glob(folder, "*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	var out []model.Article
	for _, name := range names {
		text, err := fs.ReadFile(folder, name)
		require.NoError(t, err)
		out = append(out, model.Article{ID: name, Text: string(text), Published: model.Day{Year: 2024, Month: 5, Day: 6}})
	}
	return out
}

func newExtractor(t testing.TB, opts ...extract.Option) *extract.Extractor {
	t.Helper()
	e, err := extract.New(opts...)
	require.NoError(t, err)
	return e
}

func TestReleasesKeepEveryLaw(t *testing.T) {
	e := newExtractor(t, extract.WithWhy(), extract.WithIndirect(), extract.WithTerms())
	for _, a := range releases(t) {
		doc, err := e.Extract(t.Context(), a)
		require.NoError(t, err)
		assert.NoError(t, doc.Verify(), a.ID)
	}
}

// nasty are texts that have broken programs of this kind.
var nasty = map[string]string{
	"empty":             "",
	"white space":       " \t\r\n\u00a0\u2028",
	"NUL":               "HULL\x00, 3 March\x00 2020 – $5\x00m “x\x00”",
	"no UTF-8":          "HULL, 3 March 2020 – Caf\xe9 paid \xa35m, \x93yes,\x94 said Ann Day.",
	"half a character":  "“5 €\xe2\x82",
	"byte order mark":   "\ufeffHULL, 3 March 2020 – It opened.",
	"direction marks":   "HULL, \u202e3 March 2020\u202c – $5\u200fm",
	"zero width":        "H\u200bULL, 3 M\u200barch 2020, $\u200b5\u200bm, “\u200b”",
	"combining":         "e\u0301\u0301\u0301 “\u0301” $\u03015 3\u0301 March 2020",
	"emoji":             "👩‍👩‍👧 said “👍” on 3 March 2020 🇬🇧 $5m",
	"Japanese":          "東京、2020年3月3日 – 「閘門が開いた」と議長は述べた。",
	"Arabic":            "قال “نعم” في ٣ مارس ٢٠٢٠ $5",
	"marks only":        "\"'“”‘’«»„‚‹›``''",
	"dashes only":       "–—--- - – —",
	"marks on marks":    "a" + strings.Repeat("\u0301", 2000) + " a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.qq",
	"mixed line ends":   "A\rB\nC\r\nD\u2028E\u0085F",
	"long numbers":      "$" + strings.Repeat("9", 400) + " and " + strings.Repeat("1,", 400) + " on 99/99/9999 and 30 February 2020",
	"references":        "&quot;Yes,&quot; said Tom &amp; Ann&rsquo;s &#8220;&#x110000; &&&;;",
	"tags":              "<b>HULL</b>, 3 March 2020 – <i>“x”</i> <script>$5</script>",
	"impossible dates":  "31 April 2020, 0 March, March 32, 2020-13-45, 13/13/2013, the 0th century, Q9 2020, FY0",
	"years at the edge": "in 0000, in 9999, the next 9999999999 years, 99999999999999999999 years ago, 12/31/9999 tomorrow",
}

func TestNastyTextsKeepEveryLaw(t *testing.T) {
	e := newExtractor(t, extract.WithWhy(), extract.WithIndirect(), extract.WithTerms())
	for name, text := range nasty {
		for _, format := range []model.Format{model.FormatText, model.FormatHTML} {
			doc, err := e.Extract(t.Context(), model.Article{Text: text, Format: format, Published: model.Day{Year: 9999, Month: 12, Day: 31}})
			require.NoError(t, err, name)
			assert.NoError(t, doc.Verify(), name)
			if format == model.FormatText {
				assert.Equal(t, text, doc.Text, name)
			}
			data, err := json.Marshal(doc)
			require.NoError(t, err, name)
			assert.NoError(t, json.Unmarshal(data, new(model.Document)), name)
		}
	}
}

func TestOutputIsTheSameForAnyNumberOfWorkers(t *testing.T) {
	articles := releases(t)
	run := func(workers int) []string {
		e := newExtractor(t, extract.WithWorkers(workers), extract.WithWhy(), extract.WithIndirect(), extract.WithTerms())
		var out []string
		for doc, err := range e.All(t.Context(), func(yield func(model.Article, error) bool) {
			for _, a := range articles {
				if !yield(a, nil) {
					return
				}
			}
		}) {
			require.NoError(t, err)
			data, err := json.Marshal(doc)
			require.NoError(t, err)
			out = append(out, string(data))
		}
		return out
	}
	want := run(1)
	for _, workers := range []int{1, 2, 7} {
		assert.Equal(t, want, run(workers), "%d workers", workers)
	}
}

// hard are units that make hard texts when they are repeated: a stage that looks
// from each of them to the end of the text takes hours for a megabyte.
var hard = map[string]string{
	"open quotes": "“said ", "closed quotes": "\" ", "apostrophes": "' ", "digits": "1", "numbers": "10 ", "dollars": "$", "capitals": "Acme ",
	"all capitals": "ACME", "brackets": "((", "dashes": "- ", "months": "May ", "line ends": "\n", "short lines": "Acme\n", "paragraphs": "x\n\n",
	"full stops": ".", "ands": "and Acme ", "of": "Bank of ", "one word": "a", "commas": "Hull, ", "quarters": "third quarter of ", "to": "5 to ",
	"tags": "<p>", "references": "&amp;", "people": "Ann Day, chair of Acme, said. ", "acronyms": "Acme Board (AB) ",
	"mixed": "“Acme paid $5 million on 3 May,” said Ann Day of Hull. ",
}

func TestHardTextsOfAMegabyteEnd(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	e := newExtractor(t)
	for name, unit := range hard {
		doc, err := e.Extract(t.Context(), model.Article{Text: strings.Repeat(unit, 1_000_000/len(unit))})
		require.NoError(t, err, name)
		require.NoError(t, doc.Verify(), name)
	}
}

// BenchmarkHard shows whether time is linear: the rate of each unit must be about
// the same for a text and for one ten times as long.
func BenchmarkHard(b *testing.B) {
	e := newExtractor(b)
	for _, name := range slices.Sorted(maps.Keys(hard)) {
		for _, n := range []int{20_000, 200_000} {
			b.Run(fmt.Sprintf("%s/%dkB", strings.ReplaceAll(name, " ", "-"), n/1000), func(b *testing.B) {
				text := strings.Repeat(hard[name], n/len(hard[name]))
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					if _, err := e.Extract(context.Background(), model.Article{Text: text}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func FuzzExtract(f *testing.F) {
	for _, text := range nasty {
		f.Add(text, false)
	}
	f.Add("HULL, 3 March 2020 – Acme Ltd paid £5m to £7m, “a fair price,” Ann Day, its chair, said on Tuesday.", false)
	f.Add("<p>HULL, 3 March 2020 &ndash; Acme</p>", true)
	e := newExtractor(f, extract.WithWhy(), extract.WithIndirect(), extract.WithTerms())
	f.Fuzz(func(t *testing.T, text string, page bool) {
		a := model.Article{Text: text, Published: model.Day{Year: 2020, Month: 3, Day: 3}, Country: "GB"}
		if page {
			a.Format = model.FormatHTML
		}
		doc, err := e.Extract(t.Context(), a)
		require.NoError(t, err)
		require.NoError(t, doc.Verify())
	})
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		newExtractor(b)
	}
}

func BenchmarkExtract(b *testing.B) {
	e := newExtractor(b)
	articles := releases(b)
	bytes := 0
	for _, a := range articles {
		bytes += len(a.Text)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range articles {
			if _, err := e.Extract(context.Background(), a); err != nil {
				b.Fatal(err)
			}
		}
	}
}
