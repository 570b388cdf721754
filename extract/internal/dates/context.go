package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// dated reports whether the words around a bare year, month, weekday or season,
// which ends before token next, make it a date.
func (r *reader) dated(m *match, next int) bool {
	if r.has(m.first-1, lexicon.Undated) {
		return false
	}
	if r.alone(m.first, next) && m.form != formYear {
		return true
	}
	switch {
	case m.form == formYear:
		return r.datedYear(m, next)
	case m.form == formMonth:
		return r.datedMonth(m, next)
	case m.form == formPart && m.unit == unitSeason:
		i := m.first - 1
		if r.is(i, keyWhole) || r.is(i, keyEntire) {
			i--
		}
		if r.is(i, keyThe) {
			i--
		}
		if s, ok := r.season(next + 1); ok && s.bare && r.has(next, lexicon.Conjunction) && r.has(next+1, lexicon.Season) && !r.is(i, keySince) {
			return false // "in the spring and fall" of every year
		}
		if i == m.first-1 && r.is(i, keyIn) && (m.part == summer || m.part == winter) && !r.will(i) {
			return false // "cool in summer and warm in winter"
		}
		return (r.is(i, keyIn) || r.is(i, keyBy) || r.is(i, keySince) || r.is(i, keyDuring) || r.is(i, keyThroughout) || r.is(i, keyUntil)) && !r.isSomethingElse(m.first) &&
			(!r.at(next).Is(token.Word) || r.has(next, lexicon.Preposition|lexicon.Conjunction|lexicon.Function))
	}
	return true
}

// The seasons of which releases speak in general more often than of one of them.
const (
	summer = 2
	winter = 4
)

// will reports whether the words before token i tell of the future.
func (r *reader) will(i int) bool {
	const before = 12
	for n := 1; n <= before && i-n >= r.begin && !r.sentenceStart(i-n+1); n++ {
		if r.has(i-n, lexicon.Future) {
			return true
		}
	}
	return false
}

// datedYear tells a year from a number and from a part of a name.
func (r *reader) datedYear(m *match, next int) bool {
	before, after := r.at(m.first-1), r.at(next)
	if m.short {
		return before.Has(lexicon.Preposition|lexicon.Conjunction) || before.Rune == ',' && r.at(m.first-2).Is(token.Digits)
	}
	if r.era(next - 1) {
		return before.Has(lexicon.Preposition) || r.birth(m.first-1)
	}
	if before.Key == keyAs && (r.has(m.first-2, lexicon.PartOf) || r.is(m.first-2, keyRecently) || r.is(m.first-2, keyBack)) { // "as recently as 1995"
		return m.year >= 1500 && m.year <= 2100 && !r.counted(next)
	}
	if before.Key == keyAs && r.is(m.first-3, keyAs) { // "as many as 2000"
		return false
	}
	if m.year < 1500 || m.year > 2100 {
		return m.year >= 1000 && before.Key == keyIn && !after.Is(token.Word)
	}
	if r.counted(next) || r.dash(next) && r.glued(next) && r.glued(next+1) && r.at(next+1).Is(token.Digits) {
		return false // "2010-2015-86" numbers something
	}
	switch {
	case r.openEnded(next) != model.ModifierNone && !before.Is(token.Capital):
		return true
	case m.first == r.begin && (after.Rune == ':' || r.onlyYears()):
		return m.year >= 1900
	case before.Has(lexicon.Preposition):
		return r.yearAfterPreposition(m.first, next)
	case before.Rune == '(':
		return after.Rune == ')' || r.dash(next) || after.Rune == ',' || after.Rune == ';' || after.Rune == ':' || after.Rune == '=' || after.Has(lexicon.Conjunction)
	case before.Rune == ',' && (after.Rune == ')' || r.dash(next)) && r.at(m.first-2).Is(token.Capital) && r.enclosed(m.first):
		return true // "(Thailand, 1978)"
	case before.Rune == ',' && (after.Rune == ')' || after.Rune == ';' || after.Rune == ':' || after.Rune == ',') && r.author(m.first-2) && r.enclosed(m.first):
		return true // "(Brown et al., 2014; Day, 2016)"
	case before.Key == keyCirca, before.Key == keyAround, r.birth(m.first - 1):
		return true
	case before.Has(lexicon.Conjunction) || before.Rune == ',' || before.Rune == '/':
		return r.yearBefore(m.first-1) || before.Rune != ',' && r.leads(next) && !r.counts(m.first-1, next)
	case before.Has(lexicon.Amountish | lexicon.PartOf):
		return true
	case before.Is(token.Digits) || before.Rune == ')':
		return false
	}
	if r.has(m.first-2, lexicon.Article) && before.Is(token.Word) && !before.Is(token.Capital) && m.year >= 1900 && m.year%100 != 0 &&
		(!after.Is(token.Word|token.Digits) || after.Has(lexicon.Function|lexicon.Preposition|lexicon.Conjunction)) {
		return true // "after a weak 2023"
	}
	if before.Is(token.Capital) && !before.Has(lexicon.Function) && !r.sentenceStart(m.first-1) && !r.titleCase(m.first) && !r.the(m.first) {
		return false
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

// author reports whether the word at i may end the authors of what is quoted: a
// name, or "et al.".
func (r *reader) author(i int) bool {
	if r.mark(i, '.') {
		return r.is(i-1, keyAl)
	}
	return r.is(i, keyAl) || r.at(i).Is(token.Capital) && !r.has(i, lexicon.Month|lexicon.Weekday)
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
	for i := r.begin; i < r.limit; i++ {
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
	if v, _ := r.digits(i - 1); (v%50 == 0 || v < 1900) && next.Is(token.Word) && !next.Is(token.Capital) && (r.plural(i) || r.irregular(i)) && !next.Has(lexicon.Dated|lexicon.Function) {
		return true
	}
	return r.mark(i, '%') || r.has(i, lexicon.Scale) && !r.glued(i) || r.has(i, lexicon.CurrencyName)
}

// irregular reports whether the word at i is a plural of people without an s.
func (r *reader) irregular(i int) bool {
	switch r.at(i).Key {
	case keyPeople, keyChildren, keyMen, keyWomen:
		return true
	}
	return false
}

// yearBefore reports whether a year stands just before the comma or conjunction i.
func (r *reader) yearBefore(i int) bool {
	for n := 0; n < 2 && (r.mark(i, ',') || r.has(i, lexicon.Conjunction)); n++ {
		i--
	}
	y, _, _ := r.year(i)
	return y != 0
}

// leads reports whether the words from i on are a noun phrase that a year before it
// dates: "election results", "Annual Report", "Rover survey", and no name such as
// "Maxim Healthcare Virtual Summit".
func (r *reader) leads(i int) bool {
	const longest, longestName = 6, 2
	for n := 0; n < longest; n++ {
		tok := r.at(i + n)
		if !tok.Is(token.Word) {
			return false
		}
		if tok.Is(token.Possessive) {
			continue
		}
		if tok.Has(lexicon.Dated) {
			return true
		}
		if tok.Is(token.Capital) && tok.Has(lexicon.EventHead) {
			return false
		}
		if !tok.Is(token.Capital) {
			if n == 0 && tok.Has(lexicon.Conjunction) {
				y, _, _ := r.year(i + 1)
				return y != 0 || i-1 == r.begin // "comparing 2023 and 2024", but not "extension 1987 and"
			}
			return n == 0 || n <= longestName && !tok.Has(lexicon.Function|lexicon.Preposition|lexicon.Conjunction|lexicon.Article)
		}
	}
	return false
}

// sentenceStart reports whether token i begins a sentence.
func (r *reader) sentenceStart(i int) bool {
	return i <= r.begin || r.t.SentenceOf[i] != r.t.SentenceOf[i-1]
}

// titleCase reports whether the words around token i are capitalised because they
// stand in a heading.
func (r *reader) titleCase(i int) bool {
	words, capitals := 0, 0
	for j := max(r.begin, i-6); j < min(r.limit, i+7); j++ {
		tok := r.at(j)
		if tok.Is(token.Word) && !tok.Has(lexicon.Preposition|lexicon.Article|lexicon.Conjunction) && tok.End-tok.Start > 2 {
			words++
			if tok.Is(token.Capital) {
				capitals++
			}
		}
	}
	return words >= 3 && capitals == words
}
