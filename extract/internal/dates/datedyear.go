package dates

import (
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// datedYear tells a year from a number and from a part of a name.
func (r *reader) datedYear(m *match, next int) bool {
	before, after := r.at(m.first-1), r.at(next)
	if m.short {
		return before.Has(lexicon.Preposition|lexicon.Conjunction) || before.Rune == ',' && r.at(m.first-2).Is(token.Digits)
	}
	if r.era(next - 1) {
		return before.Has(lexicon.Preposition) || r.birth(m.first-1)
	}
	if m.year < 1000 {
		return r.aboutYear(m.first) || before.Has(lexicon.Preposition) || before.Rune == '('
	}
	if before.Key == keyAs && (r.has(m.first-2, lexicon.PartOf) || r.is(m.first-2, keyRecently) || r.is(m.first-2, keyBack)) { // "as recently as 1995"
		return m.year >= 1500 && m.year <= 2100 && !r.counted(next)
	}
	if before.Key == keyAs && r.is(m.first-3, keyAs) { // "as many as 2000"
		return false
	}
	if before.Rune == '.' && r.is(m.first-2, keyNo) && r.at(m.first-2).Is(token.Capital) && r.glued(m.first-1) { // "No. 1759 on the list"
		return false
	}
	if m.year < 1900 && r.the(m.first) && (after.Is(token.AllCapital) && !r.titleCase(m.first) || after.Key == keyProgram) { // "the 1830 SMS platform", "the 1603 program"
		return false
	}
	if before.Key == keyDe && !before.Is(token.Capital) { // the rest of a day in Spanish, "21 de mayo de 2026"
		return false
	}
	if m.year > 2100 {
		return (before.Key == keyIn || before.Key == keyBy || before.Key == keyUntil) && (!after.Is(token.Word) || after.Has(lexicon.Conjunction|lexicon.Article|lexicon.Pronoun))
	}
	if m.year < 1500 {
		return m.year >= 1000 && m.year < 2100 && (before.Key == keyIn || before.Key == keyBefore || before.Key == keyAfter || before.Key == keySince) &&
			(!after.Is(token.Word) || after.Has(lexicon.Pronoun|lexicon.Article|lexicon.Conjunction|lexicon.Preposition) && after.Key != keyOf)
	}
	if r.preOrPost(m.first) {
		return !r.counted(next)
	}
	if r.counted(next) || r.dash(next) && r.glued(next) && r.glued(next+1) && r.at(next+1).Is(token.Digits) {
		return false // "2010-2015-86" numbers something
	}
	switch {
	case r.openEnded(next) != model.ModifierNone && !before.Is(token.Capital):
		return true
	case m.first == r.begin && (after.Rune == ':' || after.Rune == '/' && !r.glued(next) && r.at(next+1).Is(token.Capital) || r.onlyYears()):
		return m.year >= 1900
	case after.Rune == ',' && r.sentenceStart(m.first) && m.year%50 != 0:
		return !r.at(next+1).Is(token.Capital) && r.participle(next+1) // "1669, reportedly built for a shah"
	case (before.Is(token.Digits) || after.Is(token.Digits) || before.Rune == '|') && r.yearRow(m.first):
		return true
	case r.the(m.first) && r.listMark(next) > next && r.rowYear(r.listMark(next)) != 0:
		return true // "the 2016, 2015 and 2014 figures"
	case before.Key == keyStarting || before.Key == keyCommencing || before.Key == keyEffective:
		return !after.Is(token.Word) || after.Has(lexicon.Preposition|lexicon.Conjunction|lexicon.Function)
	case before.Key == keyCa && !before.Is(token.Capital):
		return true
	case before.Key == keyLeast:
		return r.is(m.first-2, keyAt) && r.has(m.first-3, lexicon.Preposition) // "since at least 2013", but "at least 2013 members"
	case before.Is(token.Word) && !before.Is(token.Capital) && m.year >= 1900 && r.isShaped(m.first-1) && !after.Is(token.Word|token.Digits):
		return true // "the trends shaping 2025."
	case before.Key == keyAs && r.is(m.first-2, keySame):
		return true
	case before.Has(lexicon.Preposition):
		return r.yearAfterPreposition(m.first, next)
	case before.Rune == '(':
		return after.Rune == ')' || after.Rune == '[' || r.dash(next) || after.Rune == ',' || after.Rune == ';' || after.Rune == ':' || after.Rune == '=' || after.Has(lexicon.Conjunction)
	case before.Rune == ',' && (after.Rune == ')' || r.dash(next)) && r.at(m.first-2).Is(token.Capital) && r.enclosed(m.first):
		return true // "(Thailand, 1978)"
	case r.citation(m.first, next):
		r.cites = true
		return true
	case before.Key == keyCirca, before.Key == keyAround, r.birth(m.first - 1):
		return true
	case before.Has(lexicon.Conjunction) || before.Rune == ',' || before.Rune == '/':
		if (before.Rune == ',' || before.Key == keyAnd) && (after.Key == keyMore || after.Key == keyFewer || after.Key == keyLess) {
			return false // "in 2016, 1716 more than"
		}
		if before.Rune == ',' && m.year >= 1900 && m.year%50 != 0 && (after.Key == keyIs || after.Key == keyWas) {
			return true // "You know, 2013 is going to be good"
		}
		return r.yearBefore(m.first-1) || before.Rune == ',' && (r.endsCaption(m, next) || after.Has(lexicon.Dated) && !after.Has(lexicon.Ordinal) && !r.plural(next)) || before.Rune != ',' && r.leads(next) && !r.counts(m.first-1, next)
	case before.Has(lexicon.Amountish | lexicon.PartOf):
		return true
	case before.Is(token.Digits) || before.Rune == ')':
		return false
	}
	if r.adjectives(m.first-1) && before.Is(token.Word) && !before.Is(token.Capital) && m.year >= 1900 && m.year%100 != 0 &&
		(!after.Is(token.Word|token.Digits) || after.Has(lexicon.Function|lexicon.Preposition|lexicon.Conjunction)) {
		return true // "after a weak 2023"
	}
	if before.Is(token.Capital) && !before.Has(lexicon.Function) && !r.sentenceStart(m.first-1) && !r.titleCase(m.first) && !r.the(m.first) {
		return false
	}
	if after.Key == keyMore || after.Key == keyFewer || after.Key == keyLess {
		return false // "1716 more than before"
	}
	if (after.Rune == '“' || after.Rune == '"') && !r.glued(next) && before.Is(token.Word) && !before.Is(token.Capital) {
		return true // "called 2023 “a good year”"
	}
	return r.leads(next)
}

// counts reports whether a number between a conjunction, at token i, and a plural, at
// token next, counts like the number before the conjunction: "16 columns and 2048 rows".
func (r *reader) counts(i, next int) bool {
	before := r.at(i - 2)
	_, n := r.digits(i - 2)
	return r.at(next).Is(token.Word) && !r.at(next).Is(token.Capital) && r.plural(next) && !r.has(next, lexicon.Dated|lexicon.Function) &&
		r.plural(i-1) && !r.at(i-1).Is(token.Capital) && (n > 0 || before.Has(lexicon.Number))
}

// enclosed reports whether a parenthesis opens some tokens before i.
func (r *reader) enclosed(i int) bool {
	const most = 40
	for n := 1; n <= most; n++ {
		switch r.at(i - n).Rune {
		case '(':
			return true
		case ')':
			return false
		}
	}
	return false
}

// yearAfterPreposition tells a year after a preposition from a number ("at 1691
// Michigan Avenue") and from a part of a name ("the Panic of 1873").
func (r *reader) yearAfterPreposition(i, next int) bool {
	switch r.at(i - 1).Key {
	case keyIn, keySince, keyBy, keyDuring, keyUntil, keyTill, keyBefore, keyAfter, keyThroughout:
		return true
	case keyOf:
		return r.is(i-2, keyAs) || !r.at(i-2).Is(token.Capital|token.Digits) || r.has(i-2, lexicon.Month) || r.at(next).Is(token.Capital) && r.titleCase(i) && r.leads(next)
	case keyAt, keyOn:
		return r.at(next).Is(token.Word) && !r.at(next).Is(token.Capital) && r.leads(next)
	}
	if r.address(next) {
		return false
	}
	if r.is(i-1, keyFrom) && r.sentenceStart(i-1) && r.at(next).Is(token.Capital) && !r.at(next+1).Is(token.Capital) && !r.event(next) {
		return true // "From 1776 France had"
	}
	return !r.at(next).Is(token.Capital) || r.leads(next) || r.titleCase(i) && !r.event(next)
}

// address reports whether the capitalised words from i on name a street, so that
// the number before them is that of a house.
func (r *reader) address(i int) bool {
	const longest = 4
	for n := 1; n < longest && r.at(i+n-1).Is(token.Capital) && r.at(i+n).Is(token.Capital); n++ {
		if r.has(i+n, lexicon.PlaceHead) {
			return true
		}
	}
	return false
}

// event reports whether the capitalised words from i on name an event.
func (r *reader) event(i int) bool {
	const longest = 6
	for n := 0; n < longest && r.at(i+n).Is(token.Capital); n++ {
		if r.has(i+n, lexicon.EventHead) {
			return true
		}
	}
	return false
}

// birth reports whether the word at i, or before the mark at i, says that something
// began: "born 1958", "DOB: 1958", "Est. 1924".
func (r *reader) birth(i int) bool {
	if r.mark(i, ':') || r.mark(i, '.') {
		i--
	}
	switch r.at(i).Key {
	case keyDOB, keyBorn, keyEst, keyFounded, keyEstablished:
		return true
	case keyB, keyD, keyM, keyC, keyCa, keyDiv: // "(b. 1958)", "(c. 1871"
		return r.mark(i+1, '.') && !r.at(i).Is(token.Capital) && (r.mark(i-1, '(') || r.mark(i-1, ';') || r.mark(i-1, ','))
	}
	return false
}

// onlyYears reports whether the block holds nothing but years, as the head of a
// table or a chapter.
func (r *reader) onlyYears() bool {
	const most = 6
	if r.limit-r.begin > most {
		return false
	}
	limit := r.limit
	if r.mark(limit-1, '.') {
		limit--
	}
	for i := r.begin; i < limit; i++ {
		if y, short, _ := r.year(i); y == 0 || short {
			return false
		}
	}
	return true
}

// counted reports whether the number before token i counts something or is an
// amount. A round number before a plural counts, unless results and the like
// follow.
func (r *reader) counted(i int) bool {
	next := r.at(i)
	if v, _ := r.digits(i - 1); (v%50 == 0 || v < 1900) && next.Is(token.Word) && !next.Is(token.Capital) && (r.plural(i) || r.irregular(i)) && !next.Has(lexicon.Dated|lexicon.Function) && next.Key != keyLevels {
		return true
	}
	if next.Is(token.Word) && slices.Contains(measures[:], next.Key) {
		return true
	}
	if r.is(i-2, keyIn) && r.has(i+1, lexicon.Article) && !next.Is(token.Capital) {
		return r.mark(i, '%') // "in 2024 marks a step"
	}
	return r.mark(i, '%') || r.has(i, lexicon.Scale) && !r.glued(i) || r.has(i, lexicon.CurrencyName)
}

// isShaped reports whether the word at token i tells what happens in or to a year:
// "shaping 2025", "entering 2025".
func (r *reader) isShaped(i int) bool {
	switch r.at(i).Key {
	case keyShaping, keyDefining, keyEntering:
		return true
	}
	return false
}

// measures are the units of measure that a number with four figures counts: "1883 MW".
var measures = [...]uint64{lexicon.Key("kw"), lexicon.Key("mw"), lexicon.Key("gw"), lexicon.Key("kwh"), lexicon.Key("mwh"), lexicon.Key("gwh"), lexicon.Key("twh"),
	lexicon.Key("km"), lexicon.Key("kg"), lexicon.Key("mm"), lexicon.Key("cm"), lexicon.Key("ft"), lexicon.Key("feet"), lexicon.Key("lb"), lexicon.Key("lbs"),
	lexicon.Key("oz"), lexicon.Key("ounces"), lexicon.Key("tons"), lexicon.Key("tonnes"), lexicon.Key("acres"), lexicon.Key("hectares"), lexicon.Key("metres"),
	lexicon.Key("meters"), lexicon.Key("miles"), lexicon.Key("kilometres"), lexicon.Key("kilometers"), lexicon.Key("litres"), lexicon.Key("liters"),
	lexicon.Key("gallons"), lexicon.Key("barrels"), lexicon.Key("megawatts"), lexicon.Key("kilowatts"), lexicon.Key("gigawatts"), lexicon.Key("mhz"), lexicon.Key("ghz"), lexicon.Key("sq")}

// irregular reports whether the word at i is a plural of people without an s.
func (r *reader) irregular(i int) bool {
	switch r.at(i).Key {
	case keyPeople, keyChildren, keyMen, keyWomen:
		return true
	}
	return false
}

// participle reports whether the word at token i ends as participles and adverbs do.
func (r *reader) participle(i int) bool {
	if !r.at(i).Is(token.Word) {
		return false
	}
	s := r.t.Of(i)
	return strings.HasSuffix(s, "ed") || strings.HasSuffix(s, "ing") || strings.HasSuffix(s, "ly")
}

// endsCaption reports whether a year after a comma ends its sentence, after a word that is no
// name: "A view of the harbour, 2008.", or, if it is no post code of any country, after a
// name too: "Aberdeen, Scotland, 1859."
func (r *reader) endsCaption(m *match, next int) bool {
	if word := r.at(m.first - 2); !word.Is(token.Word) || word.Is(token.AllCapital) || word.Is(token.Capital) && m.year >= 1900 || m.year < 1800 || m.year%50 == 0 {
		return false
	}
	return next == r.limit || r.mark(next, '.') && (next+1 == r.limit || r.sentenceStart(next+1))
}

// yearBefore reports whether a year stands just before the comma or conjunction i.
func (r *reader) yearBefore(i int) bool {
	for n := 0; n < 2 && (r.mark(i, ',') || r.has(i, lexicon.Conjunction)); n++ {
		i--
	}
	if r.mark(i, ']') && r.at(i-1).Is(token.Digits) && r.mark(i-2, '[') {
		i -= 3 // "(1981 [22], 1984 [23])"
	}
	const longest = 3 // tokens of a year in words
	for n := range longest {
		if y, _, next := r.year(i - n); y != 0 && next == i+1 {
			return true
		}
	}
	return false
}

// preOrPost reports whether "pre-" or "post-" stands before token i: "post-2020".
func (r *reader) preOrPost(i int) bool {
	return r.dash(i-1) && r.glued(i) && (r.is(i-2, keyPre) || r.is(i-2, keyPost)) && r.glued(i-1)
}

// adjectives reports whether an article and words in small letters that describe what
// follows end at token i: "a weak", "a happy and rewarding".
func (r *reader) adjectives(i int) bool {
	if r.has(i-1, lexicon.Article) {
		return true
	}
	return (r.is(i-1, keyAnd) || r.mark(i-1, ',')) && r.at(i-2).Is(token.Word) && !r.at(i-2).Is(token.Capital) && (r.is(i-3, keyA) || r.is(i-3, keyAn))
}
