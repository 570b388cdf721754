package crf

import "math/bits"

// Sums is what features give each label but the first, less what they give the first, before
// it is scaled: only how labels differ counts. The zero value is that of no features.
//
// Each word has four lanes of 16 bits, numbers with a sign that are added up as if they were
// one number: what a lane below 0 borrows from the next, it gives back when lanes are taken
// apart. Sums of any size may be added, so long as no lane of the result comes to 1<<15.
type Sums struct {
	a uint64 // labels 9, 2, 4, 6
	b uint64 // labels 1, 3, 5, 7
	c uint64 // labels 8, 10, 12, 11
}

const (
	// ones has one in each lane.
	ones = 0x0001000100010001
	// lanes picks every second byte of a word, so that sums have 16 bits.
	lanes = 0xff * ones
	// odd takes the weights of labels 9 and 11 out of the odd bytes of a row's second word;
	// the other two bytes are of the feature's print.
	odd = 0x0000000000ff00ff
)

// Within reports whether each lane is smaller than 1<<n, either way.
func (s *Sums) Within(n int) bool {
	most := uint64(ones) << n
	return ((s.a+most)|(s.b+most)|(s.c+most))&^(most<<1-ones) == 0
}

// SumEach adds features to several sums: to each those before its end, from the end of
// the one before on, no more than 128. The features are used up.
func (d *Decoder) SumEach(sums []Sums, features []uint64, ends []int) {
	d.Ask(features)
	begin := 0
	for n, end := range ends {
		of := d.model.sum(features[begin:end])
		sums[n] = sums[n].With(&of)
		begin = end
	}
}

// SumOf returns the sums of features, no more than 128, which are used up.
func (d *Decoder) SumOf(features []uint64) Sums {
	d.Ask(features)
	return d.model.sum(features)
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

// sum adds up features that were asked for.
func (m *Model) sum(asked []uint64) Sums {
	var evenLow, oddLow, evenHigh, oddHigh uint64 // a weight of 0 is 128 here
	for _, f := range asked {
		if r := m.rowOf(f); r != nil {
			evenLow += r.low & lanes
			oddLow += r.low >> 8 & lanes
			evenHigh += r.high & (lanes >> 16)
			oddHigh += r.high >> 8 & odd
		}
	}
	first := evenLow & 0xffff
	return Sums{
		a: evenLow - first*(ones+1) + oddHigh&0xffff, // the lane of the first label is free
		b: oddLow - first*ones,
		c: evenHigh - first*ones + oddHigh>>16<<48,
	}
}

// rowOf returns the row of a feature that was asked for; nil if it has no weights.
func (m *Model) rowOf(asked uint64) *row {
	home, print := asked>>printBits, asked&(1<<printBits-1)
	r := &m.table[home]
	switch r.print() {
	case print:
		return r
	case 0:
		return nil
	}
	return m.find(home+1, print)
}

// With returns the sums with others added.
func (s Sums) With(o *Sums) Sums { return Sums{s.a + o.a, s.b + o.b, s.c + o.c} }

// Without returns the sums with others taken off.
func (s Sums) Without(o *Sums) Sums { return Sums{s.a - o.a, s.b - o.b, s.c - o.c} }

// scores writes the sum of each label, for one that is none of so many what cannot be.
func (s *Sums) scores(dst *[width]int64, labels int) {
	const middle = 1 << 15
	a, b, c, base := s.a+middle*ones, s.b+middle*ones, s.c+middle*ones, ranked(-middle, 0)
	dst[0], dst[1], dst[2], dst[3] = ranked(0, 0), lane(b, 0)+base-1, lane(a, 1)+base-2, lane(b, 1)+base-3
	dst[4], dst[5], dst[6], dst[7] = lane(a, 2)+base-4, lane(b, 2)+base-5, lane(a, 3)+base-6, lane(b, 3)+base-7
	dst[8], dst[9], dst[10], dst[11], dst[12] = lane(c, 0)+base-8, lane(a, 0)+base-9, lane(c, 1)+base-10, lane(c, 3)+base-11, lane(c, 2)+base-12
	for k := labels; k < MaxLabels; k++ {
		dst[k] = ranked(never, k)
	}
}

// lane returns a lane in the steps of ways.
func lane(word uint64, n int) int64 { return int64(word>>(16*n)&0xffff) << rankBits }
