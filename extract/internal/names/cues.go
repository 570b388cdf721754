package names

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

//go:embed data/cues.tsv
var cueTable string

// cue is a set of what a word beside a name shows.
type cue uint8

const (
	acts    cue = 1 << iota // what organisations do: "announced"
	firm                    // what organisations are: "provider"
	staff                   // whom organisations have: "CEO"
	says                    // what people and organisations do: "said"
	lives                   // what people do: "graduated"
	contact                 // what a name ends before: "Tel", "Email"
	plain                   // capitals that name no organisation: "GDP"
)

var cueNames = map[string]cue{"acts": acts, "firm": firm, "staff": staff, "says": says, "lives": lives, "plain": plain, "contact": contact}

var cues = sync.OnceValue(func() map[uint64]cue {
	out := make(map[uint64]cue, 1<<10)
	for line := range strings.Lines(cueTable) {
		if line[0] == '#' {
			continue
		}
		word, classes, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		for class := range strings.SplitSeq(classes, "\t") {
			out[lexicon.Key(word)] |= cueNames[class]
		}
	}
	return out
})

// cueAt returns what the word at token i shows; nothing if there is no such token.
func (f *finder) cueAt(i int) cue {
	if i < 0 || i >= len(f.t.Tokens) || !f.t.Tokens[i].Is(shapeWord) {
		return 0
	}
	return cue(f.looks[i] >> cueShift)
}

// sets returns what tables say of token i; nothing if there is no such token.
func (f *finder) sets(i int) look {
	if i < 0 || i >= len(f.looks) {
		return 0
	}
	return f.looks[i]
}

func (f *finder) rune(i int) rune {
	if i < 0 || i >= len(f.t.Tokens) {
		return 0
	}
	return f.t.Tokens[i].Rune
}

func (f *finder) key(i int) uint64 {
	if i < 0 || i >= len(f.t.Tokens) {
		return 0
	}
	return f.t.Tokens[i].Key
}

func (f *finder) has(i int, c lexicon.Class) bool {
	return i >= 0 && i < len(f.t.Tokens) && f.t.Tokens[i].Has(c)
}

// organisationCue reports whether the words around show an organisation.
func (f *finder) organisationCue(first, last int) bool {
	t := f.t
	before, after := first-1, last
	if f.key(before) == keyThe {
		before--
	}
	if f.key(before) == keyAbout && t.Tokens[before].Is(shapeCapital) {
		return !f.personShape(first, last) || f.looks[first].word().first() == 0
	}
	if (f.key(before) == keyOf || f.key(before) == keyAt || f.key(before) == keyFor || f.key(before) == keyWith) && f.cueAt(before-1)&staff != 0 {
		return true
	}
	if after >= len(t.Tokens) || t.Tokens[after].Is(shapeLine) && t.Tokens[after].Is(shapeCapital) {
		return false
	}
	if f.cueAt(before)&firm != 0 && f.key(before-1) != keyOf {
		return true
	}
	switch {
	case t.Tokens[after].Is(shapePossessive):
		return f.cueAt(after+1)&(staff|firm) != 0 && !t.Tokens[after+1].Is(shapeCapital)
	case t.Tokens[after].Rune == ',':
		for i := after + 1; i < min(after+9, len(t.Tokens)); i++ {
			if t.Tokens[i].Rune != 0 && t.Tokens[i].Rune != '-' && t.Tokens[i].Rune != '’' && t.Tokens[i].Rune != '\'' {
				break
			}
			if i == after+1 && !t.Tokens[i].Has(lexicon.Article) {
				break
			}
			if f.cueAt(i)&firm != 0 {
				return true
			}
		}
	case t.Tokens[after].Rune == '(':
		return f.beforeTicker(last)
	}
	if (f.key(after) == keyIs || f.key(after) == keyWas) && f.has(after+1, lexicon.Article) {
		for i := after + 2; i < min(after+9, len(t.Tokens)); i++ {
			if t.Tokens[i].Rune != 0 && t.Tokens[i].Rune != '-' || t.Tokens[i].Has(lexicon.Preposition) {
				break
			}
			if f.cueAt(i)&firm != 0 {
				return true
			}
		}
		return false
	}
	c := f.cueAt(after)
	if c&says != 0 && c&acts == 0 {
		return false
	}
	return c&acts != 0 && !t.Tokens[after].Is(shapeCapital) || c&firm != 0 && !t.Tokens[after].Is(shapeCapital) && c&staff == 0 && f.key(first-1) != keyA && f.key(first-1) != keyAn
}

var (
	keyAbout = lexicon.Key("about")
	keyWith  = lexicon.Key("with")
	keyIs    = lexicon.Key("is")
	keyWas   = lexicon.Key("was")
	keyWho   = lexicon.Key("who")
	keyAn    = lexicon.Key("an")
	keyAs    = lexicon.Key("as")
)

// personCue reports whether the words around show a person.
func (f *finder) personCue(first, last int) bool {
	t := f.t
	if first > 0 {
		before := &t.Tokens[first-1]
		if f.cueAt(first-1)&says != 0 && !before.Is(shapeCapital) && before.Key != keyAccording {
			return true
		}
		if before.Is(shapeWord) && before.Has(lexicon.Role|lexicon.Title) && !before.Is(shapeCapital) && f.cueAt(first-1)&firm == 0 {
			return true
		}
	}
	several := f.words(first, last) > 1
	if several && f.rune(first-1) == ':' && f.cueAt(first-2)&contact != 0 {
		return true // "Contact: Jane Roe"
	}
	if several && f.rune(first-1) == ',' && f.has(first-2, lexicon.Role) && !t.Tokens[first-2].Is(shapeCapital) {
		return true // "the president, Jane Roe,"
	}
	if before := first - 2; several && before >= 0 && f.key(first-1) == keyAnd {
		for f.rune(before) == ')' || t.Tokens[before].Is(shapeDigits) || f.rune(before) == '(' {
			if before--; before < first-6 || before < 0 {
				return false
			}
		}
		if n := f.owner[before]; n >= 0 && f.claims[n].kind == Person && f.words(f.claims[n].first, f.claims[n].last) > 1 {
			return true // "Jane Roe and Paul Poe"
		}
	}
	if last >= len(t.Tokens) {
		return false
	}
	if several && f.rune(last) == '(' && f.rune(last+2) == ')' && t.Tokens[last+1].Is(shapeDigits) && t.Tokens[last+1].End-t.Tokens[last+1].Start == 2 {
		return true // "Jane Roe (41)"
	}
	after := &t.Tokens[last]
	if several && t.Tokens[first].Is(shapeLine|token.Opening) && (after.Is(shapeLine|token.Opening) && (after.Has(lexicon.Role|lexicon.Title) || t.Tokens[first].Zone == model.ZoneContact)) {
		return true
	}
	if several && after.Key == keyAs {
		for i := last + 1; i < min(last+6, len(t.Tokens)); i++ {
			if t.Tokens[i].Has(lexicon.Role) {
				return true // "the appointment of Jane Roe as its new president"
			}
		}
	}
	if after.Rune == ',' && last+1 < len(t.Tokens) {
		next := &t.Tokens[last+1]
		if next.Key == keyWho || next.Is(shapeDigits) && next.End-next.Start == 2 && f.rune(last+2) == ',' {
			return true
		}
		for i := last + 1; i < min(last+6, len(t.Tokens)); i++ {
			tok := &t.Tokens[i]
			if !tok.Is(shapeWord) || tok.Has(lexicon.Pronoun|lexicon.Modal|lexicon.Function) || f.words(first, last) == 1 {
				break
			}
			if tok.Has(lexicon.Role) && f.cueAt(i)&firm == 0 {
				return true
			}
			if tok.Has(lexicon.Degree) && i == last+1 {
				return true
			}
		}
	}
	if f.words(first, last) > 1 && (f.cueAt(last)&(lives|says) != 0 && !after.Is(shapeCapital)) {
		return true
	}
	return after.Key == keyWho
}

var keyAccording = lexicon.Key("according")

// exchanges stand in parentheses with a ticker symbol.
var exchanges = []string{"nasdaq", "nyse", "otc", "otcqb", "otcqx", "otcpk", "tsx", "tsxv", "tsx-v", "cse", "lse", "aim", "asx", "amex", "otcmkts", "xetra", "sgx", "hkex", "sehk", "bse", "nse", "euronext", "symbol", "ticker", "frankfurt", "fse", "fra", "neo", "cboe", "nysearca", "jse", "six", "krx", "kosdaq", "tse", "szse", "sse", "otcid"}

// beforeTicker reports whether a parenthesis with an exchange and a symbol follows.
func (f *finder) beforeTicker(last int) bool {
	if f.rune(last) != '(' {
		return false
	}
	for i := last + 1; i < min(last+8, len(f.t.Tokens)); i++ {
		tok := &f.t.Tokens[i]
		if tok.Rune == ')' {
			return false
		}
		if tok.Is(shapeWord) && f.looks[i]&exchange != 0 {
			for j := i + 1; j < min(i+6, len(f.t.Tokens)); j++ {
				if f.t.Tokens[j].Rune == ':' {
					return true
				}
			}
			return false
		}
	}
	return false
}

// agents are the words before somebody who acts: "led by", "with", "via".
var agents = []string{"by", "via", "with", "from"}

// doers are the words after somebody who acts.
var doers = []string{"is", "was", "has", "had", "to", "that", "will", "would", "can", "may", "does", "did", "also"}

// acronymCue reports whether capitals stand where an organisation does: as one who acts,
// or has something.
func (f *finder) acronymCue(first, last int) bool {
	if f.sets(first-1)&agent != 0 {
		return !f.has(last, lexicon.EventHead) && (last >= len(f.t.Tokens) || !f.t.Tokens[last].Is(shapeWord) || f.t.Tokens[last].Has(grammar))
	}
	if last >= len(f.t.Tokens) || f.t.Tokens[last].Is(shapeLine) {
		return false
	}
	after := &f.t.Tokens[last]
	if after.Is(shapePossessive) {
		return f.rune(last) == 0
	}
	return f.looks[last]&doer != 0 || f.cueAt(last)&(says|acts) != 0 && !after.Is(shapeCapital)
}
