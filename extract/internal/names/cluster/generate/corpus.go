package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/names/cluster"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// form is a word as it is written.
type form struct {
	plain   uint64
	writing cluster.Writing
	shape   token.Shape
	count   int32
	example string // one writing of it, for showing classes
}

// edge stands in the stream of words between two sentences.
const edge = -1

// corpus is the words of all releases, as numbers of forms, with edges between
// sentences.
type corpus struct {
	forms     []form
	stream    []int32
	number    map[uint64]int32 // of a form, by its key
	seen      map[uint64]bool  // sentences, by hash
	tokeniser *token.Tokeniser

	documents, skipped int
	sentences, again   int
}

func newCorpus() (*corpus, error) {
	words, err := lexicon.Default()
	if err != nil {
		return nil, err
	}
	return &corpus{number: map[uint64]int32{}, seen: map[uint64]bool{}, tokeniser: token.NewTokeniser(words), stream: []int32{edge}}, nil
}

// readFolder reads the files of releases in a folder, in the order of their names.
func (c *corpus) readFolder(folder string) error {
	names, err := filepath.Glob(filepath.Join(folder, "raw-*.jsonl.gz"))
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("no raw-*.jsonl.gz in %s", folder)
	}
	for _, name := range names {
		if err := c.readFile(name); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

func (c *corpus) readFile(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	packed, err := gzip.NewReader(bufio.NewReader(f))
	if err != nil {
		return err
	}
	for decoder := json.NewDecoder(packed); ; {
		var release struct{ Text string }
		switch err := decoder.Decode(&release); err {
		case nil:
			c.add(release.Text)
		case io.EOF:
			return nil
		default:
			return err
		}
	}
}

// leastSentence is how many tokens a sentence has that is counted only once:
// shorter ones ("Contact:") are as frequent as the language has them.
const leastSentence = 8

// add counts a release. A release that mostly repeats others (the same one on
// another wire, with another day) is left out, and so are sentences that repeat:
// boilerplate would weigh hundreds of times what it says.
func (c *corpus) add(source string) {
	text := c.tokeniser.Tokenise(source, layout.Find(source).Blocks)
	c.documents++
	hashes := make([]uint64, len(text.Sentences))
	long, known := 0, 0
	for n, s := range text.Sentences {
		if s.Last-s.First < leastSentence {
			continue
		}
		hash := uint64(0)
		for i := s.First; i < s.Last; i++ {
			hash = lexicon.Join(hash, cluster.Plain(text, int(i)))
		}
		hashes[n] = hash
		long++
		if c.seen[hash] {
			known++
		}
	}
	if known*2 > long {
		c.skipped++
		return
	}
	for n, s := range text.Sentences {
		c.sentences++
		if hash := hashes[n]; hash != 0 {
			if c.seen[hash] {
				c.again++
				continue
			}
			c.seen[hash] = true
		}
		c.sentence(text, s)
	}
}

// sentence appends the words of a sentence to the stream.
func (c *corpus) sentence(text *token.Text, s token.Sentence) {
	for i := int(s.First); i < int(s.Last); i++ {
		tok := &text.Tokens[i]
		plain, writing := cluster.Plain(text, i), cluster.WritingOf(tok)
		key := cluster.Written(plain, writing)
		n, ok := c.number[key]
		if !ok {
			n = int32(len(c.forms))
			c.number[key] = n
			c.forms = append(c.forms, form{plain: plain, writing: writing, shape: tok.Shape, example: string([]byte(text.Of(i)))})
		}
		c.forms[n].count++
		c.stream = append(c.stream, n)
	}
	c.stream = append(c.stream, edge)
}
