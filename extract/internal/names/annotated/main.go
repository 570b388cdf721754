// Command annotated joins annotations that are kept apart from their texts with the
// texts, and parts them.
//
// Releases of others are not ours to give away, so releases.tsv says of each only which
// text it is, by its identifier and a hash, and which bytes of it are what:
//
//	release	2b9c0f	the SHA-256 of the text	the day it was published
//	ORG	0	17
//	PLACE	24	30	KE
//	DATE	40	52	2024-03-05
//	MONEY	60	70	5000000	USD
//	QUOTE	80	99
//	IGNORE	101	110
//
// Whoever has the releases makes of both the annotated texts that the trainer and
// dateline score read:
//
//	go run ./extract/internal/names/annotated -raw ../shared/press > annotated.jsonl
//
// and parts new ones from their texts:
//
//	go run ./extract/internal/names/annotated -part new.jsonl > more.tsv
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("annotated: ")
	facts := flag.String("facts", "extract/internal/names/annotated/releases.tsv", "annotations without texts")
	raw := flag.String("raw", "", "folder with the releases, raw-*.jsonl.gz")
	whole := flag.String("part", "", "annotated texts to part, JSONL")
	flag.Parse()
	out := bufio.NewWriter(os.Stdout)
	err := run(*facts, *raw, *whole, out)
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		log.Fatal(err)
	}
}

func run(facts, raw, whole string, out io.Writer) error {
	if whole != "" {
		file, err := os.Open(whole)
		if err != nil {
			return err
		}
		defer file.Close()
		return part(out, file)
	}
	if raw == "" {
		return fmt.Errorf("give -raw, the folder with the releases, or -part")
	}
	file, err := os.Open(facts)
	if err != nil {
		return err
	}
	defer file.Close()
	releases, err := parse(file)
	if err != nil {
		return fmt.Errorf("%s: %w", facts, err)
	}
	return join(out, releases, os.DirFS(raw))
}
