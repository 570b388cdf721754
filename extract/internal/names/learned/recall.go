package learned

import "math/bits"

// recollection is what a word shows elsewhere in the text.
type recollection struct {
	// evidence holds two bits for each kind of evidence: how often it was seen, 3 for
	// more than that. A token does not count for itself.
	evidence    uint64
	best, share uint8 // the kind that most claims are of, 1 + Kind, and their share in quarters
	claimed     uint8
	flags       flag
	company     beside
}

// recollectionOf returns what the word of token j, a core one, shows elsewhere.
func (r *Reader) recollectionOf(j int) recollection {
	f := &r.facts[j]
	out := recollection{claimed: f.claimed, flags: r.flags[j] & (loud | initial)}
	m := r.memory.of(f.word)
	out.company = r.besideElsewhere(j, m)
	var kinds tally
	for set := m.some &^ (1 << seen); set != 0; set &= set - 1 {
		e := bits.TrailingZeros32(set)
		k := int(m.counts[e]) - int(f.evidence>>e&1)
		if k <= 0 {
			continue
		}
		if e < claims {
			kinds[e/4] += k
		}
		out.evidence |= uint64(level(k)) << (2 * e)
	}
	out.best, out.share = kinds.best()
	return out
}

// tally is how many claims are of each kind.
type tally [Other + 1]int

// best returns the kind that most claims are of, 1 + Kind, and their share in quarters; 0
// where there is no claim.
func (k *tally) best() (best, share uint8) {
	sum, most := 0, 0
	for kind, times := range k {
		sum += times
		if times > most {
			best, most = uint8(kind)+1, times
		}
	}
	if most == 0 {
		return 0, 0
	}
	return best, uint8(most * 4 / sum)
}

// recall adds what a word shows elsewhere for the token at the other end of an offset.
func (r *Reader) recall(c *recollection, offset int) {
	if c.evidence == 0 {
		r.putAt(nowhereElse, offset, uint64(c.flags))
		return
	}
	for set := c.evidence; set != 0; {
		e := bits.TrailingZeros64(set) / 2
		r.putAt(elsewhere, offset, uint64(e)<<8|set>>(2*e)&3)
		set &^= 3 << (2 * e)
	}
	if c.best > 0 {
		r.putAt(claimedElsewhere, offset, uint64(c.best)<<8|uint64(c.share))
		if offset == 0 {
			r.put(claimedElsewhereHere, uint64(c.best)<<16|uint64(c.share)<<8|uint64(c.flags)|uint64(c.claimed)<<32)
		}
	}
}

// times returns how often the text has the word of token i, a core one, elsewhere, how often
// behind the same word and how often before the same word, 3 at most: it tells where a name
// ends.
func (r *Reader) times(i int) (out [3]int) {
	f, t := &r.facts[i], r.in.Text.Tokens
	out[0] = more(r.memory.of(f.word).counts[seen])
	if r.within(i, i-1) {
		if r.flags[i-1]&core != 0 {
			out[1] = r.more(r.facts[i-1].two)
		} else if r.memory.mayName(t[i-1].Key) {
			if n, counted := r.pairs.find(t[i-1].Key, t[i].Key); counted {
				out[1] = r.more(n)
			}
		}
	}
	if r.within(i, i+1) {
		out[2] = r.more(f.two)
	}
	return out
}

// more returns how often a pair was counted, beside the one at hand, 3 at most.
func (r *Reader) more(n pairNumber) int {
	if n == 0 {
		return 0
	}
	return more(r.pairs.slots[n-1].times)
}

// more returns how often something was counted beside the one at hand, 3 at most.
func more(times uint8) int { return min(max(int(times)-1, 0), 3) }
