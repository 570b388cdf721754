package learned

import "github.com/dateline-nlp/dateline/extract/internal/crf"

// find finds the slots that a run wants, and puts the features of what is not kept.
func (d *Decider) find(run *approached) {
	k, w, n := d.keep, &d.wants, run.Last-run.First
	for a := range n + 2*reach {
		j := run.First + a - reach
		// The tokens of the run that j counts for, as offsets from reach before j to reach
		// after it; those offsets are turned round, for features count by that of j.
		if own := &w.own[run.around+a]; own.of != 0 {
			from, to := max(a-n+1, 0), min(a, 2*reach)
			d.findOwn(own, j, uint8(1<<(to+1)-1<<from))
		}
		if said := &w.said[run.around+a]; said.of != 0 {
			d.findSaid(said, j)
		}
	}
	for a := range n + 2 {
		if recall := &w.recall[run.beyond+a]; recall.of != 0 {
			d.findRecall(recall, run.First+a-1)
		}
	}
	for a := range n + 1 {
		d.findPair(&w.pair[run.pair+a], run.First, run.First+a)
	}
	surround := run.surround
	for a := range n {
		i, at := run.First+a, run.place+a
		var known bool
		here, spot, company := &w.here[at], &w.spot[at], &w.company[at]
		if here.slot, known = k.here.find(here.of); !known {
			d.here(i, &w.stands[at])
			d.queue(&here.slot.sums[0], &here.slot.sign)
		}
		if company.of != 0 {
			if company.slot, known = k.company.find(company.of); !known {
				c := d.recollectionOf(i)
				d.company(&c.company)
				d.queue(&company.slot.sums[0], &company.slot.sign)
			}
		}
		if spot.of == 0 {
			continue
		}
		if spot.slot, known = k.spot.find(spot.of); !known {
			d.spot(&w.spots[at])
			d.queue(&spot.slot.sums[0], &spot.slot.sign)
		}
		if d.opens(run.First, i) {
			d.surround(i, surround)
			surround++
		}
	}
}

// findOwn finds what token j shows by itself, filled in for some of the offsets: rare words
// stand in short names, and there are many of them. What lists and classes give is kept
// beside: new words are many, and there are few sorts of them.
func (d *Decider) findOwn(w *want[around], j int, offsets uint8) {
	k := d.keep
	w.slot, _ = k.own.find(w.of)
	missing := offsets &^ w.slot.have
	if missing == 0 {
		return
	}
	w.slot.have |= offsets
	sort, known := k.sort.find(d.sortSign(j))
	if !known {
		d.sumAround(&sort.sums, func(offset int) { d.sort(j, offset) })
	}
	cluster, known := k.cluster.find(d.clusterSign(j))
	if !known {
		d.sumAround(&cluster.sums, func(offset int) { d.cluster(j, offset) })
	}
	look, known := k.outline.find(d.outlineSign(j))
	if !known {
		d.sumAround(&look.sums, func(offset int) { d.text(j, offset, outline) })
	}
	for n := range w.slot.sums {
		if missing>>n&1 != 0 {
			d.text(j, n-reach, spelling)
			d.queueOn(sort.sums[n].With(&cluster.sums[n]).With(&look.sums[n]), &w.slot.sums[n], &w.slot.sign)
		}
	}
}

// sumAround sums at once what a token gives at all offsets.
func (d *Decider) sumAround(sums *around, put func(offset int)) {
	begin := len(d.Reader.out)
	for n := range sums {
		put(n - reach)
		sums[n] = d.decoder.SumOf(d.Reader.out[begin:])
		d.Reader.out = d.Reader.out[:begin]
	}
}

// findSaid finds what the gazetteer and the rules say of token j.
func (d *Decider) findSaid(w *want[around], j int) {
	var known bool
	if w.slot, known = d.keep.said.find(w.of); known {
		return
	}
	for n := range w.slot.sums {
		d.said(j, n-reach)
		d.queue(&w.slot.sums[n], &w.slot.sign)
	}
}

// findRecall finds what the word of token j shows elsewhere.
func (d *Decider) findRecall(w *want[beyond], j int) {
	var known bool
	if w.slot, known = d.keep.recall.find(w.of); known {
		return
	}
	c := d.recollectionOf(j)
	for n := range w.slot.sums {
		d.recall(&c, n-1)
		d.queue(&w.slot.sums[n], &w.slot.sign)
	}
}

// findPair finds what token j and the one before it, of which one is in the block of token i,
// show together.
func (d *Decider) findPair(w *want[both], i, j int) {
	var known bool
	if w.slot, known = d.keep.pair.find(w.of); known {
		return
	}
	a, b := d.sideOf(j-1, d.within(i, j-1)), d.sideOf(j, d.within(i, j))
	d.pair(a, b, 0)
	d.queue(&w.slot.sums[0], &w.slot.sign)
	d.pair(b, a, 1)
	d.queue(&w.slot.sums[1], &w.slot.sign)
}

// surround finds what stands around the run of capitalised words of token i, for each of
// the places that its words have in it. Names are many, and what stands before and after
// them is of few kinds: only sums of the latter are kept.
func (d *Decider) surround(i, at int) {
	f := &d.facts[i]
	places := min(int(f.runEnd-f.runFirst), near)
	for n, p := range [...]part{partBefore, partAfter} {
		w := &d.wants.parts[2*at+n]
		w.slot, _ = d.keep.part.find(w.of)
		for have := int(w.slot.have); have < places; have++ {
			j, inside := d.partOf(i, p)
			d.part(j, inside, p, have)
			d.queue(&w.slot.sums[have], &w.slot.sign)
		}
		w.slot.have = max(w.slot.have, uint8(places))
	}
	d.wants.surrounding[at] = len(d.fresh)
	around := d.frameOf(i)
	d.frame(&around)
	d.queue(nil, nil)
	for n := range places {
		d.part(int(f.runFirst), true, partFirst, n)
		d.queue(nil, nil)
		d.part(int(f.runEnd)-1, true, partLast, n)
		d.queue(nil, nil)
	}
}

// queue has the features that were put since the last time summed with the next ones, for a
// slot that has the sign now.
func (d *Decider) queue(to *crf.Sums, sign *uint64) { d.queueOn(crf.Sums{}, to, sign) }

// queueOn does so on top of other sums.
func (d *Decider) queueOn(sums crf.Sums, to *crf.Sums, sign *uint64) {
	d.fresh = append(d.fresh, sums)
	d.ends = append(d.ends, len(d.Reader.out))
	t := target{to: to, sign: sign}
	if sign != nil {
		t.of = *sign
	}
	d.targets = append(d.targets, t)
}

// target is where fresh sums go: into a slot, if it still is that of the sign then.
type target struct {
	to   *crf.Sums
	sign *uint64
	of   uint64
}

// settle sums what was queued.
func (d *Decider) settle() {
	d.decoder.SumEach(d.fresh, d.Reader.out, d.ends)
	for i := range d.targets {
		if t := &d.targets[i]; t.sign != nil && *t.sign == t.of {
			*t.to = d.fresh[i]
		}
	}
	d.Reader.out, d.ends, d.targets = d.Reader.out[:0], d.ends[:0], d.targets[:0]
}
