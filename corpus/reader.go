package corpus

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// Reader reads annotated documents in any of the forms, told apart by what is in
// the files. The zero Reader is ready to use.
type Reader struct {
	// Labels maps the labels of other schemes to types; nil is [CommonLabels].
	Labels Labels

	// Forms counts the documents that were read in each form, and LeftOut the
	// mentions whose label is not known, by label.
	Forms   map[Form]int
	LeftOut map[string]int

	// names are those of the documents read so far.
	names map[string]bool
}

// ErrNoGold is the error for files in which there is no annotation.
var ErrNoGold = errors.New("there are no annotated documents in it: NAME.txt with NAME.ann, JSONL, or columns with tags")

// Foreign reports whether documents were read in a form that may not have all
// types, and no values: not in one of ours.
func (r *Reader) Foreign() bool { return r.Forms[FormBrat]+r.Forms[FormCoNLL]+r.Forms[FormSpans] > 0 }

// lineExtensions are those of files that are looked into in a folder.
var lineExtensions = []string{".jsonl", ".ndjson", ".conll", ".conll03", ".iob", ".iob2", ".bio", ".tsv"}

// ReadDir reads every annotated document in the top folder of fsys, in the order of
// the names: pairs of NAME.txt and NAME.ann, and files of lines (.jsonl, .ndjson,
// .conll, .iob, .iob2, .bio, .tsv, and .txt without .ann). An annotation without
// text is an error, and so is a text without annotation; other files are passed
// over. Faults are a *[SyntaxError] with the name of the file in fsys.
func (r *Reader) ReadDir(fsys fs.FS) ([]Gold, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, fmt.Errorf("corpus: %w", err)
	}
	var all []Gold
	there := map[string]bool{}
	for _, entry := range entries {
		there[entry.Name()] = !entry.IsDir()
	}
	for _, entry := range entries {
		name := entry.Name()
		extension := path.Ext(name)
		pair := strings.TrimSuffix(name, extension)
		switch {
		case !there[name]:
			continue
		case extension == ".txt" && there[pair+".ann"]:
			continue // read with its annotation
		case extension != ".txt" && extension != ".ann" && !slices.Contains(lineExtensions, strings.ToLower(extension)):
			continue
		}
		golds, err := r.ReadFile(fsys, name)
		if errors.Is(err, ErrNoGold) && extension == ".txt" {
			return nil, fmt.Errorf("corpus: %w", &fs.PathError{Op: "open", Path: pair + ".ann", Err: fs.ErrNotExist})
		}
		if errors.Is(err, ErrNoGold) {
			continue
		}
		if err != nil {
			return nil, err
		}
		all = append(all, golds...)
	}
	return all, nil
}

// ReadFile reads the annotated documents in a file: of a pair if it is one of NAME.txt
// and NAME.ann, else of a file of lines.
func (r *Reader) ReadFile(fsys fs.FS, name string) ([]Gold, error) {
	extension := path.Ext(name)
	pair := strings.TrimSuffix(name, extension)
	if extension == ".ann" {
		return r.readPair(fsys, pair)
	}
	if _, err := fs.Stat(fsys, pair+".ann"); extension == ".txt" && err == nil {
		return r.readPair(fsys, pair)
	}
	content, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("corpus: %w", err)
	}
	return r.readLines(name, content)
}

// readPair reads a text with its annotation.
func (r *Reader) readPair(fsys fs.FS, name string) ([]Gold, error) {
	text, err := fs.ReadFile(fsys, name+".txt")
	if err != nil {
		return nil, fmt.Errorf("corpus: %w", err)
	}
	annotation, err := fs.ReadFile(fsys, name+".ann")
	if err != nil {
		return nil, fmt.Errorf("corpus: %w", err)
	}
	form := formOfAnn(string(annotation))
	var gold Gold
	if form == FormBrat {
		gold, err = ParseBrat(path.Base(name), string(text), string(annotation), r.Labels, r.leftOut())
	} else {
		gold, err = ParseGold(path.Base(name), string(text), string(annotation))
	}
	if err != nil {
		return nil, err
	}
	golds := []Gold{gold}
	r.count(form, name, golds)
	return golds, nil
}

// readLines reads a file of lines.
func (r *Reader) readLines(name string, content []byte) ([]Gold, error) {
	var golds []Gold
	var err error
	form := formOfLines(string(content))
	add := func(g Gold, fault error) bool {
		if err = fault; err == nil {
			golds = append(golds, g)
		}
		return err == nil
	}
	switch form {
	case FormLines:
		GoldLines(bytes.NewReader(content))(add)
	case FormSpans:
		SpanLines(bytes.NewReader(content), r.Labels, r.leftOut())(add)
	case FormCoNLL:
		base := path.Base(name)
		golds, err = ReadCoNLL(bytes.NewReader(content), strings.TrimSuffix(base, path.Ext(base)), r.Labels, r.leftOut())
	default:
		err = ErrNoGold
	}
	if syntax, ok := errors.AsType[*SyntaxError](err); ok {
		err = &SyntaxError{File: name, Line: syntax.Line, What: syntax.What}
	}
	if err != nil {
		return nil, err
	}
	r.count(form, strings.TrimSuffix(path.Base(name), path.Ext(name)), golds)
	return golds, nil
}

// count counts documents, and gives those that are called like one before them the
// name of their file too: files of lines count from 1, each of them.
func (r *Reader) count(form Form, base string, golds []Gold) {
	if r.Forms == nil {
		r.Forms, r.names = map[Form]int{}, map[string]bool{}
	}
	r.Forms[form] += len(golds)
	for i := range golds {
		g := &golds[i]
		for n := 0; r.names[g.ID]; n++ {
			g.ID = base + "-" + g.Article.ID
			if n > 0 {
				g.ID += "-" + strconv.Itoa(n)
			}
		}
		g.Article.ID = g.ID
		r.names[g.ID] = true
	}
}

func (r *Reader) leftOut() map[string]int {
	if r.LeftOut == nil {
		r.LeftOut = map[string]int{}
	}
	return r.LeftOut
}
