package main

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// sample is a vocabulary with a text in which words of four kinds follow one
// another by turns: each word of a kind can stand wherever the others can.
func sample() *vocabulary {
	const kinds, words = 4, 6
	random := rand.New(rand.NewPCG(5, 6))
	v := &vocabulary{words: make([]form, 1+kinds*words), text: []int32{wordEdge}}
	for range 3000 {
		for kind := range kinds {
			if kind == 2 && random.IntN(2) == 0 {
				continue
			}
			v.text = append(v.text, int32(1+kind+kinds*random.IntN(words)))
		}
		v.text = append(v.text, wordEdge)
	}
	for _, w := range v.text {
		v.words[w].count++
	}
	return v
}

func started(v *vocabulary, classes int) *exchange {
	after, before := v.sides()
	return newExchange(v.counts(), after, before, classes)
}

func TestExchangeFindsKinds(t *testing.T) {
	v := sample()
	e := started(v, 6)
	for range 10 {
		if e.pass() == 0 {
			break
		}
	}
	class := map[uint16]int{}
	for w := 1; w < len(v.words); w++ {
		kind := (w - 1) % 4
		if k, ok := class[e.of[w]]; ok {
			assert.Equal(t, k, kind, "words of two kinds in one class")
		}
		class[e.of[w]] = kind
	}
	assert.LessOrEqual(t, len(class), 6)
}

// Each move must be worth what gain said, counted anew from nothing.
func TestGainIsTheChangeOfLikelihood(t *testing.T) {
	e := started(sample(), 5)
	random := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		w, to := random.IntN(len(e.count)), random.IntN(5)
		from, was := int(e.of[w]), e.likelihood()
		e.look(w)
		e.put(w, from, -1)
		change := e.gain(w, to) - e.gain(w, from)
		e.put(w, to, 1)
		e.of[w] = uint16(to)
		assert.Equal(t, was+change, e.likelihood())
		assert.Equal(t, recount(e), e.next, "class after class")
		for a := range 5 {
			for b := range 5 {
				assert.Equal(t, e.next[a*5+b], e.last[b*5+a])
			}
		}
	}
}

// recount counts classes after classes from the words.
func recount(e *exchange) []int32 {
	next := make([]int32, len(e.next))
	for w := range e.count {
		words, counts := e.after.of(w)
		for i, o := range words {
			next[int(e.of[w])*e.classes+int(e.of[o])] += counts[i]
		}
	}
	return next
}

func TestPassesNeverLose(t *testing.T) {
	e := started(sample(), 5)
	was := e.likelihood()
	for range 5 {
		e.pass()
		assert.GreaterOrEqual(t, e.likelihood(), was)
		was = e.likelihood()
	}
}

func TestSidesMirrorOneAnother(t *testing.T) {
	v := sample()
	after, before := v.sides()
	total := 0
	for w := range v.words {
		words, counts := after.of(w)
		for i, o := range words {
			total += int(counts[i])
			back, backCounts := before.of(int(o))
			at := -1
			for k, b := range back {
				if int(b) == w {
					at = k
				}
			}
			if assert.GreaterOrEqual(t, at, 0) {
				assert.Equal(t, counts[i], backCounts[at])
			}
		}
	}
	assert.Equal(t, len(v.text)-1, total)
}
