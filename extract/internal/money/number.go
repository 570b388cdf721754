package money

import (
	"strconv"

	"github.com/dateline-nlp/dateline/model"
	"github.com/govalues/decimal"
)

// number is a decimal as read, coefficient times a power of ten, exact. A number
// that cannot be read exactly has a reason instead.
type number struct {
	coefficient uint64
	exponent    int
	negative    bool
	reason      model.Reason
}

// mostDigits is how many digits a decimal.Decimal holds.
const mostDigits = 19

// shift returns the number times a power of ten.
func (n number) shift(power int) number {
	n.exponent += power
	return n
}

// unread returns a number that could not be read.
func unread(why model.Reason) number { return number{reason: why} }

// add returns the sum of two numbers without signs.
func (n number) add(m number) number {
	if n.reason != "" {
		return n
	}
	if m.reason != "" {
		return m
	}
	if n.exponent < m.exponent {
		n, m = m, n
	}
	for n.exponent > m.exponent {
		c, ok := times(n.coefficient, 10)
		if !ok {
			return unread(model.AmountTooLong)
		}
		n.coefficient = c
		n.exponent--
	}
	sum := n.coefficient + m.coefficient
	if sum < n.coefficient {
		return unread(model.AmountTooLong)
	}
	n.coefficient = sum
	return n
}

// times returns the product, and whether it fits.
func times(a, b uint64) (uint64, bool) {
	if a == 0 || b == 0 {
		return 0, true
	}
	c := a * b
	return c, c/b == a
}

// fraction returns a part such as 1/2 or 3/4. Only those that a decimal holds
// exactly, in three places, are numbers.
func fraction(over, under uint64) number {
	if under == 0 || over > 999 || 1000%under != 0 {
		return unread(model.AmbiguousAmount)
	}
	return number{coefficient: over * (1000 / under), exponent: -3}.trim(0)
}

// trim takes zeros off the end of the coefficient, as long as the exponent lies
// under the limit.
func (n number) trim(limit int) number {
	for n.exponent < limit && n.coefficient != 0 && n.coefficient%10 == 0 {
		n.coefficient /= 10
		n.exponent++
	}
	return n
}

// less compares the amounts of two numbers without signs.
func (n number) less(m number) bool {
	a, err := n.decimal()
	if err != nil {
		return false
	}
	b, err := m.decimal()
	return err == nil && a.Cmp(b) < 0
}

type tooLong struct{}

func (tooLong) Error() string { return string(model.AmountTooLong) }

// decimal returns the exact value. Zeros that the text writes after the decimal
// point are kept.
func (n number) decimal() (decimal.Decimal, error) {
	if n.coefficient == 0 {
		return decimal.New(0, min(max(-n.exponent, 0), mostDigits))
	}
	if n.exponent < -mostDigits {
		n = n.trim(-mostDigits)
	}
	for n.exponent > 0 {
		c, ok := times(n.coefficient, 10)
		if !ok {
			return decimal.Decimal{}, tooLong{}
		}
		n.coefficient = c
		n.exponent--
	}
	const largest, most = 1<<63 - 1, 1e19 - 1
	if n.coefficient > most {
		n = n.trim(0)
	}
	if n.coefficient > most || n.exponent < -mostDigits {
		return decimal.Decimal{}, tooLong{}
	}
	value, err := decimal.New(int64(n.coefficient&largest), -n.exponent)
	if n.coefficient > largest {
		// The last digit of 19 is one that New does not take.
		text := strconv.FormatUint(n.coefficient, 10)
		for len(text) <= -n.exponent {
			text = "0" + text
		}
		at := len(text) + n.exponent
		value, err = decimal.Parse(text[:at] + "." + text[at:])
	}
	if n.negative {
		value = value.Neg()
	}
	return value, err
}
