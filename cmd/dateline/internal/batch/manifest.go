package batch

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// manifest says how a data set was made. Two runs that do the same have the same but for
// Run.
type manifest struct {
	Program  string            `json:"program"`
	Data     map[string]string `json:"data"`
	Formats  []string          `json:"formats"`
	Settings Settings          `json:"settings"`
	Inputs   []Input           `json:"inputs"`
	Counts   Counts            `json:"counts"`
	Run      how               `json:"run"`
}

// Counts are how many of each a data set has.
type Counts struct {
	Documents  int64 `json:"documents"`
	Duplicates int64 `json:"duplicates"`
	Errors     int64 `json:"errors"`
}

// how is when and how a run ran, the last time that it was begun.
type how struct {
	Started time.Time `json:"started"`
	Seconds float64   `json:"seconds"`
	Jobs    int       `json:"jobs"`
	Resumed bool      `json:"resumed"`
}

// Input is a file or folder that was named.
type Input struct {
	Path  string `json:"path"`
	Files int    `json:"files"`
	Bytes int64  `json:"bytes"`
	// SHA256 is that of a file, and of a folder that of the lines "SHA256  PATH" of its
	// files, as sha256sum writes them; empty if something could not be read.
	SHA256 string `json:"sha256,omitempty"`
}

func (m manifest) write(path string) error {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(m); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o666)
}

// eachFile calls f for each file that is read for an input, with its path from there.
func eachFile(input string, f func(path, inside string, info fs.FileInfo)) {
	root, err := os.Stat(input)
	if err != nil {
		return
	}
	if !root.IsDir() {
		if root.Mode().IsRegular() {
			f(input, filepath.Base(input), root)
		}
		return
	}
	_ = filepath.WalkDir(input, func(path string, entry fs.DirEntry, err error) error {
		hidden := path != input && strings.HasPrefix(filepath.Base(path), ".")
		switch {
		case err != nil:
			return nil // it is an error of reading too, and reported there
		case hidden && entry.IsDir():
			return fs.SkipDir
		case hidden || !entry.Type().IsRegular():
			return nil
		}
		info, err := entry.Info()
		inside, relative := filepath.Rel(input, path)
		if err == nil && relative == nil {
			f(path, filepath.ToSlash(inside), info)
		}
		return nil
	})
}

// listingOf returns a sum of the names, sizes and times of the files of the inputs.
func listingOf(inputs []string) string {
	sum := sha256.New()
	for _, input := range inputs {
		fmt.Fprintf(sum, "%q\n", input)
		eachFile(input, func(_, inside string, info fs.FileInfo) {
			fmt.Fprintf(sum, "%q %d %d\n", inside, info.Size(), info.ModTime().UnixNano())
		})
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// measureInputs sums up the inputs beside the run.
func measureInputs(ctx context.Context, inputs []string) <-chan []Input {
	done := make(chan []Input, 1)
	go func() {
		list := make([]Input, len(inputs))
		for i, path := range inputs {
			list[i] = inputOf(ctx, path)
		}
		done <- list
	}()
	return done
}

func inputOf(ctx context.Context, path string) Input {
	out := Input{Path: path}
	all := sha256.New()
	single, failed := "", path == "-"
	eachFile(path, func(file, inside string, info fs.FileInfo) {
		out.Files++
		out.Bytes += info.Size()
		sum, err := sumFile(ctx, file)
		if err != nil {
			failed = true
		}
		single = sum
		fmt.Fprintf(all, "%s  %s\n", sum, inside)
	})
	info, err := os.Stat(path)
	switch {
	case failed || err != nil:
	case info.IsDir():
		out.SHA256 = hex.EncodeToString(all.Sum(nil))
	default:
		out.SHA256 = single
	}
	return out
}

func sumFile(ctx context.Context, path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	sum := sha256.New()
	reader := bufio.NewReaderSize(file, 1<<20)
	for {
		if err := ctx.Err(); err != nil {
			return "", err
		}
		n, err := io.CopyN(sum, reader, 64<<20)
		if err == io.EOF || n == 0 && err == nil {
			return hex.EncodeToString(sum.Sum(nil)), nil
		}
		if err != nil {
			return "", err
		}
	}
}
