package score

import (
	"strings"

	"github.com/dateline-nlp/dateline/corpus"
)

// ValueSort is the figures of the values of one sort: of dates, those that are
// weeks; of currencies, the pounds.
type ValueSort struct {
	Type  corpus.Type `json:"type"`
	Field string      `json:"field"`
	Sort  string      `json:"sort"`
	Right int         `json:"right"`
	Of    int         `json:"of"`
	Share float64     `json:"share"`
}

// none is the sort of a value that the gold says to be none.
const none = "none"

// sortOfDate returns the sort of a TIMEX3 value.
func sortOfDate(value string) string {
	if value == "" {
		return none
	}
	if strings.Contains(value, "/") {
		return "range"
	}
	if strings.HasPrefix(value, "FY") {
		return "fiscal"
	}
	year, rest, _ := strings.Cut(value, "-")
	switch {
	case strings.HasSuffix(year, "XX"):
		return "century"
	case strings.HasSuffix(year, "X"):
		return "decade"
	case rest == "":
		return "year"
	}
	switch rest[0] {
	case 'Q':
		return "quarter"
	case 'H':
		return "half"
	case 'W':
		if rest != "WI" {
			return "week"
		}
		return "season"
	case 'S', 'F':
		return "season"
	}
	if len(rest) == len("01") {
		return "month"
	}
	return "day"
}

// sortOfAmount tells ranges from single amounts.
func sortOfAmount(value string) string {
	switch {
	case value == "":
		return none
	case strings.Contains(value, ".."):
		return "range"
	}
	return "single"
}

// sortOfCode is the code itself: each currency has rules of its own.
func sortOfCode(value string) string {
	if value == "" {
		return none
	}
	return value
}

// sortOfCountry tells places in a country from those in none.
func sortOfCountry(value string) string {
	if value == "" {
		return none
	}
	return "given"
}

// sortOfName tells names from none; white space is no name.
func sortOfName(value string) string { return sortOfCountry(strings.TrimSpace(value)) }
