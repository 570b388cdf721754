package learned

import (
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/crf"
)

// Decider finds names by a model. It keeps its memory and is for one goroutine at a
// time.
type Decider struct {
	Reader
	model   *crf.Model
	decoder *crf.Decoder
	keep    keep
	sums    []crf.Sums // of the tokens of a run
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
	}
	return d
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

// weigh gives the decoder the tokens of a run. Each token around is asked once for
// what it gives all those that it counts for.
func (d *Decider) weigh(run Run) {
	d.Reader.out = d.Reader.out[:0]
	n := run.Last - run.First
	d.sums = slices.Grow(d.sums[:0], n)[:n]
	clear(d.sums)
	from, to := run.First, run.Last // the tokens that count, all of one block
	for from > run.First-reach && d.within(run.First, from-1) {
		from--
	}
	for to < run.Last+reach && d.within(run.First, to) {
		to++
	}
	for j := from; j < to; j++ {
		d.scatter(run, j)
	}
	for j := run.First - reach; j < from; j++ {
		spread(d, run, j, &d.keep.edges)
	}
	for j := to; j < run.Last+reach; j++ {
		spread(d, run, j, &d.keep.edges)
	}
	d.pairs(run)
	d.decoder.Begin()
	for i := run.First; i < run.Last; i++ {
		d.place(run, i)
		d.decoder.AddSums(&d.sums[i-run.First])
	}
}

// scatter gives what token j shows to those that it counts for.
func (d *Decider) scatter(run Run, j int) {
	own, known := d.keep.own.slot(d.ownSign(j))
	if !known {
		d.fill(own, j)
	}
	spread(d, run, j, own)
	said, known := d.keep.said.slot(d.saidSign(j))
	if !known {
		for n := range said {
			d.said(j, n-reach)
			d.sum(&said[n])
		}
	}
	spread(d, run, j, said)
	if j < run.First-1 || j > run.Last || d.facts[j].flags&core == 0 {
		return
	}
	c := d.recollectionOf(j)
	recall, known := d.keep.recall.slot(c.sign())
	if !known {
		for n := range recall {
			d.recall(&c, n-1)
			d.sum(&recall[n])
		}
	}
	for n := range recall {
		if i := j - (n - 1) - run.First; i >= 0 && i < len(d.sums) {
			d.sums[i].Plus(&recall[n])
		}
	}
}

// fill sums what token j shows by itself. What lists and classes give is kept beside:
// new words are many, and there are few sorts of them.
func (d *Decider) fill(own *[2*reach + 1]crf.Sums, j int) {
	sort, known := d.keep.sort.slot(d.sortSign(j))
	if !known {
		for n := range sort {
			d.sort(j, n-reach)
			d.sum(&sort[n])
		}
	}
	cluster, known := d.keep.cluster.slot(d.clusterSign(j))
	if !known {
		for n := range cluster {
			d.cluster(j, n-reach)
			d.sum(&cluster[n])
		}
	}
	for n := range own {
		d.text(j, n-reach)
		d.sum(&own[n])
		own[n].Plus(&sort[n])
		own[n].Plus(&cluster[n])
	}
}

// spread adds what token j gives by offset.
func spread(d *Decider, run Run, j int, sums *[2*reach + 1]crf.Sums) {
	for n := range sums {
		if i := j - (n - reach) - run.First; i >= 0 && i < len(d.sums) {
			d.sums[i].Plus(&sums[n])
		}
	}
}

// pairs adds what the tokens of a run show together with their neighbours.
func (d *Decider) pairs(run Run) {
	a := d.sideOf(run.First-1, d.within(run.First, run.First-1))
	for j := run.First; j <= run.Last; j++ {
		b := d.sideOf(j, j < run.Last || d.within(run.First, j))
		sums, known := d.keep.pair.slot(pairSign(a, b))
		if !known {
			d.pair(a, b, 0)
			d.sum(&sums[0])
			d.pair(b, a, 1)
			d.sum(&sums[1])
		}
		if j > run.First {
			d.sums[j-1-run.First].Plus(&sums[0])
		}
		if j < run.Last {
			d.sums[j-run.First].Plus(&sums[1])
		}
		a = b
	}
}

// place adds where a token of a run stands.
func (d *Decider) place(run Run, i int) {
	sums := &d.sums[i-run.First]
	s := d.standOf(i, d.within(i, i+1))
	here, known := d.keep.here.slot(d.hereSign(i, &s))
	if !known {
		d.here(i, &s)
		d.sum(here)
	}
	sums.Plus(here)
	if d.facts[i].flags&core == 0 {
		return
	}
	if i == run.First || d.facts[i].runFirst != d.facts[i-1].runFirst {
		d.surround(i)
	}
	at := d.spotOf(i)
	spot, known := d.keep.spot.slot(at.sign())
	if !known {
		d.spot(&at)
		d.sum(spot)
	}
	sums.Plus(spot)
	sums.Plus(&d.fromBegin[at.fromBegin])
	sums.Plus(&d.toEnd[at.toEnd])
}

// surround sums what stands around the run of capitalised words of token i, for each of
// the places that its words have in it.
func (d *Decider) surround(i int) {
	f := &d.facts[i]
	places := min(int(f.runEnd-f.runFirst), near)
	clear(d.fromBegin[:places])
	clear(d.toEnd[:places])
	around := d.frameOf(i)
	frame, known := d.keep.frame.slot(around.sign())
	if !known {
		d.frame(&around)
		d.sum(frame)
	}
	for n := range places {
		d.fromBegin[n].Plus(frame)
	}
	for p := range parts {
		j, inside := d.partOf(i, p)
		part, known := d.keep.part.slot(d.partSign(j, inside, p))
		if !known {
			for n := range part {
				d.part(j, inside, p, n)
				d.sum(&part[n])
			}
		}
		sums := &d.toEnd
		if p == partBefore || p == partFirst {
			sums = &d.fromBegin
		}
		for n := range places {
			sums[n].Plus(&part[n])
		}
	}
}

// sum adds the weights of the features that were put, and takes them off.
func (d *Decider) sum(s *crf.Sums) {
	d.model.Sum(s, d.Reader.out)
	d.Reader.out = d.Reader.out[:0]
}
