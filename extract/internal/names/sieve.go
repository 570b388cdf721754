package names

// sieve tells most keys that were not added from those that were, by one bit of each. It is
// for the few that one text has.
type sieve [16]uint64

func (s *sieve) add(key uint64) { s[key>>6%uint64(len(s))] |= 1 << (key % 64) }

// may reports whether a key may have been added; if not, it was not.
func (s *sieve) may(key uint64) bool { return s[key>>6%uint64(len(s))]>>(key%64)&1 != 0 }
