package names

import (
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var bare = strings.NewReplacer("[", "", "]", "")

// reading returns a finder that has read a text, and the text's tokens.
func reading(t *testing.T, text string) (*finder, *token.Text) {
	t.Helper()
	words, err := lexicon.Default()
	require.NoError(t, err)
	places, err := gazetteer.Default()
	require.NoError(t, err)
	tokens := token.NewTokeniser(words).Tokenise(text, layout.Find(text).Blocks)
	f := &finder{}
	f.read(tokens, places, Hints{})
	return f, tokens
}

// TestAgree holds the reading of a whole text to finding again what it found: mentions
// are put in by hand, so that the weights have no say.
func TestAgree(t *testing.T) {
	for _, c := range []struct{ text, want, why string }{
		{"[Zorvex] said so. We left Zorvex.", "Zorvex Zorvex", "found again"},
		{"[Zorvex] said so. We left ZORVEX.", "Zorvex", "written another way"},
		{"[Zorvex] said so. Zorvex President Jane Roe left.", "Zorvex Zorvex", "before a title"},
		{"[Zorvex] said so. The Zorvex Summit was fun.", "Zorvex", "part of a longer name"},
		{"[Zorvex] said so. A Zorvex 3000 was sold.", "Zorvex", "a product with a number"},
		{"[Zorvex] said so. See Zorvex.com now.", "Zorvex", "a site"},
		{"[ZRVX] said so (NYSE: ZRVX).", "ZRVX", "a ticker symbol"},
		{"[ZRVX] said so. The ZRVX token and the ZRVX coin", "ZRVX", "more often none than one"},
		{"[Green Root Club] said so. At Green Root Club, too.", "Green Root Club Green Root Club", "several words"},
	} {
		text := bare.Replace(c.text)
		f, tokens := reading(t, text)
		first, last := tokens.At(strings.Index(c.text, "[")), tokens.At(strings.Index(c.text, "]")-2)+1
		in := []Mention{{Span: f.span(first, last), First: first, Last: last, Kind: Organisation, Confidence: 0.95}}
		var got []string
		for _, m := range f.agree(in) {
			got = append(got, text[m.Start:m.End])
		}
		assert.Equal(t, c.want, strings.Join(got, " "), "%s: %s", c.why, c.text)
	}
}

// TestAgreeOnKindsAndOnNames puts in names of several kinds and probabilities: o, p and n
// for person, with tenths.
func TestAgreeOnKindsAndOnNames(t *testing.T) {
	for _, c := range []struct{ text, want, why string }{
		{"[o9 Zorvex] said so. We met [n5 Zorvex].", "o Zorvex, o Zorvex", "of one kind"},
		{"[o9 Zorvex] said so. We met [n9 Zorvex].", "o Zorvex, n Zorvex", "both are sure"},
		{"[o5 Zorvex] said so. We met [n6 Zorvex].", "o Zorvex, n Zorvex", "neither is much surer"},
		{"[n9 Jane Zorvex] met [o5 Jane Zorvex] and [n9 Jane Zorvex].", "n Jane Zorvex, n Jane Zorvex, n Jane Zorvex", "two against one"},
		{"We sell Zorvex. Our Zorvex is new. Any Zorvex is, and this Zorvex, by [o6 Zorvex].", "", "one of five, and not sure"},
		{"We sell Zorvex. Our Zorvex is new. Any Zorvex is, and this Zorvex, by [o8 Zorvex].", "o Zorvex", "one of five, and sure"},
		{"We sell Zorvex, by [o6 Zorvex].", "o Zorvex", "one of two"},
	} {
		var in []Mention
		text, at := "", 0
		for {
			open := strings.Index(c.text[at:], "[")
			if open < 0 {
				break
			}
			shut := strings.Index(c.text[at:], "]")
			text += c.text[at : at+open]
			name := c.text[at+open+4 : at+shut]
			in = append(in, Mention{Span: model.Span{Start: len(text), End: len(text) + len(name)}, Kind: Kind(strings.IndexByte("opn", c.text[at+open+1])), Confidence: float64(c.text[at+open+2]-'0') / 10})
			text += name
			at += shut + 1
		}
		text += c.text[at:]
		f, tokens := reading(t, text)
		for i := range in {
			in[i].First, in[i].Last = tokens.At(in[i].Start), tokens.At(in[i].End-1)+1
		}
		var got []string
		for _, m := range f.agree(in) {
			got = append(got, "opn"[m.Kind:m.Kind+1]+" "+text[m.Start:m.End])
		}
		assert.Equal(t, c.want, strings.Join(got, ", "), "%s: %s", c.why, c.text)
	}
}

func TestMend(t *testing.T) {
	for _, c := range []struct {
		text string // names in brackets as they were found
		kind Kind
		want string
	}{
		{"with [Jane Roe], Jr. and", Person, "Jane Roe, Jr."},
		{"with [Jane Roe] Jr., and", Person, "Jane Roe Jr."},
		{"with [Jane Roe], III, and", Person, "Jane Roe, III"},
		{"with [Jane Roe], Sr. Director of", Person, "Jane Roe"},
		{"by John “Jock” [Halloran] and", Person, "John “Jock” Halloran"},
		{"by [John] “Jock” [Halloran] and", Person, "John “Jock” Halloran"},
		{"by [John] (“Jock”) [Halloran] and", Person, "John (“Jock”) Halloran"},
		{"the show “Jock” [Halloran] and", Person, "Halloran"},
		{"About [Zorvex Labs Zorvex Labs] offers", Organisation, "Zorvex Labs|Zorvex Labs"},
		{"with [Zorvex Zorvex] since", Organisation, "Zorvex Zorvex"},
		{"signed with [Holmvik Skipsverft] AS on Friday", Person, "Holmvik Skipsverft AS"},
		{"signed with [Holmvik Skipsverft] A/S on Friday", Person, "Holmvik Skipsverft A/S"},
		{"signed with [Holmvik Skipsverft] d.o.o. on Friday", Organisation, "Holmvik Skipsverft d.o.o."},
		{"signed with [Holmvik Skipsverft] as on Friday", Organisation, "Holmvik Skipsverft"},
		{"signed with [Holmvik Skipsverft] ASAP on Friday", Organisation, "Holmvik Skipsverft"},
		{"[JANE ROE] AS CHIEF OF THE HARBOUR", Person, "JANE ROE"},
		{"listed by [Holm Who]'s Who in May", Organisation, "Holm Who's Who"},
		{"the band [The Who]'s first hall", Organisation, "The Who"},
		{"by [Eng. Jane Wambui Roe] in May", Person, "Jane Wambui Roe"},
		{"and [Commodore Whitfield] in May", Person, "Whitfield"},
		{"and [Dean Whitfield] in May", Person, "Dean Whitfield"},
		{"Jane Roe, Acton, [OH  Media] Relations", Organisation, "OH"},
		{"Jane Roe of [OH  Media] Relations", Organisation, "OH  Media"},
		{"[Jane R]., 16, told us", Person, "Jane R."},
		{"We met [Jane R]. She told us", Person, "Jane R"},
		{"What is new\n\nThe mayor told all members of the harbour board last week\nthat the keys of the new mill have been given to James\n[Zorvath] of the council, who has looked after the old one\nfor twenty years and knows its wheels better than others\nin the town, and that the board will hear more of it when\nthe new wheel turns for the first time.", Person, "James\nZorvath"},
		{"We met James.\n[Zorvath] told us", Person, "Zorvath"},
		{"About [GreenWireStocks]\n\n[GreenWireStocksLos Angeles], CA", Organisation, "GreenWireStocks"},
		{"[GreenWire] and [GreenWireStocks] grew", Organisation, "GreenWire|GreenWireStocks"},
		{"The end.\n\nContact [DetailsJane Roe]\n+1 555 0123", Person, "Jane Roe"},
	} {
		text := bare.Replace(c.text)
		f, tokens := reading(t, text)
		var in []Mention
		taken := 0
		for rest := c.text; ; {
			a, b := strings.Index(rest, "["), strings.Index(rest, "]")
			if a < 0 {
				break
			}
			at := len(c.text) - len(rest) - taken
			first, last := tokens.At(at+a), tokens.At(at+b-2)+1
			in = append(in, Mention{Span: f.span(first, last), First: first, Last: last, Kind: c.kind, Confidence: 0.95})
			rest, taken = rest[b+1:], taken+2
		}
		var got []string
		for _, m := range f.mend(in) {
			got = append(got, text[m.Start:m.End])
		}
		assert.Equal(t, c.want, strings.Join(got, "|"), c.text)
	}
}
