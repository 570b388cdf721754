package report

import (
	"cmp"
	"maps"
	"slices"

	"github.com/govalues/decimal"

	"github.com/dateline-nlp/dateline/model"
)

// sizes are the columns of the table of sums: each holds amounts below its limit that
// are in none before it.
var sizes = []struct {
	name  string
	limit decimal.Decimal
}{
	{"under 1 thousand", decimal.MustParse("1000")},
	{"1–10 thousand", decimal.MustParse("10000")},
	{"10–100 thousand", decimal.MustParse("100000")},
	{"100 thousand – 1 million", decimal.MustParse("1000000")},
	{"1–10 million", decimal.MustParse("10000000")},
	{"10–100 million", decimal.MustParse("100000000")},
	{"100 million – 1 billion", decimal.MustParse("1000000000")},
	{"1–10 billion", decimal.MustParse("10000000000")},
	{"10 billion and more", decimal.Decimal{}},
}

// size returns the column of an amount.
func size(amount decimal.Decimal) int {
	amount = amount.Abs()
	for i, s := range sizes[:len(sizes)-1] {
		if amount.Cmp(s.limit) < 0 {
			return i
		}
	}
	return len(sizes) - 1
}

// purse counts sums of money by currency. Codes of currencies are few, so it is bounded.
type purse struct {
	currencies map[string]*currency
	// vague counts amounts without a number, rates those by share, year or the like,
	// unknown those whose currency the text leaves open.
	vague, rates, unknown int64
}

type currency struct {
	count   int64
	sizes   []int64
	largest []sum
}

// sum is an amount in a document.
type sum struct {
	amount   decimal.Decimal
	max      *decimal.Decimal
	text     string
	document int64
}

// largestKept is how many of the largest sums of a currency are kept.
const largestKept = 8

func newPurse() purse { return purse{currencies: map[string]*currency{}} }

// addAll counts the sums of a document, one that it names several times once.
func (p *purse) addAll(d *model.Document, document int64) {
	seen := map[string]bool{}
	for _, m := range d.Money {
		id := m.Currency + m.Value() + " " + m.Per
		if m.Amount != nil && seen[id] {
			continue
		}
		seen[id] = true
		switch {
		case m.Amount == nil:
			p.vague++
		case m.Currency == "":
			p.unknown++
		case m.Per != "":
			p.rates++
		default:
			p.add(m, document)
		}
	}
}

func (p *purse) add(m model.Money, document int64) {
	c := p.currencies[m.Currency]
	if c == nil {
		c = &currency{sizes: make([]int64, len(sizes))}
		p.currencies[m.Currency] = c
	}
	c.count++
	c.sizes[size(*m.Amount)]++
	s := sum{amount: *m.Amount, max: m.Max, text: m.Text, document: document}
	at, _ := slices.BinarySearchFunc(c.largest, s, func(a, b sum) int {
		return cmp.Or(-a.amount.Abs().Cmp(b.amount.Abs()), cmp.Compare(a.document, b.document))
	})
	if at < largestKept {
		s.text = name(s.text)
		c.largest = slices.Insert(c.largest, at, s)
		c.largest = c.largest[:min(len(c.largest), largestKept)]
	}
}

// CurrencyRow is the row of a currency in the table of sums.
type CurrencyRow struct {
	Currency string
	Count    int64
	Sizes    []int64
	Largest  []Sum
}

// Sum is an amount of money as a row of the page.
type Sum struct {
	// Amount is exact, its digits in groups.
	Amount, Text string
	document     int64
	Links        []Link
}

func (p *purse) rows(n int) []CurrencyRow {
	codes := slices.SortedFunc(maps.Keys(p.currencies), func(a, b string) int {
		return cmp.Or(cmp.Compare(p.currencies[b].count, p.currencies[a].count), cmp.Compare(a, b))
	})
	var rows []CurrencyRow
	for _, code := range codes[:min(n, len(codes))] {
		c := p.currencies[code]
		row := CurrencyRow{Currency: code, Count: c.count, Sizes: c.sizes}
		for _, s := range c.largest {
			amount := groupedDecimal(s.amount)
			if s.max != nil {
				amount += " – " + groupedDecimal(*s.max)
			}
			row.Largest = append(row.Largest, Sum{Amount: amount, Text: s.text, document: s.document})
		}
		rows = append(rows, row)
	}
	return rows
}
