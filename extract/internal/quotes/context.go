package quotes

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// A speaker is handed on over so many blocks without a quotation, counted from the
// begin of one block to that of the next.
const handOn = 2

// fromContext finds the speaker of a quotation that no words attribute: the
// speaker of the one before in the same paragraph, whoever the paragraph before
// introduces, the name signed below, the speaker of the paragraph before.
func (a *attributor) fromContext(i int) *speaker {
	q := a.accepted[i]
	var before *quotation
	var last *speaker
	if i > 0 {
		before, last = a.accepted[i-1], a.speakers[i-1]
	}
	if before != nil && q.previous == before.index {
		return a.next(last, "continued")
	}
	if before != nil && before.lastBlock == q.block && last != nil {
		if s := a.newcomer(before, q); s != nil {
			return s
		}
		return last.handedOn("same paragraph")
	}
	begins := a.onlyMarks(a.blocks[q.block].first, q.before)
	if s := a.orphan(q); s != nil && !begins {
		return s
	}
	if !begins {
		if s := a.spokenBelow(q); s != nil {
			return s
		}
		if q.site.kind == siteLabel && last != nil && last.person && q.block-before.lastBlock <= handOn {
			return last.handedOn("paragraph before") // "Summer style: ..."
		}
		return nil
	}
	if s := a.spokenBelow(q); s != nil {
		return s
	}
	if s := a.introduced(q); s != nil {
		return s
	}
	if s := a.signed(q); s != nil {
		return s
	}
	if before != nil && last != nil && q.block-before.lastBlock <= handOn {
		if q.block-before.lastBlock == 1 {
			if s := a.newcomer(before, q); s != nil && s.person {
				return s
			}
		}
		if q.block-before.lastBlock == 2 {
			if s := a.subjectOfBlock(q.block - 1); s != nil && s.person {
				return s
			}
		}
		return last.handedOn("paragraph before")
	}
	if s := a.answering(q); s != nil {
		return s
	}
	if s := a.ofDocument(); s != nil && q.words >= 8 {
		return s
	}
	if q.block > 0 {
		if s := a.subjectOfBlock(q.block - 1); s != nil && s.person {
			return s
		}
		if q.words >= 8 {
			return a.topicOfBlock(q.block - 1)
		}
	}
	return nil
}

// sentencesBack is how many sentences of the paragraph before are read for the person
// whom it is about.
const sentencesBack = 4

// topicOfBlock returns the person whom one of the last sentences of a block is about, the
// last one first; "he" or "she" at the begin of one is whom the text means by it.
func (a *attributor) topicOfBlock(b int) *speaker {
	bl := a.blocks[b]
	for n, end := 0, bl.last; n < sentencesBack && end > bl.first; n++ {
		first := max(a.sentenceStart(end-1), bl.first)
		if p := a.pronoun(first); (p == "he" || p == "she") && a.covered[first] == 0 {
			return a.meant(p, first, 0)
		}
		if s := a.subjectOf(max(first, end-reachBefore), end); s != nil {
			if s.person {
				return s
			}
			return nil
		}
		end = first
	}
	return nil
}

func (a *attributor) next(s *speaker, rule string) *speaker {
	if s == nil {
		return nil
	}
	return s.handedOn(rule)
}

// newcomer returns the person whom a whole sentence between two quotations of a
// paragraph is about.
func (a *attributor) newcomer(before, q *quotation) *speaker {
	if q.before <= before.after {
		return nil
	}
	start := max(a.sentenceStart(q.before-1), q.before-reachBefore)
	if start <= before.after || before.site.kind == siteAfter && start <= before.site.last && before.site.cue >= start {
		return nil
	}
	return a.subjectOf(start, q.before)
}

// orphan returns the person whom the sentence before the quotation, in the same
// paragraph, is about.
func (a *attributor) orphan(q *quotation) *speaker {
	first := a.blocks[q.block].first
	if q.before <= first {
		return nil
	}
	return a.subjectOf(max(a.sentenceStart(q.before-1), first, q.before-reachBefore), q.before)
}

// subjectOf returns the first person named in subject position among the tokens.
func (a *attributor) subjectOf(first, last int) *speaker {
	from, to := a.in(first, last)
	for i := from; i < to; i++ {
		if m := &a.mentions[i]; m.Person && a.covered[m.first] == 0 && a.leads(m, first) {
			return a.fromMention(i, first, last, "sentence before")
		}
	}
	if r, ok := a.rolePhrase(first, last); ok && a.Tokens[r.last-1].Has(lexicon.Role) {
		if s := a.holder(r.last-1, r.first, -1); s != nil {
			return s
		}
	}
	return nil
}

// subjectOfBlock returns the person whom the last sentence of a block is about.
func (a *attributor) subjectOfBlock(b int) *speaker {
	bl := a.blocks[b]
	return a.subjectOf(max(a.sentenceStart(bl.last-1), bl.last-reachBefore), bl.last)
}
