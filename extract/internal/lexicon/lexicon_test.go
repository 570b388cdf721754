package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDefaultReadsEveryFile(t *testing.T) {
	l, err := Default()
	require.NoError(t, err)
	july := l.Look(Key("JULY"))
	assert.True(t, july.Class&Month != 0)
	assert.Equal(t, int16(7), july.Calendar)
	million := l.Look(Key("million"))
	assert.True(t, million.Class&Scale != 0)
	assert.Equal(t, int32(6), million.Number)
	assert.Zero(t, l.Look(Key("no such word")))
}

func TestClassesHaveBitsOfTheirOwn(t *testing.T) {
	var all Class
	for name, c := range classNames {
		assert.NotZero(t, c, name)
		assert.Zero(t, c&(c-1), "%s has more than one bit", name)
		assert.Zero(t, all&c, "%s shares a bit", name)
		all |= c
	}
}

func TestAWordOfSeveralFilesHasAllClasses(t *testing.T) {
	l, err := read(fstest.MapFS{
		"a.tsv": {Data: []byte("# comment\n\nmarch\tmonth=3\n")},
		"b.tsv": {Data: []byte("march\tcommon\tordinal=2\n")},
	})
	require.NoError(t, err)
	e := l.Look(Key("March"))
	assert.Equal(t, Month|CommonWord|Ordinal, e.Class)
	assert.Equal(t, int16(3), e.Calendar)
	assert.Equal(t, int32(2), e.Number)
}

func TestReadNamesTheFileAndLineOfAFault(t *testing.T) {
	for data, want := range map[string]string{
		"march":               `a.tsv:1: "march" has no class`,
		"may\tmonth=5\nx\tno": `a.tsv:2: "x": unknown class "no"`,
		"may\tmonth=five":     `a.tsv:1: "may": class month`,
	} {
		_, err := read(fstest.MapFS{"a.tsv": {Data: []byte(data)}})
		assert.ErrorContains(t, err, want)
	}
}

func TestKeyIsThatOfTheWordHoweverItIsSet(t *testing.T) {
	for _, word := range []string{"D'Souza", "D’Souza", "d'souza", "D'SOUZA", "D'Sou\u00adza", "\ufeffD'Souza", "D'Sou\u200bza"} {
		assert.Equal(t, Key("d'souza"), Key(word), "%q", word)
	}
	assert.Equal(t, Key("é"), Key("É"))
	assert.NotEqual(t, Key("ab"), Key("ba"))
	assert.NotEqual(t, Join(Key("a"), Key("b")), Join(Key("b"), Key("a")))
	assert.NotEqual(t, Key("a b"), Join(Key("a"), Key("b")))
}

func FuzzKey(f *testing.F) {
	f.Add("Öl-Ïnsel’s\xff")
	f.Fuzz(func(t *testing.T, s string) {
		assert.Equal(t, Key(s), Key(strings.ReplaceAll(s, "’", "'")))
	})
}
