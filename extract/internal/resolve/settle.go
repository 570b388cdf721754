package resolve

import (
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// claim is a mention of one of the lists that are settled.
type claim struct {
	model.Span
	rank, index int
}

// The ranks of the lists: of mentions of equal length the one of the lower rank stays.
const (
	amountRank = iota
	dateRank
	nameRank
)

// settle decides between mentions of different recognisers that overlap: the
// longest wins; of equal length, an amount before a date before a name. Nothing begins
// inside of an amount and goes on after it, and no name holds an amount in figures
// with its sign or code: in "Secures $2 Million Grant" the amount is one. Names of other things (events, products,
// laws) win like any name and are then left out.
func (w *work) settle() {
	w.unpriced()
	w.claim()
	names, amounts, expressions := 0, 0, 0
	keep := func(c claim) {
		switch c.rank {
		case amountRank:
			if amounts != c.index {
				w.amounts[amounts] = w.amounts[c.index]
			}
			amounts++
		case dateRank:
			if expressions != c.index {
				w.expressions[expressions] = w.expressions[c.index]
			}
			expressions++
		case nameRank:
			if isOther(&w.names[c.index]) {
				return
			}
			if names != c.index {
				w.names[names] = w.names[c.index]
			}
			names++
		}
	}
	for i := 0; i < len(w.claims); {
		best := w.claims[i]
		i++
		for ; i < len(w.claims) && w.claims[i].Start < best.End; i++ {
			c := w.claims[i]
			if c.Len() > best.Len() && !(best.rank == amountRank && c.Start > best.Start && c.End > best.End) {
				best = c
			}
		}
		keep(best)
	}
	w.names, w.amounts, w.expressions = w.names[:names], w.amounts[:amounts], w.expressions[:expressions]
}

func isOther(n *names.Mention) bool { return n.Kind == names.Other }

// claim merges the three lists, each of which is in the order of the text, by where
// their mentions begin; the longer first.
func (w *work) claim() {
	w.claims = w.claims[:0]
	amount, date, name := 0, 0, 0
	for {
		var next claim
		none := true
		offer := func(s model.Span, rank, index int) {
			if none || s.Start < next.Start || s.Start == next.Start && s.Len() > next.Len() {
				next, none = claim{s, rank, index}, false
			}
		}
		if amount < len(w.amounts) {
			offer(w.amounts[amount].Span, amountRank, amount)
		}
		if date < len(w.expressions) {
			offer(w.expressions[date].Span, dateRank, date)
		}
		if name < len(w.names) {
			offer(w.names[name].Span, nameRank, name)
		}
		if none {
			return
		}
		w.claims = append(w.claims, next)
		switch next.rank {
		case amountRank:
			amount++
		case dateRank:
			date++
		case nameRank:
			name++
		}
	}
}

// unpriced leaves out the names that hold an amount in figures with its sign or
// code.
func (w *work) unpriced() {
	next := 0 // the first amount that does not begin before the name
	w.names = slices.DeleteFunc(w.names, func(n names.Mention) bool {
		for next < len(w.amounts) && w.amounts[next].Start < n.Start {
			next++
		}
		return next < len(w.amounts) && w.amounts[next].End <= n.End && w.amounts[next].Len() < n.Len() && w.amounts[next].Signed()
	})
}

// undated leaves out names of other things that only say what a date's figures are:
// in "Fiscal Year 2014 Budget" and "2023 Annual Report" the date is a date. Nor does a
// name begin with the year of a date: "16 May 2015 MEDIA RELEASE".
func (w *work) undated() {
	t := w.in.Text
	ends, begins := 0, 0 // the first date that does not end before the name begins; that begins no earlier
	w.names = slices.DeleteFunc(w.names, func(n names.Mention) bool {
		for ends < len(w.expressions) && w.expressions[ends].End <= n.Start {
			ends++
		}
		if ends >= len(w.expressions) {
			return false
		}
		if first := &t.Tokens[n.First]; first.Is(token.Digits) && first.End-first.Start == 4 && w.expressions[ends].Start < n.Start {
			return true
		}
		if n.Kind != names.Other || !t.Tokens[n.Last-1].Has(lexicon.Dated) {
			return false
		}
		for begins < len(w.expressions) && w.expressions[begins].Start < n.Start {
			begins++
		}
		return begins < len(w.expressions) && w.expressions[begins].Start == n.Start && w.expressions[begins].End < n.End
	})
}
