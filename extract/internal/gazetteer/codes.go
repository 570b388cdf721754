package gazetteer

import (
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer/atlas"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// longestBefore is how many tokens before a code are read as the name of a city.
const longestBefore = 5

// standing is how well an abbreviation stands where it stands.
type standing uint8

const (
	unfit   standing = iota
	fitting          // after a comma and a capitalised word
	firm             // after a place in its division, before a post code, or among its like
)

// afterPlace tells how well an abbreviation that is a word elsewhere ("IN", "MD",
// "Ore.") stands after what is before it.
func (g *Gazetteer) afterPlace(t *token.Text, i, n int, p atlas.Posting) standing {
	if i == 0 || t.Tokens[i].Is(token.Opening) {
		return unfit
	}
	if i+n < len(t.Tokens) {
		next := &t.Tokens[i+n]
		if next.Is(token.Digits) && !next.Is(token.Opening) && next.End-next.Start >= 4 {
			return firm
		}
		if next.Rune == ',' && i+n+1 < len(t.Tokens) && g.isCode(t, i+n+1) && g.isCode(t, i) {
			return firm
		}
	}
	end := i
	comma := t.Tokens[end-1].Rune == ',' || t.Tokens[end-1].Rune == '('
	if comma {
		end--
	}
	if end == 0 || t.Tokens[end].Is(token.Opening) {
		return unfit
	}
	if comma && g.isCode(t, i) && g.isCode(t, end-1) {
		return firm
	}
	place := g.table.Place(p.Place)
	for first := end - 1; first >= 0 && end-first <= longestBefore; first-- {
		if t.Tokens[first].Is(token.Capital) && g.liesIn(t, first, end, place) {
			return firm
		}
		if t.Tokens[first].Is(token.Opening) {
			break
		}
	}
	if comma && t.Tokens[end-1].Is(token.Capital) {
		return fitting
	}
	return unfit
}

// isCode reports whether a token is the postal code of a division.
func (g *Gazetteer) isCode(t *token.Text, i int) bool {
	tok := &t.Tokens[i]
	if !tok.Is(token.AllCapital) || tok.Is(token.Opening) || tok.End-tok.Start > 3 {
		return false
	}
	name, ok := g.table.Look(tok.Key)
	if !ok {
		return false
	}
	first, last := g.table.Postings(name)
	for p := first; p < last; p++ {
		if g.table.Posting(p).Bearing&atlas.Postal != 0 {
			return true
		}
	}
	return false
}

// liesIn reports whether the tokens name something in the division.
func (g *Gazetteer) liesIn(t *token.Text, first, last int, division atlas.Place) bool {
	name, ok := g.look(t, first, last)
	if !ok {
		return false
	}
	from, to := g.table.Postings(name)
	for i := from; i < to; i++ {
		p := g.table.Posting(i)
		if p.Bearing&(atlas.People|atlas.Postal) == 0 && g.table.Place(p.Place).Division == division.Division {
			return true
		}
	}
	return false
}

// look returns the entry for the tokens, whatever their case.
func (g *Gazetteer) look(t *token.Text, first, last int) (atlas.Name, bool) {
	if first < 0 || first >= last || last > len(t.Tokens) {
		return atlas.Name{}, false
	}
	key := keyOf(&t.Tokens[first])
	for i := first + 1; i < last; i++ {
		key = lexicon.Join(key, keyOf(&t.Tokens[i]))
	}
	return g.table.Look(key)
}

var usKey = lexicon.Key("us")

// calledUpon reports whether a short word in capitals ends a shouted line ("CONTACT
// US") and so is no abbreviation.
func (g *Gazetteer) calledUpon(t *token.Text, i int) bool {
	if i == 0 || t.Tokens[i].Is(token.Opening) || t.Tokens[i].Key != usKey {
		return false
	}
	before := &t.Tokens[i-1]
	if !before.Is(token.AllCapital) && !before.Is(token.Capital) || before.Has(lexicon.Article) {
		return false
	}
	if g.affixes.of(before.Key)&callsUse != 0 {
		return true
	}
	last := i+1 >= len(t.Tokens) || t.Tokens[i+1].Is(token.Opening)
	return last && before.Is(token.AllCapital) && before.Has(lexicon.Preposition|lexicon.Conjunction|lexicon.Pronoun)
}
