package suites

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/govalues/decimal"
)

// Kind is what is wrong.
type Kind string

// What can be wrong with an expression.
const (
	Missed   Kind = "missed"   // the suite has it, we do not
	False    Kind = "false"    // we have it, the suite does not
	Span     Kind = "span"     // both have it, with other ends
	Value    Kind = "value"    // the days are others
	Amount   Kind = "amount"   // the amount is another
	Currency Kind = "currency" // the currency is another
)

// A Failure is one thing that is wrong in a case.
type Failure struct {
	Case  *Case
	Kind  Kind
	Money bool
	// Gold is what the suite has; nothing if it is a false alarm.
	Gold Expected
	// Ours is what we have; nothing if it is missed.
	Ours Found
	// Other tells that one of our other readings is right, Turned that the direction
	// alone is wrong.
	Other, Turned bool
}

// A Tally counts expressions as the suites' own scorer, score.py, does.
type Tally struct {
	// Gold is what must be found, Found what counts as found, Overlap what is both,
	// Strict what has the same ends but for prepositions and the like, Loose what has
	// other ends by convention.
	Gold, Found, Overlap, Strict, Loose int
	// Values are those that the suite has, Right those that are so, Any with one of our
	// other readings; of Free the direction may be wrong besides, of Turned the direction
	// alone.
	Values, Right, Any, Free, Turned int
	Currencies, RightCurrencies      int
	// Negatives are texts with nothing in them, Clean those in which nothing is found.
	Negatives, Clean int
}

// Score compares what is found in a case with what the suite expects.
func (t *Tally) Score(c *Case, found []Found, money bool) (failures []Failure) {
	if !c.InScope {
		return nil
	}
	must, may := c.gold(money)
	if len(c.Expect) == 0 {
		t.Negatives++
		if len(found) == 0 {
			t.Clean++
		}
	}
	of, taken := pair(must, found)
	for i, g := range must {
		t.Gold++
		if of[i] < 0 {
			failures = append(failures, Failure{Case: c, Kind: Missed, Gold: g})
			continue
		}
		f := found[of[i]]
		t.Overlap++
		if c.trimmed(f.Start, f.End) == c.trimmed(g.Start, g.End) {
			t.Strict++
		} else {
			failures = append(failures, Failure{Case: c, Kind: Span, Gold: g, Ours: f})
		}
		if money {
			failures = append(failures, t.amount(c, g, f)...)
		} else {
			failures = append(failures, t.value(c, g, f)...)
		}
	}
	for j, f := range found {
		over := func(x Expected) bool { return min(x.End, f.End) > max(x.Start, f.Start) }
		switch {
		case taken[j]:
			t.Found++
		case slices.ContainsFunc(must, over) || slices.ContainsFunc(may, over):
		default:
			t.Found++
			failures = append(failures, Failure{Case: c, Kind: False, Ours: f})
		}
	}
	for i := range failures {
		failures[i].Money = money
	}
	return failures
}

// Without returns the tally without the expressions that fail by the suite's own doing:
// those of the classes Convention and Wrong.
func (t Tally) Without(failures []Failure, class func(*Failure) Class) Tally {
	dirty, fault := map[*Case]bool{}, map[*Case]bool{}
	for i := range failures {
		f := &failures[i]
		theirs := class(f) == Convention || class(f) == Wrong
		if f.Kind == False && len(f.Case.Expect) == 0 {
			dirty[f.Case] = true
			fault[f.Case] = fault[f.Case] || !theirs
		}
		if !theirs {
			continue
		}
		switch f.Kind {
		case Missed:
			t.Gold--
		case False:
			t.Found--
		case Span:
			t.Loose++
		case Currency:
			t.Currencies--
		case Value, Amount:
			t.Values--
			t.Any -= one(f.Other)
			t.Turned -= one(f.Turned)
		}
	}
	for c := range dirty {
		t.Negatives -= one(!fault[c])
	}
	return t
}

// pair gives each expected expression the mention that overlaps it: the same spans first,
// then the longest overlaps.
func pair(must []Expected, found []Found) (of []int, taken []bool) {
	type link struct{ exact, overlap, i, j int }
	var links []link
	for i, g := range must {
		for j, f := range found {
			if o := min(g.End, f.End) - max(g.Start, f.Start); o > 0 {
				l := link{0, o, i, j}
				if g.Start == f.Start && g.End == f.End {
					l.exact = 1
				}
				links = append(links, l)
			}
		}
	}
	slices.SortStableFunc(links, func(a, b link) int {
		return cmp.Or(b.exact-a.exact, b.overlap-a.overlap, a.i-b.i, a.j-b.j)
	})
	of, taken = slices.Repeat([]int{-1}, len(must)), make([]bool, len(found))
	for _, l := range links {
		if of[l.i] < 0 && !taken[l.j] {
			of[l.i], taken[l.j] = l.j, true
		}
	}
	return of, taken
}

func (t *Tally) value(c *Case, g Expected, f Found) []Failure {
	if len(g.Accept) == 0 {
		return nil
	}
	t.Values++
	right := slices.Contains(g.Accept, f.Days)
	other := right || slices.ContainsFunc(f.Others, func(d Days) bool { return slices.Contains(g.Accept, d) })
	free := other || otherDirection(c.Words(g.Start, g.End), f.Days, g.Accept) ||
		slices.ContainsFunc(f.Others, func(d Days) bool { return otherDirection(c.Words(g.Start, g.End), d, g.Accept) })
	t.Right += one(right)
	t.Any += one(other)
	t.Free += one(free)
	turned := otherDirection(c.Words(g.Start, g.End), f.Days, g.Accept)
	t.Turned += one(right || turned)
	if right {
		return nil
	}
	return []Failure{{Case: c, Kind: Value, Gold: g, Ours: f, Other: other, Turned: turned}}
}

func (t *Tally) amount(c *Case, g Expected, f Found) (failures []Failure) {
	if g.Amount == "" {
		return nil
	}
	t.Values++
	right := sameAmount(g, f)
	t.Right += one(right)
	t.Any += one(right)
	if !right {
		failures = append(failures, Failure{Case: c, Kind: Amount, Gold: g, Ours: f})
	}
	if g.Currency != "" {
		t.Currencies++
		t.RightCurrencies += one(g.Currency == f.Currency)
		if g.Currency != f.Currency {
			failures = append(failures, Failure{Case: c, Kind: Currency, Gold: g, Ours: f})
		}
	}
	return failures
}

// sameAmount compares as decimal numbers; cents that the suite counts as such are a
// hundredth of ours.
func sameAmount(g Expected, f Found) bool {
	a, err := decimal.Parse(strings.ReplaceAll(g.Amount, ",", ""))
	b, err2 := decimal.Parse(f.Amount)
	if err != nil || err2 != nil {
		return false
	}
	hundredth, _ := a.Quo(decimal.Hundred)
	return a.Cmp(b) == 0 || (g.Unit == "Cent" || g.Unit == "cent" || g.Unit == "¢") && hundredth.Cmp(b) == 0
}

var (
	yearWritten  = regexp.MustCompile(`\b\d{4}\b|'\d\d\b|\d[/.-]\d+[/.-]\d`)
	monthWritten = regexp.MustCompile(`(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b`)
	weekday      = regexp.MustCompile(`(?i)\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b`)
)

// otherDirection reports whether the days are right but for the direction: a month or
// day of a month in the year beside, a weekday in the week beside.
func otherDirection(words string, d Days, accept []Days) bool {
	switch {
	case d == Days{} || yearWritten.MatchString(words):
		return false
	case monthWritten.MatchString(words):
		return slices.Contains(accept, d.shift(-1, 0)) || slices.Contains(accept, d.shift(1, 0))
	}
	return weekday.MatchString(words) && (slices.Contains(accept, d.shift(0, -7)) || slices.Contains(accept, d.shift(0, 7)))
}

var (
	before = regexp.MustCompile(`(?i)^(?:(?:from|between|before|after|since|until|till|by|in|on|at|during|for|of|over|around|about|approximately|nearly|almost|roughly|some|early|late|mid|the|a|an|this is|starting|beginning|through|throughout|within|as of|to|up to|more than|less than|at least|over|under|year|to be|ca\.?|c\.)[\s\pZ\-]+)+`)
	after  = regexp.MustCompile(`(?:'s|’s|[\s\pZ.,;:)\]"'’])+$`)
)

// trimmed returns a span without the words and marks on which suites differ: in front
// prepositions, articles and the like, behind marks and possessives.
func (c *Case) trimmed(start, end int) [2]int {
	words := c.Words(start, end)
	if m := before.FindString(words); m != "" && m != words {
		start += len([]rune(m))
		words = words[len(m):]
	}
	if at := after.FindStringIndex(words); at != nil && at[0] > 0 {
		end = start + len([]rune(words[:at[0]]))
	}
	for start < end && strings.ContainsRune(`([" '`, c.runes[start]) {
		start++
	}
	return [2]int{start, end}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
