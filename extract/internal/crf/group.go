package crf

import "slices"

// width is the room for one number of each label. Two more than there are labels have a
// place: spare is written to and never read, none is read and never written to.
const (
	width = 16
	spare = width - 2
	none  = width - 1
)

// links are the weights of labels beside labels, in one direction, with the labels in groups
// that the same labels can stand beside.
type links struct {
	groups  []group
	couples []couple
}

// couple is a group of two labels, at most, beside two, as the first tokens of a name and
// those after them are. Weights and factors are by label, and by label beside it.
type couple struct {
	labels, beside [2]uint8
	weights        [2][2]int64 // in the steps of ways (decoder.go)
	factors        [2][2]float64
}

// group is a larger group.
type group struct {
	labels, beside []uint8
	// weights are those of the labels of the group, by their places, behind a label beside
	// them, in the steps of ways.
	weights [width][width]int64
	// leads says by how much a label of beside has to be better than the others for all
	// of the group to come from it.
	leads  [width]int64
	blocks []block
}

// blockSize is how many labels a block has: as many as can begin or end something, where
// three kinds of names can.
const blockSize = 7

// block is some labels of a group with the factors of some of the labels beside them. Where
// it has fewer, it has the spare label, and none beside it.
type block struct {
	labels, beside [blockSize]uint8
	factors        [blockSize][blockSize]float64
}

// linksOf returns the links of the labels of a model by the weight of one beside another.
func (m *Model) linksOf(weight func(label, beside int) int32) (out links) {
	var all [][]uint8 // by label, what stands beside it
	for k := range m.labels {
		var beside []uint8
		for j := range m.labels {
			if weight(k, j) != never {
				beside = append(beside, uint8(j))
			}
		}
		all = append(all, beside)
	}
	var done [width]bool
	for k := range all {
		if done[k] {
			continue
		}
		var labels []uint8
		for n := range all {
			if slices.Equal(all[n], all[k]) {
				labels = append(labels, uint8(n))
				done[n] = true
			}
		}
		if len(labels) <= 2 && len(all[k]) <= 2 {
			out.couples = append(out.couples, m.coupleOf(labels, all[k], weight))
		} else {
			out.groups = append(out.groups, m.groupOf(labels, all[k], weight))
		}
	}
	return out
}

func (m *Model) coupleOf(labels, beside []uint8, weight func(label, beside int) int32) couple {
	c := couple{labels: [2]uint8{spare, spare}, beside: [2]uint8{none, none}}
	copy(c.labels[:], labels)
	copy(c.beside[:], beside)
	for i, k := range labels {
		for n, j := range beside {
			w := weight(int(k), int(j))
			c.weights[i][n], c.factors[i][n] = int64(w)<<rankBits, m.power(w)
		}
	}
	return c
}

func (m *Model) groupOf(labels, beside []uint8, weight func(label, beside int) int32) group {
	g := group{labels: labels, beside: beside}
	for i, k := range labels {
		for _, j := range beside {
			g.weights[j][i] = int64(weight(int(k), int(j))) << rankBits
		}
		for _, a := range beside {
			for _, b := range beside {
				g.leads[a] = max(g.leads[a], g.weights[b][i]-g.weights[a][i])
			}
		}
	}
	for some := range slices.Chunk(labels, blockSize) {
		for others := range slices.Chunk(beside, blockSize) {
			var b block
			for i := range blockSize {
				b.labels[i], b.beside[i] = spare, none
			}
			copy(b.labels[:], some)
			copy(b.beside[:], others)
			for i, k := range some {
				for n, j := range others {
					b.factors[i][n] = m.power(weight(int(k), int(j)))
				}
			}
			g.blocks = append(g.blocks, b)
		}
	}
	return g
}

// best fills for all labels the best ways and where they come from.
func (l *links) best(before, now, scores *[width]int64, from *[width]uint8) {
	for i := range l.couples {
		c := &l.couples[i]
		p, q := before[c.beside[0]&(width-1)], before[c.beside[1]&(width-1)]
		k, n := c.labels[0]&(width-1), c.labels[1]&(width-1)
		a, b := max(p+c.weights[0][0], q+c.weights[0][1]), max(p+c.weights[1][0], q+c.weights[1][1])
		from[k], from[n] = labelOf(a), labelOf(b)
		now[k], now[n] = wayOn(a, scores[k]), wayOn(b, scores[n])
	}
	for i := range l.groups {
		l.groups[i].best(before, now, scores, from)
	}
}

func (g *group) best(before, now, scores *[width]int64, from *[width]uint8) {
	top, next := int64(worst), int64(worst)
	for _, j := range g.beside {
		w := before[j&(width-1)]
		next = max(next, min(w, top))
		top = max(top, w)
	}
	at := labelOf(top)
	weights := &g.weights[at]
	if top-next > g.leads[at] {
		top = wayOn(top, 0)
		for i, k := range g.labels {
			k &= width - 1
			from[k], now[k] = at, top+weights[i&(width-1)]+scores[k]
		}
		return
	}
	for i, k := range g.labels {
		i, k := i&(width-1), k&(width-1)
		way := top + weights[i]
		for _, j := range g.beside {
			j &= width - 1
			way = max(way, before[j]+g.weights[j][i])
		}
		from[k], now[k] = labelOf(way), wayOn(way, scores[k])
	}
}

// pass sums the ways from the labels of one position to those of the one beside it. Every
// product is rounded before it is added, so that machines that could do both at once give
// the same.
func (l *links) pass(of, to *[width]float64) {
	clear(to[:])
	for i := range l.couples {
		c := &l.couples[i]
		p, q := of[c.beside[0]&(width-1)], of[c.beside[1]&(width-1)]
		to[c.labels[0]&(width-1)] = float64(p*c.factors[0][0]) + float64(q*c.factors[0][1])
		to[c.labels[1]&(width-1)] = float64(p*c.factors[1][0]) + float64(q*c.factors[1][1])
	}
	for i := range l.groups {
		l.groups[i].pass(of, to)
	}
}

func (g *group) pass(of, to *[width]float64) {
	for n := range g.blocks {
		b := &g.blocks[n]
		p0, p1, p2, p3 := of[b.beside[0]&(width-1)], of[b.beside[1]&(width-1)], of[b.beside[2]&(width-1)], of[b.beside[3]&(width-1)]
		p4, p5, p6 := of[b.beside[4]&(width-1)], of[b.beside[5]&(width-1)], of[b.beside[6]&(width-1)]
		for i := range b.factors {
			f := &b.factors[i]
			to[b.labels[i]&(width-1)] += float64(p0*f[0]) + float64(p1*f[1]) + float64(p2*f[2]) + float64(p3*f[3]) + float64(p4*f[4]) + float64(p5*f[5]) + float64(p6*f[6])
		}
	}
}
