package model

import (
	"fmt"
	"strings"
	"time"
)

// ValidTIMEX3 reports whether a value has one of the forms in which this package
// writes dates, after the value attribute of TIMEX3 (ISO-TimeML, ISO 24617-1):
//
//	2017-07-10  2017-07  2017  2017-W28  2017-W28-WE  2016-Q3  2016-H1
//	2016-SU     199X     19XX  FY2018    FY2018-Q3    FY2018-H1
//
// or two of them joined by "/", first and last or, for years counted from a day,
// first and end.
func ValidTIMEX3(value string) bool {
	first, last, isRange := strings.Cut(value, "/")
	if isRange {
		return validTIMEX3(first) && validTIMEX3(last)
	}
	return validTIMEX3(first)
}

func validTIMEX3(v string) bool {
	fiscal := strings.HasPrefix(v, "FY")
	v = strings.TrimPrefix(v, "FY")
	if len(v) < 4 {
		return false
	}
	year, rest := v[:4], v[4:]
	if !digits(year) {
		return !fiscal && rest == "" && (digits(year[:3]) && year[3] == 'X' || digits(year[:2]) && year[2:] == "XX")
	}
	if rest == "" {
		return true
	}
	if rest[0] != '-' || len(rest) == 1 {
		return false
	}
	rest = rest[1:]
	if len(rest) == 2 && (rest[0] == 'Q' && rest[1] >= '1' && rest[1] <= '4' || rest[0] == 'H' && (rest[1] == '1' || rest[1] == '2')) {
		return true
	}
	if fiscal {
		return false
	}
	switch {
	case rest == "SP" || rest == "SU" || rest == "FA" || rest == "WI":
		return true
	case rest[0] == 'W':
		week, we, _ := strings.Cut(rest[1:], "-")
		return len(week) == 2 && digits(week) && week >= "01" && week <= "53" && (we == "" || we == "WE")
	case len(rest) == 2:
		return digits(rest) && rest >= "01" && rest <= "12"
	}
	if len(rest) != 5 || rest[2] != '-' || !digits(rest[:2]) || !digits(rest[3:]) {
		return false
	}
	y, month, day := number(year), number(rest[:2]), number(rest[3:])
	return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(y, time.Month(month))
}

// number returns the value of a few digits.
func number(s string) (n int) {
	for i := range len(s) {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// edtfParts maps the sub-year parts of TIMEX3 to the sub-year groupings of EDTF.
var edtfParts = map[string]string{"SP": "21", "SU": "22", "FA": "23", "WI": "24",
	"Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36", "H1": "40", "H2": "41"}

// EDTF returns the date in the Extended Date/Time Format of ISO 8601-2:2019, the
// form that libraries and archives use: "2017-07-10", "2016-35" (third quarter),
// "199X", "2010/2015", "2010~" for approximate dates, "1998/.." for open ones.
// It returns "" for an unresolved date, and for a fiscal period whose days are not
// known. Weeks, which EDTF has not, become their days.
func (d Date) EDTF() string {
	text := d.edtfValue()
	if text == "" {
		return ""
	}
	switch d.Modifier {
	case ModifierApprox:
		return text + "~"
	case ModifierBefore:
		return "../" + text
	case ModifierAfter:
		return text + "/.."
	}
	return text
}

func (d Date) edtfValue() string {
	parts := strings.Split(d.Value, "/")
	for i, p := range parts {
		text, ok := edtfOf(p)
		if !ok {
			return d.edtfInterval()
		}
		parts[i] = text
	}
	return strings.Join(parts, "/")
}

func edtfOf(v string) (string, bool) {
	if strings.HasPrefix(v, "FY") || strings.Contains(v, "-W") && !strings.HasSuffix(v, "-WI") {
		return "", false
	}
	if year, part, ok := strings.Cut(v, "-"); ok {
		if code, ok := edtfParts[part]; ok {
			return year + "-" + code, true
		}
	}
	return v, true
}

func (d Date) edtfInterval() string {
	if d.Interval == nil {
		return ""
	}
	return fmt.Sprintf("%s/%s", d.Interval.Start, d.Interval.End.AddDays(-1))
}
