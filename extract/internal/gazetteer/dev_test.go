package gazetteer

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/stretchr/testify/require"
)

// annotated is a release with its mentions, as the annotated releases outside of
// the repository have them.
type annotated struct {
	ID       string `json:"id"`
	Text     string `json:"text"`
	Mentions []struct {
		Type       string
		Start, End int
		Text       string
		Country    string
	}
}

// annotatedReleases returns the releases that lie beside the repository; the test
// is skipped where there are none.
func annotatedReleases(t *testing.T) []annotated {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "..", "shared", "dev", "press.jsonl"))
	if err != nil {
		t.Skip("no annotated releases here")
	}
	defer f.Close()
	var out []annotated
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		var a annotated
		require.NoError(t, json.Unmarshal(s.Bytes(), &a))
		out = append(out, a)
	}
	return out
}

// TestAnnotated measures, on annotated releases, how many countries are right and
// how many names are found.
func TestAnnotated(t *testing.T) {
	releases := annotatedReleases(t)
	g, err := Default()
	require.NoError(t, err)
	words, err := lexicon.Default()
	require.NoError(t, err)
	tokeniser := token.NewTokeniser(words)

	right, wrong, open, all := 0, 0, 0, 0
	found, missed := 0, map[string]int{}
	buckets := map[float64][2]int{}
	for _, a := range releases {
		parts := layout.Find(a.Text)
		text := tokeniser.Tokenise(a.Text, parts.Blocks)
		var mentions []Mention
		var gold []int
		for i, m := range a.Mentions {
			if m.Type != "PLACE" {
				continue
			}
			first, last := text.At(m.Start), text.At(m.End-1)+1
			if first >= last {
				continue
			}
			mentions = append(mentions, Mention{First: first, Last: last})
			gold = append(gold, i)
			if n := g.Longest(text, first).Tokens; n == last-first {
				found++
			} else {
				missed[fmt.Sprintf("%s [%d of %d]", m.Text, n, last-first)]++
			}
		}
		sort.Sort(byFirst{mentions, gold})
		for k, res := range g.Resolve(nil, text, mentions, Context{Dateline: parts.Dateline, Why: true}) {
			m := a.Mentions[gold[k]]
			all++
			b := buckets[res.Confidence]
			switch {
			case res.Entry.Country == m.Country:
				right++
				b[0]++
			case res.Unresolved != "":
				open++
				t.Logf("open  %s %q in %.60q: gold %q %v", a.ID, m.Text, around(a.Text, m.Start), m.Country, res.Why)
			default:
				wrong++
				t.Logf("wrong %s %q in %.60q: gold %q got %q %s %v", a.ID, m.Text, around(a.Text, m.Start), m.Country, res.Entry.Country, res.Entry.Kind, res.Why)
			}
			b[1]++
			buckets[res.Confidence] = b
		}
	}
	t.Logf("countries: %d right, %d wrong, %d open of %d: %.1f %%", right, wrong, open, all, 100*float64(right)/float64(all))
	for c, b := range buckets {
		t.Logf("confidence %.2f: %d of %d", c, b[0], b[1])
	}
	t.Logf("found: %d of %d", found, all)
	var list []string
	for name, n := range missed {
		list = append(list, fmt.Sprintf("%4d %s", n, name))
	}
	sort.Sort(sort.Reverse(sort.StringSlice(list)))
	for _, l := range list {
		t.Log("missed", l)
	}
	require.Greater(t, float64(right)/float64(all), 0.9)
}

func around(text string, at int) string { return text[max(0, at-25):min(len(text), at+45)] }

type byFirst struct {
	mentions []Mention
	gold     []int
}

func (b byFirst) Len() int           { return len(b.mentions) }
func (b byFirst) Less(i, j int) bool { return b.mentions[i].First < b.mentions[j].First }
func (b byFirst) Swap(i, j int) {
	b.mentions[i], b.mentions[j] = b.mentions[j], b.mentions[i]
	b.gold[i], b.gold[j] = b.gold[j], b.gold[i]
}
