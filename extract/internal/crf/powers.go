package crf

// deepest is how far below 0 powers go: e to the power of -80.
const deepest = 80

// powers are e to the power of so many steps below 0, the product of one for whole strides and
// one for the steps beside them: few numbers, which lie close together. Those too deep are the
// deepest.
type powers struct {
	far  [strides]float64
	near [stride]float64
}

const (
	stride  = 1 << 6
	strides = 1 << 10
)

// newPowers fills powers by products of the same few numbers on every machine: the
// exponentials of machines differ in their last bits.
func newPowers(scale float64) (p powers) {
	step, term := 1.0, 1.0
	for n := 1; n < 60; n++ {
		term = float64(term*-scale) / float64(n)
		step = float64(step + term)
	}
	fillPowers(p.near[:], step)
	last := min(int(deepest/scale)/stride+1, strides-1)
	fillPowers(p.far[:last+1], float64(p.near[stride-1]*step))
	for n := last + 1; n < strides; n++ {
		p.far[n] = p.far[last]
	}
	return p
}

// fillPowers fills in the powers of a number. Half of the way twice: the error does not grow with
// n, but with its bits.
func fillPowers(out []float64, step float64) {
	out[0] = 1
	for n := 1; n < len(out); n++ {
		half := out[n/2]
		out[n] = float64(half * half)
		if n%2 == 1 {
			out[n] = float64(out[n] * step)
		}
	}
}

// of returns e to the power of so many steps below 0.
func (p *powers) of(steps uint32) float64 {
	return float64(p.far[min(steps/stride, strides-1)] * p.near[steps%stride])
}
