// Command generate writes clusters.bin, the classes of words that the recogniser of
// names knows:
//
//	go run ./extract/internal/names/cluster/generate -from ../shared/press -without ../shared/dev/press.jsonl
//
// The folder holds raw-*.jsonl.gz, a JSON object a line with the text of a release
// under "text". The same files give the same table, byte for byte.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/dateline-nlp/dateline/extract/internal/names/cluster"
)

// settings are what the table depends on besides the releases.
type settings struct {
	least   int // how often a word is written that gets a class
	classes int
	passes  int
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("generate: ")
	var s settings
	from := flag.String("from", "", "folder with raw-*.jsonl.gz")
	out := flag.String("out", filepath.Join("extract", "internal", "names", "cluster", "clusters.bin"), "file to write")
	without := flag.String("without", "", "JSONL with releases that are not to be read, as they are to judge by; files divided by commas")
	show := flag.String("show", "", "file to write the words of each class to, for reading")
	flag.IntVar(&s.least, "least", 8, "how often a word is written that gets a class")
	flag.IntVar(&s.classes, "classes", 1024, "number of classes")
	flag.IntVar(&s.passes, "passes", 6, "how often each word is moved")
	flag.Parse()
	if *from == "" {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*from, *without, *out, *show, s); err != nil {
		log.Fatal(err)
	}
}

func run(from, without, out, show string, s settings) error {
	begin := time.Now()
	say := func(format string, args ...any) {
		fmt.Printf("%5.0fs  %s\n", time.Since(begin).Seconds(), fmt.Sprintf(format, args...))
	}
	c, err := newCorpus()
	if err != nil {
		return err
	}
	for name := range strings.SplitSeq(without, ",") {
		if name == "" {
			continue
		}
		if err := c.leaveOut(name); err != nil {
			return err
		}
	}
	if err := c.readFolder(from); err != nil {
		return err
	}
	say("%d releases, %d of them copies; %d sentences, %d of them repeated; %d tokens, %d forms",
		c.documents, c.skipped, c.sentences, c.again, len(c.stream)-c.sentences+c.again-1, len(c.forms))
	v := newVocabulary(c, int32(s.least))
	after, before := v.sides()
	say("%d words, %d pairs", len(v.words), len(after.word))
	e := newExchange(v.counts(), after, before, s.classes)
	for pass := range s.passes {
		moved := e.pass()
		say("pass %d: %d words moved, likelihood %d", pass+1, moved, e.likelihood()/fineness)
		if moved*1000 < len(v.words) {
			break
		}
	}
	ways := paths(e.next, s.classes)
	deepest := uint8(0)
	for _, p := range ways {
		deepest = max(deepest, p.Bits)
	}
	entries := v.entries(e.of)
	blob, err := cluster.Pack(entries, ways)
	if err != nil {
		return err
	}
	say("%d entries, paths of up to %d bits, %d bytes", len(entries), deepest, len(blob))
	if show != "" {
		if err := v.show(show, e.of, ways); err != nil {
			return err
		}
	}
	return os.WriteFile(out, blob, 0o644)
}
