package dates

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

//go:embed holidays.tsv
var holidayTable string

// holidayRule is how a named day falls in a year.
type holidayRule struct {
	easter         bool
	month, weekday int // weekday 1 is Sunday; 0: day is a day of the month
	day, plus      int // day is the number of the weekday in the month if there is one
	countries      string
}

// holidayName is a named day: its words and its rules, one for each group of countries.
type holidayName struct {
	words []uint64
	rules []holidayRule
}

// holidayNames are the named days, and their indexes by their first word.
type holidayNames struct {
	names []holidayName
	first map[uint64][]int
}

// holidays reads the table once, when named days are first asked for.
var holidays = sync.OnceValue(func() *holidayNames {
	out := &holidayNames{first: map[uint64][]int{}}
	index := map[string]int{}
	for line := range strings.Lines(holidayTable) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) < 2 || strings.HasPrefix(line, "#") {
			continue
		}
		rule := parseHoliday(fields[1])
		if len(fields) > 2 {
			rule.countries = fields[2]
		}
		i, ok := index[fields[0]]
		if !ok {
			i = len(out.names)
			index[fields[0]] = i
			out.names = append(out.names, holidayName{words: holidayWords(fields[0])})
			out.first[out.names[i].words[0]] = append(out.first[out.names[i].words[0]], i)
		}
		out.names[i].rules = append(out.names[i].rules, rule)
	}
	return out
})

// holidayWords are the keys of a name's tokens; marks are left out.
func holidayWords(name string) []uint64 {
	var out []uint64
	for _, w := range strings.Fields(name) {
		w = strings.TrimRight(w, ".'")
		if stem, ok := strings.CutSuffix(w, "'s"); ok {
			out = append(out, lexicon.Key(stem), keyOwn)
			continue
		}
		out = append(out, lexicon.Key(w))
	}
	return out
}

// parseHoliday reads a rule of the table.
func parseHoliday(s string) (out holidayRule) {
	if i := strings.LastIndexAny(s, "+"); i > 0 {
		out.plus, _ = strconv.Atoi(s[i+1:])
		s = s[:i]
	}
	if rest, ok := strings.CutPrefix(s, "easter"); ok {
		out.easter = true
		if rest != "" {
			out.plus, _ = strconv.Atoi(rest)
		}
		return out
	}
	if month, day, ok := strings.Cut(s, "-"); ok && !strings.Contains(s, "/") {
		out.month, out.day = atoi(month), atoi(day)
		return out
	}
	parts := strings.Split(s, "/")
	out.month = atoi(parts[0])
	out.weekday = strings.Index("sunmontuewedthufrisat", parts[1])/3 + 1
	out.day, _ = strconv.Atoi(parts[2])
	return out
}

// in returns the day on which a named day falls.
func (h holidayRule) in(year int) model.Day {
	switch {
	case h.easter:
		return easter(year).AddDays(h.plus)
	case h.weekday == 0:
		return model.Day{Year: year, Month: monthOf(h.month), Day: h.day}
	}
	m := months(year, h.month, 1)
	return nthWeekday(m.Start, m.End, h.weekday, h.day).AddDays(h.plus)
}

// easter returns Easter Sunday of the Gregorian calendar (Butcher's algorithm).
func easter(year int) model.Day {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	month := (h + l - 7*m + 90) / 25
	return model.Day{Year: year, Month: monthOf(month), Day: (h + l - 7*m + 33*month + 19) % 32}
}

// holiday reads a named day and its year: "Thanksgiving", "Christmas Day 2024". The
// longest name wins.
func (r *reader) holiday(i int) (match, bool) {
	if !r.at(i).Is(token.Capital) {
		return match{}, false
	}
	var out match
	for _, n := range r.holidays.first[r.at(i).Key] {
		if last := r.holidayAt(i, r.holidays.names[n].words); last > out.last {
			out = match{partial: partial{form: formHoliday, part: n}, first: i, last: last}
		}
	}
	if next := r.at(out.last); out.last == 0 || next.Has(lexicon.Season) || next.Key == keySeason || next.Key == keyHolidays || next.Has(lexicon.TimeUnit) {
		return match{}, false // "the Christmas season", "Easter weekend"
	}
	if next, ok := r.yearOf(out.last, &out.partial); ok {
		out.last = next
	}
	return out, true
}

// holidayAt returns where the words end that begin with token i; 0 if they do not stand
// there.
func (r *reader) holidayAt(i int, words []uint64) int {
	for n, w := range words {
		if !r.is(i, w) {
			return 0
		}
		i++
		if n+1 < len(words) && (r.mark(i, '.') || r.at(i).Is(token.Possessive) && !r.is(i, keyOwn)) && r.glued(i) {
			i++ // "St.", "Presidents'"
		}
	}
	return i
}

// placeHoliday puts a named day on the calendar: in its year, or the nearest that the
// tense allows.
func (r *resolver) placeHoliday(p *partial, tense int) placed {
	rule, ok := holidays().names[p.part].rule(r.Country)
	if !ok {
		return unresolved(model.GranularityDay, model.UnknownAnchor)
	}
	if p.hasYear() && !p.pointed {
		return r.withYear(p, model.GranularityDay, func(year int) placed { return dayOrImpossible(rule.in(year)) })
	}
	return r.byReference(model.GranularityDay, func() placed {
		var best model.Day
		least := 1 << 30
		for year := r.Reference.Year - 1; year <= r.Reference.Year+1; year++ {
			d := rule.in(year)
			away := r.Reference.DaysUntil(d)
			cost := max(away, -away)
			switch {
			case p.pointed && (p.point < 0 && away >= 0 || p.point > 0 && away <= 0 || p.point == 0 && year != r.Reference.Year):
				cost += 4000
			case !p.pointed && (tense < 0 && away > 0 || tense > 0 && away < 0):
				cost += 150
			}
			if cost < least {
				best, least = d, cost
			}
		}
		return dayOrImpossible(best)
	})
}

// rule returns the rule of a country. A name that falls on other days in other countries
// has none where the country is not known.
func (h *holidayName) rule(country string) (holidayRule, bool) {
	for _, rule := range h.rules {
		if rule.countries == "" || listed(rule.countries, country) {
			return rule, true
		}
	}
	return holidayRule{}, false
}
