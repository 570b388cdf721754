package learned

import (
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/crf"
)

// weigh gives the decoder the tokens of a run.
func (d *Decider) weigh(run *approached) {
	d.decoder.Begin()
	if d.keep.lost() && d.lost(run) || !d.decoder.AddSums(d.sumsOf(run)) {
		d.decoder.Begin()
		for i := run.First; i < run.Last; i++ {
			d.decoder.Add(d.Features(i))
		}
	}
}

// sumsOf returns the sums of the tokens of a run.
func (d *Decider) sumsOf(run *approached) []crf.Sums {
	n, w := run.Last-run.First, &d.wants
	d.sums = slices.Grow(d.sums[:0], n)[:n]
	surround := run.surround - 1
	for a := range d.sums {
		own, pair, at := w.own[run.own+a:][:2*reach+1], w.pair[run.pair+a:][:2], run.place+a
		s := own[0].slot.sums[0].With(&own[1].slot.sums[1]).With(&own[2].slot.sums[2]).With(&own[3].slot.sums[3]).With(&own[4].slot.sums[4]).
			With(&pair[0].slot.sums[1]).With(&pair[1].slot.sums[0]).With(&w.here[at].slot.sums[0]).With(&w.told[at].slot.sums[0])
		if i := run.First + a; d.flags[i]&core != 0 {
			if d.opens(run.First, i) {
				surround++
			}
			spot, around := d.spotOf(i), w.parts[int(parts)*surround:][:parts]
			s = d.withSpot(s, &spot).With(&d.fresh[w.surround[surround]])
			for p := range around {
				s = s.With(&around[p].slot.sums[part(p).at(spot.fromBegin, spot.toEnd)])
			}
		}
		d.sums[a] = s
	}
	d.remind(run)
	for i := run.said; i < run.saidEnd; i++ {
		said := &w.said[i]
		// The first is for the token at the other end of the lowest offset.
		a := int(said.at) - run.First + reach
		for offset := range said.slot.sums {
			if a-offset >= 0 && a-offset < n {
				d.sums[a-offset] = d.sums[a-offset].With(&said.slot.sums[offset])
			}
		}
	}
	return d.sums
}

// remind adds what the words of a run and those beside it show elsewhere.
func (d *Decider) remind(run *approached) {
	for j := run.First - 1; j <= run.Last; j++ {
		if (j < run.First || j == run.Last) && !d.within(run.First, j) || d.flags[j]&core == 0 {
			continue
		}
		c := d.recollectionOf(j)
		recall := d.recallSums(&c)
		// The first is for the token at the other end of the lowest offset.
		a := j - run.First + 1
		for offset := range recall {
			if n := a - offset; n >= 0 && n < len(d.sums) {
				d.sums[n] = d.sums[n].With(&recall[offset])
			}
		}
		if n := a - 1; n >= 0 && n < len(d.sums) {
			d.sums[n] = d.withCompany(d.sums[n], &c.company)
		}
	}
}
