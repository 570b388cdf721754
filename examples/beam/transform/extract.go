// Package transform is Dateline as transforms of Apache Beam: lines of JSONL in,
// documents and failures out.
package transform

import (
	"context"
	"encoding/json"
	"strings"
	"sync"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/dateline-nlp/dateline/extract"
)

func init() {
	register.DoFn5x1[context.Context, string, string, func(string), func(string), error](&extractFn{})
	register.Emitter1[string]()
}

// Extract reads lines, a PCollection<KV<string, string>> of a place and an article as
// JSON, and gives a PCollection<string> of documents as JSON and one of [Failure]s as
// JSON. Each line that is not blank is in one of the two, and no line ends the pipeline.
// Country is the publisher's where an article does not name one; it may be empty.
func Extract(s beam.Scope, lines beam.PCollection, country string) (documents, failures beam.PCollection) {
	s = s.Scope("dateline.Extract")
	return beam.ParDo2(s, &extractFn{Country: country}, lines)
}

// Counters of a pipeline, in the namespace "dateline".
var (
	documentCount = beam.NewCounter("dateline", "documents")
	failureCount  = beam.NewCounter("dateline", "failures")
	blankCount    = beam.NewCounter("dateline", "blank")
)

// shared is the extractor of this process. A worker runs many copies of a DoFn side by
// side; the tables of an extractor are read only, and one serves them all.
var shared = sync.OnceValues(func() (*extract.Extractor, error) { return extract.New() })

// extractFn is the DoFn. Its exported fields travel to the workers as JSON.
type extractFn struct {
	Country string `json:"country"`

	extractor *extract.Extractor
}

// Setup is called once for each copy.
func (f *extractFn) Setup() (err error) {
	f.extractor, err = shared()
	return err
}

// ProcessElement reads one line. It returns an error only if the bundle was cancelled:
// the runner then gives it to another worker, while a fault of the line would stay with
// the line and end the pipeline after some tries.
func (f *extractFn) ProcessElement(ctx context.Context, place, line string, emitDocument, emitFailure func(string)) error {
	if strings.TrimSpace(line) == "" {
		blankCount.Inc(ctx, 1)
		return nil
	}
	record, id, err := f.document(ctx, place, line)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err == nil {
		documentCount.Inc(ctx, 1)
		emitDocument(record)
		return nil
	}
	failed, err := json.Marshal(failure(place, id, line, err))
	if err != nil {
		return err
	}
	failureCount.Inc(ctx, 1)
	emitFailure(string(failed))
	return nil
}

// document returns the document of a line as JSON, and the article's ID.
func (f *extractFn) document(ctx context.Context, place, line string) (record, id string, err error) {
	a, err := article(place, line)
	if err != nil {
		return "", a.ID, err
	}
	if a.Country == "" {
		a.Country = f.Country
	}
	document, err := f.extractor.Extract(ctx, a)
	if err != nil {
		return "", a.ID, err
	}
	data, err := json.Marshal(document)
	return string(data), a.ID, err
}
