package quotes

import "github.com/dateline-nlp/dateline/extract/internal/token"

// everyday reports whether capitalised words are none of a name: no given name is among
// them, and the text has the first one in small letters, too. "Public Affairs".
func (a *attributor) everyday(name words) bool {
	return !a.givenIn(name) && a.smallWords()[a.Tokens[name.first].Key]
}

// smallWords returns the words that the text has in small letters. The text is read once
// for them, when they are first needed.
func (a *attributor) smallWords() map[uint64]bool {
	if a.small != nil {
		return a.small
	}
	a.small = map[uint64]bool{}
	for i := range a.Tokens {
		if t := &a.Tokens[i]; t.Is(token.Word) && !t.Is(token.Capital|token.MixedCase|token.Possessive) && !t.Glued() {
			a.small[t.Key] = true
		}
	}
	return a.small
}

// givenIn reports whether a given name or an initial is among the words of a name.
func (a *attributor) givenIn(name words) bool {
	for k := name.first; k < name.last; k++ {
		if a.isGiven(k) || a.Tokens[k].Is(token.Single) {
			return true
		}
	}
	return false
}
