// Command generate writes the facts of currencies.tsv anew - codes, status, countries
// and names - from the Common Locale Data Repository:
//
//	go run ./extract/internal/money/generate -from DIR
//
// DIR holds currencyData.json of the npm package cldr-core and currencies.json (of
// main/en) of cldr-numbers-full. The columns "care" and "family" are ours and are kept;
// a currency that is new gets care "word", the strictest, and no family, so that a person
// decides both. What it prints is what to look at.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("generate: ")
	from := flag.String("from", "", "folder with currencyData.json and currencies.json")
	table := flag.String("table", filepath.Join("extract", "internal", "money", "currencies.tsv"), "file to write anew")
	today := flag.String("day", "2026-11-01", "the day that tells currencies in use from those of the past")
	flag.Parse()
	if *from == "" {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*from, *table, *today); err != nil {
		log.Fatal(err)
	}
}

func run(from, table, today string) error {
	facts, err := readFacts(from, today)
	if err != nil {
		return err
	}
	old, err := os.ReadFile(table)
	if err != nil {
		return err
	}
	text, news, err := renew(string(old), facts)
	if err != nil {
		return err
	}
	for _, line := range news {
		fmt.Println(line)
	}
	return os.WriteFile(table, []byte(text), 0o644)
}
