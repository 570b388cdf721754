package duplicate

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// words returns a text of n invented words.
func words(random *rand.Rand, n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf("w%d", random.IntN(5000))
	}
	return list
}

// changed returns the words with some of them replaced.
func changed(random *rand.Rand, list []string, share float64) []string {
	out := append([]string(nil), list...)
	for i := range out {
		if random.Float64() < share {
			out[i] = fmt.Sprintf("x%d", random.IntN(5000))
		}
	}
	return out
}

// jaccard is the share of runs of words that two texts have in common, counted.
func jaccard(a, b []string) float64 {
	runs := func(list []string) map[string]bool {
		set := map[string]bool{}
		for i := range len(list) - runLength + 1 {
			set[strings.Join(list[i:i+runLength], " ")] = true
		}
		return set
	}
	x, y := runs(a), runs(b)
	both := 0
	for run := range x {
		if y[run] {
			both++
		}
	}
	return float64(both) / float64(len(x)+len(y)-both)
}

func TestSimilarityEstimatesTheShareOfRuns(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	const pairs = 300
	within, sum := 0, 0.0
	for range pairs {
		a := words(random, 300+random.IntN(400))
		b := changed(random, a, random.Float64()*0.3)
		x, y := SketchOf(strings.Join(a, " ")), SketchOf(strings.Join(b, " "))
		off := Similarity(&x, &y) - jaccard(a, b)
		sum += off
		if math.Abs(off) <= 0.05 {
			within++
		}
	}
	assert.Greater(t, within, pairs*2/3)
	assert.InDelta(t, 0, sum/pairs, 0.01)
}

func TestCaseSpaceAndPunctuationDoNotCount(t *testing.T) {
	a := SketchOf("The harbour of Kirkwall, they said, will open in May – “at last”.")
	b := SketchOf("THE HARBOUR of Kirkwall they said\nwill open in May at last")
	assert.Equal(t, a, b)
	assert.Equal(t, Short, a.Extent)
	assert.Equal(t, Nothing, SketchOf(" – !\xff").Extent)
	assert.Equal(t, Short, SketchOf("one").Extent)
	assert.NotEqual(t, SketchOf("one"), SketchOf("two"))
}

func TestSketchesHaveTextForms(t *testing.T) {
	for _, text := range []string{"", "one two", strings.Repeat("a release of a harbour and a boat ", 30)} {
		s := SketchOf(text)
		data, err := s.MarshalText()
		require.NoError(t, err)
		var back Sketch
		require.NoError(t, back.UnmarshalText(data))
		assert.Equal(t, s, back)
	}
	for _, bad := range []string{"1", "9abcd", "1!", "1AAAA"} {
		assert.Error(t, new(Sketch).UnmarshalText([]byte(bad)), bad)
	}
}

func newFinder(t *testing.T) *Finder {
	t.Helper()
	f, err := NewFinder(t.TempDir(), Threshold)
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, f.Close()) })
	return f
}

func TestFinderMarksWithTheFirst(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	f := newFinder(t)
	add := func(list []string, key string) (string, bool) {
		first, similarity, found, err := f.Add(SketchOf(strings.Join(list, " ")), key)
		require.NoError(t, err)
		assert.Equal(t, found, similarity >= Threshold, key)
		return first, found
	}
	release := words(random, 500)
	for i := range 50 {
		_, found := add(words(random, 400), fmt.Sprint("other ", i))
		assert.False(t, found)
	}
	_, found := add(release, "release")
	assert.False(t, found)
	wire := append([]string{"newswire", "for", "immediate", "release"}, release...)
	first, _ := add(wire, "wire")
	assert.Equal(t, "release", first)
	correction := append([]string(nil), release...)
	correction[100] = "corrected"
	first, _ = add(correction, "correction")
	assert.Equal(t, "release", first)
	_, found = add(changed(random, release, 0.3), "another")
	assert.False(t, found)
}

func TestShortTextsMustBeTheSame(t *testing.T) {
	f := newFinder(t)
	for _, c := range []struct {
		text  string
		found bool
	}{
		{"The meeting on Monday is cancelled, the council said today in Hull.", false},
		{"The meeting on Tuesday is cancelled, the council said today in Hull.", false},
		{"The meeting on Monday is cancelled, the council said, today, in Hull", true},
		{"", false}, {"", false},
	} {
		_, _, found, err := f.Add(SketchOf(c.text), c.text)
		require.NoError(t, err)
		assert.Equal(t, c.found, found, c.text)
	}
}

// sketchOf returns the sketch of a text of its own for each number.
func sketchOf(number uint64) Sketch {
	random := rand.New(rand.NewPCG(number, 5))
	s := Sketch{Extent: Long}
	for i := range s.Bins {
		s.Bins[i] = byte(random.Uint32())
	}
	return s
}

// However many texts there are, each is found again, and by its own key.
func TestEveryTextIsRemembered(t *testing.T) {
	f := newFinder(t)
	const texts = 3 * recentSlots / 2 / bands
	for i := range uint64(texts) {
		_, _, found, err := f.Add(sketchOf(i), fmt.Sprint("text ", i))
		require.NoError(t, err)
		require.False(t, found, i)
	}
	require.Less(t, f.index.taken, bands*texts/2, "most stand in the file")
	for i := range uint64(texts) {
		s := sketchOf(i)
		for j := range 12 {
			s.Bins[j] ^= 0xFF
		}
		first, similarity, found, err := f.Add(s, "again")
		require.NoError(t, err)
		require.True(t, found, i)
		require.Equal(t, fmt.Sprint("text ", i), first)
		require.InDelta(t, 0.91, similarity, 0.01)
	}
}

// What is in memory does not grow with the texts.
func TestMemoryIsBounded(t *testing.T) {
	f := newFinder(t)
	next := uint64(0)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for range 20_000 {
		next++
		_, _, _, err := f.Add(sketchOf(next), "a key of some length that would be seen if it were kept")
		require.NoError(t, err)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	assert.Less(t, int64(after.HeapAlloc)-int64(before.HeapAlloc), int64(200_000))
}

func TestFilesAreRemoved(t *testing.T) {
	folder := t.TempDir()
	f, err := NewFinder(folder, Threshold)
	require.NoError(t, err)
	for i := range uint64(2 * recentSlots / 2 / bands) {
		_, _, _, err := f.Add(sketchOf(i), "key")
		require.NoError(t, err)
	}
	require.NoError(t, f.Close())
	left, err := os.ReadDir(folder)
	require.NoError(t, err)
	assert.Empty(t, left)
	_, err = NewFinder(filepath.Join(folder, "missing"), Threshold)
	assert.ErrorIs(t, err, os.ErrNotExist)
}

// Boilerplate that everybody has must not make the search slow.
func TestCrowdsAreBounded(t *testing.T) {
	f := newFinder(t)
	s := SketchOf(strings.Repeat("the same words in every text of them ", 20))
	for i := range 2000 {
		// The bins of the first half, which are looked up, are the same; the rest differs.
		for j := SketchSize / 2; j < SketchSize; j++ {
			s.Bins[j] = byte(i + j)
		}
		_, _, crowds, err := f.find(&s)
		require.NoError(t, err)
		require.NoError(t, f.remember(&s, crowds, ""))
	}
	count, err := f.index.each(sum(&s, 0), func(uint32) error { return nil })
	require.NoError(t, err)
	assert.LessOrEqual(t, count, crowd)
}

func FuzzSketchOf(f *testing.F) {
	f.Add("The harbour opened. \xff é")
	f.Fuzz(func(t *testing.T, text string) {
		s := SketchOf(text)
		if s.Extent != Nothing {
			assert.Equal(t, 1.0, Similarity(&s, &s))
		}
	})
}

func BenchmarkFinder(b *testing.B) {
	f, err := NewFinder(b.TempDir(), Threshold)
	require.NoError(b, err)
	next := uint64(0)
	for b.Loop() {
		next++
		if _, _, _, err := f.Add(sketchOf(next), "archive.zip!/2019/03/release.html"); err != nil {
			b.Fatal(err)
		}
	}
	require.NoError(b, f.Close())
}

func BenchmarkSketchOf(b *testing.B) {
	text := strings.Join(words(rand.New(rand.NewPCG(1, 1)), 700), " ")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		SketchOf(text)
	}
}
