package cluster

import (
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func tokens(t testing.TB, source string) *token.Text {
	t.Helper()
	words, err := lexicon.Default()
	require.NoError(t, err)
	return token.NewTokeniser(words).Tokenise(source, layout.Find(source).Blocks)
}

// plain returns the plain key of a text of one token.
func plain(t testing.TB, source string) uint64 {
	t.Helper()
	text := tokens(t, source)
	require.Len(t, text.Tokens, 1, source)
	return Plain(text, 0)
}

func TestPlainKeys(t *testing.T) {
	for _, same := range [][2]string{
		{"May", "may"}, {"NATO", "Nato"},
		{"12", "47"}, {"1,250", "9,000"}, {"2024", "1998"}, {"20245", "70246"}, {"3000", "1850"}, {"123456", "1234567"},
	} {
		assert.Equal(t, plain(t, same[0]), plain(t, same[1]), "%s and %s", same[0], same[1])
	}
	for _, different := range [][2]string{{"2024", "3024"}, {"1", "12"}, {"1.5", "1,5"}, {"(", ")"}, {"may", "might"}} {
		assert.NotEqual(t, plain(t, different[0]), plain(t, different[1]), "%s and %s", different[0], different[1])
	}
}

func TestLookHeedsHowAWordIsWritten(t *testing.T) {
	text := tokens(t, "may May MAY us US Vondrake vondrake")
	require.Len(t, text.Tokens, 7)
	const can, month, pronoun, country, rare, rareSmall = 0, 1, 2, 3, 4, 5
	table := packed(t, []Entry{
		{Key: Plain(text, 0), Class: can, Varies: true},
		{Key: Written(Plain(text, 1), Title), Class: month},
		{Key: Plain(text, 3), Class: country, Varies: true},
		{Key: Written(Plain(text, 3), Small), Class: pronoun},
		{Key: Stranger(text.Tokens[5].Shape), Class: rare},
		{Key: Stranger(text.Tokens[6].Shape), Class: rareSmall},
	}, make([]Path, 6))
	for i, want := range []struct {
		class uint16
		ok    bool
	}{{can, true}, {month, true}, {can, true}, {pronoun, true}, {country, true}, {rare, false}, {rareSmall, false}} {
		class, _, _, ok := table.Look(text, i)
		assert.Equal(t, want.class, class, text.Of(i))
		assert.Equal(t, want.ok, ok, text.Of(i))
	}
}

func TestStrangersOfDifferentLookDiffer(t *testing.T) {
	text := tokens(t, "vondrake Vondrake VONDRAKE VonDrake V.D. 123 %")
	seen := map[uint64]string{}
	for i := range text.Tokens {
		key := Stranger(text.Tokens[i].Shape)
		assert.Empty(t, seen[key], text.Of(i))
		seen[key] = text.Of(i)
	}
	assert.Len(t, seen, 7)
}

// Words that mean like things should be in like classes, and others not.
func TestDefaultClasses(t *testing.T) {
	table, err := Default()
	require.NoError(t, err)
	path := func(word string) (uint32, uint8) {
		text := tokens(t, word)
		require.Len(t, text.Tokens, 1, word)
		_, path, bits, ok := table.Look(text, 0)
		require.True(t, ok, word)
		return path, bits
	}
	common := func(a, b string) int {
		pa, ba := path(a)
		pb, bb := path(b)
		n := 0
		for n < int(min(ba, bb)) && Prefix(pa, ba, n+1) == Prefix(pb, bb, n+1) {
			n++
		}
		return n
	}
	for _, words := range [][3]string{ // the first is liker to the second than to the third
		{"Monday", "Thursday", "company"},
		{"March", "October", "Microsoft"},
		{"Inc", "Ltd", "said"},
		{"Texas", "Florida", "growth"},
		{"Michael", "David", "Texas"},
		{"announced", "launched", "Ministry"},
		{"CEO", "Chairman", "million"},
		{"million", "billion", "Chairman"},
		{"2019", "2024", "Inc"},
	} {
		assert.Greater(t, common(words[0], words[1]), common(words[0], words[2]), "%v", words)
	}
}

const release = "LUSAKA, Zambia, 4 March 2024 -- Kafue Grid Partners Ltd. (\"Kafue\") said on Monday that it will " +
	"invest $40 million in three solar plants near Choma, its chief executive Mwila Banda announced. The Ministry of Energy " +
	"and the World Bank welcomed the plan, which U.S. officials in Washington had called \"a model for the region\" in 2022.\n"

func TestLookDoesNotAllocate(t *testing.T) {
	table, err := Default()
	require.NoError(t, err)
	text := tokens(t, release)
	var sum uint32
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		for i := range text.Tokens {
			_, path, _, _ := table.Look(text, i)
			sum += path
		}
	}))
	assert.Zero(t, testing.AllocsPerRun(100, func() { table.Of(text.Tokens[0].Key) }))
}

func BenchmarkLook(b *testing.B) {
	table, err := Default()
	require.NoError(b, err)
	text := tokens(b, release)
	b.SetBytes(int64(len(text.Source)))
	var sum uint32
	for b.Loop() {
		for i := range text.Tokens {
			_, path, _, _ := table.Look(text, i)
			sum += path
		}
	}
	b.ReportMetric(float64(len(text.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func FuzzLook(f *testing.F) {
	f.Add(release)
	f.Add("\xff\x00&rsquo;\u200b9\u0661.,,")
	table, err := Default()
	require.NoError(f, err)
	words, err := lexicon.Default()
	require.NoError(f, err)
	tokeniser := token.NewTokeniser(words)
	f.Fuzz(func(t *testing.T, source string) {
		text := tokeniser.Tokenise(source, layout.Find(source).Blocks)
		for i := range text.Tokens {
			class, path, bits, _ := table.Look(text, i)
			require.Less(t, int(class), table.Classes())
			require.LessOrEqual(t, bits, uint8(MaxBits))
			require.Zero(t, uint64(path)>>bits)
		}
	})
}
