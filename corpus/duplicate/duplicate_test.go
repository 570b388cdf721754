package duplicate

import (
	"fmt"
	"math"
	"math/rand/v2"
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

func TestFinderMarksWithTheFirst(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	f := NewFinder(Threshold, 1000)
	add := func(list []string, key string) (string, bool) {
		first, similarity, found := f.Add(SketchOf(strings.Join(list, " ")), key)
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
	f := NewFinder(Threshold, 10)
	for _, c := range []struct {
		text  string
		found bool
	}{
		{"The meeting on Monday is cancelled, the council said today in Hull.", false},
		{"The meeting on Tuesday is cancelled, the council said today in Hull.", false},
		{"The meeting on Monday is cancelled, the council said, today, in Hull", true},
		{"", false}, {"", false},
	} {
		_, _, found := f.Add(SketchOf(c.text), c.text)
		assert.Equal(t, c.found, found, c.text)
	}
}

func TestMemoryIsBounded(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	f := NewFinder(Threshold, 100)
	first := SketchOf(strings.Join(words(random, 200), " "))
	f.Add(first, "first")
	for i := range 99 {
		f.Add(SketchOf(strings.Join(words(random, 200), " ")), fmt.Sprint(i))
	}
	_, _, found := f.Add(first, "again")
	assert.True(t, found, "the last hundred are remembered")
	for i := range 150 {
		f.Add(SketchOf(strings.Join(words(random, 200), " ")), fmt.Sprint(i))
	}
	assert.LessOrEqual(t, len(f.newer.sketches)+len(f.older.sketches), 200)
	_, _, found = f.Add(first, "again")
	assert.False(t, found, "and no more than two hundred")
}

// Boilerplate that everybody has must not make the search slow.
func TestCrowdsAreBounded(t *testing.T) {
	g := &generation{}
	s := SketchOf(strings.Repeat("the same words in every text of them ", 20))
	for i := range 2000 {
		// The bins of the first half, which are looked up, are the same; the rest differs.
		for j := SketchSize / 2; j < SketchSize; j++ {
			s.Bins[j] = byte(i + j)
		}
		g.add(s, "")
	}
	count, _ := g.candidates(&s, 0, func(int) {})
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

func BenchmarkSketchOf(b *testing.B) {
	text := strings.Join(words(rand.New(rand.NewPCG(1, 1)), 700), " ")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		SketchOf(text)
	}
}
