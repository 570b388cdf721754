// eval: go run . < press.jsonl > pred.jsonl   (copied into a checkout at cmd/zz-eval, never committed)
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

func main() {
	e, err := extract.New()
	if err != nil {
		panic(err)
	}
	sc := bufio.NewScanner(os.Stdin)
	sc.Buffer(nil, 1<<28)
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	for sc.Scan() {
		var in struct{ ID, Text, Published, Country string }
		if err := json.Unmarshal(sc.Bytes(), &in); err != nil {
			panic(err)
		}
		a := model.Article{ID: in.ID, Text: in.Text, Country: in.Country}
		if in.Published != "" {
			a.Published, _ = model.ParseDay(in.Published)
		}
		d, err := e.Extract(context.Background(), a)
		if err != nil {
			panic(err)
		}
		if err := d.Verify(); err != nil {
			fmt.Fprintln(os.Stderr, in.ID, err)
		}
		b, _ := json.Marshal(corpus.Mentions(d))
		w.Write(b)
		w.WriteByte('\n')
	}
}
