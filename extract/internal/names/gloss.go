package names

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

//go:embed data/glosses.tsv
var glossTable string

// glossKinds are the words of the table for kinds.
var glossKinds = map[string]Kind{"organisation": Organisation, "place": Place, "person": Person, "other": Other}

// glossWords is the table of glosses by the key of a word, or of two joined.
var glossWords = sync.OnceValue(func() *table[Kind] {
	out := make(map[uint64]Kind, 1<<10)
	for line := range strings.Lines(glossTable) {
		if line[0] == '#' {
			continue
		}
		phrase, name, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		kind, ok := glossKinds[name]
		if !ok {
			panic(fmt.Sprintf("names: glosses.tsv: %q", line)) // the file is part of the program
		}
		first, second, two := strings.Cut(phrase, " ")
		key := lexicon.Key(first)
		if two {
			key = lexicon.Join(key, lexicon.Key(second))
		}
		out[key] = kind
	}
	return newTable(out)
})

// gloss claims names of which the text says what they are: "Acton is a village", "the
// rock band Acme".
func (f *finder) gloss() {
	for n := range f.claims {
		c := &f.claims[n]
		if c.gone || rules[c.rule].sure >= 2 || c.rule == ruleGazetteer {
			continue
		}
		if kind, ok := f.glossAfter(c.last); ok {
			f.glossed(c, kind, ruleGloss)
			f.subject(n)
		} else if kind, ok := f.glossBefore(c.first); ok && rules[c.rule].sure == 0 {
			f.glossed(c, kind, ruleGlossBefore)
		}
	}
}

// glossed makes a claim one of the kind that the text says.
func (f *finder) glossed(c *claim, kind Kind, r rule) {
	if c.kind != kind {
		c.place = 0
	}
	c.kind, c.rule = kind, r
	f.explains = f.explains || r == ruleGloss
}

// subject gives a claim the begin of its sentence, where all words there may be of its
// name: "Centre for Rural Skills is a charity".
func (f *finder) subject(n int) {
	t, c := f.t, &f.claims[n]
	first := c.first
	for first > 0 && first > c.last-longestSubject && t.SentenceOf[first-1] == t.SentenceOf[c.first] && !t.Tokens[first].Is(token.Opening) {
		before := &t.Tokens[first-1]
		if m := f.owner[first-1]; m >= 0 && rules[f.claims[m].rule].sure >= 2 || before.Rune != 0 && before.Rune != '&' && !before.Is(shapeWord) {
			return
		}
		if small := before.Is(shapeWord) && !before.Is(shapeCapital|shapeMixed|shapePossessive); small && (before.Key == keyBy || !before.Has(lexicon.Preposition|lexicon.Article|lexicon.Conjunction)) {
			return
		}
		first--
	}
	if first == c.first || first > 0 && t.SentenceOf[first-1] == t.SentenceOf[c.first] && !t.Tokens[first].Is(token.Opening) {
		return
	}
	if t.Tokens[first].Has(lexicon.Article) {
		if first++; first == c.first {
			return
		}
	}
	if tok := &t.Tokens[first]; tok.Has(grammar|lexicon.DayWord|lexicon.Pointing) || !tok.Is(shapeCapital|shapeMixed|shapeDigits) {
		return
	}
	for i := first; i < c.first; i++ {
		if m := f.owner[i]; m >= 0 && m != int32(n) {
			if f.claims[m].first < first {
				return
			}
			f.drop(m)
		}
	}
	for i := first; i < c.first; i++ {
		f.owner[i] = int32(n)
	}
	c.first = first
}

const (
	longestSubject = 8  // tokens of a name that begins its sentence
	longestGloss   = 14 // tokens of the phrase that says what something is
	longestAside   = 24 // tokens of a parenthesis between a name and what it is
	longestAsideOf = 2  // parentheses there
)

// glossAfter returns the kind that the words from token k on say the name before them is.
func (f *finder) glossAfter(k int) (Kind, bool) {
	t := f.t
	for n := 0; n < longestAsideOf && f.rune(k) == '('; n++ {
		end := k + 1
		for end < min(k+longestAside, len(t.Tokens)) && t.Tokens[end].Rune != ')' {
			end++
		}
		k = end + 1
	}
	comma := f.rune(k) == ','
	if comma {
		k++
	}
	switch f.key(k) {
	case keyIs, keyWas, keyAre, keyWere:
		if comma {
			return 0, false // "Acme of Acton, Kent, is a firm"
		}
		k++
	default:
		if !comma {
			return 0, false
		}
	}
	definite := comma && f.key(k) == keyThe // "Acme, the company said"
	if definite || !f.has(k, lexicon.Article) || f.t.Tokens[k].Is(shapeCapital) {
		if f.key(k) != keyOne || f.key(k+1) != keyOf {
			return 0, false
		}
		k++ // "is one of the largest firms"
		if f.has(k+1, lexicon.Article) {
			k++
		}
	}
	return f.glossIn(k+1, min(k+longestGloss, len(t.Tokens)))
}

// glossIn returns the kind of the noun that heads a phrase: of those before "and", the
// first, unless the last is followed by another noun, "a festival and band company".
func (f *finder) glossIn(first, limit int) (Kind, bool) {
	t := f.t
	last, before := noKind, noKind // of the word at hand, of what stands before "and" or a comma
	for k := first; k < limit && t.SentenceOf[k] == t.SentenceOf[first]; k++ {
		tok := &t.Tokens[k]
		switch {
		case tok.Rune == '-' || tok.Rune == '/' || tok.Is(shapeDigits):
			last = noKind // "a plant-based drink"
		case tok.Rune == ',' && last != noKind:
			return last, true
		case tok.Rune == ',' || tok.Has(lexicon.Conjunction):
			before, last = last, noKind // "a private, independent school", "a village and parish"
		case tok.Is(shapePossessive), tok.Rune == '(':
			return 0, false
		case !tok.Is(shapeWord), tok.Has(lexicon.Preposition | lexicon.Pronoun | lexicon.Modal | lexicon.Article | lexicon.Past), last != noKind && (tok.Has(lexicon.Function) || f.endsPhrase(k)):
			limit = k
		default:
			last = f.nounAt(k, last)
		}
	}
	if last == noKind {
		last = before
	}
	return last, last != noKind
}

// noKind stands where no noun says a kind.
const noKind = ^Kind(0)

// endsPhrase reports whether token k is none of the noun phrase before it: "a firm serving
// hospitals", "a village south of Acton".
func (f *finder) endsPhrase(k int) bool { return f.looks[k]&compassPoint != 0 || turns(f.t.Of(k)) }

// nounAt returns the kind that the noun at token k says, with the word before it; a word
// with a capital leaves the one before.
func (f *finder) nounAt(k int, last Kind) Kind {
	tok := &f.t.Tokens[k]
	if before := &f.t.Tokens[k-1]; before.Is(shapeWord) {
		if kind, ok := glossWords().get(lexicon.Join(before.Key, tok.Key)); ok {
			return kind
		}
	}
	if tok.Is(shapeCapital) {
		return last
	}
	if kind, ok := glossWords().get(tok.Key); ok && (f.rune(k+1) != '-' || !f.t.Tokens[k+1].Glued()) {
		return kind
	}
	return noKind // "a school bus"
}

// glossBefore returns the kind that the word before a name says it is: "the rock band
// Acme", "the village of Acton".
func (f *finder) glossBefore(first int) (Kind, bool) {
	k := first - 1
	of := f.key(k) == keyOf
	if of {
		k--
	}
	if k < 1 || f.t.Tokens[first].Is(shapeLine) || !f.t.Tokens[k].Is(shapeWord) || f.t.Tokens[k].Is(shapeCapital) {
		return 0, false
	}
	kind, ok := glossWords().get(f.t.Tokens[k].Key)
	if !ok || of != (kind == Place) || kind == Person {
		return 0, false
	}
	return kind, true
}

var (
	keyBy   = lexicon.Key("by")
	keyAre  = lexicon.Key("are")
	keyWere = lexicon.Key("were")
	keyOne  = lexicon.Key("one")
)
