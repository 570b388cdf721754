package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"path/filepath"
	"sync/atomic"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

// inputs are the files named on the command line.
type inputs struct {
	files   []string
	options []corpus.Option
	stdin   io.Reader
	report  *reporter
	// more tells that one of the files does not stand for one article: it holds others
	// beside it, or none and is no error.
	more atomic.Bool
}

// several reports whether there can be more than one article. For a single file it
// is known once the first article, or error, has been read.
func (in *inputs) several() bool { return len(in.files) > 1 || in.more.Load() }

// articles reads the files, one after another. An error stands in the place of the
// article that it is about, and the rest goes on.
func (in *inputs) articles(ctx context.Context) iter.Seq2[model.Article, error] {
	options := append([]corpus.Option{corpus.WithStdin(interruptible(ctx, in.stdin))}, in.options...)
	return func(yield func(model.Article, error) bool) {
		empty := true
		for item, err := range corpus.OpenItems(in.files, options...) {
			if ctx.Err() != nil {
				return
			}
			empty = false
			if !in.isFile(item.Place) {
				in.more.Store(true)
			}
			if err == nil {
				in.warn(item)
			}
			if !yield(item.Article, err) {
				return
			}
		}
		if empty {
			in.more.Store(true)
		}
	}
}

// isFile reports whether a place is that of a file that was named, and not of a part
// of one or of a file in a folder.
func (in *inputs) isFile(place string) bool {
	name := in.files[0]
	return place == filepath.ToSlash(filepath.Clean(name)) || name == standardInput && place == "stdin"
}

// warn tells what of an article is not as the file has it.
func (in *inputs) warn(item corpus.Item) {
	for _, warning := range item.Warnings {
		in.report.warn(item.Place, warning)
	}
	if item.Charset != "" {
		in.report.warn(item.Place, fmt.Sprintf("it is written in %s; offsets count in the text as UTF-8", item.Charset))
	}
}

// named puts the name of the input before an error that does not have it yet.
func named(name string, err error) error {
	if _, ok := errors.AsType[*inputError](err); ok {
		return err
	}
	if pathError, ok := errors.AsType[*fs.PathError](err); ok {
		// The path is the name, and "open" is of no interest.
		err = pathError.Err
	}
	return &inputError{Name: name, Err: err}
}
