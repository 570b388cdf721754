package learned

import "github.com/dateline-nlp/dateline/extract/internal/crf"

// Decider finds names by a model. It keeps its memory and is for one goroutine at a
// time.
type Decider struct {
	Reader
	model   *crf.Model
	decoder *crf.Decoder
	keep    *keep
	dense   dense
	// Of some runs before they are weighed (approach.go):
	approached []approached
	wants      wants
	sums       []crf.Sums // of the tokens of a run
	fresh      []crf.Sums // sums that are not kept, or not yet
	ends       []int      // of the features of each of them
	targets    []target   // where they go
	words      []words    // of the text, as memos have them
	leads      [1 << leadBits]leading
	large      bool // sums of the text are larger than there is room for: all is summed one by one
	out        []Mention
}

// NewDecider returns a decider by a model.
func NewDecider(m *crf.Model) *Decider {
	d := &Decider{model: m, decoder: crf.NewDecoder(m), keep: newKeep()}
	d.keep.edges.key = d.keep.edges.key.with(1<<len(around{}) - 1)
	for n := range d.keep.edges.sums {
		d.putAt(word, n-reach, edge)
		d.queue(&d.keep.edges.sums[n], &d.keep.edges.key)
		d.saying(&fact{}, n-reach)
		d.queue(&d.keep.unsaid.sums[n], &d.keep.unsaid.key)
	}
	d.settle()
	d.fillDense()
	return d
}

// Decide returns the names of a text, in order; no two overlap. The result is valid
// until the next call.
func (d *Decider) Decide(in Input) []Mention {
	d.out, d.words, d.large = d.out[:0], d.words[:0], false
	for runs := d.sift(d.Read(in)); len(runs) > 0; {
		runs = runs[d.approach(runs):]
		for i := range d.approached {
			d.run(&d.approached[i])
		}
	}
	return d.out
}

// run labels one run and takes the names out of the best labels.
func (d *Decider) run(run *approached) {
	d.weigh(run)
	labels := d.decoder.Best()
	summed := false
	for i := 0; i < len(labels); i++ {
		if labels[i] == outside {
			continue
		}
		kind, p := kindOf(int(labels[i]))
		end := i + 1
		for p == first && end < len(labels) && !Ends(int(labels[end-1])) {
			end++
		}
		if !summed {
			summed = d.decoder.Sum()
		}
		m := Mention{First: run.First + i, Last: run.First + end, Kind: kind}
		if summed {
			m.Probability = d.decoder.Path(i, labels[i:end])
		}
		d.out = append(d.out, m)
		i = end - 1
	}
}
