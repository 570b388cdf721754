package extract_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/extract/internal/dates"
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/money"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/quotes"
	"github.com/dateline-nlp/dateline/extract/internal/resolve"
	"github.com/dateline-nlp/dateline/extract/internal/source"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/require"
)

// The suite: every stage by itself, the whole on the shipped corpus, on raw releases, on
// texts of four lengths (the rate must be about the same) and by All with one and two
// workers, and how long the first document of a process takes.
//
//	go test ./extract -run '^$' -bench 'Stage|Corpus|Press|Length|Workers|ColdStart'
//
// BenchmarkHard, beside the tests of hard texts, has the rates of those.

// staged is a release with what the stages before one give it.
type staged struct {
	article model.Article
	layout  layout.Layout
	text    *token.Text
	runs    []quotes.Run
	names   []names.Mention
}

// readAll reads articles by all stages but the last. Each has a tokeniser of its own,
// for a text is valid until its tokeniser reads the next.
func readAll(b *testing.B, articles []model.Article, words *lexicon.Lexicon, places *gazetteer.Gazetteer) []staged {
	out := make([]staged, len(articles))
	tokeniser := token.NewTokeniser(words)
	for i, a := range articles {
		parts := layout.Find(a.Text)
		text := tokeniser.Sibling().Tokenise(a.Text, parts.Blocks)
		out[i] = staged{a, parts, text, quotes.Find(text, quotes.Also{}), names.Find(text, places, names.Hints{Dateline: parts.Dateline, Headline: parts.Headline})}
	}
	return out
}

// count returns how many tokens articles have.
func count(b *testing.B, articles []model.Article) (tokens int) {
	words, err := lexicon.Default()
	require.NoError(b, err)
	tokeniser := token.NewTokeniser(words)
	for _, a := range articles {
		tokens += len(tokeniser.Tokenise(a.Text, layout.Find(a.Text).Blocks).Tokens)
	}
	return tokens
}

// memory is how many allocations and bytes something takes.
type memory struct{ allocations, bytes int }

// ofCopy returns the memory of a copy of a value, each slice and each thing that is pointed
// to in a piece of its own: what a result takes at the least. Texts count for nothing, for
// they are parts of the article or of tables.
func ofCopy(v reflect.Value) (m memory) {
	add := func(n memory) { m.allocations, m.bytes = m.allocations+n.allocations, m.bytes+n.bytes }
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			add(memory{1, int(v.Type().Elem().Size())})
			add(ofCopy(v.Elem()))
		}
	case reflect.Slice:
		if v.Len() > 0 {
			add(memory{1, v.Len() * int(v.Type().Elem().Size())})
		}
		for i := range v.Len() {
			add(ofCopy(v.Index(i)))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			add(ofCopy(v.Field(i)))
		}
	}
	return m
}

// ofResults returns the memory of copies of the documents of articles.
func ofResults(tb testing.TB, e *extract.Extractor, articles []model.Article) (m memory) {
	for _, a := range articles {
		doc, err := e.Extract(tb.Context(), a)
		require.NoError(tb, err)
		n := ofCopy(reflect.ValueOf(doc))
		m.allocations, m.bytes = m.allocations+n.allocations, m.bytes+n.bytes
	}
	return m
}

// measure runs work on articles and reports bytes, tokens and allocations.
func measure(b *testing.B, articles []model.Article, work func()) {
	measureBeyond(b, articles, memory{}, work)
}

// measureBeyond reports, too, the allocations and bytes beyond those of the results.
func measureBeyond(b *testing.B, articles []model.Article, results memory, work func()) {
	bytes, tokens := 0, count(b, articles)
	for _, a := range articles {
		bytes += len(a.Text)
	}
	b.SetBytes(int64(bytes))
	var before, after runtime.MemStats
	work() // what is kept for reuse is there from now on
	runtime.ReadMemStats(&before)
	begun := processorTime(b)
	for b.Loop() {
		work()
	}
	took := processorTime(b) - begun
	runtime.ReadMemStats(&after)
	documents := float64(b.N * len(articles))
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
	// A processor that has other work, too, lets the clock run on: the rate of one processor
	// is by its own time.
	b.ReportMetric(float64(bytes)*float64(b.N)/1e6/took.Seconds(), "MB/processor-s")
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/documents, "allocs/doc")
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/documents, "B/doc")
	if results != (memory{}) {
		n := float64(len(articles))
		b.ReportMetric(float64(after.Mallocs-before.Mallocs)/documents-float64(results.allocations)/n, "allocs-beyond/doc")
		b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/documents-float64(results.bytes)/n, "B-beyond/doc")
	}
}

func BenchmarkStage(b *testing.B) {
	words, err := lexicon.Default()
	require.NoError(b, err)
	places, err := gazetteer.Default()
	require.NoError(b, err)
	articles := releases(b)
	all := readAll(b, articles, words, places)
	pages := make([]model.Article, len(articles))
	for i, a := range articles {
		pages[i] = model.Article{Text: "<p>" + strings.ReplaceAll(a.Text, "\n\n", "</p>\n<p>"), Format: model.FormatHTML}
	}
	tokeniser := token.NewTokeniser(words)
	var finder quotes.Finder
	namesFinder := names.NewFinder()
	var layoutFinder layout.Finder
	var resolver resolve.Resolver
	var expressions []dates.Expression // as the extractor, keep the memory of the release before
	var amounts []money.Amount
	for _, stage := range []struct {
		name string
		of   func(i int)
	}{
		{"source", func(i int) { _, _, _ = source.Read(pages[i]) }}, // a string's reader does not fail
		{"layout", func(i int) { layoutFinder.Find(all[i].article.Text) }},
		{"token", func(i int) { tokeniser.Tokenise(all[i].article.Text, all[i].layout.Blocks) }},
		{"quotes", func(i int) { finder.Find(all[i].text, quotes.Also{}) }},
		{"names", func(i int) {
			namesFinder.Find(all[i].text, places, names.Hints{Dateline: all[i].layout.Dateline, Headline: all[i].layout.Headline})
		}},
		{"dates", func(i int) { expressions = dates.Find(expressions[:0], all[i].text) }},
		{"money", func(i int) { amounts = money.Find(amounts[:0], all[i].text) }},
		// The resolver has dates and amounts found, too.
		{"resolve", func(i int) {
			resolver.Document(resolve.Input{Article: all[i].article, Layout: all[i].layout, Text: all[i].text, Runs: all[i].runs, Names: all[i].names, Gazetteer: places})
		}},
	} {
		b.Run(stage.name, func(b *testing.B) {
			measure(b, articles, func() {
				for i := range all {
					stage.of(i)
				}
			})
		})
	}
}

// each has every article read by itself.
func each(b *testing.B, e *extract.Extractor, articles []model.Article) func() {
	return func() {
		for _, a := range articles {
			if _, err := e.Extract(b.Context(), a); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// all has articles read by All.
func all(b *testing.B, workers int, articles []model.Article) func() {
	e := newExtractor(b, extract.WithWorkers(workers))
	return func() {
		for _, err := range e.All(b.Context(), func(yield func(model.Article, error) bool) {
			for _, a := range articles {
				if !yield(a, nil) {
					return
				}
			}
		}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkCorpus(b *testing.B) {
	articles := releases(b)
	b.Run("as-it-is", func(b *testing.B) {
		e := newExtractor(b)
		measureBeyond(b, articles, ofResults(b, e, articles), each(b, e, articles))
	})
	every := newExtractor(b, extract.WithWhy(), extract.WithIndirect(), extract.WithTerms(), extract.WithHolidays())
	b.Run("every-option", func(b *testing.B) {
		measureBeyond(b, articles, ofResults(b, every, articles), each(b, every, articles))
	})
}

// BenchmarkPress reads, one by one and by All, one of 27 of the raw releases that lie beside
// the repository on some machines: texts of 4 kB, as archives have them, with fewer facts in
// so many words than the shipped corpus, whose texts were written to hold them.
func BenchmarkPress(b *testing.B) {
	files, err := filepath.Glob("../../shared/press/raw-*.jsonl.gz")
	require.NoError(b, err)
	var articles []model.Article
	n := 0
	for _, name := range files {
		eachRaw(b, name, func(a model.Article) bool {
			if n++; n%27 == 0 {
				articles = append(articles, a)
			}
			return true
		})
	}
	if len(articles) == 0 {
		b.Skip("no raw releases here")
	}
	b.Run("each", func(b *testing.B) { measure(b, articles, each(b, newExtractor(b), articles)) })
	for _, workers := range []int{1, 2} {
		b.Run("all-"+strconv.Itoa(workers), func(b *testing.B) { measure(b, articles, all(b, workers, articles)) })
	}
}

// Texts of a length are the releases of the corpus one after the other, as often as it
// takes.
func BenchmarkLength(b *testing.B) {
	e := newExtractor(b)
	var corpus strings.Builder
	for _, a := range releases(b) {
		corpus.WriteString(a.Text + "\n\n")
	}
	for _, c := range []struct {
		name  string
		bytes int
	}{{"1kB", 1_000}, {"10kB", 10_000}, {"100kB", 100_000}, {"10MB", 10_000_000}} {
		b.Run(c.name, func(b *testing.B) {
			text := strings.ToValidUTF8(strings.Repeat(corpus.String(), c.bytes/corpus.Len()+1)[:c.bytes], "")
			articles := []model.Article{{Text: text}}
			measure(b, articles, each(b, e, articles))
		})
	}
}

func BenchmarkWorkers(b *testing.B) {
	articles := releases(b)
	for _, workers := range []int{1, 2} {
		b.Run(strconv.Itoa(workers), func(b *testing.B) { measure(b, articles, all(b, workers, articles)) })
	}
}

// cold is set in the environment of the process that BenchmarkColdStart begins.
const cold = "DATELINE_COLD_START"

// TestColdStart is that process: it reads one document, as the first thing it does, and
// prints how long that took, how long the tables took, and what it holds in memory after.
func TestColdStart(t *testing.T) {
	if os.Getenv(cold) == "" {
		t.Skip("a part of BenchmarkColdStart")
	}
	text, err := os.ReadFile("../examples/release.txt")
	require.NoError(t, err)
	start := time.Now()
	e := newExtractor(t)
	built := time.Since(start)
	_, err = e.Extract(t.Context(), model.Article{Text: string(text)})
	require.NoError(t, err)
	first := time.Since(start)
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	fmt.Printf("cold: %d %d %d\n", built.Microseconds(), first.Microseconds(), m.HeapAlloc)
	runtime.KeepAlive(e)
}

var coldLine = regexp.MustCompile(`cold: (\d+) (\d+) (\d+)`)

func BenchmarkColdStart(b *testing.B) {
	var sum [3]float64
	for b.Loop() {
		process := exec.Command(os.Args[0], "-test.run=^TestColdStart$", "-test.v")
		process.Env = append(os.Environ(), cold+"=1")
		out, err := process.CombinedOutput()
		require.NoError(b, err, string(out))
		line := coldLine.FindSubmatch(out)
		require.NotNil(b, line, string(out))
		for i := range sum {
			n, err := strconv.ParseFloat(string(line[i+1]), 64)
			require.NoError(b, err)
			sum[i] += n
		}
	}
	n := float64(b.N)
	b.ReportMetric(sum[0]/n/1e3, "ms/New")
	b.ReportMetric(sum[1]/n/1e3, "ms/first-document")
	b.ReportMetric(sum[2]/n/1e6, "MB-heap")
	b.ReportMetric(0, "ns/op")
}
