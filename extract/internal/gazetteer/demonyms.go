package gazetteer

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

//go:embed generate/data/countries.tsv
var countryTable string

//go:embed shared.tsv
var sharedTable string

// severalCountries is the country of a word that more than one has.
const severalCountries = "?"

// Peoples are the words for people and things of countries.
type Peoples struct {
	// countries is the country of each word, by the key of the word or of two.
	countries map[uint64]string
	// firsts has the keys of the first of two words.
	firsts lexicon.Filter
}

func (p *Peoples) set(country string, words ...string) {
	key := phraseOf(words...)
	if before, ok := p.countries[key]; ok && before != country {
		country = severalCountries
	}
	p.countries[key] = country
	if len(words) > 1 {
		p.firsts.Add(lexicon.Key(words[0]))
	}
}

// Demonyms returns the table of them.
var Demonyms = sync.OnceValue(func() *Peoples {
	out := &Peoples{countries: make(map[uint64]string, 1<<9)}
	for line := range strings.Lines(countryTable) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if line[0] == '#' || len(fields) < 9 {
			continue
		}
		for word := range strings.SplitSeq(fields[8], "|") {
			out.set(fields[0], strings.Fields(word)...)
		}
	}
	for line := range strings.Lines(sharedTable) {
		if word, _, _ := strings.Cut(line, "\t"); line[0] != '#' {
			out.set(severalCountries, word)
		}
	}
	return out
})

func phraseOf(words ...string) uint64 {
	h := uint64(0)
	for _, w := range words {
		h = lexicon.Join(h, lexicon.Key(w))
	}
	return h
}

// May tells of nearly all words that no word for people begins with them.
func (p *Peoples) May(tok *token.Token) bool {
	return tok.Has(lexicon.Demonym) || p.firsts.May(tok.Key)
}

// At returns the country of the word for people and things of one at token i, and
// how many tokens it has; 0 if there is none there. The country is empty where several
// share the word ("Congolese").
func (p *Peoples) At(t *token.Text, i int) (country string, tokens int) {
	tok := &t.Tokens[i]
	if !tok.Is(token.Capital) {
		return "", 0
	}
	if p.firsts.May(tok.Key) && i+1 < len(t.Tokens) && t.Tokens[i+1].Is(token.Capital) && !t.Tokens[i+1].Is(token.Opening) {
		if c, ok := p.countries[lexicon.Join(lexicon.Join(0, tok.Key), t.Tokens[i+1].Key)]; ok {
			return only(c), 2
		}
	}
	if !tok.Has(lexicon.Demonym) {
		return "", 0
	}
	if c, ok := p.countries[lexicon.Join(0, tok.Key)]; ok {
		return only(c), 1
	}
	return "", 0
}

func only(country string) string {
	if country == severalCountries {
		return ""
	}
	return country
}
