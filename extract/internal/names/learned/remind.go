package learned

import (
	"math/bits"

	"github.com/dateline-nlp/dateline/extract/internal/crf"
)

// words is what all occurrences of a word in a text give an occurrence of it and those
// beside it. Each takes off what it gives itself.
type words struct {
	elsewhere [3]crf.Sums // of the kinds of evidence, by offset
	company   crf.Sums
	kinds     tally
}

// wordsOf returns what the occurrences of the word of a memo give.
func (d *Decider) wordsOf(m *memo) *words {
	if m.words == 0 {
		d.words = append(d.words, words{})
		m.words = int32(len(d.words))
		w := &d.words[m.words-1]
		for set := m.some &^ (1 << seen); set != 0; set &= set - 1 {
			e := bits.TrailingZeros32(set)
			for n := range w.elsewhere {
				w.elsewhere[n] = w.elsewhere[n].With(&d.dense.elsewhere[n][e][level(int(m.counts[e]))])
			}
			if e < claims {
				w.kinds[e/4] += int(m.counts[e])
			}
		}
		for n := range m.company {
			for set := m.company[n].some; set != 0; set &= set - 1 {
				w.company = w.company.With(&d.dense.company[n][bits.TrailingZeros64(set)&63])
			}
			d.large = d.large || !w.company.Within(roomBits)
		}
	}
	return &d.words[m.words-1]
}

// level is how often evidence was seen, as features have it.
func level(times int) int { return min(bits.Len(uint(times)), 3) }

// remind adds to the sums of a run what the word of token j, a core one, shows elsewhere:
// what recall and company put.
func (d *Decider) remind(j, first int) {
	f, t, way := &d.facts[j], &d.dense, d.flags[j].way()&3
	m := d.memory.of(f.word)
	others := m.some &^ (1 << seen) &^ (f.evidence &^ m.more)
	var company crf.Sums
	if m.counts[seen] > 1 {
		company = d.wordsOf(m).company
		for n, class := range f.beside {
			if class != 0 && m.company[n].more>>(class-1)&1 == 0 {
				company = company.Without(&t.company[n][(class-1)&63])
			}
		}
	}
	if others == 0 {
		d.give(j, first, &[3]crf.Sums{t.nowhere[0][way], t.nowhere[1][way].With(&company), t.nowhere[2][way]})
		return
	}
	w := d.wordsOf(m)
	a, b, c, kinds := w.elsewhere[0], w.elsewhere[1].With(&company), w.elsewhere[2], w.kinds
	for set := f.evidence &^ (1 << seen); set != 0; set &= set - 1 {
		e := bits.TrailingZeros32(set) & 31
		if e < claims {
			kinds[e/4]--
		}
		if times := m.counts[e]; times <= 4 {
			less := &t.less[e][times]
			a, b, c = a.With(&less[0]), b.With(&less[1]), c.With(&less[2])
		}
	}
	if best, share := kinds.best(); best > 0 {
		a, b, c = a.With(&t.claimed[0][best][share]), b.With(&t.claimed[1][best][share]), c.With(&t.claimed[2][best][share])
		b = b.With(&t.claimedHere[best][share][way][f.claimed])
	}
	d.give(j, first, &[3]crf.Sums{a, b, c})
}

// give adds sums to the tokens around token j, those at the other ends of the offsets -1, 0
// and 1.
func (d *Decider) give(j, first int, sums *[3]crf.Sums) {
	for n := range sums {
		if a := j - first + 1 - n; uint(a) < uint(len(d.sums)) {
			d.sums[a] = d.sums[a].With(&sums[n])
		}
	}
}
