package main

import (
	_ "embed"
	"hash/fnv"
	"strconv"
	"strings"
	"sync"
)

// foldList says in which of five folds each annotated release is, so that figures of
// today can be set beside those of another day: an identifier and a number a line.
//
//go:embed folds.tsv
var foldList string

// fixedFolds are the folds of the list.
const fixedFolds = 5

var fixed = sync.OnceValue(func() map[string]int {
	out := make(map[string]int)
	for line := range strings.Lines(foldList) {
		id, number, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		n, err := strconv.Atoi(number)
		if err != nil || n < 0 || n >= fixedFolds {
			panic("cross: folds.tsv: " + strconv.Quote(line))
		}
		out[id] = n
	}
	return out
})

// fold is the fold of a release: that of the list, or else one by its hash.
func fold(id string, folds int) int {
	if n, ok := fixed()[id]; ok && folds == fixedFolds {
		return n
	}
	return hash(id, folds)
}

// hash spreads identifiers over numbers from 0.
func hash(id string, n int) int {
	h := fnv.New32a()
	h.Write([]byte(id))
	return int(h.Sum32() % uint32(n))
}
