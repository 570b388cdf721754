package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// tailYear returns the year of a quarter or half that is joined to a longer part of the same
// year: "the fourth quarter and full year of 2023", "the third quarter and nine months of
// fiscal 2024".
func (r *resolver) tailYear(i int) (year int, fiscal, ok bool) {
	const longest = 7 // tokens between
	if i+1 >= len(r.expressions) {
		return 0, false, false
	}
	next := &r.expressions[i+1]
	k, q := r.expressions[i].Last, &next.from
	if next.isRange() || q.form != formYear || q.year == 0 || next.First-k > longest || next.First <= k || r.t.SentenceOf[next.First] != r.t.SentenceOf[k] {
		return 0, false, false
	}
	if !r.isKey(k, keyAnd) && r.t.Tokens[k].Rune != '&' {
		return 0, false, false
	}
	units := false
	for k++; k < next.First; k++ {
		tok := &r.t.Tokens[k]
		units = units || tok.Has(lexicon.TimeUnit)
		if !tok.Has(lexicon.TimeUnit|lexicon.Number|lexicon.Ordinal|lexicon.Article|lexicon.Fiscal) && !tok.Is(token.Digits) && !isDash(tok.Rune) && tok.Key != keyFull && tok.Key != keyOf && tok.Key != keyEnded && tok.Key != keyPeriod {
			return 0, false, false
		}
	}
	return r.fullYear(q), q.fiscal, units
}

// onlyPartYear returns the year of the same quarter or half elsewhere in the document, if all
// that are named with a year near it are of one.
func (r *resolver) onlyPartYear(i int, p *partial) (year int, fiscal, ok bool) {
	const most, top = 40, 600 // expressions; bytes, in which a report names its quarter
	for k := max(0, i-most); k < min(len(r.expressions), i+most); k++ {
		q := &r.expressions[k].from
		if q.form != formPart || q.unit != p.unit || q.year == 0 {
			continue
		}
		switch y := r.fullYear(q); {
		case year != 0 && y != year:
			return 0, false, false
		case q.part == p.part:
			year, fiscal, ok = y, q.fiscal, ok || !r.Reference.IsZero() || r.expressions[k].Start < top
		default:
			year = y
		}
	}
	return year, fiscal, ok
}
