package learned

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/crf"
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func input(t testing.TB, text string) Input {
	t.Helper()
	words, err := lexicon.Default()
	require.NoError(t, err)
	places, err := gazetteer.Default()
	require.NoError(t, err)
	parts := layout.Find(text)
	tokens := token.NewTokeniser(words).Tokenise(text, parts.Blocks)
	in := Input{Text: tokens, Places: places, Dateline: parts.Dateline, Headline: parts.Headline}
	for i := range tokens.Tokens {
		in.Forms = append(in.Forms, Form{ID: tokens.Forms[i].ID, Shape: ShapeOf(tokens, i)})
		in.Traits = append(in.Traits, TraitsOf(tokens, i, 0)|PlaceFirst)
	}
	return in
}

func decider(t testing.TB) *Decider {
	t.Helper()
	m, err := Default()
	require.NoError(t, err)
	assert.Equal(t, Labels, m.Labels())
	return NewDecider(m)
}

const release = "Fenwick Tool Corp. opens plant in Leeds\n\nLEEDS, England, March 3, 2020 -- Fenwick Tool Corp. said on Monday that Jane Harrow, " +
	"its chief executive, would open a plant in Leeds. “We are proud,” said Harrow.\n\nAbout Fenwick Tool\n\nFenwick Tool Corp. makes tools.\n"

// TestDecide reads without the rules of package names, whose tests say what both find.
func TestDecide(t *testing.T) {
	in := input(t, release)
	found := decider(t).Decide(in)
	var got []string
	for _, m := range found {
		assert.Greater(t, m.Probability, 0.0)
		assert.LessOrEqual(t, m.Probability, 1.0)
		got = append(got, []string{"o ", "p ", "n "}[m.Kind]+in.Text.Slice(m.First, m.Last))
	}
	assert.Contains(t, got, "p Leeds")
}

func TestLabelsOfOneName(t *testing.T) {
	for from := range Labels {
		for to := range Labels {
			switch a, b := Labels[from], Labels[to]; {
			case strings.HasPrefix(a, "B") || strings.HasPrefix(a, "I"):
				want := (strings.HasPrefix(b, "I") || strings.HasPrefix(b, "L")) && a[1:] == b[1:]
				assert.Equal(t, want, Follows(from, to), "%s %s", a, b)
			default:
				want := b == "O" || strings.HasPrefix(b, "B") || strings.HasPrefix(b, "U")
				assert.Equal(t, want, Follows(from, to), "%s %s", a, b)
			}
		}
	}
	assert.Equal(t, "U-PERSON", Labels[Label(Person, 4, 4, 5)])
	assert.Equal(t, "L-ORG", Labels[Label(Organisation, 6, 4, 7)])
}

func TestMemoryGrows(t *testing.T) {
	var m memory
	m.reset(3)
	m.find(3, true)
	m.reset(5000)
	for key := range uint64(5000) {
		m.of(m.find(key, true)).add(1 << (key % 3))
	}
	for key := range uint64(5000) {
		n := m.find(key, false)
		require.NotZero(t, n)
		require.Equal(t, uint32(1<<(key%3)), m.of(n).some)
	}
	m.reset(10)
	assert.Zero(t, m.find(3, false))
}

func TestDecideAllocatesNothingOnceWarm(t *testing.T) {
	d := decider(t)
	in := input(t, strings.Repeat(release, 10))
	d.Decide(in)
	assert.Zero(t, testing.AllocsPerRun(5, func() { d.Decide(in) }))
}

// TestKeptSumsChangeNothing decides with sums of words that were seen before, and by all
// features of each token.
func TestKeptSumsChangeNothing(t *testing.T) {
	d := decider(t)
	for _, text := range []string{release, strings.ToUpper(release), "The The THE “The” the-The 12 Fenwick, 1234 fenwick Fenwick’s FENWICK.", "THE McDonald’s Group\n\n" + strings.Repeat("x", 40) + " Group’s 1,200 e\u0301t\u00e9s", release} {
		assertWeighed(t, d, text)
	}
	assert.False(t, d.keep.lost())
	assert.False(t, d.large)
}

// TestSift takes out lone words that begin sentences, but none of which anything is said.
func TestSift(t *testing.T) {
	d := decider(t)
	in := input(t, "The plant will open. Today it is closed. This is all. Will said so. Harrow left.")
	for i := range in.Forms {
		in.Forms[i].Word = 7 << 5 // running text writes all of them small
		in.Traits[i] = TraitsOf(in.Text, i, in.Forms[i].Word)
	}
	in.Claims = []Claim{{First: 14, Last: 15, Kind: Person, Rule: 1}}
	require.Equal(t, "Will", in.Text.Of(14))
	var all, left []string
	runs := d.Read(in)
	for _, run := range runs {
		all = append(all, in.Text.Slice(run.First, run.Last))
	}
	for _, run := range d.sift(runs) {
		left = append(left, in.Text.Slice(run.First, run.Last))
	}
	assert.Equal(t, []string{"The", "Today", "This", "Will", "Harrow"}, all)
	assert.Subset(t, all[:3], left[:len(left)-2])
	assert.Less(t, len(left), len(all))
	assert.Equal(t, []string{"Will", "Harrow"}, left[len(left)-2:])
}

// TestSlotsThatAreTaken does the same where there are fewer slots than a text wants.
func TestSlotsThatAreTaken(t *testing.T) {
	words := strings.Fields("Fenwick Tool Corp. Leeds , . said the of and Jane Harrow (NYSE: FTC) in Group Mill Road 12 House — at Wells")
	random := rand.New(rand.NewPCG(1, 2))
	for _, few := range []func(k *keep, bits int){
		func(k *keep, bits int) { k.own = newKept[around](bits) },
		func(k *keep, bits int) { k.part = newKept[distances](bits) },
		func(k *keep, bits int) {
			k.said, k.pair, k.zone, k.told = newKept[around](bits), newKept[both](bits), newKept[crf.Sums](bits), newKept[crf.Sums](bits)
		},
	} {
		for bits := 1; bits < 8; bits++ {
			d := decider(t)
			few(d.keep, bits)
			for range 20 {
				var text []string
				for range 100 {
					text = append(text, words[random.IntN(len(words))])
				}
				assertWeighed(t, d, strings.Join(text, " "))
			}
		}
	}
}

// TestMoreFeaturesThanCount does the same where one word has more neighbours than count.
func TestMoreFeaturesThanCount(t *testing.T) {
	var text strings.Builder
	for n := range 400 {
		fmt.Fprintf(&text, "%d Fenwick %d, and ", n*7, n*13)
	}
	d := decider(t)
	assertWeighed(t, d, text.String())
	in := classed(t, text.String())
	run := d.Read(in)[0]
	d.approach([]Run{run})
	assert.False(t, d.decoder.AddSums(d.sumsOf(&d.approached[0])))
}

// classed returns a text as input, with classes of words.
func classed(t *testing.T, text string) Input {
	in := input(t, text)
	for i := range in.Forms {
		key := in.Text.Tokens[i].Key
		in.Forms[i].Word, in.Forms[i].Path, in.Forms[i].Length = uint8(key>>7), uint32(key>>9&0xfff), 12
		in.Traits[i] = TraitsOf(in.Text, i, in.Forms[i].Word) | PlaceFirst
	}
	return in
}

// assertWeighed asserts that the runs of a text have the best labels and the probabilities
// that the features of their tokens give one by one.
func assertWeighed(t *testing.T, d *Decider, text string) {
	t.Helper()
	plain := crf.NewDecoder(d.model)
	for runs := d.Read(classed(t, text)); len(runs) > 0; {
		runs = runs[d.approach(runs):]
		for n := range d.approached {
			run := &d.approached[n]
			d.weigh(run)
			plain.Begin()
			for i := run.First; i < run.Last; i++ {
				plain.Add(d.Features(i))
			}
			assert.Equal(t, plain.Best(), d.decoder.Best())
			require.True(t, plain.Sum())
			require.True(t, d.decoder.Sum())
			for i := range plain.Len() {
				for k := range Labels {
					require.Equal(t, plain.Probability(i, uint8(k)), d.decoder.Probability(i, uint8(k)))
				}
			}
		}
	}
}

func FuzzDecide(f *testing.F) {
	d := decider(f)
	for _, s := range []string{"", "A", "(NYSE: X) “Q", "U.S. &amp; 1 A 2", "\xff\xfe Ä’s", strings.Repeat("A-B ", 300)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		in := input(t, text)
		end := 0
		for _, m := range d.Decide(in) {
			require.LessOrEqual(t, end, m.First)
			require.Less(t, m.First, m.Last)
			require.LessOrEqual(t, m.Last, len(in.Text.Tokens))
			end = m.Last
		}
	})
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		_, err := crf.Open(weights)
		require.NoError(b, err)
	}
}

func BenchmarkDecide(b *testing.B) {
	d := decider(b)
	in := input(b, strings.Repeat(release, 10))
	b.SetBytes(int64(len(in.Text.Source)))
	for b.Loop() {
		d.Decide(in)
	}
	b.ReportMetric(float64(len(in.Text.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
