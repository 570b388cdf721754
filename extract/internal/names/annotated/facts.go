package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// mention is a line of facts, and of the JSON that is read and written.
type mention struct {
	Type     string `json:"type"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Text     string `json:"text"`
	Country  string `json:"country,omitempty"`
	Value    string `json:"value,omitempty"`
	Amount   string `json:"amount,omitempty"`
	Currency string `json:"currency,omitempty"`
}

// values are the fields of a mention that are facts, by its type.
func (m *mention) values() []*string {
	switch m.Type {
	case "PLACE":
		return []*string{&m.Country}
	case "DATE":
		return []*string{&m.Value}
	case "MONEY":
		return []*string{&m.Amount, &m.Currency}
	case "ORG", "PERSON", "QUOTE", "IGNORE":
		return []*string{}
	}
	return nil
}

// release is an annotated release; Text is empty while it is apart.
type release struct {
	ID        string    `json:"id"`
	Published string    `json:"published,omitempty"`
	Text      string    `json:"text"`
	Mentions  []mention `json:"mentions"`

	hash string
}

func hash(text string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(text))) }

var errForm = errors.New("no line of annotations")

// parse reads the facts.
func parse(from io.Reader) ([]release, error) {
	var out []release
	seen := map[string]bool{}
	lines := bufio.NewScanner(from)
	for n := 1; lines.Scan(); n++ {
		fields := strings.Split(lines.Text(), "\t")
		if fields[0] == "" || fields[0][0] == '#' {
			continue
		}
		if fields[0] == "release" {
			if len(fields) != 4 || seen[fields[1]] {
				return nil, fmt.Errorf("line %d: %w, or of a release that was before", n, errForm)
			}
			seen[fields[1]] = true
			out = append(out, release{ID: fields[1], hash: fields[2], Published: fields[3]})
			continue
		}
		m := mention{Type: fields[0]}
		values := m.values()
		if values == nil || len(out) == 0 || len(fields) != 3+len(values) {
			return nil, fmt.Errorf("line %d: %w", n, errForm)
		}
		var err, other error
		m.Start, err = strconv.Atoi(fields[1])
		m.End, other = strconv.Atoi(fields[2])
		if err != nil || other != nil || m.Start < 0 || m.End <= m.Start {
			return nil, fmt.Errorf("line %d: %w: the bytes", n, errForm)
		}
		for i, v := range values {
			*v = fields[3+i]
		}
		last := &out[len(out)-1]
		last.Mentions = append(last.Mentions, m)
	}
	return out, lines.Err()
}

// part writes the facts of annotated texts.
func part(out io.Writer, from io.Reader) error {
	decoder := json.NewDecoder(from)
	for {
		var r release
		if err := decoder.Decode(&r); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		fmt.Fprintf(out, "release\t%s\t%s\t%s\n", r.ID, hash(r.Text), r.Published)
		for _, m := range r.Mentions {
			values := m.values()
			if values == nil || m.Start < 0 || m.End > len(r.Text) || m.Start >= m.End || r.Text[m.Start:m.End] != m.Text {
				return fmt.Errorf("release %s: the mention %q is not of the form, or not in the text", r.ID, m.Text)
			}
			fmt.Fprintf(out, "%s\t%d\t%d", m.Type, m.Start, m.End)
			for _, v := range values {
				fmt.Fprintf(out, "\t%s", *v)
			}
			if _, err := fmt.Fprintln(out); err != nil {
				return err
			}
		}
	}
}
