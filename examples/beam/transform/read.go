package transform

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn4x1[context.Context, fileio.ReadableFile, func(string, string), func(string), error](&readFn{})
	register.Emitter2[string, string]()
}

// Read reads the lines of files, those that end in .gz unpacked, and gives a
// PCollection<KV<string, string>> of a line's place (FILE:NUMBER) and the line, and one of
// [Failure]s as JSON: files that are broken in the middle, of which the lines before are
// there all the same. A pattern that no file fits is an error.
//
// It is not textio of the SDK, because that takes the size of a packed file for the size
// of its text, and passes over what lies past it. The price is that a file is read by one
// worker: an archive should be many files.
func Read(s beam.Scope, pattern string) (lines, failures beam.PCollection) {
	s = s.Scope("dateline.Read")
	files := fileio.ReadMatches(s, fileio.MatchFiles(s, pattern, fileio.MatchEmptyDisallow()))
	return beam.ParDo2(s, &readFn{}, beam.Reshuffle(s, files))
}

// readFn reads a file.
type readFn struct{}

// ProcessElement gives the lines of a file. What is wrong with the storage is its error,
// which the runner meets by a second try; what is wrong with the file is a failure.
func (*readFn) ProcessElement(ctx context.Context, file fileio.ReadableFile, emitLine func(place, line string), emitFailure func(string)) error {
	name := file.Metadata.Path
	number, err := read(ctx, file, func(number int, line string) {
		emitLine(fmt.Sprintf("%s:%d", name, number), line)
	})
	if err == nil || !broken(err) {
		return err
	}
	failed, err := json.Marshal(Failure{Place: fmt.Sprintf("%s:%d", name, number), Error: "the file is broken from here on: " + err.Error()})
	if err != nil {
		return err
	}
	failureCount.Inc(ctx, 1)
	emitFailure(string(failed))
	return nil
}

// read calls each for each line of a file, and returns the number of the line at which
// it stopped.
func read(ctx context.Context, file fileio.ReadableFile, each func(number int, line string)) (number int, err error) {
	number = 1
	contents, err := file.Open(ctx)
	if err != nil {
		return number, err
	}
	defer func() { err = errors.Join(err, contents.Close()) }()
	for in := bufio.NewReaderSize(contents, 1<<16); ; number++ {
		line, err := in.ReadString('\n')
		if err == nil || err == io.EOF && line != "" {
			each(number, strings.TrimSuffix(line, "\n"))
		}
		if err == io.EOF {
			return number, nil
		}
		if err != nil {
			return number, err
		}
	}
}

// broken tells an error of what is in a file from one of the storage.
func broken(err error) bool {
	_, corrupt := errors.AsType[flate.CorruptInputError](err)
	return corrupt || errors.Is(err, gzip.ErrHeader) || errors.Is(err, gzip.ErrChecksum) || errors.Is(err, io.ErrUnexpectedEOF)
}
