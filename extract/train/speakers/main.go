// Command speakers counts, on annotated documents, how often the speakers of quotations
// are right by the rule that found them, and shows what confidence follows from that.
//
//	go run ./extract/train/speakers ../shared/dev/press.jsonl
//
// It reads the golden corpus and the files it is given, and prints the table that
// package quotes reads (speakers.tsv), then how well the confidence of four folds of the
// documents tells what is right in the fifth. With -check it prints the same for
// documents that are not counted. A speaker is right if the annotation has the same
// name, capitals and a leading article apart.
package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"io"
	"iter"
	"log"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/golden"
	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

const folds = 5

// spoken is a speaker that was found.
type spoken struct {
	rule  string
	right bool
	fold  int
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("speakers: ")
	check := flag.String("check", "", "documents that are only checked, JSONL")
	flag.Parse()
	if err := run(os.Stdout, flag.Args(), *check); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer, files []string, check string) error {
	e, err := extract.New(extract.WithWhy())
	if err != nil {
		return err
	}
	documents, err := golden.All()
	if err != nil {
		return err
	}
	for _, name := range files {
		more, err := read(name)
		if err != nil {
			return err
		}
		documents = append(documents, more...)
	}
	counted, err := found(e, documents)
	if err != nil {
		return err
	}
	whole := count(slices.Values(counted))
	whole.write(w)
	var predictions []prediction
	for fold := range folds {
		t := count(where(counted, func(s spoken) bool { return s.fold != fold }))
		for s := range where(counted, func(s spoken) bool { return s.fold == fold }) {
			predictions = append(predictions, prediction{t.confidence(s.rule), s.right})
		}
	}
	reliability(w, "by folds", predictions)
	if check == "" {
		return nil
	}
	if documents, err = read(check); err != nil {
		return err
	}
	checked, err := found(e, documents)
	if err != nil {
		return err
	}
	predictions = nil
	for _, s := range checked {
		predictions = append(predictions, prediction{whole.confidence(s.rule), s.right})
	}
	reliability(w, "not counted", predictions)
	return nil
}

func read(name string) ([]corpus.Gold, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []corpus.Gold
	for g, err := range corpus.GoldLines(f) {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out = append(out, g)
	}
	return out, nil
}

// found returns the speakers found of quotations that are right.
func found(e *extract.Extractor, documents []corpus.Gold) ([]spoken, error) {
	var out []spoken
	for i, g := range documents {
		d, err := e.Extract(context.Background(), g.Article)
		if err != nil {
			return nil, err
		}
		gold := map[model.Span]string{}
		for _, m := range g.Mentions {
			if m.Type == corpus.Quote && m.Speaker != nil {
				gold[model.Span{Start: m.Start, End: m.End}] = *m.Speaker
			}
		}
		for _, q := range d.Quotes {
			want, ok := gold[q.Span]
			if rule := ruleOf(q.Why); ok && rule != "" {
				out = append(out, spoken{rule, same(want, q.Speaker), i % folds})
			}
		}
	}
	return out, nil
}

func ruleOf(why []string) string {
	for _, w := range why {
		if rule, ok := strings.CutPrefix(w, "speaker: "); ok {
			return rule
		}
	}
	return ""
}

func same(a, b string) bool {
	plain := func(s string) string {
		return strings.TrimPrefix(strings.Join(strings.Fields(strings.ToLower(s)), " "), "the ")
	}
	return plain(a) == plain(b)
}

func where(all []spoken, keep func(spoken) bool) iter.Seq[spoken] {
	return func(yield func(spoken) bool) {
		for _, s := range all {
			if keep(s) && !yield(s) {
				return
			}
		}
	}
}

// share is how many of some speakers are right.
type share struct{ right, of int }

type table map[string]share

func count(all iter.Seq[spoken]) table {
	t := table{}
	for s := range all {
		c := t[s.rule]
		c.of++
		if s.right {
			c.right++
		}
		t[s.rule] = c
	}
	return t
}

// confidence is that of package quotes: the share of a rule, drawn towards that of all
// rules as if four speakers more had been counted.
func (t table) confidence(rule string) float64 {
	var all share
	for _, c := range t {
		all.right += c.right
		all.of += c.of
	}
	mean := float64(all.right) / float64(max(all.of, 1))
	c := t[rule]
	return (float64(c.right) + 4*mean) / float64(c.of+4)
}

func (t table) write(w io.Writer) {
	rules := slices.SortedFunc(maps.Keys(t), func(a, b string) int { return cmp.Or(cmp.Compare(t[b].of, t[a].of), cmp.Compare(a, b)) })
	for _, rule := range rules {
		fmt.Fprintf(w, "%s\t%d\t%d\n", rule, t[rule].right, t[rule].of)
	}
}

type prediction struct {
	confidence float64
	right      bool
}

// reliability prints what share is right of the speakers of like confidence.
func reliability(w io.Writer, title string, all []prediction) {
	edges := []float64{0, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01}
	fmt.Fprintf(w, "\n%-12s %8s %6s %6s\n", title, "speakers", "mean", "right")
	off := 0.0
	for i := range len(edges) - 1 {
		n, right, sum := 0, 0, 0.0
		for _, p := range all {
			if p.confidence >= edges[i] && p.confidence < edges[i+1] {
				n++
				sum += p.confidence
				if p.right {
					right++
				}
			}
		}
		if n == 0 {
			continue
		}
		fmt.Fprintf(w, "%.2f-%.2f    %8d %6.1f %6.1f\n", edges[i], min(edges[i+1], 1), n, 100*sum/float64(n), 100*float64(right)/float64(n))
		off += max(sum-float64(right), float64(right)-sum)
	}
	fmt.Fprintf(w, "expected calibration error %.3f of %d\n", off/float64(max(len(all), 1)), len(all))
}
