package names

// sieve tells most keys that were not added from those that were, by their last ten bits. It is
// for the few that one text has.
type sieve [16]uint64

func (s *sieve) add(key uint64) { s[key/64%16] |= 1 << (key % 64) }

// may reports whether a key may have been added, of which only the last bits need be given; if
// not, it was not.
func (s *sieve) may(key uint64) bool { return s[key/64%16]>>(key%64)&1 != 0 }
