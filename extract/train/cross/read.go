package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/dateline-nlp/dateline/extract/train"
	"github.com/dateline-nlp/dateline/model"
)

var pressKinds = map[string]train.Kind{"ORG": train.Organisation, "PLACE": train.Place, "PERSON": train.Person, "IGNORE": train.Open}

// press reads the annotated releases.
func press(file string) ([]train.Text, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []train.Text
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		var in struct {
			ID, Text string
			Mentions []struct {
				Type       string
				Start, End int
			}
		}
		if err := json.Unmarshal(lines.Bytes(), &in); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		d := train.Text{ID: in.ID, Text: in.Text}
		// What is left open goes first, so that names within it are known after all.
		for _, open := range []bool{true, false} {
			for _, m := range in.Mentions {
				if kind, ok := pressKinds[m.Type]; ok && (kind == train.Open) == open {
					d.Names = append(d.Names, train.Name{Span: model.Span{Start: m.Start, End: m.End}, Kind: kind})
				}
			}
		}
		out = append(out, d)
	}
	return out, lines.Err()
}

// sentencesOfText is how many sentences make a text where a corpus does not say.
const sentencesOfText = 12

// tokens reads a corpus of one token and its label a line.
func tokens(file string) ([]train.Text, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	base := strings.TrimSuffix(filepath.Base(file), ".conll")
	b := builder{only: strings.HasPrefix(base, "dfki"), base: base}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := lines.Text()
		word, label, tabbed := strings.Cut(line, "\t")
		switch {
		case strings.HasPrefix(line, "# doc_id") || word == "-DOCSTART-":
			b.document()
			b.marked = true
		case line == "":
			b.sentence()
		case tabbed:
			b.token(word, label)
		}
	}
	b.document()
	return b.out, lines.Err()
}

// builder puts a text together from tokens.
type builder struct {
	out       []train.Text
	text      strings.Builder
	names     []train.Name
	sentences int
	fresh     bool // a sentence begins
	quoted    bool
	before    string
	marked    bool // the corpus says where texts begin
	only      bool
	base      string
}

var conllKinds = map[string]train.Kind{"ORG": train.Organisation, "LOC": train.Place, "PER": train.Person}

func (b *builder) token(word, label string) {
	if b.text.Len() > 0 && b.spaced(word) {
		b.text.WriteByte(' ')
	}
	start := b.text.Len()
	b.text.WriteString(word)
	if word == "\"" {
		b.quoted = !b.quoted
	}
	b.before, b.fresh = word, false
	if len(label) < 3 {
		return
	}
	kind, ok := conllKinds[label[2:]]
	switch {
	case !ok:
	case label[0] == 'I' && len(b.names) > 0 && b.names[len(b.names)-1].Kind == kind:
		b.names[len(b.names)-1].End = b.text.Len()
	default:
		b.names = append(b.names, train.Name{Span: model.Span{Start: start, End: b.text.Len()}, Kind: kind})
	}
}

// spaced reports whether white space stood before a token, as well as can be told.
func (b *builder) spaced(word string) bool {
	if b.fresh {
		return true
	}
	switch word {
	case ",", ".", ";", ":", "!", "?", ")", "]", "%", "'s", "’s", "n't", "'", "’", "”", "'re", "'ve", "'ll", "'d", "''":
		return false
	case "\"":
		if b.quoted {
			return false
		}
	}
	switch b.before {
	case "(", "[", "$", "“", "‘", "``", "£", "€", "#":
		return false
	case "\"":
		return !b.quoted
	}
	return true
}

func (b *builder) sentence() {
	if b.fresh {
		return
	}
	b.fresh, b.quoted = true, false
	if b.sentences++; b.sentences >= sentencesOfText && !b.marked {
		b.document()
	}
}

func (b *builder) document() {
	if b.text.Len() > 0 {
		b.out = append(b.out, train.Text{ID: fmt.Sprintf("%s-%d", b.base, len(b.out)), Text: b.text.String(), Names: b.names, OrganisationsOnly: b.only, Background: true})
	}
	b.text.Reset()
	b.names, b.sentences, b.fresh, b.quoted = nil, 0, true, false
}
