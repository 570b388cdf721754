package quotes

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// look is what the judge sees of a quotation.
type look struct {
	start      bool // a sentence of its own begins with it
	begins     bool // begins the block
	ends       bool // ends the block, but for a full stop
	capital    bool // begins with a capital, a figure or dots
	terminal   bool // its last mark ends a sentence
	comma      bool // its last mark is a comma, or one follows
	titleCase  bool // no word but words of grammar is in small letters
	before     rune // the mark before it
	naming     bool // a word that introduces names stands before it
	determined bool // an article or possessive stands before it
	of         bool // "of" or "for" stands before it
	listed     bool // one of three or more in a row
	defined    bool // in parentheses, as a defined term
}

// judge decides which of the pairs of marks hold quotations.
func (d *discourse) judge() {
	for i, q := range d.quotations {
		l := d.look(i)
		q.accepted = d.accept(q, l)
		q.kind = kindOf(q, l)
	}
	// The paragraphs of one quotation are judged together.
	for i := len(d.quotations) - 1; i > 0; i-- {
		if q := d.quotations[i]; q.previous >= 0 && q.accepted {
			if p := d.quotations[q.previous]; !p.accepted {
				p.accepted = p.accept("continued", 0.9)
			}
		}
	}
	for _, q := range d.quotations {
		if q.previous >= 0 && d.quotations[q.previous].accepted && !q.accepted {
			q.accepted = q.accept("continued", 0.9)
		}
	}
}

func kindOf(q *quotation, l look) model.QuoteKind {
	switch {
	case q.set:
		return model.QuoteBlock
	case l.begins && (q.unclosed || q.previous >= 0 || l.ends && q.site.kind == siteNone):
		return model.QuoteBlock
	case !l.capital && q.site.kind != siteAfter || q.site.kind == siteWithin && !l.start, !l.capital && !l.terminal && !l.comma:
		return model.QuoteMixed
	}
	return model.QuoteDirect
}

func (q *quotation) accept(rule string, confidence float64) bool {
	q.rule, q.confidence = rule, confidence
	return true
}

// accept decides whether a pair of marks holds a quotation.
func (d *discourse) accept(q *quotation, l look) bool {
	site := q.site
	spoken := site.kind == siteAfter || site.kind == siteBefore || site.kind == siteSigned
	direct := spoken && site.direct
	sentence := (l.capital || l.start) && (l.terminal || l.comma || l.ends)
	zone := d.Tokens[q.first].Zone
	switch {
	case q.set:
		q.needsSpeaker = true
		return q.words >= 4 && q.accept("set as a quotation", 0.85)
	case l.defined, l.listed && q.words < 5, d.deniedSpeech(site):
		return false
	case zone == model.ZoneForwardLooking && q.words < 12:
		return false
	case q.unopened:
		return q.words >= 5 && site.kind == siteAfter && site.direct && q.accept("opening mark missing", 0.6)
	case q.unclosed && q.previous < 0 && !l.start && !direct && l.before != ':':
		return false
	case q.unclosed:
		return q.words >= 4 && (l.start || direct || q.words >= 8) && q.accept("closing mark missing", 0.95)
	case l.titleCase:
		return direct && d.speech(site) && (l.start || l.before == ':' || l.before == ',' && site.kind == siteBefore) && !l.naming &&
			(l.terminal || l.comma) && q.accept("attributed, in title case", 0.7)
	case l.naming && !l.capital && d.judged(q):
		return q.accept("what it was called", 0.7)
	case l.naming && !(q.words >= 6 && direct && d.speech(site) && site.kind != siteSigned):
		return false
	case site.kind == siteAfter && site.cue < 0 && !l.start && l.capital:
		return false
	case direct && (sentence || q.words >= 4) && d.speech(site) && !(site.kind == siteAfter && !l.start && l.determined):
		return q.accept("attributed", 0.98)
	case site.kind == siteLabel && q.words >= 4 && l.capital:
		return q.accept("after a label", 0.9)
	case site.kind == siteLabel && l.capital && l.terminal && l.ends && d.labelled(q):
		return q.accept("after a label", 0.8)
	case q.words >= 3 && q.words < 5 && l.begins && l.ends && l.terminal && l.capital && !l.titleCase && d.afterParagraph(q):
		q.needsSpeaker = true
		return q.accept("after a quotation", 0.7)
	case q.words >= 2 && q.words <= 3 && !l.capital && !l.determined && d.sameSentence(q):
		return q.accept("some words", 0.5)
	case q.words >= 5 && l.begins && (l.ends || q.words >= 12):
		q.needsSpeaker = q.words < 8
		return q.accept("a paragraph", 0.93)
	case q.words >= 3 && l.start && (l.terminal || l.ends || q.words >= 6) && d.followsQuotation(q):
		return q.accept("after a quotation", 0.98)
	case q.words >= 6 && l.start && (l.terminal || l.comma):
		q.needsSpeaker = q.words < 10
		return q.accept("a sentence", 0.75)
	case (spoken || site.kind == siteWithin) && d.acceptPart(q, l):
		return true
	case site.kind == siteAfter && site.cue < 0:
		q.needsSpeaker = true
		return l.start && q.words >= 5 && q.accept("before a name", 0.85)
	case d.exampleBefore(q):
		return false
	case q.words >= 5 && !l.capital && !l.determined && !l.listed && !l.of:
		return q.accept("words in a sentence", 0.6)
	case q.words >= 4 && d.inSeries(q):
		return q.accept("in a series", 0.8)
	case q.words >= 10 && l.capital && l.terminal && !l.determined:
		return q.accept("long", 0.6)
	}
	return false
}

// labelled reports whether a line begins with a short label before the quotation
// that can only be a speaker's: it has a form of address, or stands in capitals.
func (d *discourse) labelled(q *quotation) bool {
	first := d.blocks[q.block].first
	if q.before-first > 7 || d.Tokens[q.before-1].Rune != ':' {
		return false
	}
	loud := true
	for k := first; k < q.before-1; k++ {
		t := &d.Tokens[k]
		if t.Has(lexicon.Title) && t.Is(token.Capital) {
			return true
		}
		loud = loud && (!t.Is(token.Word) || t.Is(token.AllCapital))
	}
	return loud && !d.Tokens[first].Has(lexicon.CommonWord|lexicon.Function)
}

// afterParagraph reports whether the block before q has an accepted quotation.
func (d *discourse) afterParagraph(q *quotation) bool {
	if q.index == 0 {
		return false
	}
	p := d.quotations[q.index-1]
	return p.accepted && q.block-p.lastBlock == 1
}

// sameSentence reports whether an accepted quotation stands before q in a sentence
// that reports speech.
func (d *discourse) sameSentence(q *quotation) bool {
	if q.index == 0 || !d.is(q.before-1, auxiliary) {
		return false
	}
	p := d.quotations[q.index-1]
	return p.accepted && p.site.cue >= 0 && p.site.kind != siteAfter && p.lastBlock == q.block && d.SentenceOf[p.first] == d.SentenceOf[q.first]
}

// deniedSpeech reports whether the words before a quotation say that nobody speaks
// it: "nobody ever says".
func (d *discourse) deniedSpeech(s site) bool {
	if s.kind != siteBefore || s.cue < 0 || s.first+1 >= len(d.Tokens) {
		return false
	}
	switch d.Of(s.first) {
	case "Nobody", "nobody":
		return true
	case "No", "no":
		return d.Of(s.first+1) == "one"
	case "Do":
		return d.Of(s.first+1) == "not" && s.cue == s.first+2
	case "Don’t", "Don't", "Never":
		return s.cue == s.first+1
	}
	return false
}

// exampleBefore reports whether the words before the quotation say that it is one of
// several things: "include", "such as".
func (d *discourse) exampleBefore(q *quotation) bool {
	k := q.before - 1
	if k >= 0 && d.covered[k] != 0 || k >= 1 && d.Tokens[k].Has(lexicon.Conjunction) && d.covered[k-1] != 0 {
		if q.index == 0 {
			return false
		}
		p := d.quotations[q.index-1]
		return !p.accepted && q.before-p.after <= 2 && d.exampleBefore(p)
	}
	if k < 1 {
		return false
	}
	switch d.Of(k) {
	case "include", "includes", "including":
		return true
	}
	return d.Of(k) == "as" && d.Of(k-1) == "such"
}

// acceptPart decides whether marks inside a sentence that reports speech hold some
// of that speech.
func (d *discourse) acceptPart(q *quotation, l look) bool {
	if q.site.cue < 0 {
		return false
	}
	distance := q.before - q.site.cue
	if q.site.kind == siteAfter || q.site.cue >= q.after {
		distance = q.site.cue - q.after
	}
	beside := besideOnly(&d.Tokens[q.site.cue])
	switch {
	case q.words == 1 && !beside:
		// "said he was “ready”"
		return distance <= 5 && !l.capital && q.before > 0 && d.is(q.before-1, auxiliary) && q.accept("a word", 0.5)
	case q.words == 1:
		return beside && distance <= 5 && !l.capital && q.accept("a word", 0.5)
	case q.words <= 3 && beside:
		return distance <= 8 && !l.titleCase && q.accept("some words", 0.6)
	case q.words <= 3:
		return !l.capital && distance <= 12 && (!l.determined || l.terminal || l.comma) && q.accept("some words", 0.5)
	}
	return distance <= 40 && q.accept("part of a sentence", 0.7)
}

// judged reports whether a verb right before the quotation says what somebody calls
// a thing: "called the book". A name would begin with a capital.
func (d *discourse) judged(q *quotation) bool {
	c := q.site.cue
	if c < 0 || c >= q.before || !besideOnly(&d.Tokens[c]) || q.words < 3 {
		return false
	}
	gap := q.before - c - 1
	return gap >= 1 && gap <= 3 && (d.Tokens[c+1].Has(lexicon.Article) || d.is(c+1, determiner))
}

// speech reports whether the reporting verb of a site is one of speech proper, or
// the site needs none.
func (d *discourse) speech(s site) bool {
	if s.cue < 0 {
		return s.kind == siteSigned || s.kind == siteLabel || s.kind == siteBefore
	}
	return !besideOnly(&d.Tokens[s.cue]) || s.kind == siteAfter || s.direct
}

// followsQuotation reports whether an accepted quotation stands before q in the
// same block.
func (d *discourse) followsQuotation(q *quotation) bool {
	if q.index == 0 {
		return false
	}
	p := d.quotations[q.index-1]
	return p.accepted && p.lastBlock == q.block && q.before-p.after < 80
}

// inSeries reports whether q stands beside an accepted quotation, with a comma or
// an "and" between.
func (d *discourse) inSeries(q *quotation) bool {
	if q.index == 0 {
		return false
	}
	p := d.quotations[q.index-1]
	return p.accepted && p.lastBlock == q.block && q.before-p.after <= 2
}

// look collects what shows of the quotation with the index.
func (d *discourse) look(i int) look {
	q := d.quotations[i]
	b := d.blocks[q.block]
	end := d.blockEnd(q.lastBlock)
	l := look{begins: q.before == b.first || d.onlyMarks(b.first, q.before)}
	first, last := &d.Tokens[q.first], &d.Tokens[q.last-1]
	for k := q.last - 1; k > q.first && isCloser(last.Rune); k-- {
		last = &d.Tokens[k-1]
	}
	l.capital = first.Is(token.Capital|token.Digits) || first.Rune == '.' || first.Rune == '…' || first.Rune == '[' || first.Rune == '$' || first.Rune == '#' || single(first.Rune)
	l.terminal = endsSentence(last.Rune)
	l.comma = last.Rune == ',' || last.Rune == '-' || last.Rune == '—' || last.Rune == '–' || q.after < end && d.Tokens[q.after].Rune == ','
	l.ends = q.after >= end || d.onlyMarks(q.after, end)
	l.titleCase = d.titleCase(q)
	l.start = l.begins
	if !l.begins {
		before := &d.Tokens[q.before-1]
		l.before = before.Rune
		k := q.before - 1
		for k > b.first && isCloser(d.Tokens[k].Rune) {
			k--
		}
		l.start = endsSentence(d.Tokens[k].Rune) && !before.Is(token.Dotted)
		l.naming = d.naming(q.before-1, b.first)
		l.determined = before.Has(lexicon.Article) || before.Is(token.Possessive) || d.is(q.before-1, determiner)
		l.of = d.Of(q.before-1) == "of" || d.Of(q.before-1) == "for"
		l.defined = q.words <= 12 && (before.Rune == '(' || q.after < end && d.Tokens[q.after].Rune == ')' && d.insideParentheses(q.before, b.first))
	}
	l.listed = d.listed(i)
	return l
}

// onlyMarks reports whether no word stands among the tokens; it looks at few.
func (d *discourse) onlyMarks(first, last int) bool {
	if last-first > 4 {
		return false
	}
	return d.countWords(first, last) == 0
}

// insideParentheses reports whether a parenthesis opens within a few tokens before.
func (d *discourse) insideParentheses(i, first int) bool {
	for k := i - 1; k >= first && k > i-12; k-- {
		switch d.Tokens[k].Rune {
		case '(':
			return true
		case ')':
			return false
		}
	}
	return false
}

// naming reports whether one of the two words before the quotation introduces a
// name: "titled", "the award", "known as".
func (d *discourse) naming(i, first int) bool {
	for k := i; k >= first && k > i-3; k-- {
		t := &d.Tokens[k]
		if k > first && t.Has(lexicon.CueNoun) && (d.Tokens[k-1].Is(token.Possessive) || d.is(k-1, determiner) || d.Of(k-1) == "own") {
			return false // "in her own words"
		}
		if t.Has(lexicon.Naming) && (!t.Is(token.Capital) || d.Tokens[k+1].Rune == ':') {
			return true
		}
		if t.Rune == ':' && k == i {
			continue
		}
		if t.Rune == ':' || !(t.Rune == ',' || t.Has(lexicon.Article|lexicon.Preposition|lexicon.Conjunction) || d.Of(k) == "as") {
			return false
		}
	}
	return false
}

// listed reports whether a quotation is one of three or more in a row.
func (d *discourse) listed(i int) bool {
	near := func(a, b int) bool {
		return a >= 0 && b < len(d.quotations) && d.quotations[b].before-d.quotations[a].after <= 2 && d.quotations[a].lastBlock == d.quotations[b].block &&
			d.quotations[a].words < 6 && d.quotations[b].words < 6
	}
	left, right := near(i-1, i), near(i, i+1)
	return left && right || left && near(i-2, i-1) || right && near(i+1, i+2)
}

// titleCase reports whether every word of a quotation that is no word of grammar
// begins with a capital; of a title with a second one behind a colon, "How to Read a
// Balance Sheet: a guide for beginners", the first is enough.
func (d *discourse) titleCase(q *quotation) bool {
	const grammar = lexicon.Article | lexicon.Preposition | lexicon.Conjunction
	capitals := 0
	for i := q.first; i < q.last; i++ {
		t := &d.Tokens[i]
		switch {
		case t.Rune == ':' && capitals > 2 && q.words <= 2*longestTitle && d.Tokens[q.last-1].Rune != '.':
			return true // what ends with a full stop may be a sentence behind a name
		case !t.Is(token.Word) || t.Is(token.Possessive):
		case t.Is(token.Capital | token.MixedCase):
			capitals++
		case (t.Has(grammar) || d.is(i, auxiliary)) && i > q.first:
		default:
			return false
		}
	}
	return q.words <= longestTitle && (capitals > 1 || q.words == 1 && capitals == 1)
}

// longestTitle is the greatest number of words of the title of a work.
const longestTitle = 14
