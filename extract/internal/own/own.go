// Package own finds the names that a user brings along, and lets them win over those
// that were found by reading.
package own

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// kinds are the words for kinds of names, as in a user's table, in small letters.
var kinds = map[string]names.Kind{
	"organisation": names.Organisation, "organization": names.Organisation, "org": names.Organisation, "place": names.Place, "person": names.Person,
}

// KindOf returns the kind of names that a word of a user's calls a type; false if it is
// the word for none.
func KindOf(word string) (names.Kind, bool) {
	k, ok := kinds[strings.ToLower(strings.TrimSpace(word))]
	return k, ok
}

// Table is the names of a gazetteer of the user's own. It is read-only once read.
type Table struct {
	entries map[uint64]entry
	longest int
}

// entry is a name, or the beginning of one.
type entry struct {
	whole, prefix bool
	words         []string // the tokens of a whole name
	kind          names.Kind
	id            string
}

// longestLine is the greatest number of bytes of a line of a table.
const longestLine = 1 << 20

// Read reads a table of lines: name, type, identifier, with tabs between them. The
// identifier may be missing. Lines that are empty or begin with # are passed over, and a
// byte order mark before the first.
func Read(from io.Reader, lexicon *lexicon.Lexicon) (*Table, error) {
	t := &Table{entries: map[uint64]entry{}}
	tokeniser := token.NewTokeniser(lexicon)
	lines := bufio.NewScanner(from)
	lines.Buffer(nil, longestLine)
	n := 1
	for ; lines.Scan(); n++ {
		line := strings.TrimSuffix(lines.Text(), "\r")
		if n == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) < 2 || len(fields) > 3 {
			return nil, fmt.Errorf("line %d: want name, type and perhaps identifier with tabs between them, and there are %d tabs", n, len(fields)-1)
		}
		kind, ok := KindOf(fields[1])
		if !ok {
			return nil, fmt.Errorf("line %d: the type %q is none of organisation, place, person", n, fields[1])
		}
		name, id := strings.TrimSpace(fields[0]), ""
		if len(fields) == 3 {
			id = strings.TrimSpace(fields[2])
		}
		text := tokeniser.Tokenise(name, []layout.Block{{Span: model.Span{End: len(name)}}})
		if len(text.Tokens) == 0 || !strings.ContainsFunc(name, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			return nil, fmt.Errorf("line %d: no name", n)
		}
		t.add(text, kind, id)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("line %d: %w", n, err)
	}
	return t, nil
}

func (t *Table) add(text *token.Text, kind names.Kind, id string) {
	h := uint64(0)
	var words []string
	for i := range text.Tokens {
		if i > 0 {
			e := t.entries[h]
			e.prefix = true
			t.entries[h] = e
		}
		h = lexicon.Join(h, text.Tokens[i].Key)
		words = append(words, strings.ReplaceAll(text.Of(i), "’", "'"))
	}
	e := t.entries[h]
	e.whole, e.words, e.kind, e.id = true, words, kind, id
	t.entries[h] = e
	t.longest = max(t.longest, len(words))
}

// Find returns the names of the table in a text, the longest first from the left. A
// name is found as it is written in the table, or all in capitals, with straight
// apostrophes or curly ones.
func (t *Table) Find(text *token.Text) []names.Mention {
	var out []names.Mention
	for i := 0; i < len(text.Tokens); i++ {
		end, e := t.at(text, i)
		if end == 0 {
			continue
		}
		out = append(out, mention(text, i, end, e.kind, "own gazetteer", e.id))
		i = end - 1
	}
	return out
}

func (t *Table) at(text *token.Text, i int) (end int, found entry) {
	h := uint64(0)
	for k := i; k < min(len(text.Tokens), i+t.longest); k++ {
		if k > i && text.Tokens[k].Is(token.Opening) {
			break
		}
		h = lexicon.Join(h, text.Tokens[k].Key)
		e, ok := t.entries[h]
		if !ok {
			break
		}
		if e.whole && written(text, i, e.words) {
			end, found = k+1, e
		}
		if !e.prefix {
			break
		}
	}
	return end, found
}

// written reports whether the tokens from i on are words as they stand in the table, or
// all of them in capitals.
func written(text *token.Text, i int, words []string) bool {
	same, capitals := true, true
	for k, w := range words {
		s := text.Of(i + k)
		if strings.Contains(s, "’") {
			s = strings.ReplaceAll(s, "’", "'")
		}
		same = same && s == w
		capitals = capitals && s == strings.ToUpper(w)
	}
	return same || capitals
}

func mention(text *token.Text, first, last int, kind names.Kind, rule, id string) names.Mention {
	if id != "" {
		rule += ": " + id
	}
	return names.Mention{Span: model.Span{Start: int(text.Tokens[first].Start), End: int(text.Tokens[last-1].End)},
		First: first, Last: last, Kind: kind, Confidence: 1, Rule: rule, ID: id}
}

// Spans makes names of spans that a rule of the user's found. Those that are empty, lie
// outside of the text or cut a word are left out.
func Spans(text *token.Text, spans []model.Span, kind names.Kind, rule string) []names.Mention {
	var out []names.Mention
	for _, s := range spans {
		if s.Start < 0 || s.Start >= s.End || s.End > len(text.Source) {
			continue
		}
		first, last := text.At(s.Start), text.At(s.End-1)
		if last >= len(text.Tokens) || int(text.Tokens[first].Start) != s.Start || int(text.Tokens[last].End) != s.End {
			continue
		}
		out = append(out, mention(text, first, last+1, kind, rule, ""))
	}
	slices.SortStableFunc(out, func(a, b names.Mention) int { return a.First - b.First })
	return out
}

// Over lays names of the user's over names that were found, both in the order of the
// text. What they overlap gives way, unless it is a longer name of the same kind that
// begins or ends with the user's: "Acme" does not cut "Acme Widgets, Inc.".
func Over(found, own []names.Mention) []names.Mention {
	if len(own) == 0 {
		return found
	}
	var out []names.Mention
	k, end := 0, 0
	for _, o := range own {
		if o.First < end {
			continue // the user's names overlap: the first one stays
		}
		for k < len(found) && found[k].Last <= o.First {
			out = append(out, found[k])
			k++
		}
		if k < len(found) && longer(&found[k], &o) {
			end = found[k].Last
			continue
		}
		for k < len(found) && found[k].First < o.Last {
			k++
		}
		out = append(out, o)
		end = o.Last
	}
	return append(out, found[k:]...)
}

func longer(m, o *names.Mention) bool {
	return m.Kind == o.Kind && m.Last-m.First > o.Last-o.First && m.First <= o.First && o.Last <= m.Last && (m.First == o.First || m.Last == o.Last)
}
