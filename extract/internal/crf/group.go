package crf

import "slices"

// width is the room for one number of each label.
const width = 16

// group are labels that the same labels can stand beside.
type group struct {
	beside  []uint8 // these
	padded  int     // how many they are, rounded up to a multiple of four
	members []member
}

// member is a label of a group: the weights of the labels beside it, in steps with the label
// below them (decoder.go), and the factors. Where none stands, the weight is below every
// other and the factor 0.
type member struct {
	label   uint8
	ranked  [width]int64
	factors [width]float64
}

// groups divides so many labels into groups by the weight of one beside another.
func groups(labels int, weight func(label, beside int) int32, power func(int32) float64) (out []group) {
	for k := range labels {
		var beside []uint8
		m := member{label: uint8(k)}
		for i := range m.ranked {
			m.ranked[i] = worst
		}
		for j := range labels {
			if w := weight(k, j); w != never {
				m.ranked[len(beside)] = int64(w)<<rankBits + rank(j)
				m.factors[len(beside)] = power(w)
				beside = append(beside, uint8(j))
			}
		}
		i := slices.IndexFunc(out, func(g group) bool { return slices.Equal(g.beside, beside) })
		if i < 0 {
			i = len(out)
			out = append(out, group{beside: beside, padded: (len(beside) + 3) &^ 3})
		}
		out[i].members = append(out[i].members, m)
	}
	return out
}

// best returns the best way over the labels of the group, from the ways to each, to a label of
// the group.
func (g *group) best(from *[width]int64, to *member) int64 {
	top := int64(worst)
	for i := 0; i < g.padded; i += 4 {
		n := i & (width - 4)
		top = max(top,
			max(from[n]+to.ranked[n], from[n+1]+to.ranked[n+1]),
			max(from[n+2]+to.ranked[n+2], from[n+3]+to.ranked[n+3]))
	}
	return top
}

// sum returns the sum of all ways over the labels of the group to a label of the group. Every
// product is rounded before it is added, so that machines that could do both at once give
// the same.
func (g *group) sum(from *[width]float64, to *member) float64 {
	sum := 0.0
	for i := 0; i < g.padded; i += 4 {
		n := i & (width - 4)
		sum += float64(from[n] * to.factors[n])
		sum += float64(from[n+1] * to.factors[n+1])
		sum += float64(from[n+2] * to.factors[n+2])
		sum += float64(from[n+3] * to.factors[n+3])
	}
	return sum
}
