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
	"maps"
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
type Lexicon struct{ entries map[uint64]Entry }

// Default returns the lexicon of the embedded files, read once.
var Default = sync.OnceValues(func() (*Lexicon, error) { return read(files) })

func read(fsys fs.FS) (*Lexicon, error) {
	names, err := fs.Glob(fsys, "*.tsv")
	if err != nil {
		return nil, err
	}
	l := &Lexicon{entries: make(map[uint64]Entry, 1<<13)}
	for _, name := range names {
		f, err := fsys.Open(name)
		if err != nil {
			return nil, err
		}
		err = l.add(f, name)
		f.Close()
		if err != nil {
			return nil, err
		}
	}
	return l, nil
}

// add reads one file of words.
func (l *Lexicon) add(r io.Reader, name string) error {
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
		entry := l.entries[key]
		for spec := range strings.SplitSeq(classes, "\t") {
			if err := entry.set(spec); err != nil {
				return fmt.Errorf("lexicon: %s:%d: %q: %w", name, line, word, err)
			}
		}
		l.entries[key] = entry
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
func (l *Lexicon) Look(key uint64) Entry { return l.entries[key] }

// All yields every word's key with its entry, in no order.
func (l *Lexicon) All() iter.Seq2[uint64, Entry] { return maps.All(l.entries) }
