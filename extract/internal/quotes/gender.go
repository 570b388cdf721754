package quotes

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// gender is what a name, a title or a pronoun shows of a person.
type gender uint8

const (
	unknown gender = iota
	female
	male
)

//go:embed given.tsv
var givenFile string

// genders are the words of given.tsv by the key of lexicon.Key, and given those of
// them that are names, which few words are.
var (
	genders, given = mustReadGenders(givenFile)
	mayBeGiven     = func() (f lexicon.Filter) {
		for key := range given {
			f.Add(key)
		}
		return f
	}()
)

func mustReadGenders(file string) (out map[uint64]gender, names map[uint64]bool) {
	out, names = map[uint64]gender{}, map[uint64]bool{}
	for line := range strings.Lines(file) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		word, g, _ := strings.Cut(line, "\t")
		names[lexicon.Key(word)] = g == "f" || g == "m"
		switch g {
		case "f", "F":
			out[lexicon.Key(word)] = female
		case "m", "M":
			out[lexicon.Key(word)] = male
		default:
			panic(fmt.Sprintf("quotes: given.tsv: %q has the unknown gender %q", word, g))
		}
	}
	return out, names
}

// isGiven reports whether a word is a given name.
func (d *discourse) isGiven(k int) bool {
	t := &d.Tokens[k]
	return t.Has(lexicon.FirstName) || mayBeGiven.May(t.Key) && given[t.Key]
}

// genderOf returns the gender that the words of a person's names and the titles
// before them show, where they do not contradict each other.
func (a *attributor) genderOf(entity int) gender {
	if g, ok := a.gendered[entity]; ok {
		return g
	}
	counts := [3]int{}
	for _, i := range a.mentionsOf(entity) {
		m := &a.mentions[i]
		k := m.first - 1
		if k >= 0 && a.Tokens[k].Rune == '.' {
			k--
		}
		if k >= 0 && a.Tokens[k].Has(lexicon.Title|lexicon.Role) {
			counts[genders[a.Tokens[k].Key]] += 2
		}
		if m.last-m.first > 1 {
			counts[genders[a.Tokens[m.first].Key]]++
		}
	}
	g := unknown
	switch {
	case counts[female] > 2*counts[male]:
		g = female
	case counts[male] > 2*counts[female]:
		g = male
	}
	a.gendered[entity] = g
	return g
}

// fitting is the speaker, or none if a pronoun beside the quotation cannot stand for
// them.
func (a *attributor) fitting(s *speaker, q *quotation) *speaker {
	if s == nil || !s.person || q.site.kind == siteNone || q.site.first >= q.site.last {
		return s
	}
	for _, k := range [...]int{q.site.first, q.site.last - 1} {
		if p := a.pronoun(k); p != "" && !a.fits(p, s.entity) {
			return nil
		}
	}
	return s
}

// fits reports whether a pronoun can stand for a person.
func (a *attributor) fits(pronoun string, entity int) bool {
	if entity < 0 {
		return true
	}
	switch a.genderOf(entity) {
	case female:
		return pronoun != "he"
	case male:
		return pronoun != "she"
	}
	return true
}
