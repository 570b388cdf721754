package corpus

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// ReadCoNLL reads documents from columns, a token on each line: the token first, its
// tag last, a tab or blanks between them. Tags are those of IOB2 (B-ORG, I-ORG, O);
// IOB1, BIOES and BILOU are understood too. An empty line ends a sentence. A
// document begins at a line -DOCSTART-; in files without one, after two empty lines.
//
// The text is the tokens with a blank between them, since the form does not keep
// what stood there. What [WriteCoNLL] writes does, and gives the documents back as
// they were.
//
// Labels are mapped to types; nil is [CommonLabels]. Mentions of other labels are
// left out, and counted in leftOut if it is not nil. Documents are called by the
// name, with their number if there are several. A fault is a *[SyntaxError] in the
// file of that name.
func ReadCoNLL(r io.Reader, name string, labels Labels, leftOut map[string]int) ([]Gold, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("corpus: %w", err)
	}
	content := strings.TrimPrefix(string(data), string(byteOrderMark))
	c := columnReader{labels: labels, leftOut: leftOut, marked: strings.HasPrefix(content, docStart) || strings.Contains(content, "\n"+docStart)}
	number := 0
	for line := range strings.Lines(content) {
		number++
		if fault := c.line(strings.TrimRight(line, "\r\n")); fault != "" {
			return nil, &SyntaxError{File: name, Line: number, What: fault}
		}
	}
	c.endDocument()
	for i := range c.all {
		if g := &c.all[i]; g.ID == "" {
			g.ID = name
			if len(c.all) > 1 {
				g.ID = name + "-" + strconv.Itoa(i+1)
			}
			g.Article.ID = g.ID
		}
	}
	return c.all, nil
}

const (
	// docStart begins a document in the form of the shared tasks.
	docStart = "-DOCSTART-"
	// These begin documents that WriteCoNLL wrote, and say what the columns do not.
	docComment    = "# newdoc id = "
	textComment   = "# text = "
	zoneComment   = "# zone = "
	headerComment = "# header "
)

// columnReader is the state of reading columns.
type columnReader struct {
	labels  Labels
	leftOut map[string]int
	// marked tells that documents begin at -DOCSTART-.
	marked bool
	// empty is the number of empty lines just read.
	empty int

	all  []Gold
	gold Gold
	// named and begun tell that the ID, or something else of the document, was read.
	named, begun bool
	// known tells that the text is known, and tokens have offsets.
	known bool
	// last is the offset at which the last token ends.
	last int
	text strings.Builder
	// names and quotes are the layers of tags.
	names, quotes layer
}

// layer is a column of tags.
type layer struct {
	// open is the label of the mention that goes on; empty if there is none.
	open  string
	spans []labelledSpan
	// values are those of each span.
	values []Mention
}

// line reads one line, and returns a fault, or "".
func (c *columnReader) line(line string) string {
	if strings.TrimSpace(line) == "" {
		c.empty++
		c.names.open, c.quotes.open = "", ""
		if c.empty == 2 && !c.marked && !c.known {
			c.endDocument()
		}
		return ""
	}
	c.empty = 0
	if comment, fault := c.comment(line); comment {
		return fault
	}
	columns := strings.Split(line, "\t")
	if len(columns) == 1 {
		columns = strings.Fields(line)
	}
	if columns[0] == docStart && !c.known {
		c.endDocument()
		return ""
	}
	last := strings.TrimSpace(columns[len(columns)-1])
	prefix, label, isTag := cutTag(last)
	if strings.HasPrefix(line, "# ") && (!isTag || len(columns) < 2) {
		return "" // a comment of somebody's
	}
	if len(columns) < 2 {
		return fmt.Sprintf("%q is a token without a tag", line)
	}
	if !isTag {
		return fmt.Sprintf("%q is no tag: O, B-LABEL or I-LABEL", last)
	}
	c.begun = true
	if c.known {
		return c.ownToken(columns, prefix, label)
	}
	if c.text.Len() > 0 {
		c.text.WriteByte(' ')
	}
	start := c.text.Len()
	c.text.WriteString(strings.TrimSpace(columns[0]))
	if start == c.text.Len() {
		return "the token is empty"
	}
	c.names.add(prefix, label, start, c.text.Len(), Mention{})
	return ""
}

// cutTag splits a tag into its prefix and its label; "O" is the prefix of none.
func cutTag(tag string) (prefix byte, label string, ok bool) {
	if tag == "O" {
		return 'O', "", true
	}
	if len(tag) < 3 || tag[1] != '-' || !strings.ContainsRune("BIESLU", rune(tag[0])) {
		return 0, "", false
	}
	return tag[0], tag[2:], true
}

// add adds a token to the layer.
func (l *layer) add(prefix byte, label string, start, end int, values Mention) {
	goesOn := strings.IndexByte("IEL", prefix) >= 0 && l.open == label
	switch {
	case prefix == 'O':
		l.open = ""
		return
	case goesOn:
		l.spans[len(l.spans)-1].end = end
	default:
		l.spans = append(l.spans, labelledSpan{start, end, label})
		l.values = append(l.values, values)
	}
	l.open = label
	if strings.IndexByte("ESLU", prefix) >= 0 {
		l.open = ""
	}
}

// comment reads a line that says something about the document. It returns false if
// the line is none of these.
func (c *columnReader) comment(line string) (bool, string) {
	if id, found := strings.CutPrefix(line, docComment); found {
		c.endDocument()
		c.named = true
		if name, fault := unquoted(id); fault == "" {
			id = name // other tools do not quote it
		}
		c.gold.ID, c.gold.Article.ID = id, id
		return true, ""
	}
	if text, found := strings.CutPrefix(line, textComment); found && c.named && !c.begun && strings.HasPrefix(text, `"`) {
		value, fault := unquoted(text)
		c.gold.Article.Text, c.known, c.begun = value, true, true
		return true, fault
	}
	if rest, found := strings.CutPrefix(line, headerComment); found && c.known {
		key, quoted, _ := strings.Cut(rest, " = ")
		value, fault := unquoted(quoted)
		if fault == "" {
			fault = c.gold.set(key, value)
		}
		return true, fault
	}
	if rest, found := strings.CutPrefix(line, zoneComment); found && c.known {
		var zone model.Zone
		var kind string
		if _, err := fmt.Sscanf(rest, "%d %d %s", &zone.Start, &zone.End, &kind); err != nil || zone.Kind.UnmarshalText([]byte(kind)) != nil {
			return true, fmt.Sprintf("%q is no zone", rest)
		}
		c.gold.Zones = append(c.gold.Zones, zone)
		return true, ""
	}
	return false, ""
}

// ownToken reads a line of WriteCoNLL: token, start, end, values, quote, tag.
func (c *columnReader) ownToken(columns []string, prefix byte, label string) string {
	if len(columns) != ownColumns {
		return fmt.Sprintf("the line has %d columns, not %d", len(columns), ownColumns)
	}
	start, err1 := strconv.Atoi(columns[1])
	end, err2 := strconv.Atoi(columns[2])
	if err1 != nil || err2 != nil || start < c.last || start >= end || end > len(c.gold.Article.Text) {
		return fmt.Sprintf("%s:%s is no span of the text after its byte %d", columns[1], columns[2], c.last)
	}
	c.last = end
	var values Mention
	if columns[3] != noColumn {
		if err := json.Unmarshal([]byte(columns[3]), &values); err != nil {
			return err.Error()
		}
	}
	quotePrefix, quoteLabel, isTag := cutTag(columns[4])
	if !isTag {
		return fmt.Sprintf("%q is no tag", columns[4])
	}
	c.names.add(prefix, label, start, end, values)
	c.quotes.add(quotePrefix, quoteLabel, start, end, values)
	return ""
}

// endDocument ends the document that is being read, if there is one.
func (c *columnReader) endDocument() {
	g := c.gold
	if !c.known {
		g.Article.Text = c.text.String()
	}
	g.Mentions = []Mention{}
	for _, l := range []layer{c.names, c.quotes} {
		for i, s := range l.spans {
			t, known := c.labels.typeOf(s.label)
			if !known {
				if c.leftOut != nil {
					c.leftOut[s.label]++
				}
				continue
			}
			m := l.values[i]
			m.keepValuesOf(t)
			m.Type, m.Start, m.End, m.Text = t, s.start, s.end, g.Article.Text[s.start:s.end]
			g.Mentions = append(g.Mentions, m)
		}
	}
	sortMentions(g.Mentions)
	if c.begun {
		c.all = append(c.all, g)
	}
	*c = columnReader{labels: c.labels, leftOut: c.leftOut, marked: c.marked, empty: c.empty, all: c.all}
}
