package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/names/cluster"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var press = []string{
	"Halvorsen Freight AS said on Monday that it will open two depots near Bergen. It may hire 40 people there in May.",
	"Halvorsen Freight AS said on Tuesday that it will open two depots near Bergen. It may hire 50 people there in May.",
	"The Ministry of Fisheries has granted three licences to growers of kelp in the north. About us\n\nCall us.",
	"Quite another text, which speaks of nothing that the others have. It may hire 40 people there in May.",
}

// folder is a folder with the releases.
func folder(t *testing.T) string {
	t.Helper()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	encoder := json.NewEncoder(w)
	for i, r := range press {
		require.NoError(t, encoder.Encode(map[string]any{"id": fmt.Sprint(i), "text": r}))
	}
	require.NoError(t, w.Close())
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "raw-0.jsonl.gz"), packed.Bytes(), 0o600))
	return dir
}

func TestCorpusCountsARepeatedSentenceOnce(t *testing.T) {
	c, err := newCorpus()
	require.NoError(t, err)
	require.NoError(t, c.readFolder(folder(t)))
	assert.Equal(t, 4, c.documents)
	assert.Equal(t, 0, c.skipped, "half of its sentences are new: a weekday is a word, a number is none")
	assert.Equal(t, 2, c.again)
	count := map[string]int32{}
	for _, f := range c.forms {
		count[f.example] += f.count
	}
	assert.EqualValues(t, 1, count["Monday"])
	assert.EqualValues(t, 1, count["40"], "the number of the first stands for all")
	assert.EqualValues(t, 1, count["May"])
	assert.EqualValues(t, 1, count["may"])
	assert.Equal(t, int32(edge), c.stream[0])
	assert.Equal(t, int32(edge), c.stream[len(c.stream)-1])
}

func TestCorpusLeavesOutCopies(t *testing.T) {
	c, err := newCorpus()
	require.NoError(t, err)
	c.add(press[0])
	n := len(c.stream)
	c.add(press[0])
	assert.Equal(t, 1, c.skipped)
	assert.Len(t, c.stream, n)
}

func TestCorpusLeavesOutWhatIsToJudge(t *testing.T) {
	c, err := newCorpus()
	require.NoError(t, err)
	judges := filepath.Join(t.TempDir(), "judges.jsonl")
	line, err := json.Marshal(map[string]any{"id": "3", "text": press[3], "mentions": []any{}})
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(judges, line, 0o600))
	require.NoError(t, c.leaveOut(judges))
	require.NoError(t, c.readFolder(folder(t)))
	assert.Equal(t, 3, c.documents)
	for _, f := range c.forms {
		assert.NotEqual(t, "hire", f.example, "others have this sentence too")
	}
	assert.Error(t, c.leaveOut(judges+"x"))
}

func TestRareWordsAreStrangers(t *testing.T) {
	c, err := newCorpus()
	require.NoError(t, err)
	require.NoError(t, c.readFolder(folder(t)))
	v := newVocabulary(c, 2)
	var total int32
	for w := range v.words {
		total += v.words[w].count
	}
	assert.Len(t, v.text, int(total))
	for _, f := range v.words[firstWord:] {
		assert.GreaterOrEqual(t, f.count, int32(2), f.example)
	}
	assert.Positive(t, v.words[1].count, "rare words in small letters")
	assert.Positive(t, v.words[2].count, "rare words with a capital")
}

func TestEntriesNoteWhatVaries(t *testing.T) {
	v := &vocabulary{words: make([]form, firstWord)}
	v.words = append(v.words, form{plain: 100, writing: cluster.Small}, form{plain: 200, writing: cluster.Title},
		form{plain: 100, writing: cluster.Title}, form{plain: 200, writing: cluster.Capitals})
	of := make([]uint16, len(v.words))
	copy(of[firstWord:], []uint16{3, 4, 5, 4})
	entries := v.entries(of)[1:] // the first is that of the strangers, who have no keys here
	assert.Equal(t, []cluster.Entry{
		{Key: 100, Class: 3, Varies: true}, {Key: 200, Class: 4}, {Key: cluster.Written(100, cluster.Title), Class: 5},
	}, entries)
}

func TestTheSameReleasesGiveTheSameTable(t *testing.T) {
	from := folder(t)
	var blobs [2][]byte
	for i := range blobs {
		out := filepath.Join(t.TempDir(), "clusters.bin")
		show := filepath.Join(t.TempDir(), "classes.txt")
		require.NoError(t, run(from, "", out, show, settings{least: 1, classes: 8, passes: 4}))
		var err error
		blobs[i], err = os.ReadFile(out)
		require.NoError(t, err)
		_, err = cluster.Open(string(blobs[i]))
		require.NoError(t, err)
		text, err := os.ReadFile(show)
		require.NoError(t, err)
		assert.Equal(t, 8, bytes.Count(text, []byte("\n")))
	}
	assert.Equal(t, blobs[0], blobs[1])
}

func TestReadFolderSaysWhatIsWrong(t *testing.T) {
	c, err := newCorpus()
	require.NoError(t, err)
	assert.Error(t, c.readFolder(t.TempDir()))
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "raw-0.jsonl.gz"), []byte("no archive"), 0o600))
	assert.ErrorContains(t, c.readFolder(dir), "raw-0.jsonl.gz")
}
