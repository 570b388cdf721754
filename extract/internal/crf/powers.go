package crf

// deepest is how far below 0 powers go: e to the power of -80.
const deepest = 80

// powers are e to the power of so many steps below 0, the product of one for whole strides and
// one for the steps beside them: few numbers, which lie close together.
type powers struct {
	far  []float64
	near [stride]float64
}

const stride = 1 << 6

// newPowers fills powers by products of the same few numbers on every machine: the
// exponentials of machines differ in their last bits.
func newPowers(scale float64) (p powers) {
	step, term := 1.0, 1.0
	for n := 1; n < 60; n++ {
		term = float64(term*-scale) / float64(n)
		step = float64(step + term)
	}
	fillPowers(p.near[:], step)
	p.far = make([]float64, min(int(deepest/scale), 1<<16)/stride+2)
	fillPowers(p.far, float64(p.near[stride-1]*step))
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
	if n := steps / stride; n < uint32(len(p.far)) {
		return float64(p.far[n] * p.near[steps%stride])
	}
	return p.far[len(p.far)-1]
}
