package main

import (
	"bufio"
	"embed"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

//go:embed data/*.tsv
var own embed.FS

// ownTable calls f for each line of one of our own tables.
func ownTable(name string, columns int, f func(row []string) error) error {
	file, err := own.Open("data/" + name)
	if err != nil {
		return err
	}
	defer file.Close()
	return table(file, name, columns, false, f)
}

// givenTable calls f for each line but the first of a table in the folder.
func (m *maker) givenTable(name string, columns int, f func(row []string) error) error {
	file, err := os.Open(filepath.Join(m.from, name))
	if err != nil {
		return err
	}
	defer file.Close()
	return table(file, name, columns, true, f)
}

func table(r io.Reader, name string, columns int, headed bool, f func(row []string) error) error {
	scanner := bufio.NewScanner(r)
	scanner.Buffer(nil, 1<<20)
	for line := 1; scanner.Scan(); line++ {
		text := scanner.Text()
		if headed && line == 1 || strings.HasPrefix(text, "#") {
			continue
		}
		row := strings.Split(text, "\t")
		if len(row) != columns {
			return fmt.Errorf("%s:%d: %d columns, not %d", name, line, len(row), columns)
		}
		if err := f(row); err != nil {
			return fmt.Errorf("%s:%d: %w", name, line, err)
		}
	}
	return scanner.Err()
}

// list cuts a column of several values.
func list(column string) []string {
	if column == "" {
		return nil
	}
	return strings.Split(column, "|")
}

// point reads two coordinates; none if the columns are empty.
func point(latitude, longitude string) (lat, lon float64, located bool, err error) {
	if latitude == "" && longitude == "" {
		return 0, 0, false, nil
	}
	if lat, err = strconv.ParseFloat(latitude, 64); err != nil {
		return 0, 0, false, err
	}
	lon, err = strconv.ParseFloat(longitude, 64)
	return lat, lon, err == nil, err
}

func thousands(column string) (int, error) {
	n, err := strconv.Atoi(column)
	return n * 1000, err
}
