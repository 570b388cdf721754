package money

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// mostCountries is more than countries.tsv has.
const mostCountries = 256

// documentMarks is what the whole document shows of countries and currencies. It is
// gathered once, when the first amount asks for it.
type documentMarks struct {
	gathered bool
	// weight counts, for each country, how much of the text speaks of it.
	weight [mostCountries]int32
	pound  bool // the document writes pounds as money
	code   bool // it has variables of program code: "${1}"
}

// What a web address of a country counts, the exchange before the ticker of a company,
// "(ASX: ACM)", and the words of a country's politics, which are at home nowhere else:
// more than a word.
const (
	endingWeight = 4
	listedWeight = 8
	homeWeight   = 3
)

// marksOf returns what the document shows.
func (r *reader) marksOf() *documentMarks {
	if !r.marks.gathered {
		r.marks.gathered = true
		r.gather()
	}
	return &r.marks
}

// gather reads the whole text once. Names of countries count where they are written
// with a capital; abbreviations only in capitals, since "us" is a word.
func (r *reader) gather() {
	m := &r.marks
	tokens := r.t.Tokens
	for _, stop := range r.t.Triggers {
		i := int(stop)
		tok := &tokens[i]
		switch tok.Rune {
		case 0:
			if tok.Key == keySterling && !tok.Is(token.Capital) {
				m.pound = true
			}
		case '$':
			m.code = m.code || r.tok(i+1).Rune == '{' && r.glued(i+1)
		case '£':
			m.pound = true
			m.weight[r.tab.britain]++
		}
	}
	r.endings()
	for _, i := range r.t.Capitals {
		if tokens[i].Is(token.Word) {
			r.countWord(m, int(i))
		}
	}
	m.pound = m.pound || m.weight[r.tab.britain] > 1
}

// endings counts the countries whose ending a web address of the text has.
func (r *reader) endings() {
	source := r.t.Source
	for at := 0; ; {
		n := strings.IndexByte(source[at:], '.')
		if n < 0 {
			return
		}
		at += n + 1
		if at == len(source) || source[at] < 'a' || source[at] > 'z' {
			continue
		}
		i := r.t.At(at) // the word behind the full stop
		if r.tok(i-1).Rune != '.' || !r.glued(i-1) || !r.glued(i) || !r.tok(i).Is(token.Word) || r.tok(i+1).Rune == '.' && r.glued(i+1) && r.glued(i+2) {
			continue
		}
		if c := r.tab.endings[r.tok(i).Key]; c != 0 && r.joins(i) {
			r.marks.weight[c] += endingWeight
		}
	}
}

// countWord counts the country that the word at token i names, or its phrase.
func (r *reader) countWord(m *documentMarks, i int) {
	tok := &r.t.Tokens[i]
	if tok.Has(lexicon.CurrencyCode) && tok.Is(token.AllCapital) {
		if c := r.code(i); c != 0 && r.tab.currencies[c].code == "GBP" {
			m.pound = true
		}
	}
	if !r.tab.speaks.May(tok.Key) {
		return
	}
	seen := r.tab.evidence[tok.Key]
	if seen.opens {
		key := tok.Key
		for k := i + 1; k <= i+2 && r.joins(k) && k < len(r.t.Tokens); k++ {
			key = lexicon.Join(key, r.t.Tokens[k].Key)
			if seen := r.tab.evidence[key]; seen.country != 0 {
				m.weight[seen.country] += seen.weight
				return
			}
		}
	}
	c := seen.country
	if c == 0 || seen.capitals && !tok.Is(token.AllCapital|token.Dotted) {
		return
	}
	if c != r.tab.unitedStates && r.stateAfter(i) && r.tab.adjectives[tok.Key] == 0 {
		c = r.tab.unitedStates // "Vancouver, WA"
	}
	if seen.listed && r.tok(i+1).Rune == ':' {
		m.weight[c] += listedWeight
		return
	}
	m.weight[c] += seen.weight
}

// stateAfter reports whether a comma and two capitals that are a state of the United
// States follow token i. WA is one of Australia's, too: after Perth it is that.
func (r *reader) stateAfter(i int) bool {
	if r.tok(i+1).Rune != ',' || !r.joins(i+1) || !r.joins(i+2) {
		return false
	}
	state := r.tok(i + 2)
	if !state.Is(token.AllCapital) || state.End-state.Start != 2 || isKey(r.tok(i), keyPerth) {
		return false
	}
	return r.tab.words[state.Key]&stateWord != 0
}

var keyPerth = lexicon.Key("Perth")

// mentions reports whether the document speaks of a country of the currency, or of
// any that has one of the family.
func (r *reader) mentions(u unit) bool {
	m := r.marksOf()
	if u.code != 0 {
		return r.weightOf(m, u.code) > 0
	}
	for _, c := range r.tab.families[u.family].members {
		if r.tab.currencies[c].current && r.weightOf(m, c) > 0 {
			return true
		}
	}
	return false
}

// weightOf returns how much of the document speaks of the countries of a currency.
func (r *reader) weightOf(m *documentMarks, code int16) int32 {
	var w int32
	for _, c := range r.tab.currencies[code].countries {
		w += m.weight[c]
	}
	return w
}
