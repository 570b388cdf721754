package names_test

import (
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// reader finds the names of texts.
type reader struct {
	tokeniser *token.Tokeniser
	places    *gazetteer.Gazetteer
}

func newReader(t testing.TB) reader {
	t.Helper()
	words, err := lexicon.Default()
	require.NoError(t, err)
	places, err := gazetteer.Default()
	require.NoError(t, err)
	return reader{token.NewTokeniser(words), places}
}

func (r reader) find(text string) (*token.Text, []names.Mention) {
	parts := layout.Find(text)
	tokens := r.tokeniser.Tokenise(text, parts.Blocks)
	return tokens, names.Find(tokens, r.places, names.Hints{Dateline: parts.Dateline, Headline: parts.Headline})
}

// marked writes the names into the text: "[o Acme Inc.] opened in [p Leeds]".
func marked(text string, found []names.Mention) string {
	var b strings.Builder
	at := 0
	for _, m := range found {
		if m.Kind == names.Other {
			continue
		}
		b.WriteString(text[at:m.Start] + "[" + "opn"[m.Kind:m.Kind+1] + " " + text[m.Start:m.End] + "]")
		at = m.End
	}
	return b.String() + text[at:]
}

func TestFind(t *testing.T) {
	r := newReader(t)
	tests := []struct{ name, want string }{
		{"legal suffix with comma and stop", "Yesterday [o Brightwater Widgets, Inc.] opened a plant in [p Leeds], [p England]."},
		{"site of a copied post", "The post Rents Rise Again appeared first on [o Harbourbiz]."},
		{"site of a copied post, small", "The post Rents Rise Again appeared first on [o citybiz]."},
		{"site of a copied post, unheard of", "The post Rents Rise Again appeared first on [o harbourbiz]."},
		{"legal form that is a word elsewhere", "The boats come from the Norwegian yard [o Holmvik Skipsverft AS] for £6 million."},
		{"acronym of a place", "He fled the [p Democratic Republic of the Congo] ([p DRC]). Aid went to the [p DRC] for years."},
		{"firm of partners", "He works for [o Griffin & Reed] in [p Leeds]. [o Griffin & Reed] grew."},
		{"acronym of words", "We sell Luxury Vinyl Plank (LVP) and tiles. Our LVP lasts, and LVP is cheap."},
		{"firms called like people", "They hired [o Raymond James], [o Merrill Lynch] and [o Davis Polk] in 2004."},
		{"well-known names with a possessive", "Ratings by [o Moody's] and [o Standard & Poor's] fell, and [o Macy's] closed."},
		{"two firms", "Advisers were [o Holm Markets Plc] and [o Varro Securities LLC] in [p Leeds]."},
		{"possessive that is a part of the name", "For dinner we like [o Quorley's] best. [o Quorley's] is a diner in [p Leeds]."},
		{"first name of a person of the text, a country elsewhere", "[n Jordan Whitfield] died in May. They wanted justice for [n Jordan], said the mayor."},
		{"name with the father's", "She met [n Amina binti Abdul Razak] and Coach [n Kim Deok-hoon]."},
		{"nickname of a first name that nobody has", "The victim, [n Nickalus “Blixky” Thompson], died."},
		{"firm of a lawyer", "She founded the [o Law Offices of Jane Whitfield] in [p Leeds]."},
		{"acronym that the text defines, of words of business", "[o Harbour Parking Systems] ([o HPS]) grew. For 27 years, [o HPS] has parked cars. They like [o HPS]'s plans."},
		{"country in full", "They flew to the [p Cape Verde Islands] and to the [p Socialist Republic of Viet Nam]."},
		{"legal suffix at the end of a sentence", "The plant belongs to [o Brightwater Widgets AG]."},
		{"short forms of an organisation", "[o Quorvex Systems, Inc.] (“[o Quorvex]”) grew fast. Analysts like [o Quorvex]’s plans."},
		{"ministry with of", "Officials of the [o Ministry of Health of Indonesia] and the [o Department of Justice] met."},
		{"ministry with and", "The [o Ministry of Trade and Industry] and the [o Ministry of Foreign Affairs] agreed."},
		{"names that begin small", "He gave money to [o al Qaida] and [o al-Shabaab], and fled to [p Sudan]."},
		{"country with a blank in it", "Former [p U. S.] Senator [n Jane Roe] met [p U. S.] bankers."},
		{"district of a court", "She is the [p U.S.] Attorney for the [p Southern District of Florida]."},
		{"campus of a university", "She studied at the [o University of California, Berkeley] until 2014."},
		{"well-known name with commas", "She chairs the [o Senate Health, Education, Labor and Pensions Committee], which met [o Immigration, Refugees and Citizenship Canada] and the [o Foreign, Commonwealth and Development Office]."},
		{"letters of a number", "Dr. [n Dravik] explained that the protection provided by NV-387 is important, as NV-387 treatment showed."},
		{"acronym that a rule mistook", "She works at the [o Office of Harbour Employment Policy] ([o OHEP]), and the [o Institute for Harbour and Economic Review] ([o IHER]) said so."},
		{"rank written together", "Statements were made by the commander, LtGen [n Arthur Camble], and by LtCol [n Dana Hill]."},
		{"possessive office", "The [o Attorney General's Office] and the [o U.S. Attorney's Office for the District of Maine] objected."},
		{"acronym in parentheses", "The [o World Food Programme] ([o WFP]) sent rice, the [o WFP] said."},
		{"acronym that the text defines", "The [o Harbour Safety Council] ([o HSC]) met. The [o HSC] voted."},
		{"acronym of no organisation", "Patients with Major Depressive Disorder (MDD) need help; MDD is common."},
		{"person and title", "A spokesman thanked Dr. [n Jane Roe] and Senator [n Harold Whitfield] of [p Maine]."},
		{"person called by a common word", "Dr. [n Margaret Song] (“[n Song]”) came. On Monday [n Song] left, and the bank paid [n Song] in full."},
		{"ranks", "The award went to LCpl [n Margaret Oakley], Spc. [n Harold Whitfield] and Cmdr. [n Jane Roe]."},
		{"rank before a surname", "On Monday Commodore [n Whitfield] met Commodore [n Jane Roe]; Commodore [n Roe] agreed."},
		{"what the text says a name is", "[o Zorveth] was an alternative rock band from [p Leeds]. In 1998 [o Zorveth] broke up."},
		{"village of which the text speaks", "[p Zorveth] is a village in the hills. Many came to [p Zorveth] by bus."},
		{"units of armed forces", "Airmen of the [o 27th Special Tasks Wing] met the [o 2nd Battalion] and the [o 65 Air Division]."},
		{"surname of a person of the text", "“It works,” said [n Margaret Oakley], a nurse. Ms. [n Oakley] has seen it. [n Oakley] agreed."},
		{"job title with organisation", "FBI Director [n Harold Whitfield] spoke in [p Washington, D.C.] on Monday."},
		{"city and state", "The company moved from [p Portland], [p Maine], to [p Chicago]."},
		{"country as modifier", "[p U.S.] officials met Indonesian officers in [p Jakarta]."},
		{"street address", "Write to [p 19 Quail Run Circle], Suite E, [p Salinas], [p CA] 93907."},
		{"street with the town on its line", "Come to [p 4100 San Benito Blvd] [p West Hollywood], [p CA], or to [p 9 Elm St NW], [p Calgary]."},
		{"street that is a number", "They moved from [p 730 4th Street N] to [p 1301 Route 130] [p Ada], [p OH], and [p 77 County Road 12]."},
		{"crossing of streets", "It stands at [p 15th and Larch Streets] in [p Philadelphia]; on the 17th and Monday it is closed."},
		{"quarters of the compass", "He serves parts of the North, the South and [p Philadelphia]; snow fell in North and East."},
		{"facility and water", "Boats on [p Lake Superior] and flights from [p Heathrow Airport] were late."},
		{"act and event", "The Clean Air Act of 1990 and the 2017 World Cup were discussed."},
		{"ticker", "[o Fenwick Tool Corp.] (NASDAQ: FWTC) rose."},
		{"addresses of the web", "Visit www.acme.com, mail jane@acme.com or follow @acme and #Acme."},
		{"generic words", "The Company and the Ministry told the agency. Police came."},
		{"headline", "[o Quorvex Systems, Inc.] Announces New Plan to Help Growing Towns\n\nThe plan of [o Quorvex Systems, Inc.] is simple."},
		{"headline knows the name from the text", "[o Quorvex] Announces New Plan to Help Growing Towns\n\nThe plan of [o Quorvex Systems, Inc.] is simple."},
		{"legislatures", "[o Congress] and the [o Supreme Court] disagreed; so did the [o House]."},
		{"wire service", "[p BOSTON], March 3, 2020 /[o PRNewswire]/ -- The results are in."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			// A text of one line would be its headline.
			if !strings.Contains(tt.want, "\n") {
				tt.want = "What is new this week\n\n" + tt.want + "\n\nThere is more to come, and nobody knows when."
			}
			text := strings.NewReplacer("[o ", "", "[p ", "", "[n ", "", "]", "").Replace(tt.want)
			_, found := r.find(text)
			assert.Equal(t, tt.want, marked(text, found))
		})
	}
}

func TestLink(t *testing.T) {
	r := newReader(t)
	const text = "The World Food Programme (WFP) thanked Fenwick Tool Corp. (NASDAQ: FWTC). " +
		"“Good,” said Margaret Oakley, chief executive of Fenwick Tool Corp., on Monday. Ms. Oakley added that Fenwick Tool was glad. The WFP agreed."
	tokens, found := r.find(text)
	e := new(names.Linker).Link(tokens, found, true)
	require.Len(t, e.Organisations, 2)
	assert.Equal(t, "World Food Programme", e.Organisations[0].Name)
	assert.Equal(t, "WFP", e.Organisations[0].Acronym)
	assert.Len(t, e.Organisations[0].Mentions, 3)
	assert.Equal(t, "Fenwick Tool Corp.", e.Organisations[1].Name)
	assert.Equal(t, "NASDAQ: FWTC", e.Organisations[1].Ticker)
	assert.Equal(t, []string{"Fenwick Tool"}, e.Organisations[1].Aliases)
	require.Len(t, e.People, 1)
	assert.Equal(t, "Margaret Oakley", e.People[0].Name)
	assert.Len(t, e.People[0].Mentions, 2)
}

// laws checks what must hold of the names of any text.
func laws(t *testing.T, text string, tokens *token.Text, found []names.Mention) {
	t.Helper()
	end := 0
	for _, m := range found {
		require.LessOrEqual(t, end, m.Start)
		require.Less(t, m.Start, m.End)
		require.LessOrEqual(t, m.End, len(text))
		require.Equal(t, int(tokens.Tokens[m.First].Start), m.Start)
		require.Equal(t, int(tokens.Tokens[m.Last-1].End), m.End)
		end = m.End
	}
	e := new(names.Linker).Link(tokens, found, true)
	for i, m := range found {
		require.Equal(t, m.Kind == names.Organisation, e.OrganisationOf[i] >= 0)
		require.Equal(t, m.Kind == names.Person, e.PersonOf[i] >= 0)
	}
	for _, o := range e.Organisations {
		require.NotEmpty(t, o.Mentions)
		require.NotEmpty(t, o.Name)
	}
	for _, p := range e.People {
		require.NotEmpty(t, p.Mentions)
		require.NotEmpty(t, p.Name)
	}
}

func FuzzFind(f *testing.F) {
	r := newReader(f)
	f.Add("Acme Widgets, Inc. (NASDAQ: ACME) said Dr. Jane Roe, CEO of Acme, left Portland, Maine.")
	f.Add("MINISTRY OF HEALTH, LEEDS (\"the\nFund\") of & of, and S.A. de C.V.")
	f.Add("About Acme Acme 19 Main St. NW\xff’s U.S. U.S.-based A.B. (A) (B: C")
	f.Fuzz(func(t *testing.T, text string) {
		tokens, found := r.find(text)
		laws(t, text, tokens, found)
	})
}
