package names_test

import (
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// link links the names that a text marks itself: "[o Acme Inc.] opened".
func (r reader) link(t *testing.T, marked string) *names.Entities {
	t.Helper()
	var text strings.Builder
	var found []names.Mention
	for marked != "" {
		before, rest, ok := strings.Cut(marked, "[")
		text.WriteString(before)
		if !ok {
			break
		}
		inside, after, ok := strings.Cut(rest, "]")
		require.True(t, ok)
		kind := map[byte]names.Kind{'o': names.Organisation, 'n': names.Person, 'p': names.Place}[inside[0]]
		start := text.Len()
		text.WriteString(inside[2:])
		found = append(found, names.Mention{Span: model.Span{Start: start, End: text.Len()}, Kind: kind, Confidence: 0.9})
		marked = after
	}
	tokens := r.tokeniser.Tokenise(text.String(), layout.Find(text.String()).Blocks)
	for i := range found {
		m := &found[i]
		m.First = tokens.At(m.Start)
		for m.Last = m.First + 1; m.Last < len(tokens.Tokens) && int(tokens.Tokens[m.Last].Start) < m.End; {
			m.Last++
		}
	}
	return new(names.Linker).Link(tokens, found, false)
}

func TestKindOfOrganisation(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct{ text, want string }{
		{"[o Brightwater] is a leading provider of widgets.", "company"},
		{"[o Brightwater] (www.brightwater.example), is a clinical-stage, global company developing software for schools.", "company"},
		{"[o Brightwater], an esteemed watch manufacturer known for hospitals, came.", "company"},
		{"[o Brightwater] opened. [o Brightwater] is a 501(c)(3) nonprofit organization.", "non-profit"},
		{"[o Brightwater] is a not-for-profit provider of beds.", "non-profit"},
		{"[o Brightwater], a daily newspaper, wrote.", "media"},
		{"[o Brightwater], the Hill Foundation's house, wrote.", "unknown"},
		{"[o Brightwater], the Hill Coalition for Leith, and others agreed.", "unknown"},
		{"[o Brightwater] is a company whose university failed.", "company"},
		{"[o Brightwater] is a firm serving hospitals.", "company"},
		{"[o Brightwater] is in Leith.", "unknown"},
		{"[o Brightwater Marketing Agency] came.", "company"},
		{"[o Brightwater News Agency] came.", "media"},
		{"The [o Leith Chamber of Commerce] met.", "non-profit"},
		{"The [o Chamber of Deputies] met.", "legislature"},
		{"The [o Reserve Bank of Utopia] met.", "government"},
		{"Based in the [o Brightwater Yard], the company makes widgets.", "unknown"},
		{"According to [o Brightwater], a leading provider of widgets, it is so.", "company"},
		{"[o Federal Brightwater Agency] came.", "government"},
		{"[o Audit Committee] and others met.", "unknown"},
		{"[o Senate Harbour Committee] and others met.", "legislature"},
		{"[o Hill County District Attorney’s Office] said.", "government"},
		{"[o Office of the Mayor] said.", "government"},
		{"The [o House] voted.", "legislature"},
		{"[o Brightwater Medical Center] opened.", "health"},
		{"[o Brightwater A/S] opened.", "company"},
		{"[o Brightwater Venture Fund] opened.", "company"},
		{"[o Brightwater AS] opened.", "company"},
		{"[o Brightwater e.V.] opened.", "non-profit"},
	} {
		e := r.link(t, tt.text)
		require.NotEmpty(t, e.Organisations, tt.text)
		assert.Equal(t, tt.want, e.Organisations[0].Kind.String(), tt.text)
	}
}

func TestNamesOfOneOrganisation(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct {
		name, text, want, acronym string
		aliases                   []string
		organisations             int
	}{
		{"acronym in marks", "[o GreenWireStocks] (“[o GWS]”) is a platform. [o GWS] grew.", "GreenWireStocks", "GWS", nil, 1},
		{"short name in marks", "[o Holmen Retail, LLC] (“[o Sigyn]”) grew.", "Holmen Retail, LLC", "", []string{"Sigyn"}, 1},
		{"an article in a parenthesis", "[o StrongHill] (an [o IBM] company) grew.", "StrongHill", "", nil, 2},
		{"country of a public body", "The [o U.S. Department of Harbours] said. The [o Department of Harbours] agreed.", "U.S. Department of Harbours", "", []string{"Department of Harbours"}, 1},
		{"known with its country", "The [o U.S. Department of the Treasury] said. The [o Treasury Department] agreed, and [o Treasury] did.", "U.S. Department of the Treasury", "", []string{"Treasury Department", "Treasury"}, 1},
		{"country of an airline", "[o US Hill Airways Inc.] flew. [o Hill Airways Inc.] did not.", "US Hill Airways Inc.", "", nil, 2},
		{"legal form of marks", "[o Brightwater A/S] grew. [o Brightwater] is old.", "Brightwater A/S", "", []string{"Brightwater"}, 1},
		{"a heading in capitals", "[o HARBOURS] SELLS\n\nThe [o Harbours Department] said [o Harbours] sells.", "Harbours Department", "", []string{"Harbours"}, 1},
		{"ticker symbols", "[o Brightwater Inc.] (NASDAQ: BRWX) (TSX: BTW) grew. News of [o BRWX] and [o BTW].", "Brightwater Inc.", "", []string{"BRWX", "BTW"}, 1},
		{"ticker symbol of initials", "[o Bright Water Union] (NYSE: BWU) grew. [o BWU] is old.", "Bright Water Union", "BWU", nil, 1},
		{"division and its parenthesis", "[o Brightwater Works, Inc.] - [o Gas Division] ([o Brightwater]) filed. [o Brightwater] asks.", "Brightwater Works, Inc.", "", []string{"Brightwater"}, 2},
		{"committee of the chamber", "The [o House Rules Committee] met. The [o House] voted.", "House Rules Committee", "", nil, 2},
		{"chamber", "The [o U.S. House of Representatives] met. The [o House] voted.", "U.S. House of Representatives", "", []string{"House"}, 1},
		{"country before an acronym", "The [o US Harbour Protection Agency] ([o HPA]) came. The [o US HPA] agreed.", "US Harbour Protection Agency", "HPA", []string{"US HPA"}, 1},
		{"whose company", "[o Bright Insurance, A Hill Company] grew. [o Bright Insurance] is old.", "Bright Insurance, A Hill Company", "", []string{"Bright Insurance"}, 1},
		{"party of a people", "The [o Australian Brights] met. The [o Brights] agreed.", "Australian Brights", "", []string{"Brights"}, 1},
		{"no-break space", "The [o Australian Brights] met. The [o Australian Brights] agreed.", "Australian Brights", "", nil, 1},
		{"in capitals and not", "[o BRIGHT] grew. [o Bright] is old.", "Bright", "", []string{"BRIGHT"}, 1},
		{"over a line end", "The [o Hill County\nHarbour Board] said.", "Hill County Harbour Board", "", nil, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e := r.link(t, tt.text)
			require.Len(t, e.Organisations, tt.organisations)
			assert.Equal(t, tt.want, e.Organisations[0].Name)
			assert.Equal(t, tt.acronym, e.Organisations[0].Acronym)
			assert.Equal(t, tt.aliases, e.Organisations[0].Aliases)
		})
	}
}

func TestNamesOfOnePerson(t *testing.T) {
	r := newReader(t)
	for _, tt := range []struct {
		name, text string
		people     []string
	}{
		{"called by a middle name", "[n Karim Rahan Bin Sadir] (“Rahan”) and [n Ann Hill] came. [n Rahan] left.", []string{"Karim Rahan Bin Sadir", "Ann Hill"}},
		{"second name and surname", "[n Jane Hill Roe] came. Ms. [n Hill Roe] spoke. Ms. [n Roe] left.", []string{"Jane Hill Roe"}},
		{"short form of a given name", "[n Bob Roe] came. [n Robert Roe] spoke. [n Ann Hill] saw [n Rob]. [n Bill Hill] left.", []string{"Bob Roe", "Ann Hill", "Bill Hill"}},
		{"form of a given name used most", "[n Robert Roe] came. [n Bob Roe] spoke. [n Bob Roe] left.", []string{"Bob Roe"}},
		{"two forms of two people", "[n Mike Roe] and [n Michael Hill] came. [n Mike] spoke. [n Michael] left.", []string{"Mike Roe", "Michael Hill"}},
		{"letter of a given name", "[n J. Roe] came. [n Jane Roe] left.", []string{"J. Roe", "Jane Roe"}},
		{"initial and surname", "[n Jane Q. Roe] came. [n Ann Roe] left.", []string{"Jane Q. Roe", "Ann Roe"}},
		{"not in marks", "[n Karim Rahan Bin Sadir] (Rahan) came. [n Rahan] left.", []string{"Karim Rahan Bin Sadir", "Rahan"}},
		{"over a line end", "[n Jane\nRoe] came.", []string{"Jane Roe"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, p := range r.link(t, tt.text).People {
				got = append(got, p.Name)
			}
			assert.Equal(t, tt.people, got)
		})
	}
}
