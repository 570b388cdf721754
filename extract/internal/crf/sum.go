package crf

// Sum is what features add to each label, in steps of a weight. Sums of whole numbers
// are the same in any order, so what is often asked for can be kept and added.
//
// A row holds one byte for each label in two words. Every second byte is added at
// once: four words of four sums of 16 bits hold the sums of all labels.
type Sum struct {
	evenLow, oddLow, evenHigh, oddHigh uint64
	// found is how many features had a row; each added zero to every label.
	found int
}

// lanes picks every second byte of a word, so that sums have 16 bits.
const lanes = 0x00ff00ff00ff00ff

// Sum adds features to a sum. No more than 256 that are known count.
func (m *Model) Sum(s *Sum, features []uint64) {
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

// Plus adds another sum, unless both together have more features than count.
func (s *Sum) Plus(other *Sum) {
	if s.found+other.found > mostFeatures {
		return
	}
	s.found += other.found
	s.evenLow += other.evenLow
	s.oddLow += other.oddLow
	s.evenHigh += other.evenHigh
	s.oddHigh += other.oddHigh
}

// of returns the sum of label k.
func (s *Sum) of(k int) int {
	var word uint64
	switch {
	case k < 8 && k&1 == 0:
		word = s.evenLow
	case k < 8:
		word = s.oddLow
	case k&1 == 0:
		word = s.evenHigh
	default:
		word = s.oddHigh
	}
	return int(word>>(k&7>>1*16)&0xffff) - s.found*zero
}
