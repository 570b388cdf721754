// Command cross learns the weights that are shipped, and shows by cross-validation what
// they are worth.
//
//	go run ./extract/train/cross -press press.jsonl,annotated.jsonl -corpora ner -out weights.bin
//	go run ./extract/train/cross -press press.jsonl,annotated.jsonl -corpora ner -folds 5
//
// With -folds it trains on all releases but those of one fold, finds the names of that
// fold, and prints how many were right, for each file of releases by itself. Five folds
// are fixed in folds.tsv; in which of them another release is, or of which of another
// number of folds, follows from a hash of its identifier. What -tests names is never
// trained on.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/extract/train"
	"github.com/dateline-nlp/dateline/model"
)

type options struct {
	press, corpora, tests, out, found, only, without string
	folds, tried                                     int
	times, share, noisy                              float64
	train                                            train.Options
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("cross: ")
	var o options
	flag.StringVar(&o.press, "press", "", "annotated releases, JSONL, files divided by commas")
	flag.StringVar(&o.corpora, "corpora", "", "folder of other corpora, .conll")
	flag.StringVar(&o.only, "only", "uner,crossner,re3d,gum,dfki,re-docred,europarl,gmb", "read only those corpora whose names begin so, divided by commas")
	flag.StringVar(&o.tests, "tests", "", "what is only tested on: .conll, .jsonl or folders, divided by commas")
	flag.StringVar(&o.out, "out", "", "file for the weights")
	flag.StringVar(&o.found, "found", "", "file for the names found in held-out releases, JSONL")
	flag.StringVar(&o.without, "without", "", "features or groups of them to leave out, divided by commas; with -folds several such lists, divided by semicolons, are tried one after the other")
	flag.IntVar(&o.folds, "folds", 0, "number of folds; 0 trains on everything")
	flag.IntVar(&o.tried, "tried", 0, "how many of the folds are held out in turn; 0 is all of them")
	flag.Float64Var(&o.times, "times", 3, "how many times a release counts")
	flag.Float64Var(&o.share, "share", 1, "share of the releases that is trained on")
	flag.Float64Var(&o.noisy, "noisy", 0.5, "how many times a noisy corpus counts")
	flag.Uint64Var(&o.train.Seed, "seed", 1, "seed")
	flag.IntVar(&o.train.Epochs, "epochs", 0, "how often everything is read; 0 is the default of package train")
	flag.IntVar(&o.train.Refine, "refine", 0, "how many of the epochs, the last ones, read only releases")
	flag.IntVar(&o.train.Average, "average", 0, "how many of the last epochs are averaged")
	flag.IntVar(&o.train.Features, "features", 0, "how many features are kept")
	flag.Float64Var(&o.train.Rate, "rate", 0, "length of steps")
	flag.Float64Var(&o.train.Decay, "decay", 0, "weight of the squares of weights")
	flag.Parse()
	if err := run(o); err != nil {
		log.Fatal(err)
	}
}

// neverTrained are the corpora that only tests read.
var neverTrained = []string{"uner-pud.news", "wikigold", "gmb.heldout", "uner-ewt.test", "re-docred.test"}

func run(o options) error {
	var texts []train.Text
	var file []int // of each release: which file it is of
	for n, name := range strings.Split(o.press, ",") {
		some, err := read(name)
		if err != nil {
			return err
		}
		for i := range some {
			some[i].Weight, some[i].Background = o.times, false
			file = append(file, n)
		}
		texts = append(texts, some...)
	}
	releases := len(texts)
	others, err := corpora(o)
	if err != nil {
		return err
	}
	set, err := train.Read(append(texts, others...))
	if err != nil {
		return err
	}
	fmt.Printf("%d releases, %d other texts\n", releases, len(others))
	var tests [][]train.Text
	var names []string
	for name := range strings.SplitSeq(o.tests, ",") {
		if name == "" {
			continue
		}
		test, err := read(name)
		if err != nil {
			return err
		}
		tests, names = append(tests, test), append(names, filepath.Base(name))
	}
	background := make([]int, len(others))
	for i := range background {
		background[i] = releases + i
	}
	c := cross{o, set, texts[:releases], file, background, tests, names}
	for list := range strings.SplitSeq(o.without, ";") {
		c.train.Without = nil
		if list != "" {
			c.train.Without = strings.Split(list, ",")
		}
		if o.folds == 0 {
			return c.whole()
		}
		fmt.Printf("without %q\n", list)
		if err := c.byFolds(); err != nil {
			return err
		}
	}
	return nil
}

// corpora reads the corpora that may be trained on.
func corpora(o options) ([]train.Text, error) {
	if o.corpora == "" {
		return nil, nil
	}
	files, err := filepath.Glob(filepath.Join(o.corpora, "*.conll"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	var out []train.Text
	for _, file := range files {
		base := strings.TrimSuffix(filepath.Base(file), ".conll")
		if slices.Contains(neverTrained, base) || !wanted(o.only, base) {
			continue
		}
		some, err := tokens(file)
		if err != nil {
			return nil, err
		}
		for i := range some {
			switch {
			case strings.HasPrefix(base, "gmb"):
				some[i].Weight = o.noisy * shareOfGMB
			case strings.HasPrefix(base, "gum"), strings.HasPrefix(base, "re3d"):
				some[i].Weight = o.noisy
			}
		}
		out = append(out, some...)
	}
	return out, nil
}

// shareOfGMB is how much less a text of GMB counts than those of other noisy corpora: there
// are as many of its tokens as of all releases.
const shareOfGMB = 0.3

func wanted(only, base string) bool {
	return only == "" || slices.ContainsFunc(strings.Split(only, ","), func(prefix string) bool { return strings.HasPrefix(base, prefix) })
}

// read reads texts: a corpus of tokens, a file of releases or a folder of annotated
// documents.
func read(name string) ([]train.Text, error) {
	switch filepath.Ext(name) {
	case ".conll":
		return tokens(name)
	case ".jsonl":
		return press(name)
	}
	all, err := corpus.ReadGoldDir(os.DirFS(name))
	if err != nil {
		return nil, err
	}
	var out []train.Text
	for _, gold := range all {
		d := train.Text{ID: gold.ID, Text: gold.Article.Text}
		for _, m := range gold.Mentions {
			if kind, ok := pressKinds[string(m.Type)]; ok {
				d.Names = append(d.Names, train.Name{Span: model.Span{Start: m.Start, End: m.End}, Kind: kind})
			}
		}
		out = append(out, d)
	}
	return out, nil
}
