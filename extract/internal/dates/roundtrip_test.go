package dates

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dateline-nlp/dateline/model"
)

// anyDay returns a day from 1950 to 2049.
func anyDay(random *rand.Rand) model.Day {
	return model.NewDay(1950+random.IntN(100), monthOf(1+random.IntN(12)), 1+random.IntN(31))
}

// rereads writes texts at random and reads them again: what is found must be what was
// meant, one value after the other, with nothing unresolved and no warning.
func rereads(t *testing.T, seed uint64, times int, country string, write func(*rand.Rand) (text string, want []string)) {
	t.Helper()
	random := rand.New(rand.NewPCG(seed, 7))
	for range times {
		text, want := write(random)
		dates, warnings := resolve(t, text, Context{Reference: monday, Country: country})
		got := []string{}
		for _, d := range dates {
			v := d.Value
			if d.Modifier != model.ModifierNone {
				v += " " + d.Modifier.String()
			}
			if d.Unresolved != "" {
				v += " " + string(d.Unresolved)
			}
			got = append(got, v)
		}
		if !assert.Equal(t, want, got, text) {
			return
		}
		assert.Empty(t, warnings, text)
	}
}

func pick[T any](random *rand.Rand, of ...T) T { return of[random.IntN(len(of))] }

func monthName(d model.Day) string  { return d.Month.String() }
func monthValue(d model.Day) string { return d.String()[:7] }

// later returns a day some days after another, in the same month or year where asked.
func later(random *rand.Rand, d model.Day, most int) model.Day {
	return d.AddDays(1 + random.IntN(most))
}

// TestRangesAgain joins two days, months, quarters or years in every way.
func TestRangesAgain(t *testing.T) {
	frames := func(random *rand.Rand, a, b string) string {
		return fmt.Sprintf(pick(random, "The show runs %s to %s in Oslo.", "The show runs from %s to %s.", "It ran %s through %s.", "It ran between %s and %s.", "It was built from %s until %s.",
			"Fair (%s – %s)", "It lasted from %s - %s.", "It ran from %s till %s there."), a, b)
	}
	rereads(t, 1, 400, "US", func(random *rand.Rand) (string, []string) {
		a := anyDay(random)
		b := later(random, a, 700)
		layout := pick(random, "January 2, 2006", "2 January 2006", "Jan. 2, 2006", "Monday, January 2, 2006", "2006-01-02", "01/02/2006", "January 2nd, 2006")
		if strings.Contains(layout, "Jan.") && (a.Month == 5 || b.Month == 5) {
			layout = "January 2, 2006"
		}
		write := func(d model.Day) string { return strings.Replace(d.Time().Format(layout), "2nd", suffixed(d.Day), 1) }
		if strings.Contains(layout, "nd") {
			write = func(d model.Day) string { return fmt.Sprintf("%s %s, %d", monthName(d), suffixed(d.Day), d.Year) }
		}
		return frames(random, write(a), write(b)), []string{a.String() + "/" + b.String()}
	})
	rereads(t, 2, 400, "GB", func(random *rand.Rand) (string, []string) { // one year for both
		a := anyDay(random)
		b := later(random, a, 120)
		if a.Year != b.Year || a.Month == b.Month {
			return "Nothing.", []string{}
		}
		return frames(random, fmt.Sprintf("%d %s", a.Day, monthName(a)), fmt.Sprintf("%d %s %d", b.Day, monthName(b), b.Year)), []string{a.String() + "/" + b.String()}
	})
	rereads(t, 3, 400, "US", func(random *rand.Rand) (string, []string) { // one month and year for both
		a := anyDay(random)
		b := later(random, a, 20)
		if a.Month != b.Month {
			return "Nothing.", []string{}
		}
		value := []string{a.String() + "/" + b.String()}
		return fmt.Sprintf(pick(random, "The show runs %[1]s %[2]d-%[3]d, %[4]d in Oslo.", "The show runs %[2]d–%[3]d %[1]s %[4]d.", "It ran from %[1]s %[2]d to %[3]d, %[4]d.", "It ran between %[2]d and %[3]d %[1]s %[4]d.",
			"It ran from %[2]d to %[3]d %[1]s %[4]d.", "Fair (%[1]s %[2]d–%[3]d, %[4]d)", "It ran %[1]s %[2]d through %[3]d, %[4]d."), monthName(a), a.Day, b.Day, a.Year), value
	})
	rereads(t, 4, 300, "US", func(random *rand.Rand) (string, []string) {
		a := anyDay(random)
		b := addMonths(a, 1+random.IntN(30))
		value := []string{monthValue(a) + "/" + monthValue(b)}
		if a.Year == b.Year && random.IntN(2) == 0 {
			return frames(random, monthName(a), fmt.Sprintf("%s %d", monthName(b), b.Year)), value
		}
		return frames(random, fmt.Sprintf("%s %d", monthName(a), a.Year), fmt.Sprintf("%s %d", monthName(b), b.Year)), value
	})
	rereads(t, 5, 300, "US", func(random *rand.Rand) (string, []string) {
		a := 1950 + random.IntN(90)
		b := a + 1 + random.IntN(15)
		if a/100 == b/100 && random.IntN(2) == 0 {
			return fmt.Sprintf(pick(random, "It grew in %d-%02d.", "It grew in %d–%02d.", "The budget for %d-%02d is large."), a, b%100), []string{fmt.Sprintf("%d/%d", a, b)}
		}
		return frames(random, fmt.Sprint(a), fmt.Sprint(b)), []string{fmt.Sprintf("%d/%d", a, b)}
	})
	rereads(t, 6, 200, "US", func(random *rand.Rand) (string, []string) {
		y, a := 1990+random.IntN(50), 1+random.IntN(3)
		b := a + 1 + random.IntN(4-a)
		return fmt.Sprintf(pick(random, "Sales rose from Q%[1]d %[3]d to Q%[2]d %[3]d.", "Sales rose from the %[4]s quarter of %[3]d to the %[5]s quarter of %[3]d.", "Sales rose in Q%[1]d-Q%[2]d %[3]d.",
			"Sales rose between Q%[1]d and Q%[2]d %[3]d."), a, b, y, ordinalWords[a], ordinalWords[b]), []string{fmt.Sprintf("%d-Q%d/%d-Q%d", y, a, y, b)}
	})
}

// TestListsAgain writes several days, months, years and quarters in one list.
func TestListsAgain(t *testing.T) {
	rereads(t, 11, 300, "US", func(random *rand.Rand) (string, []string) {
		a := model.NewDay(1990+random.IntN(50), monthOf(1+random.IntN(12)), 1+random.IntN(8))
		b := later(random, a, 9)
		c := later(random, b, 9)
		want := []string{a.String(), b.String(), c.String()}
		return fmt.Sprintf(pick(random, "The shows are on %[1]s %[2]d, %[3]d and %[4]d, %[5]d.", "The shows are on %[2]d, %[3]d and %[4]d %[1]s %[5]d.", "The shows are on %[1]s %[2]d, %[3]d, and %[4]d, %[5]d in Oslo.",
			"The shows are on %[6]s, %[7]s and %[8]s %[1]s %[5]d."), monthName(a), a.Day, b.Day, c.Day, a.Year, suffixed(a.Day), suffixed(b.Day), suffixed(c.Day)), want
	})
	rereads(t, 12, 300, "US", func(random *rand.Rand) (string, []string) {
		a := anyDay(random)
		b := later(random, a, 90)
		if a.Year != b.Year || a.Month == b.Month {
			return "Nothing.", []string{}
		}
		return fmt.Sprintf(pick(random, "It was sold on %s %d and %s %d, %d.", "It met on %s %d and on %s %d, %d."), monthName(a), a.Day, monthName(b), b.Day, a.Year), []string{a.String(), b.String()}
	})
	rereads(t, 13, 200, "US", func(random *rand.Rand) (string, []string) {
		y := 1960 + random.IntN(80)
		return fmt.Sprintf(pick(random, "It grew in %d, %d and %d.", "Sales for %d, %d and %d are below."), y, y+1, y+2), []string{fmt.Sprint(y), fmt.Sprint(y + 1), fmt.Sprint(y + 2)}
	})
	rereads(t, 14, 200, "US", func(random *rand.Rand) (string, []string) {
		a := anyDay(random)
		b, c := addMonths(a, 1), addMonths(a, 2)
		if a.Year != c.Year {
			return "Nothing.", []string{}
		}
		return fmt.Sprintf("It grew in %s, %s and %s %d.", monthName(a), monthName(b), monthName(c), a.Year), []string{monthValue(a), monthValue(b), monthValue(c)}
	})
	rereads(t, 15, 100, "US", func(random *rand.Rand) (string, []string) {
		y, a := 1990+random.IntN(40), 1+random.IntN(3)
		return fmt.Sprintf(pick(random, "It grew in the %[1]s and %[2]s quarters of %[3]d.", "It grew in Q%[4]d and Q%[5]d %[3]d."), ordinalWords[a], ordinalWords[a+1], y, a, a+1),
			[]string{fmt.Sprintf("%d-Q%d", y, a), fmt.Sprintf("%d-Q%d", y, a+1)}
	})
}
