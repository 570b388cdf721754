package transform

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn1x2[string, int, string](&shardFn{})
	register.DoFn3x1[context.Context, int, func(*string) bool, error](&writeFn{})
	register.Iter1[string]()
}

// Write writes lines, a PCollection<string>, to files PREFIX-00000-of-00004.jsonl and so
// on, which different workers write at the same time. A line belongs to the same file in
// each run; their order in it is open. A file to which no line belongs is not written.
func Write(s beam.Scope, prefix string, shards int, lines beam.PCollection) {
	s = s.Scope("dateline.Write")
	filesystem.ValidateScheme(prefix)
	keyed := beam.ParDo(s, &shardFn{Shards: shards}, lines)
	beam.ParDo0(s, &writeFn{Prefix: prefix, Shards: shards}, beam.GroupByKey(s, keyed))
}

// shardFn says to which file a line belongs.
type shardFn struct {
	Shards int `json:"shards"`
}

// ProcessElement returns the number of the line's file.
func (f *shardFn) ProcessElement(line string) (int, string) {
	h := fnv.New32a()
	io.WriteString(h, line)
	return int(h.Sum32() % uint32(f.Shards)), line
}

// writeFn writes a file.
type writeFn struct {
	Prefix string `json:"prefix"`
	Shards int    `json:"shards"`
}

// ProcessElement writes the lines of one file. When a runner tries a second time, it
// writes the same file anew, so that no line is there twice.
func (f *writeFn) ProcessElement(ctx context.Context, shard int, lines func(*string) bool) (err error) {
	name := fmt.Sprintf("%s-%05d-of-%05d.jsonl", f.Prefix, shard, f.Shards)
	files, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, files.Close()) }()
	file, err := files.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	out := bufio.NewWriterSize(file, 1<<20)
	for line := ""; lines(&line); {
		out.WriteString(line)
		if err := out.WriteByte('\n'); err != nil {
			return err
		}
	}
	return out.Flush()
}
