package corpus

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/model"
)

const (
	// ownColumns is the number of columns of a token.
	ownColumns = 6
	// noColumn stands where a column has nothing.
	noColumn = "_"
)

// WriteCoNLL writes an annotated document in columns, a token on each line: the
// token, the bytes at which it begins and ends, the values of the mentions that
// begin there as JSON, its tag among quotes, and its tag among all others, in IOB2.
// Readers that want the first and the last column, as those of the shared tasks do,
// find what they look for. Comments before the tokens hold the text and the headers,
// so that [ReadCoNLL] gives the document back, but for confidences. An empty line
// stands where the text has the end of a line; documents can be written one after
// another.
//
// What the form cannot hold is an error, and then nothing is written: mentions that
// overlap in their layer, or that begin or end with white space.
func WriteCoNLL(w io.Writer, g Gold) error {
	var b bytes.Buffer
	if err := writeColumns(&b, g); err != nil {
		return err
	}
	sorted := g
	sorted.Mentions = slices.Clone(g.Mentions)
	sortMentions(sorted.Mentions)
	back, err := ReadCoNLL(bytes.NewReader(b.Bytes()), g.ID, nil, nil)
	difference := ""
	if err == nil && len(back) == 1 {
		difference = differenceOf(sorted, back[0])
	} else if err == nil {
		difference = fmt.Sprintf("%d documents are read", len(back))
	}
	if err != nil || difference != "" {
		return fmt.Errorf("corpus: %s cannot be written in columns: %w", g.ID, cmpError(err, difference))
	}
	_, err = w.Write(b.Bytes())
	return err
}

// cmpError returns the error, or one that says what differs.
func cmpError(err error, difference string) error {
	if err != nil {
		return err
	}
	return fmt.Errorf("%s", difference)
}

func writeColumns(b *bytes.Buffer, g Gold) error {
	for _, err := range checkSpans(g) {
		return fmt.Errorf("corpus: %s cannot be written in columns: %w", g.ID, err)
	}
	text := g.Article.Text
	fmt.Fprintf(b, "%s%s\n%s%s\n", docComment, strconv.Quote(g.ID), textComment, strconv.Quote(text))
	for _, h := range headersOf(g) {
		fmt.Fprintf(b, "%s%s = %s\n", headerComment, h.key, strconv.Quote(h.value))
	}
	for _, zone := range g.Zones {
		fmt.Fprintf(b, "%s%d %d %s\n", zoneComment, zone.Start, zone.End, zone.Kind)
	}
	starts, cuts := map[int][]Mention{}, map[int]bool{}
	for _, m := range g.Mentions {
		starts[m.Start] = append(starts[m.Start], m)
		cuts[m.Start], cuts[m.End] = true, true
	}
	var name, quote Mention // those that go on
	last := 0
	for _, token := range tokens(text, cuts) {
		goesOn := token.Start < max(name.End, quote.End)
		if last > 0 && !goesOn && strings.Contains(text[last:token.Start], "\n") {
			b.WriteByte('\n')
		}
		last = token.End
		var values Mention
		for _, m := range starts[token.Start] {
			if m.Type == Quote {
				quote = m
			} else {
				name = m
			}
			for _, field := range mentionValues {
				if value := *field.of(&m); value != nil {
					*field.of(&values) = value
				}
			}
		}
		fmt.Fprintf(b, "%s\t%d\t%d\t%s\t%s\t%s\n", strings.ToValidUTF8(text[token.Start:token.End], "\uFFFD"),
			token.Start, token.End, columnOf(values), tagOf(token, quote), tagOf(token, name))
	}
	b.WriteString("\n\n")
	return nil
}

// columnOf writes values as JSON.
func columnOf(m Mention) string {
	values := map[string]string{}
	for _, field := range mentionValues {
		if value := *field.of(&m); value != nil {
			values[field.name] = *value
		}
	}
	if len(values) == 0 {
		return noColumn
	}
	// Strings do not fail to be encoded, and JSON escapes tabs and ends of lines.
	data, _ := json.Marshal(values)
	return string(data)
}

// tagOf returns the tag of a token in the layer of the mention that began last.
func tagOf(token model.Span, m Mention) string {
	switch {
	case token.Start == m.Start && m.End > 0:
		return "B-" + string(m.Type)
	case token.Start < m.End:
		return "I-" + string(m.Type)
	}
	return "O"
}

// keepValuesOf drops the values that the type of the mention does not have: a quote
// and what begins with it share a column.
func (m *Mention) keepValuesOf(t Type) {
	for _, field := range mentionValues {
		ofQuote := field.name == "speaker" || field.name == "title" || field.name == "affiliation"
		if ofQuote != (t == Quote) {
			*field.of(m) = nil
		}
	}
}

// tokens cuts a text into words and other characters, and at the cuts.
func tokens(text string, cuts map[int]bool) []model.Span {
	var list []model.Span
	inWord := false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		isWord := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		switch {
		case unicode.IsSpace(r) || r == byteOrderMark:
		case inWord && isWord && !cuts[i]:
			list[len(list)-1].End = i + size
		default:
			list = append(list, model.Span{Start: i, End: i + size})
		}
		inWord = isWord
		i += size
	}
	return list
}
