package suites_test

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/extract/internal/suites"
)

var update = flag.Bool("update", false, "write SCORES.md anew")

// small are the phrase suites whose overlap is counted together.
var small = []string{"dateparser", "when", "naturaldate", "ctparse", "natty", "chronic"}

// listed reads listed.tsv: the class of a failure by its key.
func listed(t *testing.T) map[string]suites.Class {
	file, err := os.ReadFile("listed.tsv")
	require.NoError(t, err)
	out := map[string]suites.Class{}
	for line := range strings.Lines(string(file)) {
		if line[0] == '#' {
			continue
		}
		f := strings.Split(strings.TrimSpace(line), "\t")
		require.Len(t, f, 6, line)
		require.Contains(t, "abcd", f[4], line)
		out[strings.Join(f[:4], " ")] = suites.Class(f[4][0])
	}
	return out
}

// key names a failure as listed.tsv does.
func key(suite string, f *suites.Failure) string {
	at := f.Gold.Start
	if f.Kind == suites.False {
		at = f.Ours.Start
	}
	return strings.Join([]string{suite, f.Case.ID, strconv.Itoa(at), string(f.Kind)}, " ")
}

// scored is a suite with its tallies and the classes of what fails.
type scored struct {
	name         string
	raw, inScope suites.Tally
	classes      map[suites.Class]int
	rules        map[string]int
}

// scoreSuite scores a suite and sees that every failure has its reason: a rule of the
// package, or a line of listed.tsv.
func scoreSuite(t *testing.T, e *extract.Extractor, suite string, money bool, reasons map[string]suites.Class, met map[string]bool) scored {
	s := scored{name: suite, classes: map[suites.Class]int{}, rules: map[string]int{}}
	var failures []suites.Failure
	cases := read(t, e, suite, money)
	for i := range cases {
		c := &cases[i]
		found := c.found
		if suite == "wikiwars" || suite == "gum" {
			found = suites.Split(&c.Case, found)
		}
		for _, f := range s.raw.Score(&c.Case, found, money) {
			if f.Kind == suites.Span && suite != "wikiwars" || f.Kind == suites.False && suite == "gum" {
				continue // spans matter in one suite; the other marks only part of its dates
			}
			failures = append(failures, f)
		}
	}
	class := func(f *suites.Failure) suites.Class {
		if r := suites.RuleOf(f); r != nil {
			return r.Class
		}
		return reasons[key(suite, f)]
	}
	for i := range failures {
		f := &failures[i]
		k := key(suite, f)
		if r := suites.RuleOf(f); r != nil {
			s.rules[r.Name]++
		} else {
			met[k] = true
		}
		s.classes[class(f)]++
		assert.NotZero(t, class(f), "not listed: %s: %q", k, f.Case.Words(max(f.Gold.Start, 0), f.Gold.End))
	}
	s.inScope = s.raw.Without(failures, class)
	return s
}

func percent(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return 100 * float64(n) / float64(of)
}

func f1(hits, gold, found int) float64 { return percent(2*hits, gold+found) }

// TestEveryFailureIsListed holds the cases that fail to the rules of this package and
// to listed.tsv, and the figures without those that fail by the suites' own doing to what
// they were. It runs where the suites are.
func TestEveryFailureIsListed(t *testing.T) {
	e := extractor(t)
	reasons, met := listed(t), map[string]bool{}
	var table strings.Builder
	table.WriteString("| suite | gold | strict~ | overlap F1 | value | right by another reading | right but for the direction | negatives | a | b | c | d |\n" +
		"| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n")
	all := map[string]scored{}
	var six, sixIn suites.Tally
	for _, suite := range dateSuites {
		s := scoreSuite(t, e, suite, false, reasons, met)
		all[suite] = s
		r, in := s.raw, s.inScope
		both := func(a, b float64) string { return fmt.Sprintf("%.1f → %.1f", a, b) }
		overlap := both(f1(r.Overlap, r.Gold, r.Found), f1(in.Overlap, in.Gold, in.Found))
		if suite == "gum" {
			overlap = both(percent(r.Overlap, r.Gold), percent(in.Overlap, in.Gold)) + " (recall)"
			r.Negatives, r.Clean, in.Negatives, in.Clean = 0, 0, 0, 0 // it marks part of its dates only
		}
		fmt.Fprintf(&table, "| %s | %d | %s | %s | %s | %s | %s | %d of %d → %d of %d | %d | %d | %d | %d |\n", suite, r.Gold,
			both(f1(r.Strict, r.Gold, r.Found), f1(in.Strict, in.Gold-in.Loose, in.Found-in.Loose)), overlap,
			both(percent(r.Right, r.Values), percent(in.Right, in.Values)), both(percent(r.Any, r.Values), percent(in.Any, in.Values)), both(percent(r.Turned, r.Values), percent(in.Turned, in.Values)),
			r.Clean, r.Negatives, in.Clean, in.Negatives, s.classes['a'], s.classes['b'], s.classes['c'], s.classes['d'])
	}
	for _, suite := range small {
		s := all[suite]
		for _, sum := range []struct{ to, of *suites.Tally }{{&six, &s.raw}, {&sixIn, &s.inScope}} {
			sum.to.Overlap, sum.to.Gold, sum.to.Found = sum.to.Overlap+sum.of.Overlap, sum.to.Gold+sum.of.Gold, sum.to.Found+sum.of.Found
		}
	}
	fmt.Fprintf(&table, "\nThe six small phrase suites (%s) together: overlap F1 %.1f → %.1f.\n\n", strings.Join(small, ", "), f1(six.Overlap, six.Gold, six.Found), f1(sixIn.Overlap, sixIn.Gold, sixIn.Found))
	table.WriteString("| suite | gold | overlap F1 | amount | currency | negatives | a | b | c | d |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n")
	for _, suite := range moneySuites {
		s := scoreSuite(t, e, suite, true, reasons, met)
		all[suite] = s
		r, in := s.raw, s.inScope
		fmt.Fprintf(&table, "| %s | %d | %.1f → %.1f | %.1f → %.1f | %.1f → %.1f | %d of %d → %d of %d | %d | %d | %d | %d |\n", suite, r.Gold,
			f1(r.Overlap, r.Gold, r.Found), f1(in.Overlap, in.Gold, in.Found), percent(r.Right, r.Values), percent(in.Right, in.Values), percent(r.RightCurrencies, r.Currencies), percent(in.RightCurrencies, in.Currencies),
			r.Clean, r.Negatives, in.Clean, in.Negatives, s.classes['a'], s.classes['b'], s.classes['c'], s.classes['d'])
	}
	table.WriteString("\n| rule | class | why | cases |\n| --- | --- | --- | --- |\n")
	for _, r := range suites.Rules() {
		n := 0
		for _, s := range all {
			n += s.rules[r.Name]
		}
		fmt.Fprintf(&table, "| %s | %c | %s | %d |\n", r.Name, r.Class, r.Why, n)
	}
	for k := range reasons {
		if !met[k] {
			t.Log("fails no longer:", k)
		}
	}
	t.Log("\n" + table.String())
	writeScores(t, table.String())
	holds := func(what string, got, least float64) { assert.GreaterOrEqual(t, got, least, what) }
	in := func(suite string) suites.Tally { return all[suite].inScope }
	overlap := func(suite string) float64 { x := in(suite); return f1(x.Overlap, x.Gold, x.Found) }
	value := func(suite string) float64 { x := in(suite); return percent(x.Right, x.Values) }
	holds("chrono overlap", overlap("chrono"), 95)
	holds("chrono value", value("chrono"), 90)
	holds("ms-datetime-model overlap", overlap("ms-datetime-model"), 97)
	holds("ms-datetime-model value", value("ms-datetime-model"), 90)
	holds("duckling-time overlap", overlap("duckling-time"), 95)
	holds("duckling-time value but for the direction", percent(in("duckling-time").Turned, in("duckling-time").Values), 85)
	holds("wikiwars strict", f1(in("wikiwars").Strict, in("wikiwars").Gold-in("wikiwars").Loose, in("wikiwars").Found-in("wikiwars").Loose), 92)
	holds("wikiwars value", value("wikiwars"), 92)
	holds("gum recall", percent(in("gum").Overlap, in("gum").Gold), 90)
	holds("small suites", f1(sixIn.Overlap, sixIn.Gold, sixIn.Found), 90)
	holds("ms-currency overlap", overlap("ms-currency"), 98)
	holds("ms-currency amount", value("ms-currency"), 98)
	holds("duckling-money overlap", overlap("duckling-money"), 92)
	holds("duckling-money amount", value("duckling-money"), 95)
	holds("monetize amount", value("monetize"), 95)
	holds("price-parser amount", value("price-parser"), 95)
	for _, suite := range append(dateSuites, moneySuites...) {
		if x := in(suite); suite != "gum" {
			assert.Equal(t, x.Negatives, x.Clean, "false alarms: %s", suite)
		}
	}
}

// writeScores writes the table into SCORES.md, or says that it is not what stands there.
func writeScores(t *testing.T, table string) {
	const file, mark = "SCORES.md", "<!-- figures -->\n"
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	head, old, ok := strings.Cut(string(text), mark)
	require.True(t, ok)
	switch {
	case *update:
		require.NoError(t, os.WriteFile(file, []byte(head+mark+"\n"+table), 0o644))
	case strings.TrimSpace(old) != strings.TrimSpace(table):
		t.Log("SCORES.md holds other figures: go test ./extract/internal/suites -update")
	}
}
