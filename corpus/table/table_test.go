package table_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus/dataset"
	"github.com/dateline-nlp/dateline/corpus/table"
	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

const release = `Skerry Line orders two ferries

HULL, England, 3 March 2020 – Skerry Line plc will pay £5m to £7m for “two good boats”, Ann Day, its chief executive, said on Tuesday.

“They sail in April,” said Day. The British company builds in Hull.

About Skerry Line

Skerry Line plc (the “Company”) is a ferry line. The Company sails to Dutch ports.
`

func record(t *testing.T, number int64, text string) dataset.Record {
	t.Helper()
	e, err := extract.New()
	require.NoError(t, err)
	d, err := e.Extract(context.Background(), model.Article{ID: "a", Text: text})
	require.NoError(t, err)
	return dataset.Record{Found: d, Head: dataset.Head{Number: number, Place: "a.txt", DuplicateOf: &dataset.Duplicate{Number: 1, ID: "a", Similarity: 0.9},
		Metadata: dataset.Metadata{Title: "Skerry Line", Country: "GB"}}}
}

func TestRowsSayWhatTheDocumentSays(t *testing.T) {
	r := record(t, 7, release)
	rows := table.RowsOf(r)
	require.Len(t, rows.Documents, 1)
	d := rows.Documents[0]
	assert.Equal(t, int64(7), d.Document)
	assert.Equal(t, "2020-03-03", d.Published)
	assert.Equal(t, int64(1), *d.DuplicateOf)
	assert.Equal(t, release, d.Text)
	assert.Equal(t, int64(len(rows.Dates)), d.Dates)

	require.NotEmpty(t, rows.Money)
	assert.Equal(t, 5e6, *rows.Money[0].Amount)
	assert.Equal(t, "7000000", rows.Money[0].MaximumExact)
	assert.Equal(t, "GBP", rows.Money[0].Currency)
	require.NotEmpty(t, rows.Dates)
	assert.Equal(t, "2020-03-03", rows.Dates[0].FirstDay)
	assert.Equal(t, "2020-03-03", rows.Dates[0].LastDay)
	require.NotEmpty(t, rows.Quotes)
	for _, q := range rows.Quotes {
		if q.Speaker == "Ann Day" {
			require.NotNil(t, q.Person)
			assert.Equal(t, "Ann Day", rows.People[*q.Person-1].Name)
		}
	}
}

// Every mention must lead to its row, and stand where it says.
func TestMentionsLeadToTheirRows(t *testing.T) {
	text := "Zürich, 5 May 2021 – é\xff " + release
	rows := table.RowsOf(record(t, 1, text))
	lengths := map[string]int{"date": len(rows.Dates), "place": len(rows.Places), "organisation": len(rows.Organisations),
		"person": len(rows.People), "money": len(rows.Money), "quote": len(rows.Quotes)}
	characters := []rune(text)
	require.NotEmpty(t, rows.Mentions)
	for i, m := range rows.Mentions {
		assert.Equal(t, int64(i+1), m.Mention)
		assert.Equal(t, text[m.Start:m.End], m.Text)
		assert.Equal(t, string(characters[m.StartCharacter:m.EndCharacter]), m.Text)
		assert.LessOrEqual(t, m.Number, int64(lengths[m.Type]))
		assert.Positive(t, m.Number)
	}
}

// Words that are no names lead to countries and to organisations.
func TestDemonymsAndReferences(t *testing.T) {
	text := "é " + release
	rows := table.RowsOf(record(t, 4, text))
	characters := []rune(text)
	countries := map[string]string{}
	for i, d := range rows.Demonyms {
		assert.Equal(t, int64(4), d.Document)
		assert.Equal(t, int64(i+1), d.Number)
		assert.Equal(t, d.Text, text[d.Start:d.End])
		assert.Equal(t, d.Text, string(characters[d.StartCharacter:d.EndCharacter]))
		countries[d.Text] = d.Country
	}
	assert.Equal(t, map[string]string{"British": "GB", "Dutch": "NL"}, countries)
	require.NotEmpty(t, rows.References)
	for i, r := range rows.References {
		assert.Equal(t, int64(4), r.Document)
		assert.Equal(t, int64(i+1), r.Number)
		assert.Equal(t, r.Text, text[r.Start:r.End])
		assert.Equal(t, r.Text, string(characters[r.StartCharacter:r.EndCharacter]))
		assert.Equal(t, "Skerry Line plc", rows.Organisations[r.Organisation-1].Name)
	}
}

func TestTextsAreUTF8(t *testing.T) {
	rows := table.RowsOf(record(t, 1, "a\xff\xfe\x00b\uFFFD in Hull"))
	assert.Equal(t, "a\uFFFD\uFFFD\uFFFDb\uFFFD in Hull", rows.Documents[0].Text)
}

func TestEachGivesWhatColumnsPromise(t *testing.T) {
	seen := map[int]int{}
	err := table.RowsOf(record(t, 1, release)).Each(func(number int, values []any) error {
		seen[number]++
		columns := table.Tables[number].Columns
		require.Len(t, values, len(columns))
		for i, v := range values {
			switch v.(type) {
			case nil:
				assert.True(t, columns[i].Optional, columns[i].Name)
			case string:
				assert.Equal(t, table.Text, columns[i].Kind, columns[i].Name)
			case int64:
				assert.Equal(t, table.Integer, columns[i].Kind, columns[i].Name)
			case float64:
				assert.Equal(t, table.Real, columns[i].Kind, columns[i].Name)
			case bool:
				assert.Equal(t, table.Boolean, columns[i].Kind, columns[i].Name)
			}
		}
		return nil
	})
	require.NoError(t, err)
	assert.Len(t, seen, len(table.Tables))
}
