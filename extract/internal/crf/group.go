package crf

import "slices"

// width is the room for one number of each label.
const width = 16

// group are labels that the same labels can stand before.
type group struct {
	beside []uint8 // these
	labels []uint8
	// weights are those of the labels of the group, by their places, behind a label beside
	// them, in the steps of ways (decoder.go).
	weights [width][width]int64
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
		for _, j := range beside {
			g.weights[j][len(g.labels)] = int64(weight(k, int(j))) << rankBits
		}
		for _, a := range beside {
			for _, b := range beside {
				g.leads[a] = max(g.leads[a], g.weights[b][len(g.labels)]-g.weights[a][len(g.labels)])
			}
		}
		g.labels = append(g.labels, uint8(k))
	}
	return out
}

// best fills for the labels of the group the best ways and where they come from.
func (g *group) best(before, now *[width]int64, scores *[width]int32, from *[width]uint8) {
	top, next := int64(worst), int64(worst)
	for _, j := range g.beside {
		w := before[j&(width-1)]
		next = max(next, min(w, top))
		top = max(top, w)
	}
	at := labelOf(top)
	weights, clear := &g.weights[at], top-next > g.leads[at]
	for i, k := range g.labels {
		i &= width - 1
		k &= width - 1
		way := top + weights[i]
		if !clear {
			for _, j := range g.beside {
				way = max(way, before[j&(width-1)]+g.weights[j&(width-1)][i])
			}
		}
		from[k] = labelOf(way)
		now[k] = step(way, scores[k], k)
	}
}

// block are the labels of a group with the factors of passing on to them from each of the
// labels beside them.
type block struct {
	beside []uint8
	labels []uint8
	// factors are by the places of both in the lists.
	factors [width][blockSize]float64
}

// blockSize is how many labels are summed at once.
const blockSize = 8

// blocks cuts groups into blocks.
func blocks(groups []group, factor func(label, beside uint8) float64) (out []block) {
	for _, g := range groups {
		for some := range slices.Chunk(g.labels, blockSize) {
			b := block{beside: g.beside, labels: some}
			for n, j := range g.beside {
				for i, k := range some {
					b.factors[n][i] = factor(k, j)
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
		var s0, s1, s2, s3, s4, s5, s6, s7 float64
		if len(b.labels) <= 2 {
			for n, j := range b.beside {
				p, f := of[j&(width-1)], &b.factors[n&(width-1)]
				s0 += float64(p * f[0])
				s1 += float64(p * f[1])
			}
		} else {
			for n, j := range b.beside {
				p, f := of[j&(width-1)], &b.factors[n&(width-1)]
				s0 += float64(p * f[0])
				s1 += float64(p * f[1])
				s2 += float64(p * f[2])
				s3 += float64(p * f[3])
				s4 += float64(p * f[4])
				s5 += float64(p * f[5])
				s6 += float64(p * f[6])
				s7 += float64(p * f[7])
			}
		}
		sums := [blockSize]float64{s0, s1, s2, s3, s4, s5, s6, s7}
		for n, k := range b.labels {
			to[k&(width-1)] = sums[n&(blockSize-1)]
		}
	}
}
