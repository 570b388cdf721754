package main

import (
	"fmt"
	"strings"

	"github.com/dateline-nlp/dateline/corpus"
)

const introduction = `<!-- Written by "go run ./corpus/golden/statistics"; a test checks that it is true. -->

# The golden corpus

Press releases written for this project, with what a careful reader finds in them:
organisations, places with their country, people, dates and money with their values,
quotes with their speakers, the dateline, and the zones of the text. No sentence is
taken from a real release: people and organisations are invented, on real ground. The
texts are as untidy as real ones are, on purpose.

` + "`NAME.txt` is the text, `NAME.ann` the annotation; `CONTRIBUTING.md` shows the form and\n" +
	"how to add a release. `dateline score` scores the program on the corpus, which it brings\n" +
	"along, and the package `golden` hands it out in Go." + `

A span on which two careful readers differ is annotated as IGNORE, and counts neither
way. A trap is a document in which a naive rule finds what is not there.
`

// typeNames are the types as the README calls them.
var typeNames = map[corpus.Type]string{corpus.Organisation: "organisations", corpus.Place: "places", corpus.Person: "people", corpus.Date: "dates",
	corpus.Money: "money", corpus.Quote: "quotes", corpus.Ignore: "spans to ignore"}

// readme returns the README of the corpus.
func readme(all []corpus.Gold) (string, error) {
	s, err := count(all)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString(introduction)
	words, mentions := 0, 0
	for _, n := range s.words {
		words += n
	}
	for _, t := range corpus.Types {
		mentions += s.types[t].mentions
	}
	fmt.Fprintf(&b, "\n## Size\n\n| documents | words | in a document | mentions | publishers' countries | countries of places | currencies | traps |\n|--:|--:|--:|--:|--:|--:|--:|--:|\n")
	shortest, middle, longest := 0, 0, 0
	if n := len(s.words); n > 0 {
		shortest, middle, longest = s.words[0], s.words[n/2], s.words[n-1]
	}
	fmt.Fprintf(&b, "| %d | %d | %d to %d, half under %d | %d | %d | %d | %d | %d |\n", s.documents, words, shortest, longest, middle, mentions,
		len(s.countries), len(s.named), len(s.currencies), len(s.traps))

	b.WriteString("\n## Mentions\n\n| type | mentions | different texts | documents |\n|---|--:|--:|--:|\n")
	for _, t := range append(append([]corpus.Type{}, corpus.Types...), corpus.Ignore) {
		c := s.types[t]
		fmt.Fprintf(&b, "| %s | %d | %d | %d |\n", typeNames[t], c.mentions, len(c.texts), c.documents)
	}
	fmt.Fprintf(&b, "\nOf the quotes, %d have a speaker, %d a title and %d an affiliation.\n", s.speakers, s.titles, s.affiliations)

	lists := []struct {
		title, remark string
		tally         tally
	}{
		{"Publishers by kind", "Documents.", s.kinds},
		{"Publishers by country", "Documents; codes of ISO 3166-1.", s.countries},
		{"Publication", fmt.Sprintf("Documents by year, from %s to %s.", s.first, s.last), s.years},
		{"Countries of places", "Mentions.", s.named},
		{"Currencies", "Mentions; codes of ISO 4217.", s.currencies},
		{"Dates by sort of value", "Mentions; none is a date that the text leaves open.", s.dates},
		{"Amounts by sort", "Mentions; none is an amount without a number.", s.amounts},
		{"Zones", "Stretches of lines.", s.zones},
		{"Datelines", "Documents; a dateline can have several forms.", s.datelines},
	}
	for _, list := range lists {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n%s\n", list.title, list.remark, wrapped(list.tally.list()))
	}
	b.WriteString("\n## Traps\n\n| document | what a naive rule finds |\n|---|---|\n")
	for _, gold := range s.traps {
		fmt.Fprintf(&b, "| %s | %s |\n", gold.ID, strings.ReplaceAll(gold.Trap, "|", `\|`))
	}
	return b.String(), nil
}

// widest is where lists are broken, in columns.
const widest = 88

// wrapped writes things with their counts, in lines.
func wrapped(list []counted) string {
	var b strings.Builder
	width := 0
	for i, c := range list {
		text := fmt.Sprintf("%s %d", c.name, c.n)
		if i < len(list)-1 {
			text += ","
		}
		switch {
		case i == 0:
		case width+1+len(text) > widest:
			b.WriteByte('\n')
			width = 0
		default:
			b.WriteByte(' ')
			width++
		}
		b.WriteString(text)
		width += len(text)
	}
	return b.String()
}
