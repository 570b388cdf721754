package dates

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

//go:embed nowadays.tsv
var nowadaysTable string

// nowadaysRole is what a word tells of "today", as a set of bits.
type nowadaysRole uint16

const (
	roleEra    nowadaysRole = 1 << iota // "today's traders"
	roleState                           // "Today, the firm employs ..."
	roleGrown                           // "Today, it has grown ..."
	roleEvent                           // "today's ruling"
	roleScene                           // "in the world today"
	roleHave                            // "than they have today"
	roleBest                            // "one of the most used tools today"
	roleBeyond                          // "today and tomorrow"
	roleBright                          // "a sustainable tomorrow"
	roleMaking                          // "Powering Tomorrow"
	roleHeld                            // "the talks today and tomorrow"
	roleCall                            // "Become a member today"
)

var nowadaysRoles = map[string]nowadaysRole{"era": roleEra, "state": roleState, "grown": roleGrown, "event": roleEvent, "scene": roleScene,
	"have": roleHave, "best": roleBest, "beyond": roleBeyond, "bright": roleBright, "making": roleMaking, "held": roleHeld, "call": roleCall}

// nowadaysWords reads the table once, when the first "today" is met.
var nowadaysWords = sync.OnceValue(func() map[uint64]nowadaysRole {
	out := map[uint64]nowadaysRole{}
	for line := range strings.Lines(nowadaysTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		word, roles, _ := strings.Cut(strings.TrimSpace(line), "\t")
		for role := range strings.SplitSeq(roles, "\t") {
			out[lexicon.Key(word)] |= nowadaysRoles[role]
		}
	}
	return out
})

func (r *reader) nowadaysRole(i int, role nowadaysRole) bool {
	return r.at(i).Is(token.Word) && nowadaysWords()[r.at(i).Key]&role != 0
}

// nowadays reports whether "today" and "tomorrow" mean these times and those to
// come ("the leaders of tomorrow", "today's world"), or are a name ("USA TODAY").
func (r *reader) nowadays(m *match, next int) bool {
	day := r.at(m.first)
	if m.last != m.first+1 || !day.Has(lexicon.DayWord) {
		return false
	}
	if before := r.at(m.first - 1); day.Is(token.Capital) && !day.Is(token.AllCapital) && !r.sentenceStart(m.first) && before.Is(token.AllCapital) &&
		!(before.End-before.Start == 2 && r.mark(m.first-2, ',')) && !(r.mark(next, ',') && r.has(next+1, lexicon.Article)) { // "USA Today", but "Oakland, CA Today, the mayor"
		return true
	}
	if day.Is(token.AllCapital) && (r.at(next).Is(token.Word) && !r.at(next).Is(token.AllCapital) || r.at(m.first-1).Is(token.Word) &&
		!r.at(m.first-2).Is(token.AllCapital)) {
		return true
	}
	switch {
	case r.is(m.first, keyToday) && r.is(next, keyAnd) && r.is(next+1, keyTomorrow):
		return !r.twoDays(m.first, next+2)
	case r.is(m.first, keyTomorrow) && r.is(m.first-1, keyAnd) && r.is(m.first-2, keyToday):
		return !r.twoDays(m.first-2, next)
	case r.is(next, keyOwn):
		return r.eraHas(next)
	case r.is(m.first-1, keyOf) && !r.is(m.first-2, keyAs), r.is(m.first-1, keyAbout) && day.Calendar > 0:
		return true
	case day.Calendar > 0:
		return r.timesToCome(m.first)
	case day.Calendar < 0 || r.is(m.first, keyTonight):
		return false
	case r.sentenceStart(m.first):
		return r.stateSince(next)
	case r.isCall(m.first, next):
		return true
	case day.Is(token.Capital):
		return false // a sentence begins here, or a heading
	}
	return r.theseTimes(m.first, next)
}

// eraHas reports whether what the possessive at token i owns belongs to an age, not to
// a day: "today's rapidly changing world", "tomorrow's leaders".
func (r *reader) eraHas(i int) bool {
	const phrase = 5
	era := false
	for n := i + 1; n <= i+phrase; n++ {
		tok := r.at(n)
		if !tok.Is(token.Word) && !r.dash(n) || tok.Has(lexicon.Preposition|lexicon.Conjunction|lexicon.Article|lexicon.Past|lexicon.Modal) || tok.Key == keyIs || tok.Key == keyAre {
			break
		}
		if r.nowadaysRole(n, roleEvent) {
			return false // "today's market report"
		}
		era = era || tok.Has(lexicon.Era) || r.nowadaysRole(n, roleEra) || r.doers(n)
	}
	return era
}

// doers reports whether the word at token i ends as plural names of trades do.
func (r *reader) doers(i int) bool {
	tok := r.at(i)
	return tok.End-tok.Start > 6 && r.t.Source[tok.End-3:tok.End] == "ers"
}

// timesToCome reports whether "tomorrow" at token i is made or has a property, as a
// day has not: "Powering Tomorrow", "a greener tomorrow".
func (r *reader) timesToCome(i int) bool {
	if r.nowadaysRole(i-1, roleMaking) {
		return true
	}
	if (r.is(i-1, keyTo) || r.is(i-1, keyFor)) && r.at(i).Is(token.Capital) && !r.at(i).Is(token.AllCapital) && r.at(i-2).Is(token.Capital) && !r.has(i-2, lexicon.DayWord) {
		return true // "Connect to Tomorrow"
	}
	tok := r.at(i - 1)
	better := tok.End-tok.Start > 5 && strings.HasSuffix(strings.ToLower(r.t.Source[tok.Start:tok.End]), "er")
	if !r.nowadaysRole(i-1, roleBright) && !better {
		return false
	}
	if r.nowadaysRole(i-1, roleBright) || tok.Is(token.Capital) && r.at(i).Is(token.Capital) {
		return true
	}
	const phrase = 4
	for n := 2; n <= phrase; n++ {
		if r.is(i-n, keyA) || r.is(i-n, keyAn) {
			return true
		}
	}
	return false
}

// stateSince reports whether the sentence that "today" before token i begins tells of
// what lasts: "Today, the firm employs 300 people". Its first verb decides.
func (r *reader) stateSince(i int) bool {
	const clause = 30
	if i-1 == r.begin && i > 1 && r.t.Tokens[i-2].Zone == model.ZoneDateline {
		return false // what a release opens with is news
	}
	if r.mark(i, ',') {
		i++
	} else if !r.has(i, lexicon.Article|lexicon.Pronoun|lexicon.Preposition) && !r.at(i).Is(token.Capital) && !r.plural(i) && !r.nowadaysRole(i, roleState) {
		return false // "Today is the day", "Today marks"
	}
	if r.is(i, keyThere) && (r.is(i+1, keyAre) || r.is(i+1, keyIs)) {
		return true
	}
	if r.is(i, keyI) {
		return false // "Today, I want to ask you"
	}
	boilerplate := r.at(i).Zone == model.ZoneBoilerplate
	for n := i; n < min(i+clause, r.limit) && !r.sentenceStart(n); n++ {
		tok := r.at(n)
		switch {
		case tok.Is(token.Capital):
		case tok.Key == keyIs || tok.Key == keyAre:
			return boilerplate || r.nowStill(n+1) || n > i && r.isWhat(n, i)
		case tok.Key == keyHas || tok.Key == keyHave:
			return boilerplate || r.nowadaysRole(n+1, roleGrown) || r.at(n+1).Is(token.Digits) || r.has(n+1, lexicon.Number) ||
				r.has(n+1, lexicon.Article) && !r.is(n+1, keyThe)
		case n > i && r.nowadaysRole(n, roleState) && !r.is(n-1, keyTo) && !r.has(n-1, lexicon.Modal|lexicon.Article|lexicon.Preposition):
			return true
		case tok.Has(lexicon.Past|lexicon.Cue) || tok.Has(lexicon.Modal) && tok.Key != keyCan || r.inEd(n):
			return false
		}
	}
	return false
}

// inEd reports whether the word at token i ends as verbs in the past do.
func (r *reader) inEd(i int) bool {
	tok := r.at(i)
	return tok.End-tok.Start > 4 && tok.Is(token.Word) && r.t.Source[tok.End-2:tok.End] == "ed" && !r.has(i-1, lexicon.Article|lexicon.Preposition)
}

// nowStill reports whether "still" or "now" stands at token i.
func (r *reader) nowStill(i int) bool { return r.is(i, keyStill) || r.is(i, keyNow) }

// isWhat reports whether "is" or "are" at token n says what the subject, which begins at
// token i, is or does in general: "the firm is one of the largest", "women are taking up
// posts", but not "I am", "the House is voting".
func (r *reader) isWhat(n, i int) bool {
	if r.has(n+1, lexicon.Article) || r.is(n+1, keyOne) || r.nowadaysRole(n+1, roleGrown) {
		return !r.has(i, lexicon.Pronoun) && !r.is(i, keyThis) && !r.is(i, keyThat)
	}
	return r.is(n, keyAre) && n <= i+2 && !r.at(i).Is(token.Capital) && (r.has(i, lexicon.Vague) || !r.has(i, lexicon.Article|lexicon.Pronoun|lexicon.Function)) && (r.plural(n-1) || r.irregular(n-1))
}

// theseTimes reports whether the words around "today" at token i, which ends before
// token next, tell of these times: "in the world today", "than they have today", "one of
// the largest makers today", "today and tomorrow", "families today struggle".
func (r *reader) theseTimes(i, next int) bool {
	if r.is(next, keyAnd) && (r.nowadaysRole(next+1, roleBeyond) || (r.is(next+1, keyIn) || r.is(next+1, keyInto)) && (r.is(next+2, keyThe) && r.is(next+3, keyFuture) || r.isUnit(next+3, unitYear))) {
		return true
	}
	if subject := r.at(i - 1); subject.Is(token.Word) && (!subject.Is(token.Capital) || r.sentenceStart(i-1)) && (r.plural(i-1) || r.irregular(i-1)) && r.nowadaysRole(next, roleState) && !r.plural(next) {
		return true // "families today struggle"
	}
	article := r.the(i-1) && (r.is(i-3, keyIn) || r.is(i-3, keyOn))
	if r.nowadaysRole(i-1, roleScene) && (article || r.is(i-2, keyIn)) {
		return true
	}
	const clause = 14
	have := r.nowadaysRole(i-1, roleHave)
	best := false
	for n := 1; n <= clause && i-n >= r.begin; n++ {
		tok := r.at(i - n)
		switch {
		case have && n > 1 && (tok.Key == keyThan || tok.Key == keyThat || tok.Key == keyWhat || tok.Has(lexicon.Pronoun) && n == 2 && r.is(i-3, keyThat)):
			return true
		case tok.Key == keyStill, best && (tok.Key == keyIs || tok.Key == keyAre || tok.Key == keyOne):
			return true
		case r.mark(i-n, ',') || r.mark(i-n, ';') || tok.Has(lexicon.Past) || tok.Has(lexicon.Cue) || tok.Key == keyThis || tok.Key == keyThese:
			return false
		case r.nowadaysRole(i-n, roleBest) && (r.the(i-n) || r.is(i-n-1, keyOwn)):
			best = true
		}
		if r.sentenceStart(i - n) {
			break
		}
	}
	return false
}

// isCall reports whether the sentence of "today" at token i, which ends before token next,
// asks its readers to do something, at any time: "Become a member today". One that names
// an hour or a day, or tells what was done, is an appointment or news.
func (r *reader) isCall(i, next int) bool {
	const longest = 30
	if r.at(next).Is(token.Digits) || r.at(next+1).Is(token.Digits) || r.is(next, keyOwn) || r.has(r.comma(next), lexicon.Month|lexicon.Weekday) {
		return false
	}
	begin := i
	for n := 0; n < longest && begin > r.begin && !r.sentenceStart(begin); n++ {
		begin--
		if tok := r.at(begin); tok.Has(lexicon.Past|lexicon.Cue|lexicon.Modal) || r.inEd(begin) || tok.Key == keyIs || tok.Key == keyAre {
			return false
		}
	}
	for begin < i && !r.at(begin).Is(token.Word) {
		begin++
	}
	return begin < i && r.at(begin).Is(token.Capital) && (r.nowadaysRole(begin, roleCall) || r.is(begin, keyDo) && r.glued(begin+1))
}

// twoDays reports whether "today and tomorrow", from token i to token next, are the two
// days of an event, which has a place or hours beside them, and not these times and those
// to come: "at booth 50 today and tomorrow", "today and tomorrow at the Grand Hall".
func (r *reader) twoDays(i, next int) bool {
	before := r.at(i - 1)
	if before.Is(token.Digits) || before.Is(token.Capital) && !before.Has(lexicon.Preposition) || before.Has(lexicon.Meridiem) || r.nowadaysRole(i-1, roleHeld) {
		return true
	}
	if r.is(i-1, keyOf) || r.is(i-1, keyFor) || r.is(i-1, keyBoth) {
		return false
	}
	k := next
	if !r.is(k, keyAt) && !r.is(k, keyIn) && !r.is(k, keyFrom) && !r.is(k, keyOn) {
		return false
	}
	if k++; r.is(k, keyThe) {
		k++
	}
	return r.at(k).Is(token.Capital | token.Digits)
}
