package cluster

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func packed(t testing.TB, entries []Entry, classes []Path) *Table {
	t.Helper()
	blob, err := Pack(entries, classes)
	require.NoError(t, err)
	table, err := Open(string(blob))
	require.NoError(t, err)
	return table
}

func TestTableGivesBackWhatWasPacked(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	classes := make([]Path, 300)
	for i := range classes {
		bits := uint8(random.IntN(MaxBits + 1))
		classes[i] = Path{Path: uint32(random.Uint64() & (1<<bits - 1)), Bits: bits}
	}
	entries := make([]Entry, 20000)
	for i := range entries {
		entries[i] = Entry{Key: random.Uint64(), Class: uint16(random.IntN(len(classes))), Varies: i%7 == 0}
	}
	table := packed(t, entries, classes)
	assert.Equal(t, len(entries), table.Words())
	assert.Equal(t, len(classes), table.Classes())
	for _, e := range entries {
		class, path, bits, ok := table.Of(e.Key)
		require.True(t, ok)
		require.Equal(t, e.Class, class)
		require.Equal(t, classes[class], Path{path, bits})
	}
	known := 0
	for range 100000 {
		if _, _, _, ok := table.Of(random.Uint64()); ok {
			known++
		}
	}
	assert.LessOrEqual(t, known, 1, "words that are in no class")
}

func TestPackKeepsTheFirstOfTwoWordsOfOneKey(t *testing.T) {
	table := packed(t, []Entry{{Key: 5, Class: 1}, {Key: 5, Class: 0}}, make([]Path, 2))
	class, _, _, ok := table.Of(5)
	assert.True(t, ok)
	assert.EqualValues(t, 1, class)
	assert.Equal(t, 1, table.Words())
}

func TestPackRefusesWhatOpenCouldNotRead(t *testing.T) {
	_, err := Pack([]Entry{{Class: 1}}, make([]Path, 1))
	assert.Error(t, err)
	_, err = Pack(nil, []Path{{Bits: MaxBits + 1}})
	assert.Error(t, err)
	_, err = Pack(nil, []Path{{Path: 4, Bits: 2}})
	assert.Error(t, err)
	_, err = Pack(nil, make([]Path, maxClasses+1))
	assert.Error(t, err)
}

func TestOpenRefusesDamagedTables(t *testing.T) {
	blob, err := Pack([]Entry{{Key: 1, Class: 0}, {Key: 2, Class: 1}}, make([]Path, 2))
	require.NoError(t, err)
	for _, cut := range []int{0, 3, 4, headerSize, len(blob) - 1} {
		_, err := Open(string(blob[:cut]))
		assert.Error(t, err, "cut at %d", cut)
	}
	_, err = Open(string(blob) + "x")
	assert.Error(t, err)

	// Any byte may be wrong: either Open says so, or look-ups stay inside.
	random := rand.New(rand.NewPCG(3, 4))
	for at := range blob {
		if at > headerSize+100 && at < len(blob)-100 && random.IntN(50) > 0 {
			continue
		}
		damaged := append([]byte(nil), blob...)
		damaged[at] ^= byte(1 + random.IntN(255))
		table, err := Open(string(damaged))
		if err != nil {
			continue
		}
		for range 50 {
			table.Of(random.Uint64())
		}
		table.Of(1)
		table.Of(2)
	}
}

func TestPrefixesOfDifferentLengthDiffer(t *testing.T) {
	const path = 0b1011
	assert.EqualValues(t, 0b1, Prefix(path, 4, 0))
	assert.EqualValues(t, 0b110, Prefix(path, 4, 2))
	assert.EqualValues(t, 0b11011, Prefix(path, 4, 4))
	assert.EqualValues(t, 0b11011, Prefix(path, 4, 10), "shorter than asked for")
	assert.NotEqual(t, Prefix(0, 8, 4), Prefix(0, 8, 6))
	assert.EqualValues(t, 1<<32|path, Prefix(path, 32, 99))
}

func TestDefaultOpens(t *testing.T) {
	table, err := Default()
	require.NoError(t, err)
	assert.Greater(t, table.Words(), 30000)
	assert.Less(t, len(blob), 1<<20)
	for class := range table.Classes() {
		path, bits := table.Path(uint16(class))
		assert.Positive(t, bits)
		assert.Zero(t, uint64(path)>>bits, "more bits than the path is long")
	}
	path, bits := table.Path(maxClasses)
	assert.Zero(t, path)
	assert.Zero(t, bits)
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := Open(blob); err != nil {
			b.Fatal(err)
		}
	}
}
