package batch

import (
	"cmp"
	"container/heap"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
	"strings"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/dataset"
	"github.com/dateline-nlp/dateline/corpus/duplicate"
)

// input is what is read: an article or a fault, and where it is there from a run before
// its record.
type input struct {
	item corpus.Item
	err  error
	old  *record
	// passed is how many records of the run before have been passed by.
	passed int64
}

// inputs reads what is not in the parts yet. fatal is set if it cannot go on.
func (r *run) inputs(ctx context.Context, progress *corpus.Progress, fatal *error) iter.Seq[input] {
	return func(yield func(input) bool) {
		at := r.journal.state()
		options := append([]corpus.Option{corpus.WithProgress(progress), corpus.WithStdin(r.Stdin)}, r.Reading...)
		if at.After != "" {
			options = append(options, corpus.After(at.After))
		}
		known, read := at.Since, at.Articles
		for item, err := range corpus.OpenItems(r.Inputs, options...) {
			if ctx.Err() != nil {
				return
			}
			if err != nil {
				if _, ofItem := errors.AsType[*corpus.ItemError](err); !ofItem || errors.Is(err, corpus.ErrNoPlace) {
					*fatal = err
					return
				}
				if known > 0 {
					known-- // it is in the parts
					continue
				}
				if !yield(input{item: item, err: err}) {
					return
				}
				continue
			}
			if t := r.settings.Threshold; t != nil && rankOf(r.Seed, item.Place).compare(*t) > 0 {
				continue
			}
			if r.Limit > 0 && read >= r.Limit {
				return
			}
			read++
			old, err := r.old.find(item)
			if err != nil {
				*fatal = err
				return
			}
			if !yield(input{item: item, old: old, passed: r.old.position()}) {
				return
			}
		}
	}
}

// process makes the record of an input.
func (r *run) process(ctx context.Context, in input) *record {
	if in.err != nil {
		return &record{Place: in.item.Place, Fault: readFault(in.item, in.err)}
	}
	if in.old != nil {
		in.old.passed = in.passed
		return in.old
	}
	out := &record{passed: in.passed, Place: in.item.Place, ID: in.item.ID, Metadata: dataset.MetadataOf(in.item), Sum: sumOf(in.item)}
	document, err := r.Extractor.Extract(ctx, in.item.Article)
	if err == nil {
		out.Sketch = duplicate.SketchOf(document.Text)
		out.document, err = encode(document)
	}
	if err != nil {
		out.Fault, out.document = extractFault(in.item, err), nil
	}
	return out
}

// rank is the place of an article in the order in which articles are drawn.
type rank struct {
	Sum   uint64 `json:"sum"`
	Place string `json:"place"`
}

// rankOf returns a rank that looks like chance, and depends on the seed and on the place
// alone.
func rankOf(seed uint64, place string) rank {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d\n%s", seed, place))
	return rank{binary.LittleEndian.Uint64(sum[:]), place}
}

func (r rank) compare(s rank) int {
	return cmp.Or(cmp.Compare(r.Sum, s.Sum), strings.Compare(r.Place, s.Place))
}

// ranks are the lowest ranks so far, the highest of them first.
type ranks []rank

func (r ranks) Len() int           { return len(r) }
func (r ranks) Less(i, j int) bool { return r[i].compare(r[j]) > 0 }
func (r ranks) Swap(i, j int)      { r[i], r[j] = r[j], r[i] }
func (r *ranks) Push(x any)        { *r = append(*r, x.(rank)) }
func (r *ranks) Pop() any {
	last := (*r)[len(*r)-1]
	*r = (*r)[:len(*r)-1]
	return last
}

// draw reads the archive once to find which articles are drawn: those of the lowest
// ranks. Only the highest of these is kept.
func (r *run) draw(ctx context.Context) error {
	if r.Sample <= 0 || r.settings.Threshold != nil {
		return nil
	}
	progress := &corpus.Progress{}
	watch := r.watch("drawing", 0, progress)
	defer watch.end()
	var lowest ranks
	for item, err := range corpus.OpenItems(r.Inputs, append([]corpus.Option{corpus.WithProgress(progress)}, r.Reading...)...) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			if _, ofItem := errors.AsType[*corpus.ItemError](err); !ofItem {
				return err
			}
			continue
		}
		watch.add(1, 0)
		heap.Push(&lowest, rankOf(r.Seed, item.Place))
		if len(lowest) > r.Sample {
			heap.Pop(&lowest)
		}
	}
	r.settings.Threshold = &rank{Sum: ^uint64(0), Place: "~"}
	if len(lowest) == r.Sample {
		r.settings.Threshold = &lowest[0]
	}
	if err := r.save(); err != nil {
		return &OutputError{err}
	}
	return nil
}
