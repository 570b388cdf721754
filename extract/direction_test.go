package extract_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

func TestWithDirection(t *testing.T) {
	article := model.Article{Text: "The gate is shut Friday.", Published: model.Day{Year: 2017, Month: 7, Day: 10}}
	for direction, want := range map[extract.Direction]string{extract.DirectionPast: "2017-07-07", extract.DirectionFuture: "2017-07-14"} {
		e, err := extract.New(extract.WithDirection(direction))
		require.NoError(t, err)
		doc, err := e.Extract(t.Context(), article)
		require.NoError(t, err)
		require.Len(t, doc.Dates, 1)
		assert.Equal(t, want, doc.Dates[0].Value)
	}
	_, err := extract.New(extract.WithDirection(99))
	assert.Error(t, err)
}
