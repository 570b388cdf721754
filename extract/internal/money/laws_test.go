package money

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
	"github.com/govalues/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// verify checks the laws of the model on the amounts of a text.
func verify(t testing.TB, text string, amounts []model.Money) {
	doc := model.Document{Text: text, Money: amounts}
	require.NoError(t, doc.Verify())
}

// TestEveryCurrency writes amounts in every currency in several ways and reads
// them again.
func TestEveryCurrency(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, cur := range load().currencies[1:] {
		for range 40 {
			amount := decimal.MustNew(random.Int64N(1_000_000_000_000), 2)
			for _, text := range []string{
				cur.code + " " + grouped(amount),
				cur.code + grouped(amount),
				"a sum of " + cur.code + " " + grouped(amount) + ", no more",
			} {
				if cur.care == "word" && amount.Cmp(decimal.MustParse("1000")) < 0 {
					continue // "TOP 500.00" takes more than that to be money
				}
				got := read(t, text, Context{})
				verify(t, text, got)
				require.Len(t, got, 1, text)
				require.Equal(t, cur.code, got[0].Currency, text)
				require.NotNil(t, got[0].Amount, text)
				require.Zero(t, got[0].Amount.Cmp(amount), text)
			}
		}
	}
}

// grouped writes an amount with commas between thousands.
func grouped(d decimal.Decimal) string {
	whole, part, _ := strings.Cut(d.String(), ".")
	var b strings.Builder
	for i, c := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(c)
	}
	return b.String() + "." + part
}

// TestEveryNumber writes numbers in figures, with scales, and in words.
func TestEveryNumber(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	scales := map[string]int{"": 0, " thousand": 3, "k": 3, " million": 6, "m": 6, "M": 6, " mn": 6, "bn": 9, " billion": 9, "B": 9,
		" trillion": 12, "-million": 6, " lakh": 5, " crore": 7, " hundred thousand": 5}
	for text, power := range scales {
		for range 50 {
			digits := random.IntN(4)
			n := decimal.MustNew(random.Int64N(100_000), digits)
			if power == 0 && digits == 3 {
				continue // "$1.000" could be a thousand
			}
			s := "$" + n.String() + text
			got := read(t, s, Context{})
			require.Len(t, got, 1, s)
			require.NotNil(t, got[0].Amount, s)
			want, err := n.Mul(decimal.MustParse("1" + strings.Repeat("0", power)))
			require.NoError(t, err)
			require.Zero(t, want.Cmp(*got[0].Amount), "%s is not %s", s, got[0].Amount)
			require.Equal(t, s, got[0].Text)
		}
	}
	for range 2000 {
		n := random.Int64N(1_000_000_000)
		s := "It paid " + spell(n) + " dollars."
		got := read(t, s, Context{})
		require.Len(t, got, 1, s)
		require.NotNil(t, got[0].Amount, s)
		require.Equal(t, fmt.Sprint(n), got[0].Amount.String(), s)
	}
}

var (
	ones = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tens = strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")
)

// spell writes a number in words.
func spell(n int64) string {
	for _, s := range []struct {
		size int64
		name string
	}{{1_000_000, "million"}, {1000, "thousand"}, {100, "hundred"}} {
		if n >= s.size {
			text := spell(n/s.size) + " " + s.name
			if rest := n % s.size; rest > 0 {
				if s.size == 100 {
					text += " and"
				}
				text += " " + spell(rest)
			}
			return text
		}
	}
	if n < 20 {
		return ones[n]
	}
	if n%10 == 0 {
		return tens[n/10]
	}
	return tens[n/10] + "-" + ones[n%10]
}

// TestLexiconAgrees checks that every word of the tables has its class in the
// lexicon, without which it is never looked up.
func TestLexiconAgrees(t *testing.T) {
	words, err := lexicon.Default()
	require.NoError(t, err)
	tab := load()
	for code := range tab.codes {
		assert.NotZero(t, words.Look(lexicon.Key(code)).Class&lexicon.CurrencyCode, code)
	}
	for key := range tab.names {
		assert.NotZero(t, words.Look(key).Class&lexicon.CurrencyName, "family %s", tab.families[tab.names[key]].name)
	}
	for key, part := range tab.subunits {
		if key != lexicon.Key("¢") {
			assert.NotZero(t, words.Look(key).Class&lexicon.Subunit, "part of %s", tab.families[part.family].name)
		}
	}
	for mark := range tab.marks {
		assert.NotZero(t, words.Look(lexicon.Key(mark)).Class&lexicon.CurrencyMark, mark)
	}
	assert.Less(t, len(tab.countries), mostCountries)
}

// TestLinear checks that a text of one long line of what is hardest costs time in
// its length.
func TestLinear(t *testing.T) {
	for _, piece := range []string{"$", "$5 to ", "between 5 and ", "millions of ", "twenty-", "1 ", "US ", "five hundred and ", "1/", "Rs. ", "-$", "($"} {
		text := strings.Repeat(piece, 100_000/len(piece))
		verify(t, text, read(t, text, Context{}))
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"$5-7 million", "US$ 3.5m a year", "two and a half million dollars", "Rs 12,34,567.89 crore", "($13.5M)", "€1.234.567,89",
		"between 11 and 13.5 million Hong Kong dollars", "25p", "$\xff5", "R9.4-billion", "half a billion euros and 3 cents", "$ 114-1/2 billion", "¥1½\u200b万"} {
		f.Add(seed, "AU")
	}
	f.Fuzz(func(t *testing.T, text, country string) {
		amounts := read(t, text, Context{Publisher: country})
		verify(t, text, amounts)
		assert.Equal(t, amounts, read(t, text, Context{Publisher: country}))
	})
}

func TestAllocations(t *testing.T) {
	tok := tokens(t, strings.Repeat("No amount of words, 12 of them, or even 3,000 in Canada, costs anything to read. ", 50))
	assert.Zero(t, testing.AllocsPerRun(10, func() { Find(nil, tok) }))
}

// BenchmarkMoney times finding amounts and deciding their currencies, in a text with
// as many of them as a report of results has.
func BenchmarkMoney(b *testing.B) {
	text := strings.Repeat("Revenue rose 12 percent to $956.2 million in the third quarter, the company said on Tuesday, while costs fell to between "+
		"EUR 278 million and EUR 288 million. The board expects growth in all of its markets to go on through the year and has hired 40 engineers.\n", 20)
	benchmark(b, text, 40)
}

// BenchmarkNoMoney times a text of words and plain numbers.
func BenchmarkNoMoney(b *testing.B) {
	text := strings.Repeat("The museum of Halden owns 4,200 coins and 312 medals, which 60 volunteers have cleaned since its opening in May 2016. "+
		"Ms. Vik, who has run it for eight years, said that two thousand pupils from 34 schools took part in the first season.\n", 20)
	benchmark(b, text, 0)
}

func benchmark(b *testing.B, text string, amounts int) {
	words, err := lexicon.Default()
	require.NoError(b, err)
	tok := token.NewTokeniser(words).Tokenise(text, layout.Find(text).Blocks)
	var dst []Amount
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		dst = Find(dst[:0], tok)
		Resolve(tok, dst, Context{Publisher: "US"})
	}
	if len(dst) != amounts {
		b.Fatal("found", len(dst))
	}
}

// TestNegativeCorpus finds nothing in sentences that hold no money.
func TestNegativeCorpus(t *testing.T) {
	data, err := os.ReadFile("testdata/none.txt")
	require.NoError(t, err)
	sentences := 0
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line[0] == '#' {
			continue
		}
		sentences++
		assert.Empty(t, show(read(t, line, Context{})), line)
	}
	assert.Equal(t, 70, sentences)
}
