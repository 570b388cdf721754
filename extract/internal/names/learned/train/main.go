// Command train learns the weights of the recogniser of names.
//
//	go run ./extract/internal/names/learned/train -press press.jsonl -corpora ner -out weights.bin
//	go run ./extract/internal/names/learned/train -press press.jsonl -corpora ner -folds 5
//
// With -folds it trains on all releases but those of one fold, finds the names of that
// fold, and prints how many were right; the folds go by a hash of the identifier.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/crf"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
)

type options struct {
	press, corpora, tests, out, found, only, self       string
	seed                                                uint64
	epochs, refine, folds, rows, least, average, selves int
	rate, decay, times, share, open, blind, selfWeight  float64
	without                                             learned.Group
	quick                                               bool
}

var verbose bool

func main() {
	var o options
	var without string
	flag.StringVar(&o.press, "press", "../shared/dev/press.jsonl", "annotated releases, JSONL")
	flag.StringVar(&o.corpora, "corpora", "", "folder of other corpora, .conll")
	flag.StringVar(&o.only, "only", "", "read only those corpora whose names begin so, divided by commas")
	flag.StringVar(&o.tests, "tests", "", "what is only tested on: .conll, .jsonl or folders, divided by commas")
	flag.StringVar(&o.out, "out", "", "file for the weights")
	flag.StringVar(&o.found, "found", "", "file for the names found in held-out releases, JSONL")
	flag.Uint64Var(&o.seed, "seed", 1, "seed")
	flag.IntVar(&o.epochs, "epochs", 8, "how often everything is read")
	flag.IntVar(&o.refine, "refine", 0, "how many of the epochs, the last ones, read only releases")
	flag.IntVar(&o.folds, "folds", 0, "number of folds; 0 trains on everything")
	flag.IntVar(&o.rows, "features", 450000, "how many features are kept")
	flag.IntVar(&o.least, "least", 2, "how often a feature has to occur")
	flag.Float64Var(&o.rate, "rate", 0.1, "length of steps")
	flag.Float64Var(&o.decay, "decay", 1, "weight of the squares of weights")
	flag.StringVar(&o.self, "self", "", "folder of raw releases to learn from what the first weights find in them")
	flag.IntVar(&o.selves, "selves", 1000, "how many of them")
	flag.Float64Var(&o.selfWeight, "self-weight", 0.3, "how many times one counts")
	flag.Float64Var(&o.times, "times", 4, "how many times a release counts")
	flag.Float64Var(&o.blind, "blind", 0, "how much a release counts once more without the claims of the rules")
	flag.Float64Var(&o.share, "share", 1, "share of the releases that is trained on")
	flag.Float64Var(&o.open, "noisy", 0.5, "how many times a noisy corpus counts")
	flag.StringVar(&without, "without", "", "groups of features to leave out, divided by commas")
	flag.BoolVar(&verbose, "v", false, "print names out of reach")
	flag.IntVar(&o.average, "average", 0, "how many of the last epochs are averaged")
	flag.BoolVar(&o.quick, "quick", false, "score after the last epoch only")
	flag.Parse()
	for word := range strings.SplitSeq(without, ",") {
		if word == "" {
			continue
		}
		g, ok := learned.GroupNames[word]
		if !ok {
			log.Fatalf("no group of features is called %q", word)
		}
		o.without |= g
	}
	if err := run(o); err != nil {
		log.Fatal(err)
	}
}

// neverTrained are the corpora that only tests read.
var neverTrained = []string{"uner-pud.news", "wikigold", "gmb.heldout", "uner-ewt.test", "re-docred.test"}

func run(o options) error {
	t, err := newTools()
	if err != nil {
		return err
	}
	var releases []document
	for group, file := range strings.Split(o.press, ",") {
		some, err := outside(file)
		if err != nil {
			return err
		}
		for i := range some {
			some[i].group = group
		}
		releases = append(releases, some...)
	}
	for file := range strings.SplitSeq(o.tests, ",") {
		if file != "" {
			d, err := outside(file)
			if err != nil {
				return err
			}
			t.outside = append(t.outside, d)
		}
	}
	reader := learned.NewReader(o.without)
	var others []int
	if o.corpora != "" {
		if others, err = t.others(o, reader); err != nil {
			return err
		}
	}
	byRelease := make([][]int, len(releases))
	reached, all := 0, 0
	for i := range releases {
		releases[i].weight = float32(o.times)
		byRelease[i] = t.sequences(nil, reader, &releases[i], false)
		if o.blind > 0 {
			releases[i].weight = float32(o.times * o.blind)
			byRelease[i] = t.sequences(byRelease[i], reader, &releases[i], true)
		}
		r, n := t.reach(reader, &releases[i])
		reached, all = reached+r, all+n
	}
	fmt.Printf("%d releases, %d runs of other corpora; %d of %d names within reach\n", len(releases), len(others), reached, all)
	if o.self != "" {
		if err := t.raw(o, reader, releases); err != nil {
			return err
		}
	}
	if o.folds == 0 {
		return t.final(o, byRelease, others)
	}
	return t.cross(o, releases, byRelease, others)
}

// others reads the corpora that may be trained on.
func (t *tools) others(o options, r *learned.Reader) ([]int, error) {
	files, err := filepath.Glob(filepath.Join(o.corpora, "*.conll"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	var out []int
	for _, file := range files {
		base := strings.TrimSuffix(filepath.Base(file), ".conll")
		if slices.Contains(neverTrained, base) || !wanted(o.only, base) {
			continue
		}
		documents, err := tokens(file)
		if err != nil {
			return nil, err
		}
		for i := range documents {
			documents[i].background = true
			if strings.HasPrefix(base, "gum") || strings.HasPrefix(base, "re3d") || strings.HasPrefix(base, "gmb") {
				documents[i].weight = float32(o.open)
			}
			out = t.sequences(out, r, &documents[i], false)
		}
	}
	return out, nil
}

func wanted(only, base string) bool {
	if only == "" {
		return true
	}
	for prefix := range strings.SplitSeq(only, ",") {
		if strings.HasPrefix(base, prefix) {
			return true
		}
	}
	return false
}

// fold is the fold of a document.
func fold(id string, folds int) int {
	h := fnv.New32a()
	h.Write([]byte(id))
	return int(h.Sum32() % uint32(folds))
}

func (o *options) trainer(set *crf.Set, sequences []int) (*crf.Trainer, error) {
	return crf.NewTrainer(crf.Options{Labels: learned.Labels, Follows: learned.Follows, Begins: learned.Begins, Ends: learned.Ends,
		Seed: o.seed, Rate: o.rate, Decay: o.decay, Least: o.least}, set, sequences)
}

// epoch reads everything once, or in the last epochs the releases.
func (o *options) epoch(trainer *crf.Trainer) float64 {
	var loss float64
	if trainer.Epochs() >= o.epochs-o.refine {
		loss = trainer.Refine()
	} else {
		loss = trainer.Epoch()
	}
	if trainer.Epochs() > o.epochs-o.average {
		trainer.Note()
	}
	return loss
}

func (o *options) model(trainer *crf.Trainer, rows int) (*crf.Model, error) {
	return crf.Open(string(trainer.Blob(rows)))
}

// first trains the model of the first reading.
func (t *tools) first(o options, sequences []int) (*crf.Trainer, error) {
	trainer, err := o.trainer(&t.set, sequences)
	if err != nil {
		return nil, err
	}
	for range o.epochs {
		o.epoch(trainer)
	}
	return trainer, nil
}

// cross scores every release by weights learned without its fold.
func (t *tools) cross(o options, releases []document, byRelease [][]int, others []int) error {
	groups := 1 + strings.Count(o.press, ",")
	answers := make([][]byte, len(releases))
	totals := make([]tally, groups)
	outside := make([]tally, len(t.outside))
	for f := range o.folds {
		sequences := slices.Clone(others)
		for i := range releases {
			if fold(releases[i].id, o.folds) != f && float64(fold(releases[i].id+"share", 1000)) < o.share*1000 {
				sequences = append(sequences, byRelease[i]...)
			}
		}
		trainer, err := t.first(o, sequences)
		if err != nil {
			return err
		}
		m, err := o.model(trainer, o.rows)
		if err != nil {
			return err
		}
		if o.self != "" {
			if trainer, err = t.first(o, append(sequences, t.tag(m, o)...)); err != nil {
				return err
			}
			if m, err = o.model(trainer, o.rows); err != nil {
				return err
			}
		}
		decider := learned.NewDecider(m, o.without)
		for i := range releases {
			if fold(releases[i].id, o.folds) == f {
				found, sure := t.names(&releases[i], decider)
				totals[releases[i].group].add(&releases[i], found)
				answers[i] = answer(&releases[i], found, sure)
			}
		}
		for n := range t.outside {
			for i := range t.outside[n] {
				found, _ := t.names(&t.outside[n][i], decider)
				outside[n].add(&t.outside[n][i], found)
			}
		}
	}
	for g := range totals {
		fmt.Printf("total %d  %v\n", g, totals[g])
	}
	for n := range outside {
		fmt.Printf("outside %d  %v\n", n, outside[n])
	}
	if o.found != "" {
		return os.WriteFile(o.found, slices.Concat(answers...), 0o644)
	}
	return nil
}

// answer is the names of a release as a line of JSON.
func answer(d *document, found []name, sure []float64) []byte {
	type mention struct {
		Type       string  `json:"type"`
		Start      int     `json:"start"`
		End        int     `json:"end"`
		Text       string  `json:"text"`
		Confidence float64 `json:"confidence"`
	}
	out := struct {
		ID       string    `json:"id"`
		Mentions []mention `json:"mentions"`
	}{ID: d.id, Mentions: []mention{}}
	for i, n := range found {
		out.Mentions = append(out.Mentions, mention{[]string{"ORG", "PLACE", "PERSON"}[n.kind], n.start, n.end, d.text[n.start:n.end], sure[i]})
	}
	line, _ := json.Marshal(out)
	return append(line, '\n')
}

// final trains on everything and writes the weights.
func (t *tools) final(o options, byRelease [][]int, others []int) error {
	sequences := slices.Concat(append(byRelease, others)...)
	trainer, err := t.first(o, sequences)
	if err != nil {
		return err
	}
	m, err := o.model(trainer, o.rows)
	if err != nil {
		return err
	}
	if o.self != "" {
		if trainer, err = t.first(o, append(sequences, t.tag(m, o)...)); err != nil {
			return err
		}
		if m, err = o.model(trainer, o.rows); err != nil {
			return err
		}
	}
	if o.out != "" {
		if err := os.WriteFile(o.out, trainer.Blob(o.rows), 0o644); err != nil {
			return err
		}
	}
	return t.score(o.tests, learned.NewDecider(m, o.without))
}
