package crf

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

// Sum adds features to sums. No more than 256 of one position count, those that come
// first.
func (m *Model) Sum(s *Sums, features []uint64) {
	for _, f := range features {
		low, high, ok := m.find(f)
		if !ok {
			continue
		}
		if s.count() == mostFeatures {
			return
		}
		s.evenLow += low & lanes
		s.oddLow += low >> 8 & lanes
		s.evenHigh += high & lanes & (1<<40 - 1)
		s.oddHigh += high>>8&odd + one
	}
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
