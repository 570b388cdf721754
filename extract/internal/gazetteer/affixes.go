package gazetteer

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

//go:embed affixes.tsv
var affixTable string

//go:embed former.txt
var formerNames string

// readFormer returns the keys of the names of countries that are no more.
func readFormer() map[uint64]bool {
	out := map[uint64]bool{}
	for line := range strings.Lines(formerNames) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		var key uint64
		for i, word := range strings.Fields(strings.ReplaceAll(line, "-", " - ")) {
			if i == 0 {
				key = lexicon.Key(word)
			} else {
				key = lexicon.Join(key, lexicon.Key(word))
			}
		}
		out[key] = true
	}
	return out
}

type affixUse uint8

const (
	frontUse  affixUse = 1 << iota // "Southern" California
	backUse                        // Hudson "County"
	ofUse                          // "City" of Lancaster
	callsUse                       // "CONTACT" US
	streetUse                      // Main "Street"
	waterUse                       // Hudson "River"
	siteUse                        // the Portland "mine"
	widens                         // with the others: the name is longer with it
)

// affixes are the words around names, by their key.
type affixes struct {
	uses map[uint64]affixUse
	may  lexicon.Filter // nearly all words are none of them
}

// of returns the uses of the word with the key.
func (a *affixes) of(key uint64) affixUse {
	if !a.may.May(key) {
		return 0
	}
	return a.uses[key]
}

var affixUses = map[string]affixUse{"front": frontUse, "back": backUse, "of": ofUse, "calls": callsUse,
	"street": streetUse, "water": waterUse, "site": siteUse,
	"front+": frontUse | widens, "back+": backUse | widens}

func readAffixes() (*affixes, error) {
	out := &affixes{uses: map[uint64]affixUse{}}
	for line := range strings.Lines(affixTable) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		word, name, _ := strings.Cut(line, "\t")
		use, ok := affixUses[name]
		if !ok {
			return nil, fmt.Errorf("affixes.tsv: %q is no place to stand", name)
		}
		out.uses[lexicon.Key(word)] |= use
		out.may.Add(lexicon.Key(word))
	}
	return out, nil
}

var ofKey = lexicon.Key("of")

// bare returns the tokens of a name without one word around it, or false if there
// is none to take away.
func (a *affixes) bare(t *token.Text, first, last int) (int, int, bool) {
	n := last - first
	begin := a.of(t.Tokens[first].Key)
	switch {
	case n >= 3 && begin&ofUse != 0 && t.Tokens[first+1].Key == ofKey:
		return first + 2, last, true
	case n >= 2 && begin&frontUse != 0:
		first++
		if n >= 3 && t.Tokens[first].Rune == '-' {
			first++
		}
		return first, last, !a.alone(t, first, last)
	case n >= 2 && a.of(t.Tokens[last-1].Key)&backUse != 0:
		return first, last - 1, !a.alone(t, first, last-1)
	}
	return first, last, false
}

// alone reports whether the tokens are one such word and no name: "East" of "Midtown
// East".
func (a *affixes) alone(t *token.Text, first, last int) bool {
	return last-first == 1 && a.of(t.Tokens[first].Key)&(frontUse|backUse) != 0
}

// extends reports whether a token is a capitalised word that makes the name beside
// it longer.
func (a *affixes) extends(tok *token.Token, use affixUse) bool {
	return tok.Is(token.Capital) && a.of(tok.Key)&(use|widens) == use|widens
}
