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
func (s Sums) count() uint64 { return s.oddHigh >> countShift & 0xffff }

// SumEach adds features to several sums: to each those before its end, from the end of
// the one before on. No more than 256 of one position count, those that come first. The
// features are used up.
func (d *Decoder) SumEach(sums []Sums, features []uint64, ends []int) {
	d.Ask(features)
	begin := 0
	for n, end := range ends {
		sums[n] = d.model.sum(sums[n], features[begin:end])
		begin = end
	}
}

// SumOf returns the sums of features, which are used up.
func (d *Decoder) SumOf(features []uint64) Sums {
	d.Ask(features)
	return d.model.sum(Sums{}, features)
}

// Ask asks memory for the rows of features, which takes a while: rows lie far apart, and
// what is asked for at once comes at once. Features are replaced by the row where they
// are at home, and what theirs is known by.
func (d *Decoder) Ask(features []uint64) {
	table, asked := d.model.table, uint64(0)
	for i, f := range features {
		k := mix(f)
		home, _ := bits.Mul64(k, uint64(len(table)))
		features[i] = home<<printBits | print(k)
	}
	for _, f := range features {
		if home := f >> printBits; home < uint64(len(table)) {
			asked ^= table[home].high
		}
	}
	d.asked ^= asked
}

// sum adds features that were asked for.
func (m *Model) sum(s Sums, asked []uint64) Sums {
	table := m.table
	for _, f := range asked {
		home, print := f>>printBits, f&(1<<printBits-1)
		r := &table[home]
		if p := r.print(); p != print {
			if p == 0 {
				continue
			}
			if r = m.find(home+1, print); r == nil {
				continue
			}
		}
		if s.count() == mostFeatures {
			break
		}
		low, high := r.low, r.high
		s.evenLow += low & lanes
		s.oddLow += low >> 8 & lanes
		s.evenHigh += high & (lanes >> 16)
		s.oddHigh += high>>8&odd + one
	}
	return s
}

// With returns the sums with others added.
func (s Sums) With(o *Sums) Sums {
	return Sums{s.evenLow + o.evenLow, s.oddLow + o.oddLow, s.evenHigh + o.evenHigh, s.oddHigh + o.oddHigh}
}

// Without returns the sums with others taken off. Only with them added again do they mean
// anything.
func (s Sums) Without(o *Sums) Sums {
	return Sums{s.evenLow - o.evenLow, s.oddLow - o.oddLow, s.evenHigh - o.evenHigh, s.oddHigh - o.oddHigh}
}

// scores writes the sum of each label, for one that is none of so many what cannot be.
func (s *Sums) scores(dst *[width]int64, labels int) {
	base := ranked(-int64(s.count())*zero, 0)
	a, b, c, e := s.evenLow, s.oddLow, s.evenHigh, s.oddHigh
	for k := 0; k < width/2; k += 2 {
		dst[k], dst[k+1] = int64(a&0xffff)<<rankBits+base, int64(b&0xffff)<<rankBits+base-1
		dst[k+width/2], dst[k+width/2+1] = int64(c&0xffff)<<rankBits+base-width/2, int64(e&0xffff)<<rankBits+base-width/2-1
		a, b, c, e = a>>16, b>>16, c>>16, e>>16
		base -= 2
	}
	for k := labels; k < MaxLabels; k++ {
		dst[k] = ranked(never, k)
	}
}
