package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// namedYear returns the year with which the name of an event ends whose days follow it after
// a mark, and perhaps its place: "CES 2025 (January 7-10)", "at Expo 2018 in Oslo, May 3".
// It must be the year of publication or the one beside it.
func (r *resolver) namedYear(i int, p *partial) (int, bool) {
	const place = 5 // tokens between
	first := r.expressions[i].First
	if p.month == 0 || p.form != formDay && p.form != formMonth || first == 0 || !separates(r.t.Tokens[first-1].Rune) {
		return 0, false
	}
	sentence := r.t.SentenceOf[first]
	for k := first - 1; k > 0 && k >= first-1-place && r.t.SentenceOf[k-1] == sentence; k-- {
		switch tok := &r.t.Tokens[k]; {
		case tok.Is(token.Digits):
			year := atoi(r.t.Of(k))
			name := &r.t.Tokens[k-1]
			ofName := name.Is(token.Capital) && !name.Glued() && !name.Has(lexicon.Preposition|lexicon.Month|lexicon.Weekday|lexicon.Season|lexicon.Ordinal) && !tok.Glued()
			if !ofName || tok.End-tok.Start != 4 || year < 1990 || year >= 2100 {
				return 0, false
			}
			beside := r.Reference.IsZero() || year >= r.Reference.Year-1 && year <= r.Reference.Year+1
			return year, beside && r.ofYear(i, year)
		case tok.Is(token.Capital), k == first-1, separates(tok.Rune), tok.Key == keyIn, tok.Key == keyAt:
		default:
			return 0, false
		}
	}
	return 0, false
}

// separates reports whether a mark parts the days of an event from its name.
func separates(mark rune) bool { return mark == '(' || mark == ',' || mark == ':' || isDash(mark) }
