package quotes

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/model"
)

// indirectCase is a line of testdata/indirect.tsv: a text, whose reported speech
// stands in [ ], the speakers in order, and the names in it.
type indirectCase struct {
	text     string
	spans    []string
	speakers []string
	names    []string
}

func indirectCases(t *testing.T) []indirectCase {
	t.Helper()
	data, err := os.ReadFile("testdata/indirect.tsv")
	require.NoError(t, err)
	var out []indirectCase
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		require.Len(t, fields, 3, line)
		c := indirectCase{names: strings.Split(fields[2], "|")}
		if fields[1] != "" {
			c.speakers = strings.Split(fields[1], "|")
		}
		rest := fields[0]
		for {
			before, after, found := strings.Cut(rest, "[")
			c.text += before
			if !found {
				break
			}
			span, after, found := strings.Cut(after, "]")
			require.True(t, found, line)
			c.text += span
			c.spans = append(c.spans, span)
			rest = after
		}
		require.Len(t, c.speakers, len(c.spans), line)
		out = append(out, c)
	}
	return out
}

// Reported speech has scores of its own: strict spans, and the share of speakers
// among them, over sentences with and without it.
func TestIndirectScores(t *testing.T) {
	var gold, predicted, right, speakers int
	for _, c := range indirectCases(t) {
		found := map[string]string{}
		for _, q := range readAlso(t, Also{Indirect: true}, c.text, c.names...) {
			if q.Kind == model.QuoteIndirect {
				found[q.Text] = q.Speaker
				predicted++
			}
		}
		gold += len(c.spans)
		for i, s := range c.spans {
			speaker, ok := found[s]
			if !ok {
				t.Logf("missed %q in %q, got %q", s, c.text, found)
				continue
			}
			delete(found, s)
			right++
			if speaker == strings.TrimPrefix(c.speakers[i], "-") {
				speakers++
			} else {
				t.Logf("speaker %q, want %q: %q", speaker, c.speakers[i], c.text)
			}
		}
		for s := range found {
			t.Logf("extra %q in %q", s, c.text)
		}
	}
	precision, recall := float64(right)/float64(predicted), float64(right)/float64(gold)
	t.Logf("%d sentences with reported speech: precision %.3f, recall %.3f, speakers %d of %d", gold, precision, recall, speakers, right)
	assert.GreaterOrEqual(t, precision, 0.9)
	assert.GreaterOrEqual(t, recall, 0.85)
	assert.GreaterOrEqual(t, float64(speakers)/float64(right), 0.9)
}

func TestIndirectOnlyIfAskedFor(t *testing.T) {
	const text = `Jane Roe said that the doors open in May. “They do,” she added.`
	assert.Equal(t, []string{"They do,"}, texts(read(t, text, "Jane Roe")))
	also := readAlso(t, Also{Indirect: true}, text, "Jane Roe")
	assert.Equal(t, []string{"that the doors open in May", "They do,"}, texts(also))
	assert.Equal(t, model.QuoteIndirect, also[0].Kind)
	assert.Equal(t, "said", also[0].Cue)
	assert.Equal(t, &model.Span{Start: 0, End: 8}, also[0].SpokenBy)
}

func TestTerms(t *testing.T) {
	const text = `Acme Widgets (“Acme”) gave the award “Best of Hall” to Jane Roe. “We like the award,” she said.`
	assert.Equal(t, []string{"We like the award,"}, texts(read(t, text, "Jane Roe")))
	also := readAlso(t, Also{Terms: true}, text, "Jane Roe")
	require.Equal(t, []string{"Acme", "Best of Hall", "We like the award,"}, texts(also))
	for i, want := range []model.QuoteKind{model.QuoteTerm, model.QuoteTerm, model.QuoteDirect} {
		assert.Equal(t, want, also[i].Kind)
		assert.Equal(t, want == model.QuoteDirect, also[i].Speaker == "Jane Roe")
	}
}
