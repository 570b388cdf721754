package record

import (
	"strconv"
	"strings"
	"time"

	"github.com/dateline-nlp/dateline/model"
)

// layouts are the forms of a day that archives write, the day of the month before the
// year or behind a name, so that none can be read in two ways.
var layouts = []string{
	"2006-1-2", "2006/1/2", "2006.1.2",
	"2 January 2006", "2 Jan 2006", "January 2 2006", "Jan 2 2006", "2-Jan-2006", "2-January-2006",
	"Mon 2 January 2006", "Mon 2 Jan 2006", "Mon January 2 2006", "Mon Jan 2 2006",
	"Monday 2 January 2006", "Monday 2 Jan 2006", "Monday January 2 2006", "Monday Jan 2 2006",
}

// Day reads the day of a date or time stamp of metadata, in the zone in which it is
// written. A day that could be two, such as 3/4/2017, is none.
func Day(text string) (model.Day, bool) {
	text = strings.TrimSpace(text)
	if text == "" || len(text) > 80 {
		return model.Day{}, false
	}
	if day, ok := number(text); ok {
		return day, true
	}
	// "Mon, 02 Jan 2006 15:04:05 -0700": what stands behind the day is the time.
	text = strings.Join(strings.Fields(strings.NewReplacer(",", " ", "Sept ", "Sep ", "Sept.", "Sep").Replace(text)), " ")
	text = strings.ReplaceAll(text, ". ", " ")
	for _, layout := range layouts {
		if t, err := time.Parse(layout, cutTo(text, layout)); err == nil {
			day := model.DayOf(t)
			return day, day.Valid()
		}
	}
	return model.Day{}, false
}

// cutTo leaves out what stands behind as many words as the layout has: a time, after
// a blank or the T of ISO 8601.
func cutTo(text, layout string) string {
	if strings.HasPrefix(layout, "2006") {
		// 2017-07-10T09:30:00+07:00
		if at := strings.IndexAny(text, "T "); at > 0 && at <= len("2006-01-02") && isTime(text[at+1:]) {
			return text[:at]
		}
		return text
	}
	words := strings.Count(layout, " ") + 1
	fields := strings.Fields(text)
	if len(fields) > words && isTime(strings.Join(fields[words:], " ")) {
		fields = fields[:words]
	}
	return strings.Join(fields, " ")
}

// isTime reports whether a text begins like the time of a day.
func isTime(text string) bool {
	text = strings.TrimPrefix(text, "at ")
	digits := 0
	for digits < len(text) && text[digits] >= '0' && text[digits] <= '9' {
		digits++
	}
	if digits == 0 || digits > 6 {
		return false
	}
	rest := strings.ToLower(strings.TrimSpace(text[digits:]))
	return rest == "" && digits >= 4 || strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "am") || strings.HasPrefix(rest, "pm") ||
		strings.HasPrefix(rest, "z") || strings.HasPrefix(rest, "+") || strings.HasPrefix(rest, "-")
}

// number reads a day that is written in digits alone: 20170710, 20170710093000, or
// seconds or thousandths of a second since 1970.
func number(text string) (model.Day, bool) {
	for _, c := range []byte(text) {
		if c < '0' || c > '9' {
			return model.Day{}, false
		}
	}
	if len(text) == 8 || len(text) == 12 || len(text) == 14 {
		if t, err := time.Parse("20060102", text[:8]); err == nil && t.Year() >= 1800 && t.Year() < 2200 {
			return model.DayOf(t), true
		}
	}
	seconds, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return model.Day{}, false
	}
	switch len(text) {
	case 9, 10:
		return model.DayOf(time.Unix(seconds, 0).UTC()), true
	case 12, 13:
		return model.DayOf(time.UnixMilli(seconds).UTC()), true
	}
	return model.Day{}, false
}
