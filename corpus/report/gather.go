package report

import (
	"fmt"
	"iter"
	"strings"

	"github.com/dateline-nlp/dateline/corpus/dataset"
	"github.com/dateline-nlp/dateline/model"
)

// Options say how much a report shows. A field that is 0 is the default.
type Options struct {
	// Rows is how many rows a table has at most (100).
	Rows int
	// Texts is how many texts come along at most (300); none if it is negative.
	Texts int
	// TextBytes is how many bytes of texts come along at most (4 MB).
	TextBytes int
	// Names is how many different names of one type are kept while reading (200,000).
	Names int
}

func (o Options) withDefaults() Options {
	for _, v := range []struct {
		field    *int
		standard int
	}{{&o.Rows, 100}, {&o.Texts, 300}, {&o.TextBytes, 4 << 20}, {&o.Names, 200_000}} {
		if *v.field == 0 {
			*v.field = v.standard
		}
	}
	return o
}

// tallies are what the first reading counts.
type tallies struct {
	documents, duplicates int64
	textBytes             int64
	firstDay, lastDay     model.Day
	dated                 int64
	mentions              map[string]int64

	organisations, people, places, countries, speakers, voices *counter

	dates     calendar
	money     purse
	quotes    quoteCounts
	published calendar
}

type quoteCounts struct{ all, named, roles, open int64 }

func newTallies(o Options) *tallies {
	return &tallies{
		mentions:      map[string]int64{},
		organisations: newCounter(o.Names), people: newCounter(o.Names), places: newCounter(o.Names),
		countries: newCounter(o.Names), speakers: newCounter(o.Names), voices: newCounter(o.Names),
		dates: newCalendar(), published: newCalendar(), money: newPurse(),
	}
}

// Gather reads a data set twice and returns its figures. Open begins a reading; both
// must give the same.
func Gather(open func() iter.Seq2[dataset.Record, error], options Options) (*Figures, error) {
	options = options.withDefaults()
	first := newTallies(options)
	number := int64(0)
	for record, err := range open() {
		if err != nil {
			return nil, err
		}
		number++
		first.add(record, number)
	}
	figures := first.figures(options)
	second := newChoice(figures, options)
	again := int64(0)
	for record, err := range open() {
		if err != nil {
			return nil, err
		}
		again++
		second.add(record, again)
	}
	if again != number {
		return nil, fmt.Errorf("report: the data set changed while it was read: %d documents, then %d", number, again)
	}
	second.settle(figures)
	return figures, nil
}

func (t *tallies) add(r dataset.Record, number int64) {
	t.documents++
	if r.DuplicateOf != nil {
		t.duplicates++
		return
	}
	d := r.Found
	t.textBytes += int64(len(d.Text))
	if day := d.Published.Day; !day.IsZero() {
		t.dated++
		if t.firstDay.IsZero() || day.Before(t.firstDay) {
			t.firstDay = day
		}
		if t.lastDay.Before(day) {
			t.lastDay = day
		}
		t.published.addDay(day)
	}
	t.addNames(d, number)
	t.addQuotes(d, number)
	t.mentions["dates"] += int64(len(d.Dates))
	t.dates.addAll(d.Dates)
	t.mentions["money"] += int64(len(d.Money))
	t.money.addAll(d, number)
}

func (t *tallies) addNames(d *model.Document, number int64) {
	for _, o := range d.Organisations {
		t.mentions["organisations"] += int64(len(o.Mentions))
		t.organisations.count(key(o.Name), entry{Name: name(o.Name), Detail: known(o.Kind.String()), Mentions: int64(len(o.Mentions))}, number)
	}
	for _, p := range d.People {
		t.mentions["people"] += int64(len(p.Mentions))
		t.people.count(key(p.Name), entry{Name: name(p.Name), Detail: name(p.Affiliation), Mentions: int64(len(p.Mentions))}, number)
	}
	for _, p := range d.Places {
		n := int64(len(p.Mentions))
		t.mentions["places"] += n
		t.places.count(fmt.Sprint(p.GeoNameID, p.Kind, p.Country, p.Region, key(p.Name)),
			entry{Name: name(p.Name), Detail: where(p), Country: p.Country, Point: p.Point, Mentions: n}, number)
		if p.Country != "" {
			t.countries.count(p.Country, entry{Name: p.Country, Mentions: n}, number)
		}
	}
}

// addQuotes counts quotations, not their runs: one that a "he said" divides is one.
func (t *tallies) addQuotes(d *model.Document, number int64) {
	for _, q := range d.Quotes {
		if q.Continues != nil || q.Kind == model.QuoteTerm || q.Kind == model.QuoteIndirect {
			continue
		}
		t.quotes.all++
		affiliation := q.Affiliation
		switch {
		case q.Speaker == "":
			t.quotes.open++
			continue
		case q.Person == nil && q.Organisation == nil:
			t.quotes.roles++
			continue
		case affiliation == "" && q.Person != nil && *q.Person >= 0 && *q.Person < len(d.People):
			affiliation = d.People[*q.Person].Affiliation
		}
		t.quotes.named++
		speaker := t.speakers.count(key(q.Speaker), entry{Name: name(q.Speaker), Detail: name(q.Title), Mentions: 1}, number)
		switch {
		case affiliation != "":
			speaker.with(affiliation, number)
			t.voices.count(key(affiliation), entry{Name: name(affiliation), Mentions: 1}, number).with(q.Speaker, number)
		case q.Organisation != nil:
			t.voices.count(key(q.Speaker), entry{Name: name(q.Speaker), Detail: "in its own name", Mentions: 1}, number)
		}
	}
}

// withKept is how many affiliations of a speaker, or speakers of an affiliation, are
// kept while reading.
const withKept = 16

// with counts somebody who stands beside the entry.
func (e *entry) with(other string, number int64) {
	if e.With == nil {
		e.With = newCounter(withKept)
	}
	e.With.count(key(other), entry{Name: name(other), Mentions: 1}, number)
}

// name returns a name on one line, as valid UTF-8, apart from the text that it was cut
// out of.
func name(s string) string {
	return strings.Clone(strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " "))
}

// known returns the word of a kind, if it is not that nothing is known.
func known(kind string) string {
	if kind == "unknown" {
		return ""
	}
	return kind
}

// where says in which region and country a place lies, or what it is.
func where(p model.Place) string {
	var parts []string
	if p.Region != "" && p.Region != p.Name {
		parts = append(parts, p.Region)
	}
	if p.Country != "" && p.Kind != model.PlaceCountry {
		parts = append(parts, p.Country)
	}
	if kind := known(p.Kind.String()); len(parts) == 0 || kind != "city" && kind != "" {
		parts = append([]string{kind}, parts...)
	}
	return name(strings.Trim(strings.Join(parts, ", "), ", "))
}
