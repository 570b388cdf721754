package suites

import (
	"regexp"
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// Class says whose a failure is.
type Class byte

// The classes of failures.
const (
	// Convention: the guidelines rule otherwise than the suite.
	Convention Class = 'a'
	// Wrong: the suite is wrong.
	Wrong Class = 'b'
	// Open: the text leaves it open, and we say so or give the suite's reading as another.
	Open Class = 'c'
	// Ours: a fault of ours.
	Ours Class = 'd'
)

// A Rule tells by its form alone why a failure is one.
type Rule struct {
	Name  string
	Class Class
	// Why says what the guidelines have, or what is wrong.
	Why   string
	Kind  Kind
	holds func(f *Failure, words string) bool
}

// Rules returns all rules.
func Rules() []Rule { return slices.Concat(valueRules, missedRules) }

// RuleOf returns the first rule that a failure falls under.
func RuleOf(f *Failure) *Rule {
	if f.Money {
		return nil
	}
	x := f.Gold
	if f.Kind == False {
		x.Start, x.End = f.Ours.Start, f.Ours.End
	}
	words := strings.Join(strings.Fields(strings.ToLower(f.Case.Words(x.Start, x.End))), " ")
	for _, table := range [][]Rule{valueRules, missedRules} {
		for i := range table {
			if r := &table[i]; r.Kind == f.Kind && r.holds(f, words) {
				return r
			}
		}
	}
	return nil
}

var (
	ago         = regexp.MustCompile(`\b(ago|in|from (now|today|tomorrow)|hence|back|later|after|before|next|last|a)\b`)
	unit        = `(?:days?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))`
	unitWord    = regexp.MustCompile(`\b` + unit + `\b`)
	count       = `(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|forty|couple(?: of)?|few|several)`
	stretch     = regexp.MustCompile(`\b(?:past|last|previous|next|coming|upcoming|this)\b.*\b` + unit + `\b|\b` + unit + ` past\b`)
	partWord    = regexp.MustCompile(`\b(?:early|mid|middle|late|beginning|start|end|eom|eoy|first|second half)\b|^mid-`)
	shortNumber = regexp.MustCompile(`\b\d{1,2}\b`)
	season      = regexp.MustCompile(`\b(?:summer|winter|spring|autumn|fall)\b`)
	weekend     = regexp.MustCompile(`\bweek-?\s?end\b`)
	pointed     = regexp.MustCompile(`\b(?:last|next|this|past|coming|previous|upcoming)\b`)
)

// anyDays reports whether a condition holds for one of the suite's readings.
func anyDays(f *Failure, holds func(Days) bool) bool {
	for _, d := range f.Gold.Accept {
		if holds(d) {
			return true
		}
	}
	return false
}

func dayBefore(s string) string { return day(s).AddDays(-1).String() }
func dayAfter(s string) string  { return day(s).AddDays(1).String() }

var valueRules = []Rule{
	{"range-end", Convention, "both ends of a range are of it (\"2010 to 2015\" is 2010/2015); the suite leaves the last unit out", Value,
		func(f *Failure, _ string) bool {
			_, b, _ := strings.Cut(f.Ours.Value, "/")
			last, ok := valueDays(b)
			return ok && anyDays(f, func(d Days) bool {
				return d.From == f.Ours.From && d.To != "" && (d.To == last.From || d.To == dayBefore(last.From))
			})
		}},
	{"part", Convention, "the value is the unit, and START, MID or END its modifier (\"early March\" is 2017-03); the suite gives the days of the part", Value,
		func(f *Failure, words string) bool {
			return partWord.MatchString(words) && (f.Ours.Modifier != model.ModifierNone || strings.Contains(f.Ours.Value, "/")) && anyDays(f, func(d Days) bool {
				return f.Ours.covers(d) || d.To != "" && f.Ours.covers(Days{d.From, dayBefore(d.To)})
			})
		}},
	{"open", Convention, "the mention is the date without its preposition, that it is open to one side a modifier (\"since\", \"by\"); the suite gives an endless interval", Value,
		func(f *Failure, _ string) bool {
			return f.Ours.From != "" && anyDays(f, func(d Days) bool {
				within := func(s string) bool { return dayBefore(f.Ours.From) <= s && s <= dayAfter(f.Ours.To) }
				return d.To == "" && d.From != "" && within(d.From) || d.From == "" && d.To != "" && within(d.To)
			})
		}},
	{"distance", Convention, "a distance has the grain of its unit (\"three years ago\" is 2014); the suite counts to the day", Value,
		func(f *Failure, words string) bool {
			return ago.MatchString(words) && unitWord.MatchString(words) && f.Ours.length() > 1 && !strings.Contains(f.Ours.Value, "/") &&
				anyDays(f, func(d Days) bool { return d.From == d.To && f.Ours.covers(d) })
		}},
	{"stretch", Convention, "\"the past three years\", \"the next five years\" run to and from the day of publication; the suite gives whole units of the calendar, the last of them, or the day at its far end", Value, stretchOf},
	{"unit", Convention, "the name of a unit is the whole of it (\"this month\", \"in August\"); the suite gives one day of it", Value,
		func(f *Failure, words string) bool {
			return (unitWord.MatchString(words) || monthWritten.MatchString(words)) && !shortNumber.MatchString(words) && f.Ours.length() > 7 &&
				anyDays(f, func(d Days) bool {
					return d.From == d.To && (f.Ours.covers(d) || farther(f, d) && f.Ours.shift(years(f.Ours.Days, d), 0).covers(d))
				})
		}},
	{"direction", Convention, "a day or month without a year is the one nearest to the day of publication, unless a verb tells the direction; the suite goes one way always", Value,
		func(f *Failure, words string) bool {
			return monthWritten.MatchString(words) && !pointed.MatchString(words) && !yearWritten.MatchString(words) &&
				anyDays(f, func(d Days) bool {
					n := years(f.Ours.Days, d)
					return (n == 1 || n == -1) && farther(f, d) && f.Ours.shift(n, 0) == d
				})
		}},
	{"direction-of-nth", Convention, "the same, of a day that is counted in its month (\"the last Friday of October\")", Value,
		func(f *Failure, words string) bool {
			return monthWritten.MatchString(words) && (weekday.MatchString(words) || weekend.MatchString(words)) && !yearWritten.MatchString(words) &&
				anyDays(f, func(d Days) bool {
					return d.length() == f.Ours.length() && years(f.Ours.Days, d) != 0 && farther(f, d) && day(d.From).Weekday() == day(f.Ours.From).Weekday() && day(d.From).Month == day(f.Ours.From).Month
				})
		}},
	{"weekday", Convention, "a weekday without a verb is the nearest one; the suite goes one way always", Value,
		func(f *Failure, words string) bool {
			return weekday.MatchString(words) && !pointed.MatchString(words) &&
				anyDays(f, func(d Days) bool { return shifted(f, d) && farther(f, d) })
		}},
	{"weekday-past", Open, "a weekday without a verb is the latest one, since nearly all are in news; the suite's is given as another reading", Value,
		func(f *Failure, words string) bool {
			return weekday.MatchString(words) && !pointed.MatchString(words) && f.Other &&
				anyDays(f, func(d Days) bool { return shifted(f, d) && !farther(f, d) })
		}},
	{"next-weekday", Open, "\"next\", \"last\" and \"this\" before a weekday are read in two ways; the suite's is given as another reading", Value,
		func(f *Failure, words string) bool {
			return weekday.MatchString(words) && pointed.MatchString(words) && f.Other &&
				anyDays(f, func(d Days) bool { return shifted(f, d) || f.Ours.From == d.From && days(f.Ours.To, d.To) == 7 })
		}},
	{"season", Convention, "a season is a value of its own (2016-SU), its days are whole months; the suite goes from equinox to solstice", Value,
		func(f *Failure, words string) bool {
			return season.MatchString(words) && anyDays(f, func(d Days) bool {
				return d.length() > 0 && f.Ours.length() > 0 && Days{max(d.From, f.Ours.From), min(d.To, f.Ours.To)}.length() >= 55
			})
		}},
	{"weekend", Convention, "a weekend is its two days; the suite gives one of them, or begins on Friday", Value,
		func(f *Failure, words string) bool {
			return weekend.MatchString(words) && f.Ours.length() == 2 && anyDays(f, func(d Days) bool {
				return f.Ours.covers(d) || d.covers(f.Ours.Days) && d.length() <= 4
			})
		}},
	{"so-far", Convention, "\"this week\" is the whole of it (2017-W28); the suite ends it with the day of publication", Value,
		func(f *Failure, words string) bool {
			return strings.HasPrefix(words, "this ") && len(f.Case.Reference) >= 10 && anyDays(f, func(d Days) bool {
				return d.From == f.Ours.From && d.To == f.Case.Reference[:10]
			})
		}},
	{"other-day", Wrong, "the suite has another day than that of its own reference for \"today\"", Value,
		func(f *Failure, words string) bool {
			n, is := map[string]int{"today": 0, "today's": 0, "yesterday": -1, "tomorrow": 1}[words]
			return is && len(f.Case.Reference) >= 10 && f.Ours.From == day(f.Case.Reference[:10]).AddDays(n).String()
		}},
	{"last-unit-begins", Wrong, "the suite ends a decade or century with the first day of its last year", Value,
		func(f *Failure, _ string) bool {
			return f.Ours.length() > 3000 && anyDays(f, func(d Days) bool {
				return d.From == f.Ours.From && (d.To == f.Ours.To[:4]+"-01-01" || d.To == dayAfter(f.Ours.To))
			})
		}},
}

// years returns how many years b begins after a; the day of the month must be the same.
func years(a, b Days) int {
	if a.From == "" || b.From == "" {
		return 0
	}
	return day(b.From).Year - day(a.From).Year
}

// shifted reports whether the suite's days are ours some weeks before or after.
func shifted(f *Failure, d Days) bool {
	if d.From == "" || f.Ours.From == "" {
		return false
	}
	n := days(f.Ours.From, d.From)
	return n != 0 && n%7 == 0 && n >= -7 && n <= 7 && f.Ours.shift(0, n) == d
}

// farther reports whether the suite's days lie at least as far from the day of
// publication as ours.
func farther(f *Failure, d Days) bool {
	if len(f.Case.Reference) < 10 || f.Ours.From == "" || d.From == "" || d.To == "" {
		return false
	}
	return distance(f.Case.Reference[:10], d) >= distance(f.Case.Reference[:10], f.Ours.Days)
}

// distance is how many days lie between a day and an interval.
func distance(from string, to Days) int { return max(0, days(from, to.From), days(to.To, from)) }

// lengths are the longest that units are, in days.
var lengths = []struct {
	stem string
	days int
}{{"day", 1}, {"week", 7}, {"fortnight", 14}, {"month", 31}, {"quarter", 92}, {"year", 366}, {"decade", 3653}, {"centur", 36525}}

func stretchOf(f *Failure, words string) bool {
	if !stretch.MatchString(words) || len(unitWord.FindAllString(words, -1)) > 1 || f.Ours.length() == 0 || len(f.Case.Reference) < 10 {
		return false
	}
	ref := f.Case.Reference[:10]
	if f.Ours.From != ref && f.Ours.To != dayBefore(ref) && f.Ours.To != ref && f.Ours.From != dayAfter(ref) {
		return false
	}
	n := 0
	for _, l := range lengths {
		if strings.Contains(words, l.stem) {
			n = l.days
		}
	}
	near := func(a, b string, n int) bool { x := days(a, b); return -n <= x && x <= n }
	return anyDays(f, func(d Days) bool {
		switch {
		case d.From == "" || d.To == "":
			return false
		case near(d.From, f.Ours.From, n+1) && near(d.To, f.Ours.To, n+1):
			return true
		case d.From == d.To:
			return near(d.From, f.Ours.To, 1) || near(d.From, f.Ours.From, 1)
		}
		return d.length() <= n && (near(d.To, f.Ours.To, n) || near(d.From, f.Ours.From, n))
	})
}
