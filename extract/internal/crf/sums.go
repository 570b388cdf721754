package crf

import "math/bits"

// Sums is what features give each label, before it is scaled. The zero value is that of
// no features.
//
// A row of the table holds one byte for each label in two words. Every second byte is
// added at once: four words of four sums of 16 bits hold the sums of all labels. The lane
// behind the last label counts the features, each of which was written with zero added.
type Sums struct{ evenLow, oddLow, evenHigh, oddHigh uint64 }

// lanes picks every second byte of a word, so that sums have 16 bits.
const lanes = 0x00ff00ff00ff00ff

const (
	// odd takes the weights of labels 9 and 11 out of the odd bytes of a row's second
	// word; the other two bytes are of the feature's print.
	odd        = 0x0000000000ff00ff
	countShift = 32
	one        = 1 << countShift
)

// count returns how many features were added.
func (s *Sums) count() uint64 { return s.oddHigh >> countShift & 0xffff }

// together is how many features are looked for at once.
const together = 32

// found is a feature that is looked for: the row where it is at home, what that row holds,
// and what its own is known by.
type found struct{ home, head, print uint64 }

// Sum adds features to sums. No more than 256 of one position count, those that come
// first.
func (m *Model) Sum(s *Sums, features []uint64) {
	sums, ends := [1]Sums{*s}, [1]int{len(features)}
	m.SumEach(sums[:], features, ends[:])
	*s = sums[0]
}

// SumEach adds features to several sums: to each those before its end, from the end of
// the one before on. Rows lie far apart. All of many are asked for before the first is
// looked at, so that the processor waits once and not for each.
func (m *Model) SumEach(sums []Sums, features []uint64, ends []int) {
	var all [together]found
	n := 0 // the sum at hand
	for begin := 0; begin < len(features); begin += together {
		some := features[begin:min(begin+together, len(features))]
		for i, f := range some {
			k := mix(f)
			home, _ := bits.Mul64(k, uint64(len(m.table)))
			all[i%together] = found{home, m.table[home].high, print(k)}
		}
		for i := range some {
			for ends[n] <= begin+i {
				n++
			}
			f := &all[i%together]
			r := &m.table[f.home]
			if f.head>>40 != f.print {
				if f.head>>40 == 0 {
					continue
				}
				if r = m.find(f.home+1, f.print); r == nil {
					continue
				}
			}
			if sums[n].count() < mostFeatures {
				sums[n].add(r)
			}
		}
	}
}

// add adds the weights of a feature.
func (s *Sums) add(r *row) {
	s.evenLow += r.low & lanes
	s.oddLow += r.low >> 8 & lanes
	s.evenHigh += r.high & lanes & (1<<40 - 1)
	s.oddHigh += r.high>>8&odd + one
}

// Plus adds other sums, unless the two hold more features than count.
func (s *Sums) Plus(o *Sums) {
	if s.count()+o.count() > mostFeatures {
		return
	}
	s.evenLow += o.evenLow
	s.oddLow += o.oddLow
	s.evenHigh += o.evenHigh
	s.oddHigh += o.oddHigh
}

// scores writes the sum of each label.
func (s *Sums) scores(dst []int32) {
	words := [4]uint64{s.evenLow, s.oddLow, s.evenHigh, s.oddHigh}
	offset := int32(s.count()) * zero
	for k := range dst {
		word := words[k>>3<<1|k&1]
		dst[k] = int32(word>>(k&7>>1*16)&0xffff) - offset
	}
}
