package report

import (
	"slices"

	"github.com/govalues/decimal"
)

// spread counts amounts cut to two digits. There are some ninety such for each power of
// ten, so it is bounded, and since cutting keeps their order, the median of what is cut
// is the median, cut.
type spread map[rounded]int64

// rounded is digits times ten to the power.
type rounded struct{ power, digits int }

func (s spread) add(amount decimal.Decimal) {
	text := amount.Abs().Trim(0).Coef()
	power := len10(text) - amount.Trim(0).Scale()
	for text >= 100 {
		text /= 10
	}
	if text < 10 {
		text *= 10
	}
	s[rounded{power, int(text)}]++
}

// len10 returns how many digits a number has.
func len10(n uint64) int {
	digits := 0
	for ; n > 0; n /= 10 {
		digits++
	}
	return digits
}

// median returns the lower median, in words from a thousand on.
func (s spread) median() string {
	var all []rounded
	total := int64(0)
	for r, n := range s {
		all = append(all, r)
		total += n
	}
	slices.SortFunc(all, func(a, b rounded) int {
		if (a.digits == 0) != (b.digits == 0) {
			return a.digits - b.digits
		}
		if a.power != b.power {
			return a.power - b.power
		}
		return a.digits - b.digits
	})
	below := int64(0)
	for _, r := range all {
		if below += s[r]; 2*below >= total {
			return r.words()
		}
	}
	return ""
}

// words returns the number as people say it: "2.5 million".
func (r rounded) words() string {
	unit, power := "", r.power
	for _, u := range []struct {
		name  string
		power int
	}{{" trillion", 12}, {" billion", 9}, {" million", 6}, {" thousand", 3}} {
		if r.power > u.power {
			unit, power = u.name, r.power-u.power
			break
		}
	}
	// The digits stand for digits × 10^(power-2).
	d := decimal.MustNew(int64(r.digits), 0)
	if power >= 2 {
		for ; power > 2; power-- {
			d, _ = d.Mul(decimal.Ten)
		}
	} else {
		d = decimal.MustNew(int64(r.digits), min(2-power, decimal.MaxScale))
	}
	return groupedDecimal(d) + unit
}

// farAbove is by how much a sum must be above the next to stand alone.
const farAbove = 20

// standAlone returns how many of the largest sums, which stand in order, are far above
// those after them.
func standAlone(largest []sum) int {
	alone := 0
	if len(largest) < 4 {
		return alone
	}
	for i := range 2 {
		least, err := largest[i+1].amount.Abs().Mul(decimal.MustNew(farAbove, 0))
		// A product too large for a decimal is above any sum.
		if err == nil && largest[i].amount.Abs().Cmp(least) >= 0 {
			alone = i + 1
		}
	}
	return alone
}
