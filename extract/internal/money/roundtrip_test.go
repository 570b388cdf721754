package money

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/govalues/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/model"
)

// A sum is what an amount is meant to be: one number, or two of a range.
type sum struct {
	currency, low, high string
	qualifier           model.Qualifier
	per                 string
}

// sumOf says what was read.
func sumOf(m model.Money) sum {
	s := sum{currency: m.Currency, qualifier: m.Qualifier, per: m.Per}
	if m.Amount != nil {
		s.low = m.Amount.Trim(0).String()
	}
	if m.Max != nil {
		s.high = m.Max.Trim(0).String()
	}
	return s
}

// pick takes one of several.
func pick[T any](random *rand.Rand, of ...T) T { return of[random.IntN(len(of))] }

// written writes a number at random in one of the ways of English, which the code or sign
// of a currency can stand before or after, and says which number it is.
func written(random *rand.Rand) (text, value string) {
	n := decimal.MustNew(1000+random.Int64N(9_000_000_000), pick(random, 0, 2))
	whole, part, decimals := strings.Cut(n.String(), ".")
	value = n.Trim(0).String()
	switch random.IntN(3) {
	case 0:
		scale := pick(random, [2]string{" million", "000000"}, [2]string{" billion", "000000000"}, [2]string{" trillion", "000000000000"}, [2]string{"bn", "000000000"}, [2]string{"m", "000000"}, [2]string{" thousand", "000"}, [2]string{"-million", "000000"})
		small := decimal.MustNew(1+random.Int64N(99_999), pick(random, 0, 1, 2))
		by := decimal.MustParse("1" + scale[1])
		out, _ := small.Mul(by)
		return small.String() + scale[0], out.Trim(0).String()
	case 1:
		text = grouped(decimal.MustParse(whole + ".0"))
		text = strings.TrimSuffix(text, ".0")
	default:
		text = whole
		if len(whole) > 4 {
			text = strings.TrimSuffix(grouped(decimal.MustParse(whole+".0")), ".0")
		}
	}
	if decimals {
		text += "." + part
	}
	return text, value
}

// scaleOf is what stands behind the figures of an amount.
func scaleOf(s string) string { return strings.TrimLeft(s, "0123456789.,") }

// clear reports whether the code is no word of something else.
func (c *currency) clear() bool { return c.care == "" || c.care == "-" }

// TestCodesAgain writes amounts with the code of every currency in the ways of English:
// before and after, ranges, losses, rates and qualifiers.
func TestCodesAgain(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	for _, cur := range load().currencies[1:] {
		if !cur.clear() {
			continue // TestEveryWayToWrite writes those with their country
		}
		for range 60 {
			a, low := written(random)
			b, high := written(random)
			x, y := decimal.MustParse(low), decimal.MustParse(high)
			if x.Cmp(y) > 0 {
				a, low, b, high = b, high, a, low
			}
			form := pick(random, []string{"It paid CUR NUM for it."}, []string{"It paid NUM CUR for it."}, []string{"It paid (CUR NUM)."}, []string{"It paid CUR NUM to CUR MAX for it.", "range"},
				[]string{"It will cost between CUR NUM and CUR MAX.", "range"}, []string{"It paid about CUR NUM.", "about"}, []string{"It paid more than CUR NUM.", "over"}, []string{"It will pay up to NUM CUR.", "upto"},
				[]string{"It pays CUR NUM per share.", "share"}, []string{"It pays CUR NUM a year.", "year"}, []string{"It lost CUR -NUM.", "minus"}, []string{"It cost CUR NUM/MWh.", "MWh"}, []string{"It will cost CUR NUM–MAX.", "range"})
			if strings.Contains(form[0], "–") && scaleOf(a) != scaleOf(b) {
				continue // one scale for both ends may be meant
			}
			text := strings.NewReplacer("CUR", cur.code, "NUM", a, "MAX", b).Replace(form[0])
			want := sum{currency: cur.code, low: low}
			if len(form) > 1 {
				switch form[1] {
				case "range":
					want.high = high
				case "about":
					want.qualifier = model.QualifierAbout
				case "over":
					want.qualifier = model.QualifierOver
				case "upto":
					want.qualifier = model.QualifierUpTo
				case "minus":
					want.low = "-" + low
				default:
					want.per = form[1]
				}
			}
			if want.high == want.low {
				continue
			}
			got := read(t, text, Context{})
			verify(t, text, got)
			require.Len(t, got, 1, text)
			require.Equal(t, want, sumOf(got[0]), text)
		}
	}
}

// TestSignsAgain writes amounts with signs and marks that name their currency alone.
func TestSignsAgain(t *testing.T) {
	random := rand.New(rand.NewPCG(13, 14))
	for sign, code := range map[string]string{"$": "USD", "US$": "USD", "A$": "AUD", "C$": "CAD", "NZ$": "NZD", "S$": "SGD", "HK$": "HKD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "€": "EUR", "£": "GBP", "₹": "INR", "₩": "KRW",
		"₽": "RUB", "₪": "ILS", "₦": "NGN", "฿": "THB", "₫": "VND", "₱": "PHP", "₺": "TRY", "₴": "UAH", "RMB ": "CNY", "Rp ": "IDR", "RM": "MYR", "Tk ": "BDT", "CHF ": "CHF", "Rs ": "INR", "Rs. ": "INR"} {
		for range 60 {
			a, low := written(random)
			text := fmt.Sprintf(pick(random, "It paid %s%s for it.", "Sales (%s%s) rose.", "A %s%s plan was signed.", "%s%s."), sign, a)
			if strings.Contains(text, " plan") && strings.Contains(a, "m") && !strings.Contains(a, "million") {
				continue
			}
			got := read(t, text, Context{})
			verify(t, text, got)
			require.Len(t, got, 1, text)
			require.Equal(t, sum{currency: code, low: low}, sumOf(got[0]), text)
		}
	}
}

// TestNamesAgain writes amounts with the words of each currency, in figures and spelt, in
// the singular and the plural.
func TestNamesAgain(t *testing.T) {
	random := rand.New(rand.NewPCG(15, 16))
	for word, code := range map[string]string{"U.S. dollars": "USD", "US dollars": "USD", "Canadian dollars": "CAD", "Hong Kong dollars": "HKD", "euros": "EUR", "euro": "EUR", "pounds sterling": "GBP", "British pounds": "GBP", "Swiss francs": "CHF",
		"Japanese yen": "JPY", "yen": "JPY", "Chinese yuan": "CNY", "yuan": "CNY", "Indian rupees": "INR", "Indonesian rupiah": "IDR", "Swedish kronor": "SEK", "Danish kroner": "DKK", "Norwegian kroner": "NOK", "Mexican pesos": "MXN",
		"Philippine pesos": "PHP", "South African rand": "ZAR", "Brazilian reais": "BRL", "Russian rubles": "RUB", "roubles": "RUB", "Turkish lira": "TRY", "Thai baht": "THB", "Nigerian naira": "NGN", "Kenyan shillings": "KES",
		"Saudi riyals": "SAR", "dirhams": "AED", "zlotys": "PLN", "forints": "HUF", "Vietnamese dong": "VND", "South Korean won": "KRW", "Pakistani rupees": "PKR", "taka": "BDT", "Egyptian pounds": "EGP", "shekels": "ILS"} {
		for range 40 {
			a, low := written(random)
			if random.IntN(3) == 0 {
				n := 2 + random.Int64N(999_998)
				a, low = spell(n), fmt.Sprint(n)
			}
			if strings.HasSuffix(a, "m") || strings.HasSuffix(a, "bn") {
				continue // "5m euros" is written without the space
			}
			text := fmt.Sprintf(pick(random, "It paid %s %s for it.", "It cost %s %s.", "The loan of %s %s is due."), a, word)
			got := read(t, text, Context{})
			verify(t, text, got)
			require.Len(t, got, 1, text)
			require.Equal(t, sum{currency: code, low: low}, sumOf(got[0]), text)
		}
	}
	for text, want := range map[string]string{"50 cents": "USD 0.5", "fifty cents": "USD 0.5", "ninety-nine pence": "GBP 0.99", "5 euro cents": "EUR 0.05", "one dollar": "USD 1", "one euro": "EUR 1",
		"two dollars and fifty cents": "USD 2.5", "half a million dollars": "USD 500000", "a quarter of a million dollars": "USD 250000", "one and a half billion euros": "EUR 1500000000"} {
		got := read(t, "It cost "+text+".", Context{})
		if assert.Len(t, got, 1, text) {
			assert.Equal(t, want, got[0].Currency+" "+got[0].Amount.Trim(0).String(), text)
		}
	}
}
