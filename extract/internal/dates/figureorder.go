package dates

import (
	"cmp"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// monthFirstCountries write the month before the day in figures.
const monthFirstCountries = "US FM MH PW"

// dayFirstCountries write the day before the month in figures, and nothing else.
// Countries in which both orders are met (Canada, the Philippines) are in neither
// list.
const dayFirstCountries = "AE AR AT AU BD BE BG BH BO BR BW BY CH CL CO CR CY CZ DE DK DO EC EE EG ES FI FR GB GR GT HK HN HR ID IE IL IN " +
	"IQ IS IT JM JO KW LB LI LK LU LV MA MC MD ME MK MT MX MY NG NI NL NO NZ OM PE PK PL PT PY QA RO RS RU SA SE SG SI SK SV TH TN TR TT " +
	"UA UG UY VE VN ZA ZM ZW"

// southernCountries have their summer in December.
const southernCountries = "AO AR AU BO BR BW CL FJ LS MG MU MZ NA NZ PE PG PY SZ UY ZA ZM ZW"

func listed(list, country string) bool { return len(country) == 2 && strings.Contains(list, country) }

func southern(country string) bool { return listed(southernCountries, country) }

// figureOrder returns the order of day and month in the figures of a document: that
// of its dates which leave no doubt, if they agree, else that of the country.
func figureOrder(expressions []Expression, country string) int {
	order := 0
	for i := range expressions {
		o := cmp.Or(expressions[i].from.order, expressions[i].to.order)
		if o == 0 {
			continue
		}
		if order != 0 && o != order {
			return 0
		}
		order = o
	}
	switch {
	case order != 0:
		return order
	case listed(monthFirstCountries, country):
		return monthFirst
	case listed(dayFirstCountries, country):
		return dayFirst
	}
	return 0
}

// issueOrder returns the order that makes figures the day of publication, where the other
// order makes them none of the days about it: "Last modified 02-03-2006" of 2 March 2006. A
// page gives the day on which it was made again so.
func issueOrder(expressions []Expression, reference model.Day) int {
	const close, far = 1, 7 // days
	order := 0
	for i := range expressions {
		p := &expressions[i].from
		if p.form != formFigures || p.year == 0 || p.day == p.month || expressions[i].isRange() {
			continue
		}
		year := p.fullYear(reference.Year)
		away := func(month, day int) int {
			n := reference.DaysUntil(model.Day{Year: year, Month: monthOf(month), Day: day})
			return max(n, -n)
		}
		o := 0
		switch first, second := away(p.month, p.day), away(p.day, p.month); {
		case first <= close && second > far:
			o = dayFirst
		case second <= close && first > far:
			o = monthFirst
		}
		if o != 0 && order != 0 && o != order {
			return 0
		}
		order = cmp.Or(o, order)
	}
	return order
}
