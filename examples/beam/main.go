// Beam reads articles as JSONL and writes documents as JSONL, as a pipeline of Apache
// Beam: on this machine, or on Flink, Spark or Dataflow (see README.md).
//
//	go run . --input 'articles/*.jsonl.gz' --output results
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/core/runtime/exec/optimized"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/flink"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/spark"

	"github.com/dateline-nlp/dateline/examples/beam/transform"
)

// settings is what the command line says.
type settings struct {
	input, output, country string
	shards                 int
}

func main() {
	var s settings
	flag.StringVar(&s.input, "input", "", "files of JSONL, an article a line; * stands for any name; .gz is unpacked")
	flag.StringVar(&s.output, "output", "", "folder for documents-*.jsonl and failures-*.jsonl")
	flag.StringVar(&s.country, "country", "", "country of the publisher, two letters, where an article does not name it")
	flag.IntVar(&s.shards, "shards", 4, "number of files of documents")
	flag.Parse()
	// On a worker this call does the work and does not return.
	beam.Init()
	if err := run(context.Background(), s, os.Stdout); err != nil {
		log.Fatal(err)
	}
}

// run builds the pipeline, runs it, and writes what it counted.
func run(ctx context.Context, s settings, out io.Writer) error {
	p, err := build(s)
	if err != nil {
		return err
	}
	result, err := beam.Run(ctx, cmp.Or(*runners.Runner, "prism"), p)
	if err != nil {
		return err
	}
	// Each step has counters of its own.
	counts := map[string]int64{}
	for _, c := range result.Metrics().AllMetrics().Counters() {
		if c.Key.Namespace == "dateline" {
			counts[c.Key.Name] += c.Result()
		}
	}
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		fmt.Fprintf(out, "%s %d\n", name, counts[name])
	}
	return nil
}

// build returns the pipeline.
func build(s settings) (*beam.Pipeline, error) {
	switch {
	case s.input == "" || s.output == "":
		return nil, errors.New("both --input and --output are needed")
	case s.shards < 1:
		return nil, fmt.Errorf("--shards: %d is no number of files", s.shards)
	}
	p, root := beam.NewPipelineWithRoot()
	lines, unread := transform.Read(root, s.input)
	documents, failed := transform.Extract(root, lines, s.country)
	folder := strings.TrimSuffix(s.output, "/")
	transform.Write(root, folder+"/documents", s.shards, documents)
	transform.Write(root, folder+"/failures", 1, beam.Flatten(root, failed, unread))
	return p, nil
}
