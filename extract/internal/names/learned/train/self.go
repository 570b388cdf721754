package main

import (
	"compress/gzip"
	"encoding/json"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"

	"github.com/dateline-nlp/dateline/extract/internal/crf"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
)

// raw reads releases that nobody annotated, without those that somebody did.
func (t *tools) raw(o options, r *learned.Reader, releases []document) error {
	without := map[string]bool{}
	for i := range releases {
		without[releases[i].id] = true
	}
	for i := range t.outside {
		for k := range t.outside[i] {
			without[t.outside[i][k].id] = true
		}
	}
	files, err := filepath.Glob(filepath.Join(o.self, "raw-*.jsonl.gz"))
	if err != nil {
		return err
	}
	n := 0
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			return err
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			return err
		}
		for d := json.NewDecoder(z); ; {
			var in struct{ ID, Text string }
			if err := d.Decode(&in); err == io.EOF {
				break
			} else if err != nil {
				return err
			}
			h := fnv.New32a()
			h.Write([]byte(in.ID))
			if without[in.ID] || len(in.Text) > 8000 || h.Sum32()%27000 >= uint32(o.selves) {
				continue
			}
			n++
			doc := document{id: in.ID, text: in.Text, weight: float32(o.selfWeight), background: true}
			t.selfs = t.sequences(t.selfs, r, &doc, false)
		}
		f.Close()
	}
	println(n, "raw releases", len(t.selfs), "runs")
	return nil
}

// tag labels the raw releases by a model, where it is sure.
func (t *tools) tag(m *crf.Model, o options) []int {
	d := crf.NewDecoder(m)
	for _, q := range t.selfs {
		t.set.Label(q, d, 0.9)
	}
	return t.selfs
}
