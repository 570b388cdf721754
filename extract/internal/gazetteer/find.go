package gazetteer

import (
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer/atlas"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Match is a place name in a text.
type Match struct {
	// Tokens is how many tokens the name has; 0 if no name begins here.
	Tokens int
	// Population is that of the largest place of that name. Seas, mountains and the
	// like that everybody knows count as a city of a million.
	Population int
	// Kinds is the set of kinds of the places of that name, as bits 1<<Kind.
	Kinds uint16
	// Ambiguous tells a name that needs more than its look to be a place: an everyday
	// word, a given name or a family name.
	Ambiguous bool
	// Word, FirstName and Surname say what else the name is.
	Word, FirstName, Surname bool
}

// Has reports whether a place of the name is of the kind.
func (m Match) Has(k model.PlaceKind) bool { return m.Kinds&(1<<k) != 0 }

var hyphenKey = lexicon.Key("-")

// keyOf is the key of a token within a name: all hyphens are one.
func keyOf(tok *token.Token) uint64 {
	switch tok.Rune {
	case '‐', '‑', '–', '−':
		return hyphenKey
	}
	return tok.Key
}

// leastWidened is the population of the smallest place of which parts have names
// ("East Austin").
const leastWidened = 20_000

// Longest returns the longest place name that begins with token i. It heeds case:
// a name in small letters is none, "US" is one only in capitals, and the code of a
// state ("CA") only where one can stand. Words such as "Southern" before and
// "County" after a name belong to it where they begin with a capital.
func (g *Gazetteer) Longest(t *token.Text, i int) Match {
	if i < 0 || i >= len(t.Tokens) {
		return Match{}
	}
	first, ok := g.Begins(&t.Tokens[i])
	if !ok {
		return Match{}
	}
	return g.LongestFrom(t, i, first)
}

// LongestFrom is Longest for a token that begins names, as Begins has it.
func (g *Gazetteer) LongestFrom(t *token.Text, i int, first Beginning) Match {
	var best Match
	if first.listed && !netted(t, i) {
		if first.settled {
			best = first.single()
		} else if m, fits := g.match(t, i, 1, first.name); fits {
			best = m
		}
		if first.limit > 1 {
			best = g.longer(t, i, int(first.limit), first.seconds, best)
		}
	}
	if first.front && best.Tokens <= 1 && continues(t, i+1) {
		if m := g.listed(t, i+1); m.Tokens > 0 && m.wide() && m.Tokens+1 > best.Tokens {
			best = m
			best.Tokens++
			best.Ambiguous = false
		}
	}
	end := i + best.Tokens
	if best.Tokens == 0 || best.Word || end >= len(t.Tokens) || !g.affixes.extends(&t.Tokens[end], backUse) || !continues(t, end) {
		return best
	}
	best.Tokens++
	best.Kinds, best.Ambiguous = 1<<model.PlaceCounty, false
	return best
}

// wide reports whether parts of the place have names of their own.
func (m Match) wide() bool {
	return !m.Word && m.Population >= leastWidened && m.Kinds&(1<<model.PlaceCity|1<<model.PlaceCountry|1<<model.PlaceRegion|1<<model.PlaceContinent) != 0
}

// listed returns the longest name of the table that begins with token i.
func (g *Gazetteer) listed(t *token.Text, i int) Match {
	var best Match
	if !g.begins(t, i) {
		return best
	}
	name, ok := g.table.Look(keyOf(&t.Tokens[i]))
	if !ok {
		return best
	}
	return g.listedAs(t, i, name, false)
}

// listedAs returns the longest name of the table that begins with token i, where one can
// begin and whose entry is known. If sure, names of one token that need more than their
// look to be a place are left out.
func (g *Gazetteer) listedAs(t *token.Text, i int, name atlas.Name, sure bool) Match {
	var best Match
	if !sure || !g.doubtful(&t.Tokens[i], name) {
		if m, fits := g.match(t, i, 1, name); fits {
			best = m
		}
	}
	return g.longer(t, i, g.table.Longest(name), g.table.Seconds(name), best)
}

// longer returns the longest name of the table of two tokens or more, up to a limit, that
// begins with token i; best if there is none. Seconds are the tokens that may stand second.
func (g *Gazetteer) longer(t *token.Text, i, limit int, seconds atlas.Seconds, best Match) Match {
	if i+1 >= len(t.Tokens) || !seconds.May(keyOf(&t.Tokens[i+1])) {
		return best
	}
	key := keyOf(&t.Tokens[i])
	for n := 1; n < limit && continues(t, i+n) && !ends(&t.Tokens[i+n]); {
		key = lexicon.Join(key, keyOf(&t.Tokens[i+n]))
		n++
		if name, ok := g.table.Look(key); ok {
			if m, fits := g.match(t, i, n, name); fits {
				best = m
			}
		}
	}
	return best
}

// doubtful reports whether match would call a name of one token ambiguous, as far as that
// shows without its places.
func (g *Gazetteer) doubtful(tok *token.Token, name atlas.Name) bool {
	if g.table.Known(name)&atlas.Ambiguous == 0 || tok.Is(token.Dotted) {
		return false
	}
	first, last := g.table.Postings(name)
	for p := first; p < last; p++ {
		if g.table.Posting(p).Bearing&(atlas.AfterComma|atlas.Postal) != 0 {
			return false // it may be a code
		}
	}
	return true
}

// begins reports whether a name can begin with token i.
func (g *Gazetteer) begins(t *token.Text, i int) bool {
	if i < 0 || i >= len(t.Tokens) {
		return false
	}
	tok := &t.Tokens[i]
	if !tok.Is(token.Word) || tok.Is(token.Possessive) {
		return false
	}
	if !tok.Is(token.Capital|token.MixedCase) && !g.table.MayStartSmall(tok.Key) {
		return false
	}
	return !netted(t, i)
}

// netted reports whether token i stands in a handle, a hashtag or an address of the net.
func netted(t *token.Text, i int) bool {
	if i == 0 || !t.Tokens[i].Glued() {
		return false
	}
	switch t.Tokens[i-1].Rune {
	case '@', '#', '_':
		return true
	case '.':
		return t.Tokens[i-1].Glued()
	}
	return false
}

// continues reports whether a name can go on with token i.
func continues(t *token.Text, i int) bool {
	if i >= len(t.Tokens) {
		return false
	}
	tok := &t.Tokens[i]
	if tok.Is(token.Opening) {
		return false
	}
	switch tok.Rune {
	case 0, '&':
		before := t.Tokens[i-1].Rune
		return !(before == '-' || before == '‑' || before == '–' || before == '/') || tok.Glued()
	case '.', ',', '-', '‐', '‑', '–', '−', '\'', '’', '/':
		return tok.Glued()
	case '(', ')':
		return true
	}
	return false
}

// ends reports whether a token is a word in small letters that no name holds.
func ends(tok *token.Token) bool {
	return tok.Is(token.Word) && !tok.Is(token.Capital|token.MixedCase) && !mayBeSmall(tok)
}

// match returns what n tokens from i mean, if they can be a place there.
func (g *Gazetteer) match(t *token.Text, i, n int, name atlas.Name) (Match, bool) {
	first, last := g.table.Postings(name)
	m := Match{Tokens: n}
	if first == last {
		return m, false // a word with which names begin
	}
	c := caseOf(t, i, n)
	code, loose := false, false // of a division, where one surely stands or can stand
	for p := first; p < last; p++ {
		posting := g.table.Posting(p)
		kind := g.table.Kind(posting.Place)
		stands := firm
		if posting.Bearing&atlas.AfterComma != 0 {
			stands = g.afterPlace(t, i, n, posting)
		}
		if stands == unfit || !g.admits(t, i, n, c, posting, kind) {
			continue
		}
		m.Kinds |= 1 << kind
		code = code || posting.Bearing&(atlas.AfterComma|atlas.Postal) != 0 && stands == firm
		loose = loose || stands == fitting
		m.Population = max(m.Population, g.table.Population(posting.Place))
	}
	if m.Kinds == 0 {
		return m, false
	}
	known := g.table.Known(name)
	m.Ambiguous = (known&atlas.Ambiguous != 0 || loose) && !code && !t.Tokens[i].Is(token.Dotted)
	m.Word, m.FirstName, m.Surname = known&atlas.Word != 0, known&atlas.FirstName != 0, known&atlas.Surname != 0
	return m, true
}

// lettering is how the tokens of a name are written.
type lettering struct {
	title    bool // each word of weight begins with a capital
	capitals bool // there is no small letter
	small    bool // the first word begins with a small letter
	acronym  bool // a short word in capitals that the text around it is not in
}

func caseOf(t *token.Text, i, n int) lettering {
	c := lettering{title: true, capitals: true}
	for k := i; k < i+n; k++ {
		tok := &t.Tokens[k]
		if !tok.Is(token.Word) {
			continue
		}
		capital := tok.Is(token.Capital | token.MixedCase)
		if k == i {
			c.small = !tok.Is(token.Capital)
		}
		if !tok.Is(token.AllCapital) && !(tok.Is(token.Capital) && tok.Is(token.Single)) {
			c.capitals = false
		}
		if !capital && !mayBeSmall(tok) {
			c.title = false
		}
	}
	if n == 1 && t.Tokens[i].Is(token.AllCapital) && !t.Tokens[i].Is(token.Dotted) && t.Tokens[i].End-t.Tokens[i].Start <= 4 {
		c.acronym = !shouted(t, i-1) && !shouted(t, i+1)
	}
	return c
}

// mayBeSmall reports whether a word inside a name can be in small letters: words
// of grammar in many languages, contractions, "river" and the like.
func mayBeSmall(tok *token.Token) bool {
	const grammar = lexicon.Article | lexicon.Preposition | lexicon.Conjunction | lexicon.PlaceHead
	return tok.End-tok.Start <= 3 || tok.Has(grammar) || tok.Is(token.Possessive)
}

// shouted reports whether a token is a word of capitals, longer than an acronym.
func shouted(t *token.Text, i int) bool {
	return i >= 0 && i < len(t.Tokens) && t.Tokens[i].Is(token.AllCapital) && t.Tokens[i].End-t.Tokens[i].Start > 3
}

// admits reports whether the tokens, written as they are, can be a place that
// bears the name in this way.
func (g *Gazetteer) admits(t *token.Text, i, n int, c lettering, p atlas.Posting, kind model.PlaceKind) bool {
	b := p.Bearing
	switch {
	case b&atlas.People != 0:
		return false
	case b&atlas.Capitals != 0:
		return c.capitals && (n > 1 || t.Tokens[i].Is(token.Dotted) || !g.calledUpon(t, i))
	case c.small && b&atlas.LowerStart == 0 && !t.Tokens[i].Is(token.MixedCase):
		return false
	case !c.title:
		return false
	case c.acronym:
		return kind == model.PlaceCountry || kind == model.PlaceRegion && b&atlas.AfterComma == 0
	}
	return true
}
