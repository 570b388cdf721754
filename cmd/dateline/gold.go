package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/golden"
)

// readGold reads annotated documents: a folder, a file, or, with no path, the golden
// corpus. What they are is told by their content; reader keeps it.
func readGold(path string, reader *corpus.Reader) ([]corpus.Gold, error) {
	if path == "" {
		return golden.All()
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &inputError{Name: path, Err: errors.New("there is no such file or folder")}
	}
	if err != nil {
		return nil, named(path, err)
	}
	folder := path
	var gold []corpus.Gold
	if info.IsDir() {
		gold, err = reader.ReadDir(os.DirFS(folder))
	} else {
		folder = filepath.Dir(path)
		gold, err = reader.ReadFile(os.DirFS(folder), filepath.Base(path))
	}
	// The package knows the names inside the folder only.
	if syntax, ok := errors.AsType[*corpus.SyntaxError](err); ok {
		return nil, &inputError{Name: filepath.Join(folder, syntax.File), Line: syntax.Line, Err: errors.New(syntax.What)}
	}
	if missing, ok := errors.AsType[*fs.PathError](err); ok {
		return nil, &inputError{Name: filepath.Join(folder, missing.Path), Err: missing.Err}
	}
	if err == nil && len(gold) == 0 {
		err = corpus.ErrNoGold
	}
	if err != nil {
		return nil, &inputError{Name: path, Err: err}
	}
	return gold, nil
}

// readPredictions reads the mentions that a system found, by document.
func readPredictions(path string) (map[string][]corpus.Mention, error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &inputError{Name: path, Err: errors.New("there is no such file")}
	}
	if err != nil {
		return nil, named(path, err)
	}
	defer file.Close()
	predictions := map[string][]corpus.Mention{}
	for line, err := range corpus.MentionLines(file) {
		if err != nil {
			return nil, inFile(path, err)
		}
		if _, twice := predictions[line.ID]; twice {
			return nil, &inputError{Name: path, Err: fmt.Errorf("the document %q is in it twice", line.ID)}
		}
		predictions[line.ID] = line.Mentions
	}
	return predictions, nil
}

// inFile gives a fault in lines the name of the file that they come from.
func inFile(path string, err error) error {
	if syntax, ok := errors.AsType[*corpus.SyntaxError](err); ok {
		return &inputError{Name: path, Line: syntax.Line, Err: errors.New(syntax.What)}
	}
	return named(path, err)
}
