package layout

import (
	"strings"
	"unicode"
)

// day reads a day in words or figures with its weekday and time of day, or a month
// with its year.
func (s *scanner) day() bool {
	if !s.peek().beginsDay() {
		return false
	}
	mark := s.at
	s.weekday()
	ok, full := s.monthFirst()
	if !ok {
		ok, full = s.dayFirst()
	}
	if !ok {
		ok, full = s.figures()
	}
	if !ok {
		s.at = mark
		return false
	}
	s.days++
	if full {
		s.fullDays++
	}
	s.clock()
	return true
}

// beginsDay reports whether a day can begin with the piece.
func (p *piece) beginsDay() bool {
	return p.kind == numberPiece || p.words&(weekdayWord|monthWord) != 0
}

func (s *scanner) weekday() {
	if p := s.peek(); p.kind == wordPiece && p.words&weekdayWord != 0 {
		s.at++
		s.comma()
	}
}

func (s *scanner) comma() {
	if p := s.peek(); p.kind == commaPiece || p.kind == otherPiece && p.end == p.start+1 && s.text[p.start] == '.' {
		s.at++
	}
}

func (s *scanner) isMonth() bool { p := s.peek(); return p.kind == wordPiece && p.words&monthWord != 0 }

// number reports whether a number of so many digits stands here, without reading it.
func (s *scanner) number(least, most int) bool {
	p := s.peek()
	n := 0
	for i := p.start; i < p.end && isDigit(s.text[i]); i++ {
		n++
	}
	return p.kind == numberPiece && n >= least && n <= most
}

// monthFirst reads "March 3, 2020", "March 3" and "July 2026".
func (s *scanner) monthFirst() (ok, full bool) {
	mark := s.at
	if !s.isMonth() {
		return false, false
	}
	s.at++
	s.comma()
	if s.number(4, 4) {
		s.at++
		return true, false
	}
	if !s.number(1, 2) {
		s.at = mark
		return false, false
	}
	s.at++
	return true, s.year()
}

// dayFirst reads "3 March 2020" and "3 March".
func (s *scanner) dayFirst() (ok, full bool) {
	mark := s.at
	if !s.number(1, 2) {
		return false, false
	}
	s.at++
	if p := s.peek(); p.kind == wordPiece && strings.EqualFold(s.text[p.start:p.end], "of") {
		s.at++
	}
	if !s.isMonth() {
		s.at = mark
		return false, false
	}
	s.at++
	return true, s.year()
}

// year reads a year with the comma before it.
func (s *scanner) year() bool {
	mark := s.at
	s.comma()
	if s.number(4, 4) {
		s.at++
		return true
	}
	s.at = mark
	return false
}

// figures reads "13/10", "13/10/2024", "2024-10-13" and "23.07.12".
func (s *scanner) figures() (ok, full bool) {
	mark := s.at
	parts, year := 0, false
	for parts < 3 && (s.number(1, 2) || !year && s.number(4, 4)) {
		year = year || s.number(4, 4) || parts == 2 && s.number(2, 2)
		s.at++
		parts++
		p := s.peek()
		if p.space || p.end != p.start+1 || !strings.ContainsRune("/.-", rune(s.text[p.start])) || p.kind == dashPiece {
			break
		}
		if next := s.piece(s.at + 1); next.space && (s.text[p.start] != '.' || next.kind != numberPiece) {
			break // "24. 11. 2022" has spaces, "4/5 2022" is none
		}
		s.at++
	}
	if parts < 2 {
		s.at = mark
		return false, false
	}
	return true, parts == 3 && year
}

// clock reads the time of day after a day, with its zone: "@ 5:00 AM Pacific",
// "10:50", "at 9 a.m. EDT".
func (s *scanner) clock() {
	mark := s.at
	digits := false
	if s.peek().kind == commaPiece && s.has(s.at+2) && s.piece(s.at+1).kind == numberPiece && s.hours(s.at+2) {
		s.at += 3 // ", 1800 hours"
		return
	}
	for n := 0; n < 14; n++ {
		p := s.peek()
		text := s.text[p.start:p.end]
		switch {
		case p.kind == numberPiece:
			digits = true
		case text == "@" || text == ":" || text == "_" || text == "." && digits:
		case p.kind == wordPiece && !digits && strings.EqualFold(text, "at"):
		case p.kind == wordPiece && digits && s.at > mark && strings.ContainsAny(s.text[s.piece(s.at-1).start:s.piece(s.at-1).end], "/_"):
		case p.kind == wordPiece && digits && (len(text) <= 4 || zoneName(text)):
			if r := rune(text[0]); unicode.IsLower(r) && !strings.Contains(strings.ToLower(text), "m") {
				s.end(mark, digits)
				return
			}
		case p.kind == slashPiece && digits && !p.space:
		default:
			s.end(mark, digits)
			return
		}
		s.at++
	}
	s.end(mark, digits)
}

// hours reports whether piece i is the unit of military time.
func (s *scanner) hours(i int) bool {
	switch strings.ToLower(strings.TrimRight(s.text[s.piece(i).start:s.piece(i).end], ".")) {
	case "hours", "hrs", "h":
		return true
	}
	return false
}

// end takes the reading of a clock back if it held no digits.
func (s *scanner) end(mark int, digits bool) {
	if !digits {
		s.at = mark
	}
}

// zoneName reports whether a word names a time zone as wires write them.
func zoneName(s string) bool {
	switch strings.ToLower(s) {
	case "eastern", "central", "mountain", "pacific", "america", "australia", "europe", "asia", "africa", "atlantic", "time":
		return true
	}
	return false
}
