package learned

import (
	"math/bits"

	"github.com/dateline-nlp/dateline/extract/internal/crf"
)

// findAll finds the slots of all that is wanted, and puts the features of what is not kept.
func (d *Decider) findAll() {
	k, w := d.keep, &d.wants
	for i := range w.own {
		if own := &w.own[i]; own.of != 0 {
			k.own.find(own)
			if missing := own.missing(); missing != 0 {
				d.fillOwn(own, missing)
			}
		}
	}
	for i := range w.said {
		if said := &w.said[i]; !k.said.find(said) {
			for n := range said.slot.sums {
				d.said(int(said.at), n-reach)
				d.queueOn(crf.Sums{}.Without(&k.unsaid.sums[n]), &said.slot.sums[n], &said.slot.key)
			}
		}
	}
	for n := range d.approached {
		run := &d.approached[n]
		for i := range w.pair[run.pair:][:run.Last-run.First+1] {
			if pair := &w.pair[run.pair+i]; !k.pair.find(pair) {
				d.fillPair(pair, run.First)
			}
		}
	}
	for n := 0; n < len(w.parts); n += int(parts) {
		d.surround(w.parts[n:][:parts])
		w.frames = append(w.frames, len(d.fresh))
		around := d.frameOf(int(w.parts[n].at))
		d.frame(&around)
		d.queue(nil, &d.keep.edges.key)
	}
}

// fillOwn fills in what a token shows by itself at some of the offsets: rare words stand in
// short names, and there are many of them. What lists and classes give is kept beside: new
// words are many, and there are few sorts of them.
func (d *Decider) fillOwn(w *want[around], missing uint8) {
	k, j := d.keep, int(w.at)
	w.slot.key = w.slot.key.with(missing)
	sort, known := k.sort.slot(d.sortSign(j))
	if !known {
		d.sumAround(&sort.sums, func(offset int) { d.sort(j, offset) })
	}
	cluster, known := k.cluster.slot(d.clusterSign(j))
	if !known {
		d.sumAround(&cluster.sums, func(offset int) { d.cluster(j, offset) })
	}
	look, known := k.outline.slot(d.outlineSign(j))
	if !known {
		d.sumAround(&look.sums, func(offset int) { d.text(j, offset, outline) })
	}
	for n := range w.slot.sums {
		if missing>>n&1 != 0 {
			d.text(j, n-reach, spelling)
			d.queueOn(sort.sums[n].With(&cluster.sums[n]).With(&look.sums[n]).With(&k.unsaid.sums[n]), &w.slot.sums[n], &w.slot.key)
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

// fillPair fills in what a token and the one before it, of which one is in the block of
// token i, show together.
func (d *Decider) fillPair(w *want[both], i int) {
	j := int(w.at)
	a, b := d.sideOf(j-1, d.within(i, j-1)), d.sideOf(j, d.within(i, j))
	d.pair(a, b, 0)
	d.queue(&w.slot.sums.to[0], &w.slot.key)
	d.pair(b, a, 1)
	d.queue(&w.slot.sums.to[1], &w.slot.key)
}

// surround finds what stands around a run of capitalised words, for each of the places that
// its words have in it.
func (d *Decider) surround(all []want[distances]) {
	i := int(all[0].at)
	for p := range parts {
		w := &all[p]
		d.keep.part.find(w)
		missing := w.missing()
		w.slot.key = w.slot.key.with(missing)
		for ; missing != 0; missing &= missing - 1 {
			j, inside := d.partOf(i, p)
			at := bits.TrailingZeros8(missing)
			d.part(j, inside, p, at)
			d.queue(&w.slot.sums.at[at], &w.slot.key)
		}
	}
}

// queue has the features that were put since the last time summed with the next ones, for a
// slot that has the key now.
func (d *Decider) queue(to *crf.Sums, key *key) { d.queueOn(crf.Sums{}, to, key) }

// queueOn does so on top of other sums.
func (d *Decider) queueOn(sums crf.Sums, to *crf.Sums, key *key) {
	d.fresh = append(d.fresh, sums)
	d.ends = append(d.ends, len(d.Reader.out))
	d.targets = append(d.targets, target{to: to, key: key, of: uint64(*key)})
}

// target is where fresh sums go: into a slot, if it still is that of the sign then.
type target struct {
	to  *crf.Sums
	key *key
	of  uint64
}

// settle sums what was queued. Slots of sums that are too large are given up.
func (d *Decider) settle() {
	d.decoder.SumEach(d.fresh, d.Reader.out, d.ends)
	for i := range d.targets {
		t := &d.targets[i]
		if t.to == nil || !t.key.is(t.of) {
			continue
		}
		if *t.to = d.fresh[i]; !t.to.Within(roomBits) {
			d.large, *t.key = true, 0
		}
	}
	d.Reader.out, d.ends, d.targets = d.Reader.out[:0], d.ends[:0], d.targets[:0]
}

// roomBits says how large sums are kept: smaller than 1<<11, either way. At a token there are
// eight such sums, those of five tokens, of two parts of its run and of the company of its
// word (remind.go), and no more than 176 weights besides, none larger than 254: 61,088, for
// which the decoder has room.
const roomBits = 11
