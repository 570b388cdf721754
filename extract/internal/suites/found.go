package suites

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/model"
)

// Found is a mention of ours as suites count: runes, and both ends of days included.
type Found struct {
	Start, End int
	Days
	Value    string
	Modifier model.Modifier
	// Others are the other readings.
	Others           []Days
	Amount, Currency string
	Unresolved       model.Reason
}

// Dates returns the dates of a document.
func Dates(d *model.Document) []Found {
	var all []Found
	at := runes(d.Text)
	for _, x := range d.Dates {
		f := Found{Start: at(x.Start), End: at(x.End), Days: daysOf(x.Interval), Value: x.Value, Modifier: x.Modifier, Unresolved: x.Unresolved}
		for _, a := range x.Alternatives {
			if a.Interval != nil {
				f.Others = append(f.Others, daysOf(a.Interval))
			}
		}
		all = append(all, f)
	}
	return all
}

// Money returns the amounts of a document.
func Money(d *model.Document) []Found {
	var all []Found
	at := runes(d.Text)
	for _, x := range d.Money {
		f := Found{Start: at(x.Start), End: at(x.End), Currency: x.Currency, Unresolved: x.Unresolved}
		if x.Amount != nil {
			f.Amount = x.Amount.String()
		}
		all = append(all, f)
	}
	return all
}

// runes returns a function from offsets of bytes to offsets of runes. They may be asked
// for in any order, and are cheap in a rising one.
func runes(text string) func(int) int {
	bytes, n := 0, 0
	return func(to int) int {
		if to < bytes {
			bytes, n = 0, 0
		}
		n += utf8.RuneCountInString(text[bytes:to])
		bytes = to
		return n
	}
}

func daysOf(i *model.Interval) Days {
	if i == nil {
		return Days{}
	}
	return Days{i.Start.String(), i.End.AddDays(-1).String()}
}

func sortByPlace(x []Expected) {
	slices.SortStableFunc(x, func(a, b Expected) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
}
