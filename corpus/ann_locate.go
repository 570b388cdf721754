package corpus

import (
	"strconv"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// elision stands in a quote for the words between the first and the last ones.
const elision = " ... "

// needle is the words by which an annotation names a mention on its line.
type needle struct {
	// first is the words, or those before the elision.
	first string
	// last is the words after the elision; empty if there is none.
	last string
	// occurrence is which occurrence of first is meant, from 1.
	occurrence int
}

// parseNeedle reads the words of a mention: "Acme", "Acme @2" for the second
// occurrence, and with elided, "We are ... are not done." It returns a fault, or "".
func parseNeedle(words string, elided bool) (n needle, fault string) {
	n = needle{first: words, occurrence: 1}
	if i := strings.LastIndex(words, " @"); i >= 0 && digitsOnly(words[i+2:]) {
		occurrence, err := strconv.Atoi(words[i+2:])
		if err != nil || occurrence < 1 {
			return n, "no mention is occurrence " + words[i+2:]
		}
		n.first, n.occurrence = words[:i], occurrence
	}
	if elided {
		if first, last, found := strings.Cut(n.first, elision); found {
			n.first, n.last = first, last
		}
	}
	if n.first == "" {
		return n, "the mention has no words"
	}
	return n, ""
}

func digitsOnly(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// find returns where the needle is in the line at or after from.
func (n needle) find(line string, from int) (model.Span, bool) {
	at := from
	for found := 0; ; at++ {
		i := -1
		if at <= len(line) {
			i = strings.Index(line[at:], n.first)
		}
		if i < 0 {
			return model.Span{}, false
		}
		at += i
		if found++; found == n.occurrence {
			break
		}
	}
	end := at + len(n.first)
	if n.last != "" {
		i := strings.Index(line[end:], n.last)
		if i < 0 {
			return model.Span{}, false
		}
		end += i + len(n.last)
	}
	return model.Span{Start: at, End: end}, true
}

// String returns the words that parseNeedle reads.
func (n needle) String() string {
	words := n.first
	if n.last != "" {
		words += elision + n.last
	}
	// Words that end like a count get one of their own, so that theirs is not read.
	i := strings.LastIndex(words, " @")
	if n.occurrence > 1 || i >= 0 && digitsOnly(words[i+2:]) {
		words += " @" + strconv.Itoa(n.occurrence)
	}
	return words
}
