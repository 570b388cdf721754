package money

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tokens cuts a text as the extractor does.
func tokens(t testing.TB, text string) *token.Text {
	words, err := lexicon.Default()
	require.NoError(t, err)
	return token.NewTokeniser(words).Tokenise(text, layout.Find(text).Blocks)
}

// shared is the tokeniser of read; making one takes longer than a short text does.
var shared = sync.OnceValues(func() (*token.Tokeniser, error) {
	words, err := lexicon.Default()
	return token.NewTokeniser(words), err
})

// read returns the amounts of a text.
func read(t testing.TB, text string, c Context) []model.Money {
	tokeniser, err := shared()
	require.NoError(t, err)
	tok := tokeniser.Tokenise(text, layout.Find(text).Blocks)
	c.Why = true
	return Resolve(tok, findBoth(t, tok), c)
}

// findBoth is Find, and sees that nothing more is found where every number is read.
func findBoth(t testing.TB, tok *token.Text) []Amount {
	amounts := Find(nil, tok)
	require.Equal(t, find(nil, &reader{t: tok, tab: load(), everywhere: true}), amounts, tok.Source)
	return amounts
}

// TestReleasesReadAtEveryNumber compares the two ways on whole releases.
func TestReleasesReadAtEveryNumber(t *testing.T) {
	files, err := filepath.Glob("../../../corpus/golden/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, name := range files {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		findBoth(t, tokens(t, string(text)))
	}
}

// show writes amounts as "span = amount CODE", divided by "; ".
func show(amounts []model.Money) string {
	var out []string
	for _, m := range amounts {
		value := "?"
		if m.Amount != nil {
			value = m.Amount.String()
		}
		if m.Max != nil {
			value += ".." + m.Max.String()
		}
		if m.Vague {
			value = "vague"
		}
		out = append(out, strings.TrimSpace(m.Text+" = "+value+" "+m.Currency))
	}
	return strings.Join(out, "; ")
}

func TestAmounts(t *testing.T) {
	for _, test := range []struct{ why, text, want string }{
		{"scale", "The fund lent $2 billion last year.", "$2 billion = 2000000000 USD"},
		{"letter", "Sales were $4M, up from $400K.", "$4M = 4000000 USD; $400K = 400000 USD"},
		{"letter apart", "It raised $5 M in seed money.", "$5 M = 5000000 USD"},
		{"no scale in a name", "He got $10 K-12 vouchers.", "$10 = 10 USD"},
		{"abbreviated scales", "€22.2bn, £15m, $7 mn, $3mm, $1 tn", "€22.2bn = 22200000000 EUR; £15m = 15000000 GBP; $7 mn = 7000000 USD; $3mm = 3000000 USD; $1 tn = 1000000000000 USD"},
		{"hyphen apart", "It cost R50- billion and $5- million, a $5 - million-dollar homes sell.", "R50- billion = 50000000000 ZAR; $5- million = 5000000 USD; $5 = 5 USD"},
		{"thousands in Spanish", "una ayuda de $500 mil para Lima, $5 mil millones en total, $3 mil in all", "$500 mil = 500000 USD; $5 mil millones = 5000000000 USD; $3 mil = 3000000 USD"},
		{"of the wire", "Net was 12 mln dlrs against dlrs 5 million.", "12 mln dlrs = 12000000 USD; dlrs 5 million = 5000000 USD"},
		{"cents kept", "a price of $2.60 a share", "$2.60 = 2.60 USD"},
		{"small", "tokens at $0.0036 each", "$0.0036 = 0.0036 USD"},
		{"bare point", "a fee of $.50 per call", "$.50 = 0.50 USD"},
		{"grouping", "It cost $3,301,715.56 in all.", "$3,301,715.56 = 3301715.56 USD"},
		{"Indian grouping", "It cost ₹12,34,567.", "₹12,34,567 = 1234567 INR"},
		{"continental", "a loan of €1.234.567,89", "€1.234.567,89 = 1234567.89 EUR"},
		{"spaces", "paid R120 000 and 1 234,56 €", "R120 000 = 120000 ZAR; 1 234,56 € = 1234.56 EUR"},
		{"Swiss", "CHF 1'049.95 in cash", "CHF 1'049.95 = 1049.95 CHF"},
		{"ambiguous grouping", "a fee of €1.234 for it", "€1.234 = ? EUR"},
		{"sure zeros", "wages of €275.000/week", "€275.000 = 275000 EUR"},
		{"broken", "it paid £16.10.0 then", "£16.10.0 = ? GBP"},
		{"fraction", "We paid down $ 114-1/2 billion so far.", "$ 114-1/2 billion = 114500000000 USD"},
		{"between and to", "It will raise pay between $6,100 to $11,600", "$6,100 to $11,600 = 6100..11600 USD"},
		{"range from a loss", "in the range of EUR -1.0 million to EUR 0.5 million", "EUR -1.0 million to EUR 0.5 million = -1000000..500000 EUR"},
		{"to a loss", "It rose from EUR -1.0 million to EUR 0.5 million", "EUR -1.0 million = -1000000 EUR; EUR 0.5 million = 500000 EUR"},
		{"half sign", "about 2½ million dollars", "2½ million dollars = 2500000 USD"},
		{"glued code", "a USD34.6m contract, USD 50bn today", "USD34.6m = 34600000 USD; USD 50bn = 50000000000 USD"},
		{"code and sign", "a prize of USD $5K or USD$27,300", "USD $5K = 5000 USD; USD$27,300 = 27300 USD"},
		{"code after", "it paid 12 CHF, $20,000 USD and $96,000 CAD", "12 CHF = 12 CHF; $20,000 USD = 20000 USD; $96,000 CAD = 96000 CAD"},
		{"code in parentheses", "tickets are $75 (USD) each, $90 (CAD) at the door", "$75 = 75 USD; $90 = 90 CAD"},
		{"prefixes", "C$3.4 million, A$10 million, AU$1.33m, NZ$1 million, S$4,000, HK$53 billion, NT$500, R$5", "C$3.4 million = 3400000 CAD; A$10 million = 10000000 AUD; AU$1.33m = 1330000 AUD; NZ$1 million = 1000000 NZD; S$4,000 = 4000 SGD; HK$53 billion = 53000000000 HKD; NT$500 = 500 TWD; R$5 = 5 BRL"},
		{"prefix after the sign", "a $NZ4 million ($A3.1m) gift", "$NZ4 million = 4000000 NZD; $A3.1m = 3100000 AUD"},
		{"prefix apart", "the deal of US $4.3 million", "US $4.3 million = 4300000 USD"},
		{"country, no prefix", "spent in the US $5 million", "$5 million = 5000000 USD"},
		{"article, no prefix", "A $5 million gift", "$5 million = 5000000 USD"},
		{"yen", "JP¥2.5 billion, ¥17.1billion Yen, CN¥300", "JP¥2.5 billion = 2500000000 JPY; ¥17.1billion Yen = 17100000000 JPY; CN¥300 = 300 CNY"},
		{"rupees", "Rs 5 crore, Rs. 75,000 crore, Rs16,189-crore, Rs 5 lakh crore", "Rs 5 crore = 50000000 INR; Rs. 75,000 crore = 750000000000 INR; Rs16,189-crore = 161890000000 INR; Rs 5 lakh crore = 5000000000000 INR"},
		{"others", "Rp 2 trillion, RM7.8 million, Tk 3,000 crore, 500 kr, 90 zł, ₩5 billion, ₺40, ₦2bn, ₫500, ฿90", "Rp 2 trillion = 2000000000000 IDR; RM7.8 million = 7800000 MYR; Tk 3,000 crore = 30000000000 BDT; 500 kr = 500; 90 zł = 90 PLN; ₩5 billion = 5000000000 KRW; ₺40 = 40 TRY; ₦2bn = 2000000000 NGN; ₫500 = 500 VND; ฿90 = 90 THB"},
		{"pesos by code and sign", "COP$500 million, MXN$5 million, CLP$300, Ch$5,000 million", "COP$500 million = 500000000 COP; MXN$5 million = 5000000 MXN; CLP$300 = 300 CLP; Ch$5,000 million = 5000000000 CLP"},
		{"prefix with its full stop", "It lent Cdn. $3 million and Aust. $5 million. We can. $6 is less.", "Cdn. $3 million = 3000000 CAD; Aust. $5 million = 5000000 AUD; $6 = 6 USD"},
		{"range of losses in parentheses", "EBITDA of ($4.9)M to ($4.3)M, between ($2.1) million and ($1.5) million; it improved from ($9)M to ($8)M", "($4.9)M to ($4.3)M = -4900000..-4300000 USD; ($2.1) million and ($1.5) million = -2100000..-1500000 USD; ($9)M = -9000000 USD; ($8)M = -8000000 USD"},
		{"blank before zeros", "gifts of $12,000 and $10, 000, and $1, 000, 000; $10, 200 people", "$12,000 = 12000 USD; $10, 000 = 10000 USD; $1, 000, 000 = 1000000 USD; $10 = 10 USD"},
		{"numbers of things", "Doc EUR252446124, three penny stocks, an 8-penny nail, EUR252446000 and one penny", "EUR252446000 = 252446000 EUR; one penny = 0.01"},
		{"marks of Asia", "Bt300 million, Bt 30bn, NTD 300 million, RM1.2 bil, Yen 300 billion", "Bt300 million = 300000000 THB; Bt 30bn = 30000000000 THB; NTD 300 million = 300000000 TWD; RM1.2 bil = 1200000000 MYR; Yen 300 billion = 300000000000 JPY"},
		{"marks of the North", "Skr 40m, Nkr3 million, Dkr 1.5 billion", "Skr 40m = 40000000 SEK; Nkr3 million = 3000000 NOK; Dkr 1.5 billion = 1500000000 DKK"},
		{"scales of other languages", "EUR 5 Mio, CHF 3.2 Mrd, Rp30 miliar, Rp 500 juta, ₡2,000 millones", "EUR 5 Mio = 5000000 EUR; CHF 3.2 Mrd = 3200000000 CHF; Rp30 miliar = 30000000000 IDR; Rp 500 juta = 500000000 IDR; ₡2,000 millones = 2000000000 CRC"},
		{"scale in the code", "losses of 30 MUSD and MSEK 12.5", "30 MUSD = 30000000 USD; MSEK 12.5 = 12500000 SEK"},
		{"scale after the code", "revenue of 75 USD million", "75 USD million = 75000000 USD"},
		{"rand", "a R9.4-billion plan and R220,202,652", "R9.4-billion = 9400000000 ZAR; R220,202,652 = 220202652 ZAR"},
		{"names", "two million euros, 61 million Hong Kong dollars, 30 million pounds sterling, 5 billion Indonesian rupiah", "two million euros = 2000000 EUR; 61 million Hong Kong dollars = 61000000 HKD; 30 million pounds sterling = 30000000 GBP; 5 billion Indonesian rupiah = 5000000000 IDR"},
		{"U.S. dollars", "1.39 billion U.S. dollars or 75 US dollars", "1.39 billion U.S. dollars = 1390000000 USD; 75 US dollars = 75 USD"},
		{"old money", "420 million Finnish markka and 10 billion D-Marks", "420 million Finnish markka = 420000000 FIM; 10 billion D-Marks = 10000000000 DEM"},
		{"spelt", "two and a half million dollars, half a million pounds, one million dollars", "two and a half million dollars = 2500000 USD; half a million pounds = 500000 GBP; one million dollars = 1000000 USD"},
		{"pounds of money", "The firm spent 20 million pounds on it.", "20 million pounds = 20000000 GBP"},
		{"spelt, long", "one hundred and twenty-five thousand dollars", "one hundred and twenty-five thousand dollars = 125000 USD"},
		{"half a billion", "half a billion euros, three quarters of a billion euros", "half a billion euros = 500000000 EUR; three quarters of a billion euros = 750000000 EUR"},
		{"article", "a quarter of a million dollars and a million dollars", "a quarter of a million dollars = 250000 USD; a million dollars = 1000000 USD"},
		{"bare scale", "the nearly trillion dollar plan", "trillion dollar = 1000000000000 USD"},
		{"hyphens", "a 30-million-dollar plant, a $5-million gift, a 12-cent dividend", "30-million-dollar = 30000000 USD; $5-million = 5000000 USD; 12-cent = 0.12 USD"},
		{"subunits", "50 cents, ten cents, 470 pence, a dividend of 25p, 3 euro cents, 10¢", "50 cents = 0.50 USD; ten cents = 0.10 USD; 470 pence = 4.70 GBP; 25p = 0.25 GBP; 3 euro cents = 0.03 EUR; 10¢ = 0.10 USD"},
		{"dollars and cents", "thirteen dollars and forty-five cents", "thirteen dollars and forty-five cents = 13.45 USD"},
		{"twice", "a $700 million dollar investment", "$700 million dollar = 700000000 USD"},
		{"negative", "net loss was $(29.2)M, or ($0.43) a share", "$(29.2)M = -29200000 USD; ($0.43) = -0.43 USD"},
		{"negative in a list", "EBIT and EPS of $3M, (£0.2)M, and (£1.2); we had (€0.06)/(€0.07)", "$3M = 3000000 USD; (£0.2)M = -200000 GBP; (£1.2) = -1.2 GBP; (€0.06) = -0.06 EUR; (€0.07) = -0.07 EUR"},
		{"negative in a table", "Expenses $      (5,576,824)  $   (45,600.00), in thousands of $ (2019)", "$      (5,576,824) = -5576824 USD; $   (45,600.00) = -45600.00 USD"},
		{"apposition in parentheses", "It was sold to Acme and Beta ($5 million).", "$5 million = 5000000 USD"},
		{"rate of exchange", "It had €32.5B at 1.082 EUR/USD on average.", "€32.5B = 32500000000 EUR"},
		{"signs after, no marks between", "10 $ 30 $", "10 $ = 10 USD; 30 $ = 30 USD"},
		{"sign and cents after", "10 $ 30 cents a piece", "10 $ 30 cents = 10.30 USD"},
		{"sign of the next", "Amount 10 $ 30 million", "$ 30 million = 30000000 USD"},
		{"coins after a code", "The fee rises to 17 USD 25. Table 17 USD 25.", "17 USD 25 = 17.25 USD; USD 25 = 25 USD"},
		{"coins after a sign", "The seat was sold at C$100 and fifty. Between $5 and fifty.", "C$100 and fifty = 100.50 CAD; $5 = 5 USD"},
		{"negative after a preposition", "cash flow of ($13.5M) and EBIT of EUR -0.1 million or -$5", "($13.5M) = -13500000 USD; EUR -0.1 million = -100000 EUR; -$5 = -5 USD"},
		{"apposition", "10 million euros ($13 million)", "10 million euros = 10000000 EUR; $13 million = 13000000 USD"},
		{"sign after", "15€, 10 €, 5.95C$", "15€ = 15 EUR; 10 € = 10 EUR; 5.95C$ = 5.95 CAD"},
		{"too long", "a debt of $123,456,789,012,345,678,901 now", "$123,456,789,012,345,678,901 = ? USD"},
		{"longest", "a debt of $9,999,999,999,999,999,999 now", "$9,999,999,999,999,999,999 = 9999999999999999999 USD"},
		{"state", "SC $22,030,274 TN $51,945,211", "$22,030,274 = 22030274 USD; $51,945,211 = 51945211 USD"},
		{"lire", "a note of 500,000 lire", "500,000 lire = 500000 ITL"},
		{"odd", "spending $450-odd billion", "$450-odd billion = 450000000000 USD"},
		{"plus", "for $100K+ customers, $5.5+ billion", "$100K = 100000 USD; $5.5+ billion = 5500000000 USD"},
		{"cedis", "In Ghana it earned GH¢612.4m and ¢340 million, GH¢0.09 a share", "GH¢612.4m = 612400000 GHS; ¢340 million = 340000000 GHS; GH¢0.09 = 0.09 GHS"},
		{"soles", "Peru pays S/ 2.9 million, S/600 million and S/. 4.50 (not S/4HANA)", "S/ 2.9 million = 2900000 PEN; S/600 million = 600000000 PEN; S/. 4.50 = 4.50 PEN"},
		{"kwacha and pula", "Zambia: in Lusaka a bag cost K330; Botswana, Gaborone: P3.9 million", "K330 = 330 ZMW; P3.9 million = 3900000 BWP"},
		{"Swahili", "Kampala, Uganda: USh 4,870	USh 4,905, UShs 21,000, 98,000 shs", "USh 4,870 = 4870 UGX; USh 4,905 = 4905 UGX; UShs 21,000 = 21000 UGX; 98,000 shs = 98000 UGX"},
		{"crowns", "The Czech Republic, Prague: 2,10 crowns and 5 hellers; 3 million Swedish crowns", "2,10 crowns = 2.10 CZK; 5 hellers = 0.05 CZK; 3 million Swedish crowns = 3000000 SEK"},
		{"CFA francs", "In Chad, 1,150 CFA francs", "1,150 CFA francs = 1150 XAF"},
		{"a sign of one country", "In Uruguay, $U 18,10 a litre", "$U 18,10 = 18.10 UYU"},
		{"European scales", "EUR 3.5 mio, $1.5 tln and 2 mrd euros", "EUR 3.5 mio = 3500000 EUR; $1.5 tln = 1500000000000 USD; 2 mrd euros = 2000000000 EUR"},
		{"name first", "ringgit 42, dollar 22.5 million, Australian dollar 5 million, at dollar 1.35", "ringgit 42 = 42 MYR; dollar 22.5 million = 22500000 USD; dollar 5 million = 5000000 AUD"},
		{"sign after a space", "10 $ is enough, in 2016 $ and 2017", "10 $ = 10 USD"},
		{"point after capitals", "RM.45 and Rs.45", "RM.45 = 0.45 MYR; Rs.45 = 45 INR"},
		{"coins without their name", "five euros fifty in change, 15 dollars 50, twenty dollars and 43.", "five euros fifty = 5.50 EUR; 15 dollars 50 = 15.50 USD; twenty dollars and 43 = 20.43 USD"},
		{"whose dollars", "$1.5M CDN, $5 million Canadian, $3 (Canadian), $2 million US.", "$1.5M CDN = 1500000 CAD; $5 million Canadian = 5000000 CAD; $3 = 3 CAD; $2 million US = 2000000 USD"},
		{"whose grants", "It gave $5 million Canadian grants.", "$5 million = 5000000 USD"},
		{"stray point", "It paid $1.1. million. $2. Million", "$1.1. million = 1100000 USD; $2 = 2 USD"},
		{"half a dozen", "half a dozen dollars, one-half million dollars", "half a dozen dollars = 6 USD; one-half million dollars = 500000 USD"},
		{"grain", "Maize was 2.35-1/2 dlrs, up 2-1/4 to five cents; oats at $1.12 3/4", "2.35-1/2 dlrs = 2.355 USD; 2-1/4 to five cents = 0.0225..0.05 USD; $1.12 3/4 = 1.1275 USD"},
		{"scales of one money", "NPR 7 arab, Rs 2.5 kharab, JPY 40 oku, 6 man yen; Rs 3 Arab News", "NPR 7 arab = 7000000000 NPR; Rs 2.5 kharab = 250000000000 INR; JPY 40 oku = 4000000000 JPY; 6 man yen = 60000 JPY; Rs 3 = 3 INR"},
		{"not beside other money", "$7 arab states, 9 man teams", "$7 = 7 USD"},
		{"scale with its full stop", "It paid 8 mil. dollars and 3 mln. euros; and 9 mil. Dollars fell.", "8 mil. dollars = 8000000 USD; 3 mln. euros = 3000000 EUR"},
		{"spaces and a comma after rand", "a price of R 2 345 678,90", "R 2 345 678,90 = 2345678.90 ZAR"},
		{"signs in words", "It was negative $3 million, from minus 2 million euros, or (minus $4)", "negative $3 million = -3000000 USD; minus 2 million euros = -2000000 EUR; minus $4 = -4 USD"},
		{"taken away", "We count assets minus $6 million of debt.", "$6 million = 6000000 USD"},
		{"negative to positive", "We expect negative $3 million to $8 million.", "negative $3 million = -3000000 USD; $8 million = 8000000 USD"},
		{"sterling", "a price of 980 stg a tonne", "980 stg = 980 GBP"},
		{"units of account", "20 mln European Currency Units, 4 million ECUs, SDR 60 million, two billion special drawing rights", "20 mln European Currency Units = 20000000 XEU; 4 million ECUs = 4000000 XEU; SDR 60 million = 60000000 XDR; two billion special drawing rights = 2000000000 XDR"},
		{"other scripts", "350元, 2,000 円, 7,500 ரூ", "350元 = 350 CNY; 2,000 円 = 2000 JPY; 7,500 ரூ = 7500 INR"},
		{"tenths", "In China a pear is two yuan and five mao, or 8 jiao; Chairman Mao in 1949 Mao", "two yuan and five mao = 2.5 CNY; 8 jiao = 0.8 CNY"},
		{"whose penny", "It fell one penny.", "one penny = 0.01"},
		{"a British penny", "It fell one penny to £4.10.", "one penny = 0.01 GBP; £4.10 = 4.10 GBP"},
		{"an American penny", "It fell one penny to $4.10.", "one penny = 0.01 USD; $4.10 = 4.10 USD"},
		{"line cut before the scale", "It had a surplus of $14,220\n\nmillion. It sold a mill for $40\n\nMillion Acre Farms bought it for $30\n\nthousands came.", "$14,220\n\nmillion = 14220000000 USD; $40 = 40 USD; $30 = 30 USD"},
		{"cells of a table", "Costs\n\n$\n\n4,120\n\n$\n\n(96\n\n)\n\n$\n\n2024\n\n$\n\n12 seats", "$\n\n4,120 = 4120 USD; $\n\n(96 = -96 USD"},
		{"cells in parentheses", "Deficit\n\n($3,870)\n\nIt fell (from $40), compared with roughly ($0.2 million) in May.", "($3,870) = -3870 USD; $40 = 40 USD; ($0.2 million) = -200000 USD"},
		{"no number for a third", "a third of a million dollars", ""},
		{"stroke", "EUR1.2bn/USD1.3bn", "EUR1.2bn = 1200000000 EUR; USD1.3bn = 1300000000 USD"},
		{"vague with of", "several billion of U.S. dollars, a few million of euros", "several billion of U.S. dollars = vague USD; few million of euros = vague EUR"},
		{"vague with hyphens", "tens-of-millions of dollars", "tens-of-millions of dollars = vague USD"},
		{"bills", "a pile of 50 20 dollar bills", "20 dollar = 20 USD"},
		{"titles", "Fee Falls to Ten Cents Per Call", "Ten Cents = 0.10 USD"},
		{"thousandths", "Kuwait pays 2 dinars and 500 fils, or 250 fils a litre; 250 Kuwaiti fils", "2 dinars and 500 fils = 2.500 KWD; 250 fils = 0.250 KWD; 250 Kuwaiti fils = 0.250 KWD"},
		{"hundredths or thousandths", "In Dubai a bag costs 25 fils.", ""},
		{"parts that say whose", "It rose to 3 pounds and 25 piastres in Cairo, to 5 rials and 250 baisa in Muscat.", "3 pounds and 25 piastres = 3.25 EGP; 5 rials and 250 baisa = 5.250 OMR"},
		{"other parts", "700 millimes, 50 ngwee; in Gaborone, Botswana, 45 thebe; in Costa Rica 50 céntimos", "700 millimes = 0.700 TND; 50 ngwee = 0.50 ZMW; 45 thebe = 0.45 BWP; 50 céntimos = 0.50 CRC"},
		{"more parts than a whole", "5 dollars and 500 cents", "5 dollars = 5 USD; 500 cents = 5.00 USD"},
		{"one sum, hyphen", "a three billion-dollar plan, 1.5 million-dollar homes, the 2 million-dollar projects, 5 million-dollar debt", "three billion-dollar = 3000000000 USD; 1.5 million-dollar = 1500000 USD; 2 million-dollar = 2000000 USD; 5 million-dollar = 5000000 USD"},
		{"contracts", "the sum of Ten Dollars ($10) paid", "Ten Dollars = 10 USD; $10 = 10 USD"},
		{"coins by a letter", "$20 and 43c, 20 ringgit and 43 sen", "$20 and 43c = 20.43 USD; 20 ringgit and 43 sen = 20.43 MYR"},
		{"coins after a code", "a rise to 17 USD 25. She had just 15 USD 50 more, he 15 USD 50 more hats.", "17 USD 25 = 17.25 USD; 15 USD 50 = 15.50 USD; USD 50 = 50 USD"},
		{"spans of figures", "homes from the upper $400,00s to $1.2 million, in the low $20s; $40 s", "$400,00s = vague USD; $1.2 million = 1200000 USD; $20s = vague USD; $40 = 40 USD"},
		{"in an address", "see https://x.example/?q=1.42%20trillion%20dollars and pay%20dollars", ""},
		{"no coins", "He had 15 dollars and 50 people came. She had 15 dollars. 50 people came.", "15 dollars = 15 USD; 15 dollars = 15 USD"},
		{"vague", "millions of dollars, hundreds of millions of euros, billions of taxpayer dollars, several million dollars", "millions of dollars = vague USD; hundreds of millions of euros = vague EUR; billions of taxpayer dollars = vague USD; several million dollars = vague USD"},
	} {
		t.Run(test.why, func(t *testing.T) { assert.Equal(t, test.want, show(read(t, test.text, Context{}))) })
	}
}

func TestRanges(t *testing.T) {
	for _, test := range []struct{ why, text, want string }{
		{"up to", "awards from $5,000 up to $20,000", "$5,000 up to $20,000 = 5000..20000 USD"},
		{"shared scale", "a cost of $5-7 million", "$5-7 million = 5000000..7000000 USD"},
		{"shared letter", "a market cap of ~$3–4B", "$3–4B = 3000000000..4000000000 USD"},
		{"own scales", "from $800,000 to $1.2 million each", "$800,000 to $1.2 million = 800000..1200000 USD"},
		{"between", "between EUR 278 million and EUR 288 million", "EUR 278 million and EUR 288 million = 278000000..288000000 EUR"},
		{"currency last", "between 11 and 13.5 million dollars", "11 and 13.5 million dollars = 11000000..13500000 USD"},
		{"signs, one scale", "loans of $5 to $7 million", "$5 to $7 million = 5000000..7000000 USD"},
		{"spaced dash", "guidance of EUR 50.0 - 65.0m", "EUR 50.0 - 65.0m = 50000000..65000000 EUR"},
		{"close", "It costs $58-$90, or $75-100.", "$58-$90 = 58..90 USD; $75-100 = 75..100 USD"},
		{"expected", "We expect EPS of $7.62 to $8.12.", "$7.62 to $8.12 = 7.62..8.12 USD"},
		{"ranging", "Rewards rose, ranging from US$250 to US$10,000.", "US$250 to US$10,000 = 250..10000 USD"},
		{"scale of the upper end", "an issue of N95-110 billion in Nigeria", "N95-110 billion = 95000000000..110000000000 NGN"},
		{"second end bare", "THB 900 to 1,200 a head (in July: Rs. 60 to 65)", "THB 900 to 1,200 = 900..1200 THB; Rs. 60 to 65 = 60..65 INR"},
		{"second end counts", "It gave $500 to 600 schools.", "$500 = 500 USD"},
		{"by somebody", "The firm, valued by analysts at R120 million to R150 million, fell.", "R120 million to R150 million = 120000000..150000000 ZAR"},
		{"cents", "a dividend of 5-10 cents", "5-10 cents = 0.05..0.10 USD"},
		{"lower end unsure", "grants of $500 to $1 million", "$500 to $1 million = ? USD"},
		{"change", "Sales rose $1.2 million to $23.5 million.", "$1.2 million = 1200000 USD; $23.5 million = 23500000 USD"},
		{"change from", "Debt has increased from $10.6 trillion to $14.9 trillion.", "$10.6 trillion = 10600000000000 USD; $14.9 trillion = 14900000000000 USD"},
		{"increase in something", "An increase in the cost of steel of $400,000 to $6,100,000 hurt, a rise of $5 to $7 million will not.", "$400,000 = 400000 USD; $6,100,000 = 6100000 USD; $5 to $7 million = 5000000..7000000 USD"},
		{"change by", "We lift the auction by $1 billion to $24 billion.", "$1 billion = 1000000000 USD; $24 billion = 24000000000 USD"},
		{"fall", "It went from $7 million to $5 million.", "$7 million = 7000000 USD; $5 million = 5000000 USD"},
		{"two amounts", "It sold land for $5 million and $7 million.", "$5 million = 5000000 USD; $7 million = 7000000 USD"},
		{"other currency", "between $5 million and €7 million", "$5 million = 5000000 USD; €7 million = 7000000 EUR"},
		{"people", "It gave $1 million to 5 schools.", "$1 million = 1000000 USD"},
	} {
		t.Run(test.why, func(t *testing.T) { assert.Equal(t, test.want, show(read(t, test.text, Context{}))) })
	}
}

func TestNoMoney(t *testing.T) {
	for _, text := range []string{
		"The dollar fell 2% against the euro.",
		"It beat 5 Euro League clubs.",
		"Rates rose 25 basis points to 4.5 percent.",
		"Call 1-800-555-0199 or +61 2 6277 7360.",
		"The $MEMES and $ZK tokens, WEMIX$ too.",
		"Rep. Smith (R-NE) took the M25 to R2-D2.",
		"The team won 12 games and 3 cups in 2024.",
		"2 pounds boneless pork and 870,000 pounds of thrust.",
		"They shot it in 1080p and 30p from 9:30a-5p.",
		"TOP 10 LISTS FOR ALL 50 STATES AT COP 28, PHP 8.2 AND TRY 3",
		"in constant 2016 dollars",
		"(Billions of dollars, not seasonally adjusted)",
		"a multi-million dollar project and a million-dollar question",
		"symbol R1B:GR and SME-RM",
		"BRC20, BRC-420, SDG 6, NIS2, TRL 6, CVE-2024-1234, AWG 12, IRR 25 and 10 AED training tools",
		"America eats 5.6 billion pounds of watermelon and ships 22 million pounds a year",
		"In Korea 4 won 2nd place and two won 1st, the MVR4X and RWF2021_Annex, Room RM 211, the RS-125, 3Rs, 810 Sterling Place, Saemaeul 1-Dong",
		"GLP-1Rs at 21 Bucks Road, by 2 Cent Texts",
		"Korea won 3 medals. Kraft rose 5.",
		"The Three Cents brand makes tonic water, 'Fifty Cents' is a poodle.",
		"Write $1 or $10 where ${2} stood.",
		"dollar : 245 23 yen",
		"Its directors have built three billion-dollar companies and 2 million-dollar brands.",
		"www.site.org/how-hundreds-of-millions-of-dollars-went",
	} {
		assert.Empty(t, show(read(t, text, Context{})), text)
	}
}
