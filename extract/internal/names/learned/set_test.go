package learned

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSet(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	var s set
	for _, n := range []int{0, 1, 63, 64, 65, 300, 128} {
		for _, sparse := range []int{1, 2, 40} {
			s.reset(n)
			member := make([]bool, n)
			for i := range member {
				if random.IntN(sparse) == 0 {
					s.add(i)
					member[i] = true
				}
			}
			for i := range n {
				require.Equal(t, member[i], s.has(i))
				next, gap := i, i
				for next < n && !member[next] {
					next++
				}
				for gap < n && member[gap] {
					gap++
				}
				require.Equal(t, next, min(s.next(i), n))
				require.Equal(t, gap, s.gap(i))
			}
			assert.GreaterOrEqual(t, s.next(n), n)
		}
	}
}

// TestLongSentence counts more words of one line than fit into one part of a tally.
func TestLongSentence(t *testing.T) {
	for _, c := range []struct {
		text string
		want flag
	}{{"GROUP ", upper | loud}, {"Group ", 0}, {"group ", 0}, {"group GROUP ", 0}} {
		d := decider(t)
		d.Read(input(t, strings.Repeat(c.text, 3*piece)))
		for _, f := range d.flags {
			require.Equal(t, c.want, f&(upper|loud), c.text)
		}
	}
}

// TestWordsOfTheMemory finds all words in small letters that the text has as names, too.
func TestWordsOfTheMemory(t *testing.T) {
	var m memory
	m.reset(100)
	var traits []Traits
	for key := range uint64(5000) {
		traits = append(traits, Traits(nameBit(key))<<smallShift|lower)
		if key%1000 == 0 {
			bit := nameBit(key)
			m.named[bit/64] |= 1 << (bit % 64)
			assert.True(t, m.mayName(key))
		}
	}
	traits = append(traits, lower)
	var found []int
	for i := m.small(traits, 0); i < len(traits); i = m.small(traits, i+1) {
		found = append(found, i)
	}
	assert.Subset(t, found, []int{0, 1000, 2000, 3000, 4000})
	assert.Less(t, len(found), 20)
	assert.NotContains(t, found, 5000, "a token without a word has none")
}
