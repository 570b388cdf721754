// Package markdown reads texts with front matter: properties in YAML between lines of
// "---", or in TOML between lines of "+++", and the text behind them.
package markdown

import (
	"strings"

	"github.com/dateline-nlp/dateline/corpus/internal/record"
)

// Read returns the text behind the front matter, and sets the parts of a record that
// the properties say. A text without whole front matter is returned as it is.
func Read(text string, columns record.Columns, r *record.Record) string {
	start := len(text) - len(strings.TrimLeft(text, " \t\r\n"))
	first, rest, found := strings.Cut(text[start:], "\n")
	fence := strings.TrimRight(first, " \t\r")
	if !found || fence != "---" && fence != "+++" {
		return text
	}
	end, after := closing(rest, fence)
	if end < 0 {
		return text
	}
	p := properties{mark: ":", fill: record.NewFiller(columns), record: r}
	if fence == "+++" {
		p.mark = "="
	}
	for line := range strings.Lines(rest[:end]) {
		p.line(strings.TrimRight(line, "\r\n"))
	}
	p.flush()
	return strings.TrimLeft(rest[after:], "\r\n")
}

// closing returns where the line that closes the front matter begins, and where what
// stands behind it does.
func closing(text, fence string) (begin, end int) {
	at := 0
	for line := range strings.Lines(text) {
		trimmed := strings.TrimRight(line, " \t\r\n")
		if trimmed == fence || fence == "---" && trimmed == "..." {
			return at, at + len(line)
		}
		at += len(line)
	}
	return -1, -1
}

// properties reads the lines of front matter: of YAML as much as texts have, names with
// plain or quoted values, blocks (| and >), and values that go on in deeper lines.
// Lists and maps are passed over, and so is what stands deeper than the top.
type properties struct {
	mark   string
	fill   *record.Filler
	record *record.Record
	// name is the property that is being read, and lines what it has so far.
	name  string
	lines []string
	// block is how the lines of a value are joined: '|' keeps them, '>' and 0 join them
	// to one.
	block byte
}

func (p *properties) line(line string) {
	trimmed := strings.TrimSpace(line)
	if line == "" || line[0] == ' ' || line[0] == '\t' {
		if p.block != 0 || trimmed != "" {
			p.lines = append(p.lines, trimmed)
		}
		return
	}
	if trimmed == "" || trimmed[0] == '#' || trimmed[0] == '-' || trimmed[0] == '[' {
		p.flush()
		return
	}
	name, value, found := strings.Cut(line, p.mark)
	if !found {
		p.flush()
		return
	}
	p.flush()
	p.name = unquoted(strings.TrimSpace(name))
	value = strings.TrimSpace(value)
	if p.mark == ":" && value != "" && (value[0] == '|' || value[0] == '>') && strings.Trim(value[1:], "+-0123456789") == "" {
		p.block = value[0]
		return
	}
	p.lines = append(p.lines, value)
}

// flush sets the property that was read.
func (p *properties) flush() {
	name, lines, block := p.name, p.lines, p.block
	p.name, p.lines, p.block = "", nil, 0
	if name == "" || len(lines) == 0 {
		return
	}
	joint := " "
	if block == '|' {
		joint = "\n"
	}
	value := strings.TrimSpace(strings.Join(lines, joint))
	if block == 0 {
		if value == "" || strings.ContainsAny(value[:1], "[{&*-") && len(value) > 1 && !isNumber(value) {
			return // a list, a map, or what YAML has beyond those
		}
		value = unquoted(uncommented(value))
	}
	// The text is what stands behind the front matter, whatever a property says.
	if part, _, ok := p.fill.Place(name); ok && part != record.Text && part != record.Markup && part != record.Form {
		p.fill.Set(p.record, name, value)
	}
}

func isNumber(value string) bool { return strings.Trim(value, "-0123456789.:") == "" }

// uncommented leaves out a comment behind a value.
func uncommented(value string) string {
	if value[0] == '"' || value[0] == '\'' {
		if end := strings.LastIndexByte(value, value[0]); end > 0 && strings.HasPrefix(strings.TrimSpace(value[end+1:]), "#") {
			return value[:end+1]
		}
		return value
	}
	if at := strings.Index(value, " #"); at >= 0 {
		return strings.TrimSpace(value[:at])
	}
	return value
}

// unquoted takes the marks from a quoted value, and reads what is escaped in it.
func unquoted(value string) string {
	if len(value) < 2 || value[0] != value[len(value)-1] {
		return value
	}
	inner := value[1 : len(value)-1]
	switch value[0] {
	case '\'':
		return strings.ReplaceAll(inner, "''", "'")
	case '"':
		return strings.NewReplacer(`\\`, `\`, `\"`, `"`, `\n`, "\n", `\t`, "\t", `\/`, "/").Replace(inner)
	}
	return value
}
