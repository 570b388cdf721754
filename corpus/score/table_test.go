package score_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/score"
	"github.com/dateline-nlp/dateline/model"
)

// sample is two documents with a little of everything.
func sample(t *testing.T) score.Report {
	t.Helper()
	var s score.Scorer
	date := corpus.Mention{Type: corpus.Date, Start: 20, End: 24, Value: new("2021-05-04")}
	require.NoError(t, s.Add(corpus.Gold{ID: "a", Article: model.Article{Text: doc},
		Mentions: []corpus.Mention{mention(corpus.Organisation, 0, 4), mention(corpus.Place, 10, 14), date, mention(corpus.Ignore, 30, 34)}},
		[]corpus.Mention{mention(corpus.Organisation, 0, 4), mention(corpus.Organisation, 5, 9), date, mention(corpus.Person, 30, 34)}))
	require.NoError(t, s.Add(corpus.Gold{ID: "b", Article: model.Article{Text: doc},
		Mentions: []corpus.Mention{mention(corpus.Organisation, 0, 4)}},
		[]corpus.Mention{mention(corpus.Organisation, 0, 5)}))
	return s.Report()
}

func TestTable(t *testing.T) {
	var b strings.Builder
	require.NoError(t, sample(t).WriteTable(&b))
	assert.Equal(t, `2 documents, 4 gold mentions, 4 predicted (and 1 that counts neither way)

                    ------------ strict ------------  ----------- overlap ------------
type    gold  pred      P      R     F1   95 % range      P      R     F1   95 % range
ORG        2     3   33.3   50.0   40.0     0.0-66.7   66.7  100.0   80.0   66.7-100.0
PLACE      1     0      -    0.0    0.0      0.0-0.0      -    0.0    0.0      0.0-0.0
PERSON     0     0      -      -      -            -      -      -      -            -
DATE       1     1  100.0  100.0  100.0  100.0-100.0  100.0  100.0  100.0  100.0-100.0
MONEY      0     0      -      -      -            -      -      -      -            -
QUOTE      0     0      -      -      -            -      -      -      -            -
--------------------------------------------------------------------------------------
all        4     4   50.0   50.0   50.0     0.0-66.7   75.0   75.0   75.0   66.7-100.0

value       right  of      %
DATE value      1   1  100.0

errors  missed  extra  wrong type  wrong boundary  wrong value
ORG          0      1           0               1            0
PLACE        1      0           0               0            0
`, b.String())
}

func TestTableOfNothing(t *testing.T) {
	var b strings.Builder
	require.NoError(t, score.Report{}.WriteTable(&b))
	assert.True(t, strings.HasPrefix(b.String(), "0 documents, 0 gold mentions, 0 predicted\n"))
}

func TestJSON(t *testing.T) {
	var b strings.Builder
	require.NoError(t, sample(t).WriteJSON(&b))
	var back score.Report
	require.NoError(t, json.Unmarshal([]byte(b.String()), &back))
	assert.Equal(t, sample(t), back)
}
