package token

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func tokenise(t testing.TB, text string) *Text {
	t.Helper()
	words, err := lexicon.Default()
	require.NoError(t, err)
	return NewTokeniser(words).Tokenise(text, layout.Find(text).Blocks)
}

// cuts returns the tokens of a text with "·" between.
func cuts(t *Text) string {
	var out []string
	for i := range t.Tokens {
		out = append(out, t.Of(i))
	}
	return strings.Join(out, "·")
}

func TestTokenise(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The board's chair, D'Souza, didn't go.", "The·board·'s·chair·,·D'Souza·,·did·n't·go·."},
		{"O’Mara’s firms’ own", "O’Mara·’s·firms·’·own"},
		{"Tom&rsquo;s &ldquo;lock&rdquo; at AT&amp;T", "Tom·&rsquo;s·&ldquo;·lock·&rdquo;·at·AT·&amp;·T"},
		{"US$34.6m, €1,200.50 and Rs16,189-crore", "US·$·34.6·m·,·€·1,200.50·and·Rs·16,189·-·crore"},
		{"the U.S. and a.m. trains of St. Ives, Ph.D.", "the·U.S.·and·a.m.·trains·of·St·.·Ives·,·Ph·.·D·."},
		{"J. R. Hull, N.C. (U.K.)", "J·.·R·.·Hull·,·N.C.·(·U.K.·)"},
		{"mid-2015, 24-7PressRelease 10–12 July—again", "mid·-·2015·,·24·-·7·PressRelease·10·–·12·July·—·again"},
		{"“Lock ‘opens’”, 4/30/24: 3rd 10.30am", "“·Lock·‘·opens·’·”·,·4·/·30·/·24·:·3·rd·10.30·am"},
		{"a\u00a0b\tc\r\nd\u2009e", "a·b·c·d·e"},
		{"M\ufeffarch sev\u00ader\u00adal w\u200bx", "M\ufeffarch·sev\u00ader\u00adal·w\u200bx"},
		{"x\xff\xfey \xc3", "x·\xff·\xfe·y·\xc3"},
		{"本日は晴天なり。", "本日は晴天なり·。"},
		{"e\u0301te\u0301 naïve", "e\u0301te\u0301·naïve"},
		{"\ufeffHull opens", "Hull·opens"},
	} {
		assert.Equal(t, c.want, cuts(tokenise(t, c.text)), "%q", c.text)
	}
}

func TestTokenShapes(t *testing.T) {
	for _, c := range []struct {
		text string
		want Shape
	}{
		{"lock", Word}, {"Lock", Word | Capital}, {"LOCK", Word | Capital | AllCapital}, {"iPhone", Word | MixedCase},
		{"McHull", Word | Capital | MixedCase}, {"A", Word | Capital | Single}, {"U.S.", Word | Capital | AllCapital | Dotted},
		{"1,200", Digits | Trigger}, {"€", Other | Trigger}, {"$", Mark | Trigger}, {",", Mark}, {"May", Word | Capital | Trigger},
		{"”", Mark | Trigger}, {"dollars", Word | Trigger},
	} {
		text := tokenise(t, c.text)
		require.Len(t, text.Tokens, 1, c.text)
		assert.Equal(t, c.want|Opening|Space, text.Tokens[0].Shape&^ending, c.text)
	}
	text := tokenise(t, "The board of the harbour opened at last the town's\nlock")
	text.Tokens = text.Tokens[8:]
	assert.True(t, text.Tokens[2].Is(Possessive))
	assert.True(t, text.Tokens[2].Glued())
	assert.True(t, text.Tokens[3].Is(Line))
}

func TestTokeniseDecodesReferences(t *testing.T) {
	text := tokenise(t, "&quot;Yes,&quot; &#8217; AT&T &unknown;")
	assert.Equal(t, '"', text.Tokens[0].Rune)
	assert.Equal(t, '"', text.Tokens[3].Rune)
	assert.Equal(t, '’', text.Tokens[4].Rune)
}

func TestTokensOfOneWordHaveOneKey(t *testing.T) {
	text := tokenise(t, "March MARCH M\ufeffarch march, O'Hull O’Hull")
	for i := range 4 {
		assert.Equal(t, text.Tokens[0].Key, text.Tokens[i].Key)
		assert.True(t, text.Tokens[i].Has(lexicon.Month))
	}
	assert.Equal(t, text.Tokens[5].Key, text.Tokens[6].Key)
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The lock opened. It is wide! Is it deep? Yes.", []string{"The lock opened.", "It is wide!", "Is it deep?", "Yes."}},
		{"Acme Inc. said the U.S. Navy paid. Mr. Hull left.", []string{"Acme Inc. said the U.S. Navy paid.", "Mr. Hull left."}},
		{"It pays Acme Corp. The board agreed.", []string{"It pays Acme Corp.", "The board agreed."}},
		{"“It opened.” She left. (He stayed.) All went.", []string{"“It opened.”", "She left.", "(He stayed.)", "All went."}},
		{"It cost $3.5 million on Jan. 5 at No. 7.", []string{"It cost $3.5 million on Jan. 5 at No. 7."}},
		{"J. R. Hull spoke in the U.S. He left.", []string{"J. R. Hull spoke in the U.S.", "He left."}},
		{"It helps the market.The next sentence is glued.”Full Width is here.", []string{"It helps the market.", "The next sentence is glued.”", "Full Width is here."}},
		{"Write to acme.Com or to info@hill.Org now, or see hill.Example.com.", []string{"Write to acme.Com or to info@hill.Org now, or see hill.Example.com."}},
		{"“It is so.”  About Acme  Acme makes widgets.  Jane Roe  Leith Hill  It is old.", []string{"“It is so.”", "About Acme", "Acme makes widgets.", "Jane Roe", "Leith Hill", "It is old."}},
		{"“It is so.”  About  the Acme Works.  Jane  Roe came.", []string{"“It is so.”", "About  the Acme Works.", "Jane  Roe came."}},
		{"Jane  Roe came. She left.", []string{"Jane  Roe came.", "She left."}},
		{"First line\n\nSecond line", []string{"First line", "Second line"}},
	} {
		text := tokenise(t, c.text)
		var got []string
		for _, s := range text.Sentences {
			got = append(got, text.Slice(int(s.First), int(s.Last)))
		}
		assert.Equal(t, c.want, got)
	}
}

// check tests the laws of tokens: in order, within the text, on character
// boundaries, and every byte that can be seen in exactly one.
func check(t *testing.T, text string) {
	t.Helper()
	got := tokenise(t, text)
	at := 0
	for i, tok := range got.Tokens {
		start, end := int(tok.Start), int(tok.End)
		require.GreaterOrEqual(t, start, at)
		require.Less(t, start, end)
		require.LessOrEqual(t, end, len(text))
		for _, r := range text[at:start] {
			require.True(t, unicode.IsSpace(r) || lexicon.Invisible(r), "byte between tokens at %d", at)
		}
		if utf8.ValidString(text) {
			require.True(t, utf8.ValidString(got.Of(i)), "token %q cuts a character", got.Of(i))
		}
		at = end
	}
	next := int32(0)
	for _, s := range got.Sentences {
		require.Equal(t, next, s.First)
		require.Less(t, s.First, s.Last)
		next = s.Last
	}
	require.Equal(t, len(got.Tokens), int(next))
	require.Len(t, got.SentenceOf, len(got.Tokens))
}

func FuzzTokenise(f *testing.F) {
	for _, s := range []string{"The board's chair, D’Souza", "İİİ's &rsquo; &#x27;", "US$3.5m\r\n\u2028“x”", "\xff\xf0\x9f", "a\u0301\u00ad'", strings.Repeat("x.", 300)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, text) })
}

func TestTokeniseDoesNotDependOnTheTextBefore(t *testing.T) {
	words, err := lexicon.Default()
	require.NoError(t, err)
	tokeniser := NewTokeniser(words)
	text := "The U.S. board’s lock opened; it cost US$34.6m. " + strings.Repeat("x-", 200)
	blocks := layout.Find(text).Blocks
	first := append([]Token(nil), tokeniser.Tokenise(text, blocks).Tokens...)
	tokeniser.Tokenise("another U.S. text", layout.Find("another U.S. text").Blocks)
	assert.Equal(t, first, tokeniser.Tokenise(text, blocks).Tokens)
}

// What prose does with most chunks is foreseen, so that it need not be asked.
func TestProseDoesWhatIsForeseen(t *testing.T) {
	foreseen, cuts := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		pieces := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "Hull", "don", "n", "U.S.", "St.", "$", "(", "[", "“", "\"", "3", ".", "-", "—", ":-)", "é", "İ"}), 0, 4)
		word := rapid.SampledFrom([]string{"a", "N", "Hull", "can", "it"}).Draw(t, "word")
		apostrophe := rapid.SampledFrom([]string{"'", "’", "&rsquo;"}).Draw(t, "apostrophe")
		ending := rapid.SampledFrom(append([]string{"S", "LL", "Re", "T"}, contractions...)).Draw(t, "ending")
		after := rapid.SampledFrom([]string{"", "", "", ".", ",", "”", ")", "-day", "3", "’"}).Draw(t, "after")
		before := strings.Join(pieces.Draw(t, "before"), "")
		chunk := before + word + apostrophe + ending + after
		at, end := len(before+word), len(before+word+apostrophe+ending)
		if strings.EqualFold(ending, "t") && strings.HasSuffix(strings.ToLower(word), "n") {
			at--
		}
		if !plainlyAsked(chunk) || len(chunk) > longestAsked {
			return
		}
		p := asked{chunk: chunk}
		bounds := proseCuts(chunk)
		want := bounds == nil || slices.Contains(bounds, at)
		require.Equal(t, want, p.cuts(at, end), "%q", chunk)
		require.False(t, p.done, "%q was asked about", chunk)
		foreseen++
		if want {
			cuts++
		}
	})
	if testing.Short() {
		return // few draws may hold none of a kind
	}
	assert.Positive(t, cuts)
	assert.Greater(t, foreseen, cuts)
}

// The short way through words, numbers and marks comes to the same as the long one.
func TestPlainChunksAreCutAsOthers(t *testing.T) {
	words, err := lexicon.Default()
	require.NoError(t, err)
	tokeniser, other := NewTokeniser(words), NewTokeniser(words)
	plain := 0
	rapid.Check(t, func(t *rapid.T) {
		pieces := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "Not", "ACME", "iPhone", "Establishment", "U.S.", "St.", "$", "(", "]", "…", "“", "—", "‘", "’", "'", "&amp;", "3", "1,200.50", ".", ",", "-", "é", "\xff", "\x01", "\u200b", "\u0301"}), 1, 8).Draw(t, "pieces")
		chunk := strings.Join(pieces, "")
		source := chunk + strings.Repeat(" ", rapid.SampledFrom([]int{0, 1, 20}).Draw(t, "behind"))
		short := tokeniser.Tokenise(source, []layout.Block{{Span: model.Span{End: len(source)}}})
		other.Tokenise(source, nil)
		other.resize(other.room)
		other.cut(0, len(chunk), 0)
		other.recogniseAll(0)
		other.list(0)
		other.resize(other.tokens)
		long := &other.text
		long.Tokens[0].Shape |= Opening | Space
		require.Equal(t, long.Tokens, short.Tokens, "%q", chunk)
		require.Equal(t, long.Forms, short.Forms, "%q", chunk)
		require.Equal(t, long.Capitals[:other.capitals], short.Capitals, "%q", chunk)
		if utf8.ValidString(chunk) && !strings.ContainsAny(chunk, "'’&é\u200b\u0301") {
			plain++
		}
	})
	if !testing.Short() { // few draws may hold none
		assert.Positive(t, plain)
	}
}

// A token is known by its text alone: by all of it, and whether it is a possessive.
func TestIDs(t *testing.T) {
	text := tokenise(t, "acme Acme acme's 's acme Establishments Establishment establishment Establishments' ' 12 1 \x00 \x00\x00")
	seen := map[uint64]string{}
	for i := range text.Tokens {
		id := text.Forms[i].ID
		of := text.Of(i) + strconv.FormatBool(text.Tokens[i].Is(Possessive))
		if before, ok := seen[id]; ok {
			assert.Equal(t, before, of)
		}
		seen[id] = of
	}
	distinct := map[string]bool{}
	for _, of := range seen {
		assert.False(t, distinct[of], of)
		distinct[of] = true
	}
	assert.Len(t, seen, 12)
}

func TestTokeniseAllocatesNothingOnceWarm(t *testing.T) {
	words, err := lexicon.Default()
	require.NoError(t, err)
	tokeniser := NewTokeniser(words)
	text := strings.Repeat("The board’s new lock opened on 3 March 2020, the harbour master said. ", 20)
	blocks := layout.Find(text).Blocks
	tokeniser.Tokenise(text, blocks)
	assert.Zero(t, testing.AllocsPerRun(20, func() { tokeniser.Tokenise(text, blocks) }))
}

func BenchmarkTokenise(b *testing.B) {
	words, err := lexicon.Default()
	require.NoError(b, err)
	tokeniser := NewTokeniser(words)
	text := strings.Repeat("The board’s new lock opened on 3 March 2020, the harbour master said. ", 200)
	blocks := layout.Find(text).Blocks
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		tokeniser.Tokenise(text, blocks)
	}
	b.ReportMetric(float64(len(tokeniser.text.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
