package learned

import "math/bits"

// recall adds what the words around show elsewhere in the text.
func (r *Reader) recall(i int) {
	for offset := -1; offset <= 1; offset++ {
		if !r.within(i, offset) || r.facts[i+offset].flags&core == 0 {
			continue
		}
		f := &r.facts[i+offset]
		counts := r.memory.at(r.in.Text.Tokens[i+offset].Key, false)
		if counts == nil {
			continue
		}
		o := uint64(offset + 1)
		var kind [4]int
		some := false
		for e, n := range counts {
			k := int(n)
			if e == seen {
				continue
			}
			if f.evidence>>e&1 != 0 {
				k--
			}
			if k <= 0 {
				continue
			}
			if e < claims {
				kind[e/4] += k
			}
			some = true
			r.put(130+o, uint64(e)<<8|uint64(min(bits.Len(uint(k)), 3)))
		}
		if !some {
			r.put(133+o, uint64(f.flags&(loud|initial)))
			continue
		}
		best := 0
		for k := range kind {
			if kind[k] > kind[best] {
				best = k
			}
		}
		if kind[best] > 0 {
			sum := kind[0] + kind[1] + kind[2] + kind[3]
			share := uint64(kind[best] * 4 / sum)
			r.put(136+o, uint64(best)<<8|share)
			if offset == 0 {
				r.put(139, uint64(best)<<16|share<<8|uint64(f.flags&(loud|initial))|uint64(f.claimed)<<32)
			}
		}
	}
	r.pairs(i)
}

// pairs adds how often the word stands elsewhere with and without its neighbours, which
// tells where a name ends.
func (r *Reader) pairs(i int) {
	if r.facts[i].flags&core == 0 {
		return
	}
	word := r.times(r.in.Text.Tokens[i].Key)
	before, after := 0, 0
	if r.within(i, -1) {
		before = r.times(pair(r.in.Text.Tokens[i-1].Key, r.in.Text.Tokens[i].Key))
	}
	if r.within(i, 1) {
		after = r.times(pair(r.in.Text.Tokens[i].Key, r.in.Text.Tokens[i+1].Key))
	}
	r.put(150, uint64(word)<<16|uint64(before)<<8|uint64(after))
	r.put(151, uint64(word)<<16|uint64(before)<<8)
	r.put(152, uint64(word)<<16|uint64(after))
}

// times returns how often something was counted, beside the one at hand, 3 at most.
func (r *Reader) times(key uint64) int {
	counts := r.memory.at(key, false)
	if counts == nil {
		return 0
	}
	return min(max(int(counts[seen])-1, 0), 3)
}

// pair is the key of two words that stand together.
func pair(a, b uint64) uint64 { return join(join(5, a), b) }
