package corpus

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"

	"github.com/dateline-nlp/dateline/model"
)

// goldLine is an annotated document as one line of JSONL. Fields that are not here
// are passed over.
type goldLine struct {
	ID        string    `json:"id"`
	Publisher string    `json:"publisher"`
	Country   string    `json:"country"`
	Kind      string    `json:"kind"`
	Trap      string    `json:"trap"`
	Ref       model.Day `json:"ref"`
	Published model.Day `json:"published"`
	Dateline  string    `json:"dateline"`
	Text      string    `json:"text"`
	Mentions  []Mention `json:"mentions"`
}

// GoldLines reads annotated documents from JSONL, one at a time. Documents without
// an ID are called by the number of their line. A fault is a *[SyntaxError] in the
// file "jsonl", and the last thing that the sequence gives.
//
// A date without value, an amount or currency that is not there, and a quote
// without speaker, are what the annotator could not tell: their values are "".
func GoldLines(r io.Reader) iter.Seq2[Gold, error] {
	return jsonLines(r, func(number int, line goldLine) (Gold, string) {
		if line.ID == "" {
			line.ID = strconv.Itoa(number)
		}
		gold := Gold{
			ID: line.ID, Ref: line.Ref, Dateline: line.Dateline, Kind: line.Kind, Trap: line.Trap, Mentions: line.Mentions,
			Article: model.Article{ID: line.ID, Text: line.Text, Published: line.Published,
				Publisher: line.Publisher, Country: line.Country},
		}
		for i := range gold.Mentions {
			m := &gold.Mentions[i]
			if fault := checkMention(*m); fault != "" {
				return Gold{}, fault
			}
			if m.End > len(line.Text) || line.Text[m.Start:m.End] != m.Text {
				return Gold{}, fmt.Sprintf("the text at %d:%d is not %q", m.Start, m.End, m.Text)
			}
			fillValues(m)
		}
		sortMentions(gold.Mentions)
		return gold, ""
	})
}

// MentionLines reads what [WriteMentions] writes, one document at a time. A fault
// is a *[SyntaxError] in the file "jsonl", and the last thing that the sequence
// gives.
func MentionLines(r io.Reader) iter.Seq2[MentionLine, error] {
	return jsonLines(r, func(number int, line MentionLine) (MentionLine, string) {
		for _, m := range line.Mentions {
			if fault := checkMention(m); fault != "" {
				return MentionLine{}, fault
			}
		}
		if line.ID == "" {
			line.ID = strconv.Itoa(number)
		}
		return line, ""
	})
}

// fillValues gives a mention the values that its type has, where they are missing.
func fillValues(m *Mention) {
	fill := func(value **string) {
		if *value == nil {
			*value = new(string)
		}
	}
	switch m.Type {
	case Date:
		fill(&m.Value)
	case Money:
		fill(&m.Amount)
		fill(&m.Currency)
	case Quote:
		fill(&m.Speaker)
	}
}

// checkMention returns a fault of a mention that shows without its text, or "".
func checkMention(m Mention) string {
	if m.Type != Ignore && !slices.Contains(Types, m.Type) {
		return fmt.Sprintf("%q is no type of mention", m.Type)
	}
	if m.Start < 0 || m.Start >= m.End {
		return fmt.Sprintf("%d:%d is no span", m.Start, m.End)
	}
	return ""
}

// jsonLines reads lines of JSON, of any length; empty lines are passed over.
func jsonLines[L, T any](r io.Reader, convert func(number int, line L) (T, string)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		reader := bufio.NewReaderSize(r, 1<<16)
		var zero T
		for number := 1; ; number++ {
			data, err := reader.ReadBytes('\n')
			if err != nil && err != io.EOF {
				yield(zero, fmt.Errorf("corpus: %w", err))
				return
			}
			atEnd := err == io.EOF
			if len(bytes.TrimSpace(data)) > 0 {
				var line L
				var value T
				fault := ""
				if err := json.Unmarshal(data, &line); err != nil {
					fault = err.Error()
				} else {
					value, fault = convert(number, line)
				}
				if fault != "" {
					yield(zero, &SyntaxError{File: "jsonl", Line: number, What: fault})
					return
				}
				if !yield(value, nil) {
					return
				}
			}
			if atEnd {
				return
			}
		}
	}
}
