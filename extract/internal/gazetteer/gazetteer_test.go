package gazetteer

import (
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func tokens(t testing.TB, source string) *token.Text {
	t.Helper()
	words, err := lexicon.Default()
	require.NoError(t, err)
	return token.NewTokeniser(words).Tokenise(source, layout.Find(source).Blocks)
}

func gazetteer(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := Default()
	require.NoError(t, err)
	return g
}

// marked takes the brackets out of a text and returns the spans they stood around.
func marked(source string) (string, []model.Span) {
	var out strings.Builder
	var spans []model.Span
	for _, r := range source {
		switch r {
		case '[':
			spans = append(spans, model.Span{Start: out.Len()})
		case ']':
			spans[len(spans)-1].End = out.Len()
		default:
			out.WriteRune(r)
		}
	}
	return out.String(), spans
}

func TestLongest(t *testing.T) {
	g := gazetteer(t)
	for _, c := range []struct {
		text string // the name is in brackets; no brackets: there is none
		why  string
	}{
		{"offices in [New York City] and", "longest name"},
		{"[NEW YORK], March 3", "capitals"},
		{"the new york office", "small letters"},
		{"reading a book", "a city, but in small letters"},
		{"the [U.S.] officials", "stops inside"},
		{"the [US] officials", "capitals"},
		{"told us so", "a pronoun"},
		{"CONTACT US", "a shouted pronoun"},
		{"the [UK] government", "capitals"},
		{"Oakland, [Calif.], said", "abbreviation with its stop"},
		{"Eugene, [Ore.], said", "abbreviation that is a word, after a city of that state"},
		{"The Ore. is rich", "no abbreviation"},
		{"Columbus, [OH] 43215", "postal code"},
		{"OH no", "no postal code"},
		{"Gary, [IN], said", "postal code that is a word"},
		{"MADE IN JAPAN", "a preposition in capitals"},
		{"Jane Roe, MD, said", "a degree"},
		{"Baltimore, [MD], said", "the state"},
		{"in [St. Louis] today", "saint"},
		{"in [Saint Louis] today", "saint in full"},
		{"in [Winston-Salem] today", "hyphen"},
		{"in [Winston‑Salem] today", "hyphen that does not break"},
		{"in [Frankfurt am Main] today", "small words inside"},
		{"in [Côte d’Ivoire] today", "curly apostrophe"},
		{"in [Zurich] today", "without its dots"},
		{"in [Zürich] today", "with its dots"},
		{"in [São Paulo] today", "marks"},
		{"[Bosnia and Herzegovina] signed", "a country of three words"},
		{"across [sub-Saharan Africa] today", "begins with a small letter"},
		{"[Washington, D.C.] today", "one name"},
		{"in [Orange County] today", "county"},
		{"in [The Hague] today", "article in the name"},
		{"across [Southeast Asia] today", "region of countries"},
		{"in [Southern Ontario] today", "part of a region"},
		{"in [Guangdong Province] today", "with the word for it"},
		{"the [South China Sea] today", "sea"},
		{"the [Mississippi River] today", "river"},
		{"Ministry Of Health", "a town in Turkey, but a word of grammar"},
		{"#Paris", "a hashtag"},
		{"mail to a@Paris.example", "an address"},
		{"the Dutch trader", "people"},
		{"the VAN was stolen", "an acronym, not a city in Turkey"},
	} {
		text, spans := marked(c.text)
		tt := tokens(t, text)
		var got []string
		for i := 0; i < len(tt.Tokens); i++ {
			m := g.Longest(tt, i)
			if m.Tokens > 0 && !m.Ambiguous {
				got = append(got, tt.Slice(i, i+m.Tokens))
				assert.NotZero(t, m.Kinds, "%s: %s", c.text, c.why)
			}
			i += max(m.Tokens-1, 0)
		}
		var want []string
		for _, s := range spans {
			want = append(want, text[s.Start:s.End])
		}
		for _, w := range want {
			assert.Contains(t, got, w, "%s: %s", c.text, c.why)
		}
		if len(want) == 0 && c.why != "a preposition in capitals" {
			assert.Empty(t, got, "%s: %s", c.text, c.why)
		}
	}
}

func TestLongestMarksAmbiguous(t *testing.T) {
	g := gazetteer(t)
	for name, ambiguous := range map[string]bool{
		"Mobile": true, "Reading": true, "Jackson": true, "Jordan": true, "Chad": true, "Victoria": true, "Austin": true,
		"Mumbai": false, "Chicago": false, "Indonesia": false, "Tennessee": false,
	} {
		m := g.Longest(tokens(t, "in "+name+" today"), 1)
		assert.Equal(t, 1, m.Tokens, name)
		assert.Equal(t, ambiguous, m.Ambiguous, name)
	}
	m := g.Longest(tokens(t, "in Georgia today"), 1)
	assert.True(t, m.Has(model.PlaceCountry) && m.Has(model.PlaceRegion))
	assert.Greater(t, m.Population, 1_000_000)
}

// resolved resolves the bracketed names of a text; one that begins with a number is an
// address.
func resolved(t *testing.T, source string, c Context) []Resolution {
	t.Helper()
	text, spans := marked(source)
	tt := tokens(t, text)
	var mentions []Mention
	for _, s := range spans {
		m := Mention{First: tt.At(s.Start), Last: tt.At(s.End-1) + 1}
		if tt.Tokens[m.First].Is(token.Digits) {
			m.Kind = model.PlaceAddress
		}
		mentions = append(mentions, m)
	}
	return gazetteer(t).Resolve(nil, tt, mentions, c)
}

func TestResolve(t *testing.T) {
	for _, c := range []struct {
		text string
		want string // country and region (of some countries) of each name, or "?"
		c    Context
	}{
		{text: "[Portland], [Maine], is a port", want: "US.Maine US.Maine"},
		{text: "[Portland], [Ore.], is a port", want: "US.Oregon US.Oregon"},
		{text: "[London], [Ontario], [Canada]", want: "CA.Ontario CA.Ontario CA"},
		{text: "[London], [Ont.]", want: "CA.Ontario CA.Ontario"},
		{text: "[Birmingham], [Ala.]", want: "US.Alabama US.Alabama"},
		{text: "[Birmingham] has a mayor", want: "GB.England"},
		{text: "[Semarang] ([Indonesia]), 10 July", want: "ID ID"},
		{text: "[Athens], [Georgia]", want: "US.Georgia US.Georgia"},
		{text: "[Batumi], [Georgia]", want: "GE GE"},
		{text: "in [Georgia], [Tbilisi] and the [Caucasus], [Armenia]", want: "GE GE  AM"},
		{text: "in [Georgia], [Alabama] and [Florida]", want: "US.Georgia US.Alabama US.Florida"},
		{text: "from [Cambridge], across [Massachusetts] and in [Boston], [Mass.]", want: "US.Massachusetts US.Massachusetts US.Massachusetts US.Massachusetts"},
		{text: "from [Cambridge] to [Oxford], [England]", want: "GB.England GB.England GB.England"},
		{text: "[Paris], [London] and [New York]", want: "FR GB.England US.New York"},
		{text: "offices in [San Francisco], [London], [Toronto] and [Sydney]", want: "US.California GB.England CA.Ontario AU.New South Wales"},
		{text: "[Paris], [Texas]", want: "US.Texas US.Texas"},
		{text: "[New York], [NY], and [New York] again", want: "US.New York US.New York US.New York"},
		{text: "[Washington, D.C.]", want: "US.District of Columbia"},
		{text: "the [Atlantic Ocean], [Europe] and the [Middle East]", want: "  "},
		{text: "in [Zzyxville], [Ohio]", want: "US.Ohio US.Ohio"},
		{text: "12 [Zzyx Street], [Leeds], [United Kingdom]", want: "GB.England GB.England GB"},
		{text: "in [Zzyxville] only", want: "?"},
		{text: "in [Springfield]", want: "US"},
		{text: "[Southern California] and the [State of Chihuahua]", want: "US.California MX"},
		{text: "[Orange County], [Florida]", want: "US.Florida US.Florida"},
		{text: "[Perth] is far", want: "AU.Western Australia", c: Context{Country: "AU"}},
		{text: "[Christmas Island] and [Canberra]", want: "AU AU.Australian Capital Territory"},
		{text: "[Kinshasa], [Congo]", want: "CD.Kinshasa CD"},
		{text: "sites in [Poland], [Georgia] and [Moldova], not in [Ohio] or [Texas]", want: "PL GE MD US.Ohio US.Texas"},
		{text: "[Aarhus], [Muenster] and the [Blue Nile River]", want: "DK.Central Jutland DE.North Rhine-Westphalia "},
		{text: "[LA]", want: "US.California"},
		{text: "In [Tennessee], fires burnt in [Clay], [Macon], White and [Wilson] counties", want: "US.Tennessee US.Tennessee US.Tennessee US.Tennessee"},
		{text: "[Orange], [Riverside] and [Ventura] counties", want: "US US.California US.California"},
		{text: "the [Kent] and [Essex] counties of [England]", want: "GB.England GB.England GB.England"},
		{text: "Its [Montauban] mine in [Quebec], [Canada], opened. [Montauban] is small.", want: "CA.Quebec CA.Quebec CA CA.Quebec"},
		{text: "[Wells Fargo Center], [3601 South Broad Street], [Philadelphia], [Pennsylvania]", want: "US.Pennsylvania US.Pennsylvania US.Pennsylvania US.Pennsylvania"},
		{text: "Its [Dresden] Gold-Silver Project in [Ontario], [Canada]", want: "CA.Ontario CA.Ontario CA"},
		{text: "scientists from [Montpellier] met in [Quebec], [Canada]", want: "FR CA.Quebec CA"},
		{text: "the [Zzyx Air Base] in [Okinawa], [Japan]. A flight from [Texas] went to [Zzyx Air Base]", want: "JP JP JP US.Texas JP"},
		{text: "[Manchester]", want: "GB.England"},
		{text: "[Hong Kong], [Taiwan] and [Puerto Rico]", want: "HK TW PR"},
	} {
		var got []string
		for _, r := range resolved(t, c.text, c.c) {
			country, region := r.Entry.Country, r.Entry.Region
			switch {
			case r.Unresolved != "":
				got = append(got, "?")
				assert.Empty(t, country)
			case region != "" && (country != "MX" && country != "ID" && country != "FR" && country != "GE"):
				got = append(got, country+"."+region)
			default:
				got = append(got, country)
			}
		}
		assert.Equal(t, c.want, strings.Join(got, " "), c.text)
	}
}

func TestResolveIsSure(t *testing.T) {
	for _, r := range resolved(t, "[Indonesia], [Maine], [Portland], [Ore.] and [Europe]", Context{}) {
		assert.GreaterOrEqual(t, r.Confidence, 0.9, r.Entry.Name)
	}
}

func TestEntry(t *testing.T) {
	r := resolved(t, "[Chicago]", Context{})[0].Entry
	assert.Equal(t, 4887398, r.ID)
	assert.Equal(t, "Chicago", r.Name)
	assert.Equal(t, model.PlaceCity, r.Kind)
	assert.Equal(t, "Illinois", r.Region)
	assert.InDelta(t, 41.85, r.Point.Latitude, 0.001)
	assert.InDelta(t, -87.65, r.Point.Longitude, 0.001)
	assert.Equal(t, 2696555, r.Population)
}

func TestCityBeforeDivision(t *testing.T) {
	for _, text := range []string{"[New York]", "[Lagos], [Nigeria]", "[San José], [Costa Rica]", "[Abu Dhabi], [UAE]", "[Kyiv]", "[São Paulo], [Brazil]", "[Zug], [Switzerland]"} {
		assert.Equal(t, model.PlaceCity, resolved(t, text, Context{})[0].Entry.Kind, text)
	}
	assert.Equal(t, model.PlaceRegion, resolved(t, "[Victoria], [Australia]", Context{})[0].Entry.Kind)
}

func TestWashingtonIsTheCapitalUnlessTheStateIsSpokenOf(t *testing.T) {
	assert.Equal(t, "District of Columbia", resolved(t, "He flew to [Washington] on Monday.", Context{})[0].Entry.Region)
	assert.Equal(t, model.PlaceRegion, resolved(t, "The governor of [Washington] met mayors from [Seattle], [Spokane] and [Tacoma].", Context{})[0].Entry.Kind)
	assert.Equal(t, model.PlaceRegion, resolved(t, "He lives in [Olympia], [Washington].", Context{})[1].Entry.Kind)
}

func TestLongestAllocatesNothing(t *testing.T) {
	g, tt := gazetteer(t), tokens(t, release)
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		for i := range tt.Tokens {
			g.Longest(tt, i)
		}
	}))
}

func FuzzResolve(f *testing.F) {
	for _, s := range []string{"Portland, Maine", "CONTACT US", "St. Louis, Mo. 63101", "\xff\xfeParis, \x80", "Côte d’Ivoire-", "IN OR ME, HI", "Washington, D.C."} {
		f.Add(s)
	}
	words, err := lexicon.Default()
	require.NoError(f, err)
	g := gazetteer(f)
	f.Fuzz(func(t *testing.T, s string) {
		tt := token.NewTokeniser(words).Tokenise(s, layout.Find(s).Blocks)
		var mentions []Mention
		for i := range tt.Tokens {
			m := g.Longest(tt, i)
			require.LessOrEqual(t, i+m.Tokens, len(tt.Tokens))
			if m.Tokens > 0 {
				mentions = append(mentions, Mention{First: i, Last: i + m.Tokens})
			} else if i%7 == 0 {
				mentions = append(mentions, Mention{First: i, Last: min(i+3, len(tt.Tokens)), Kind: model.PlaceKind(i % 10)})
			}
		}
		first := g.Resolve(nil, tt, mentions, Context{Country: "US"})
		require.Len(t, first, len(mentions))
		for _, r := range first {
			require.False(t, r.Entry.Country != "" && r.Unresolved != "")
			require.True(t, r.Confidence >= 0 && r.Confidence <= 1)
		}
		require.Equal(t, first, g.Resolve(nil, tt, mentions, Context{Country: "US"}))
	})
}

const release = "PORTLAND, Maine, March 3, 2020 -- The company, which has offices in Boston, Mass., London and Toronto, said it will open a plant in Orange County, California. " +
	"Indonesian and Dutch partners will follow in Southeast Asia and the Netherlands, the chief executive told reporters on Monday in Washington, D.C.\n"

func BenchmarkLongest(b *testing.B) {
	tt, g := tokens(b, strings.Repeat(release, 10)), gazetteer(b)
	b.SetBytes(int64(len(tt.Source)))
	b.ReportAllocs()
	for b.Loop() {
		for i := range tt.Tokens {
			g.Longest(tt, i)
		}
	}
}

func BenchmarkResolve(b *testing.B) {
	tt, g := tokens(b, strings.Repeat(release, 10)), gazetteer(b)
	var mentions []Mention
	for i := 0; i < len(tt.Tokens); i++ {
		if m := g.Longest(tt, i); m.Tokens > 0 {
			mentions = append(mentions, Mention{First: i, Last: i + m.Tokens})
			i += m.Tokens - 1
		}
	}
	b.SetBytes(int64(len(tt.Source)))
	b.ReportAllocs()
	for b.Loop() {
		g.Resolve(nil, tt, mentions, Context{Country: "US"})
	}
}
