package money

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/govalues/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestSecondSource compares currencies.tsv, which comes from the Common Locale Data
// Repository, with the list of ISO 4217.
func TestSecondSource(t *testing.T) {
	data, err := os.ReadFile("testdata/iso4217.tsv")
	require.NoError(t, err)
	tab := load()
	listed := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		if line[0] == '#' {
			continue
		}
		p := strings.Split(strings.TrimSpace(line), "\t")
		require.Len(t, p, 3)
		listed[p[0]] = true
		c := tab.codes[p[0]]
		if !assert.NotZero(t, c, "%s is missing", p[0]) {
			continue
		}
		cur := tab.currencies[c]
		if units, err := strconv.Atoi(p[1]); err == nil {
			// The repository says how many are in use: none where prices have outgrown coins.
			assert.True(t, cur.digits == units || cur.digits == 0, "%s has %d digits, not %d", p[0], cur.digits, units)
		}
		if p[2] == "fund" {
			assert.False(t, cur.current, "%s is a fund", p[0])
		}
	}
	later := map[string]bool{"XCG": true} // in use since March 2025, after the list was published
	withdrawn := map[string]bool{"ANG": true, "BGN": true, "CUC": true, "SVC": true, "VED": true}
	for _, cur := range tab.currencies[1:] {
		switch {
		case cur.current:
			assert.True(t, listed[cur.code] || later[cur.code], "%s is not listed", cur.code)
			assert.NotEmpty(t, cur.countries, cur.code)
		case listed[cur.code] && cur.code[0] != 'X' && len(cur.countries) > 0:
			assert.True(t, withdrawn[cur.code], "%s is listed", cur.code)
		}
	}
	assert.Greater(t, len(listed), 170)
}

// TestEveryWayToWrite writes an amount of every currency with its digits, code before
// and after, and reads it again.
func TestEveryWayToWrite(t *testing.T) {
	for _, cur := range load().currencies[1:] {
		digits := max(cur.digits, 2)
		if digits > 3 {
			digits = 2 // units of account, which nobody writes out
		}
		amount := decimal.MustNew(123456789012, digits)
		for _, text := range []string{
			cur.code + " " + grouped(amount),
			cur.code + grouped(amount),
			"a sum of " + grouped(amount) + " " + cur.code + " in all",
			"a debt of " + cur.code + " -" + grouped(amount),
			cur.code + " 12 million",
			"from " + cur.code + " 1,000,000.00 to " + cur.code + " 2,000,000.00 a year",
		} {
			if cur.care == "word" && !strings.HasPrefix(text, cur.code+" "+grouped(amount)) && !strings.HasPrefix(text, "from") {
				// such codes are words of other things: a country of theirs must stand in the text
				if len(cur.countries) == 0 || !hasName(cur.countries[0]) {
					continue
				}
				text += " (" + nameOf(cur.countries[0]) + ")"
			}
			got := read(t, text, Context{})
			verify(t, text, got)
			require.Len(t, got, 1, text)
			assert.Equal(t, cur.code, got[0].Currency, text)
			require.NotNil(t, got[0].Amount, text)
		}
	}
}

// names are the first adjectives of countries.tsv, by country.
func names() map[string]string {
	out := map[string]string{}
	_ = rows("countries.tsv", 3, func(p []string) error {
		out[p[0]], _, _ = strings.Cut(p[1], "|")
		return nil
	})
	return out
}

func nameOf(country uint8) string { return names()[load().countries[country]] }
func hasName(country uint8) bool  { return nameOf(country) != "" }

// TestEveryName writes each currency in use by its word with the adjective of each of
// its countries: "5 million Hong Kong dollars".
func TestEveryName(t *testing.T) {
	tab := load()
	adjectives := names()
	words := map[uint8][]string{}
	_ = rows("families.tsv", 8, func(p []string) error {
		words[tab.familyNamed(p[0])] = strings.Fields(p[4])
		return nil
	})
	tried := 0
	for _, cur := range tab.currencies[1:] {
		if !cur.current {
			continue
		}
		assert.NotZero(t, cur.family, "%s has no word", cur.code)
		for _, country := range cur.countries {
			adjective := adjectives[tab.countries[country]]
			for _, word := range words[cur.family] {
				if adjective == "" || word == "-" || word == "sterling" || tab.names[lexicon.Key(word)] != cur.family {
					continue
				}
				text := "It paid 5 million " + adjective + " " + word + " for it."
				got := read(t, text, Context{})
				if assert.Len(t, got, 1, text) {
					assert.Equal(t, cur.code, got[0].Currency, text)
					assert.Equal(t, "5000000", got[0].Value(), text)
				}
				tried++
			}
		}
	}
	assert.Greater(t, tried, 300)
}
