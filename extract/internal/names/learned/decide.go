package learned

import "github.com/dateline-nlp/dateline/extract/internal/crf"

// Decider finds names by a model. It keeps its memory and is for one goroutine at a
// time.
type Decider struct {
	Reader
	model   *crf.Model
	decoder *crf.Decoder
	keep    keep
	sums    []crf.Sums // of the tokens of a run
	// What is known of a run before it is weighed (approach.go): the signs of its tokens and
	// of those around, of neighbours, and where its tokens stand.
	approached          []approached
	ownSigns, pairSigns []uint64
	places              []standing
	asked               uint64 // means nothing: it is kept so that slots are asked for
	ends                []int  // of features that are put for one of several sums
	// What stands around a run of capitalised words gives them, by how far they stand
	// from its first and its last.
	fromBegin, toEnd [near]crf.Sums
	out              []Mention
}

// NewDecider returns a decider by a model.
func NewDecider(m *crf.Model) *Decider {
	d := &Decider{model: m, decoder: crf.NewDecoder(m), keep: newKeep()}
	for n := range d.keep.edges {
		d.putAt(word, n-reach, edge)
		d.sum(&d.keep.edges[n])
		d.saying(&fact{}, n-reach)
		d.sum(&d.keep.unsaid[n])
	}
	return d
}

// Decide returns the names of a text, in order; no two overlap. The result is valid
// until the next call.
func (d *Decider) Decide(in Input) []Mention {
	d.out = d.out[:0]
	d.keep.begin()
	for runs := d.Read(in); len(runs) > 0; {
		runs = runs[d.approach(runs):]
		for _, run := range d.approached {
			d.run(run)
		}
	}
	return d.out
}

// run labels one run and takes the names out of the best labels.
func (d *Decider) run(run approached) {
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
