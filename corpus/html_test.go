package corpus_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

func html(t *testing.T, d *model.Document) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, corpus.WriteHTML(&b, d))
	return b.String()
}

func TestHTMLMarksMentionsInsideQuotes(t *testing.T) {
	page := html(t, heron())
	assert.Contains(t, page, "“<span class=\"QUOTE\" title=\"speaker: Ana Ruiz\ntitle: Ms\nconfidence: 0.90\">On "+
		"<mark class=\"DATE\" title=\"value: 2021-05-04\nmodifier: START\nconfidence: 0.90\">Tuesday</mark> 😀 we begin,</span>”")
	assert.Contains(t, page, `<mark class="PLACE">places</mark> 1`)
	assert.Contains(t, page, "Published: 2021-05-04")
}

func TestHTMLEscapesEverything(t *testing.T) {
	const evil = `"><script>alert(1)</script>&`
	document := &model.Document{
		ID: evil, Text: evil + "\xff",
		Dateline:      &model.Dateline{Mention: model.Mention{Text: evil}},
		Warnings:      []model.Warning{{Message: evil}},
		Organisations: []model.Organisation{{Name: evil, Mentions: []model.Mention{{Span: model.Span{Start: 2, End: 9}}}}},
		Quotes:        []model.Quote{{Mention: model.Mention{Span: model.Span{Start: 1, End: 5}}, Speaker: evil}},
	}
	page := html(t, document)
	assert.NotContains(t, page, "<script")
	assert.True(t, utf8.ValidString(page))
	assert.Contains(t, page, "\uFFFD")
}

func TestHTMLMarksBothSidesOfAQuoteEnd(t *testing.T) {
	document := &model.Document{Text: "abcdef",
		Dates:  []model.Date{{Mention: model.Mention{Span: model.Span{Start: 1, End: 4}}}},
		Quotes: []model.Quote{{Mention: model.Mention{Span: model.Span{Start: 2, End: 6}}}}}
	assert.Contains(t, html(t, document), `a<mark class="DATE" title="">b</mark>`+
		`<span class="QUOTE" title=""><mark class="DATE" title="">cd</mark>ef</span></div>`)
}

// Offsets may lie inside a character, and mentions may overlap, in documents that
// break the laws of the model; the page still has all of the text.
func TestHTMLOfOverlappingMentions(t *testing.T) {
	mention := func(start, end int) model.Mention { return model.Mention{Span: model.Span{Start: start, End: end}} }
	document := &model.Document{Text: "abcdef",
		Dates: []model.Date{{Mention: mention(0, 4)}, {Mention: mention(2, 5)}, {Mention: mention(1, 3)}}}
	assert.Contains(t, html(t, document), `<mark class="DATE" title="">abcd</mark><mark class="DATE" title="">e</mark>f</div>`)
}

func TestHTMLPageOfSeveralDocuments(t *testing.T) {
	var b strings.Builder
	p := corpus.NewHTMLPage(&b, "All <of> them")
	require.NoError(t, p.Add(&model.Document{ID: "one", Text: "first"}))
	require.Error(t, p.Add(&model.Document{ID: "bad", Dates: []model.Date{{Mention: model.Mention{Span: model.Span{End: 9}}}}}))
	require.NoError(t, p.Add(&model.Document{ID: "two", Text: "second"}))
	require.NoError(t, p.Close())
	assert.Contains(t, b.String(), "<title>All &lt;of&gt; them</title>")
	assert.Equal(t, 1, strings.Count(b.String(), "</html>"))
	assert.Equal(t, 2, strings.Count(b.String(), "<header>"))
	assert.Less(t, strings.Index(b.String(), ">first<"), strings.Index(b.String(), ">second<"))
	assert.NotContains(t, b.String(), "bad")
}
