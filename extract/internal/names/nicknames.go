package names

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/nicknames.txt
var nicknameTable string

// nicknames is the key of a given name by those of its short forms and other spellings.
var nicknames = sync.OnceValue(func() map[uint64]uint64 {
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
	return out
})

// inFull returns the key of the given name that a name is short for: "Bob" is Robert.
func inFull(key uint64) uint64 {
	if full, ok := nicknames()[key]; ok {
		return full
	}
	return key
}

// otherForm reports whether two names of a person differ in the form of the given name
// alone: the one that the text has first stays, "Bob Hill" before "Robert Hill".
func otherForm(a, b string) bool {
	firstA, restA, twoA := strings.Cut(a, " ")
	firstB, restB, twoB := strings.Cut(b, " ")
	return twoA && twoB && !strings.EqualFold(firstA, firstB) && strings.EqualFold(restA, restB) && !strings.HasSuffix(firstB, ".") && len(firstB) > 1
}
