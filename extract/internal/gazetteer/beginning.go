package gazetteer

import (
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer/atlas"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// Beginning is what the table says of a token with which names begin. It is kept with the
// token's form, for the table's parts lie far from one another in memory: a name, its bearers
// and each place.
type Beginning struct {
	name    atlas.Name
	listed  bool          // or else "Southern" and the like
	front   bool          // it is "Southern" or the like
	limit   uint8         // tokens of the longest name that begins so
	seconds atlas.Seconds // which tokens may stand second in one
	// settled tells that the token alone is a place or none wherever it stands, and the rest
	// which, as in Match.
	settled, place                      bool
	ambiguous, word, firstName, surname bool
	kinds                               uint16
	population                          uint32
}

// Begins reports whether a name of a place can begin with a token, as far as its text
// tells.
func (g *Gazetteer) Begins(tok *token.Token) (first Beginning, ok bool) {
	if !tok.Is(token.Word) || tok.Is(token.Possessive) {
		return first, false
	}
	if tok.Is(token.Capital|token.MixedCase) || g.table.MayStartSmall(tok.Key) {
		if first.name, first.listed = g.table.Look(keyOf(tok)); first.listed {
			first.limit, first.seconds = uint8(g.table.Longest(first.name)), g.table.Seconds(first.name)
			g.settle(&first, tok)
		}
	}
	first.front = g.affixes.extends(tok, frontUse)
	return first, first.listed || first.front
}

// settle asks for the name of a token alone, where what stands around it changes nothing: one
// that is written as names are, and no code of a division.
func (g *Gazetteer) settle(first *Beginning, tok *token.Token) {
	const letters = token.Capital | token.AllCapital | token.MixedCase | token.Single | token.Dotted
	if tok.Shape&letters != token.Capital {
		return
	}
	for p, last := g.table.Postings(first.name); p < last; p++ {
		if g.table.Posting(p).Bearing&atlas.AfterComma != 0 {
			return
		}
	}
	alone := [1]token.Token{*tok}
	m, fits := g.match(&token.Text{Tokens: alone[:]}, 0, 1, first.name)
	first.settled, first.place = true, fits
	first.ambiguous, first.word, first.firstName, first.surname = m.Ambiguous, m.Word, m.FirstName, m.Surname
	first.kinds, first.population = m.Kinds, uint32(m.Population)
}

// single returns the settled match of the token alone.
func (b *Beginning) single() Match {
	if !b.place {
		return Match{}
	}
	return Match{Tokens: 1, Kinds: b.kinds, Population: int(b.population), Ambiguous: b.ambiguous, Word: b.word, FirstName: b.firstName, Surname: b.surname}
}
