package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/names/cluster"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// wordEdge is the edge of a sentence; strangers follow it, then words.
const wordEdge = 0

// strangers are the shapes of rare words, which are one word for each look.
var strangers = []token.Shape{token.Word, token.Word | token.Capital, token.Word | token.Capital | token.MixedCase,
	token.Word | token.Capital | token.AllCapital, token.Word | token.Dotted, token.Digits, token.Other}

var firstWord = 1 + len(strangers)

// vocabulary is the words that are put into classes, the most frequent first after
// those that are none.
type vocabulary struct {
	words []form
	// text is the stream of the corpus in words of the vocabulary.
	text []int32
}

// newVocabulary takes the forms that are written at least so many times.
func newVocabulary(c *corpus, least int32) *vocabulary {
	var order []int32
	for n := range c.forms {
		if c.forms[n].count >= least {
			order = append(order, int32(n))
		}
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(c.forms[b].count, c.forms[a].count) })

	v := &vocabulary{text: make([]int32, len(c.stream))}
	v.words = append(v.words, form{example: "<edge>"})
	stranger := map[uint64]int32{}
	for i, shape := range strangers {
		stranger[cluster.Stranger(shape)] = int32(1 + i)
		v.words = append(v.words, form{plain: cluster.Stranger(shape), shape: shape, example: fmt.Sprintf("<rare %d>", i)})
	}
	of := make([]int32, len(c.forms))
	for n := range c.forms {
		of[n] = stranger[cluster.Stranger(c.forms[n].shape)]
	}
	for _, n := range order {
		of[n] = int32(len(v.words))
		v.words = append(v.words, c.forms[n])
	}
	for i, n := range c.stream {
		if n != edge {
			v.text[i] = of[n]
		}
		if w := v.text[i]; int(w) < firstWord {
			v.words[w].count++
		}
	}
	return v
}

// neighbours is for each word which words stand on one side of it, and how often.
type neighbours struct {
	first []int32 // index of each word's first neighbour, and of the end
	word  []int32
	count []int32
}

func (n *neighbours) of(word int) ([]int32, []int32) {
	first, last := n.first[word], n.first[word+1]
	return n.word[first:last], n.count[first:last]
}

// sides counts the words after and before each word.
func (v *vocabulary) sides() (after, before *neighbours) {
	pairs := make([]uint64, 0, len(v.text))
	for i := 1; i < len(v.text); i++ {
		pairs = append(pairs, uint64(v.text[i-1])<<32|uint64(v.text[i]))
	}
	slices.Sort(pairs)
	after = v.count(pairs)
	for i, p := range pairs {
		pairs[i] = p>>32 | p<<32
	}
	slices.Sort(pairs)
	return after, v.count(pairs)
}

// count counts pairs of words that stand in order.
func (v *vocabulary) count(pairs []uint64) *neighbours {
	n := &neighbours{first: make([]int32, len(v.words)+1)}
	for i := 0; i < len(pairs); {
		begin := i
		for i < len(pairs) && pairs[i] == pairs[begin] {
			i++
		}
		n.word = append(n.word, int32(pairs[begin]&0xffffffff))
		n.count = append(n.count, int32(i-begin))
		n.first[pairs[begin]>>32+1]++
	}
	for w := range v.words {
		n.first[w+1] += n.first[w]
	}
	return n
}
