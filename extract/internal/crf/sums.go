package crf

// Sums is what features give each label, before it is scaled. The zero value is that of
// no features.
//
// A row of the table holds one byte for each label in two words. Every second byte is
// added at once: four words of four sums of 16 bits hold the sums of all labels.
type Sums struct {
	evenLow, oddLow, evenHigh, oddHigh uint64
	found                              int64
}

// lanes picks every second byte of a word, so that sums have 16 bits.
const lanes = 0x00ff00ff00ff00ff

// Sum adds features to sums. No more than 256 of one position count, those that come
// first.
func (m *Model) Sum(s *Sums, features []uint64) {
	for _, f := range features {
		low, high, ok := m.find(f)
		if !ok {
			continue
		}
		if s.found == mostFeatures {
			return
		}
		s.found++
		s.evenLow += low & lanes
		s.oddLow += low >> 8 & lanes
		s.evenHigh += high & lanes
		s.oddHigh += high >> 8 & lanes
	}
}

// Plus adds other sums, unless the two hold more features than count.
func (s *Sums) Plus(o *Sums) {
	if s.found+o.found > mostFeatures {
		return
	}
	s.evenLow += o.evenLow
	s.oddLow += o.oddLow
	s.evenHigh += o.evenHigh
	s.oddHigh += o.oddHigh
	s.found += o.found
}

// scores writes the scaled sum of each label.
func (s *Sums) scores(dst []float64, scale float64) {
	words := [4]uint64{s.evenLow, s.oddLow, s.evenHigh, s.oddHigh}
	offset := s.found * zero
	for k := range dst {
		word := words[k>>3<<1|k&1]
		dst[k] = float64(int64(word>>(k&7>>1*16)&0xffff)-offset) * scale
	}
}
