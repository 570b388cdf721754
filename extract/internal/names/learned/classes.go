package learned

// clusters adds the clusters of neighbours together.
func (r *Reader) clusters(i int) {
	here, before, after := r.wide(i, 0, 10), r.wide(i, -1, 10), r.wide(i, 1, 10)
	r.put(140, join(here, after))
	r.put(141, join(before, here))
	r.put(142, join(before, after))
	f := &r.facts[i]
	begin, end := int(f.runFirst), int(f.runEnd)
	if begin >= end {
		return
	}
	fromBegin, toEnd := uint64(min(i-begin, 3)), uint64(min(end-1-i, 3))
	left, right, last := r.wide(i, begin-1-i, 12), r.wide(i, end-i, 12), r.wide(i, end-1-i, 12)
	r.put(143, join(left, fromBegin))
	r.put(144, join(right, toEnd))
	r.put(145, join(left, right))
	r.put(146, join(last, toEnd))
	r.put(147, join(r.wide(i, begin-i, 12), fromBegin))
	r.put(148, join(r.wide(i, begin-2-i, 10), left))
	r.put(149, join(right, r.wide(i, end+1-i, 10)))
}

// wide returns the cluster of the token at an offset, as wide as so many bits.
func (r *Reader) wide(i, offset int, n uint8) uint64 {
	if !r.within(i, offset) {
		return edge
	}
	f := &r.facts[i+offset]
	n = min(n, f.length)
	return uint64(f.path>>(f.length-n)) | uint64(n)<<40
}
