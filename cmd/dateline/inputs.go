package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

// bufferSize is the size of the buffers through which inputs are read.
const bufferSize = 64 << 10

// standardInput is the name of the standard input on the command line, and
// standardName the one in results and errors.
const (
	standardInput = "-"
	standardName  = "stdin"
)

// inputs are the files named on the command line.
type inputs struct {
	files []string
	kind  inputKind
	// defaults holds what the command line says about articles that do not say it
	// themselves.
	defaults model.Article
	stdin    io.Reader
	report   *reporter
	// sawLines tells that one of the files holds an article a line.
	sawLines atomic.Bool
}

// several reports whether there can be more than one article. For a single file it
// is known once the first article, or error, has been read.
func (in *inputs) several() bool { return len(in.files) > 1 || in.sawLines.Load() }

// articles reads the files, one after another. An error stands in the place of the
// article that it is about, and the rest goes on.
func (in *inputs) articles(ctx context.Context) iter.Seq2[model.Article, error] {
	return func(yield func(model.Article, error) bool) {
		stdinRead := false
		for _, name := range in.files {
			if ctx.Err() != nil {
				return
			}
			if name == standardInput {
				if stdinRead {
					if !yield(model.Article{}, &inputError{Name: standardName, Err: errors.New("named twice; it can be read once")}) {
						return
					}
					continue
				}
				stdinRead = true
			}
			goOn, err := in.read(ctx, name, yield)
			if ctx.Err() != nil || !goOn {
				return
			}
			if err != nil && !yield(model.Article{}, named(name, err)) {
				return
			}
		}
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
	if name == standardInput {
		name = standardName
	}
	return &inputError{Name: name, Err: err}
}

// read reads one file. It returns false if the sequence is to end.
func (in *inputs) read(ctx context.Context, name string, yield func(model.Article, error) bool) (bool, error) {
	file, size, err := in.open(ctx, name)
	if err != nil {
		return true, err
	}
	defer file.Close()
	kind := in.kind
	raw := bufio.NewReaderSize(file, bufferSize)
	// A slow pipe of lines must not wait until there is enough to look at.
	patient := kind != kindJSONL && kindOf(name, nil) != kindJSONL
	head, err := peek(raw, patient)
	if err != nil {
		return true, err
	}
	reader, err := decoded(raw)
	if err != nil {
		return true, err
	}
	if reader != raw {
		if head, err = peek(reader, patient); err != nil {
			return true, err
		}
		size = 0
	}
	if err := checkText(name, head); err != nil {
		return true, err
	}
	if kind == kindAuto {
		kind = kindOf(name, head)
	}
	if name == standardInput {
		name = standardName
	}
	if kind == kindJSONL {
		in.sawLines.Store(true)
		lines := lineReader{name: name, reader: reader, defaults: in.defaults}
		return lines.each(ctx, yield)
	}
	article, err := in.whole(name, kind, reader, size)
	if err != nil {
		return true, err
	}
	return yield(article, nil), nil
}

// open opens a file, and returns its size if it is known. The standard input, and
// whatever else can keep a reader waiting, ends with the context.
func (in *inputs) open(ctx context.Context, name string) (io.ReadCloser, int64, error) {
	if name == standardInput {
		return io.NopCloser(interruptible(ctx, in.stdin)), 0, nil
	}
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, 0, errors.New("there is no such file")
	}
	if err != nil {
		return nil, 0, err
	}
	if info.IsDir() {
		return nil, 0, fmt.Errorf("a directory: name the files in it, for example %s/*.txt", strings.TrimRight(name, "/"))
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, 0, err
	}
	if !info.Mode().IsRegular() {
		return struct {
			io.Reader
			io.Closer
		}{interruptible(ctx, file), file}, 0, nil
	}
	return file, info.Size(), nil
}

// peek returns the first bytes of an input without reading them: as many as are
// needed to tell what it is, or those that are there.
func peek(r *bufio.Reader, patient bool) ([]byte, error) {
	n := headLength
	if !patient {
		if _, err := r.Peek(1); err != nil && err != io.EOF {
			return nil, err
		}
		n = min(n, r.Buffered())
	}
	head, err := r.Peek(n)
	if err != nil && err != io.EOF {
		return nil, err
	}
	return head, nil
}

// whole reads an input that is one article.
func (in *inputs) whole(name string, kind inputKind, r io.Reader, size int64) (model.Article, error) {
	const limit = extract.DefaultMaxBytes
	if size > limit {
		return model.Article{}, tooLong(fmt.Sprintf("%d bytes", size))
	}
	var text strings.Builder
	text.Grow(int(size))
	if _, err := io.Copy(&text, io.LimitReader(r, limit+1)); err != nil {
		return model.Article{}, err
	}
	if text.Len() > limit {
		return model.Article{}, tooLong(fmt.Sprintf("more than %d bytes", limit))
	}
	article := in.defaults
	article.ID, article.Text = name, text.String()
	if kind == kindHTML {
		article.Format = model.FormatHTML
	}
	if strings.TrimSpace(strings.TrimPrefix(article.Text, string(utf8Mark))) == "" {
		return model.Article{}, errors.New("empty: there is no text in it")
	}
	if at := invalidAt(article.Text); at >= 0 {
		in.report.warn(name, fmt.Sprintf("not UTF-8 at byte %d (0x%02X): what stands around such bytes may be missed; "+
			"if it is Windows-1252, convert it first: iconv -f WINDOWS-1252 -t UTF-8", at, article.Text[at]))
	}
	return article, nil
}

// tooLong is the error for an article past the limit.
func tooLong(length string) error {
	return fmt.Errorf("%s, longer than an article may be (%d MiB): split it into its articles, one a line as JSONL",
		length, extract.DefaultMaxBytes>>20)
}

// invalidAt returns the offset of the first byte that is not UTF-8, or -1.
func invalidAt(text string) int {
	if utf8.ValidString(text) {
		return -1
	}
	for i, r := range text {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[i:]); size == 1 {
				return i
			}
		}
	}
	return -1
}
