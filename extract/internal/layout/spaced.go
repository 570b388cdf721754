package layout

import (
	"strings"
	"sync"
	"unicode"
)

// longestSpaced is the length in bytes of the longest line that is read for letters set
// apart, as typists and scanners of old letterheads do: "M E D IA  R E L E A S E".
const longestSpaced = 60

// spaced reports whether a short line in capitals has three letters or more that stand
// alone.
func spaced(s string) bool {
	if len(s) > longestSpaced || len(s) < 5 || !upperLine(s) {
		return false
	}
	alone := 0
	for i := 1; i+1 < len(s); i++ {
		if s[i] == ' ' && s[i+1] != ' ' && s[i-1] != ' ' && (i == 1 || s[i-2] == ' ') {
			alone++
		}
	}
	return alone >= 3
}

// squeezed returns the words that head a part if the line is them with letters set
// apart; else the line.
func squeezed(s string) string {
	bare := strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s))
	if words, ok := bareHeads()[bare]; ok {
		return words
	}
	return s
}

// bareHeads are the words that head a part by their letters alone.
var bareHeads = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, phrases := range heads.words {
		for _, h := range phrases {
			if bare := strings.ReplaceAll(h.words, " ", ""); len(bare) > 6 {
				out[bare] = h.words
			}
		}
	}
	return out
})
