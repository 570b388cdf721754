package learned

import (
	"math/bits"

	"github.com/dateline-nlp/dateline/extract/internal/crf"
)

// dense are the sums of features of which there are few: they stand in lists, and nothing
// has to be looked for.
type dense struct {
	// What a word shows elsewhere in the text, by offset of the token from the one that it
	// counts for (recall.go): by kind of evidence and how often, by how the token is written,
	// by kind of claims and their share.
	elsewhere [3][evidences][4]crf.Sums
	nowhere   [3][4]crf.Sums
	// less is what evidence that was seen so often gives less where the token at hand is one
	// of the times.
	less    [32][5][3]crf.Sums
	claimed [3][5][5]crf.Sums
	// The same of the token at hand, by how it is written and what is claimed of it, too.
	claimedHere [5][5][4][5]crf.Sums
	// Which classes of words stand beside it elsewhere (company.go).
	company [len(beside{})][64]crf.Sums
	// Where it stands in its run (around.go): how far from its ends, what classes of words
	// the run holds after and before it, how often the text has it, with its neighbours.
	position        [near][near]crf.Sums
	ahead, behind   [64]crf.Sums
	times           [4][4][4]crf.Sums
	timesBeforeWord [4][4]crf.Sums
	timesAfterWord  [4][4]crf.Sums
	// Where it stands in its text (stand.go).
	writing [writings]crf.Sums
	marks   [8][kindsOfMarks]crf.Sums
}

// fillDense sums the features of which there are few.
func (d *Decider) fillDense() {
	d.fillStands()
	t := &d.dense
	for n := range t.elsewhere {
		for e := range t.elsewhere[n] {
			for times := range t.elsewhere[n][e] {
				d.putAt(elsewhere, n-1, uint64(e)<<8|uint64(times))
				d.sum(&t.elsewhere[n][e][times])
			}
		}
		for e := range t.elsewhere[n] {
			for times := 1; times < len(t.less[e]); times++ {
				if was, is := level(times), level(times-1); was != is {
					t.less[e][times][n] = t.less[e][times][n].Without(&t.elsewhere[n][e][was])
					if is > 0 {
						t.less[e][times][n] = t.less[e][times][n].With(&t.elsewhere[n][e][is])
					}
				}
			}
		}
		for way := range t.nowhere[n] {
			d.putAt(nowhereElse, n-1, uint64(flagsOf(way)))
			d.sum(&t.nowhere[n][way])
		}
		for best := range t.claimed[n] {
			for share := range t.claimed[n][best] {
				d.putAt(claimedElsewhere, n-1, uint64(best)<<8|uint64(share))
				d.sum(&t.claimed[n][best][share])
			}
		}
	}
	for best := range t.claimedHere {
		for share := range t.claimedHere[best] {
			for way := range t.claimedHere[best][share] {
				for claimed := range t.claimedHere[best][share][way] {
					d.put(claimedElsewhereHere, uint64(best)<<16|uint64(share)<<8|uint64(flagsOf(way))|uint64(claimed)<<32)
					d.sum(&t.claimedHere[best][share][way][claimed])
				}
			}
		}
	}
	for n := range t.company {
		for class := range t.company[n] {
			d.putAt(companyElsewhere, n, uint64(class))
			d.sum(&t.company[n][class])
		}
	}
	for class := range t.ahead {
		d.putAt(classAhead, 0, uint64(class))
		d.sum(&t.ahead[class])
		d.putAt(classBehind, 0, uint64(class))
		d.sum(&t.behind[class])
	}
	for a := range near {
		for b := range near {
			d.put(position, uint64(a)<<4|uint64(b))
			d.sum(&t.position[a][b])
			d.put(timesBefore, uint64(a)<<16|uint64(b)<<8)
			d.sum(&t.timesBeforeWord[a][b])
			d.put(timesAfter, uint64(a)<<16|uint64(b))
			d.sum(&t.timesAfterWord[a][b])
			for c := range near {
				d.put(timesBoth, uint64(a)<<16|uint64(b)<<8|uint64(c))
				d.sum(&t.times[a][b][c])
			}
		}
	}
}

// sum sums the weights of the features that were put, and takes them off.
func (d *Decider) sum(s *crf.Sums) {
	*s = d.decoder.SumOf(d.Reader.out)
	d.Reader.out = d.Reader.out[:0]
}

// way numbers the flags that a recollection has.
func (f flag) way() (out uint8) {
	if f&loud != 0 {
		out |= 1
	}
	if f&initial != 0 {
		out |= 2
	}
	return out
}

// flagsOf returns the flags of a way.
func flagsOf(way int) (out flag) {
	if way&1 != 0 {
		out |= loud
	}
	if way&2 != 0 {
		out |= initial
	}
	return out
}

// withSpot adds what spot puts.
func (d *Decider) withSpot(s crf.Sums, at *spot) crf.Sums {
	t := &d.dense
	for set := uint64(at.ahead); set != 0; set &= set - 1 {
		s = s.With(&t.ahead[bits.TrailingZeros64(set)&63])
	}
	for set := uint64(at.behind); set != 0; set &= set - 1 {
		s = s.With(&t.behind[bits.TrailingZeros64(set)&63])
	}
	a, b, c := at.times[0], at.times[1], at.times[2]
	return s.With(&t.position[at.fromBegin][at.toEnd]).With(&t.times[a][b][c]).With(&t.timesBeforeWord[a][b]).With(&t.timesAfterWord[a][c])
}
