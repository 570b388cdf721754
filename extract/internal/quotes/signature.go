package quotes

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// signedBeside reports whether a name with its office and nothing else is the sentence
// right after a quotation that ended its own: "..." Jane Roe, Founder & CEO.
func (d *discourse) signedBeside(q *quotation, i, end int) bool {
	if q.words < 8 || !endsSentence(d.Tokens[q.last-1].Rune) || i+3 > end || d.Tokens[i].Has(lexicon.Function|lexicon.CommonWord|lexicon.Role|lexicon.Article) {
		return false
	}
	k := i
	for k < end && k < i+4 && d.Tokens[k].Is(token.Capital) && d.Tokens[k].Is(token.Word) && !d.Tokens[k].Has(lexicon.Role) {
		k++
	}
	if k-i < 2 || k >= end {
		return false
	}
	if d.Tokens[k].Rune == ',' {
		k++
	}
	return k < end && d.Tokens[k].Is(token.Capital) && d.Tokens[k].Has(lexicon.Role)
}

// address reports whether a line below a quotation is where something is, and not who
// spoke: figures of a street, a post code and a telephone stand in it.
func (d *discourse) address(first, last int) bool {
	n := 0
	for k := first; k < last; k++ {
		if d.Tokens[k].Is(token.Digits) {
			n++
		}
	}
	return n >= 3
}

// dated reports whether the words after a dash end with a day: they are where a
// headline in marks was printed. "Bridge shut" - Leith News, August 15, 2008
func (d *discourse) dated(first, last int) bool {
	for last > first && d.Tokens[last-1].Rune == '.' {
		last--
	}
	return last-first > 3 && d.Tokens[last-1].Is(token.Digits) && d.Tokens[last-1].End-d.Tokens[last-1].Start == 4 &&
		(d.Tokens[last-2].Rune == ',' && d.Tokens[last-3].Is(token.Digits) && d.Tokens[last-4].Has(lexicon.Month) ||
			d.Tokens[last-2].Has(lexicon.Month) && d.Tokens[last-3].Is(token.Digits))
}

// loudLabel reports whether a label is set in capitals, as the heading of several
// quotations that are signed one by one is: "REVIEWS: ..." - Jane Roe
func (d *discourse) loudLabel(s site) bool {
	for k := s.first; k < s.last; k++ {
		if t := &d.Tokens[k]; t.Is(token.Word) && !t.Is(token.AllCapital) || t.Has(lexicon.Title) {
			return false
		}
	}
	return true
}

// namesNobody reports whether a label is a heading over a quotation that is signed, and
// no name: "What guests say: ..." - Jane Roe
func (d *discourse) namesNobody(s site) bool {
	for k := s.first; k < s.last; k++ {
		if t := &d.Tokens[k]; t.Has(lexicon.Preposition) && k > s.first {
			return true // "Praise for Jane Roe:"
		} else if d.isGiven(k) || t.Has(lexicon.Role|lexicon.Title) || t.Is(token.Single) && t.Is(token.Capital) {
			return false
		}
	}
	return true
}
