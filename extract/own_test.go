package extract_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func read(t *testing.T, text string, opts ...extract.Option) *model.Document {
	t.Helper()
	doc, err := newExtractor(t, opts...).Extract(t.Context(), model.Article{Text: text})
	require.NoError(t, err)
	require.NoError(t, doc.Verify())
	return doc
}

func TestWithGazetteer(t *testing.T) {
	const table = "# mine\nParis Hilton Widgets\torganisation\tphw\nPHW\torganisation\tphw\nMelbourne\tperson\tmel-1\r\nFenwick\torganisation\n\nOld Mill\tplace\tm9\n"
	doc := read(t, "Yesterday PARIS HILTON WIDGETS and PHW said that Melbourne would visit the Old Mill. Fenwick Tool Corp. agreed. The old mill is closed.",
		extract.WithGazetteer(strings.NewReader(table)), extract.WithWhy())
	require.Len(t, doc.People, 1)
	assert.Equal(t, "mel-1", doc.People[0].ID)
	assert.Equal(t, []string{"own gazetteer: mel-1"}, doc.People[0].Mentions[0].Why)
	assert.InDelta(t, 1.0, doc.People[0].Mentions[0].Confidence, 0)
	require.NotEmpty(t, doc.Organisations)
	assert.Equal(t, "phw", doc.Organisations[0].ID)
	assert.Len(t, doc.Organisations[0].Mentions, 2)
	require.Len(t, doc.Places, 1)
	assert.Equal(t, "m9", doc.Places[0].ID)
	assert.Len(t, doc.Places[0].Mentions, 1, "small letters are another writing")
	for _, o := range doc.Organisations {
		assert.NotEqual(t, "Fenwick", o.Name, "a longer name of the same type stays")
	}
}

func TestWithGazetteerReadsTablesAsTheyCome(t *testing.T) {
	const table = "\ufeffO'Hara's Mill\tOrganization \tohm\nJean-Luc Roe\tPERSON\t p1\nBright & Co.\tORG\tbc\nC++ Union\torganisation\n"
	doc := read(t, "O’Hara’s Mill and O'HARA'S MILL sold to Bright & Co. Jean-Luc Roe of the C++ Union came.", extract.WithGazetteer(strings.NewReader(table)))
	got := map[string]string{}
	for _, o := range doc.Organisations {
		got[o.Name] = o.ID
	}
	assert.Equal(t, map[string]string{"O’Hara’s Mill": "ohm", "Bright & Co.": "bc", "C++ Union": ""}, got)
	require.Len(t, doc.People, 1)
	assert.Equal(t, "p1", doc.People[0].ID)
}

// file is a table with a name.
type file struct{ *strings.Reader }

func (file) Name() string { return "names.tsv" }

func TestWithGazetteerNamesTheFile(t *testing.T) {
	_, err := extract.New(extract.WithGazetteer(file{strings.NewReader("Acme organisation\n")}))
	require.ErrorContains(t, err, "names.tsv: line 1: want name, type and perhaps identifier with tabs between them")
	_, err = extract.New(extract.WithGazetteer(file{strings.NewReader("Acme\tplace\n" + strings.Repeat("x", 2<<20))}))
	require.ErrorContains(t, err, "names.tsv: line 2: ")
}

func TestWithGazetteerRefuses(t *testing.T) {
	for _, table := range []string{"Acme\n", "Acme\tthing\n", "\torganisation\tx\n", "a\torganisation\tb\tc\n", "...\tplace\n"} {
		_, err := extract.New(extract.WithGazetteer(strings.NewReader("# x\n" + table)))
		assert.ErrorContains(t, err, "line 2", table)
	}
}

func TestWithRules(t *testing.T) {
	ships := regexp.MustCompile(`MV [A-Z][a-z]+`)
	rule := extract.Rule{Name: "ships", Type: "organisation", Find: func(text string) []model.Span {
		out := []model.Span{{Start: -1, End: 3}, {Start: 5, End: 5}, {Start: 1, End: 4}, {Start: 0, End: 1 << 20}}
		for _, m := range ships.FindAllStringIndex(text, -1) {
			out = append(out, model.Span{Start: m[0], End: m[1]})
		}
		return out
	}}
	doc := read(t, "Rescuers reached the MV Dorothea on Monday.", extract.WithRules(rule), extract.WithWhy())
	require.Len(t, doc.Organisations, 1)
	assert.Equal(t, "MV Dorothea", doc.Organisations[0].Name)
	assert.Equal(t, []string{"own rule: ships"}, doc.Organisations[0].Mentions[0].Why)
	_, err := extract.New(extract.WithRules(extract.Rule{Name: "x", Type: "ship"}))
	require.ErrorContains(t, err, "ship")
	_, err = extract.New(extract.WithRules(extract.Rule{Name: "x", Type: "place"}))
	require.Error(t, err)
}

func TestReferencesAndDemonyms(t *testing.T) {
	doc := read(t, "LEEDS, England, March 3, 2020 -- Fenwick Tool Corp. (NYSE: FWT) (“Fenwick” or the “Company”) said on Monday that the Company would open a Dutch plant. "+
		"The Ministry of Trade of Kenya agreed. The Ministry said that Congolese and South African workers would come. The Company Secretary left. The Agency did not.")
	words := map[string][]string{}
	for _, o := range doc.Organisations {
		for _, m := range o.References {
			words[o.Name] = append(words[o.Name], m.Text)
		}
	}
	assert.Equal(t, map[string][]string{"Fenwick Tool Corp.": {"Company"}, "Ministry of Trade of Kenya": {"Ministry"}}, words)
	var people []string
	for _, w := range doc.Demonyms {
		people = append(people, w.Text+" "+w.Country+string(w.Unresolved))
	}
	assert.Equal(t, []string{"Dutch NL", "Congolese " + string(model.AmbiguousPlace), "South African ZA"}, people)
}
