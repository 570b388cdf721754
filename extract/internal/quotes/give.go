package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/scratch"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// spoken tells a run of a quotation from one of reported speech and of a term.
func (r Run) spoken() bool {
	return r.quotation.kind != model.QuoteIndirect && r.quotation.kind != model.QuoteTerm
}

// quotes returns the quotations with what was found of them.
func (a *attributor) quotes() []model.Quote {
	out := make([]model.Quote, 0, len(a.runs))
	a.spans, a.indices = make([]model.Span, 0, len(a.runs)), make([]int, 0, 2*len(a.runs))
	a.lastRun = scratch.Zeros(a.lastRun, len(a.accepted))
	lastRun := a.lastRun // last run of each quotation, plus one
	at := -1
	var of *quotation
	var before *speaker // of the last reported speech
	for _, r := range a.runs {
		q := r.quotation
		quote := model.Quote{Mention: model.Mention{Span: r.Span, Text: a.Source[r.Start:r.End], Confidence: q.confidence}, Kind: q.kind}
		if a.why {
			quote.Why = []string{q.rule}
		}
		switch q.kind {
		case model.QuoteTerm:
			out = append(out, quote)
			continue
		case model.QuoteIndirect:
			before = a.reporter(q, at+1, before)
			a.spokenBy(&quote, before, q)
			out = append(out, quote)
			continue
		}
		if q != of {
			of = q
			at++
		}
		s := a.speakers[at]
		if s == nil && q.needsSpeaker {
			if a.terms {
				quote.Kind = model.QuoteTerm
				out = append(out, quote)
			}
			continue
		}
		quote.Missing = a.missing(q, at)
		a.spokenBy(&quote, s, q)
		quote.Continues = a.continues(out, lastRun, at, quote.Speaker)
		out = append(out, quote)
		lastRun[at] = len(out)
	}
	return out
}

// spokenBy writes what is known of a speaker into a quote.
func (a *attributor) spokenBy(quote *model.Quote, s *speaker, q *quotation) {
	if c := q.site.cue; c >= 0 && q.site.kind != siteNone {
		quote.Cue = a.Of(c)
	}
	if s == nil {
		quote.Unresolved = model.UnknownSpeaker
		if k := a.pronounOf(q); k >= 0 {
			quote.Unresolved = model.UnknownPronoun
			quote.SpokenBy = a.span(words{k, k + 1})
		}
		return
	}
	quote.Speaker, quote.Title, quote.Affiliation = spaced(s.name), spaced(s.title), spaced(s.affiliation)
	if a.why {
		quote.Why = append(quote.Why, "speaker: "+s.rule)
	}
	quote.SpeakerConfidence = confidenceOf(s.rule)
	if w := s.beside; w.len() > 0 && w.first >= q.site.first && w.last <= max(q.site.last, q.site.first+1) {
		quote.SpokenBy = a.span(w)
	}
	switch {
	case s.entity < 0:
	case s.person:
		quote.Person = a.number(s.entity)
	default:
		quote.Organisation = a.number(s.entity)
	}
}

// pronounOf returns the pronoun that stands where the speaker of a quotation
// should, or -1.
func (a *attributor) pronounOf(q *quotation) int {
	s := q.site
	if s.kind == siteNone || s.first >= s.last {
		return -1
	}
	for k := s.first; k < s.last && k < s.first+6; k++ {
		if a.pronoun(k) != "" {
			return k
		}
		if !a.beforeCue(k) && a.Tokens[k].Is(token.Word) {
			break
		}
	}
	for k := s.last - 1; k >= s.first; k-- {
		if a.pronoun(k) != "" {
			return k
		}
		if !a.beforeCue(k) {
			break
		}
	}
	return -1
}

// missing returns the mark that accepted quotation i lacks; a paragraph that the
// next one carries on lacks none.
func (a *attributor) missing(q *quotation, i int) model.MissingMark {
	switch {
	case q.unopened:
		return model.MissingOpen
	case q.unclosed && !(i+1 < len(a.accepted) && a.accepted[i+1].previous == q.index):
		return model.MissingClose
	}
	return model.MissingNone
}

// spaced returns a text with single blanks between its words.
func spaced(s string) string {
	if even(s) { // as nearly always
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// even reports whether all that is white in a text is single blanks between words.
func even(s string) bool {
	blank := true // the character before is one
	for i := 0; i < len(s); {
		if c := s[i]; ' ' < c && c < utf8.RuneSelf {
			blank = false
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) && (r != ' ' || blank) {
			return false
		}
		blank = r == ' '
		i += size
	}
	return !blank || s == ""
}

// continues returns the index of the run that the next run of a quotation carries
// on: the line before, the paragraph before, the part before "she said".
func (a *attributor) continues(out []model.Quote, lastRun []int, at int, name string) *int {
	before := lastRun[at] - 1
	if before < 0 && at > 0 {
		q, p := a.accepted[at], a.accepted[at-1]
		if q.previous == p.index || q.block == p.lastBlock && q.before-p.after <= 40 && (q.kind != model.QuoteMixed || a.splits(p, q)) {
			before = lastRun[at-1] - 1
		}
	}
	if before < 0 || out[before].Speaker != name {
		return nil
	}
	return a.number(before)
}

// span keeps the span of words for a quote that points to it.
func (a *attributor) span(w words) *model.Span {
	a.spans = append(a.spans, model.Span{Start: int(a.Tokens[w.first].Start), End: int(a.Tokens[w.last-1].End)})
	return &a.spans[len(a.spans)-1]
}

// number keeps a number for a quote that points to it.
func (a *attributor) number(n int) *int {
	a.indices = append(a.indices, n)
	return &a.indices[len(a.indices)-1]
}
