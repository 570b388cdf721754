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
	without   map[string]bool  // releases that are not to be read, by id
	tokeniser *token.Tokeniser

	documents, skipped int
	sentences, again   int
}

func newCorpus() (*corpus, error) {
	words, err := lexicon.Default()
	if err != nil {
		return nil, err
	}
	return &corpus{number: map[uint64]int32{}, seen: map[uint64]bool{}, without: map[string]bool{},
		tokeniser: token.NewTokeniser(words), stream: []int32{edge}}, nil
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
	return releases(packed, func(id, text string) {
		if !c.without[id] {
			c.add(text)
		}
	})
}

// leaveOut reads a file of annotated releases. Neither they nor copies of them are
// counted afterwards, nor what other releases have in common with them: figures
// measured on them would otherwise speak of texts that the classes have seen.
func (c *corpus) leaveOut(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	return releases(f, func(id, source string) {
		c.without[id] = true
		text := c.tokeniser.Tokenise(source, layout.Find(source).Blocks)
		for _, hash := range hashes(text) {
			c.seen[hash] = hash != 0
		}
	})
}

// releases reads a JSON object a line.
func releases(from io.Reader, each func(id, text string)) error {
	for decoder := json.NewDecoder(from); ; {
		var release struct{ ID, Text string }
		switch err := decoder.Decode(&release); err {
		case nil:
			each(release.ID, release.Text)
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

// hashes returns a hash for each sentence of a text; 0 for short ones.
func hashes(text *token.Text) []uint64 {
	out := make([]uint64, len(text.Sentences))
	for n, s := range text.Sentences {
		for i := s.First; i < s.Last && s.Last-s.First >= leastSentence; i++ {
			out[n] = lexicon.Join(out[n], cluster.Plain(text, int(i)))
		}
	}
	return out
}

// add counts a release. A release that mostly repeats others (the same one on
// another wire, with another day) is left out, and so are sentences that repeat:
// boilerplate would weigh hundreds of times what it says.
func (c *corpus) add(source string) {
	text := c.tokeniser.Tokenise(source, layout.Find(source).Blocks)
	c.documents++
	long, known := 0, 0
	sentences := hashes(text)
	for _, hash := range sentences {
		if hash != 0 {
			long++
		}
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
		if hash := sentences[n]; hash != 0 {
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
