package token

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

// cut puts the tokens of the chunk from byte i up to end, which holds no white space.
func (t *Tokeniser) cut(i, end int, zone model.ZoneKind) {
	source := t.text.Source
	p := asked{chunk: source[i:end]}
	afterWord := false
	for at := i; at < end; {
		look := next(source[at:end])
		stop := at + int(look.End)
		if look.Is(Word) {
			stop = at + contraction(source[at:stop], &p, at-i)
		}
		id := idOf(source, at, stop)
		if afterWord && possessive(source[at:stop], &look) {
			t.put(id^ofPossessive, at, stop, zone, Possessive)
		} else {
			t.put(id, at, stop, zone, 0)
		}
		afterWord = look.Is(Word)
		at = stop
	}
}

// possessive reports whether a token that follows a word is its 's, or the
// apostrophe alone after a plural.
func possessive(text string, t *Token) bool {
	if t.Is(Mark) {
		return t.Rune == '\'' || t.Rune == '’'
	}
	r, size := apostrophe(text)
	return r && (text[size:] == "s" || text[size:] == "S")
}

// apostrophe reports whether the text begins with an apostrophe, and its length.
func apostrophe(s string) (bool, int) {
	switch {
	case strings.HasPrefix(s, "'"):
		return true, 1
	case strings.HasPrefix(s, "’"):
		return true, len("’")
	case strings.HasPrefix(s, "&rsquo;"):
		return true, len("&rsquo;")
	}
	return false, 0
}

// next returns the longest token at the begin of s, before contractions are cut.
func next(s string) Token {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r == utf8.RuneError && size <= 1:
		return Token{End: 1, Shape: Other, Rune: utf8.RuneError}
	case isDigit(r):
		return Token{End: int32(digits(s)), Shape: Digits}
	case unicode.IsLetter(r) || wordMark(r) && letterFollows(s[size:]):
		return Token{End: int32(word(s)), Shape: Word}
	case r == '&':
		if ref, n := reference(s); n > 0 {
			if c := contracted(s[n:]); ref == '’' && c > 0 {
				return Token{End: int32(n + c), Shape: Word}
			}
			return Token{End: int32(n), Shape: Mark, Rune: ref}
		}
	case (r == '\'' || r == '’') && contracted(s[size:]) > 0:
		return Token{End: int32(size + contracted(s[size:])), Shape: Word}
	}
	if unicode.IsPunct(r) || r == '$' || r == '`' || r == '´' || r == '+' || r == '<' || r == '>' || r == '=' || r == '|' || r == '~' || r == '^' {
		return Token{End: int32(size), Shape: Mark, Rune: r}
	}
	return Token{End: int32(size), Shape: Other, Rune: r}
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// wordMark reports whether a character that is no letter belongs to the word it
// stands in: combining marks and what cannot be seen.
func wordMark(r rune) bool { return r >= 0xAD && (unicode.IsMark(r) || lexicon.Invisible(r)) }

// letterFollows reports whether a letter stands at the begin of s, after some marks
// at most.
func letterFollows(s string) bool {
	for i, r := range s {
		if i > longestMarks {
			return false
		}
		if unicode.IsLetter(r) {
			return true
		}
		if !wordMark(r) {
			return false
		}
	}
	return false
}

// longestMarks is how many bytes of combining and invisible characters can stand
// between letters of one word.
const longestMarks = 24

// digits returns the length of the number at the begin of s: digits with single
// commas, full stops and apostrophes (as the Swiss write) between them.
func digits(s string) int {
	i := 1
	for i < len(s) {
		switch {
		case isDigit(rune(s[i])):
			i++
		case (s[i] == ',' || s[i] == '.') && i+1 < len(s) && isDigit(rune(s[i+1])):
			i += 2
		default:
			return i
		}
	}
	return i
}

// word returns the length of the word at the begin of s: letters, apostrophes
// between letters, or single letters each with a full stop. Invisible characters
// at its end are left to the next token.
func word(s string) int {
	if n := dotted(s); n > 0 {
		return n
	}
	end, i := 0, 0
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsLetter(r):
			i += size
			end = i
			continue
		case wordMark(r):
			i += size
			if unicode.IsMark(r) {
				end = i
			}
			continue
		}
		if ok, n := apostrophe(s[i:]); ok && i == end && letterFollows(s[i+n:]) {
			i += n
			continue
		}
		break
	}
	return max(end, 1)
}

// dotted returns the length of an abbreviation of single letters, each followed by
// a full stop, two at least: "U.S.", "a.m.", "U.S" before the end of the chunk's
// letters. It is 0 if s begins with none.
func dotted(s string) int {
	i, letters := 0, 0
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) {
			break
		}
		after := s[i+size:]
		if strings.HasPrefix(after, ".") {
			i += size + 1
			if letters++; letters > longestDotted {
				return 0
			}
			continue
		}
		if letters > 0 && !letterFollows(after) {
			return i + size // "U.S" without its last full stop
		}
		break
	}
	if letters >= 2 {
		rest, _ := utf8.DecodeRuneInString(s[i:])
		if i == len(s) || !unicode.IsLetter(rest) {
			return i
		}
	}
	return 0
}

// longestDotted is how many letters an abbreviation of single letters can have.
const longestDotted = 12

// contractions are the endings that prose and we cut from a word.
var contractions = []string{"s", "ll", "re", "m", "ve", "d", "t"}

// contracted returns the length of a contraction that ends the letters at the
// begin of s, or 0.
func contracted(s string) int {
	for _, c := range contractions {
		if len(s) >= len(c) && strings.EqualFold(s[:len(c)], c) && !letterFollows(s[len(c):]) {
			return len(c)
		}
	}
	return 0
}

// contraction returns where to cut the word: at the last of prose's cuts that
// leaves a contraction, so that "company's" is two tokens and "D'Souza" one.
func contraction(w string, p *asked, offset int) int {
	for i := len(w) - 1; i > 0; i-- {
		ok, n := apostrophe(w[i:])
		if !ok {
			continue
		}
		c := contracted(w[i+n:])
		if c == 0 || i+n+c != len(w) {
			return len(w)
		}
		if (w[len(w)-1]|0x20) == 't' && (w[i-1]|0x20) == 'n' {
			i-- // n't is cut before its n
		}
		if i > 0 && p.cuts(offset+i, offset+len(w)) {
			return i
		}
		return len(w)
	}
	return len(w)
}

// wordShape returns the shape bits that a word's letters decide.
func wordShape(w string) Shape {
	var shape Shape
	letters, capitals, dots := 0, 0, 0
	for i, r := range w {
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			if letters == 0 {
				shape |= Capital
			} else if capitals < letters {
				shape |= MixedCase
			}
			capitals++
			letters++
		case unicode.IsLetter(r):
			letters++
		case r == '.' && i > 0:
			dots++
		}
	}
	if letters == 1 {
		shape |= Single
	}
	if letters > 1 && capitals == letters {
		shape |= AllCapital
	}
	if dots > 0 {
		shape |= Dotted
	}
	return shape
}

// reference returns the character that a reference such as "&rsquo;" at the begin
// of s stands for, and its length; 0 if there is none.
func reference(s string) (rune, int) {
	end := strings.IndexByte(s[:min(len(s), 10)], ';')
	if end < 3 {
		return 0, 0
	}
	decoded := html.UnescapeString(s[:end+1])
	r, size := utf8.DecodeRuneInString(decoded)
	if size != len(decoded) {
		return 0, 0
	}
	return r, end + 1
}
