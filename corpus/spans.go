package corpus

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strconv"

	"github.com/dateline-nlp/dateline/model"
)

// spanLine is a document of spaCy, Prodigy or Doccano as one line of JSONL. What
// goes beyond their forms are the fields of our own.
type spanLine struct {
	ID        json.RawMessage `json:"id"`
	Text      string          `json:"text"`
	Entities  json.RawMessage `json:"entities"`
	Spans     json.RawMessage `json:"spans"`
	Ents      json.RawMessage `json:"ents"`
	Label     json.RawMessage `json:"label"`
	Labels    json.RawMessage `json:"labels"`
	Ref       model.Day       `json:"ref"`
	Published model.Day       `json:"published"`
	Publisher string          `json:"publisher"`
	Country   string          `json:"country"`
	Kind      string          `json:"kind"`
}

// spanLists are the names of the list of entities, in the order in which they are
// looked for.
func (l spanLine) spanLists() []json.RawMessage {
	return []json.RawMessage{l.Entities, l.Spans, l.Ents, l.Label, l.Labels}
}

// labelledSpan is an entity, [0, 4, "ORG"] or {"start": 0, "end": 4, "label": "ORG"}.
type labelledSpan struct {
	start, end int
	label      string
}

// UnmarshalJSON reads both forms.
func (s *labelledSpan) UnmarshalJSON(data []byte) error {
	if bytes.HasPrefix(data, []byte("{")) {
		var object struct {
			Start *int   `json:"start"`
			End   *int   `json:"end"`
			Label string `json:"label"`
		}
		if err := json.Unmarshal(data, &object); err != nil {
			return err
		}
		if object.Start == nil || object.End == nil || object.Label == "" {
			return fmt.Errorf("an entity has start, end and label, and %s does not", data)
		}
		*s = labelledSpan{*object.Start, *object.End, object.Label}
		return nil
	}
	var list []json.RawMessage
	err := json.Unmarshal(data, &list)
	if err == nil && len(list) < 3 {
		err = fmt.Errorf("an entity is [start, end, label], and %s is not", data)
	}
	for i, field := range []any{&s.start, &s.end, &s.label} {
		if err == nil {
			err = json.Unmarshal(list[i], field)
		}
	}
	return err
}

// SpanLines reads documents in the form of spaCy and its like from JSONL, one at a
// time: {"text": "...", "entities": [[0, 4, "ORG"], ...]}. Offsets count
// characters. The list may be called spans, ents, label or labels too, and its
// entities may be objects with start, end and label. Labels are mapped to types; nil
// is [CommonLabels]. Entities of other labels are left out, and counted in leftOut
// if it is not nil.
//
// Documents without an ID are called by the number of their line. A fault is a
// *[SyntaxError] in the file "jsonl", and the last thing that the sequence gives.
func SpanLines(r io.Reader, labels Labels, leftOut map[string]int) iter.Seq2[Gold, error] {
	return jsonLines(r, func(number int, line spanLine) (Gold, string) {
		gold := Gold{ID: idOf(line.ID, number), Ref: line.Ref, Kind: line.Kind, Mentions: []Mention{}}
		gold.Article = model.Article{ID: gold.ID, Text: line.Text, Published: line.Published, Publisher: line.Publisher, Country: line.Country}
		var entities []labelledSpan
		for _, list := range line.spanLists() {
			// The label of a text classifier is a word, and a list that is null is none.
			if !bytes.HasPrefix(list, []byte("[")) {
				continue
			}
			if err := json.Unmarshal(list, &entities); err != nil {
				return Gold{}, err.Error()
			}
			break
		}
		offsets := model.NewOffsets(line.Text)
		for _, e := range entities {
			span := model.Span{Start: offsets.BytesOfRunes(e.start), End: offsets.BytesOfRunes(e.end)}
			if e.start < 0 || e.start >= e.end || offsets.Runes(span.End) != e.end {
				return Gold{}, fmt.Sprintf("%d:%d is no span of the text", e.start, e.end)
			}
			t, known := labels.typeOf(e.label)
			if !known {
				if leftOut != nil {
					leftOut[e.label]++
				}
				continue
			}
			if span = trimSpan(line.Text, span); span.Len() > 0 {
				gold.Mentions = append(gold.Mentions, Mention{Type: t, Start: span.Start, End: span.End, Text: line.Text[span.Start:span.End]})
			}
		}
		sortMentions(gold.Mentions)
		return gold, ""
	})
}

// idOf returns an ID that is a text or a number, or the number of the line.
func idOf(raw json.RawMessage, number int) string {
	var text string
	if json.Unmarshal(raw, &text) == nil && text != "" {
		return text
	}
	var digits json.Number
	if json.Unmarshal(raw, &digits) == nil && digits != "" {
		return digits.String()
	}
	return strconv.Itoa(number)
}
