package dates

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dateline-nlp/dateline/model"
)

// pointed writes an expression that a day of publication resolves, and what it is then.
func pointed(random *rand.Rand, ref model.Day) (text, want string) {
	n := 2 + random.IntN(8)
	week := func(d model.Day) string { y, w := d.ISOWeek(); return fmt.Sprintf("%04d-W%02d", y, w) }
	firstOf := model.NewDay(ref.Year, ref.Month, 1)
	month := func(away int) string { return monthValue(addMonths(firstOf, away)) }
	quarter := func(away int) string {
		d := addMonths(firstOf, 3*away)
		return fmt.Sprintf("%d-Q%d", d.Year, (int(d.Month)+2)/3)
	}
	weekday := ref.AddDays(1 + random.IntN(6))
	near := ref.AddDays(1 + random.IntN(100))
	past := ref.AddDays(-1 - random.IntN(100))
	words := []string{"", "", "two", "three", "four", "five", "six", "seven", "eight", "nine"}
	count := pick(random, fmt.Sprint(n), words[n])
	choices := [][2]string{
		{"The hall opens today.", ref.String()}, {"The hall shut yesterday.", ref.AddDays(-1).String()}, {"The hall will open tomorrow.", ref.AddDays(1).String()},
		{"The hall shut last night.", ref.AddDays(-1).String()}, {"The hall will open tonight.", ref.String()},
		{"The hall opened this week.", week(ref)}, {"The hall opened last week.", week(ref.AddDays(-7))}, {"The hall will open next week.", week(ref.AddDays(7))},
		{"The hall opened earlier this week.", week(ref) + " START"}, {"The hall will open later this month.", month(0) + " END"}, {"The hall will open later this year.", fmt.Sprint(ref.Year) + " END"},
		{"The hall opened last month.", month(-1)}, {"The hall will open this month.", month(0)}, {"The hall will open next month.", month(1)},
		{"Sales rose last quarter.", quarter(-1)}, {"Sales will rise next quarter.", quarter(1)}, {"Sales will rise this quarter.", quarter(0)},
		{"Sales rose last year.", fmt.Sprint(ref.Year - 1)}, {"Sales will rise this year.", fmt.Sprint(ref.Year)}, {"Sales will rise next year.", fmt.Sprint(ref.Year + 1)},
		{"The hall opened " + count + " days ago.", ref.AddDays(-n).String()}, {"The hall opened " + count + " weeks ago.", week(ref.AddDays(-7 * n))},
		{"The hall opened " + count + " months ago.", month(-n)}, {"The hall opened " + count + " years ago.", fmt.Sprint(ref.Year - n)}, {"The hall opened a year ago.", fmt.Sprint(ref.Year - 1)},
		{"The hall will open in " + count + " days.", ref.AddDays(n).String()}, {"The hall will open in " + count + " weeks.", week(ref.AddDays(7 * n))},
		{"The hall will open in " + count + " months.", month(n)}, {"The hall will open in " + count + " years.", fmt.Sprint(ref.Year + n)}, {"The hall will open " + count + " days from now.", ref.AddDays(n).String()},
		{"Sales rose over the past " + count + " years.", fmt.Sprintf("%d/%d", ref.Year-n, ref.Year)}, {"Sales will rise over the next " + count + " years.", fmt.Sprintf("%d/%d", ref.Year, ref.Year+n)},
		{"Sales rose in the last " + count + " months.", monthValue(addMonths(ref, -n)) + "/" + monthValue(ref)}, {"Sales rose in the past " + count + " days.", ref.AddDays(-n).String() + "/" + ref.String()},
		{"Sales rose in the past " + count + " years and three months.", monthValue(addMonths(ref, -12*n-3)) + "/" + monthValue(ref)},
		{"The hall will open on " + weekday.Weekday().String() + ".", weekday.String()}, {"The hall opened on " + weekday.Weekday().String() + ".", weekday.AddDays(-7).String()},
		{"The hall will open next " + weekday.Weekday().String() + ".", weekday.String()}, {"The hall opened last " + weekday.Weekday().String() + ".", weekday.AddDays(-7).String()},
		{"The hall opened on " + ref.Weekday().String() + ".", ref.String()},
		{"The hall will open on " + near.Time().Format("January 2") + ".", near.String()}, {"The hall was sold on " + past.Time().Format("2 January") + ".", past.String()},
		{"The hall will open on " + near.Time().Format("Monday, January 2") + ".", near.String()}, {"The hall was sold on " + past.Time().Format("Monday 2 January") + ".", past.String()},
		{"The hall has been shut since " + past.Time().Format("January 2") + ".", past.String() + " AFTER"}, {"The hall will be shut until " + near.Time().Format("January 2") + ".", near.String() + " BEFORE"},
		{"The hall will open in the week of " + near.Time().Format("January 2, 2006") + ".", week(near)},
		{"The hall opened on " + past.Time().Format("January 2, 2006") + " and shut two days later.", past.String() + " " + past.AddDays(2).String()},
		{"The hall shut in " + fmt.Sprint(past.Year) + ". The year before, it had opened.", fmt.Sprint(past.Year) + " " + fmt.Sprint(past.Year-1)},
	}
	c := pick(random, choices...)
	return c[0], c[1]
}

// TestPointedAgain writes what a day of publication resolves, for days of all kinds, and
// reads it again.
func TestPointedAgain(t *testing.T) {
	random := rand.New(rand.NewPCG(51, 7))
	failed := 0
	for range 6000 {
		ref := anyDay(random)
		text, want := pointed(random, ref)
		dates, warnings := resolve(t, text, Context{Reference: ref, Country: "US"})
		got := ""
		for i, d := range dates {
			if i > 0 {
				got += " "
			}
			got += d.Value
			if d.Modifier != model.ModifierNone {
				got += " " + d.Modifier.String()
			}
			assert.Equal(t, model.Reason(""), d.Unresolved, text)
		}
		assert.Empty(t, warnings, text)
		if !assert.Equal(t, want, got, "on %s: %s", ref, text) {
			if failed++; failed > 10 {
				return
			}
		}
	}
}
