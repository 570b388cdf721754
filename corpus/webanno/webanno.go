// Package webanno writes what was found in a document as W3C Web Annotations: JSON-LD
// that annotation servers and viewers read (https://www.w3.org/TR/annotation-model/).
package webanno

import (
	"bytes"
	"encoding/json"
	"io"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/dataset"
	"github.com/dateline-nlp/dateline/model"
)

type page struct {
	Context string       `json:"@context"`
	ID      string       `json:"id"`
	Type    string       `json:"type"`
	Items   []annotation `json:"items"`
}

type annotation struct {
	ID         string `json:"id"`
	Type       string `json:"type"`
	Motivation string `json:"motivation"`
	Body       []body `json:"body"`
	Target     target `json:"target"`
}

type body struct {
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Value   string `json:"value,omitempty"`
	Format  string `json:"format,omitempty"`
	// Source is the IRI of what a specific resource is.
	Source string `json:"source,omitempty"`
}

type target struct {
	Source   string     `json:"source"`
	Selector []selector `json:"selector"`
}

// selector is a TextPositionSelector or a TextQuoteSelector.
type selector struct {
	Type   string  `json:"type"`
	Start  *int    `json:"start,omitempty"`
	End    *int    `json:"end,omitempty"`
	Exact  *string `json:"exact,omitempty"`
	Prefix *string `json:"prefix,omitempty"`
	Suffix *string `json:"suffix,omitempty"`
}

// around is how many characters of the text before and after a mention a selector has,
// so that it is found again in a text that has changed elsewhere.
const around = 32

// WriteLine writes a record as one line: an AnnotationPage with an Annotation for each
// mention. A mention is selected by its characters, which the model counts in code
// points, and by its words. Its bodies are a tag, the type in small letters ("place"); a
// description with the values as a JSON object; and for a place that is known there the
// address of its page at GeoNames.
//
// What is annotated is the URL of the article, and where that is not known an IRI made
// of its place: "urn:dateline:archive.zip!/7.txt".
func WriteLine(w io.Writer, r dataset.Record) error {
	source := r.Metadata.URL
	if address, err := url.Parse(source); err != nil || !address.IsAbs() {
		source = iri(r.Place)
	}
	text := strings.ToValidUTF8(r.Found.Text, "\uFFFD")
	if len(text) != len(r.Found.Text) {
		// Byte by byte, so that characters count as in the text.
		text = string([]rune(r.Found.Text))
	}
	offsets := model.NewOffsets(r.Found.Text)
	characters := model.NewOffsets(text)
	id := iri(r.Place) + ":annotations"
	p := page{Context: "http://www.w3.org/ns/anno.jsonld", ID: id, Type: "AnnotationPage", Items: []annotation{}}
	geonames := geonamesAt(r.Found)
	for i, m := range corpus.Mentions(r.Found).Mentions {
		start, end := offsets.Runes(m.Start), offsets.Runes(m.End)
		from, to := characters.BytesOfRunes(start), characters.BytesOfRunes(end)
		exact := text[from:to]
		prefix := text[characters.BytesOfRunes(start-around):from]
		suffix := text[to:characters.BytesOfRunes(end+around)]
		values, err := valuesOf(m)
		if err != nil {
			return err
		}
		a := annotation{
			ID: id + ":" + strconv.Itoa(i+1), Type: "Annotation", Motivation: "tagging",
			Body: []body{
				{Type: "TextualBody", Purpose: "tagging", Value: tags[m.Type]},
				{Type: "TextualBody", Purpose: "describing", Value: values, Format: "application/json"},
			},
			Target: target{Source: source, Selector: []selector{
				{Type: "TextPositionSelector", Start: &start, End: &end},
				{Type: "TextQuoteSelector", Exact: &exact, Prefix: &prefix, Suffix: &suffix},
			}},
		}
		if number := geonames[m.Start]; number != 0 && m.Type == corpus.Place {
			a.Body = append(a.Body, body{Type: "SpecificResource", Purpose: "identifying",
				Source: "https://sws.geonames.org/" + strconv.Itoa(number) + "/"})
		}
		p.Items = append(p.Items, a)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(p)
}

var tags = map[corpus.Type]string{
	corpus.Organisation: "organisation", corpus.Place: "place", corpus.Person: "person",
	corpus.Date: "date", corpus.Money: "money", corpus.Quote: "quote",
}

// geonamesAt returns the numbers of the places by where they stand.
func geonamesAt(d *model.Document) map[int]int {
	numbers := map[int]int{}
	for _, p := range d.Places {
		for _, m := range p.Mentions {
			numbers[m.Start] = p.GeoNameID
		}
	}
	return numbers
}

// valuesOf returns the values of a mention as an object of JSON.
func valuesOf(m corpus.Mention) (string, error) {
	values := struct {
		Value       *string `json:"value,omitempty"`
		Amount      *string `json:"amount,omitempty"`
		Currency    *string `json:"currency,omitempty"`
		Speaker     *string `json:"speaker,omitempty"`
		Title       *string `json:"title,omitempty"`
		Affiliation *string `json:"affiliation,omitempty"`
		Country     *string `json:"country,omitempty"`
		Confidence  float64 `json:"confidence"`
	}{m.Value, m.Amount, m.Currency, m.Speaker, m.Title, m.Affiliation, m.Country, m.Confidence}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(values)
	return strings.TrimSuffix(b.String(), "\n"), err
}

// iri makes an IRI of a place.
func iri(place string) string {
	const plain = "-._~!$&'()*+,;=:@/"
	var b strings.Builder
	b.WriteString("urn:dateline:")
	for i := 0; i < len(place); i++ {
		c := place[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte(plain, c) >= 0,
			c >= utf8.RuneSelf && utf8.ValidString(place):
			b.WriteByte(c)
		default:
			const hex = "0123456789ABCDEF"
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		}
	}
	return b.String()
}
