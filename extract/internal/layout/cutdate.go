package layout

import "strings"

// dateGoesOn reports whether a date begins at the end of a line and goes on in the next one:
// "on 24" and "October", "July 8," and "2019", "December" and "7, 2019", "Saturday," and
// "September 14".
func dateGoesOn(a, b string) bool {
	switch {
	case endsWithDay(a):
		return beginsWithMonth(b)
	case strings.HasSuffix(a, ","):
		a = a[:len(a)-1]
		last := a[strings.LastIndexByte(a, ' ')+1:]
		return endsWithDay(a) && kindsOf(lastWord(a[:len(a)-len(last)]))&monthWord != 0 && beginsWithYear(b) ||
			kindsOf(last)&weekdayWord != 0 && beginsWithMonth(b)
	}
	n := leadingDigits(b)
	return (n == 1 || n == 2) && strings.HasPrefix(b[n:], ", ") && beginsWithYear(b[n+2:]) && kindsOf(lastWord(a))&monthWord != 0
}

// lastWord returns what stands behind the last blank of a text, without blanks at its end.
func lastWord(s string) string {
	s = strings.TrimRight(s, " ")
	return s[strings.LastIndexByte(s, ' ')+1:]
}

// leadingDigits returns how many digits a text begins with.
func leadingDigits(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

// beginsWithYear reports whether a text begins with a year of four digits.
func beginsWithYear(s string) bool {
	return leadingDigits(s) == 4 && (s[0] == '1' || s[0] == '2')
}

// endsWithDay reports whether a line ends with a word and a number that can be a day.
func endsWithDay(s string) bool {
	i := len(s)
	for i > 0 && isDigit(s[i-1]) {
		i--
	}
	n := len(s) - i
	return (n == 1 || n == 2) && i > 2 && s[i-1] == ' ' && 'a' <= s[i-2] && s[i-2] <= 'z'
}

// beginsWithMonth reports whether a line begins with the name of a month.
func beginsWithMonth(s string) bool {
	end := strings.IndexByte(s, ' ')
	return end > 2 && kindsOf(strings.TrimRight(s[:end], ".,"))&monthWord != 0
}
