package corpus_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

const otterText = "\uFEFF\n" +
	"Otter Bay opens its third ferry pier\r\n" +
	" \u00a0\t\n" +
	"OTTER BAY, 4 May 2021 — The Otter Bay Council | Ferries said on Tuesday that the pier cost £3m.\n" +
	"\n" +
	"“We waited for Otter Bay. We waited long,” said Ana Ruiz, “and here it is.”"

const otterAnnotation = `#ref 2021-05-04
#dateline OTTER BAY, 4 May 2021
#country GB
#kind town
# a comment
#trap
`

func parse(t *testing.T, text string, lines ...string) corpus.Gold {
	t.Helper()
	gold, err := corpus.ParseGold("otter", text, strings.Join(lines, "\n"))
	require.NoError(t, err)
	return gold
}

func TestAnnotationOfEveryType(t *testing.T) {
	gold := parse(t, otterText,
		"#ref 2021-05-04", "#dateline OTTER BAY, 4 May 2021", "#published 2021-05-05", "#country GB", "#kind town",
		"#publisher Otter Bay Council", "#trap a pier named like a town", "# a comment", "",
		"1 | PLACE | Otter Bay | GB",
		"2 | PLACE | OTTER BAY | -",
		"2 | DATE | 4 May 2021 | 2021-05-04",
		`2 | ORG | Otter Bay Council \| Ferries`,
		"2 | DATE | Tuesday | -",
		"2 | MONEY | £3m | 3000000 | GBP",
		"3 | QUOTE | We waited for ... waited long, | Ana Ruiz | - | Otter Bay Council",
		"3 | PLACE | Otter Bay | GB",
		"3 | PERSON | Ana Ruiz",
		"3 | QUOTE | and here it is. | -",
		"3 | IGNORE | here",
		"1 | ZONE | headline", "2-3 | ZONE | body")

	assert.Equal(t, model.NewDay(2021, 5, 4), gold.Ref)
	assert.Equal(t, "OTTER BAY, 4 May 2021", gold.Dateline)
	assert.Equal(t, "town", gold.Kind)
	assert.Equal(t, "a pier named like a town", gold.Trap)
	assert.Equal(t, model.Article{ID: "otter", Text: otterText, Published: model.NewDay(2021, 5, 5),
		Publisher: "Otter Bay Council", Country: "GB"}, gold.Article)

	var texts []string
	for _, m := range gold.Mentions {
		require.Equal(t, otterText[m.Start:m.End], m.Text)
		texts = append(texts, string(m.Type)+" "+m.Text)
	}
	assert.Equal(t, []string{"PLACE Otter Bay", "PLACE OTTER BAY", "DATE 4 May 2021", "ORG Otter Bay Council | Ferries",
		"DATE Tuesday", "MONEY £3m", "QUOTE We waited for Otter Bay. We waited long,", "PLACE Otter Bay", "PERSON Ana Ruiz",
		"QUOTE and here it is.", "IGNORE here"}, texts)
	assert.Equal(t, "GB", *gold.Mentions[0].Country)
	assert.Equal(t, "", *gold.Mentions[1].Country)
	assert.Equal(t, "2021-05-04", *gold.Mentions[2].Value)
	assert.Equal(t, "", *gold.Mentions[4].Value)
	assert.Equal(t, "3000000", *gold.Mentions[5].Amount)
	assert.Equal(t, "GBP", *gold.Mentions[5].Currency)
	assert.Equal(t, "Ana Ruiz", *gold.Mentions[6].Speaker)
	assert.Nil(t, gold.Mentions[6].Title)
	assert.Equal(t, "Otter Bay Council", *gold.Mentions[6].Affiliation)
	assert.Equal(t, "", *gold.Mentions[9].Speaker)

	require.Len(t, gold.Zones, 2)
	assert.Equal(t, model.ZoneHeadline, gold.Zones[0].Kind)
	assert.Equal(t, "Otter Bay opens its third ferry pier", otterText[gold.Zones[0].Start:gold.Zones[0].End])
	assert.True(t, strings.HasPrefix(otterText[gold.Zones[1].Start:gold.Zones[1].End], "OTTER BAY"))
	assert.Equal(t, len(otterText), gold.Zones[1].End)
}

func TestMentionIsLookedForAfterTheOneBefore(t *testing.T) {
	const text = "Pell and Pell met Pell & Pell."
	gold := parse(t, text, "1 | PERSON | Pell", "1 | PERSON | Pell", "1 | ORG | Pell & Pell")
	assert.Equal(t, []int{0, 9, 18}, starts(gold))

	gold = parse(t, text, "1 | PERSON | Pell @3", "1 | PERSON | Pell")
	assert.Equal(t, []int{18, 25}, starts(gold), "the count begins after the mention before")

	gold = parse(t, "Call room @2 today", "1 | PLACE | room @2 @1 | -")
	assert.Equal(t, "room @2", gold.Mentions[0].Text, "only the last count is one")
}

func starts(gold corpus.Gold) []int {
	var list []int
	for _, m := range gold.Mentions {
		list = append(list, m.Start)
	}
	return list
}

func TestFaultsNameTheirLine(t *testing.T) {
	for _, test := range []struct{ annotation, fault string }{
		{"1 | ORG", "otter.ann:1: a line is LINE | TYPE | WORDS and values, or #key value"},
		{"\n\n1 | GPE | Otter Bay", `otter.ann:3: "GPE" is no type of mention`},
		{"9 | ORG | Otter Bay", "otter.ann:1: there is no line 9: the text has 3 lines that are not blank"},
		{"0 | ORG | Otter Bay", "otter.ann:1: there is no line 0: the text has 3 lines that are not blank"},
		{"one | ORG | Otter Bay", `otter.ann:1: "one" is no number of a line`},
		{"1 | ORG | Heron", `otter.ann:1: line 1 has no "Heron" after its byte 0`},
		{"1 | ORG | Otter Bay\n1 | ORG | Otter Bay", `otter.ann:2: line 1 has no "Otter Bay" after its byte 9`},
		{"1 | ORG | ", "otter.ann:1: the mention has no words"},
		{"1 | ORG | Otter @0", "otter.ann:1: no mention is occurrence 0"},
		{"1 | ORG | Otter @99999999999999999999", "otter.ann:1: no mention is occurrence 99999999999999999999"},
		{"1 | ORG | Otter | GB", "otter.ann:1: a mention of type ORG has no values, not 1"},
		{"1 | PLACE | Otter", "otter.ann:1: a mention of type PLACE has one value, not 0"},
		{"1 | PLACE | Otter | Britain", `otter.ann:1: "Britain" is no country code`},
		{"2 | DATE | Tuesday | 4 May", `otter.ann:1: "4 May" is no TIMEX3 value`},
		{"2 | MONEY | £3m | 3,000,000 | GBP", `otter.ann:1: "3,000,000" is no amount`},
		{"2 | MONEY | £3m | 3.. | GBP", `otter.ann:1: "3.." is no amount`},
		{"2 | MONEY | £3m | 3000000 | £", `otter.ann:1: "£" is no currency code`},
		{"3 | QUOTE | and here it is. | a | b | c | d", "otter.ann:1: a mention of type QUOTE has 1 to 3 values, not 4"},
		{"1 | ZONE | title", `otter.ann:1: "title" is no kind of zone`},
		{"3-2 | ZONE | body", "otter.ann:1: the lines 3-2 run backwards"},
		{"1-2 | ZONE | body\n2 | ZONE | list", "otter.ann:2: line 2 lies in two zones"},
		{"#ref 2021-02-30", `otter.ann:1: "2021-02-30" is no day of the form 2017-07-10`},
		{"#country Britain", `otter.ann:1: "Britain" is no country code`},
		{"#colour blue", "otter.ann:1: unknown header #colour"},
		{"#kind", "otter.ann:1: the header #kind has no value"},
	} {
		_, err := corpus.ParseGold("otter", otterText, test.annotation)
		assert.EqualError(t, err, test.fault, "%s", test.annotation)
		_, typed := errors.AsType[*corpus.SyntaxError](err)
		assert.True(t, typed)
	}
}

func TestReadGoldFromFiles(t *testing.T) {
	files := fstest.MapFS{
		"b-pier.txt": {Data: []byte("Otter Bay")}, "b-pier.ann": {Data: []byte("1 | PLACE | Otter Bay | GB\r\n")},
		"a-trap.txt": {Data: []byte("")}, "a-trap.ann": {Data: []byte("\uFEFF#ref 2021-05-04\n")},
		"notes.md": {Data: []byte("no document")},
	}
	all, err := corpus.ReadGoldDir(files)
	require.NoError(t, err)
	require.Len(t, all, 2)
	assert.Equal(t, "a-trap", all[0].ID)
	assert.Empty(t, all[0].Mentions)
	assert.Equal(t, "Otter Bay", all[1].Mentions[0].Text)

	files["c-alone.txt"] = &fstest.MapFile{Data: []byte("x")}
	_, err = corpus.ReadGoldDir(files)
	assert.ErrorContains(t, err, "c-alone.ann")
}

func FuzzParseGold(f *testing.F) {
	f.Add(otterText, otterAnnotation)
	f.Add(otterText, "#ref 2021-05-04\n1 | PLACE | Otter Bay | GB\n3 | QUOTE | We ... long, | Ana Ruiz\n2-3 | ZONE | body\n1 | ZONE | headline")
	f.Add("a | b @2 b\xff\\| c ... d\n\n\u00a0\nb b", "1 | ORG | a \\| b @2 @1\n1 | ORG | b\xff\n2 | QUOTE | b @2 | - | t\n1 | QUOTE | a ... b")
	f.Fuzz(func(t *testing.T, text, annotation string) {
		gold, err := corpus.ParseGold("fuzz", text, annotation)
		if err != nil {
			_, typed := errors.AsType[*corpus.SyntaxError](err)
			require.True(t, typed, "%v", err)
			return
		}
		for _, m := range gold.Mentions {
			require.NotEmpty(t, m.Text)
			require.Equal(t, text[m.Start:m.End], m.Text)
		}
		var b strings.Builder
		require.NoError(t, corpus.WriteAnn(&b, gold))
		back, err := corpus.ParseGold("fuzz", text, b.String())
		require.NoError(t, err)
		require.Equal(t, gold, back)
	})
}
