package report

import (
	"strconv"
	"strings"

	"github.com/govalues/decimal"
)

// grouped returns a number with its digits in groups of three.
func grouped(n int64) string { return group(strconv.FormatInt(n, 10)) }

// groupedDecimal returns an amount, exactly, with its digits in groups of three.
func groupedDecimal(d decimal.Decimal) string { return group(d.Trim(0).String()) }

func group(s string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "−", s[1:]
	}
	whole, fraction, cut := strings.Cut(s, ".")
	var b strings.Builder
	b.WriteString(sign)
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(whole[i])
	}
	if cut {
		b.WriteString("." + fraction)
	}
	return b.String()
}

// plural returns a number with the word for one or for several things.
func plural(n int64, one, several string) string {
	if n == 1 {
		return "1 " + one
	}
	return grouped(n) + " " + several
}
