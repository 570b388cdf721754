// Package train learns weights of the recogniser of names from annotated texts.
//
//	t, err := train.New(texts, train.Options{})
//	...
//	for !t.Done() {
//		loss := t.Epoch()
//		score, err := t.Score(held)
//		...
//	}
//	weights := t.Weights()
//	e, err := extract.New(extract.WithWeights(weights))
//
// The weights are a function of the texts, the options and the program: the same three
// give the same bytes. Training can stop after any epoch and go on in another process
// (Save, Resume), with the same result.
package train

import (
	"errors"
	"fmt"
	"hash/fnv"

	"github.com/dateline-nlp/dateline/extract/internal/crf"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
	"github.com/dateline-nlp/dateline/model"
)

// Kind is what a name names.
type Kind uint8

// The kinds of names.
const (
	Organisation Kind = iota
	Place
	Person
	// Open is what careful readers differ on: no answer is wrong there.
	Open
)

// Name is an annotated name.
type Name struct {
	model.Span
	Kind Kind
}

// Text is an annotated text.
type Text struct {
	ID   string
	Text string
	// Names that are open stand before those that are not.
	Names []Name
	// Weight is how many times the text counts; 1 if it is 0.
	Weight float64
	// Background tells a text of another kind than those to be read. It is read in the
	// first epochs only.
	Background bool
	// OrganisationsOnly tells that nobody annotated places and people.
	OrganisationsOnly bool
}

// Options say how weights are learned. Zero values mean the default, with which the
// weights of this program were learned.
type Options struct {
	// Seed decides the order in which texts are read.
	Seed uint64
	// Epochs is how often everything is read; 8 by default. In the last ones, Refine,
	// background is passed over; 5 by default. The weights are the average of the
	// last ones, Average; 4 by default.
	Epochs, Refine, Average int
	// Rate is the length of steps, 0.05 by default; Decay the weight of the squares of
	// weights, 4 by default.
	Rate, Decay float64
	// Features is how many features are kept; 120,000 by default.
	Features int
	// Without names features and groups of them that are left out, to see what they are
	// worth.
	Without []string
}

func (o *Options) complete() {
	if o.Epochs <= 0 {
		o.Epochs, o.Refine, o.Average = 8, 5, 4
	}
	o.Refine, o.Average = min(o.Refine, o.Epochs-1), min(o.Average, o.Epochs)
	if o.Rate == 0 {
		o.Rate = 0.05
	}
	if o.Decay == 0 {
		o.Decay = 4
	}
	if o.Features == 0 {
		o.Features = 120000
	}
}

// Set is texts as trainers read them. Reading them is half of the work, and can be done
// once for several trainers.
type Set struct {
	tools *tools
	set   crf.Set
	runs  [][]int // the numbers of each text's runs
	sum   uint64  // of all that was read
}

// Read reads texts.
func Read(texts []Text) (*Set, error) {
	s := &Set{}
	var err error
	if s.tools, err = newTools(); err != nil {
		return nil, fmt.Errorf("train: %w", err)
	}
	reader := &learned.Reader{}
	h := fnv.New64a()
	for i := range texts {
		d := &texts[i]
		if err := d.check(); err != nil {
			return nil, err
		}
		s.runs = append(s.runs, s.sequences(reader, d))
		fmt.Fprintf(h, "%q %v %v %v %v\n", d.Text, d.Names, d.Weight, d.Background, d.OrganisationsOnly)
	}
	s.sum = h.Sum64()
	return s, nil
}

var errNone = errors.New("train: nothing to learn from")

func (d *Text) check() error {
	for _, n := range d.Names {
		if n.Start < 0 || n.Start >= n.End || n.End > len(d.Text) || n.Kind > Open {
			return fmt.Errorf("train: text %q: bytes %d to %d are no name in it", d.ID, n.Start, n.End)
		}
	}
	return nil
}

// Trainer learns weights.
type Trainer struct {
	options Options
	set     *Set
	trainer *crf.Trainer
	chosen  []int
}

// New returns a trainer of all texts.
func New(texts []Text, o Options) (*Trainer, error) {
	set, err := Read(texts)
	if err != nil {
		return nil, err
	}
	all := make([]int, len(texts))
	for i := range all {
		all[i] = i
	}
	return set.Trainer(all, o)
}

// Trainer returns a trainer of some texts of a set, by their numbers.
func (s *Set) Trainer(texts []int, o Options) (*Trainer, error) {
	o.complete()
	var without learned.Without
	for _, name := range o.Without {
		if err := without.Add(name); err != nil {
			return nil, fmt.Errorf("train: %w", err)
		}
	}
	var sequences []int
	for _, i := range texts {
		sequences = append(sequences, s.runs[i]...)
	}
	if len(sequences) == 0 {
		return nil, errNone
	}
	t, err := crf.NewTrainer(crf.Options{Labels: learned.Labels, Follows: learned.Follows, Begins: learned.Begins, Ends: learned.Ends,
		Seed: o.Seed, Rate: o.Rate, Decay: o.Decay, Skip: without.Skips}, &s.set, sequences)
	if err != nil {
		return nil, fmt.Errorf("train: %w", err)
	}
	return &Trainer{options: o, set: s, trainer: t, chosen: texts}, nil
}

// Epoch reads everything once, in the last epochs without background, and returns how
// far the weights were off on the way.
func (t *Trainer) Epoch() float64 {
	var loss float64
	if t.trainer.Epochs() >= t.options.Epochs-t.options.Refine {
		loss = t.trainer.Refine()
	} else {
		loss = t.trainer.Epoch()
	}
	if t.trainer.Epochs() > t.options.Epochs-t.options.Average {
		t.trainer.Note()
	}
	return loss
}

// Epochs returns how often everything was read.
func (t *Trainer) Epochs() int { return t.trainer.Epochs() }

// Done reports whether everything was read as often as the options say.
func (t *Trainer) Done() bool { return t.trainer.Epochs() >= t.options.Epochs }

// Weights returns what was learned so far, as extract.WithWeights takes it.
func (t *Trainer) Weights() []byte { return t.trainer.Blob(t.options.Features) }
