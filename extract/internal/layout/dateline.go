package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/model"
)

// scanner reads a dateline: places, days and wire services in any order, divided
// by commas, dashes, slashes and brackets.
//
//	NEW YORK, March 3, 2020 (GLOBE NEWSWIRE) --
//	SINGAPORE - Media OutReach Newswire - 18 June 2026 -
//	(Paris, January 31st, 2020) –
//	29 September 2021, New York –
//	FRAMINGHAM, Mass. & DIXON, Ill.–(BUSINESS WIRE)–
type scanner struct {
	*cutter
	reading
}

// reading is what the scanner has read so far. What it tries and takes back is a copy of
// this alone.
type reading struct {
	at int // the piece that is read next

	places, capitals int // parts of places, and how many are in capitals
	days, fullDays   int
	wires            int
	cities           int // places that are datelines by themselves
	bracketed        bool
	loose            bool // a mixed-case "place" runs on for long or into a day: a headline does that
	divided          bool // a mark stands between the last part and this one
	glued            bool // the dash that ends it stands between letters: "NAACP–Chicago"
}

// scanDateline returns the span of the dateline that begins a stretch of text, and
// where what it introduces begins. The span is empty if there is none.
//
// The next line may begin with the dash that ends the dateline; then dashFollows.
// The pieces are kept in room, if they fit.
func scanDateline(room []piece, text string, start, end int, dashFollows bool) (dateline model.Span, rest int) {
	c := newCutter(room, text, start, end)
	s := scanner{cutter: &c, reading: reading{divided: true}}
	for {
		mark := s.reading
		if !s.part() {
			s.reading = mark
			break
		}
		after := s.at
		closed := s.separators()
		if closed && s.strong() && !s.promising() {
			return s.done(start, after)
		}
		if !s.divided && s.lostDash() {
			return s.done(start, s.at)
		}
		switch s.peek().kind {
		case endPiece:
			if s.strong() && (dashFollows || s.ownLine()) {
				return s.done(start, after)
			}
			return model.Span{}, start
		}
	}
	if s.at > 0 && s.strong() {
		// The last part was followed by what is none: the dateline is closed if a dash
		// stands there, or a colon after a full day.
		k := s.at
		for k > 0 && (s.piece(k-1).kind == commaPiece) {
			k--
		}
		switch {
		case k > 0 && s.piece(k-1).kind == dashPiece:
			return s.done(start, k-1)
		case s.peek().kind == otherPiece && s.days > 0 && s.places > 0 && strings.ContainsRune(":.", s.rune(s.at)):
			s.at++
			return s.done(start, s.at-1)
		}
	}
	return model.Span{}, start
}

func (s *scanner) peek() *piece { return s.piece(s.at) }

func (s *scanner) rune(i int) rune {
	r, _ := utf8.DecodeRuneInString(s.text[s.piece(i).start:])
	return r
}

// done returns the dateline up to piece k, without the dashes that end it.
func (s *scanner) done(start, k int) (model.Span, int) {
	for k > 0 && (s.piece(k-1).kind == dashPiece || s.piece(k-1).kind == commaPiece) {
		k--
	}
	if k == 0 {
		return model.Span{}, start
	}
	return model.Span{Start: start, End: s.piece(k - 1).end}, s.peek().start
}

// separators reads the marks between parts and reports whether a dash is among
// them.
func (s *scanner) separators() bool {
	dash := false
	s.divided = false
	for {
		switch p := s.peek(); {
		case p.kind == dashPiece:
			dash = true
			s.glued = !p.space && !s.piece(s.at+1).space && s.text[p.start:p.end] == "–"
		case p.kind == commaPiece:
		case p.kind == slashPiece:
			if try := *s; try.slashes() {
				return dash
			}
			dash = dash || s.wires > 0 && s.days > 0 // "HULL / ACCESSWIRE / March 14, 2023 / Acme"
		case p.kind == otherPiece && p.start < p.end && s.text[p.start] == '&':
		case p.kind == otherPiece && p.start < p.end && s.text[p.start] == ':' && s.capitals > 0 && s.days == 0 && s.dayAfter():
		case p.kind == wordPiece && p.words&linkWord != 0 && strings.EqualFold(s.text[p.start:p.end], "and"):
		default:
			return dash
		}
		s.divided = true
		s.at++
	}
}

// lostDash reports whether the dash after a city in capitals and its abbreviated state
// was lost and left two spaces: "DOVER, Del.  The governor said".
func (s *scanner) lostDash() bool {
	if s.at < 3 || s.places != 2 || s.capitals == 0 || s.days > 0 || s.wires > 0 {
		return false
	}
	state, next := s.piece(s.at-1), s.peek()
	if s.piece(s.at-2).kind != commaPiece || next.kind != wordPiece || next.start-state.end < 2 {
		return false
	}
	switch s.text[state.start:state.end] {
	case "Inc.", "Ltd.", "Corp.", "Co.", "Jr.", "Sr.":
		return false
	}
	return s.text[state.end-1] == '.' && state.end-state.start <= 6 && !upperLine(s.text[next.start:min(next.start+40, len(s.text))])
}

// dayAfter reports whether a day follows the next mark.
func (s *scanner) dayAfter() bool {
	try := *s
	try.at++
	return try.day()
}

// strong reports whether what was read so far is enough for a dateline.
func (s *scanner) strong() bool {
	switch {
	case s.wires > 0:
		return true
	case s.loose:
		return false
	case s.days > 0:
		return s.places > 0 || s.fullDays > 0
	case s.bracketed:
		return s.places > 0
	}
	return s.places > 1 || (s.capitals > 0 || s.cities > 0) && !s.glued
}

// ownLine reports whether the dateline may stand on a line of its own: it needs a
// place with a full day or a wire service.
func (s *scanner) ownLine() bool {
	return s.last().kind == endPiece && s.places > 0 && (s.fullDays > 0 || s.wires > 0)
}

// promising reports whether another part that is followed by a dash begins here.
func (s *scanner) promising() bool {
	try := *s
	for n := 0; n < 3; n++ {
		places := try.places
		if !try.part() {
			return false
		}
		if try.places == places {
			return true // a day or a wire service
		}
		if try.peek().kind == endPiece {
			return try.ownLine()
		}
		if try.separators() {
			return !try.glued || try.promising()
		}
		if !try.divided {
			return false
		}
	}
	return false
}

// part reads one part: a day, a wire service, a place, or a bracket of those.
func (s *scanner) part() bool {
	switch p := s.peek(); p.kind {
	case openPiece:
		return s.bracket()
	case slashPiece:
		return s.slashes()
	case dashPiece:
		return s.dashed()
	}
	return s.day() || s.wire() || s.place()
}

// bracket reads what stands in brackets: a wire service, a day, or places.
func (s *scanner) bracket() bool {
	s.at++
	first := s.at
	for n := 0; s.peek().kind != closePiece; n++ {
		if k := s.peek().kind; k == endPiece || n > 8 {
			return false
		}
		s.at++
	}
	inner := *s
	inner.at = first
	last := s.at
	s.at++
	if wireName(s.text[s.piece(first).start:s.piece(last).start]) {
		s.wires++
		return true
	}
	if s.days > 0 {
		if inner.clock(); inner.at == last {
			return true // "(5:00 PM)"
		}
		inner.at = first
	}
	for inner.at < last {
		if !inner.part() {
			return false
		}
		inner.separators()
	}
	if inner.at != last {
		return false
	}
	at := s.at
	s.reading = inner.reading
	s.at = at
	s.bracketed = true
	return true
}

// slashes reads the wire service or publisher in "/PRNewswire/" and "/ Acme Ltd /".
func (s *scanner) slashes() bool {
	s.at++
	first := s.at
	for n := 0; s.peek().kind != slashPiece; n++ {
		if k := s.peek().kind; k == endPiece || n > 9 {
			return false
		}
		s.at++
	}
	if s.at == first || s.places == 0 && s.days == 0 {
		return false
	}
	s.at++
	s.wires++
	return true
}

// dashed reads "--News Direct--" at the begin of a line.
func (s *scanner) dashed() bool {
	if s.at != 0 {
		return false
	}
	s.at++
	first := s.at
	for n := 0; s.peek().kind == wordPiece && n < 4; n++ {
		s.at++
	}
	if s.peek().kind != dashPiece || !wireName(s.text[s.piece(first).start:s.peek().start]) {
		return false
	}
	s.at++
	s.wires++
	if s.peek().kind == endPiece {
		s.places++ // it stands where a place would
	}
	return true
}

// place reads a part of a place: words with capitals.
func (s *scanner) place() bool {
	first := s.at
	if s.days > 0 && !s.divided || first == 0 && s.peek().words&noPlaceWord != 0 { // "WHEN: 3 March 2020"
		return false
	}
	letters, small := 0, false
	for n := 0; s.peek().kind == wordPiece && n < 5; n++ {
		p := s.peek()
		word := s.text[p.start:p.end]
		r, _ := utf8.DecodeRuneInString(word)
		if s.places > 0 && s.at > first && p.start-s.piece(s.at-1).end > 1 && s.text[s.piece(s.at-1).end-1] == '.' {
			break // "Washington, D.C.  Senator Roe"
		}
		if !unicode.IsUpper(r) {
			next := s.piece(s.at + 1)
			if p.words&linkWord == 0 || s.at == first || strings.EqualFold(word, "and") || next.kind != wordPiece {
				break
			}
		} else if s.at > first && p.words&(monthWord|weekdayWord) != 0 && s.dayBegins() {
			break
		} else {
			letters += utf8.RuneCountInString(word)
			small = small || !upperLine(word)
		}
		s.at++
	}
	if s.at == first || letters < 2 {
		return false
	}
	s.places++
	if !small && letters > 3 {
		s.capitals++
	}
	if s.at == first+1 && s.piece(first).words&cityWord != 0 {
		s.cities++
	}
	s.loose = s.loose || small && (s.at > first+2 && (s.places == 1 || s.at > first+3) && s.dayBegins() || s.places > 1 && !s.divided && s.piece(first-1).kind == wordPiece)
	return true
}

// dayBegins reports whether a day begins here.
func (s *scanner) dayBegins() bool {
	try := *s
	return try.day()
}
