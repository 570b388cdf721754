package corpus_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

// drawAnyGold draws a document with mentions anywhere, nested, overlapping and over
// ends of lines too, and with values of all kinds.
func drawAnyGold(t *rapid.T) corpus.Gold {
	parts := []string{"a", "É", "😀", "\n", "\r\n", "\t", " ", "\u00a0", "\u2028", "\x1c", "#", "-", "\ufeff", "“", "12", "-DOCSTART-", "# text = ", "\x00"}
	text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 1, 20).Draw(t, "text"), "")
	g := corpus.Gold{ID: "drawn", Ref: model.NewDay(2024, 3, 5), Mentions: []corpus.Mention{},
		Kind: rapid.SampledFrom([]string{"", "town", "a; b: \"c\"", " x"}).Draw(t, "kind")}
	g.Article = model.Article{ID: "drawn", Text: text, Country: "NZ", Published: g.Ref, Publisher: rapid.SampledFrom([]string{"", "O\tN", "\\"}).Draw(t, "publisher")}
	for range rapid.IntRange(0, 6).Draw(t, "mentions") {
		start, end, ok := drawSpan(t, text)
		if !ok {
			continue
		}
		m := drawMention(t)
		m.Start, m.End, m.Text = start, end, text[start:end]
		if m.Speaker != nil {
			*m.Speaker += rapid.SampledFrom([]string{"", "; title: x", "\n", ": ", " "}).Draw(t, "speaker")
		}
		g.Mentions = append(g.Mentions, m)
	}
	if start, end, ok := drawSpan(t, text); ok {
		g.Zones = append(g.Zones, model.Zone{Span: model.Span{Start: start, End: end}, Kind: model.ZoneBoilerplate})
	}
	return g
}

// drawSpan draws a span of whole characters without white space at its ends.
func drawSpan(t *rapid.T, text string) (start, end int, ok bool) {
	start = rapid.IntRange(0, len(text)-1).Draw(t, "start")
	end = rapid.IntRange(start+1, len(text)).Draw(t, "end")
	for start > 0 && !utf8.RuneStart(text[start]) {
		start--
	}
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end++
	}
	stretch := text[start:end]
	hidden := func(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' }
	start += len(stretch) - len(strings.TrimLeftFunc(stretch, hidden))
	stretch = strings.TrimFunc(stretch, hidden)
	return start, start + len(stretch), stretch != ""
}

func TestBratLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold := drawAnyGold(t)
		var b strings.Builder
		require.NoError(t, corpus.WriteGoldBrat(&b, gold))
		back, err := corpus.ParseBrat(gold.ID, gold.Article.Text, b.String(), nil, nil)
		require.NoError(t, err)
		assertSame(t, gold, back)
	})
}

func TestColumnsLoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		one, two := withoutOverlaps(drawAnyGold(t)), withoutOverlaps(drawAnyGold(t))
		two.ID, two.Article.ID = "another \"one\"", "another \"one\""
		if rapid.Bool().Draw(t, "broken") {
			two.Article.Text += "\xff\xfe"
		}
		var b strings.Builder
		require.NoError(t, corpus.WriteCoNLL(&b, one))
		require.NoError(t, corpus.WriteCoNLL(&b, two))
		back, err := corpus.ReadCoNLL(strings.NewReader(b.String()), "file", nil, nil)
		require.NoError(t, err)
		require.Len(t, back, 2)
		assertSame(t, one, back[0])
		assertSame(t, two, back[1])
	})
}

// The gold of the form for people goes through every other form unharmed.
func TestFormsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold := drawGold(t)
		var brat, columns strings.Builder
		require.NoError(t, corpus.WriteGoldBrat(&brat, gold))
		require.NoError(t, corpus.WriteCoNLL(&columns, gold))
		reader := corpus.Reader{}
		all, err := reader.ReadDir(fstest.MapFS{"drawn.txt": {Data: []byte(gold.Article.Text)}, "drawn.ann": {Data: []byte(brat.String() + "*\tEquiv\n")},
			"z.conll": {Data: []byte(columns.String())}})
		require.NoError(t, err)
		require.Len(t, all, 2)
		assertSame(t, gold, all[0])
		assert.Equal(t, "z-drawn", all[1].ID)
		all[1].ID, all[1].Article.ID = "drawn", "drawn"
		assertSame(t, gold, all[1])
		assert.Equal(t, map[corpus.Form]int{corpus.FormBrat: 1, corpus.FormCoNLL: 1}, reader.Forms)
	})
}

// assertSame compares documents, the order of mentions of one span aside.
func assertSame(t require.TestingT, want, got corpus.Gold) {
	assert.ElementsMatch(t, want.Mentions, got.Mentions)
	want.Mentions, got.Mentions = nil, nil
	assert.Equal(t, want, got)
}

// withoutOverlaps drops mentions that overlap others in their layer.
func withoutOverlaps(g corpus.Gold) corpus.Gold {
	var kept []corpus.Mention
	for _, m := range g.Mentions {
		free := true
		for _, other := range kept {
			sameLayer := (m.Type == corpus.Quote) == (other.Type == corpus.Quote)
			free = free && !(sameLayer && m.Start < other.End && other.Start < m.End)
		}
		if free {
			kept = append(kept, m)
		}
	}
	g.Mentions = append([]corpus.Mention{}, kept...)
	return g
}

func TestColumnsAreReadableByOthers(t *testing.T) {
	gold := parse(t, otterText, "#ref 2021-05-04", "1 | PLACE | Otter Bay | GB", "3 | QUOTE | We waited for Otter Bay. We waited long, | Ana Ruiz",
		"3 | PLACE | Otter Bay | GB")
	var b strings.Builder
	require.NoError(t, corpus.WriteCoNLL(&b, gold))
	lines := strings.Split(b.String(), "\n")
	assert.Equal(t, `# newdoc id = "otter"`, lines[0])
	assert.True(t, strings.HasPrefix(lines[1], `# text = "\ufeff\nOtter Bay`), lines[1])
	assert.Equal(t, `# header ref = "2021-05-04"`, lines[2])
	assert.Equal(t, "Otter\t4\t9\t{\"country\":\"GB\"}\tO\tB-PLACE", lines[3])
	assert.Equal(t, "Bay\t10\t13\t_\tO\tI-PLACE", lines[4])
	assert.Contains(t, b.String(), "\t{\"speaker\":\"Ana Ruiz\"}\tB-QUOTE\tO\n")
}

func TestWhatColumnsCannotHold(t *testing.T) {
	for name, mentions := range map[string][]corpus.Mention{
		"overlap":     {{Type: corpus.Place, Start: 0, End: 7}, {Type: corpus.Person, Start: 4, End: 9}},
		"white space": {{Type: corpus.Place, Start: 3, End: 7}},
		"outside":     {{Type: corpus.Place, Start: 3, End: 70}},
		"empty":       {{Type: corpus.Place, Start: 3, End: 3}},
		"type":        {{Type: "GPE2", Start: 0, End: 3}},
	} {
		var b strings.Builder
		gold := corpus.Gold{ID: "x", Article: model.Article{Text: "one two three"}, Mentions: mentions}
		assert.Error(t, corpus.WriteCoNLL(&b, gold), name)
		if name != "overlap" {
			assert.Error(t, corpus.WriteGoldBrat(&b, gold), name)
		}
		assert.Empty(t, b.String(), name)
	}
	var b strings.Builder
	assert.ErrorContains(t, corpus.WriteGoldBrat(&b, corpus.Gold{Article: model.Article{Text: "\xff"}}), "not UTF-8")
}

// columns reads a text in columns and returns what was found, as "TYPE words".
func columns(t *testing.T, content string) (texts []string, found [][]string) {
	t.Helper()
	golds, err := corpus.ReadCoNLL(strings.NewReader(content), "file", nil, nil)
	require.NoError(t, err)
	for _, g := range golds {
		texts = append(texts, g.Article.Text)
		list := []string{}
		for _, m := range g.Mentions {
			assert.Equal(t, g.Article.Text[m.Start:m.End], m.Text)
			list = append(list, string(m.Type)+" "+m.Text)
		}
		found = append(found, list)
	}
	return texts, found
}

func TestColumns(t *testing.T) {
	for name, test := range map[string]struct {
		content string
		texts   []string
		found   [][]string
	}{
		"tabs":           {"Otter\tB-LOC\nBay\tI-LOC\nopens\tO\n", []string{"Otter Bay opens"}, [][]string{{"PLACE Otter Bay"}}},
		"blanks":         {"Otter NNP B-LOC\nBay NNP I-LOC\n", []string{"Otter Bay"}, [][]string{{"PLACE Otter Bay"}}},
		"sentences":      {"One O\n\nTwo B-ORG\n", []string{"One Two"}, [][]string{{"ORG Two"}}},
		"no name over":   {"One B-ORG\n\nTwo I-ORG\n", []string{"One Two"}, [][]string{{"ORG One", "ORG Two"}}},
		"two empty":      {"One O\n\n\nTwo O\n\n\n\n", []string{"One", "Two"}, [][]string{{}, {}}},
		"marked":         {"-DOCSTART- O\n\nOne O\n\n\nTwo O\n-DOCSTART- O\nThree O", []string{"One Two", "Three"}, [][]string{{}, {}}},
		"side by side":   {"One B-ORG\nTwo B-ORG\nThree I-PER\nFour I-PER\n", []string{"One Two Three Four"}, [][]string{{"ORG One", "ORG Two", "PERSON Three Four"}}},
		"BIOES":          {"One S-ORG\nTwo B-PER\nThree E-PER\nFour E-PER\n", []string{"One Two Three Four"}, [][]string{{"ORG One", "PERSON Two Three", "PERSON Four"}}},
		"BILOU":          {"One U-GPE\nTwo B-FAC\nThree L-FAC\n", []string{"One Two Three"}, [][]string{{"PLACE One", "PLACE Two Three"}}},
		"comments":       {"# sent_id = 1\n# text = One O'Neill\n# O\nOne O\n", []string{"# One"}, [][]string{{}}},
		"named":          {"# newdoc id = a b\nOne O\n# newdoc id = c\nTwo O\n", []string{"One", "Two"}, [][]string{{}, {}}},
		"Windows":        {"\ufeffOne\tB-ORG\r\n\r\n\r\nTwo\tO\r\n", []string{"One", "Two"}, [][]string{{"ORG One"}, {}}},
		"blanks in tabs": {"New York\tB-LOC\n", []string{"New York"}, [][]string{{"PLACE New York"}}},
		"nothing":        {"", nil, nil},
	} {
		texts, found := columns(t, test.content)
		assert.Equal(t, test.texts, texts, name)
		assert.Equal(t, test.found, found, name)
	}
}

func TestFaultsOfColumns(t *testing.T) {
	own := "# newdoc id = \"a\"\n# text = \"One\"\n"
	for content, fault := range map[string]string{
		"One":                      `x:1: "One" is a token without a tag`,
		"One O\nTwo B_ORG":         `x:2: "B_ORG" is no tag: O, B-LABEL or I-LABEL`,
		"One\tX-ORG":               `x:1: "X-ORG" is no tag: O, B-LABEL or I-LABEL`,
		"\tO":                      "x:1: the token is empty",
		own + "One\tO":             "x:3: the line has 2 columns, not 6",
		own + "One\t0\t4\t_\tO\tO": "x:3: 0:4 is no span of the text after its byte 0",
		own + "O\t1\t2\t_\tO\tO\nO\t0\t1\t_\tO\tO": "x:4: 0:1 is no span of the text after its byte 2",
		own + "One\t0\t3\t_\tx\tO":                 `x:3: "x" is no tag`,
		own + "One\t0\t3\t{\tO\tO":                 "x:3: unexpected end of JSON input",
		own + "# header ref = \"soon\"":            `x:3: "soon" is no day of the form 2017-07-10`,
		own + "# zone = 0 3 cellar":                `x:3: "0 3 cellar" is no zone`,
		"# newdoc id = a\n# text = \"One":          `x:2: "One is no quoted text`,
	} {
		_, err := corpus.ReadCoNLL(strings.NewReader(content), "x", nil, nil)
		assert.EqualError(t, err, fault, content)
		_, typed := errors.AsType[*corpus.SyntaxError](err)
		assert.True(t, typed)
	}
}

func TestBratOfOthers(t *testing.T) {
	const text = "Ana Ruiz of Café\nHeron spoke on Tuesday.\n"
	left := map[string]int{}
	gold, err := corpus.ParseBrat("a", text, strings.Join([]string{
		"T1\tPerson 0 8\tAna Ruiz",
		"#1\tAnnotatorNotes T1\twho is she: to be seen",
		"T2\tOrganization 12 16;17 22\tCafé Heron",
		"#2\tAnnotatorNotes T3\tday unclear; value: 2021-05-04; confidence: 0.90",
		"A1\tNegation T2",
		"A2\tValue T3 2021-05",
		"T3\tDATE 32 39\tTuesday",
		"T4\tEvent 23 28\tspoke",
		"E1\tEvent:T4 Agent:T1",
		"R1\tAt Arg1:T1 Arg2:T2",
		"*\tEquiv T1 T2",
		"",
	}, "\r\n"), nil, left)
	require.NoError(t, err)
	require.Len(t, gold.Mentions, 3)
	assert.Equal(t, "Café\nHeron", gold.Mentions[1].Text)
	assert.Equal(t, "2021-05", *gold.Mentions[2].Value, "the last one holds")
	assert.Nil(t, gold.Mentions[1].Country)
	assert.Equal(t, map[string]int{"Event": 1}, left)

	gold, err = corpus.ParseBrat("a", text, "T1\tFigure 0 8\tAna Ruiz\n", corpus.Labels{"FIGURE": corpus.Person}, nil)
	require.NoError(t, err)
	assert.Equal(t, corpus.Person, gold.Mentions[0].Type)
}

func TestFaultsOfBrat(t *testing.T) {
	for annotation, fault := range map[string]string{
		"T1\tORG 0 3\tAna\nT1\tORG 0 3\tAna":   "a.ann:2: there are two mentions T1",
		"T1\tORG 0\tAna":                       `a.ann:1: "0" is no span`,
		"T1\tORG 3 3\t":                        `a.ann:1: "3 3" is no span`,
		"T1\tORG 0 30\tAna":                    "a.ann:1: the text has no characters 0 30",
		"T1\tORG 0 3\tAnn":                     `a.ann:1: the text at 0 3 is "Ana", not "Ann"`,
		"T1\tZONE 0 3\tAna\nA1\tKind T1 attic": `a.ann:2: "attic" is no kind of zone`,
		"#1\tHeader colour\tblue":              "a.ann:1: unknown header #colour",
	} {
		_, err := corpus.ParseBrat("a", "Ana Ruiz", annotation, nil, nil)
		assert.EqualError(t, err, fault, annotation)
	}
}

func TestEntitiesOfSpaCy(t *testing.T) {
	const lines = `{"text": "Café Heron opens in Évora.", "entities": [[0, 10, "ORG"], [20, 25, "GPE"], [0, 4, "FAC"], [11, 16, "EVENT"]]}
{"id": 7, "text": "😀 Ana Ruiz ", "country": "PT", "ref": "2021-05-04", "spans": [{"start": 2, "end": 11, "label": "person", "token_start": 1}]}
{"id": "x", "text": "$5 on Tuesday", "label": [[0, 2, "MONEY"], [6, 13, "DATE"]]}
{"text": "Nothing here.", "entities": null, "label": "none"}
`
	var all []corpus.Gold
	left := map[string]int{}
	for g, err := range corpus.SpanLines(strings.NewReader(lines), nil, left) {
		require.NoError(t, err)
		all = append(all, g)
	}
	require.Len(t, all, 4)
	assert.Equal(t, []string{"1", "7", "x", "4"}, []string{all[0].ID, all[1].ID, all[2].ID, all[3].ID})
	assert.Equal(t, []corpus.Mention{
		{Type: corpus.Organisation, Start: 0, End: 11, Text: "Café Heron"},
		{Type: corpus.Place, Start: 0, End: 5, Text: "Café"},
		{Type: corpus.Place, Start: 21, End: 27, Text: "Évora"},
	}, all[0].Mentions)
	assert.Equal(t, "Ana Ruiz", all[1].Mentions[0].Text, "white space is no part of it")
	assert.Equal(t, "PT", all[1].Article.Country)
	assert.Equal(t, model.NewDay(2021, 5, 4), all[1].Ref)
	assert.Equal(t, corpus.Mention{Type: corpus.Money, Start: 0, End: 2, Text: "$5"}, all[2].Mentions[0], "values are not annotated")
	assert.Empty(t, all[3].Mentions)
	assert.Equal(t, map[string]int{"EVENT": 1}, left)

	for line, fault := range map[string]string{
		`{"text": "ab", "entities": [[0, 3, "ORG"]]}`:             "jsonl:1: 0:3 is no span of the text",
		`{"text": "ab", "entities": [[1, 1, "ORG"]]}`:             "jsonl:1: 1:1 is no span of the text",
		`{"text": "ab", "entities": [[0, 1]]}`:                    "jsonl:1: an entity is [start, end, label], and [0, 1] is not",
		`{"text": "ab", "spans": [{"start": 0, "label": "ORG"}]}`: `jsonl:1: an entity has start, end and label, and {"start": 0, "label": "ORG"} does not`,
		`{"text": "ab", "ents": [{"start": 0, "end": 1}]}`:        `jsonl:1: an entity has start, end and label, and {"start": 0, "end": 1} does not`,
	} {
		for _, err := range corpus.SpanLines(strings.NewReader(line), nil, nil) {
			assert.EqualError(t, err, fault)
		}
	}
}

func FuzzReadersDoNotPanic(f *testing.F) {
	for _, seed := range []string{"T1\tORG 0 3\tAna\n#1\tAnnotatorNotes T1\tvalue: \"x\\", "One B-ORG\n\n\nTwo I-ORG",
		"# newdoc id = \"a\"\n# text = \"One\"\nOne\t0\t3\t{\"value\":\"x\"}\tO\tB-DATE", `{"text": "ab", "entities": [[0, 1, "ORG"]]}`,
		"1 | ORG | Ana", `{"text": "ab", "mentions": [{"type": "ORG", "start": 0, "end": 1, "text": "a"}]}`} {
		f.Add("Ana Ruiz\nof Café", seed)
	}
	f.Fuzz(func(t *testing.T, text, content string) {
		folder := fstest.MapFS{"a.txt": {Data: []byte(text)}, "a.ann": {Data: []byte(content)}, "b.jsonl": {Data: []byte(content)}, "c.conll": {Data: []byte(content)}}
		for _, name := range []string{"a.txt", "b.jsonl", "c.conll"} {
			var reader corpus.Reader
			golds, err := reader.ReadFile(folder, name)
			if err != nil {
				continue
			}
			for _, g := range golds {
				for _, m := range g.Mentions {
					assert.Equal(t, g.Article.Text[m.Start:m.End], m.Text)
				}
			}
		}
	})
}
