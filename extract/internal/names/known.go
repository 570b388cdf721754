package names

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

//go:embed data/organisations.tsv
var organisationTable string

// knownName is an entry of the table of well-known organisations, or the beginning
// of one.
type knownName struct {
	whole, prefix bool
	capitals      bool // only in capitals: "WHO"
	unsure        bool // a word or another name too: "Target"
	article       bool // only after "the": "the Fed"
	kind          model.OrganisationKind
	group         int16 // names of one organisation share it
}

// known is the table by the phraseKey of a name.
var known = sync.OnceValue(func() *table[knownName] {
	out := make(map[uint64]knownName, 1<<13)
	group := int16(0)
	for line := range strings.Lines(organisationTable) {
		if line[0] == '#' {
			continue
		}
		group++
		kindName, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		var kind model.OrganisationKind
		if err := kind.UnmarshalText([]byte(kindName)); err != nil {
			panic(fmt.Sprintf("names: organisations.tsv: %v", err)) // the file is part of the program
		}
		for name := range strings.SplitSeq(rest, "\t") {
			name, unsure := strings.CutSuffix(name, "_")
			addPrefixes(out, name)
			key := extendPhrase(phraseBegin, name)
			e := out[key]
			if !e.whole {
				e.kind, e.group = kind, group
			}
			e.whole, e.unsure, e.article = true, unsure, strings.HasPrefix(name, "the ")
			e.capitals = len(name) <= 6 && !strings.ContainsFunc(name, unicode.IsLower)
			out[key] = e
		}
	}
	return newTable(out)
})

// addPrefixes marks the beginnings of a name that end where a token may.
func addPrefixes(table map[uint64]knownName, name string) {
	class := func(r rune) int {
		switch {
		case unicode.IsLetter(r):
			return 1
		case unicode.IsDigit(r):
			return 2
		}
		return 0
	}
	before := rune(0)
	for i, r := range name {
		if i > 0 && class(r) != class(before) {
			key := extendPhrase(phraseBegin, name[:i])
			e := table[key]
			e.prefix = true
			table[key] = e
		}
		before = r
	}
}

// phraseBegin is the key of a phrase of no words.
const phraseBegin = 14695981039346656037

// extendPhrase returns the key of a phrase with more text after it. Only letters,
// digits and "&" count, in lower case, so that "U.N." is "UN" and "Health-Care" is
// "healthcare".
func extendPhrase(h uint64, s string) uint64 {
	for i := 0; i < len(s); i++ {
		if c := folded[s[i]]; c != 0 {
			h = (h ^ uint64(c)) * phraseFactor
		} else if s[i] >= utf8.RuneSelf {
			return extendRunes(h, s[i:])
		}
	}
	return h
}

const phraseFactor = 1099511628211

// extendRunes does so for text that begins with a character beyond ASCII.
func extendRunes(h uint64, s string) uint64 {
	for i := 0; i < len(s); {
		if c := folded[s[i]]; c != 0 {
			h = (h ^ uint64(c)) * phraseFactor
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if r < utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		var buf [utf8.UTFMax]byte
		for _, b := range buf[:utf8.EncodeRune(buf[:], unicode.ToLower(r))] {
			h = (h ^ uint64(b)) * phraseFactor
		}
	}
	return h
}

// folded are the bytes that count in phrases, in lower case; 0 for others.
var folded = func() (out [256]byte) {
	for c := range utf8.RuneSelf {
		switch {
		case 'A' <= c && c <= 'Z':
			out[c] = byte(c + 'a' - 'A')
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9', c == '&':
			out[c] = byte(c)
		}
	}
	return out
}()

// extendPhrase returns the key of a phrase with token i behind it. The key of one that begins
// there is known for nearly all.
func (f *finder) extendPhrase(h uint64, i int) uint64 {
	if h == phraseBegin && f.looks[i]&phraseKey != 0 {
		return f.t.Tokens[i].Key
	}
	return extendPhrase(h, f.t.Of(i))
}

// longestPhrase bounds the names of the tables, in tokens.
const longestPhrase = 14

// knownAt returns the longest well-known organisation that begins with token i, and
// where it ends; nil and 0 if there is none.
func (f *finder) knownAt(i, limit int) (*knownName, int) {
	if f.looks[i]&knownFirst == 0 {
		return nil, 0
	}
	return f.askKnown(i, limit)
}

// askKnown does what knownAt does, where such a name may begin.
func (f *finder) askKnown(i, limit int) (*knownName, int) {
	// Several rules ask for one name, the later ones within what the first has found.
	if k := &f.lastKnown; k.first != i || k.limit != limit && (limit > k.limit || k.end > limit) {
		name, end := f.readKnown(i, limit)
		*k = knownAnswer{first: i, limit: limit, end: end, name: name}
	}
	return f.lastKnown.name, f.lastKnown.end
}

// knownAnswer is the last answer of askKnown.
type knownAnswer struct {
	first, limit, end int
	name              *knownName
}

// readKnown reads the tokens for askKnown.
func (f *finder) readKnown(i, limit int) (*knownName, int) {
	var best *knownName
	end := 0
	h := uint64(phraseBegin)
	table := known()
	capitals := true
	for k := i; k < min(limit, i+longestPhrase); k++ {
		tok := &f.t.Tokens[k]
		if tok.Is(shapeLine) && k > i {
			break
		}
		next := f.extendPhrase(h, k)
		if next == h {
			continue // a mark inside
		}
		h = next
		if tok.Is(shapeWord) && !tok.Is(shapeAllCapital|shapeDotted|shapeSingle) {
			capitals = false
		}
		if tok.Is(shapeWord) && !tok.Is(shapeCapital|shapeMixed|shapePossessive) && !tok.Has(grammar) && f.looks[k]&particle == 0 && !(k > i && tok.Glued()) {
			break
		}
		e := table.find(h)
		if e == nil {
			break
		}
		if e.whole && (!e.capitals || capitals) && f.nameEnd(k) {
			best, end = e, k+1
		}
		if !e.prefix {
			break
		}
	}
	if end > 0 && end < len(f.t.Tokens) && f.t.Tokens[end].Rune == '.' && f.t.Tokens[end].Glued() && f.t.Tokens[end-1].Has(lexicon.LegalSuffix) {
		end++
	}
	return best, end
}

// surelyKnown reports whether a well-known name from token i to end means the
// organisation without other evidence.
func (f *finder) surelyKnown(e *knownName, i, end int) bool {
	if e.unsure || end <= i || f.unit(i, end) || f.rune(end) == ':' && f.cueAt(i)&contact != 0 || f.looks[end-1]&exchange != 0 && (f.rune(end) == ':' || f.rune(i-1) == '(') {
		return false // the exchange of a ticker symbol is no mention
	}
	if f.words(i, end) > 1 {
		return true
	}
	if f.t.Tokens[i].Is(shapeAllCapital) && f.looks[i]&upper == 0 {
		return true
	}
	small := f.looks[i].word().small()
	return small < 3 || small == 3 && f.looks[i]&initial == 0
}

// nameEnd reports whether a name can end with token k: its last word is capitalised,
// a number or a mark, and nothing is glued to it that makes it another word.
func (f *finder) nameEnd(k int) bool {
	if k+1 >= len(f.t.Tokens) {
		return true
	}
	next := &f.t.Tokens[k+1]
	if !next.Glued() {
		return true
	}
	if next.Is(shapeWord|shapeDigits) && !next.Is(shapePossessive) {
		return false
	}
	if next.Rune == '-' && k+2 < len(f.t.Tokens) && f.t.Tokens[k+2].Glued() && f.looks[k+2]&nameable != 0 {
		return false
	}
	return true
}
