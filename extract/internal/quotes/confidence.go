package quotes

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"
)

//go:embed speakers.tsv
var speakersFile string

// confidences are the shares of right speakers by the rule that finds them, and
// usual that of all rules.
var confidences, usual = mustReadSpeakers(speakersFile)

// borrowed is how many speakers of the usual share are added to those counted for a
// rule, so that a rule that was seen twice is not certain.
const borrowed = 4

func mustReadSpeakers(file string) (of map[string]float64, usual float64) {
	type share struct{ right, of float64 }
	counts, all := map[string]share{}, share{}
	for line := range strings.Lines(file) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if line[0] == '#' {
			continue
		}
		if len(fields) != 3 {
			panic(fmt.Sprintf("quotes: speakers.tsv: %q has not three fields", line))
		}
		right, err := strconv.ParseFloat(fields[1], 64)
		n, err2 := strconv.ParseFloat(fields[2], 64)
		if err != nil || err2 != nil || right > n {
			panic(fmt.Sprintf("quotes: speakers.tsv: %q has no counts", line))
		}
		counts[fields[0]] = share{right, n}
		all.right += right
		all.of += n
	}
	usual = all.right / all.of
	of = map[string]float64{}
	for rule, c := range counts {
		of[rule] = rounded((c.right + borrowed*usual) / (c.of + borrowed))
	}
	return of, rounded(usual)
}

// rounded leaves the digits that a few hundred counts can tell.
func rounded(p float64) float64 { return math.Round(p*1e4) / 1e4 }

// confidenceOf returns the probability that a speaker found by a rule is right.
func confidenceOf(rule string) float64 {
	if p, ok := confidences[rule]; ok {
		return p
	}
	return usual
}
