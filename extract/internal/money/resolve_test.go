package money

import (
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWhichDollar(t *testing.T) {
	for _, test := range []struct {
		why, text string
		context   Context
		want      string
	}{
		{"most of the time", "It cost $5.", Context{}, "$5 = 5 USD"},
		{"publisher", "It cost $5.", Context{Publisher: "AU", Dateline: "CA"}, "$5 = 5 AUD"},
		{"publisher without dollars", "A Canadian firm paid $5.", Context{Publisher: "DE", Dateline: "CA"}, "$5 = 5 CAD"},
		{"dateline", "It cost $5 in New Zealand.", Context{Dateline: "NZ"}, "$5 = 5 NZD"},
		{"dateline and nothing else", "Our coin is worth $5.", Context{Dateline: "SG"}, "$5 = 5 USD"},
		{"dateline of a seller abroad", "Canadian pills for America: the U.S. price is $5 in Ohio and Texas, and in Washington.", Context{Dateline: "CA"}, "$5 = 5 USD"},
		{"foreign code", "In Mexico it sold MXN 4 million, with a fee of $5, in Monterrey.", Context{}, "MXN 4 million = 4000000 MXN; $5 = 5"},
		{"foreign code and our own", "In Mexico it sold MXN 4 million or US$200,000, with a fee of $5.", Context{}, "MXN 4 million = 4000000 MXN; US$200,000 = 200000 USD; $5 = 5 USD"},
		{"foreign code of elsewhere", "In Ohio it sold MXN 4 million, with a fee of $5.", Context{}, "MXN 4 million = 4000000 MXN; $5 = 5 USD"},
		{"dateline where a bare sign is American", "It cost $5.", Context{Dateline: "TW"}, "$5 = 5 USD"},
		{"explicit goes first", "It cost US$5.", Context{Publisher: "AU"}, "US$5 = 5 USD"},
		{"defined", "All amounts are in Canadian dollars unless otherwise stated. Net income was $5.", Context{Publisher: "US"}, "$5 = 5 CAD"},
		{"defined by sign", "Unless otherwise noted, all figures are in C$. Net income was $5.", Context{}, "$5 = 5 CAD"},
		{"defined for a table", "(in thousands of Australian dollars) Net income was $5.", Context{}, "$5 = 5 AUD"},
		{"defined by code", "Amounts expressed in CAD. Net income was $5.", Context{}, "$5 = 5 CAD"},
		{"no definition", "The unit trades in Canadian dollars in Toronto. It made $5 in Maine and Ohio.", Context{}, "$5 = 5 USD"},
		{"text", "The Australian Government will give $5 to schools in Sydney.", Context{}, "$5 = 5 AUD"},
		{"exchange", "Acme (ASX: ACM) made $5, and sells in the USA.", Context{}, "$5 = 5 AUD"},
		{"exchange of many currencies", "Acme (TSX: ACM) made $5.", Context{}, "$5 = 5 USD"},
		{"politics of a country", "Shadow Minister for Roads Jane Roe said $5 is too much. The Shadow Minister was cross.", Context{}, "$5 = 5 AUD"},
		{"ministers of a country", "The Minister for Immigration said that $5 a head is enough.", Context{}, "$5 = 5 AUD"},
		{"government of a country", "The Howard Government lost $5, and the Howard Government knew.", Context{}, "$5 = 5 AUD"},
		{"guilders", "It sold 5 million guilders of bonds.", Context{}, "5 million guilders = 5000000 NLG"},
		{"one mention is not enough", "A Canadian firm paid $5.", Context{}, "$5 = 5 USD"},
		{"city of the same name", "A loan in Vancouver, WA, and one in Vancouver, WA, of $5.", Context{}, "$5 = 5 USD"},
		{"vague", "Australia and Canberra spent millions of dollars.", Context{}, "millions of dollars = vague AUD"},
		{"pesos", "Mexican police offer 30 million pesos.", Context{}, "30 million pesos = 30000000 MXN"},
		{"pesos of nobody", "They offer 30 million pesos.", Context{}, "30 million pesos = 30000000"},
		{"kroner", "The Norwegian state lent 500 kroner, 20 kr.", Context{}, "500 kroner = 500 NOK; 20 kr = 20 NOK"},
		{"rupees", "Pakistan gave Rs 5 lakh.", Context{Publisher: "PK"}, "Rs 5 lakh = 500000 PKR"},
		{"letter of a country", "Honduras lent L300 million, W2 and E 300,000 aside.", Context{}, "L300 million = 300000000 HNL"},
		{"letters of Bolivia", "Bolivia lent Bs 300 million.", Context{}, "Bs 300 million = 300000000 BOB"},
		{"Ps of Mexico", "Mexico lent Ps. 300 million.", Context{}, "Ps. 300 million = 300000000 MXN"},
		{"kyats by their letter", "Myanmar spent K30 million and Ks 300,000.", Context{}, "K30 million = 30000000 MMK; Ks 300,000 = 300000 MMK"},
		{"one rupee", "India paid Re 1 a share.", Context{}, "Re 1 = 1 INR"},
		{"cents of euros", "It closed at €61.35, up 40 cents.", Context{}, "€61.35 = 61.35 EUR; 40 cents = 0.40 EUR"},
		{"cents of a country", "It pays 40 cents.", Context{Publisher: "ZA"}, "40 cents = 0.40 ZAR"},
		{"cents of nobody", "It fell from €61.35 ($70), by 40 cents.", Context{}, "€61.35 = 61.35 EUR; $70 = 70 USD; 40 cents = 0.40 USD"},
		{"yuan by its sign", "The Chinese firm in Beijing paid ¥5.", Context{}, "¥5 = 5 CNY"},
	} {
		t.Run(test.why, func(t *testing.T) { assert.Equal(t, test.want, show(read(t, test.text, test.context))) })
	}
}

func TestUnresolved(t *testing.T) {
	for text, want := range map[string]model.Reason{
		"millions of dollars":                  model.VagueAmount,
		"$123,456,789,012,345,678,901 of debt": model.AmountTooLong,
		"€1.234 of debt":                       model.AmbiguousAmount,
		"$1,23,4 of debt":                      model.AmbiguousAmount,
		"30 million pesos":                     model.AmbiguousCurrency,
		"5 million CFA francs":                 model.AmbiguousCurrency,
		"$1.05 DKK":                            model.AmbiguousCurrency,
		"$75 (SEK) a seat":                     model.AmbiguousCurrency,
	} {
		got := read(t, text, Context{})
		require.Len(t, got, 1, text)
		assert.Equal(t, want, got[0].Unresolved, text)
	}
}

func TestQualifierAndRate(t *testing.T) {
	for _, test := range []struct {
		text string
		want model.Qualifier
		per  string
	}{
		{"about $5 a share", model.QualifierAbout, "share"},
		{"more than $5 per diluted share", model.QualifierOver, "diluted share"},
		{"in excess of $5/MWh", model.QualifierOver, "MWh"},
		{"nearly $5 a year", model.QualifierUnder, "year"},
		{"up to $5 per year", model.QualifierUpTo, "year"},
		{"no more than $5", model.QualifierUpTo, ""},
		{"no less than $5", model.QualifierOver, ""},
		{"$5 or more", model.QualifierOver, ""},
		{"~$5-a-day", model.QualifierAbout, "day"},
		{"$100K+ customers", model.QualifierOver, ""},
		{"more than a $5 gift", model.QualifierOver, ""},
		{"$5 a great gift", model.QualifierNone, ""},
	} {
		got := read(t, test.text, Context{})
		require.Len(t, got, 1, test.text)
		assert.Equal(t, test.want, got[0].Qualifier, test.text)
		assert.Equal(t, test.per, got[0].Per, test.text)
	}
}

func TestRoles(t *testing.T) {
	for text, want := range map[string]string{
		"Sales rose $1.2 million to $23.5 million.":                            "by to",
		"Sales rose 5 percent to about $23.5 million from $22.3 million.":      "to from",
		"EBITDA fell to $5 million compared to $7 million.":                    "to from",
		"Debt increased from $10.6 trillion to $14.9 trillion.":                "from to",
		"It cut costs by more than $5 million, to $20 million.":                "by to",
		"Revenue was $5 million, up $300,000, an increase of $40,000 on plan.": "- by by",
		"It paid down $5 million of debt, and the share fell below $7.":        "- -",
		"A $5 million increase followed.":                                      "by",
		"Profit was $5 million, up from $3 million.":                           "- from",
		"Growth was driven by $5 million of new sales.":                        "-",
		"It raised $5 million from 30 donors and gave $1 million to Oxfam.":    "- -",
		"It lent $5 million to $7 million.":                                    "-",
		"Sales fell; it pays from $5 to $7 a seat.":                            "-",
	} {
		var roles []string
		for _, m := range read(t, text, Context{}) {
			role := m.Role.String()
			if role == "" {
				role = "-"
			}
			roles = append(roles, role)
		}
		assert.Equal(t, want, strings.Join(roles, " "), text)
	}
}

func TestFrancs(t *testing.T) {
	for _, test := range []struct {
		text    string
		context Context
		want    string
	}{
		{"It cost 5 million francs.", Context{}, "CHF"},
		{"It cost 5 million francs.", Context{Dateline: "FR"}, "FRF"},
		{"It cost 5 million francs.", Context{Dateline: "BE"}, "BEF"},
		{"It cost 5 million francs.", Context{Dateline: "CH"}, "CHF"},
		{"The French mills of France cost 5 million francs.", Context{}, "FRF"},
		{"The French and Swiss mills cost 5 million francs.", Context{}, "CHF"},
		{"It cost £5.", Context{Publisher: "IE"}, "GBP"},
	} {
		got := read(t, test.text, test.context)
		require.NotEmpty(t, got, test.text)
		assert.Equal(t, test.want, got[0].Currency, test.text)
	}
}

func TestWhy(t *testing.T) {
	for _, test := range []struct {
		text    string
		context Context
		want    []string
	}{
		{"It cost $5.", Context{Publisher: "AU"}, []string{"money: sign", "currency: country of the publisher", "currency: not USD, what the sign or word mostly means"}},
		{"It cost $5.", Context{Publisher: "AU", Dateline: "CA"}, []string{"money: sign", "currency: country of the publisher", "currency: not CAD, country of the dateline"}},
		{"It cost $5.", Context{}, []string{"money: sign", "currency: what the sign or word mostly means"}},
		{"It cost $5.", Context{Dateline: "SG"}, []string{"money: sign", "currency: what the sign or word mostly means", "currency: not SGD, country of the dateline but hardly of the text"}},
		{"It cost $5 and MXN 4 million.", Context{}, []string{"money: sign", "currency: what the sign or word mostly means", "currency: not MXN, which the text writes by its code"}},
		{"It cost US$5.", Context{Publisher: "AU"}, []string{"money: sign"}},
		{"It cost 5 million francs.", Context{Publisher: "FR"}, []string{"money: name", "currency: country of the publisher", "currency: not CHF, what the sign or word mostly means"}},
		{"It cost 5 million CFA francs.", Context{}, []string{"money: name", "currency: open between XAF, XOF"}},
	} {
		got := read(t, test.text, test.context)
		require.NotEmpty(t, got, test.text)
		assert.Equal(t, test.want, got[0].Why, test.text)
	}
}

func TestAlternatives(t *testing.T) {
	for _, test := range []struct {
		text    string
		context Context
		want    string
	}{
		{"It cost US$5 and CHF 6.", Context{}, ""},
		{"It cost $5.", Context{}, "AUD possible, CAD possible, NZD possible, SGD possible, HKD possible"},
		{"It cost $5.", Context{Publisher: "CA"}, "USD usual, AUD possible, NZD possible, SGD possible, HKD possible"},
		{"It cost $5.", Context{Publisher: "NZ", Dateline: "AU"}, "AUD dateline, USD usual, CAD possible, SGD possible, HKD possible"},
		{"The Australian firm paid $5.", Context{}, "AUD text, CAD possible, NZD possible, SGD possible, HKD possible"},
		{"All amounts are in Canadian dollars unless otherwise stated. Net income was $5.", Context{Publisher: "US"}, ""},
		{"In Mexico it sold MXN 4 million, with a fee of $5, in Monterrey.", Context{}, "MXN code, USD usual, AUD possible, CAD possible, NZD possible, SGD possible, HKD possible, JMD possible, TTD possible, BBD possible, GYD possible, FJD possible"},
		{"They offer 30 pesos.", Context{}, "ARS possible, CLP possible, COP possible, CUP possible, DOP possible, MXN possible, PHP possible, UYU possible"},
		{"They offer 30 pesos in Manila.", Context{Publisher: "MX"}, "PHP text, ARS possible, CLP possible, COP possible, CUP possible"},
		{"They pay 5 euros.", Context{}, ""},
	} {
		test.context.Alternatives = true
		var got []string
		values := read(t, test.text, test.context)
		require.NoError(t, (&model.Document{Text: test.text, Money: values}).Verify())
		for _, m := range values {
			for _, r := range m.Alternatives {
				got = append(got, r.Currency+" "+r.Reason.String())
			}
		}
		assert.Equal(t, test.want, strings.Join(got, ", "), test.text)
	}
}
