package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFolds(t *testing.T) {
	sizes := make([]int, fixedFolds)
	for id, n := range fixed() {
		sizes[n]++
		assert.Equal(t, n, fold(id, fixedFolds))
		assert.Less(t, fold(id, 3), 3)
	}
	for n, size := range sizes {
		assert.InDelta(t, len(fixed())/fixedFolds, size, float64(len(fixed())/20), "fold %d", n)
	}
	const another = "a release of another day"
	assert.NotContains(t, fixed(), another)
	assert.Equal(t, hash(another, fixedFolds), fold(another, fixedFolds))
}
