package money

import (
	"fmt"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// How many tokens a row or cell of a table has at most, and a paragraph at least.
const (
	longestRow       = 16
	shortestSentence = 40
)

// sureScaled is how sure an amount is whose scale may stand in the heading of its
// table.
const sureScaled = 0.6

// hasHeading reports whether anything heads a table.
func (r *reader) hasHeading() bool {
	for _, i := range r.t.Triggers {
		if r.t.Tokens[i].Has(lexicon.Scale) && r.headsTable(int(i)) {
			return true
		}
	}
	return false
}

// Scaled looks for tables whose heading says that their amounts count in thousands or
// millions. Amounts have the value that is written at them; those of such a table get
// the remark that they may be larger, and the heading a warning. The results are those
// of Resolve for the amounts.
func Scaled(t *token.Text, amounts []Amount, results []model.Money) []model.Warning {
	if len(amounts) == 0 {
		return nil
	}
	r := reader{t: t, tab: load()}
	if !r.hasHeading() {
		return nil // as nearly always
	}
	var out []model.Warning
	heading, under, next := -1, 0, 0
	report := func() {
		if heading >= 0 && under > 0 {
			tok := &t.Tokens[heading]
			out = append(out, model.Warning{Span: tok.Span(), Message: fmt.Sprintf("amounts under this heading are given as written, %d in all, not in %s", under, t.Of(heading))})
		}
		heading, under = -1, 0
	}
	begin := 0 // of the block
	asked, row := -1, false
	for i := range t.Tokens {
		if tok := &t.Tokens[i]; !tok.Is(token.Opening) && !tok.Has(lexicon.Scale) && (next >= len(amounts) || amounts[next].First > i) {
			continue // as nearly all
		}
		if t.Tokens[i].Is(token.Opening) {
			if i-begin >= shortestSentence && heading < begin && t.Tokens[i-1].Rune == '.' {
				report() // a paragraph ends the table
			}
			begin = i
		}
		if r.headsTable(i) {
			report()
			heading = i
		}
		for next < len(amounts) && amounts[next].First <= i {
			a := &amounts[next]
			if heading >= 0 && heading < begin && asked != begin {
				asked, row = begin, r.inRow(begin) // once for a block
			}
			if heading >= 0 && bare(a) && (heading >= begin || row) {
				under++
				results[next].Confidence = sureScaled
				if results[next].Why != nil { // they were asked for
					results[next].Why = append(results[next].Why, "amount: as written, the table's heading says in "+t.Of(heading))
				}
			}
			next++
		}
	}
	report()
	return out
}

// bare reports whether the amount is a whole number without a scale, as the cells of a
// table have them.
func bare(a *Amount) bool {
	return !a.vague && !a.ranged && a.low.reason == "" && a.low.exponent == 0 && a.low.coefficient != 0 && !a.unit.part && !a.scaled
}

// inRow reports whether the block that begins at a token is a row or cell: it is short,
// or has no full stop at its end.
func (r *reader) inRow(begin int) bool {
	i := begin + 1
	for i < len(r.t.Tokens) && r.joins(i) {
		i++
	}
	return i-begin <= longestRow || r.tok(i-1).Rune != '.'
}

// headsTable reports whether the word at token i is the scale of a table: "(in
// thousands, except per share data)", "U.S. dollars in millions", "(billions of euros)".
func (r *reader) headsTable(i int) bool {
	tok := &r.t.Tokens[i]
	if !tok.Has(lexicon.Scale) || !tok.Is(token.Word) || tok.End-tok.Start < 8 || !plural(r.t.Of(i)) || !r.joins(i) {
		return false
	}
	before := r.tok(i - 1)
	if !isKey(before, keyIn) && !(before.Rune == '(' && isKey(r.tok(i+1), keyOf)) {
		return false
	}
	if of := r.tok(i + 1); isKey(of, keyOf) && r.joins(i+1) {
		k := i + 2
		for k < i+2+longestAdjective && !r.currencyFollows(k) && r.tok(k).Is(token.Word) {
			k++
		}
		if !r.currencyFollows(k) {
			return false // "in thousands of homes"
		}
	}
	unit := r.tok(i - 2)
	return r.heads(i) || unit.Has(lexicon.CurrencyName|lexicon.CurrencyCode) || unit.Rune != 0 && r.tab.sign(unit.Rune) != 0
}
