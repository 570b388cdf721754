package corpus

import (
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// A quote longer than longQuote is written by so many of its first and last words.
const (
	longQuote  = 60
	quoteWords = 3
)

// nameMention returns words by which parseNeedle and find give the span of the
// line, in a search that begins at after. Some spans have none: those that begin
// before after.
func nameMention(line string, span model.Span, after int, elided bool) (string, bool) {
	if span.Start < after {
		return "", false
	}
	text := line[span.Start:span.End]
	if elided && len(text) > longQuote {
		for n := quoteWords; ; n++ {
			first, last, ok := endWords(text, n)
			if !ok {
				break
			}
			if words, ok := nameBy(needle{first: first, last: last}, line, span, after, elided); ok {
				return words, true
			}
		}
	}
	if words, ok := nameBy(needle{first: text}, line, span, after, elided); ok {
		return words, true
	}
	// The text holds what reads as an elision. Its first word holds none, and nothing
	// comes between that and the rest.
	first, rest, _ := strings.Cut(text, " ")
	return nameBy(needle{first: first, last: strings.TrimLeft(rest, " \t")}, line, span, after, elided)
}

// endWords returns the first n words of a text and the last n; ok is false if
// there is nothing between them.
func endWords(text string, n int) (first, last string, ok bool) {
	left, right := 0, len(text)
	for range n {
		i := strings.IndexByte(text[min(left+1, len(text)):], ' ')
		j := strings.LastIndexByte(text[:right], ' ')
		if i < 0 || j < 0 {
			return "", "", false
		}
		left, right = left+1+i, j
	}
	if left >= right {
		return "", "", false
	}
	return text[:left], text[right+1:], true
}

// nameBy counts which occurrence of the needle is meant, and returns its words if
// they are read as the needle.
func nameBy(n needle, line string, span model.Span, after int, elided bool) (string, bool) {
	if n.first == "" {
		return "", false
	}
	for at := after; ; n.occurrence++ {
		i := strings.Index(line[at:], n.first)
		if i < 0 || at+i > span.Start {
			return "", false
		}
		at += i
		if at == span.Start {
			n.occurrence++
			break
		}
		at++
	}
	words := n.String()
	if strings.Trim(words, " \t") != words {
		return "", false
	}
	back, fault := parseNeedle(words, elided)
	found, ok := back.find(line, after)
	return words, fault == "" && ok && found == span
}
