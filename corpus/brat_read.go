package corpus

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// ParseBrat reads an annotation in the standoff form of brat. Offsets count
// characters. Labels are mapped to types; nil is [CommonLabels]. Mentions of other
// labels are left out, and counted in leftOut if it is not nil.
//
// Values stand in notes of mentions, "value: 2021-05-04" or "amount: 5; currency:
// EUR", or in attributes of their names. A value that is not there was not
// annotated. A mention in several pieces reaches from the first to the last. What
// is neither a mention nor about one, such as relations and events, is passed over.
//
// Every fault is a *[SyntaxError] in the file id.ann.
func ParseBrat(id, text, annotation string, labels Labels, leftOut map[string]int) (Gold, error) {
	r := bratReader{text: text, offsets: model.NewOffsets(text), labels: labels, leftOut: leftOut, mentions: map[string]*Mention{},
		zones: map[string]*model.Zone{}, gold: Gold{ID: id, Article: model.Article{ID: id, Text: text}, Mentions: []Mention{}}}
	// Values may stand before the mention that they are about.
	var order []string
	for pass := range 2 {
		number := 0
		for line := range strings.Lines(strings.TrimPrefix(annotation, string(byteOrderMark))) {
			number++
			line = strings.TrimRight(line, "\r\n")
			name, rest, _ := strings.Cut(line, "\t")
			isMention := strings.HasPrefix(name, "T")
			fault := ""
			switch {
			case isMention && pass == 0:
				fault = r.textBound(name, rest)
				order = append(order, name)
			case !isMention && pass == 1:
				fault = r.remark(name, rest)
			}
			if fault != "" {
				return Gold{}, &SyntaxError{File: id + ".ann", Line: number, What: fault}
			}
		}
	}
	for _, name := range order {
		if m := r.mentions[name]; m != nil {
			r.gold.Mentions = append(r.gold.Mentions, *m)
		}
		if zone := r.zones[name]; zone != nil {
			r.gold.Zones = append(r.gold.Zones, *zone)
		}
	}
	sortMentions(r.gold.Mentions)
	return r.gold, nil
}

// bratZone is the label of zones, which brat has no notion of.
const bratZone = "ZONE"

// bratReader is the state of reading one annotation.
type bratReader struct {
	text     string
	offsets  *model.Offsets
	labels   Labels
	leftOut  map[string]int
	gold     Gold
	mentions map[string]*Mention
	zones    map[string]*model.Zone
}

// textBound reads the line of a mention behind its name: "ORG 0 4\tAcme".
func (r *bratReader) textBound(name, rest string) string {
	head, words, _ := strings.Cut(rest, "\t")
	label, spans, _ := strings.Cut(head, " ")
	if r.mentions[name] != nil || r.zones[name] != nil {
		return fmt.Sprintf("there are two mentions %s", name)
	}
	span, covered, fault := r.span(spans)
	if fault != "" {
		return fault
	}
	if oneSpaced(bratWords(covered)) != oneSpaced(words) {
		return fmt.Sprintf("the text at %s is %q, not %q", spans, covered, words)
	}
	if label == bratZone {
		r.zones[name] = &model.Zone{Span: span}
		return ""
	}
	t, known := r.labels.typeOf(label)
	if !known {
		if r.leftOut != nil {
			r.leftOut[label]++
		}
		return ""
	}
	if span = trimSpan(r.text, span); span.Len() > 0 {
		r.mentions[name] = &Mention{Type: t, Start: span.Start, End: span.End, Text: r.text[span.Start:span.End]}
	}
	return ""
}

// span reads "0 4" or "0 4;9 12", and returns the text of the pieces too.
func (r *bratReader) span(spans string) (span model.Span, covered, fault string) {
	var pieces []string
	for piece := range strings.SplitSeq(spans, ";") {
		from, to, _ := strings.Cut(piece, " ")
		start, err1 := strconv.Atoi(from)
		end, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil || start < 0 || end <= start {
			return span, "", fmt.Sprintf("%q is no span", piece)
		}
		at := model.Span{Start: r.offsets.BytesOfRunes(start), End: r.offsets.BytesOfRunes(end)}
		if r.offsets.Runes(at.End) != end {
			return span, "", fmt.Sprintf("the text has no characters %s", piece)
		}
		if len(pieces) == 0 {
			span = at
		}
		span.Start, span.End = min(span.Start, at.Start), max(span.End, at.End)
		pieces = append(pieces, r.text[at.Start:at.End])
	}
	return span, strings.Join(pieces, " "), ""
}

// oneSpaced returns a text with one blank for each white space, since brat writes a
// mention on one line.
func oneSpaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// remark reads what is said about a mention, or about the document.
func (r *bratReader) remark(name, rest string) string {
	switch {
	case strings.HasPrefix(name, "#"):
		head, note, _ := strings.Cut(rest, "\t")
		kind, target, _ := strings.Cut(head, " ")
		if kind == bratHeader {
			value, fault := unquoted(note)
			if fault != "" {
				return fault
			}
			return r.gold.set(target, value)
		}
		if m := r.mentions[target]; m != nil {
			return m.setNote(note)
		}
	case strings.HasPrefix(name, "A"):
		fields := strings.SplitN(rest, " ", 3)
		if len(fields) < 3 {
			return ""
		}
		if zone := r.zones[fields[1]]; zone != nil {
			if err := zone.Kind.UnmarshalText([]byte(fields[2])); err != nil {
				return fmt.Sprintf("%q is no kind of zone", fields[2])
			}
		}
		if m := r.mentions[fields[1]]; m != nil {
			m.setValue(strings.ToLower(fields[0]), fields[2])
		}
	}
	return ""
}

// bratHeader is the kind of notes that hold a header of the document.
const bratHeader = "Header"

// setNote sets the values in a note, "amount: 5; currency: EUR". What is not of that
// form is a note for people.
func (m *Mention) setNote(note string) string {
	for note != "" {
		name, rest, found := strings.Cut(note, ": ")
		if !found {
			return ""
		}
		value := rest
		if strings.HasPrefix(rest, `"`) {
			quoted, err := strconv.QuotedPrefix(rest)
			if err != nil {
				return ""
			}
			value, rest = quoted, rest[len(quoted):]
			value, _ = strconv.Unquote(value)
			note = strings.TrimPrefix(rest, "; ")
		} else {
			value, note, _ = strings.Cut(rest, "; ")
		}
		m.setValue(name, value)
	}
	return ""
}

// quotedIfNeeded writes a value so that it stands on a line of a note.
func quotedIfNeeded(value string) string {
	plain := value != "" && !strings.ContainsAny(value, "\";\\") && strings.TrimSpace(value) == value
	if quoted := strconv.Quote(value); !plain || quoted[1:len(quoted)-1] != value {
		return quoted
	}
	return value
}

// unquoted is the reverse of quotedIfNeeded.
func unquoted(text string) (value, fault string) {
	if !strings.HasPrefix(text, `"`) {
		return text, ""
	}
	value, err := strconv.Unquote(text)
	if err != nil {
		return "", fmt.Sprintf("%s is no quoted text", text)
	}
	return value, ""
}
