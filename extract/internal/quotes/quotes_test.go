package quotes

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// read finds the quotations of a text whose people and organisations are given by
// their names; "Roe=Jane Roe" is a mention "Roe" of Jane Roe, a name that begins
// with "@" an organisation.
func read(t testing.TB, text string, names ...string) []model.Quote {
	t.Helper()
	return readAlso(t, Also{}, text, names...)
}

func readAlso(t testing.TB, also Also, text string, names ...string) []model.Quote {
	t.Helper()
	words, err := lexicon.Default()
	require.NoError(t, err)
	tokens := token.NewTokeniser(words).Tokenise(text, layout.Find(text).Blocks)
	quotes := Attribute(tokens, Find(tokens, also), candidates(tokens, names), make([]model.Person, len(names)))
	doc := &model.Document{Text: text, Quotes: slices.Clone(quotes)}
	for i := range doc.Quotes {
		doc.Quotes[i].Person, doc.Quotes[i].Organisation = nil, nil // the document lists none
	}
	require.NoError(t, doc.Verify())
	return quotes
}

func candidates(tokens *token.Text, names []string) []Candidate {
	text := tokens.Source
	var out []Candidate
	taken := make([]bool, len(text))
	entities := map[string]int{}
	for _, n := range names {
		place := strings.HasPrefix(n, "#")
		person := !strings.HasPrefix(n, "@") && !place
		mention, full, ok := strings.Cut(strings.TrimLeft(n, "@#"), "=")
		if !ok {
			full = mention
		}
		if _, ok := entities[full]; !ok {
			entities[full] = len(entities)
		}
		for at := 0; ; {
			i := strings.Index(text[at:], mention)
			if i < 0 {
				break
			}
			start := at + i
			at = start + len(mention)
			if !taken[start] {
				for k := start; k < at; k++ {
					taken[k] = true
				}
				out = append(out, Candidate{Span: model.Span{Start: start, End: at}, First: tokens.At(start), Last: tokens.At(at-1) + 1, Name: full, Entity: entities[full], Person: person, Place: place})
			}
		}
	}
	return out
}

func texts(quotes []model.Quote) []string {
	out := []string{}
	for _, q := range quotes {
		out = append(out, q.Text)
	}
	return out
}

func TestMarks(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"straight", `"We open in May," Jane Roe said.`, []string{"We open in May,"}},
		{"curly", `“We open in May,” Jane Roe said.`, []string{"We open in May,"}},
		{"curly and straight", `“We open in May," Jane Roe said.`, []string{"We open in May,"}},
		{"single", `‘We’ll open the farmers’ market in May,’ Jane Roe said.`, []string{"We’ll open the farmers’ market in May,"}},
		{"straight single", `'We won't open before May,' Jane Roe said.`, []string{"We won't open before May,"}},
		{"guillemets", `«We open in May», Jane Roe said.`, []string{"We open in May"}},
		{"guillemets turned", `»We open in May«, Jane Roe said.`, []string{"We open in May"}},
		{"German", `„We open the doors in May“, said Jane Roe.`, []string{"We open the doors in May"}},
		{"two apostrophes", `''We open in May,'' Jane Roe said.`, []string{"We open in May,"}},
		{"backticks", "``We open in May,'' Jane Roe said.", []string{"We open in May,"}},
		{"references", `&ldquo;We open in May,&rdquo; Jane Roe said.`, []string{"We open in May,"}},
		{"number references", `&#8220;We open in May,&#8221; Jane Roe said.`, []string{"We open in May,"}},
		{"nested", `“They told us ‘no’ and then “never again” to our faces,” Jane Roe said.`,
			[]string{"They told us ‘no’ and then “never again” to our faces,"}},
		{"nested at the end", `“They told us ‘no.’” Jane Roe said.`, []string{"They told us ‘no.’"}},
		{"turned the wrong way", `The town is ready. ”We open the doors in May,” Jane Roe said.`, []string{"We open the doors in May,"}},
		{"closed the wrong way", `“We open the doors in May, “says Jane Roe, the mayor.`, []string{"We open the doors in May,"}},
		{"glued", `They came to the market."We open the doors in May," said Jane Roe.`, []string{"We open the doors in May,"}},
		{"glued to a colon", `Jane Roe said:“We open the doors in May.”`, []string{"We open the doors in May."}},
		{"spaced", `Jane Roe said: “ We open the doors in May. ”`, []string{"We open the doors in May."}},
		{"glued to a comma", `Jane Roe said," We open the doors in May."`, []string{"We open the doors in May."}},
		{"inches", `"The 12" pipe is the best we have," said Jane Roe.`, []string{`The 12" pipe is the best we have,`}},
		{"feet and inches", `The 5'10" keeper said "we will play on Monday" and left.`, []string{"we will play on Monday"}},
		{"an apostrophe set twice", `Secretary Roe''s remarks, and Doe''s reply, follow.`, []string{}},
		{"split", `“We open,” Jane Roe said, “in the month of May.”`, []string{"We open,", "in the month of May."}},
		{"closing mark missing", "“We open the doors in May, said Jane Roe, the mayor.", []string{"We open the doors in May,"}},
		{"opening mark missing", "We open the doors of the hall in May,” said Jane Roe.", []string{"We open the doors of the hall in May,"}},
		{"forgotten before the next", `“We open the doors in May. “We close them in June,” said Jane Roe.`,
			[]string{"We open the doors in May.", "We close them in June,"}},
		{"paragraphs", "“We open the doors in May.\n\n“We close them in June,” said Jane Roe.\n\nThe end came soon.",
			[]string{"We open the doors in May.", "We close them in June,"}},
		{"paragraphs in single marks", "‘We’ll open the farmers’ market in May.\n\n‘We close it in June,’ said Jane Roe.",
			[]string{"We’ll open the farmers’ market in May.", "We close it in June,"}},
		{"closed with a single mark", "“We open the doors in May, for all who come,’ Senator Jane Roe said.", []string{"We open the doors in May, for all who come,"}},
		{"one word after a verb", `Jane Roe said she was “gutted”.`, []string{"gutted"}},
		{"a trade with a hyphen", `“We open in May,” remarked co-founder Jane Roe.`, []string{"We open in May,"}},
		{"paragraph not opened again", "“We open the doors of the hall in May.\n\nThen we close them for the summer,” said Jane Roe.",
			[]string{"We open the doors of the hall in May.", "Then we close them for the summer,"}},
		{"no other paragraph is swallowed", "“We open the doors of the hall in May.\n\nThe town has two halls.\n\n“We like them both,” said Jane Roe.",
			[]string{"We open the doors of the hall in May.", "We like them both,"}},
		{"lines", "\"We open the doors of the town hall for all who live here, and for\nall who come to visit us from the towns around, in the first week of\nMay,\" said Jane Roe, the mayor, when she spoke to the council on the\nsteps of the hall, and the council agreed with all that she had said.",
			[]string{"We open the doors of the town hall for all who live here, and for", "all who come to visit us from the towns around, in the first week of", "May,"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, texts(read(t, tt.text, "Jane Roe")))
		})
	}
}

func TestMissingMarks(t *testing.T) {
	for text, want := range map[string][]model.MissingMark{
		"“We open the doors in May,” said Jane Roe.":                                               {model.MissingNone},
		"“We open the doors in May, said Jane Roe, the mayor.":                                     {model.MissingClose},
		"We open the doors of the hall in May,” said Jane Roe.":                                    {model.MissingOpen},
		"“We open the doors in May.\n\n“We close them in June,” said Jane Roe.\n\nThe end.":        {model.MissingNone, model.MissingNone},
		"“We open the doors of the hall in May.\n\nThe town has two halls, Jane Roe said in June.": {model.MissingClose},
	} {
		var missing []model.MissingMark
		for _, q := range read(t, text, "Jane Roe") {
			missing = append(missing, q.Missing)
		}
		assert.Equal(t, want, missing, text)
	}
}

func TestPronounWithoutAName(t *testing.T) {
	quotes := read(t, "Later she also said: “The hall is ready for all of you.”")
	require.Len(t, quotes, 1)
	assert.Equal(t, model.UnknownPronoun, quotes[0].Unresolved)
	assert.Equal(t, &model.Span{Start: 6, End: 9}, quotes[0].SpokenBy)
}

func TestPronounsKeepTheirGender(t *testing.T) {
	for text, want := range map[string]string{
		"Mary Roe met Peter Doe. Peter Doe left. “The hall is ready for May,” she said.": "Mary Roe",
		"Mary Roe met Peter Doe. Peter Doe left. “The hall is ready for May,” he said.":  "Peter Doe",
		"Mr. Roe met Ms. Doe. Ms. Doe left. “The hall is ready for May,” he said.":       "Roe",
		"Mary Roe came. “The hall is ready for May,” he said.":                           "",
	} {
		quotes := read(t, text, "Mary Roe", "Peter Doe", "Roe", "Doe")
		require.Len(t, quotes, 1, text)
		assert.Equal(t, want, quotes[0].Speaker, text)
		assert.Equal(t, want == "", quotes[0].Unresolved == model.UnknownPronoun, text)
	}
}

func TestNotQuotations(t *testing.T) {
	for name, text := range map[string]string{
		"defined terms":   `Acme Widgets, Inc. (“Acme” or the “Company”) makes widgets (the “Products”).`,
		"forward-looking": `Words such as "aims," "anticipates," "believes" and "will" mark such statements.`,
		"title":           `Jane Roe will discuss her book, “The Long Road to the Market,” on Monday.`,
		"title with is":   `The council will share its new guide, “The Harbour is Ours: Plain Talk about Boats for Everybody.”`,
		"second title":    `“How to Mend a Sea Wall: Using stone and lime to keep the water out, and to stay in the budget,” explores the craft step by step.`,
		"titled":          `The report, titled “how towns grow and how they shrink”, was read.`,
		"event":           `Acme invites you to the “Night of a Thousand Widgets” in May.`,
		"nickname":        `Robert “Bobby” Roe joined in May.`,
		"scare quotes":    `The plant runs on so-called “green” power.`,
		"slogan":          `The campaign “Clean Hands, Clean Town” begins in May.`,
		"code":            `Text “WIDGET” to 5555 for alerts.`,
		"award":           `Acme received the award “Best of the Best” in May.`,
		"examples":        `Topics include "the science of yeast in the brewing of beer" and "a tour of the halls of Leith".`,
		"denied":          `Nobody ever looks at a pump and says “what a lovely pump that is”.`,
		"set apart":       "The list is long.\n\n> Keep your torch charged and know who lives near you.",
		"inches":          `The screen is 27" wide and the case 19" x 12" deep.`,
		"apostrophes":     `The farmers' market and the traders' hall opened in the '90s.`,
	} {
		t.Run(name, func(t *testing.T) { assert.Empty(t, texts(read(t, text))) })
	}
}

func TestSeed(t *testing.T) {
	const title = "UNODC Regional Coordinator on Trafficking in Persons and the Smuggling of Migrants"
	quotes := read(t, "Benjamin Smith, "+title+` reflected on the underlying aim of the project: "By targeting mid to senior-level officers, our aim is to bring down the key organisers."`,
		"Benjamin Smith", "@UNODC")
	require.Len(t, quotes, 1)
	assert.Equal(t, "By targeting mid to senior-level officers, our aim is to bring down the key organisers.", quotes[0].Text)
	assert.Equal(t, "Benjamin Smith", quotes[0].Speaker)
	assert.Equal(t, title, quotes[0].Title)
	assert.Equal(t, "UNODC", quotes[0].Affiliation)
	assert.Equal(t, "reflected", quotes[0].Cue)
}
