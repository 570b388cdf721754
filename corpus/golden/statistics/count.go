package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/score"
	"github.com/dateline-nlp/dateline/model"
)

// tally counts things by name.
type tally map[string]int

// counted is a thing and how many there are of it.
type counted struct {
	name string
	n    int
}

// list returns the things, those of which there are most first.
func (t tally) list() []counted {
	var list []counted
	for _, name := range slices.Sorted(maps.Keys(t)) {
		list = append(list, counted{name, t[name]})
	}
	slices.SortStableFunc(list, func(a, b counted) int { return cmp.Compare(b.n, a.n) })
	return list
}

// typeCounts is what is counted of a type of mention.
type typeCounts struct {
	mentions, documents int
	texts               map[string]bool
}

// statistics is what is counted of the corpus.
type statistics struct {
	documents int
	words     []int // of each document, in ascending order
	first     model.Day
	last      model.Day

	types map[corpus.Type]*typeCounts
	// kinds, countries and years are those of the publishers, by document.
	kinds, countries, years tally
	// named are the countries of places, by mention; currencies those of money.
	named, currencies tally
	// dates and amounts are the sorts of values, by mention.
	dates, amounts tally
	// speakers, titles and affiliations are the quotes that have them.
	speakers, titles, affiliations int
	zones                          tally
	datelines                      tally
	traps                          []corpus.Gold
}

// count counts the corpus.
func count(all []corpus.Gold) (statistics, error) {
	s := statistics{documents: len(all), types: map[corpus.Type]*typeCounts{}, kinds: tally{}, countries: tally{}, years: tally{},
		named: tally{}, currencies: tally{}, dates: tally{}, amounts: tally{}, zones: tally{}, datelines: tally{}}
	for _, t := range append([]corpus.Type{corpus.Ignore}, corpus.Types...) {
		s.types[t] = &typeCounts{texts: map[string]bool{}}
	}
	// The scorer knows the sorts of values: gold is compared with itself.
	var scorer score.Scorer
	for _, gold := range all {
		s.document(gold)
		if err := scorer.Add(gold, gold.Mentions); err != nil {
			return s, err
		}
	}
	slices.Sort(s.words)
	for _, v := range scorer.Report().ValueSorts {
		switch v.Type {
		case corpus.Date:
			s.dates[v.Sort] = v.Of
		case corpus.Money:
			if v.Field == "amount" {
				s.amounts[v.Sort] = v.Of
			}
		}
	}
	return s, nil
}

func (s *statistics) document(gold corpus.Gold) {
	s.words = append(s.words, len(strings.Fields(gold.Article.Text)))
	s.kinds[gold.Kind]++
	s.countries[gold.Article.Country]++
	if !gold.Ref.IsZero() {
		s.years[gold.Ref.String()[:len("2017")]]++
		if s.first.IsZero() || gold.Ref.Before(s.first) {
			s.first = gold.Ref
		}
		if s.last.Before(gold.Ref) {
			s.last = gold.Ref
		}
	}
	if gold.Trap != "" {
		s.traps = append(s.traps, gold)
	}
	for _, zone := range gold.Zones {
		s.zones[zone.Kind.String()]++
	}
	s.dateline(gold)
	present := map[corpus.Type]bool{}
	for _, m := range gold.Mentions {
		t := s.types[m.Type]
		t.mentions++
		t.texts[m.Text] = true
		if !present[m.Type] {
			present[m.Type] = true
			t.documents++
		}
		s.values(m)
	}
}

func (s *statistics) values(m corpus.Mention) {
	given := func(value *string) bool { return value != nil && *value != "" }
	if given(m.Country) {
		s.named[*m.Country]++
	}
	if given(m.Currency) {
		s.currencies[*m.Currency]++
	}
	for value, n := range map[*string]*int{m.Speaker: &s.speakers, m.Title: &s.titles, m.Affiliation: &s.affiliations} {
		if given(value) {
			*n++
		}
	}
}

// dateline counts the forms of datelines; one can have several.
func (s *statistics) dateline(gold corpus.Gold) {
	start := strings.Index(gold.Article.Text, gold.Dateline)
	if gold.Dateline == "" || start < 0 {
		s.datelines["none"]++
		return
	}
	span := model.Span{Start: start, End: start + len(gold.Dateline)}
	has := tally{}
	for _, m := range gold.Mentions {
		if span.Contains(model.Span{Start: m.Start, End: m.End}) {
			has[string(m.Type)]++
		}
	}
	form := func(name string, yes bool) {
		if yes {
			s.datelines[name]++
		}
	}
	firstWord := strings.TrimLeftFunc(gold.Dateline, func(r rune) bool { return !unicode.IsLetter(r) })
	if i := strings.IndexAny(firstWord, " ,/(-:"); i > 0 {
		firstWord = firstWord[:i]
	}
	form("with a day", has["DATE"] > 0)
	form("without a day", has["DATE"] == 0)
	form("without a place", has["PLACE"] == 0)
	form("with several places", has["PLACE"] > 1)
	form("with a wire service", has["ORG"] > 0)
	form("in brackets", strings.HasPrefix(gold.Dateline, "("))
	form("with the city in capitals", has["PLACE"] > 0 && strings.ToUpper(firstWord) == firstWord)
}
