package main

import "math"

// The sums that decide are of n log n. They are kept in fixed point: sums of
// integers do not depend on their order, so a change of the code or of the number
// of workers does not change what comes out.
const (
	fineness = 1 << 16
	listed   = 1 << 16
)

var entropies = func() []int64 {
	list := make([]int64, listed)
	for n := 1; n < listed; n++ {
		list[n] = entropy(n)
	}
	return list
}()

func entropy(n int) int64 { return int64(math.Round(float64(n) * math.Log2(float64(n)) * fineness)) }

// nlogn returns n times its logarithm; 0 for 0.
func nlogn(n int32) int64 {
	if n < listed {
		return entropies[n]
	}
	return entropy(int(n))
}
