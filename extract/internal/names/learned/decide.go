package learned

import "github.com/dateline-nlp/dateline/extract/internal/crf"

// Decider finds names by a model. It keeps its memory and is for one goroutine at a
// time.
type Decider struct {
	*Reader
	model   *crf.Model
	decoder *crf.Decoder
	words   memoryOfWords
	all     crf.Sum
	out     []Mention
}

// NewDecider returns a decider by a model that was trained with the same groups of
// features. Word and Cluster have to be the same for all texts that it is given.
func NewDecider(m *crf.Model, without Group) *Decider {
	return &Decider{Reader: NewReader(without), model: m, decoder: crf.NewDecoder(m), words: newMemoryOfWords(m)}
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

// sum returns the sum of the features of token i, those that Features has.
func (d *Decider) sum(i int) *crf.Sum {
	d.all = crf.Sum{}
	for offset := -reach; offset <= reach; offset++ {
		d.all.Plus(d.words.at(d.Reader, i, offset))
	}
	d.Reader.out = d.Reader.out[:0]
	d.together(i)
	d.model.Sum(&d.all, d.Reader.out)
	return &d.all
}

// run labels one run and takes the names out of the best labels.
func (d *Decider) run(run Run) {
	d.decoder.Begin()
	for i := run.First; i < run.Last; i++ {
		d.decoder.AddSum(d.sum(i))
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
