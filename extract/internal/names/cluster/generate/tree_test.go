package main

import (
	"math/rand/v2"
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/names/cluster"
	"github.com/stretchr/testify/assert"
)

func counts(classes int) []int32 {
	random := rand.New(rand.NewPCG(9, 10))
	next := make([]int32, classes*classes)
	for i := range next {
		if random.IntN(3) > 0 {
			next[i] = int32(random.IntN(100))
		}
	}
	return next
}

// information is what classes tell of those beside them, up to a constant.
func information(next []int32, classes int) int64 {
	var sum int64
	for a := range classes {
		var row, column int32
		for b := range classes {
			sum += nlogn(next[a*classes+b])
			row += next[a*classes+b]
			column += next[b*classes+a]
		}
		sum -= nlogn(row) + nlogn(column)
	}
	return sum
}

// merged is the counts with class b put into class a.
func merged(next []int32, classes, a, b int) []int32 {
	out := make([]int32, len(next))
	of := func(c int) int {
		if c == b {
			return a
		}
		return c
	}
	for x := range classes {
		for y := range classes {
			out[of(x)*classes+of(y)] += next[x*classes+y]
		}
	}
	return out
}

// The losses that are carried on from join to join must be what the information
// falls by, counted from nothing.
func TestLossesStayTrue(t *testing.T) {
	const classes = 12
	tree := newTree(counts(classes), classes)
	for len(tree.alive) > 1 {
		now := make([]int32, len(tree.next))
		for _, a := range tree.alive {
			for _, b := range tree.alive {
				now[a*classes+b] = tree.at(a, b)
			}
		}
		whole := information(now, classes)
		cheapest, first := [2]int{}, true
		for i, a := range tree.alive {
			for _, b := range tree.alive[i+1:] {
				loss := whole - information(merged(now, classes, a, b), classes)
				assert.Equal(t, loss, tree.loss[a*classes+b], "%d and %d of %d", a, b, len(tree.alive))
				if first || loss < tree.loss[cheapest[0]*classes+cheapest[1]] {
					cheapest, first = [2]int{a, b}, false
				}
			}
		}
		a, b := tree.cheapest()
		assert.Equal(t, cheapest, [2]int{a, b})
		tree.join(a, b)
	}
}

func TestPathsLeadToOneClassEach(t *testing.T) {
	const classes = 40
	ways := paths(counts(classes), classes)
	for a := range ways {
		for b := range ways {
			if a != b {
				n := int(min(ways[a].Bits, ways[b].Bits))
				assert.NotEqual(t, cluster.Prefix(ways[a].Path, ways[a].Bits, n), cluster.Prefix(ways[b].Path, ways[b].Bits, n),
					"one path begins with another")
			}
		}
	}
}

func TestTheDeepAreCutOff(t *testing.T) {
	const depth = cluster.MaxBits + 10
	tree := &tree{nodes: []node{{class: 0}}}
	for i := range depth {
		tree.nodes = append(tree.nodes, node{class: i + 1})
		below := len(tree.nodes) - 2
		tree.nodes = append(tree.nodes, node{left: below, right: len(tree.nodes) - 1, class: -1})
	}
	out := make([]cluster.Path, depth+1)
	tree.walk(len(tree.nodes)-1, cluster.Path{}, out)
	for _, p := range out {
		assert.LessOrEqual(t, p.Bits, uint8(cluster.MaxBits))
		assert.Zero(t, uint64(p.Path)>>p.Bits)
	}
}
