package quotes

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// siteKind is where the words stand that attribute a quotation.
type siteKind uint8

const (
	siteNone   siteKind = iota
	siteAfter           // "...," said Jane Roe; "...," Jane Roe said
	siteBefore          // Jane Roe said: "..."
	siteLabel           // Jane Roe, chief executive: "..."
	siteWithin          // Jane Roe called the plan "..." a landmark
	siteSigned          // "..." - Jane Roe, chief executive
)

// site is the words that attribute a quotation.
type site struct {
	kind siteKind
	// cue is the token of the reporting verb, or -1.
	cue int
	// Tokens that hold the speaker, half-open.
	first, last int
	// inverted tells that the speaker stands after the verb.
	inverted bool
	// possessor tells that the words are the speaker's by a possessive: "in her words".
	possessor bool
	// direct tells that nothing but marks stands between the site and the quotation.
	direct bool
}

// Words that attribute are looked for so far before and after a quotation.
const (
	reachAfter  = 60
	reachBefore = 80
)

// findSite finds the words that attribute a quotation in its own block.
func (d *discourse) findSite(q *quotation) {
	after, hasAfter := d.siteAfter(q)
	before, hasBefore := d.siteBefore(q)
	exclaims := q.last > q.first && (d.Tokens[q.last-1].Rune == '!' || d.Tokens[q.last-1].Rune == '?')
	switch {
	case hasAfter && after.direct && d.leadsOn(q) && !(exclaims && hasBefore && before.direct),
		hasAfter && after.kind == siteSigned && hasBefore && before.kind == siteLabel && (d.loudLabel(before) || isDash(d.Tokens[after.first-1].Rune) && d.namesNobody(before)):
		q.site = after
	case hasBefore && before.direct:
		q.site = before
	case hasAfter:
		q.site = after
	case hasBefore:
		q.site = before
	default:
		if s, ok := d.tail(q); ok {
			q.site = s
		}
	}
}

// tail reads the words that attribute the whole sentence of a quotation at its
// end: "..." is held accountable, Roe said.
func (d *discourse) tail(q *quotation) (site, bool) {
	limit := min(d.blockEnd(q.lastBlock), q.after+reachAfter)
	if q.after >= limit || q.unclosed {
		return site{}, false
	}
	end := min(limit, d.sentenceEnd(q.after))
	for k := end - 1; k > q.after && k >= end-3; k-- {
		if t := &d.Tokens[k]; !t.Has(lexicon.Cue) || t.Detail != cueSpeech || d.covered[k] != 0 {
			continue
		}
		for i := k - 1; i > q.after && i > k-8; i-- {
			if d.Tokens[i].Rune == ',' && d.covered[i] == 0 && d.beginsName(i+1) {
				return site{kind: siteWithin, cue: k, first: i + 1, last: k, inverted: true}, true
			}
		}
	}
	return site{}, false
}

// leadsOn reports whether the last mark of a quotation shows that the sentence
// goes on after it: anything but a full stop.
func (d *discourse) leadsOn(q *quotation) bool {
	if q.unclosed {
		return q.after < d.blockEnd(q.lastBlock)
	}
	last := q.last - 1
	for k := 0; k < 2 && last > q.first && isCloser(d.Tokens[last].Rune); k++ {
		last--
	}
	return d.Tokens[last].Rune != '.' || q.after < len(d.Tokens) && d.Tokens[q.after].Rune == ','
}

func isCloser(r rune) bool { return r == '\'' || r == '’' || r == '”' || r == '"' || r == ')' }

// siteAfter finds the words that attribute a quotation after it.
func (d *discourse) siteAfter(q *quotation) (site, bool) {
	limit := min(d.blockEnd(q.lastBlock), q.after+reachAfter)
	if q.after >= limit {
		return site{}, false
	}
	end := min(limit, d.sentenceEnd(q.after))
	i, dash := q.after, false
	for i < end && i < q.after+3 && (d.Tokens[i].Rune == ',' || isDash(d.Tokens[i].Rune) || d.Tokens[i].Rune == '.' || d.Tokens[i].Rune == '_' || d.Tokens[i].Rune == '*') {
		dash = dash || isDash(d.Tokens[i].Rune)
		i++
		if i < limit {
			end = min(limit, d.sentenceEnd(i))
		}
	}
	as := i < end && i > q.after && d.Of(i) == "as"
	if as {
		i++ // "...", as Jane Roe likes to say
	}
	if i >= end || d.covered[i] != 0 {
		return site{}, false
	}
	for n := 0; n < 3 && end < limit && d.Tokens[q.last-1].Rune == ',' && d.abbreviated(end); n++ {
		end = min(limit, d.sentenceEnd(end))
	}
	for k := i; k < end; k++ {
		if d.covered[k] != 0 {
			end = k
			break
		}
	}
	if s, ok := d.inverted(i, end); ok {
		return s, true
	}
	if s, ok := d.upright(q, i, end); ok {
		return s, true
	}
	if s, ok := d.signature(q, i, end, dash); ok {
		return s, true
	}
	if q.unclosed || d.Tokens[q.last-1].Rune != ',' && !as || d.Tokens[q.after].Rune == '_' || d.Tokens[q.after].Rune == '*' {
		return site{}, false
	}
	return d.bare(i, end)
}

// bare reads a name after the comma of a quotation, whatever the verb beside it:
// no list holds them all. A verb in small letters may stand before the name.
func (d *discourse) bare(i, end int) (site, bool) {
	s := site{kind: siteAfter, cue: -1, first: i, last: end, direct: true}
	const grammar = lexicon.Preposition | lexicon.Conjunction | lexicon.Article | lexicon.Function | lexicon.Pronoun | lexicon.Modal
	if t := &d.Tokens[i]; t.Is(token.Word) && !t.Is(token.Capital|token.MixedCase) {
		if t.Has(grammar) || i+1 >= end || !d.Tokens[i+1].Is(token.Capital) {
			return site{}, false
		}
		s.first, s.inverted = i+1, true
	}
	return s, d.Tokens[s.first].Is(token.Capital) && !d.Tokens[s.first].Has(lexicon.Preposition|lexicon.Conjunction)
}

// abbreviated reports whether the sentence that ends before a token may not have
// ended there: its full stop follows a short word with a capital ("Ma. Teresa").
func (d *discourse) abbreviated(end int) bool {
	if end < 2 {
		return false
	}
	if t := &d.Tokens[end-1]; t.Rune != '.' {
		return t.Has(lexicon.Degree) && t.Is(token.Dotted)
	}
	t := &d.Tokens[end-2]
	return t.Is(token.Capital) && t.End-t.Start <= 4
}

// inverted reads "said Jane Roe", "according to Jane Roe".
func (d *discourse) inverted(i, end int) (site, bool) {
	for k := 0; k < 2 && i < end && d.beforeCue(i); k++ {
		i++
	}
	if i+1 >= end {
		return site{}, false
	}
	t := &d.Tokens[i]
	if !t.Has(lexicon.Cue) || isParticiple(t) || t.Is(token.Capital) && i+2 < end && d.Tokens[i+2].Rune == ':' {
		return site{}, false // "Related Link:"
	}
	first := i + 1
	if t.Detail == cueAccording || d.Tokens[first].Rune == ':' && first+1 < end && d.Tokens[first+1].Is(token.Capital) {
		first++ // "said : Jane Roe"
	}
	for k := 0; k < 2 && first < end && d.adverb(first); k++ {
		first++
	}
	if first >= end || !d.beginsName(first) && !d.nameSoon(first, end) {
		return site{}, false
	}
	return site{kind: siteAfter, cue: i, first: first, last: end, inverted: true, direct: true}, true
}

// nameSoon reports whether a name follows one or two words in small letters that
// may be a trade: "librarian Jane Roe".
func (d *discourse) nameSoon(i, end int) bool {
	const grammar = lexicon.Preposition | lexicon.Conjunction | lexicon.Function | lexicon.Modal | lexicon.Past | lexicon.Cue
	for k := i; k < end && k < i+5; k++ {
		t := &d.Tokens[k]
		switch {
		case t.Rune == '-' && t.Glued():
		case k > i && t.Has(lexicon.Conjunction) && d.Tokens[k-1].Has(lexicon.Role): // "co-founder and CEO"
		case !t.Is(token.Word) || t.Has(grammar) && !t.Is(token.Capital):
			return false
		case t.Is(token.Capital):
			return k > i
		}
	}
	return false
}

// beforeCue reports whether a word may stand between a subject and its reporting
// verb, or before the verb of an inverted sentence: "also", "has", "later".
func (d *discourse) beforeCue(i int) bool {
	t := &d.Tokens[i]
	if !t.Is(token.Word) || t.Is(token.Capital) || t.Has(lexicon.Cue) {
		return false
	}
	if d.is(i, aside|auxiliary) {
		return true
	}
	return d.adverb(i)
}

// adverb reports whether a word ends as adverbs of manner do.
func (d *discourse) adverb(i int) bool {
	s := d.Of(i)
	return d.Tokens[i].Is(token.Word) && !d.Tokens[i].Is(token.Capital) && len(s) > 4 && s[len(s)-2:] == "ly"
}

// beginsName reports whether a subject can begin with token i: a capitalised word,
// a pronoun, an article, a role.
func (d *discourse) beginsName(i int) bool {
	t := &d.Tokens[i]
	if !t.Is(token.Word | token.Digits) {
		return t.Rune == '@' || t.Rune == '#'
	}
	if t.Is(token.Capital | token.MixedCase | token.Digits) {
		return true
	}
	if t.Has(lexicon.Pronoun|lexicon.Article|lexicon.Role|lexicon.Voice|lexicon.Body|lexicon.Title|lexicon.Number) && d.Of(i) != "that" {
		return true
	}
	if i+2 < len(d.Tokens) && d.Tokens[i+1].Rune == '-' && d.Tokens[i+1].Glued() && d.Tokens[i+2].Has(lexicon.Role) {
		return true // "co-founder"
	}
	return d.is(i, determiner|subject|particle)
}

// upright reads "Jane Roe, chief executive of Acme, said".
func (d *discourse) upright(q *quotation, i, end int) (site, bool) {
	if !d.beginsName(i) {
		return site{}, false
	}
	inClause := false
	for k := i + 1; k < end; k++ {
		t := &d.Tokens[k]
		if t.Has(lexicon.Cue) && t.Detail == cueSpeech && d.verbal(k, i) && !inClause {
			if !d.leadsOn(q) && !d.closesAttribution(k, end) {
				return site{}, false
			}
			return site{kind: siteAfter, cue: k, first: i, last: k, direct: true}, true
		}
		switch {
		case d.is(k, relative):
			inClause = true
		case t.Rune == ',' && inClause:
			inClause = false
		case t.Rune == ';' || t.Rune == ':':
			return site{}, false
		case t.Has(lexicon.Modal|lexicon.Past) && !t.Is(token.Capital) && !inClause && !(k+1 < end && (isCue(&d.Tokens[k+1]) || d.beforeCue(k+1))):
			return site{}, false
		}
	}
	return site{}, false
}

// verbal reports whether the reporting word at token k, in a phrase that begins
// with token first, is a verb and no noun: "reports", "comments".
func (d *discourse) verbal(k, first int) bool {
	if k == first {
		return true
	}
	before := &d.Tokens[k-1]
	if d.Tokens[k].Is(token.Capital) && !d.Tokens[k].Is(token.AllCapital) && !endsSentence(before.Rune) {
		return false // "United States", "Reports"
	}
	if s := d.Of(k); d.Of(k-1) == "to" && (s == "say" || s == "tell") {
		return true // "he liked to say"
	}
	return !before.Has(lexicon.Article|lexicon.Preposition) && !before.Is(token.Possessive) && !(before.Has(lexicon.Conjunction) && d.Tokens[k].Has(lexicon.CueNoun))
}

// closesAttribution reports whether the sentence is over soon after the reporting
// verb at token k, so that it belongs to the quotation before it although that
// ended with a full stop.
func (d *discourse) closesAttribution(k, end int) bool {
	if end < len(d.Tokens) && d.covered[end] != 0 && !endsSentence(d.Tokens[end-1].Rune) {
		return false
	}
	if k+1 < end && d.Of(k+1) == "that" {
		return false
	}
	return end-k <= 4
}

// signature reads the name below a quotation, or after it with no verb.
func (d *discourse) signature(q *quotation, i, end int, dash bool) (site, bool) {
	if !d.Tokens[i].Is(token.Capital|token.MixedCase) && !dash {
		return site{}, false
	}
	blockEnd := d.blockEnd(q.lastBlock)
	if !dash && (end < blockEnd && !d.signedBeside(q, i, end) || q.words < 5 || d.address(i, end)) || dash && d.dated(i, end) {
		return site{}, false
	}
	if dash && isDash(d.Tokens[i-1].Rune) && d.Tokens[i].Glued() && i+1 < end && d.Tokens[i+1].Is(token.Capital) {
		// "-Jane Roe", and the text may go on without a mark.
		last := i + 1
		for last < end && last < i+12 && d.Tokens[last].Start-d.Tokens[last-1].End <= 1 {
			last++
		}
		return site{kind: siteSigned, cue: -1, first: i, last: last, inverted: true, direct: true}, true
	}
	if d.Tokens[end-1].Rune == ':' || !d.nameLine(i, end) || !dash && d.countWords(i, end) < 2 {
		return site{}, false
	}
	return site{kind: siteSigned, cue: -1, first: i, last: end, inverted: true, direct: true}, true
}

// nameLine reports whether the tokens can be a name with a title: they begin with
// a capital and hold no verb that would make them a sentence.
func (d *discourse) nameLine(first, last int) bool {
	if first >= last || last-first > 40 {
		return false
	}
	for first < last && !d.Tokens[first].Is(token.Word) {
		first++
	}
	if first >= last || !d.Tokens[first].Is(token.Capital|token.MixedCase) {
		return false
	}
	small := 0
	for k := first; k < last; k++ {
		t := &d.Tokens[k]
		if !t.Is(token.Word) {
			if t.Rune == ':' && k+1 < last || t.Rune == '?' || t.Rune == '!' || t.Rune == ';' {
				return false
			}
			continue
		}
		if t.Is(token.Capital|token.MixedCase) || t.Is(token.Possessive) {
			continue
		}
		if t.Has(lexicon.Article | lexicon.Preposition | lexicon.Conjunction) {
			continue
		}
		if t.Has(lexicon.Modal | lexicon.Past | lexicon.Pronoun | lexicon.Cue) {
			return false
		}
		if !t.Has(lexicon.Role | lexicon.Voice) {
			small++
		}
	}
	return small <= 2
}
