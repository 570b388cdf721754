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
	Number int32
	// Calendar is the value of the classes of the calendar: Month (1 to 12), Weekday
	// (0 is Sunday, as in package time), Season, TimeUnit and so on.
	Calendar int16
	// Detail is a value for the other classes, where a stage needs one.
	Detail int16
}

// Lexicon is a table of words. It is read-only and safe for concurrent use.
//
// It is looked up once for every token of a text, between which other tables have pushed
// it out of the processor's nearest cache. So it is small where it is read most: a table of
// open addressing has four bytes for each word, which tell nearly all words that it does
// not hold, half of all, that they are none. The words of grammar lie side by side.
type Lexicon struct {
	slots []slot
	rows  []row // in the order of the files
	mask  uint64
}

// slot is the index of a row, plus one, below the first bits of its key; 0 if it is free.
type slot uint32

const slotBits = 16

func newSlot(key uint64, index int) slot { return slot(key>>(64-slotBits)<<slotBits) | slot(index+1) }

// may reports whether the slot may be that of a key.
func (s slot) may(key uint64) bool { return uint64(s>>slotBits) == key>>(64-slotBits) }

// index returns the index of the slot's row.
func (s slot) index() int { return int(s&(1<<slotBits-1)) - 1 }

// row is a word.
type row struct {
	key uint64
	Entry
}

// Default returns the lexicon of the embedded files, read once.
var Default = sync.OnceValues(func() (*Lexicon, error) { return read(files) })

func read(fsys fs.FS) (*Lexicon, error) {
	names, err := fs.Glob(fsys, "*.tsv")
	if err != nil {
		return nil, err
	}
	words := words{at: make(map[uint64]int, 1<<13)}
	for _, name := range names {
		f, err := fsys.Open(name)
		if err != nil {
			return nil, err
		}
		err = words.read(f, name)
		f.Close()
		if err != nil {
			return nil, err
		}
	}
	return newLexicon(words.rows)
}

// newLexicon lays out the table of the words.
func newLexicon(rows []row) (*Lexicon, error) {
	if len(rows) >= 1<<slotBits-1 {
		return nil, fmt.Errorf("lexicon: %d words are more than an index of %d bits tells apart", len(rows), slotBits)
	}
	size := 1
	for size < 3*len(rows) {
		size *= 2
	}
	l := &Lexicon{slots: make([]slot, size), rows: rows, mask: uint64(size - 1)}
	for n, w := range rows {
		i := w.key & l.mask
		for l.slots[i] != 0 {
			i = (i + 1) & l.mask
		}
		l.slots[i] = newSlot(w.key, n)
	}
	return l, nil
}

// words are those that were read so far.
type words struct {
	rows []row
	at   map[uint64]int // the row of a key
}

// read reads one file of words.
func (w *words) read(r io.Reader, name string) error {
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
		entry := w.entry(Key(word))
		for spec := range strings.SplitSeq(classes, "\t") {
			if err := entry.set(spec); err != nil {
				return fmt.Errorf("lexicon: %s:%d: %q: %w", name, line, word, err)
			}
		}
	}
	return scanner.Err()
}

// entry returns the entry of a key, a new one if there is none.
func (w *words) entry(key uint64) *Entry {
	n, ok := w.at[key]
	if !ok {
		n = len(w.rows)
		w.at[key] = n
		w.rows = append(w.rows, row{key: key})
	}
	return &w.rows[n].Entry
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
	n, err := strconv.ParseInt(value, 10, 32)
	if err != nil {
		return fmt.Errorf("class %s: %w", className, err)
	}
	switch {
	case class&counting != 0:
		e.Number = int32(n)
	case class&calendar != 0:
		e.Calendar = int16(n)
	default:
		e.Detail = int16(n)
	}
	return nil
}

// Look returns the entry of the word with the key; the zero Entry if it is unknown.
func (l *Lexicon) Look(key uint64) Entry {
	for i := key & l.mask; l.slots[i] != 0; i = (i + 1) & l.mask {
		if s := l.slots[i]; s.may(key) {
			if w := &l.rows[s.index()]; w.key == key {
				return w.Entry
			}
		}
	}
	return Entry{}
}

// All yields every word's key with its entry, in the order of the files.
func (l *Lexicon) All() iter.Seq2[uint64, Entry] {
	return func(yield func(uint64, Entry) bool) {
		for i := range l.rows {
			if w := &l.rows[i]; !yield(w.key, w.Entry) {
				return
			}
		}
	}
}
