package score_test

import (
	"html"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/score"
	"github.com/dateline-nlp/dateline/model"
)

func pageOf(t require.TestingT, s *score.Scorer) string {
	var b strings.Builder
	require.NoError(t, s.WriteHTML(&b, "Some <scores>"))
	return b.String()
}

// texts returns what the page shows of each document, with its tags.
func texts(page string) []string {
	var list []string
	for _, found := range regexp.MustCompile(`(?s)<div class="text">(.*?)</div>\n</section>`).FindAllStringSubmatch(page, -1) {
		list = append(list, found[1])
	}
	return list
}

func TestPageMarksEveryKindOfError(t *testing.T) {
	var s score.Scorer
	quote := func(speaker string) corpus.Mention {
		return corpus.Mention{Type: corpus.Quote, Start: 0, End: 38, Speaker: &speaker}
	}
	require.NoError(t, s.Add(corpus.Gold{ID: "d", Kind: "town", Trap: "a trap", Article: model.Article{Text: sentence, Country: "CH"},
		Mentions: []corpus.Mention{in(corpus.Person, "Ana Ruiz"), in(corpus.Organisation, "Heron Trust"), in(corpus.Place, "Basel"), quote("Ana Ruiz"),
			{Type: corpus.Date, Start: 42, End: 49, Value: new("2021-05-04")}, in(corpus.Ignore, "of plans")}},
		[]corpus.Mention{sure(in(corpus.Person, "Ana Ruiz"), 0.75), in(corpus.Organisation, "Heron"), in(corpus.Person, "Basel"),
			quote(""), {Type: corpus.Date, Start: 42, End: 49, Value: new("2021-05-11")}, in(corpus.Money, "spoke")}))
	page := pageOf(t, &s)
	assert.Contains(t, page, "<title>Some &lt;scores&gt;</title>")
	assert.Contains(t, page, `<a href="#d1">d</a></td><td>town</td>`)
	assert.Contains(t, page, "trap: a trap")
	text := texts(page)[0]
	for _, want := range []string{
		"<span class=\"m k-value t-QUOTE\" title=\"wrong value: QUOTE speaker\nexpected: Ana Ruiz\ngot: \" data-note=\"speaker Ana Ruiz, not none\">",
		"<span class=\"m k-right t-PERSON\" title=\"right PERSON\nconfidence: 0.75\">Ana Ruiz</span>",
		`data-note="ORG, found “Heron”">`,
		`<span class="m k-found t-ORG" title="found as ORG">Heron</span>`,
		`data-note="PLACE, not PERSON">Basel</span></span>`,
		`data-note="value 2021-05-04, not 2021-05-11">Tuesday</span>`,
		`<span class="m k-extra t-MONEY" title="extra MONEY" data-note="extra MONEY">spoke</span>`,
		`<span class="m k-doubtful" title="counts neither way">of plans</span>`,
	} {
		assert.Contains(t, text, want)
	}
}

func TestPageEscapesEverything(t *testing.T) {
	const evil = `"><script>alert(1)</script>&'`
	var s score.Scorer
	m := corpus.Mention{Type: corpus.Quote, Start: 2, End: 9, Speaker: new(evil)}
	other := m
	other.Speaker = new("x" + evil)
	require.NoError(t, s.Add(corpus.Gold{ID: evil, Kind: evil, Trap: evil, Article: model.Article{Text: evil + "\xff", Country: evil}, Mentions: []corpus.Mention{m}},
		[]corpus.Mention{other, {Type: corpus.Place, Start: 4, End: 6}}))
	page := pageOf(t, &s)
	assert.Equal(t, 1, strings.Count(page, "<script"))
	assert.NotContains(t, page, "alert(1)</script>")
	assert.NotContains(t, page, "ZgotmplZ")
	assert.True(t, utf8.ValidString(page))
	for _, outside := range []string{"http:", "https:", "src=", "@import", "url("} {
		assert.NotContains(t, page, outside, "the page needs nothing else")
	}
}

// However mentions lie, the page shows the whole text once, and its marks nest.
func TestPageKeepsTheText(t *testing.T) {
	tag := regexp.MustCompile(`<[^>]*>`)
	rapid.Check(t, func(t *rapid.T) {
		var s score.Scorer
		require.NoError(t, s.Add(corpus.Gold{Article: model.Article{Text: doc}, Mentions: drawMentions(t, "gold")}, drawMentions(t, "predicted")))
		text := texts(pageOf(t, &s))[0]
		assert.Equal(t, doc, html.UnescapeString(tag.ReplaceAllString(text, "")))
		depth := 0
		for _, found := range tag.FindAllString(text, -1) {
			if found == "</span>" {
				depth--
			} else {
				depth++
			}
			assert.GreaterOrEqual(t, depth, 0)
		}
		assert.Zero(t, depth)
		r := s.Report()
		if len(r.Errors) == 0 {
			assert.Contains(t, pageOf(t, &s), `class="clean"`)
		}
	})
}

func TestPageOfNothing(t *testing.T) {
	var s score.Scorer
	assert.Contains(t, pageOf(t, &s), "</html>")
	assert.Empty(t, texts(pageOf(t, &s)))
}
