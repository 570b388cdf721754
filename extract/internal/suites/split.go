package suites

import (
	"regexp"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

var joins = regexp.MustCompile(`(?i)[\s\pZ]+(?:to|through|thru|and|until|till|or)[\s\pZ]+|[\s\pZ]*[-–—−~]+[\s\pZ]*`)

// Split writes ranges as suites do that have no ranges: each of the two ends as a date of
// its own, with the days of that end. Every range whose words have a join is split at its
// first join that leaves words with a figure, a month or a weekday on both sides; nothing
// of the case is looked at.
func Split(c *Case, found []Found) []Found {
	var all []Found
	for _, f := range found {
		a, b, is := strings.Cut(f.Value, "/")
		from, ok := valueDays(a)
		to, ok2 := valueDays(b)
		words := c.Words(f.Start, f.End)
		at := joinOf(words)
		if !is || !ok || !ok2 || at == nil {
			all = append(all, f)
			continue
		}
		first, second := f, f
		first.Value, first.Days, first.Others = a, from, nil
		second.Value, second.Days, second.Others = b, to, nil
		first.End = f.Start + len([]rune(words[:at[0]]))
		second.Start = f.Start + len([]rune(words[:at[1]]))
		first.Modifier, second.Modifier = model.Modifier(0), model.Modifier(0)
		all = append(all, first, second)
	}
	return all
}

func joinOf(words string) []int {
	for _, at := range joins.FindAllStringIndex(words, -1) {
		if names(words[:at[0]]) && names(words[at[1]:]) {
			return at
		}
	}
	return nil
}

// names reports whether words name a unit of the calendar.
func names(words string) bool {
	return strings.ContainsAny(words, "0123456789") || monthWritten.MatchString(words) || weekday.MatchString(words)
}
