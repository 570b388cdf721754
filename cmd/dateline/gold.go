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

// readGold reads annotated documents: a folder, a JSONL file, or, with no path,
// the golden corpus.
func readGold(path string) ([]corpus.Gold, error) {
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
	var gold []corpus.Gold
	if info.IsDir() {
		gold, err = readGoldFolder(path)
	} else {
		gold, err = readGoldLines(path)
	}
	if err == nil && len(gold) == 0 {
		err = &inputError{Name: path, Err: errors.New("there are no annotated documents in it: NAME.txt with NAME.ann, or JSONL")}
	}
	return gold, err
}

// readGoldFolder reads pairs of files, and the lines of JSONL files.
func readGoldFolder(path string) ([]corpus.Gold, error) {
	gold, err := corpus.ReadGoldDir(os.DirFS(path))
	if err != nil {
		// The package knows the names inside the folder only.
		if syntax, ok := errors.AsType[*corpus.SyntaxError](err); ok {
			return nil, &inputError{Name: filepath.Join(path, syntax.File), Line: syntax.Line, Err: errors.New(syntax.What)}
		}
		if missing, ok := errors.AsType[*fs.PathError](err); ok {
			return nil, &inputError{Name: filepath.Join(path, missing.Path), Err: missing.Err}
		}
		return nil, &inputError{Name: path, Err: err}
	}
	files, err := fs.Glob(os.DirFS(path), "*.jsonl")
	if err != nil {
		return nil, &inputError{Name: path, Err: err}
	}
	for _, file := range files {
		lines, err := readGoldLines(filepath.Join(path, file))
		if err != nil {
			return nil, err
		}
		gold = append(gold, lines...)
	}
	return gold, nil
}

func readGoldLines(path string) ([]corpus.Gold, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, named(path, err)
	}
	defer file.Close()
	var gold []corpus.Gold
	for g, err := range corpus.GoldLines(file) {
		if err != nil {
			return nil, inFile(path, err)
		}
		gold = append(gold, g)
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
