package main

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// join gives the releases their texts, which it looks for in a folder, and writes them
// in their order. A text that is missing or is another than was annotated is an error.
func join(out io.Writer, releases []release, folder fs.FS) error {
	at := make(map[string]*release, len(releases))
	for i := range releases {
		at[releases[i].ID] = &releases[i]
	}
	names, err := fs.Glob(folder, "raw-*.jsonl.gz")
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := texts(folder, name, at); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for i := range releases {
		r := &releases[i]
		if r.Text == "" {
			return fmt.Errorf("the text of release %s is not in the folder, or is not the one that was annotated", r.ID)
		}
		for k := range r.Mentions {
			m := &r.Mentions[k]
			if m.End > len(r.Text) {
				return fmt.Errorf("release %s: a mention ends at byte %d of %d", r.ID, m.End, len(r.Text))
			}
			m.Text = r.Text[m.Start:m.End]
		}
		if err := encoder.Encode(r); err != nil {
			return err
		}
	}
	return nil
}

// texts takes the texts of the releases out of a file.
func texts(folder fs.FS, name string, at map[string]*release) error {
	file, err := folder.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	packed, err := gzip.NewReader(file)
	if err != nil {
		return err
	}
	for decoder := json.NewDecoder(packed); ; {
		var raw struct{ ID, Text string }
		if err := decoder.Decode(&raw); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if r := at[raw.ID]; r != nil && hash(raw.Text) == r.hash {
			r.Text = raw.Text
		}
	}
}
