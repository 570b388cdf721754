package learned

import "github.com/dateline-nlp/dateline/extract/internal/crf"

// Decider finds names by a model. It keeps its memory and is for one goroutine at a
// time.
type Decider struct {
	*Reader
	model   *crf.Model
	decoder *crf.Decoder
	kept    kept
	out     []Mention
}

// NewDecider returns a decider by a model that was trained with the same groups of
// features.
func NewDecider(m *crf.Model, without Group) *Decider {
	return &Decider{Reader: NewReader(without), model: m, decoder: crf.NewDecoder(m), kept: newKept()}
}

// Decide returns the names of a text, in order; no two overlap. The result is valid
// until the next call.
func (d *Decider) Decide(in Input) []Mention {
	d.out = d.out[:0]
	for _, run := range d.Read(in) {
		d.run(run)
	}
	return d.out
}

// run labels one run and takes the names out of the best labels.
func (d *Decider) run(run Run) {
	d.decoder.Begin()
	for i := run.First; i < run.Last; i++ {
		d.add(i)
	}
	labels := d.decoder.Best()
	summed := false
	for i := 0; i < len(labels); i++ {
		if labels[i] == outside {
			continue
		}
		kind, p := part(int(labels[i]))
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

// add appends a token to the sequence of the decoder.
func (d *Decider) add(i int) {
	var s crf.Sums
	for offset := -reach; offset <= reach; offset++ {
		own, known := d.kept.slot(d.sign(i, offset))
		if !known {
			d.Reader.out = d.Reader.out[:0]
			d.own(i, offset)
			*own = crf.Sums{}
			d.model.Sum(own, d.Reader.out)
		}
		s.Plus(own)
	}
	d.Reader.out = d.Reader.out[:0]
	d.rest(i)
	d.model.Sum(&s, d.Reader.out)
	d.decoder.AddSums(&s)
}
