package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const whole = `{"id":"a1","published":"2024-03-05","text":"Acme paid $5 in Genève.","mentions":[{"type":"ORG","start":0,"end":4,"text":"Acme"},{"type":"MONEY","start":10,"end":12,"text":"$5","amount":"5","currency":"USD"},{"type":"PLACE","start":16,"end":23,"text":"Genève","country":"CH"}]}
{"id":"b2","text":"Jane Roe said so.","mentions":[{"type":"PERSON","start":0,"end":8,"text":"Jane Roe"}]}
`

func folder(t *testing.T, lines string) fstest.MapFS {
	t.Helper()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err := w.Write([]byte(lines))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return fstest.MapFS{"raw-0.jsonl.gz": {Data: packed.Bytes()}}
}

func parts(t *testing.T) []release {
	t.Helper()
	var facts strings.Builder
	require.NoError(t, part(&facts, strings.NewReader(whole)))
	assert.NotContains(t, facts.String(), "Acme")
	assert.NotContains(t, facts.String(), "Roe")
	releases, err := parse(strings.NewReader("# a remark\n\n" + facts.String()))
	require.NoError(t, err)
	return releases
}

func TestPartAndJoin(t *testing.T) {
	var out strings.Builder
	require.NoError(t, join(&out, parts(t), folder(t, `{"id":"b2","text":"Jane Roe said so."}`+"\n"+`{"id":"x","text":"Else"}`+"\n"+`{"id":"a1","text":"Acme paid $5 in Genève."}`+"\n")))
	assert.Equal(t, whole, out.String())
}

func TestJoinWantsTheTextThatWasAnnotated(t *testing.T) {
	var out strings.Builder
	assert.ErrorContains(t, join(&out, parts(t), folder(t, `{"id":"a1","text":"Acme paid $6 in Genève."}`+"\n")), "a1")
}

func TestParseRefuses(t *testing.T) {
	for _, facts := range []string{"ORG\t0\t4", "release\ta", "release\ta\th\t\nORG\t4\t4", "release\ta\th\t\nORG\tx\t4",
		"release\ta\th\t\nTHING\t0\t4", "release\ta\th\t\nPLACE\t0\t4", "release\ta\th\t\nrelease\ta\th\t"} {
		_, err := parse(strings.NewReader(facts))
		assert.Error(t, err, facts)
	}
}

func TestPartRefusesWhatIsNotInTheText(t *testing.T) {
	var out strings.Builder
	assert.Error(t, part(&out, strings.NewReader(`{"id":"a","text":"Acme","mentions":[{"type":"ORG","start":0,"end":4,"text":"Acne"}]}`)))
}

// TestOurFacts reads the file that is kept here.
func TestOurFacts(t *testing.T) {
	file, err := os.Open("releases.tsv")
	require.NoError(t, err)
	defer file.Close()
	releases, err := parse(file)
	require.NoError(t, err)
	for _, r := range releases {
		assert.Len(t, r.hash, 64, r.ID)
		assert.NotEmpty(t, r.ID)
	}
	assert.NotEmpty(t, releases)
}
