package corpus

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// ParseGold reads an annotation of a text. Each of its lines is empty, or a header,
// or a mention, or a zone.
//
// A header is "#key value"; the keys are ref, published (days), dateline, country,
// publisher, title, kind and trap. "# " begins a comment.
//
// A mention is "LINE | TYPE | WORDS" with the values of its type behind it:
//
//	LINE | ORG | WORDS
//	LINE | PERSON | WORDS
//	LINE | PLACE | WORDS | COUNTRY
//	LINE | DATE | WORDS | VALUE
//	LINE | MONEY | WORDS | AMOUNT | CURRENCY
//	LINE | QUOTE | WORDS | SPEAKER | TITLE | AFFILIATION
//	LINE | IGNORE | WORDS
//
// LINE counts those lines of the text that are not blank, from 1. WORDS are looked
// for on that line, after the end of the mention before it; quotes are a layer of
// their own, looked for after the last quote. "WORDS @2" is the second occurrence
// from there. In a quote " ... " stands for all that lies between. A value "-" is
// known to be none; title and affiliation may be left out. An upright stroke
// inside a field is written "\|".
//
// A zone is "LINE | ZONE | KIND" or "FIRST-LAST | ZONE | KIND".
//
// Every fault is a *[SyntaxError] in the file id.ann; the first one is returned.
func ParseGold(id, text, annotation string) (Gold, error) {
	r := annReader{
		file:  id + ".ann",
		text:  text,
		lines: textLines(text),
		gold:  Gold{ID: id, Article: model.Article{ID: id, Text: text}, Mentions: []Mention{}},
		after: map[place]int{},
	}
	number := 0
	for line := range strings.Lines(strings.TrimPrefix(annotation, string(byteOrderMark))) {
		number++
		if fault := r.line(strings.Trim(line, " \t\r\n")); fault != "" {
			return Gold{}, &SyntaxError{File: r.file, Line: number, What: fault}
		}
	}
	sortMentions(r.gold.Mentions)
	slices.SortStableFunc(r.gold.Zones, func(a, b model.Zone) int { return cmp.Compare(a.Start, b.Start) })
	return r.gold, nil
}

// annReader is the state of reading one annotation.
type annReader struct {
	file  string
	text  string
	lines []model.Span
	gold  Gold
	// after is the offset in its line at which the search for a mention begins.
	after map[place]int
}

// place is a line of the text in one layer of mentions.
type place struct {
	line  int
	quote bool
}

// line reads one line of the annotation and returns a fault, or "".
func (r *annReader) line(line string) string {
	if line == "" || line == "#" || strings.HasPrefix(line, "# ") {
		return ""
	}
	if header, ok := strings.CutPrefix(line, "#"); ok {
		return r.header(header)
	}
	fields := splitFields(line)
	if len(fields) < 3 {
		return "a line is LINE | TYPE | WORDS and values, or #key value"
	}
	if fields[1] == "ZONE" {
		return r.zone(fields)
	}
	return r.mention(fields)
}

func (r *annReader) header(header string) string {
	key, value, _ := strings.Cut(header, " ")
	value = strings.TrimSpace(value)
	if value == "" {
		return "the header #" + key + " has no value"
	}
	return r.gold.set(key, value)
}

func (r *annReader) zone(fields []string) string {
	if len(fields) != 3 {
		return "a zone is LINE | ZONE | KIND"
	}
	var zone model.Zone
	if err := zone.Kind.UnmarshalText([]byte(fields[2])); err != nil {
		return fmt.Sprintf("%q is no kind of zone", fields[2])
	}
	from, to, isRange := strings.Cut(fields[0], "-")
	if !isRange {
		to = from
	}
	first, fault := r.number(from)
	if fault != "" {
		return fault
	}
	last, fault := r.number(to)
	if fault != "" {
		return fault
	}
	if last < first {
		return fmt.Sprintf("the lines %s run backwards", fields[0])
	}
	zone.Span = trimSpan(r.text, model.Span{Start: r.lines[first].Start, End: r.lines[last].End})
	for _, other := range r.gold.Zones {
		if other.Overlaps(zone.Span) {
			return fmt.Sprintf("line %s lies in two zones", fields[0])
		}
	}
	r.gold.Zones = append(r.gold.Zones, zone)
	return ""
}

func (r *annReader) mention(fields []string) string {
	number, fault := r.number(fields[0])
	if fault != "" {
		return fault
	}
	mention, fault := parseValues(Type(fields[1]), fields[3:])
	if fault != "" {
		return fault
	}
	quote := mention.Type == Quote
	words, fault := parseNeedle(fields[2], quote)
	if fault != "" {
		return fault
	}
	line := r.lines[number]
	at := place{number, quote}
	found, ok := words.find(r.text[line.Start:line.End], r.after[at])
	if !ok {
		return fmt.Sprintf("line %s has no %q after its byte %d", fields[0], fields[2], r.after[at])
	}
	r.after[at] = found.End
	mention.Start, mention.End = line.Start+found.Start, line.Start+found.End
	mention.Text = r.text[mention.Start:mention.End]
	if trimSpan(r.text, model.Span{Start: mention.Start, End: mention.End}).Len() != len(mention.Text) {
		return fmt.Sprintf("%q begins or ends with white space", mention.Text)
	}
	r.gold.Mentions = append(r.gold.Mentions, mention)
	return ""
}

// number reads the number of a line, from 1, and returns its index.
func (r *annReader) number(field string) (int, string) {
	n, err := strconv.Atoi(field)
	if err != nil {
		return 0, fmt.Sprintf("%q is no number of a line", field)
	}
	if n < 1 || n > len(r.lines) {
		return 0, fmt.Sprintf("there is no line %d: the text has %d lines that are not blank", n, len(r.lines))
	}
	return n - 1, ""
}
