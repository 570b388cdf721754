package quotes

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// siteBefore finds the words that attribute a quotation before it, in the same
// sentence.
func (d *discourse) siteBefore(q *quotation) (site, bool) {
	start := d.blocks[q.block].first
	if q.before <= start || q.unopened {
		return site{}, false
	}
	return d.introduction(q.before, max(start, q.before-reachBefore))
}

// following returns the token at which "the following statement" begins among the
// tokens; -1 if it is not there.
func (d *discourse) following(first, last int) int {
	for k := first; k < last; k++ {
		if d.Of(k) == "following" || d.Of(k) == "statement" {
			for j := k; j < last && j < k+4; j++ {
				if d.Tokens[j].Has(lexicon.CueNoun) {
					return k
				}
			}
		}
	}
	return -1
}

// introduction finds the words that attribute what follows token end, not before
// token start.
func (d *discourse) introduction(end, start int) (site, bool) {
	p := end - 1
	if d.covered[p] != 0 || endsSentence(d.Tokens[p].Rune) && d.SentenceOf[p] != d.SentenceOf[min(end, len(d.Tokens)-1)] {
		return site{}, false
	}
	first := max(start, d.sentenceStart(p))
	for k := p; k >= first; k-- {
		if d.covered[k] != 0 {
			first = k + 1
			break
		}
	}
	if first >= end {
		return site{}, false
	}
	mark := d.Tokens[p].Rune
	pointing := mark == ':' || mark == ',' || isDash(mark)
	s := site{kind: siteBefore, cue: -1, first: first, last: end}
	if k := d.following(first, p); k > first && mark == ':' {
		// "Jane Roe issued the following statement after John Doe announced ...:"
		s.kind, s.direct, s.last = siteLabel, true, k
		return s, true
	}
	for k := first; k+2 < p; k++ {
		if d.Of(k) == "words" && d.Of(k+1) == "of" {
			s.first, s.inverted, s.direct = k+2, true, pointing // "In the words of Jane Roe, ..."
			return s, true
		}
	}
	if k := d.asPutBy(first, end); k > 0 {
		s.first, s.inverted, s.direct = k, true, pointing
		return s, true
	}
	if k := d.ownWords(first, end); k > first {
		s.last, s.possessor, s.direct = k, true, true
		return s, true
	}
	for k := p; k >= first; k-- {
		t := &d.Tokens[k]
		if t.Has(lexicon.Cue) && (d.verbal(k, first) || k == p) && t.Detail != 0 {
			s.cue = k
			break
		}
	}
	if s.cue < 0 {
		if mark == ':' && end-first > 1 {
			s.kind, s.direct, s.last = siteLabel, true, p
			return s, true
		}
		return site{}, false
	}
	cue := &d.Tokens[s.cue]
	s.direct = pointing || s.cue == p || p-s.cue <= 2 && !besideOnly(cue)
	if !s.direct {
		s.kind = siteWithin
	}
	switch {
	case cue.Detail == cueAccording:
		s.first, s.last, s.inverted = min(s.cue+2, end), end, true
	case s.cue+1 < end && d.Of(s.cue+1) == "by":
		s.first, s.last, s.inverted = s.cue+2, end, true
	case s.cue-first <= 2 && d.countWords(first, s.cue) == 1 && strings.EqualFold(d.Of(s.cue-1), "as"):
		// "As stated in the opposition filed by the office: ..."
		s.first, s.last, s.inverted = s.cue+1, end, true
		for k := s.cue + 1; k < end; k++ {
			if d.Of(k) == "by" {
				s.first = k + 1
			}
		}
		if s.first >= end {
			return site{}, false
		}
	case d.countWords(first, s.cue) == 0:
		// "...," said Jane Roe, "..."
		s.first, s.inverted = s.cue+1, true
		if s.first >= end {
			return site{}, false
		}
	default:
		s.last = s.cue
	}
	return s, true
}

// asPutBy returns the token after "As written by" at the begin of a sentence, with any
// participle in it; 0 if it does not begin so.
func (d *discourse) asPutBy(first, end int) int {
	if first+3 < end && d.Of(first) == "As" && d.Of(first+2) == "by" && (d.participle(first+1) || d.Of(first+1) == "written" || d.Of(first+1) == "put") {
		return first + 3
	}
	return 0
}
