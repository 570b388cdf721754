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
	{"1–100 thousand", decimal.MustParse("100000")},
	{"100 thousand – 1 million", decimal.MustParse("1000000")},
	{"1–10 million", decimal.MustParse("10000000")},
	{"10–100 million", decimal.MustParse("100000000")},
	{"100 million – 1 billion", decimal.MustParse("1000000000")},
	{"1–10 billion", decimal.MustParse("10000000000")},
	{"10–100 billion", decimal.MustParse("100000000000")},
	{"100 billion – 1 trillion", decimal.MustParse("1000000000000")},
	{"1 trillion and more", decimal.Decimal{}},
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
	rounded spread
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
		c = &currency{sizes: make([]int64, len(sizes)), rounded: spread{}}
		p.currencies[m.Currency] = c
	}
	c.count++
	c.sizes[size(*m.Amount)]++
	c.rounded.add(*m.Amount)
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

// currenciesUnfolded is how many currencies have a row of their own in the first table.
const currenciesUnfolded = 10

// CurrencyRow is the row of a currency in the table of sums.
type CurrencyRow struct {
	Currency string
	Count    int64
	Sizes    []int64
	// Median is that of the amounts, cut to two digits.
	Median  string
	Largest []Sum
}

// Sum is an amount of money as a row of the page.
type Sum struct {
	// Amount is exact, its digits in groups.
	Amount, Text string
	// Alone tells that the sum, or one above it, is far above the next: often a slip of
	// the text, such as a million million.
	Alone    bool
	document int64
	Links    []Link
}

func (p *purse) rows() []CurrencyRow {
	codes := slices.SortedFunc(maps.Keys(p.currencies), func(a, b string) int {
		return cmp.Or(cmp.Compare(p.currencies[b].count, p.currencies[a].count), cmp.Compare(a, b))
	})
	var rows []CurrencyRow
	for _, code := range codes {
		c := p.currencies[code]
		row := CurrencyRow{Currency: code, Count: c.count, Sizes: c.sizes, Median: c.rounded.median()}
		alone := standAlone(c.largest)
		for i, s := range c.largest {
			amount := groupedDecimal(s.amount)
			if s.max != nil {
				amount += " – " + groupedDecimal(*s.max)
			}
			row.Largest = append(row.Largest, Sum{Amount: amount, Text: s.text, Alone: i < alone, document: s.document})
		}
		rows = append(rows, row)
	}
	return rows
}

// Others sums up the currencies that are not unfolded.
func (f *Figures) Others() CurrencyRow {
	row := CurrencyRow{Sizes: make([]int64, len(sizes))}
	for _, c := range f.Folded() {
		row.Count += c.Count
		for i, n := range c.Sizes {
			row.Sizes[i] += n
		}
	}
	return row
}

// Unfolded are the currencies with a row of their own in the first table.
func (f *Figures) Unfolded() []CurrencyRow {
	return f.Currencies[:min(len(f.Currencies), currenciesUnfolded)]
}

// Folded are the others.
func (f *Figures) Folded() []CurrencyRow {
	return f.Currencies[min(len(f.Currencies), currenciesUnfolded):]
}
