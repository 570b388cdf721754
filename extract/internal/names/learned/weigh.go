package learned

import (
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/crf"
)

// weigh gives the decoder the tokens of a run. Each token around is asked once for
// what it gives all those that it counts for.
func (d *Decider) weigh(run approached) {
	d.Reader.out = d.Reader.out[:0]
	n := run.Last - run.First
	d.sums = slices.Grow(d.sums[:0], n)[:n]
	clear(d.sums)
	for j := run.First - reach; j < run.Last+reach; j++ {
		// The tokens of the run that j counts for, as offsets from reach before j to reach
		// after it; those offsets are turned round, for features count by that of j.
		from, to := max(j-run.Last+1, -reach)+reach, min(j-run.First, reach)+reach
		if !d.within(run.First, j) {
			d.spread(run.Run, j, from, to, &d.keep.edges)
			continue
		}
		d.spread(run.Run, j, from, to, d.ownOf(j, d.ownSigns[run.own+j-run.First+reach], from, to))
		d.spread(run.Run, j, from, to, d.saidOf(j))
		if j >= run.First-1 && j <= run.Last && d.facts[j].flags&core != 0 {
			d.remind(run.Run, j)
		}
	}
	d.pairs(run)
	d.decoder.Begin()
	for i := run.First; i < run.Last; i++ {
		d.place(run, i)
		d.decoder.AddSums(&d.sums[i-run.First])
	}
}

// spread adds what token j gives at some of the offsets.
func (d *Decider) spread(run Run, j, from, to int, sums *around) {
	i := j + reach - run.First
	for n := from; n <= to; n++ {
		d.sums[i-n].Plus(&sums[n])
	}
}

// ownOf returns what token j shows by itself, filled in for some of the offsets: rare
// words stand in short names, and there are many of them.
func (d *Decider) ownOf(j int, of uint64, from, to int) *around {
	own, _ := d.keep.own.slot(of)
	want := uint8(1<<(to+1) - 1<<from)
	if missing := want &^ own.have; missing != 0 {
		own.have |= want
		d.fill(&own.sums, j, missing)
	}
	return &own.sums
}

// fill sums what token j shows by itself at a set of offsets. What lists and classes give
// is kept beside: new words are many, and there are few sorts of them.
func (d *Decider) fill(own *around, j int, missing uint8) {
	sort, known := d.keep.sort.slot(d.sortSign(j))
	if !known {
		for n := range sort.sums {
			d.sort(j, n-reach)
			d.end()
		}
		d.sumEach(sort.sums[:])
	}
	cluster, known := d.keep.cluster.slot(d.clusterSign(j))
	if !known {
		for n := range cluster.sums {
			d.cluster(j, n-reach)
			d.end()
		}
		d.sumEach(cluster.sums[:])
	}
	look, known := d.keep.outline.slot(d.outlineSign(j))
	if !known {
		for n := range look.sums {
			d.text(j, n-reach, outline)
			d.end()
		}
		d.sumEach(look.sums[:])
	}
	for n := range own {
		if missing>>n&1 != 0 {
			d.text(j, n-reach, spelling)
			own[n].Plus(&sort.sums[n])
			own[n].Plus(&cluster.sums[n])
			own[n].Plus(&look.sums[n])
		}
		d.end()
	}
	d.sumEach(own[:])
}

// saidOf returns what the gazetteer and the rules say of token j: of most, nothing.
func (d *Decider) saidOf(j int) *around {
	if f := &d.facts[j]; f.claim == 0 && f.claimed == 0 && f.place == 0 {
		return &d.keep.unsaid
	}
	said, known := d.keep.said.slot(d.saidSign(j))
	if !known {
		for n := range said.sums {
			d.said(j, n-reach)
			d.end()
		}
		d.sumEach(said.sums[:])
	}
	return &said.sums
}

// remind adds what the word of token j shows elsewhere.
func (d *Decider) remind(run Run, j int) {
	c := d.recollectionOf(j)
	recall, known := d.keep.recall.slot(c.sign())
	if !known {
		for n := range recall.sums {
			d.recall(&c, n-1)
			d.end()
		}
		d.sumEach(recall.sums[:])
	}
	for n := range recall.sums {
		if i := j - (n - 1) - run.First; i >= 0 && i < len(d.sums) {
			d.sums[i].Plus(&recall.sums[n])
		}
	}
	if c.company == (beside{}) || j < run.First || j >= run.Last {
		return
	}
	company, known := d.keep.company.slot(c.company.sign())
	if !known {
		d.company(&c.company)
		d.sum(&company.sums)
	}
	d.sums[j-run.First].Plus(&company.sums)
}

// pairs adds what the tokens of a run show together with their neighbours.
func (d *Decider) pairs(run approached) {
	for j := run.First; j <= run.Last; j++ {
		pair, known := d.keep.pair.slot(d.pairSigns[run.pair+j-run.First])
		if !known {
			a, b := d.sideOf(j-1, d.within(run.First, j-1)), d.sideOf(j, d.within(run.First, j))
			d.pair(a, b, 0)
			d.end()
			d.pair(b, a, 1)
			d.end()
			d.sumEach(pair.sums[:])
		}
		if j > run.First {
			d.sums[j-1-run.First].Plus(&pair.sums[0])
		}
		if j < run.Last {
			d.sums[j-run.First].Plus(&pair.sums[1])
		}
	}
}

// place adds where a token of a run stands.
func (d *Decider) place(run approached, i int) {
	sums := &d.sums[i-run.First]
	at := &d.places[run.place+i-run.First]
	here, known := d.keep.here.slot(at.standSign)
	if !known {
		d.here(i, &at.stand)
		d.sum(&here.sums)
	}
	sums.Plus(&here.sums)
	if d.facts[i].flags&core == 0 {
		return
	}
	if i == run.First || d.facts[i].runFirst != d.facts[i-1].runFirst {
		d.surround(i)
	}
	spot, known := d.keep.spot.slot(at.spotSign)
	if !known {
		d.spot(&at.spot)
		d.sum(&spot.sums)
	}
	sums.Plus(&spot.sums)
	sums.Plus(&d.fromBegin[at.spot.fromBegin])
	sums.Plus(&d.toEnd[at.spot.toEnd])
}

// surround sums what stands around the run of capitalised words of token i, for each of
// the places that its words have in it. Names are many, and what stands before and after
// them is of few kinds: only sums of the latter are kept.
func (d *Decider) surround(i int) {
	f := &d.facts[i]
	places := min(int(f.runEnd-f.runFirst), near)
	d.beside(i, partBefore, d.fromBegin[:places])
	d.beside(i, partAfter, d.toEnd[:places])
	around := d.frameOf(i)
	d.frame(&around)
	d.end()
	for n := range places {
		d.part(int(f.runFirst), true, partFirst, n)
		d.end()
		d.part(int(f.runEnd)-1, true, partLast, n)
		d.end()
	}
	var sums [1 + 2*near]crf.Sums
	d.sumEach(sums[:])
	for n := range places {
		d.fromBegin[n].Plus(&sums[0])
		d.fromBegin[n].Plus(&sums[1+2*n])
		d.toEnd[n].Plus(&sums[2+2*n])
	}
}

// beside fills sums with what the token before or after the run of token i gives the
// words at each distance.
func (d *Decider) beside(i int, p part, sums []crf.Sums) {
	j, inside := d.partOf(i, p)
	part, _ := d.keep.part.slot(d.partSign(j, inside, p))
	if have := int(part.have); have < len(sums) {
		part.have = uint8(len(sums))
		for n := have; n < len(sums); n++ {
			d.part(j, inside, p, n)
			d.end()
		}
		d.sumEach(part.sums[have:])
	}
	copy(sums, part.sums[:])
}

// end ends the features for one of several sums.
func (d *Decider) end() { d.ends = append(d.ends, len(d.Reader.out)) }

// sumEach adds the weights of the features that were put, up to each end to the next sum,
// and takes them off.
func (d *Decider) sumEach(sums []crf.Sums) {
	d.decoder.SumEach(sums, d.Reader.out, d.ends)
	d.Reader.out, d.ends = d.Reader.out[:0], d.ends[:0]
}

// sum sums the weights of the features that were put, and takes them off.
func (d *Decider) sum(s *crf.Sums) {
	*s = d.decoder.SumOf(d.Reader.out)
	d.Reader.out = d.Reader.out[:0]
}
