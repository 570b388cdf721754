package main

import (
	"strings"
	"unicode"
)

// englishWords are words that stand in every paragraph of English, and seldom or
// never in another language.
var englishWords = map[string]bool{"the": true, "and": true, "to": true, "for": true, "that": true, "with": true, "by": true,
	"from": true, "are": true, "will": true, "said": true, "this": true, "has": true, "of": true}

const (
	// languageSample is how many bytes of a text are looked at to tell its language.
	languageSample = 32 << 10
	// Shorter texts do not show their language. 4 % is under the poorest of a few
	// hundred real releases (tables of figures), and over other languages.
	fewestWords, fewestLetters = 20, 10
	fewestEnglish              = 0.04
)

// looksEnglish reports whether a text can be English. It is not a test for English:
// it is there to tell a user why nothing was found in a Japanese release.
func looksEnglish(text string) bool {
	words, english, letters, latin := 0, 0, 0, 0
	for field := range strings.FieldsFuncSeq(text[:min(len(text), languageSample)], notLetter) {
		for _, r := range field {
			letters++
			if unicode.Is(unicode.Latin, r) {
				latin++
			}
		}
		words++
		if len(field) <= len("that") && englishWords[strings.ToLower(field)] {
			english++
		}
	}
	if letters >= fewestLetters && latin < letters/2 {
		return false
	}
	return words < fewestWords || float64(english) >= fewestEnglish*float64(words)
}

// notLetter reports whether a character stands between words. Bytes that are not
// UTF-8 do not show a language.
func notLetter(r rune) bool { return !unicode.IsLetter(r) }
