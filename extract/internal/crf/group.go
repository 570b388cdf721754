package crf

import "slices"

// width is the room for one number of each label.
const width = 16

// group are labels that the same labels can stand before.
type group struct {
	beside []uint8 // these
	labels []uint8
	// ranked are the weights of the labels beside those of the group, in steps with the
	// label beside below them (decoder.go): by the places of both in the lists.
	ranked [width][width]int64
	// leads says by how much a label of beside has to be better than the others for all
	// of the group to come from it.
	leads [width]int64
}

// groups divides so many labels into groups by the weight of one beside another.
func groups(labels int, weight func(label, beside int) int32) (out []group) {
	for k := range labels {
		var beside []uint8
		for j := range labels {
			if weight(k, j) != never {
				beside = append(beside, uint8(j))
			}
		}
		i := slices.IndexFunc(out, func(g group) bool { return slices.Equal(g.beside, beside) })
		if i < 0 {
			i = len(out)
			out = append(out, group{beside: beside})
		}
		g := &out[i]
		for n, j := range beside {
			g.ranked[n][len(g.labels)] = int64(weight(k, int(j)))<<rankBits + rank(int(j))
		}
		for a := range beside {
			for b := range beside {
				g.leads[a] = max(g.leads[a], g.ranked[b][len(g.labels)]-g.ranked[a][len(g.labels)])
			}
		}
		g.labels = append(g.labels, uint8(k))
	}
	return out
}

// best fills for the labels of the group the best ways and where they come from.
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
	ranked := &g.ranked[at&(width-1)]
	for i, k := range g.labels {
		i &= width - 1
		k &= width - 1
		way := top + ranked[i]
		if !clear {
			for n, j := range g.beside {
				way = max(way, before[j&(width-1)]+g.ranked[n&(width-1)][i])
			}
		}
		from[k] = uint8(rank(int(way & (1<<rankBits - 1))))
		now[k] = max(way>>rankBits+int64(scores[k]), never) << rankBits
	}
}

// blockSize is how many labels are summed at once.
const blockSize = 4

// block are a few labels of a group.
type block struct {
	labels [blockSize]uint8 // unused ones are behind all labels
	steps  []step
}

// step is a label beside those of a block, with the factor of each.
type step struct {
	beside  int
	factors [blockSize]float64
}

// blocks cuts groups into blocks.
func blocks(groups []group, factor func(label, beside uint8) float64) (out []block) {
	for _, g := range groups {
		for some := range slices.Chunk(g.labels, blockSize) {
			b := block{labels: [blockSize]uint8{width - 1, width - 1, width - 1, width - 1}}
			copy(b.labels[:], some)
			for _, j := range g.beside {
				s := step{beside: int(j)}
				for i, k := range some {
					s.factors[i] = factor(k, j)
				}
				b.steps = append(b.steps, s)
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
		for n := range b.steps {
			s := &b.steps[n]
			p := of[s.beside&(width-1)]
			s0 += float64(p * s.factors[0])
			s1 += float64(p * s.factors[1])
			s2 += float64(p * s.factors[2])
			s3 += float64(p * s.factors[3])
		}
		to[b.labels[0]&(width-1)], to[b.labels[1]&(width-1)] = s0, s1
		to[b.labels[2]&(width-1)], to[b.labels[3]&(width-1)] = s2, s3
	}
}
