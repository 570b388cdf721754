package dates

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/model"
)

// TestModifiersAgain writes parts and open ends of days, months, quarters, years, decades
// and centuries.
func TestModifiersAgain(t *testing.T) {
	unit := func(random *rand.Rand) (text, value string) {
		d := anyDay(random)
		q := (int(d.Month) + 2) / 3
		switch random.IntN(7) {
		case 0:
			return monthName(d) + fmt.Sprintf(" %d", d.Year), monthValue(d)
		case 1:
			return fmt.Sprint(d.Year), fmt.Sprint(d.Year)
		case 2:
			return fmt.Sprintf("Q%d %d", q, d.Year), fmt.Sprintf("%d-Q%d", d.Year, q)
		case 3:
			return fmt.Sprintf("the %s quarter of %d", ordinalWords[q], d.Year), fmt.Sprintf("%d-Q%d", d.Year, q)
		case 4:
			return fmt.Sprintf("the %d0s", d.Year/10), fmt.Sprintf("%dX", d.Year/10)
		case 5:
			n := 17 + random.IntN(5)
			return fmt.Sprintf("the %s century", suffixed(n)), fmt.Sprintf("%dXX", n-1)
		}
		season := 1 + random.IntN(3)
		return fmt.Sprintf("%s %d", seasonWords[season], d.Year), fmt.Sprintf("%d-%s", d.Year, seasonCodes[season])
	}
	rereads(t, 21, 600, "US", func(random *rand.Rand) (string, []string) {
		text, value := unit(random)
		frame := pick(random, [2]string{"It was built at the beginning of %s.", "START"}, [2]string{"It was built at the start of %s.", "START"}, [2]string{"It was sold in the middle of %s.", "MID"},
			[2]string{"It shut at the end of %s.", "END"}, [2]string{"It shut by the end of %s.", "END"})
		return fmt.Sprintf(frame[0], text), []string{value + " " + frame[1]}
	})
	rereads(t, 22, 600, "US", func(random *rand.Rand) (string, []string) {
		d := anyDay(random)
		text, value := fmt.Sprintf("%s %d", monthName(d), d.Year), monthValue(d)
		switch random.IntN(3) {
		case 0:
			text, value = fmt.Sprint(d.Year), fmt.Sprint(d.Year)
		case 1:
			if d.Year%100 >= 10 {
				text, value = fmt.Sprintf("%d0s", d.Year/10), fmt.Sprintf("%dX", d.Year/10)
			}
		}
		word := pick(random, [2]string{"early ", "START"}, [2]string{"mid-", "MID"}, [2]string{"late ", "END"}, [2]string{"mid ", "MID"})
		return "It was built in " + word[0] + text + ".", []string{value + " " + word[1]}
	})
	rereads(t, 23, 600, "US", func(random *rand.Rand) (string, []string) {
		text, value := unit(random)
		frame := pick(random, [2]string{"It has stood since %s.", "AFTER"}, [2]string{"It was sold after %s.", "AFTER"}, [2]string{"It was sold before %s.", "BEFORE"},
			[2]string{"It must be sold by %s.", "BEFORE"}, [2]string{"It stood until %s.", "BEFORE"}, [2]string{"It stood till %s.", "BEFORE"})
		return fmt.Sprintf(frame[0], text), []string{value + " " + frame[1]}
	})
	rereads(t, 24, 300, "US", func(random *rand.Rand) (string, []string) {
		d := anyDay(random)
		frame := pick(random, [2]string{"It has stood since %s.", "AFTER"}, [2]string{"Apply by %s.", "BEFORE"}, [2]string{"It applies from %s onwards.", "AFTER"}, [2]string{"It is for houses built on %s or later.", "AFTER"},
			[2]string{"It is open until %s.", "BEFORE"}, [2]string{"It applies to houses sold before %s.", "BEFORE"})
		return fmt.Sprintf(frame[0], d.Time().Format(pick(random, "January 2, 2006", "2 January 2006", "2006-01-02"))), []string{d.String() + " " + frame[1]}
	})
}

// TestEndedAgain writes periods by the day on which they ended.
func TestEndedAgain(t *testing.T) {
	rereads(t, 31, 300, "US", func(random *rand.Rand) (string, []string) {
		y, q := 1990+random.IntN(50), 1+random.IntN(4)
		end := model.NewDay(y, monthOf(3*q+1), 1).AddDays(-1)
		day := end.Time().Format(pick(random, "January 2, 2006", "2 January 2006"))
		quarter, half := fmt.Sprintf("%d-Q%d", y, q), fmt.Sprintf("%d-H%d", y, q/2)
		switch n := random.IntN(3); {
		case n == 0:
			return fmt.Sprintf(pick(random, "Sales for the quarter ended %s rose.", "Sales in the three months ended %s rose.", "In the three months to %s sales rose.", "Over the quarter to %s sales rose.", "For the quarter ending %s, sales rose."), day), []string{quarter}
		case n == 1 && q%2 == 0:
			return fmt.Sprintf(pick(random, "Sales for the half year ended %s rose.", "Sales in the six months ended %s rose."), day), []string{half}
		case q == 4:
			return fmt.Sprintf(pick(random, "Sales for the year ended %s rose.", "Sales for the twelve months ended %s rose."), day), []string{fmt.Sprint(y)}
		}
		return "Nothing.", []string{}
	})
}

// zones are time zones as releases write them.
var zones = []string{"", "EDT", "ET", "EST", "CET", "GMT", "UTC", "PT", "BST", "AEST", "IST"}

// TestClocksAgain writes a day with its time, before or after it.
func TestClocksAgain(t *testing.T) {
	random := rand.New(rand.NewPCG(41, 7))
	for range 1500 {
		d := anyDay(random)
		want := model.Clock{Hour: random.IntN(24), Minute: pick(random, 0, 0, 15, 30, 45, 59), Zone: pick(random, zones...)}
		clock := fmt.Sprintf("%d:%02d", want.Hour, want.Minute)
		if random.IntN(2) == 0 {
			h, half := (want.Hour+11)%12+1, pick(random, "a.m.", "AM", "am", "A.M.")
			if want.Hour >= 12 {
				half = pick(random, "p.m.", "PM", "pm", "P.M.")
			}
			clock = fmt.Sprintf("%d:%02d %s", h, want.Minute, half)
			if want.Minute == 0 && random.IntN(2) == 0 {
				clock = fmt.Sprintf("%d %s", h, half)
			}
		}
		if want.Zone != "" {
			clock += " " + want.Zone
		}
		day := d.Time().Format(pick(random, "January 2, 2006", "Monday, January 2, 2006", "2 January 2006"))
		text := fmt.Sprintf(pick(random, "The call will be held on %[1]s at %[2]s in Oslo.", "The call will be held at %[2]s on %[1]s in Oslo.", "The call will be held on %[1]s, at %[2]s, in Oslo.",
			"Call: %[1]s, %[2]s", "The call will be held at %[2]s, %[1]s, in Oslo.", "The call will be held on %[1]s (%[2]s)"), day, clock)
		dates, _ := resolve(t, text, Context{Reference: monday, Country: "US"})
		require.Len(t, dates, 1, text)
		assert.Equal(t, []string{day, d.String()}, []string{dates[0].Text, dates[0].Value}, text)
		if assert.NotNil(t, dates[0].Clock, text) {
			got := *dates[0].Clock
			got.Span = model.Span{}
			assert.Equal(t, want, got, text)
		}
		if t.Failed() {
			return
		}
	}
}
