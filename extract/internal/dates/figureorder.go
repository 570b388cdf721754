package dates

import (
	"cmp"
	"strings"
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
