package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
)

// score prints how many names of outside texts are found: a corpus of tokens, a file
// of releases or a folder of annotated documents each.
func (t *tools) score(files string, decider *learned.Decider) error {
	for file := range strings.SplitSeq(files, ",") {
		if file == "" {
			continue
		}
		documents, err := outside(file)
		if err != nil {
			return err
		}
		var sum tally
		var answers []byte
		for i := range documents {
			found, sure := t.names(&documents[i], decider)
			sum.add(&documents[i], found)
			answers = append(answers, answer(&documents[i], found, sure)...)
		}
		fmt.Printf("%s  %v\n", filepath.Base(file), sum)
		if verbose {
			if err := os.WriteFile(filepath.Join(os.TempDir(), "found-"+filepath.Base(file)+".jsonl"), answers, 0o644); err != nil {
				return err
			}
		}
	}
	return nil
}

func outside(file string) ([]document, error) {
	switch filepath.Ext(file) {
	case ".conll":
		return tokens(file)
	case ".jsonl":
		return press(file)
	}
	all, err := corpus.ReadGoldDir(os.DirFS(file))
	if err != nil {
		return nil, err
	}
	var out []document
	for _, gold := range all {
		d := document{id: gold.ID, text: gold.Article.Text, weight: 1}
		for _, m := range gold.Mentions {
			if n, ok := pressKinds[string(m.Type)]; ok {
				n.start, n.end = m.Start, m.End
				d.names = append(d.names, n)
			}
		}
		out = append(out, d)
	}
	return out, nil
}
