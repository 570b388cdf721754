package dataset_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus/dataset"
	"github.com/dateline-nlp/dateline/model"
)

func sample(n int64) dataset.Record {
	return dataset.Record{
		Head: dataset.Head{Number: n, Place: "a.zip!/1.html", DuplicateOf: &dataset.Duplicate{Number: 1, ID: "x", Similarity: 0.97},
			Metadata: dataset.Metadata{Title: "Acme & <b>", Published: model.Day{Year: 2020, Month: 3, Day: 3}, Warnings: []string{"no day"}}},
		Found: &model.Document{ID: "a", Text: "On 3 March 2020 in Hull\xff", Published: model.Reference{Day: model.Day{Year: 2021, Month: 1, Day: 1}, Origin: model.OriginHeader},
			Dates: []model.Date{}, Places: []model.Place{}, Organisations: []model.Organisation{}, People: []model.Person{}, Money: []model.Money{},
			Quotes: []model.Quote{}, Zones: []model.Zone{}},
	}
}

func TestLinesAreReadBack(t *testing.T) {
	var b strings.Builder
	for n := range int64(3) {
		line, err := json.Marshal(sample(n + 1))
		require.NoError(t, err)
		b.Write(append(line, '\n'))
	}
	n := int64(0)
	for r, err := range dataset.Lines(strings.NewReader(b.String())) {
		require.NoError(t, err)
		n++
		assert.Equal(t, sample(n), r)
	}
	assert.Equal(t, int64(3), n)
	var d model.Document
	require.NoError(t, json.Unmarshal([]byte(strings.SplitN(b.String(), "\n", 2)[0]), &d), "the head is no hindrance")
	assert.Equal(t, sample(1).Found, &d)
}

func TestBrokenLinesAreNamed(t *testing.T) {
	var errs []error
	for _, err := range dataset.Lines(strings.NewReader("{\"document\":1}\n{\"docu")) {
		if err != nil {
			errs = append(errs, err)
		}
	}
	require.Len(t, errs, 1)
	assert.ErrorContains(t, errs[0], "line 2")
	_, err := dataset.AppendLine(nil, dataset.Head{}, []byte("[]"))
	assert.Error(t, err)
}
