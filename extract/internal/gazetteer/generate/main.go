// Command generate writes places.bin, the places that the gazetteer embeds:
//
//	go run ./extract/internal/gazetteer/generate -from DIR
//
// DIR holds tables made from GeoNames (cities500.tsv, cities15000_altnames.tsv,
// admin1.tsv, admin2.tsv), WordNet (wordnet_instances.tsv) and the name lists of
// the US census of 1990 (us_census1990_*.tsv). What those have not - countries,
// abbreviations, seas, English names of cities - stands in the folder data.
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
	from := flag.String("from", "", "folder with the tables")
	to := flag.String("to", filepath.Join("extract", "internal", "gazetteer", "places.bin"), "file to write")
	flag.Parse()
	if *from == "" {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*from, *to); err != nil {
		log.Fatal(err)
	}
}

func run(from, to string) error {
	m, err := newMaker(from)
	if err != nil {
		return err
	}
	for _, step := range []func() error{m.countries, m.divisions, m.cities, m.otherNames, m.cityNames, m.counties,
		m.regions, m.wordnet, m.know} {
		if err := step(); err != nil {
			return err
		}
	}
	m.limit()
	blob, err := m.builder.Blob()
	if err != nil {
		return err
	}
	fmt.Printf("%d bytes\n", len(blob))
	return os.WriteFile(to, blob, 0o644)
}
