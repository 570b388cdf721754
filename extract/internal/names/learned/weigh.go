package learned

import (
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/crf"
)

// weigh gives the decoder the tokens of a run.
func (d *Decider) weigh(run *approached) {
	d.decoder.Begin()
	if d.keep.lost() && d.lost(run) || !d.decoder.AddSums(d.sumsOf(run)) || d.large {
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
	var behind looked
	surround := run.part - int(parts)
	for a := range d.sums {
		own, pair := w.own[run.own+a:][:2*reach+1], w.pair[run.pair+a:][:2]
		s := own[0].slot.sums[0].With(&own[1].slot.sums[1]).With(&own[2].slot.sums[2]).With(&own[3].slot.sums[3]).With(&own[4].slot.sums[4]).
			With(&pair[0].slot.sums.to[1]).With(&pair[1].slot.sums.to[0])
		i := run.First + a
		where := d.standSums(i)
		s = s.With(&where)
		if d.isSaid(i) {
			s = s.With(d.toldSums(i))
		}
		if d.flags[i]&core != 0 {
			if d.opens(run.First, i) {
				surround += int(parts)
			}
			spot, around := d.spotOf(i, &behind), w.parts[surround:][:parts]
			s = d.withSpot(s, &spot).With(&d.fresh[w.frames[surround/int(parts)]])
			for p := range around {
				s = s.With(&around[p].slot.sums.at[part(p).at(spot.fromBegin, spot.toEnd)])
			}
		}
		d.sums[a] = s
	}
	for j := run.First - 1; j <= run.Last; j++ {
		if (j >= run.First && j < run.Last || d.within(run.First, j)) && d.flags[j]&core != 0 {
			d.remind(j, run.First)
		}
	}
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
