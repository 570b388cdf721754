// Command land draws where there is land, from the places of the gazetteer: a grid with
// a mark in each cell that has a town. Package corpus/report shows it below its map.
//
//	go run ./extract/internal/gazetteer/land > corpus/report/land.txt
package main

import (
	"bufio"
	"fmt"
	"os"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer/atlas"
	"github.com/dateline-nlp/dateline/model"
)

// cells is how many cells of the grid there are in ten degrees.
const cells = 8

const (
	rows    = 180 * cells / 10
	columns = 360 * cells / 10
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "land:", err)
		os.Exit(1)
	}
}

func run() error {
	table, err := atlas.Open(gazetteer.Data())
	if err != nil {
		return err
	}
	var grid [rows][columns]bool
	for i := range table.Places() {
		if p := table.Place(i); p.Located && p.Kind == model.PlaceCity {
			row := min(int((90-p.Latitude)*cells/10), rows-1)
			column := min(int((p.Longitude+180)*cells/10), columns-1)
			grid[row][column] = true
		}
	}
	out := bufio.NewWriter(os.Stdout)
	for _, row := range grid {
		line := make([]byte, columns, columns+1)
		for i, land := range row {
			line[i] = '.'
			if land {
				line[i] = '#'
			}
		}
		if _, err := out.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return out.Flush()
}
