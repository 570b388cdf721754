package corpus

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/dateline-nlp/dateline/corpus/internal/columns"
	"github.com/dateline-nlp/dateline/corpus/internal/record"
	"github.com/dateline-nlp/dateline/corpus/internal/unpack"
)

// walker goes through archives. Its methods return false if the sequence is to end.
type walker struct {
	options openOptions
	columns record.Columns
	// after is the place behind which reading begins, "" once it has begun.
	after string
	yield func(Item, error) bool
	// roots are the paths that were named, as far as they have been read.
	roots map[string]bool
}

// stdinPath is the standard input as a path, and stdinName what it is called.
const (
	stdinPath = "-"
	stdinName = "stdin"
)

// root reads one of the paths that were named.
func (w *walker) root(path string) bool {
	if path == stdinPath && w.options.stdin != nil {
		if w.roots[path] {
			return w.fail(stdinName, ErrTwice)
		}
		w.roots[path] = true
		if !w.enters(stdinName) {
			return true
		}
		return w.stream(stream{place: stdinName, name: stdinName, reader: w.counted(w.options.stdin), hasty: true})
	}
	path = filepath.Clean(path)
	// A link that was named is meant.
	info, err := os.Stat(path)
	goOn := true
	switch {
	case err != nil:
		return w.fail(placeOf(path), plainError(err))
	case w.covered(path):
		return w.fail(placeOf(path), ErrTwice)
	case info.IsDir():
		goOn = w.folder(path)
	case info.Mode()&os.ModeNamedPipe != 0 || info.Mode().IsRegular():
		goOn = w.file(path, info)
	default:
		goOn = w.fail(placeOf(path), ErrSpecial)
	}
	w.roots[path] = true
	return goOn
}

// covered reports whether a path, or a folder above it, was read as a root.
func (w *walker) covered(path string) bool {
	if len(w.roots) == 0 {
		return false
	}
	for {
		if w.roots[path] {
			return true
		}
		parent := filepath.Dir(path)
		if parent == path {
			return false
		}
		path = parent
	}
}

// folder reads what is in a folder, in the order of the names.
func (w *walker) folder(path string) bool {
	place := placeOf(path)
	if begin := w.counts(); !w.enters(place) && path != "." {
		if w.options.progress != nil {
			_, size := Measure([]string{path})
			w.passOver(begin, size)
		}
		return true
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return w.fail(place, plainError(err))
	}
	for i, entry := range entries {
		name := entry.Name()
		entries[i] = nil
		if hidden(name) {
			continue
		}
		if !w.entry(filepath.Join(path, name), entry.Type()) {
			return false
		}
	}
	return true
}

// entry reads an entry of a folder.
func (w *walker) entry(path string, mode fs.FileMode) bool {
	place := placeOf(path)
	switch {
	case w.roots[path]:
		return w.fail(place, ErrTwice)
	case mode.IsDir():
		return w.folder(path)
	case mode&fs.ModeSymlink != 0:
		return w.fail(place, ErrLink)
	case !mode.IsRegular():
		return w.fail(place, ErrSpecial)
	}
	return w.file(path, nil)
}

// file reads a file.
func (w *walker) file(path string, info fs.FileInfo) bool {
	place, begin := placeOf(path), w.counts()
	if !w.enters(place) {
		if info, err := os.Stat(path); w.options.progress != nil && err == nil {
			w.passOver(begin, info.Size())
		}
		return true
	}
	file, err := os.Open(path)
	if err != nil {
		return w.fail(place, plainError(err))
	}
	defer file.Close()
	if info == nil {
		if info, err = file.Stat(); err != nil {
			return w.fail(place, plainError(err))
		}
	}
	s := stream{place: place, name: filepath.Base(path), reader: w.counted(file)}
	if info.Mode().IsRegular() {
		s.at, s.size = w.countedAt(file), info.Size()
		defer w.passOver(begin, s.size)
	} else {
		s.hasty = true
	}
	return w.stream(s)
}

// enters reports whether what has the place is to be read: reading has begun, or
// begins inside of it. Of the place itself it takes note that reading begins behind.
func (w *walker) enters(place string) bool {
	switch {
	case w.after == "":
		return true
	case w.after == place:
		w.after = ""
		return false
	}
	if place == "/" {
		return strings.HasPrefix(w.after, place)
	}
	rest, inside := strings.CutPrefix(w.after, place)
	if !inside {
		return false
	}
	if strings.HasPrefix(rest, "/") || strings.HasPrefix(rest, inArchive) {
		return true
	}
	before, number := cutNumber(rest)
	return before == "" && number > 0
}

// skips returns how many articles of a file are passed over. After that reading has
// begun.
func (w *walker) skips(place string) int {
	rest, inside := strings.CutPrefix(w.after, place)
	if w.after == "" || !inside {
		return 0
	}
	w.after = ""
	_, number := cutNumber(rest)
	return number
}

// fail gives an error about a place, unless reading begins later.
func (w *walker) fail(place string, err error) bool {
	return w.failAt(ItemError{Place: place, Err: err})
}

func (w *walker) failAt(fault ItemError) bool {
	if w.after != "" && !errors.Is(fault.Err, ErrNoPlace) {
		if w.after == fault.Place {
			w.after = ""
		}
		return true
	}
	fault.Err = w.named(streamError(fault.Err))
	item := Item{Place: fault.Place}
	item.ID = fault.Place
	return w.yield(item, &fault)
}

// named gives what is too large the name of its limit.
func (w *walker) named(err error) error {
	if long, ok := errors.AsType[*record.TooLong](err); ok {
		return &LimitError{Limit: "Item", Value: int64(w.options.limits.Item), What: long.What}
	}
	if errors.Is(err, errBomb) || errors.Is(err, unpack.ErrBomb) || errors.Is(err, columns.ErrBomb) {
		return w.bomb()
	}
	return err
}

// placeOf is the place of a path.
func placeOf(path string) string { return escaped(filepath.ToSlash(path)) }

// hidden reports whether a name is that of a file which is not there to be seen.
func hidden(name string) bool {
	return strings.HasPrefix(name, ".") || name == "__MACOSX" || name == "Thumbs.db" || name == "desktop.ini"
}

// plainError leaves the path out of an error that stands behind it anyway.
func plainError(err error) error {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return path.Err
	}
	return err
}
