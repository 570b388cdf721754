package webanno_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus/dataset"
	"github.com/dateline-nlp/dateline/corpus/webanno"
	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

func TestSelectorsSelect(t *testing.T) {
	text := "ZÜRICH, 3 March 2020 – Ünal Motors \xff paid CHF 5 million, “a fair price”, said Ann Day of Geneva.\n"
	e, err := extract.New()
	require.NoError(t, err)
	d, err := e.Extract(context.Background(), model.Article{ID: "a", Text: text})
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, webanno.WriteLine(&b, dataset.Record{Found: d, Head: dataset.Head{Place: "a b.zip!/ü.txt#3"}}))
	assert.Equal(t, 1, strings.Count(b.String(), "\n"))
	var page struct {
		Context string `json:"@context"`
		ID      string
		Items   []struct {
			Body   []struct{ Purpose, Value string }
			Target struct {
				Source   string
				Selector []struct {
					Type                  string
					Start, End            int
					Exact, Prefix, Suffix string
				}
			}
		}
	}
	require.NoError(t, json.Unmarshal([]byte(b.String()), &page))
	assert.Equal(t, "http://www.w3.org/ns/anno.jsonld", page.Context)
	assert.Equal(t, "urn:dateline:a%20b.zip!/ü.txt%233:annotations", page.ID)
	require.NotEmpty(t, page.Items)
	characters := []rune(text)
	tags := map[string]bool{}
	for _, item := range page.Items {
		position, quote := item.Target.Selector[0], item.Target.Selector[1]
		assert.Equal(t, string(characters[position.Start:position.End]), quote.Exact)
		assert.True(t, strings.HasSuffix(string(characters[:position.Start]), quote.Prefix))
		assert.True(t, strings.HasPrefix(string(characters[position.End:]), quote.Suffix))
		tags[item.Body[0].Value] = true
	}
	assert.True(t, tags["date"] && tags["money"] && tags["quote"], tags)
}

func TestTheAddressOfTheArticleIsTheSource(t *testing.T) {
	d := &model.Document{Text: "in Hull", People: []model.Person{{Name: "Hull", Mentions: []model.Mention{{Span: model.Span{Start: 3, End: 7}, Text: "Hull"}}}}}
	var b strings.Builder
	require.NoError(t, webanno.WriteLine(&b, dataset.Record{Found: d, Head: dataset.Head{Place: "a", Metadata: dataset.Metadata{URL: "https://example.org/a?b=1&c"}}}))
	assert.Contains(t, b.String(), `"source":"https://example.org/a?b=1&c"`)
}
