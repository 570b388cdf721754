package money

import "github.com/dateline-nlp/dateline/model"

// numeral is a number in figures.
type numeral struct {
	number
	grouped  bool // thousands are set apart
	decimals int  // digits after the decimal mark
	// dotThree tells one full stop with three digits after it, "1.234": a decimal
	// point in English, a thousands mark in half of Europe. zeros tells that those
	// digits are zeros.
	dotThree, zeros bool
}

// readNumeral reads digits with commas and full stops as the tokeniser leaves
// them: they begin and end with a digit, and marks stand single.
//
//   - Both marks: the last is the decimal mark if it stands once, the others divide
//     groups.
//   - Commas alone divide groups if the groups have the lengths of groups; a single
//     comma before one or two digits, or after a zero, is a decimal mark.
//   - A full stop alone is a decimal point; several divide groups.
//
// Groups have three digits, or in India two with a last one of three.
func readNumeral(s string) numeral {
	commas, dots, lastMark := 0, 0, -1
	for i := range len(s) {
		switch s[i] {
		case ',':
			commas++
			lastMark = i
		case '.':
			dots++
			lastMark = i
		}
	}
	after := len(s) - 1 - lastMark
	decimalAt := -1
	switch {
	case commas == 0 && dots == 0:
	case commas > 0 && dots > 0:
		last := s[lastMark]
		if last == '.' && dots == 1 || last == ',' && commas == 1 {
			decimalAt = lastMark
		} else {
			return numeral{number: unread(model.AmbiguousAmount)}
		}
	case dots == 1:
		decimalAt = lastMark
	case commas == 1 && (after <= 2 || s[0] == '0' && lastMark == 1):
		decimalAt = lastMark
	}
	whole := s
	if decimalAt >= 0 {
		whole = s[:decimalAt]
	}
	grouped := false
	if decimalAt < 0 && lastMark >= 0 || decimalAt >= 0 && commas+dots > 1 {
		if !groups(whole) {
			return numeral{number: unread(model.AmbiguousAmount)}
		}
		grouped = true
	}
	n := numeral{number: figures(s, decimalAt), grouped: grouped}
	if decimalAt >= 0 {
		n.decimals = after
		if s[decimalAt] == '.' && commas == 0 && after == 3 && decimalAt <= 3 && s[0] != '0' {
			n.dotThree = true
			n.zeros = s[decimalAt+1:] == "000"
		}
	}
	return n
}

// groups reports whether the marks of a whole number divide it into groups. They
// must be the same mark.
func groups(s string) bool {
	lengths := 0
	var sizes [12]int
	var mark byte
	run := 0
	for i := range len(s) {
		if s[i] != ',' && s[i] != '.' {
			run++
			continue
		}
		if mark != 0 && s[i] != mark || lengths == len(sizes)-1 {
			return false
		}
		mark = s[i]
		sizes[lengths] = run
		lengths++
		run = 0
	}
	sizes[lengths] = run
	lengths++
	if lengths < 2 || sizes[lengths-1] != 3 || sizes[0] < 1 || sizes[0] > 3 || s[0] == '0' {
		return false
	}
	western, indian := true, mark == ',' && sizes[0] <= 2
	for _, size := range sizes[1 : lengths-1] {
		western = western && size == 3
		indian = indian && size == 2
	}
	return western || indian
}

// figures returns the value of the digits of s; those after the decimal mark count
// as decimals.
func figures(s string, decimalAt int) number {
	var n number
	digits := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			continue
		}
		if digits > 0 || s[i] != '0' {
			digits++
		}
		if digits > mostDigits {
			return unread(model.AmountTooLong)
		}
		n.coefficient = n.coefficient*10 + uint64(s[i]-'0')
		if decimalAt >= 0 && i > decimalAt {
			n.exponent--
		}
	}
	if n.exponent < -mostDigits {
		return unread(model.AmountTooLong)
	}
	return n
}
