package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"strings"

	"github.com/dateline-nlp/dateline/extract"
)

// extracting are the options of the extractor, which extract and batch have both.
type extracting struct {
	Gazetteer     []string `short:"g" placeholder:"FILE" help:"Names of your own, which win: lines of name, type (organisation, place, person) and identifier, with tabs between them."`
	Weights       string   `placeholder:"FILE" help:"Find names by these weights, written by train."`
	Indirect      bool     `help:"Find speech reported without marks too: said that ..., according to ..."`
	Terms         bool     `help:"Keep words in marks that nobody speaks: titles, terms, nicknames."`
	Holidays      bool     `help:"Take named days such as Thanksgiving for dates."`
	Direction     string   `enum:"text,past,future,nearest" default:"text" help:"Side of the day of publication on which a weekday, or a day or month without a year, lies: text (by the verbs), past, future or nearest."`
	Alternatives  bool     `help:"Give the other readings of dates and the other currencies of amounts; of the tables and forms, JSON has them."`
	Why           bool     `help:"Tell what decided each mention; of the tables and forms, JSON has it."`
	MinConfidence float64  `placeholder:"P" help:"Leave out organisations, places and people of a confidence under P, 0 to 1."`

	// read are the contents of the files that were read, by their names.
	read map[string][]byte
}

// directions are those of --direction.
var directions = map[string]extract.Direction{"text": extract.DirectionByText, "past": extract.DirectionPast, "future": extract.DirectionFuture, "nearest": extract.DirectionNearest}

// check looks for what the grammar of the command line cannot tell.
func (e *extracting) check() error {
	if !(e.MinConfidence >= 0 && e.MinConfidence <= 1) {
		return fmt.Errorf("--min-confidence: a confidence lies between 0 and 1, and %v does not", e.MinConfidence)
	}
	return nil
}

// options returns the options of the extractor, for which files are read.
func (e *extracting) options() ([]extract.Option, error) {
	options := []extract.Option{extract.WithMinConfidence(e.MinConfidence), extract.WithDirection(directions[e.Direction])}
	for option, given := range map[*bool]func() extract.Option{
		&e.Indirect: extract.WithIndirect, &e.Terms: extract.WithTerms, &e.Holidays: extract.WithHolidays, &e.Alternatives: extract.WithAlternatives, &e.Why: extract.WithWhy,
	} {
		if *option {
			options = append(options, given())
		}
	}
	if e.Weights != "" {
		weights, err := e.file(e.Weights)
		if err != nil {
			return nil, err
		}
		options = append(options, extract.WithWeights(weights))
	}
	for _, name := range e.Gazetteer {
		table, err := e.file(name)
		if err != nil {
			return nil, err
		}
		options = append(options, extract.WithGazetteer(namedTable{bytes.NewReader(table), name}))
	}
	return options, nil
}

// namedTable is a file that was read, with its name for what is told of it.
type namedTable struct {
	*bytes.Reader
	name string
}

func (t namedTable) Name() string { return t.name }

func (e *extracting) file(name string) ([]byte, error) {
	content, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	if e.read == nil {
		e.read = map[string][]byte{}
	}
	e.read[name] = content
	return content, nil
}

// given returns the options that were given, by their names on the command line, with the
// sums of files: what a data set depends on. It is called after options.
func (e *extracting) given() map[string]string {
	settings := map[string]string{}
	for name, option := range map[string]bool{"indirect": e.Indirect, "terms": e.Terms, "holidays": e.Holidays, "alternatives": e.Alternatives, "why": e.Why} {
		if option {
			settings[name] = "true"
		}
	}
	if directions[e.Direction] != extract.DirectionByText {
		settings["direction"] = e.Direction
	}
	if e.MinConfidence > 0 {
		settings["min-confidence"] = fmt.Sprint(e.MinConfidence)
	}
	if e.Weights != "" {
		settings["weights"] = e.sum(e.Weights)
	}
	sums := make([]string, len(e.Gazetteer))
	for i, name := range e.Gazetteer {
		sums[i] = e.sum(name)
	}
	if len(sums) > 0 {
		settings["gazetteer"] = strings.Join(sums, " ")
	}
	return settings
}

func (e *extracting) sum(name string) string {
	sum := sha256.Sum256(e.read[name])
	return hex.EncodeToString(sum[:])
}
