package learned

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCompanyWithoutOneOccurrence(t *testing.T) {
	var c company
	c.sees(0b0011)
	assert.EqualValues(t, 0, c.without(0b0011), "seen once, by itself")
	assert.EqualValues(t, 0b0011, c.without(0b0100))
	c.sees(0b0010)
	assert.EqualValues(t, 0b0010, c.without(0b0011))
	assert.EqualValues(t, 0b0011, c.without(0b0010), "the other occurrence has both")
}

// TestBesideElsewhere gives every word a class of its own.
func TestBesideElsewhere(t *testing.T) {
	in := input(t, "We bought the Zorvex platform. We like Zorvex. Zorvex grew.\n\nMore Zorvex\n")
	class := map[string]uint32{}
	for i := range in.Forms {
		word := in.Text.Of(i)
		if _, ok := class[word]; !ok {
			class[word] = uint32(len(class))
		}
		in.Forms[i].Path, in.Forms[i].Length = class[word], wideBits
	}
	var r Reader
	r.Read(in)
	var got []beside
	for i := range in.Text.Tokens {
		if in.Text.Of(i) == "Zorvex" {
			n := r.memory.find(in.Text.Tokens[i].Key, false)
			require.NotZero(t, n)
			got = append(got, r.besideElsewhere(i, r.memory.of(n)))
		}
	}
	require.Len(t, got, 4)
	bits := func(words ...string) (out uint64) {
		for _, w := range words {
			out |= 1 << class[w]
		}
		return out
	}
	assert.Equal(t, bits("like", "."), got[0][0], "before it elsewhere")
	assert.Equal(t, bits(".", "grew"), got[0][1], "after it elsewhere")
	assert.Equal(t, bits("the", "."), got[1][0])
	assert.Equal(t, bits("platform", "grew"), got[1][1])
	assert.Equal(t, bits("the", "like"), got[2][0])
	assert.Equal(t, bits("platform", "."), got[2][1])
}
