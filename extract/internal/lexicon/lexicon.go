// Package lexicon knows what kind of word a word is. One look-up a token gives
// its class bits and values; every grammar after that tests bits.
//
// The words stand in the .tsv files of this folder, one file for each stage that
// needs them: word, then class names, each with a value after "=" where the class
// has one, divided by tabs. A word may stand in several files; its classes add up.
package lexicon

import (
	"bufio"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"strconv"
	"strings"
	"sync"
)

//go:embed *.tsv
var files embed.FS

// Entry is what is known of a word.
type Entry struct {
	Class Class
	// Number is the value of the classes that count: Number, Ordinal, Scale (the
	// power of ten), Fraction (its denominator).
	Number int64
	// Calendar is the value of the classes of the calendar: Month (1 to 12), Weekday
	// (0 is Sunday, as in package time), Season, TimeUnit and so on.
	Calendar int16
	// Detail is a value for the other classes, where a stage needs one.
	Detail int16
}

// Lexicon is a table of words. It is read-only and safe for concurrent use.
//
// It is looked up once for every token of a text. Nearly half of all look-ups are of words
// that it does not hold, so the keys lie by themselves: a table of open addressing, of
// which the processor's cache holds most.
type Lexicon struct {
	keys    []uint64 // 0 where there is none; a word of that key would not be found
	places  []uint16 // of each key, the index of its entry
	entries []Entry
	mask    uint64
}

// Default returns the lexicon of the embedded files, read once.
var Default = sync.OnceValues(func() (*Lexicon, error) { return read(files) })

func read(fsys fs.FS) (*Lexicon, error) {
	names, err := fs.Glob(fsys, "*.tsv")
	if err != nil {
		return nil, err
	}
	entries := make(map[uint64]Entry, 1<<13)
	for _, name := range names {
		f, err := fsys.Open(name)
		if err != nil {
			return nil, err
		}
		err = add(entries, f, name)
		f.Close()
		if err != nil {
			return nil, err
		}
	}
	return newLexicon(entries)
}

// newLexicon lays out the table of the entries.
func newLexicon(entries map[uint64]Entry) (*Lexicon, error) {
	if len(entries) >= 1<<16 {
		return nil, fmt.Errorf("lexicon: %d words are more than an index of 16 bits tells apart", len(entries))
	}
	size := 1
	for size < 3*len(entries) {
		size *= 2
	}
	l := &Lexicon{keys: make([]uint64, size), places: make([]uint16, size), mask: uint64(size - 1)}
	for key, e := range entries {
		i := key & l.mask
		for l.keys[i] != 0 {
			i = (i + 1) & l.mask
		}
		l.keys[i], l.places[i] = key, uint16(len(l.entries))
		l.entries = append(l.entries, e)
	}
	return l, nil
}

// add reads one file of words.
func add(entries map[uint64]Entry, r io.Reader, name string) error {
	scanner := bufio.NewScanner(r)
	for line := 1; scanner.Scan(); line++ {
		text := scanner.Text()
		if text == "" || text[0] == '#' {
			continue
		}
		word, classes, ok := strings.Cut(text, "\t")
		if !ok {
			return fmt.Errorf("lexicon: %s:%d: %q has no class", name, line, word)
		}
		key := Key(word)
		entry := entries[key]
		for spec := range strings.SplitSeq(classes, "\t") {
			if err := entry.set(spec); err != nil {
				return fmt.Errorf("lexicon: %s:%d: %q: %w", name, line, word, err)
			}
		}
		entries[key] = entry
	}
	return scanner.Err()
}

// set adds a class such as "month=7" to the entry.
func (e *Entry) set(spec string) error {
	className, value, hasValue := strings.Cut(spec, "=")
	class, ok := classNames[className]
	if !ok {
		return fmt.Errorf("unknown class %q", className)
	}
	e.Class |= class
	if !hasValue {
		return nil
	}
	n, err := strconv.ParseInt(value, 10, 64)
	if err != nil {
		return fmt.Errorf("class %s: %w", className, err)
	}
	switch {
	case class&counting != 0:
		e.Number = n
	case class&calendar != 0:
		e.Calendar = int16(n)
	default:
		e.Detail = int16(n)
	}
	return nil
}

// Look returns the entry of the word with the key; the zero Entry if it is unknown.
func (l *Lexicon) Look(key uint64) Entry {
	for i := key & l.mask; ; i = (i + 1) & l.mask {
		switch l.keys[i] {
		case key:
			if key != 0 {
				return l.entries[l.places[i]]
			}
			return Entry{}
		case 0:
			return Entry{}
		}
	}
}

// All yields every word's key with its entry, in no order.
func (l *Lexicon) All() iter.Seq2[uint64, Entry] {
	return func(yield func(uint64, Entry) bool) {
		for i, key := range l.keys {
			if key != 0 && !yield(key, l.entries[l.places[i]]) {
				return
			}
		}
	}
}
