package dates

import (
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// Most words that point, name a unit of time or a part of a period do no more: "this plan",
// "years of work", "financial statements". One look at what stands behind them shows it, as
// with numbers. A rule that has a word behind them of a kind that is not here must add it here.

// shownByNext are the classes of the words that begin an expression only before a word of
// the kinds below.
const shownByNext = lexicon.Pointing | lexicon.TimeUnit | lexicon.Fiscal | lexicon.PartOf | lexicon.Opener

// behindWord are the classes of words that can stand behind such a word: "last five", "year
// and a half", "end of", "this fiscal".
const behindWord = calendarWords | lexicon.Opener | lexicon.DayPart | lexicon.Fraction | lexicon.OrdinalSuffix |
	lexicon.Scale | lexicon.Article | lexicon.Preposition | lexicon.Conjunction

// behindWordKeys are the others that can.
var behindWordKeys = [...]uint64{keyEnded, keyEnding, keyEnds, keyPeriod, keyPeriods, keyPart, keyAgo, keyHence, keyWork,
	keyWorking, keyWorkweek}

// followed reports whether what stands behind the word at token i can make an expression
// with it.
func (r *reader) followed(i int) bool {
	next := r.at(i + 1)
	if r.holidays != nil || !next.Is(token.Word) || next.Glued() || next.Has(behindWord) || slices.Contains(behindWordKeys[:], next.Key) {
		return true
	}
	tok := r.at(i)
	if !tok.Has(lexicon.TimeUnit) {
		return false
	}
	before := r.at(i - 1).Key
	return before == keyA || before == keyAn || int(tok.Calendar) == unitWeekend // "in a year", "over the weekend"
}
