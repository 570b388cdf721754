package crf

import "slices"

// width is the room for one number of each label.
const width = 16

// group are labels that the same labels can stand before.
type group struct {
	beside  []uint8 // these
	members []member
	// leads says by how much a label of beside has to be better than the others for all
	// members to come from it.
	leads [width]int64
}

// member is a label of a group, with the weights of the labels beside it, in steps with the
// label below them (decoder.go).
type member struct {
	label  uint8
	ranked [width]int64
}

// groups divides so many labels into groups by the weight of one beside another.
func groups(labels int, weight func(label, beside int) int32) (out []group) {
	for k := range labels {
		var beside []uint8
		m := member{label: uint8(k)}
		for j := range labels {
			if w := weight(k, j); w != never {
				m.ranked[len(beside)] = int64(w)<<rankBits + rank(j)
				beside = append(beside, uint8(j))
			}
		}
		i := slices.IndexFunc(out, func(g group) bool { return slices.Equal(g.beside, beside) })
		if i < 0 {
			i = len(out)
			out = append(out, group{beside: beside})
		}
		g := &out[i]
		g.members = append(g.members, m)
		for a := range beside {
			for b := range beside {
				g.leads[a] = max(g.leads[a], m.ranked[b]-m.ranked[a])
			}
		}
	}
	return out
}

// best fills for the members of the group the best ways and where they come from.
func (g *group) best(before, now *[width]int64, scores *[width]int32, from *[width]uint8) {
	at, top, next := 0, int64(worst), int64(worst)
	for i, j := range g.beside {
		w := before[j&(width-1)]
		if w > top {
			at, top, next = i, w, top
		} else {
			next = max(next, w)
		}
	}
	clear := top-next > g.leads[at&(width-1)]
	for i := range g.members {
		m := &g.members[i]
		way := top + m.ranked[at&(width-1)]
		if !clear {
			for n, j := range g.beside {
				way = max(way, before[j&(width-1)]+m.ranked[n&(width-1)])
			}
		}
		k := m.label & (width - 1)
		from[k] = uint8(rank(int(way & (1<<rankBits - 1))))
		now[k] = max(way>>rankBits+int64(scores[k]), never) << rankBits
	}
}

// blockSize is how many labels are summed at once.
const blockSize = 4

// block are a few labels of a group, with the factors of each label beside them.
type block struct {
	beside  []uint8
	labels  [blockSize]uint8 // unused ones are behind all labels
	factors [][blockSize]float64
}

// blocks cuts groups into blocks.
func blocks(groups []group, factor func(label, beside uint8) float64) (out []block) {
	for _, g := range groups {
		for some := range slices.Chunk(g.members, blockSize) {
			b := block{beside: g.beside, labels: [blockSize]uint8{width - 1, width - 1, width - 1, width - 1}, factors: make([][blockSize]float64, len(g.beside))}
			for i, m := range some {
				b.labels[i] = m.label
				for n, j := range g.beside {
					b.factors[n][i] = factor(m.label, j)
				}
			}
			out = append(out, b)
		}
	}
	return out
}

// pass sums the ways from the labels of one position to those of the one beside it. Every
// product is rounded before it is added, so that machines that could do both at once give
// the same.
func pass(blocks []block, of, to *[width]float64) {
	for i := range blocks {
		b := &blocks[i]
		var s0, s1, s2, s3 float64
		for n, j := range b.beside {
			p, f := of[j&(width-1)], &b.factors[n]
			s0 += float64(p * f[0])
			s1 += float64(p * f[1])
			s2 += float64(p * f[2])
			s3 += float64(p * f[3])
		}
		to[b.labels[0]&(width-1)], to[b.labels[1]&(width-1)] = s0, s1
		to[b.labels[2]&(width-1)], to[b.labels[3]&(width-1)] = s2, s3
	}
}
