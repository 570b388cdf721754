package layout

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/model"
)

// heads are the words that head parts, by their first word.
var heads = func() *wordTable[[]headPhrase] {
	kinds := map[string]model.ZoneKind{"embargo": model.ZoneEmbargo, "header": model.ZoneHeader, "contact": model.ZoneContact,
		"boilerplate": model.ZoneBoilerplate, "forward-looking": model.ZoneForwardLooking, "end-mark": model.ZoneEndMark}
	out := newWordTable[[]headPhrase]()
	rows(headLines, func(kind, phrase string) {
		first, _, _ := strings.Cut(phrase, " ")
		out.set(first, append(out.words[first], headPhrase{phrase, kinds[kind]}))
	})
	return out
}()

type headPhrase struct {
	words string
	kind  model.ZoneKind
}

// longestHead is how much of a block is looked at for the words that head a part.
const longestHead = 64

// head returns the kind of part that a block's first words head; body if none.
func head(s string) model.ZoneKind {
	if endMark(s) {
		return model.ZoneEndMark
	}
	s = s[bullet(s):]
	if spaced(s) {
		s = squeezed(s)
	}
	if s != "" && !isLetter(s[0]) {
		s = strings.TrimLeftFunc(s, func(r rune) bool { return invisible(r) || strings.ContainsRune("*#_>-–—/", r) })
	}
	begin := s[:min(len(s), longestHead)]
	phrases := phrasesOf(begin)
	if !slices.ContainsFunc(phrases, func(h headPhrase) bool { return h.may(begin) }) {
		return model.ZoneBody // as most blocks: no more is made of them
	}
	lower := strings.ToLower(strings.ReplaceAll(begin, "\u00a0", " "))
	lower = strings.ReplaceAll(lower, "’", "'")
	best := headPhrase{}
	for _, h := range phrases {
		if len(h.words) > len(best.words) && strings.HasPrefix(lower, h.words) && h.fits(s, lower) {
			best = h
		}
	}
	return best.kind
}

// phrasesOf returns the phrases that begin with the first word of a block.
func phrasesOf(begin string) []headPhrase {
	end := 0
	for end < len(begin) {
		if c := begin[end]; isLetter(c) || c == '-' || c == '\'' {
			end++
			continue
		} else if c < utf8.RuneSelf {
			break
		}
		r, size := utf8.DecodeRuneInString(begin[end:])
		if !unicode.IsLetter(r) && r != '’' {
			break
		}
		end += size
	}
	return heads.look(begin[:end])
}

// may tells of most beginnings of a block that they are not the phrase.
func (h headPhrase) may(begin string) bool {
	for i := range len(h.words) {
		if i >= len(begin) {
			return false
		}
		c := begin[i]
		if c >= utf8.RuneSelf {
			return true
		}
		if c != h.words[i] && !(isLetter(c) && c|0x20 == h.words[i]) {
			return false
		}
	}
	return true
}

// longestIssued is how long a line can be that says who issued a release on which
// day.
const longestIssued = 180

// fits reports whether the phrase heads the block: what follows it must show that
// it is no mere beginning of a sentence.
func (h headPhrase) fits(s, lower string) bool {
	if h.kind == model.ZoneEndMark {
		return false
	}
	after := lower[len(h.words):]
	r, _ := utf8.DecodeRuneInString(after)
	if after != "" && unicode.IsLetter(r) {
		return false
	}
	switch h.kind {
	case model.ZoneHeader:
		if len(s) <= longestIssued && fullDay(s) {
			return true // "Released by the Harbour Board, Saturday 18 June 2022"
		}
		// One word such as "By" heads a short line only.
		return len(s) <= 60 && !finished(s) || strings.HasPrefix(after, ":")
	case model.ZoneContact:
		if !strings.Contains(h.words, " ") && len(s) > longestHeading {
			return strings.HasPrefix(strings.TrimSpace(after), ":") && contactLine(s)
		}
		if h.words == "media" || h.words == "press" || h.words == "investors" || h.words == "interviews" || h.words == "distribution" {
			return strings.HasPrefix(after, ":")
		}
		return strings.HasPrefix(strings.TrimSpace(after), ":") || !finished(s) && len(s) <= longestHeading || contactLine(s)
	}
	return true
}

// endMarkBegins has a bit for each letter with which a mark that ends a release begins, by its
// place in the alphabet.
var endMarkBegins = func() (set uint32) {
	for _, phrases := range heads.words {
		for _, h := range phrases {
			if h.kind == model.ZoneEndMark {
				set |= 1 << (h.words[0] & 31)
			}
		}
	}
	return set
}()

// endMark reports whether a line is the mark that ends a release.
func endMark(s string) bool {
	if len(s) > 30 || s != "" && isLetter(s[0]) && endMarkBegins>>(s[0]&31)&1 == 0 {
		return false
	}
	var buf [longestWord]byte
	bare := buf[:0]
	for _, r := range s {
		switch r {
		case '-', '–', '—', '_', '.', '~', '/', '(', ')', '[', ']', '<', '>':
			continue
		}
		if !invisible(r) {
			bare = utf8.AppendRune(bare, unicode.ToLower(r))
		}
	}
	if len(bare) == 0 {
		return len(s) >= 3
	}
	words := heads
	if !words.may(string(bare)) {
		return false
	}
	for _, h := range words.words[string(bare)] {
		if h.kind == model.ZoneEndMark {
			return h.words != "30" || s != h.words
		}
	}
	return false
}

// finished reports whether a block ends as a sentence does.
func finished(s string) bool {
	s = strings.TrimRight(s, "\"'”’)]» ")
	if s == "" {
		return false
	}
	c := s[len(s)-1]
	return c == '.' && !strings.HasSuffix(s, "Inc.") && !strings.HasSuffix(s, "Corp.") && !strings.HasSuffix(s, "Ltd.") && !strings.HasSuffix(s, "U.S.") || c == '!' && len(s) > 120
}

// titleLine reports whether a line can be a headline: it begins with a capital, a
// figure or a mark of quotation and heads no list.
func titleLine(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"“‘'«*#"))
	if strings.HasSuffix(s, ":") && len(s) < 30 || utf8.RuneCountInString(s) < 8 {
		return false
	}
	return !unicode.IsLower(r) && strings.ContainsFunc(s, unicode.IsLetter)
}

// contactLine reports whether a line belongs to a contact block: it is short, or
// holds an address of the net or a telephone number.
func contactLine(s string) bool {
	if len(s) <= 90 && !finished(s) || len(s) <= 40 {
		return true
	}
	if len(s) > 700 {
		return false
	}
	if strings.ContainsRune(s, '@') || strings.Contains(s, "www.") || strings.Contains(s, "http") {
		return true
	}
	return phone(s)
}

// phone reports whether a text holds seven digits with nothing but the marks of
// telephone numbers between them.
func phone(s string) bool {
	digits := 0
	for i := range len(s) {
		switch c := s[i]; {
		case isDigit(c):
			if digits++; digits >= 7 {
				return true
			}
		case strings.IndexByte(" -().+/", c) < 0:
			digits = 0
		}
	}
	return false
}

// dayLine reports whether a line, or a part of it between strokes, says a day and
// little else.
func dayLine(s string) bool {
	if len(s) > longestIssued || !hasDay(s) {
		return false
	}
	if strings.IndexByte(s, '|') >= 0 || strings.Contains(s, "·") {
		for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '|' || r == '·' }) {
			if part = strings.TrimFunc(part, invisible); part != "" && dayPart(part) {
				return true
			}
		}
		return false
	}
	return dayPart(s)
}

// hasDay reports whether a text holds four digits, without which there is no full day.
func hasDay(s string) bool {
	n := 0
	for i := range len(s) {
		if isDigit(s[i]) {
			if n++; n == 4 {
				return true
			}
		}
	}
	return false
}

func dayPart(s string) bool {
	if len(s) > 80 {
		return false
	}
	room := rooms.Get().(*[mostPieces]piece)
	defer rooms.Put(room)
	c := newCutter(room[:], s, 0, len(s))
	s0 := scanner{cutter: &c}
	for s0.has(s0.at) {
		if !s0.peek().beginsDay() {
			s0.at++
			continue
		}
		try := s0
		if try.day() && (try.fullDays > 0) {
			words := 0
			s0.last()
			for i, p := range s0.pieces {
				if p.kind == wordPiece && (i < s0.at || i >= try.at) {
					words++
				}
			}
			return words <= 4
		}
		s0.at++
	}
	return false
}

// fullDay reports whether a line holds a day with its month and year.
func fullDay(s string) bool {
	if !hasDay(s) {
		return false
	}
	room := rooms.Get().(*[mostPieces]piece)
	defer rooms.Put(room)
	c := newCutter(room[:], s, 0, len(s))
	s0 := scanner{cutter: &c}
	for ; s0.has(s0.at); s0.at++ {
		if !s0.peek().beginsDay() {
			continue
		}
		try := s0
		if try.day() && try.fullDays > 0 {
			return true
		}
	}
	return false
}
