// Package gkg writes what was found in a document as a line of the form of GDELT's Global
// Knowledge Graph 2.1: 27 columns divided by tabs, without a line of names, which the
// programs that people have for GDELT read.
//
// It has what Dateline finds, and other columns are empty: counts, themes, tone, GCAM,
// images and videos. Where the two differ:
//
//   - countries are ISO 3166-1 alpha-2, and not FIPS 10-4; divisions are names;
//   - relative dates are there, by the day that they were resolved to;
//   - amounts have the ISO currency as their object ("5000000,USD,120"), and a range is
//     two amounts;
//   - organisations of one word are kept;
//   - the extras hold the title and, for each quotation in its order, who said it:
//     <PAGE_TITLE>...</PAGE_TITLE><QUOTATION_SPEAKERS>A#B#C</QUOTATION_SPEAKERS>;
//   - offsets count characters of the text as it is, from 0.
//
// Tabs, ends of lines and the characters that divide cells (# | ; ,) are blanks within
// names, and tabs, ends of lines, # and | within quotations.
package gkg

import (
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/govalues/decimal"

	"github.com/dateline-nlp/dateline/corpus/dataset"
	"github.com/dateline-nlp/dateline/model"
)

// The columns that are filled, by their numbers in the codebook, from 0.
const (
	recordID = iota
	date
	collection
	source
	documentID
	_ // counts
	_
	_ // themes
	_
	locations
	locationsEnhanced
	persons
	personsEnhanced
	organisations
	organisationsEnhanced
	_ // tone
	datesEnhanced
	_ // GCAM
	_ // images
	_
	_
	_ // videos
	quotations
	allNames
	amounts
	_ // translation
	extras
	columns
)

// WriteLine writes a record as one line.
func WriteLine(w io.Writer, r dataset.Record) error {
	line := lineOf(r)
	_, err := io.WriteString(w, strings.Join(line[:], "\t")+"\n")
	return err
}

func lineOf(r dataset.Record) (line [columns]string) {
	d := r.Found
	c := cells{document: d, offsets: model.NewOffsets(d.Text)}
	day := d.Published.Day
	if day.IsZero() {
		day = r.Metadata.Published
	}
	if !day.IsZero() {
		line[date] = fmt.Sprintf("%04d%02d%02d000000", day.Year, day.Month, day.Day)
	}
	line[recordID] = line[date] + "-" + strconv.FormatInt(r.Number, 10)
	// 1 is what comes from the web, 2 what is cited by its place in an archive only.
	line[collection], line[documentID] = "1", blanked(r.Metadata.URL, "")
	if r.Metadata.URL == "" {
		line[collection], line[documentID] = "2", blanked(r.Place, "")
	}
	line[source] = cell(r.Metadata.Publisher)
	line[locations], line[locationsEnhanced] = c.places()
	people, bodies, places := namesOf(d)
	line[persons], line[personsEnhanced] = c.listed(people)
	line[organisations], line[organisationsEnhanced] = c.listed(bodies)
	line[datesEnhanced] = c.dates()
	line[quotations] = c.quotations()
	line[allNames] = c.inOrder(slices.Concat(people, bodies, places))
	line[amounts] = c.amounts()
	line[extras] = c.extras(r.Metadata.Title)
	return line
}

// cells makes the cells of a document.
type cells struct {
	document *model.Document
	offsets  *model.Offsets
}

func (c *cells) at(m model.Mention) string { return strconv.Itoa(c.offsets.Runes(m.Start)) }

// elements are the elements of a cell.
type elements []string

func (e *elements) add(element string) { *e = append(*e, element) }

func (e elements) cell() string { return strings.Join(e, ";") }

// named is a name with its mentions.
type named struct {
	name     string
	mentions []model.Mention
}

func (c *cells) listed(list []named) (plain, enhanced string) {
	var names, all elements
	for _, n := range list {
		names.add(cell(n.name))
		for _, m := range n.mentions {
			all.add(cell(n.name) + "," + c.at(m))
		}
	}
	return names.cell(), all.cell()
}

// The types of locations.
const (
	typeCountry     = 1
	typeUSState     = 2
	typeUSCity      = 3
	typeWorldCity   = 4
	typeWorldRegion = 5
)

func (c *cells) places() (plain, enhanced string) {
	var names, all elements
	for _, p := range c.document.Places {
		if p.Point == nil {
			continue // GDELT has only places that are on the map
		}
		kind := typeWorldCity
		switch {
		case p.Kind == model.PlaceCountry || p.Kind == model.PlaceContinent:
			kind = typeCountry
		case p.Kind == model.PlaceRegion && p.Country == "US":
			kind = typeUSState
		case p.Kind == model.PlaceRegion:
			kind = typeWorldRegion
		case p.Country == "US":
			kind = typeUSCity
		}
		feature := ""
		if p.GeoNameID != 0 {
			feature = strconv.Itoa(p.GeoNameID)
		}
		begin := fmt.Sprintf("%d#%s#%s#%s#", kind, cell(p.Name), p.Country, cell(p.Region))
		end := degrees(p.Point.Latitude) + "#" + degrees(p.Point.Longitude) + "#" + feature
		names.add(begin + end)
		for _, m := range p.Mentions {
			all.add(begin + "#" + end + "#" + c.at(m))
		}
	}
	return names.cell(), all.cell()
}

func degrees(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// dates are those that name a year, a month or a day.
func (c *cells) dates() string {
	var all elements
	for _, d := range c.document.Dates {
		if d.Interval == nil || strings.Contains(d.Value, "/") {
			continue
		}
		first := d.Interval.Start
		switch d.Granularity {
		case model.GranularityDay:
			all.add(fmt.Sprintf("3#%d#%d#%d#%s", first.Month, first.Day, first.Year, c.at(d.Mention)))
		case model.GranularityMonth:
			all.add(fmt.Sprintf("2#%d#0#%d#%s", first.Month, first.Year, c.at(d.Mention)))
		case model.GranularityYear:
			all.add(fmt.Sprintf("1#0#0#%d#%s", first.Year, c.at(d.Mention)))
		}
	}
	return all.cell()
}

func (c *cells) quotations() string {
	var all elements
	for _, q := range c.document.Quotes {
		length := c.offsets.Runes(q.End) - c.offsets.Runes(q.Start)
		all.add(fmt.Sprintf("%s|%d|%s|%s", c.at(q.Mention), length, line(q.Cue), line(q.Text)))
	}
	return strings.Join(all, "#")
}

func namesOf(d *model.Document) (people, bodies, places []named) {
	for _, p := range d.People {
		people = append(people, named{p.Name, p.Mentions})
	}
	for _, o := range d.Organisations {
		bodies = append(bodies, named{o.Name, o.Mentions})
	}
	for _, p := range d.Places {
		places = append(places, named{p.Name, p.Mentions})
	}
	return people, bodies, places
}

// inOrder has all names in the order of the text.
func (c *cells) inOrder(list []named) string {
	var single []named
	for _, n := range list {
		for i := range n.mentions {
			single = append(single, named{n.name, n.mentions[i : i+1]})
		}
	}
	slices.SortStableFunc(single, func(a, b named) int { return a.mentions[0].Start - b.mentions[0].Start })
	_, all := c.listed(single)
	return all
}

func (c *cells) amounts() string {
	var all elements
	for _, m := range c.document.Money {
		for _, amount := range []*decimal.Decimal{m.Amount, m.Max} {
			if amount != nil && m.Currency != "" {
				all.add(amount.String() + "," + m.Currency + "," + c.at(m.Mention))
			}
		}
	}
	return all.cell()
}

func (c *cells) extras(title string) string {
	var b strings.Builder
	if title != "" {
		element(&b, "PAGE_TITLE", line(title))
	}
	if len(c.document.Quotes) > 0 {
		speakers := make([]string, len(c.document.Quotes))
		for i, q := range c.document.Quotes {
			speakers[i] = line(q.Speaker)
		}
		element(&b, "QUOTATION_SPEAKERS", strings.Join(speakers, "#"))
	}
	return b.String()
}

func element(b *strings.Builder, name, text string) {
	b.WriteString("<" + name + ">")
	_ = xml.EscapeText(b, []byte(text)) // a Builder does not fail
	b.WriteString("</" + name + ">")
}

// cell makes a name fit for a cell.
func cell(s string) string { return blanked(s, "#|;,") }

// line makes a text fit for a cell in which commas and semicolons mean nothing.
func line(s string) string { return blanked(s, "#|") }

func blanked(s, marks string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F || strings.ContainsRune(marks, r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))), " ")
}
