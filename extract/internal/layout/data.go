package layout

import (
	_ "embed"
	"strings"
)

//go:embed heads.tsv
var headLines string

//go:embed words.tsv
var wordLines string

// rows calls f for each row of a data file of two columns.
func rows(data string, f func(kind, word string)) {
	for line := range strings.Lines(data) {
		line = strings.TrimRight(line, "\r\n")
		if kind, word, ok := strings.Cut(line, "\t"); ok && kind[0] != '#' {
			f(kind, word)
		}
	}
}

type wordKind uint8

const (
	monthWord wordKind = 1 << iota
	weekdayWord
	wireWord
	linkWord
	cityWord
	noPlaceWord
)

// wordKinds are the words that the dateline scanner knows.
var wordKinds = func() *wordTable[wordKind] {
	kinds := map[string]wordKind{"month": monthWord, "weekday": weekdayWord, "wire": wireWord, "link": linkWord, "city": cityWord, "no-place": noPlaceWord}
	words := newWordTable[wordKind]()
	rows(wordLines, func(kind, word string) { words.set(word, words.words[word]|kinds[kind]) })
	return words
}()
