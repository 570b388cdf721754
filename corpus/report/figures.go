package report

import (
	"math"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// Figures are what a page shows.
type Figures struct {
	Documents, Duplicates, Counted int64
	// Dated counts documents with a day of publication, between First and Last.
	Dated       int64
	First, Last model.Day
	Mentions    map[string]int64

	Years, Months, Published Timeline
	// WideDates cover more than a year, UndatedDates have a value but no days (a fiscal
	// year), the text leaves OpenDates open; none of them is in a timeline.
	WideDates, UndatedDates, OpenDates int64

	Organisations, People, Places, Countries Table
	// Speakers are ranked by their quotations, Voices are those for whom they speak.
	Speakers, Voices Table

	// Currencies are all of them, the most frequent first.
	Currencies                      []CurrencyRow
	Vague, Rates, UnknownCurrencies int64

	Quotes, NamedQuotes, RoleQuotes, OpenQuotes int64

	Network Network
	Texts   []Text
	// TextLimit and TextBytes are the most texts that come along, and the most bytes.
	TextLimit, TextBytes int
	// Uncertain is the most documents that may be missing from a row, because rare
	// names were forgotten on the way; 0 means that every count is exact.
	Uncertain int64
}

// Table is the top of a count.
type Table struct {
	Rows []Row
	// All is how many different ones there are in the data set; if Least, at least.
	All   int64
	Least bool
}

// Row is an entry of a table.
type Row struct {
	Name, Detail        string
	Documents, Mentions int64
	// Share is that of Documents in those of the first row, in per cent.
	Share float64
	Links []Link
	Point *model.Point
	// examples are the documents that could come along.
	examples []int64
	// entity is the node of the row in the network.
	entity string
}

// Link leads to a text on the page.
type Link struct {
	Anchor string
	Number int
}

// pointsShown is how many places the map shows at most.
const pointsShown = 600

// networkCandidates is how many organisations, and people, may be in the network.
const networkCandidates = 120

func (t *tallies) figures(o Options) *Figures {
	f := &Figures{
		Documents: t.documents, Duplicates: t.duplicates, Counted: t.documents - t.duplicates,
		Dated: t.dated, First: t.firstDay, Last: t.lastDay, Mentions: t.mentions,
		Years: timeline(t.dates.years, 60, yearLabel), Months: timeline(t.dates.months, 48, monthLabel),
		Published: timeline(t.published.months, 48, monthLabel),
		WideDates: t.dates.wide, UndatedDates: t.dates.undated, OpenDates: t.dates.open,
		Organisations: t.organisations.table(max(o.Rows, networkCandidates)), People: t.people.table(max(o.Rows, networkCandidates)),
		Places: t.places.table(max(o.Rows, pointsShown)), Countries: t.countries.table(o.Rows),
		Speakers: t.speakers.quoted(o.Rows), Voices: t.voices.quoted(o.Rows),
		Currencies: t.money.rows(), Vague: t.money.vague, Rates: t.money.rates, UnknownCurrencies: t.money.unknown,
		Quotes: t.quotes.all, NamedQuotes: t.quotes.named, RoleQuotes: t.quotes.roles, OpenQuotes: t.quotes.open,
		TextLimit: max(o.Texts, 0), TextBytes: o.TextBytes,
	}
	for _, c := range []*counter{t.organisations, t.people, t.places, t.countries, t.speakers, t.voices} {
		f.Uncertain = max(f.Uncertain, c.lost)
	}
	return f
}

// table returns the first n rows.
func (c *counter) table(n int) Table {
	t := Table{All: int64(len(c.entries)), Least: c.lost > 0}
	t.Rows = rowsOf(c.ranked(n, nil), func(e *entry) int64 { return e.Documents })
	return t
}

// quoted ranks by quotations, and says for whom a speaker speaks, or who speaks.
func (c *counter) quoted(n int) Table {
	for _, e := range c.entries {
		// The rank is by quotations.
		e.Documents, e.Mentions = e.Mentions, e.Documents
	}
	t := Table{All: int64(len(c.entries)), Least: c.lost > 0}
	list := c.ranked(n, nil)
	for _, e := range list {
		if e.With == nil {
			continue
		}
		var names []string
		for _, a := range e.With.ranked(3, nil) {
			names = append(names, a.Name)
		}
		if len(names) > 0 {
			e.Detail = strings.Join(names, "; ")
		}
	}
	t.Rows = rowsOf(list, func(e *entry) int64 { return e.Documents })
	return t
}

func rowsOf(list []*entry, by func(*entry) int64) []Row {
	var rows []Row
	for _, e := range list {
		rows = append(rows, Row{
			Name: e.Name, Detail: e.Detail, Documents: e.Documents, Mentions: e.Mentions, Point: e.Point,
			Share:    math.Round(1000*float64(by(e))/float64(max(by(list[0]), 1))) / 10,
			examples: e.seen(), entity: key(e.Name),
		})
	}
	return rows
}
