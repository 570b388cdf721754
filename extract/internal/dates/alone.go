package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// alone reports whether the words from token i to token next are all that the text
// says, but for a preposition before and marks after them. What is too weak to be a date
// in a sentence, "Thu" or "May", is one then: the text is the field of a form.
func (r *reader) alone(i, next int) bool {
	const most = 2
	if i > most || len(r.t.Tokens)-next > most {
		return false
	}
	for k := range i {
		if !r.has(k, lexicon.Preposition) {
			return false
		}
	}
	for k := next; k < len(r.t.Tokens); k++ {
		if !r.t.Tokens[k].Is(token.Mark) {
			return false
		}
	}
	return true
}
