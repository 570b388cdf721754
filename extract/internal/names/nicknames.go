package names

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed data/nicknames.txt
var nicknameTable string

// nicknames is the key of a given name by those of its short forms and other spellings.
var nicknames = sync.OnceValue(func() *table[uint64] {
	out := map[uint64]uint64{}
	for line := range strings.Lines(nicknameTable) {
		forms := strings.Fields(line)
		if len(forms) == 0 || forms[0] == "#" {
			continue
		}
		for _, form := range forms[1:] {
			out[extendPhrase(phraseBegin, form)] = extendPhrase(phraseBegin, forms[0])
		}
	}
	return newTable(out)
})

// inFull returns the key of the given name that a name is short for: "Bob" is Robert.
func inFull(key uint64) uint64 {
	if full, ok := nicknames().get(key); ok {
		return full
	}
	return key
}

// usualForm returns the form of a person's name that the text has most often, of those
// that differ in the given name alone: the first of them if there are several.
func (l *Linker) usualForm(e int, name string) string {
	var forms []string
	var counts []int
	for i := range l.mentions {
		if l.PersonOf[i] != e {
			continue
		}
		text := spaced(l.text(i))
		k := slices.Index(forms, text)
		switch {
		case k >= 0:
			counts[k]++
		case len(forms) < mostForms && (text == name || otherForm(text, name)):
			forms, counts = append(forms, text), append(counts, 1)
		}
	}
	if len(forms) == 0 {
		return name
	}
	best := 0
	for k := range counts {
		if counts[k] > counts[best] {
			best = k
		}
	}
	return forms[best]
}

// mostForms bounds the forms of one name that are counted.
const mostForms = 8

// otherForm reports whether two names of a person differ in the form of the given name
// alone: "Bob Hill", "Robert Hill".
func otherForm(a, b string) bool {
	firstA, restA, twoA := strings.Cut(a, " ")
	firstB, restB, twoB := strings.Cut(b, " ")
	return twoA && twoB && !strings.EqualFold(firstA, firstB) && strings.EqualFold(restA, restB) && !strings.HasSuffix(firstB, ".") && len(firstB) > 1
}
