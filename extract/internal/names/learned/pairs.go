package learned

// pairs counts pairs of words that stand together. It is an open table that forgets by
// counting texts.
type pairs struct {
	slots []pairSlot
	mask  uint64 // of the slots in use
	text  uint32
}

// pairSlot says how often a pair was counted.
type pairSlot struct {
	key   uint64
	text  uint32
	times uint8
}

// pairNumber is 1 + the slot of a pair, 0 for none.
type pairNumber int32

// reset forgets everything and makes room for so many pairs.
func (p *pairs) reset(room int) {
	n := slotsFor(room)
	if p.text++; len(p.slots) < n || p.text == 0 {
		p.slots, p.text = make([]pairSlot, n), 1
	}
	p.mask = uint64(n - 1)
}

// find returns the number of two words and whether they were counted.
func (p *pairs) find(a, b uint64) (n pairNumber, counted bool) {
	key := join(join(5, a), b)
	for i := key; ; i++ {
		i &= p.mask
		switch s := &p.slots[i]; {
		case s.text != p.text:
			return pairNumber(i) + 1, false
		case s.key == key:
			return pairNumber(i) + 1, true
		}
	}
}

// add counts a pair and returns its number.
func (p *pairs) add(a, b uint64) pairNumber {
	n, counted := p.find(a, b)
	s := &p.slots[n-1]
	if !counted {
		*s = pairSlot{key: join(join(5, a), b), text: p.text}
	}
	s.times = min(s.times, 254) + 1
	return n
}
