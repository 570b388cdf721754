// Package suites scores dates and amounts of money by the test cases of other projects,
// where they are at hand: which of their expressions are found, whether the value is the
// one that the case has, and why it is not. Only tests use it. The cases themselves are
// no part of this repository; what is kept of them is their names and, in our words, the
// reason of every one that fails (see SCORES.md).
package suites

import (
	"bufio"
	"encoding/json"
	"os"
)

// A Case is a text with the expressions that its suite expects in it.
type Case struct {
	Suite, ID, Text string
	// Reference is the day by which relative dates are meant; empty if there is none.
	Reference string `json:"reference_time"`
	Locale    string
	Expect    []Expected
	InScope   bool `json:"in_scope"`

	runes []rune
}

// Expected is an expression of a case. Offsets are of runes.
type Expected struct {
	Start, End int
	Kind       string
	InScope    bool `json:"in_scope"`
	// Accept are the days that the suite takes for right; none if it has no value.
	Accept []Days
	Amount string
	// Currency is the ISO 4217 code where the suite gives one, Unit its own word.
	Currency, Unit string
}

// Days are an interval with both ends included; an empty end is open.
type Days struct{ From, To string }

// Read reads the cases of a file with one in each line.
func Read(file string) ([]Case, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<26)
	var cases []Case
	for lines.Scan() {
		var c Case
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			return nil, err
		}
		c.runes = []rune(c.Text)
		cases = append(cases, c)
	}
	return cases, lines.Err()
}

// Words returns the text between two offsets.
func (c *Case) Words(start, end int) string { return string(c.runes[start:end]) }

// gold returns what must be found and what may be found or not: the expressions out of
// scope, those of the other kind, and those inside another one.
func (c *Case) gold(money bool) (must, may []Expected) {
	var in []Expected
	for _, x := range c.Expect {
		switch isMoney := x.Kind == "money"; {
		case isMoney == money && x.InScope:
			in = append(in, x)
		case isMoney == money || !money:
			may = append(may, x)
		}
	}
	sortByPlace(in)
	for _, x := range in {
		if n := len(must); n > 0 && must[n-1].Start <= x.Start && x.End <= must[n-1].End {
			may = append(may, x)
		} else {
			must = append(must, x)
		}
	}
	return must, may
}
