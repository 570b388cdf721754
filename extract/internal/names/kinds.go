package names

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

//go:embed data/kinds.tsv
var kindTable string

// kindWords is the table of kinds by the key of a word, or of two joined.
var kindWords = sync.OnceValue(func() *table[model.OrganisationKind] {
	out := map[uint64]model.OrganisationKind{}
	for line := range strings.Lines(kindTable) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		phrase, name, _ := strings.Cut(line, "\t")
		var kind model.OrganisationKind
		if err := kind.UnmarshalText([]byte(name)); err != nil {
			panic(fmt.Sprintf("names: kinds.tsv: %v", err)) // the file is part of the program
		}
		if first, second, two := strings.Cut(phrase, " "); two {
			out[lexicon.Join(lexicon.Key(first), lexicon.Key(second))] = kind
		} else {
			out[lexicon.Key(phrase)] = kind
		}
	}
	return newTable(out)
})

// pairKind returns what the word at token k, with the one before it, shows of a name or
// phrase that begins with token first.
func (l *Linker) pairKind(first, k int) (model.OrganisationKind, bool) {
	before := k - 1
	if before > first && l.t.Tokens[before].Is(shapePossessive) {
		before--
	}
	if before < first {
		return 0, false
	}
	kind, ok := kindWords().get(lexicon.Join(l.t.Tokens[before].Key, l.t.Tokens[k].Key))
	return kind, ok
}

// headKind returns what the head of a name before the "of" at token k shows with the word
// before it or after the "of": "Reserve Bank of", "Chamber of Commerce".
func (l *Linker) headKind(first, k, last int) (model.OrganisationKind, bool) {
	if kind, ok := l.pairKind(first, k-1); ok {
		return kind, true
	}
	if k+1 >= last {
		return 0, false
	}
	kind, ok := kindWords().get(lexicon.Join(l.t.Tokens[k-1].Key, l.t.Tokens[k+1].Key))
	return kind, ok
}

// whereabouts reports whether mention i is where the one is that the words after its
// comma speak of: "Based in the Hill Yard, the company makes".
func (l *Linker) whereabouts(i int) bool {
	k := l.mentions[i].First - 1
	if l.has(k, lexicon.Article) {
		k--
	}
	end := l.mentions[i].Last
	if k < 0 || end+1 >= len(l.t.Tokens) || l.rune(end) != ',' || l.t.Tokens[end+1].Key != keyThe {
		return false // "According to Acme, a maker of widgets,"
	}
	switch l.t.Of(k) {
	case "in", "In", "at", "At", "near", "Near":
		return true
	}
	return false
}

const (
	mostDescriptions   = 24 // mentions of one organisation whose surroundings are read for its kind
	longestDescription = 16 // tokens of the phrase that says what an organisation is
)

// saidKind returns what the words after a mention that ends before token k say the
// organisation is: "Acme is a leading maker of widgets", "Acme, a charity in Leith,".
func (l *Linker) saidKind(k int) model.OrganisationKind {
	t := l.t
	for n := 0; n < 2 && l.rune(k) == '('; n++ {
		end := k + 1
		for end < min(k+longestDefinition, len(t.Tokens)) && t.Tokens[end].Rune != ')' {
			end++
		}
		k = end + 1
	}
	comma := l.rune(k) == ','
	for k < len(t.Tokens) && (t.Tokens[k].Rune == ',' || t.Tokens[k].Key == keyIs || t.Tokens[k].Key == keyWas) {
		comma = comma || t.Tokens[k].Rune != ','
		k++
	}
	if !comma || !l.has(k, lexicon.Article) {
		return model.OrganisationUnknown
	}
	kind, first := model.OrganisationUnknown, k
	for k++; k < min(first+longestDescription, len(t.Tokens)) && t.SentenceOf[k] == t.SentenceOf[first]; k++ {
		tok := &t.Tokens[k]
		switch {
		case l.rune(k-1) == '-' && tok.Has(lexicon.Preposition), tok.Glued() && (tok.Rune == '(' || tok.Rune == ')'):
			continue // "not-for-profit", "501(c)(3)"
		case tok.Rune == ',' || tok.Rune == '-' || tok.Rune == '&' || tok.Rune == '/' || tok.Is(shapeDigits) || tok.Has(lexicon.Conjunction):
			continue
		case !tok.Is(shapeWord) || tok.Has(lexicon.Preposition|lexicon.Pronoun|lexicon.Modal|lexicon.Article|lexicon.Past) || tok.Key == keyWhose:
			return kind
		case tok.Is(shapePossessive):
			kind = model.OrganisationUnknown // "the Hill Foundation's newsletter"
			continue
		}
		if found, ok := l.pairKind(first+1, k); ok {
			kind = found
		} else if found, ok := kindWords().get(tok.Key); ok && (!tok.Is(shapeCapital) || tok.Is(shapeAllCapital)) {
			kind = found
		} else if tok.Key == keyProfit && l.rune(k-1) == '-' && k-2 > first && (t.Tokens[k-2].Key == keyNon || t.Tokens[k-2].Key == keyFor && l.rune(k-3) == '-') {
			kind = model.OrganisationNonProfit
		} else if kind != model.OrganisationUnknown && turns(l.t.Of(k)) {
			return kind // "a firm serving hospitals"
		}
		if kind == model.OrganisationNonProfit {
			return kind // "a non-profit provider"
		}
	}
	return kind
}

// turns reports whether a word ends as participles do: what follows it is no part of the
// noun before.
func turns(word string) bool { return strings.HasSuffix(word, "ing") || strings.HasSuffix(word, "ed") }

var (
	keyHouse  = lexicon.Key("house")
	keyProfit = lexicon.Key("profit")
	keyNon    = lexicon.Key("non")
	keyWhose  = lexicon.Key("whose")
)
