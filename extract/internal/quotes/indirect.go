package quotes

import (
	"cmp"
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Reported speech has so many words at least and so many tokens at most; its own
// verb stands so many tokens after its begin at most.
const (
	leastReported   = 3
	longestReported = 150
	reachVerb       = 25
)

// withIndirect adds the speech that is reported without marks to runs. Where one
// of them stands, or words in marks, none is added: the quotation is the better
// evidence of what was said.
func (d *discourse) withIndirect(runs []Run) []Run {
	direct := map[int]bool{} // the verbs of quotations
	for _, q := range d.quotations {
		if q.accepted && q.site.kind != siteNone {
			direct[q.site.cue] = true
		}
	}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		first, last := int(s.First), int(s.Last)
		if first >= last {
			continue
		}
		switch d.Tokens[first].Zone {
		case model.ZoneContact, model.ZoneForwardLooking, model.ZoneDateline:
			continue
		}
		for _, q := range d.reported(first, last, direct) {
			runs = append(runs, Run{model.Span{Start: int(d.Tokens[q.first].Start), End: int(d.Tokens[q.last-1].End)}, q})
		}
	}
	slices.SortStableFunc(runs, func(x, y Run) int { return cmp.Compare(x.Start, y.Start) })
	return runs
}

// reported finds the speech that a sentence reports, by verbs that are not those of
// quotations.
func (d *discourse) reported(first, last int, direct map[int]bool) []*quotation {
	var found []*quotation
	begin := first // of the clause that the next verb may stand in
	for k := first; k < last; k++ {
		t := &d.Tokens[k]
		if !t.Has(lexicon.Cue) || d.covered[k] != 0 || direct[k] || besideOnly(t) || t.Detail == 0 {
			continue
		}
		if t.Detail != cueAccording && !d.reports(k, first) {
			continue
		}
		q, ok := d.contentOf(k, begin, last)
		if !ok {
			continue
		}
		found = append(found, q)
		begin = max(q.last, k+1)
		k = begin - 1
	}
	return found
}

// reports reports whether the word at token k is a verb of which somebody is the
// subject: no noun, no passive ("was told"), no infinitive ("to say").
func (d *discourse) reports(k, first int) bool {
	if !d.verbal(k, first) {
		return false
	}
	for i := k - 1; i >= first && i > k-3; i-- {
		switch d.Of(i) {
		case "to", "is", "are", "was", "were", "be", "been", "being", "not", "never":
			return false
		}
		if !d.beforeCue(i) {
			break
		}
	}
	return true
}

// contentOf finds what the verb at token k of a sentence reports. The clause of the
// verb begins with token begin.
func (d *discourse) contentOf(k, begin, last int) (*quotation, bool) {
	begin, last = max(begin, k-longestReported), min(last, k+longestReported)
	if d.Tokens[k].Detail == cueAccording {
		return d.accordingTo(k, begin, last)
	}
	if c := d.afterVerb(k, last); c >= 0 {
		if end := d.contentEnd(c, last); end > c && d.free(c, end) {
			s := site{kind: siteBefore, cue: k, first: begin, last: k, direct: true}
			if d.countWords(begin, k) == 0 {
				s.last = k + 1
			}
			return d.report(c, end, s, d.Of(c) == "that")
		}
	}
	// "The doors open in May, Jane Roe said."
	if comma := d.tailOf(k, begin, last); comma > begin {
		s := site{kind: siteAfter, cue: k, first: comma + 1, last: k, direct: true}
		if comma+1 == k {
			s.first, s.last, s.inverted = k+1, d.trimmed(k+1, last), true
		}
		if s.first < s.last && d.free(begin, comma) && d.hasVerb(begin, comma) {
			return d.report(begin, comma, s, true)
		}
	}
	return nil, false
}

// afterVerb returns the token at which the clause that a reporting verb at token k
// reports begins, or -1.
func (d *discourse) afterVerb(k, last int) int {
	i := k + 1
	// "told the paper on Monday that", "said in a statement that": the conjunction
	// stands after what is short.
	for j := i; j < last && j < k+12; j++ {
		t := &d.Tokens[j]
		if d.covered[j] != 0 || t.Rune == ';' || t.Rune == ':' || j > i && (t.Has(lexicon.Cue) && !t.Is(token.Capital) && t.Detail != 0 && d.verbal(j, k)) {
			break
		}
		switch d.Of(j) {
		case "that":
			if j+1 < last && (d.opensClause(j+1) || d.hasVerb(j+1, min(last, j+reachVerb))) {
				return j
			}
		case "whether", "if", "how", "why", "what":
			if j <= k+3 {
				return j
			}
		}
	}
	if !d.is(k, clausal) || i >= last {
		return -1
	}
	if d.Of(k) == "told" || d.Of(k) == "tells" || d.Of(k) == "telling" {
		if i = d.hearer(i, last); i < 0 {
			return -1
		}
	}
	for i < last && (d.Tokens[i].Has(lexicon.Weekday|lexicon.DayWord) || d.adverb(i) || d.Of(i) == "on" && i+1 < last && d.Tokens[i+1].Has(lexicon.Weekday)) {
		i++
	}
	if i < last && d.beginsClause(i, last) {
		return i
	}
	return -1
}

// hearer returns the token after the one that is told, or -1.
func (d *discourse) hearer(i, last int) int {
	for i < last && (d.Tokens[i].Has(lexicon.Article) || d.is(i, determiner)) {
		i++
	}
	if i < last && d.Tokens[i].Is(token.Word) && !d.Tokens[i].Is(token.Capital) && !d.Tokens[i].Has(lexicon.Preposition|lexicon.Conjunction) {
		return i + 1
	}
	first := i
	for i < last && d.Tokens[i].Is(token.Capital|token.MixedCase) {
		i++
	}
	if i == first {
		return -1
	}
	return i
}

// beginsClause reports whether a clause with a subject and a verb begins with a
// token.
func (d *discourse) beginsClause(i, last int) bool {
	t := &d.Tokens[i]
	if !t.Is(token.Word|token.Digits) || d.covered[i] != 0 || t.Has(lexicon.Preposition|lexicon.Conjunction) && !t.Is(token.Capital) && !d.is(i, subordinate) {
		return false
	}
	return d.hasVerb(i, min(last, i+reachVerb))
}

// opensClause reports whether a token after "that" is a determiner or a pronoun, as
// no noun after the "that" of "that day" is.
func (d *discourse) opensClause(i int) bool {
	return d.Tokens[i].Has(lexicon.Article|lexicon.Pronoun) || d.is(i, determiner)
}

// hasVerb reports whether a finite verb stands among the tokens, the first one left
// out.
func (d *discourse) hasVerb(first, last int) bool {
	for i := first + 1; i < last; i++ {
		t := &d.Tokens[i]
		if t.Is(token.Word) && !t.Is(token.Capital) && (t.Has(lexicon.Modal|lexicon.Past|lexicon.Future) || d.is(i, auxiliary) || t.Has(lexicon.Cue) && t.Detail != 0 || d.participle(i) || d.thirdPerson(i) && !t.Has(lexicon.Function)) {
			return true
		}
	}
	return false
}

// thirdPerson reports whether a word may be a verb in the present: it ends in s,
// after a word that does not.
func (d *discourse) thirdPerson(i int) bool {
	s, before := d.Of(i), d.Of(i-1)
	return len(s) > 3 && s[len(s)-1] == 's' && s[len(s)-2] != 's' && before != "" && before[len(before)-1] != 's' &&
		!d.Tokens[i-1].Has(lexicon.Article|lexicon.Preposition) && !d.is(i, determiner)
}

// contentEnd returns where what is reported from token c on ends: before the words
// that report more, before a semicolon, or with the sentence.
func (d *discourse) contentEnd(c, last int) int {
	for i := c + 2; i < last; i++ {
		t := &d.Tokens[i]
		if t.Rune == ';' || d.covered[i] != 0 {
			return d.trimmed(c, i)
		}
		if t.Has(lexicon.Cue) && t.Detail != 0 && t.Detail != cueBeside && i+1 < last && (d.Of(i+1) == "that" || t.Detail == cueAccording && d.Of(i+1) == "to") {
			before := &d.Tokens[i-1]
			if before.Rune == ',' || before.Has(lexicon.Conjunction) {
				end := i - 1
				if end > c && d.Tokens[end-1].Rune == ',' {
					end--
				}
				return d.trimmed(c, end)
			}
		}
	}
	return d.trimmed(c, last)
}

// trimmed returns last without the marks at the end of the tokens.
func (d *discourse) trimmed(first, last int) int {
	for last > first && !d.Tokens[last-1].Is(token.Word|token.Digits) && !isCloser(d.Tokens[last-1].Rune) && d.Tokens[last-1].Rune != '%' {
		last--
	}
	return last
}

// tailOf returns the comma after which a short clause with the verb at token k ends
// the sentence, or -1.
func (d *discourse) tailOf(k, begin, last int) int {
	if d.countWords(k+1, min(last, k+14)) > 10 || last-k > 24 {
		return -1
	}
	for i := k - 1; i > begin && i > k-12; i-- {
		if d.covered[i] != 0 {
			return -1
		}
		if d.Tokens[i].Rune == ',' && (i+1 == k || d.beginsName(i+1)) {
			if i+1 == k && (k+1 >= last || !d.beginsName(k+1)) {
				return -1
			}
			return i
		}
	}
	return -1
}

// accordingTo reads "according to Jane Roe, the doors open in May" and "the doors
// open in May, according to Jane Roe".
func (d *discourse) accordingTo(k, begin, last int) (*quotation, bool) {
	if k+2 >= last || d.Of(k+1) != "to" {
		return nil, false
	}
	s := site{kind: siteAfter, cue: k, first: k + 2, last: last, inverted: true, direct: true}
	if d.countWords(begin, k) == 0 {
		for i := k + 3; i < last; i++ {
			if d.Tokens[i].Rune == ',' && d.covered[i] == 0 && i+1 < last && d.beginsClause(i+1, last) && !d.aside(i, last) {
				s.last = i
				return d.report(i+1, d.contentEnd(i+1, last), s, true)
			}
		}
		return nil, false
	}
	s.last = d.trimmed(k+2, last)
	end := d.trimmed(begin, k)
	if s.first >= s.last || !d.free(begin, end) || !d.hasVerb(begin, end) {
		return nil, false
	}
	return d.report(begin, end, s, true)
}

// aside reports whether the comma at token i opens an apposition, which another
// comma closes before any verb.
func (d *discourse) aside(i, last int) bool {
	for j := i + 1; j < last && j < i+20; j++ {
		if d.Tokens[j].Rune == ',' {
			return !d.hasVerb(i+1, j)
		}
	}
	return false
}

// free reports whether no words in marks stand among the tokens.
func (d *discourse) free(first, last int) bool {
	for i := first; i < last; i++ {
		if d.covered[i] != 0 {
			return false
		}
	}
	return true
}

// report makes the quotation of what is reported.
func (d *discourse) report(first, last int, s site, sure bool) (*quotation, bool) {
	if first >= last {
		return nil, false
	}
	for r := d.Tokens[first].Rune; first < last && (r == ',' || isDash(r) || r == ')' || r == '•'); r = d.Tokens[first].Rune {
		first++
	}
	n := d.countWords(first, last)
	if n < leastReported || !d.free(first, last) {
		return nil, false
	}
	q := &quotation{first: first, last: last, before: first, after: last, words: n, kind: model.QuoteIndirect, site: s,
		rule: "reported", confidence: 0.6, previous: -1, index: -1, discourse: d}
	if sure {
		q.confidence = 0.8
	}
	q.block = int(d.blockAt(first))
	q.lastBlock = q.block
	return q, true
}

// blockAt returns the block of a token.
func (d *discourse) blockAt(i int) int {
	b, found := slices.BinarySearchFunc(d.blocks, i, func(b block, i int) int { return cmp.Compare(b.first, i) })
	if found {
		return b
	}
	return max(b-1, 0)
}

// reporter is the speaker of reported speech, of which accepted quotation i is the
// next one after it, and before the speaker of the last reported speech.
func (a *attributor) reporter(q *quotation, i int, before *speaker) *speaker {
	for k := q.site.first; k < q.site.last; k++ {
		if t := &a.Tokens[k]; t.Is(token.Word|token.Digits) && !t.Has(lexicon.Conjunction) && !a.beforeCue(k) && k != q.site.cue {
			return a.fromSite(q.site, min(i, len(a.speakers)))
		}
	}
	if before == nil {
		return nil
	}
	return before.handedOn("same sentence")
}
