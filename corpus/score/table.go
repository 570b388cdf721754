package score

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/corpus"
)

// Section is a part of the table for people.
type Section string

// The sections of the table.
const (
	SectionTypes       Section = "types"       // precision, recall and F1 by type
	SectionValues      Section = "values"      // how many values are right
	SectionSorts       Section = "sorts"       // the same by sort of value
	SectionErrors      Section = "errors"      // how many errors there are of each kind
	SectionConfusion   Section = "confusion"   // which types are taken for which
	SectionZones       Section = "zones"       // figures by kind of zone
	SectionKinds       Section = "kinds"       // figures by kind of publisher
	SectionDocuments   Section = "documents"   // figures by document, the worst first
	SectionCalibration Section = "calibration" // whether confidences are what they say
)

// Sections are all sections, in the order of the table.
var Sections = []Section{SectionTypes, SectionValues, SectionSorts, SectionErrors, SectionConfusion, SectionZones,
	SectionKinds, SectionDocuments, SectionCalibration}

// WriteTable writes the report as a table for people: figures by type, values,
// and how many errors there are of each kind. Percent; "-" is a ratio of nothing.
func (r Report) WriteTable(w io.Writer) error {
	return r.WriteSections(w, SectionTypes, SectionValues, SectionErrors)
}

// WriteSections writes some sections of the table, in the order of [Sections]. Those
// in which there is nothing are left out.
func (r Report) WriteSections(w io.Writer, sections ...Section) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%d %s, %d gold mentions, %d predicted", r.Documents, plural(r.Documents, "document", "documents"), r.All.Gold, r.All.Predicted)
	if r.All.Ignored > 0 {
		fmt.Fprintf(&b, " (and %d that %s neither way)", r.All.Ignored, plural(r.All.Ignored, "counts", "count"))
	}
	b.WriteString("\n")
	writers := map[Section]func(*strings.Builder){
		SectionTypes: r.writeMentions, SectionValues: r.writeValues, SectionSorts: r.writeSorts, SectionErrors: r.writeKinds,
		SectionConfusion: r.writeConfusion, SectionZones: r.writeZones, SectionKinds: r.writePublisherKinds,
		SectionDocuments: r.writeDocuments, SectionCalibration: r.writeCalibration,
	}
	for _, section := range Sections {
		if slices.Contains(sections, section) {
			var part strings.Builder
			writers[section](&part)
			if part.Len() > 0 {
				b.WriteString("\n" + part.String())
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// plural returns the word for one thing, or for n of them.
func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

func (r Report) writeMentions(b *strings.Builder) {
	t := table{{"type", "gold", "pred", "P", "R", "F1", "95 % range", "P", "R", "F1", "95 % range"}}
	for _, row := range append(r.Types[:len(r.Types):len(r.Types)], r.All) {
		if row.Name == r.All.Name {
			t = append(t, nil)
		}
		t = append(t, []string{row.Name, fmt.Sprint(row.Gold), fmt.Sprint(row.Predicted),
			percent(row.Strict.Precision, row.Predicted), percent(row.Strict.Recall, row.Gold),
			percent(row.Strict.F1, row.Gold+row.Predicted), row.Range.text(row.Gold + row.Predicted),
			percent(row.Overlap.Precision, row.Predicted), percent(row.Overlap.Recall, row.Gold),
			percent(row.Overlap.F1, row.Gold+row.Predicted), row.OverlapRange.text(row.Gold + row.Predicted)})
	}
	t.writeGroups(b, []heading{{"strict", 3, 6}, {"overlap", 7, 10}})
	t.write(b)
}

func (r Report) writeValues(b *strings.Builder) {
	t := table{{"value", "right", "of", "%"}}
	for _, v := range r.Values {
		if v.Of > 0 {
			t = append(t, []string{string(v.Type) + " " + v.Field, fmt.Sprint(v.Right), fmt.Sprint(v.Of), percent(v.Share, v.Of)})
		}
	}
	t.writeRows(b)
}

func (r Report) writeKinds(b *strings.Builder) {
	if len(r.Errors) == 0 {
		return
	}
	count := map[corpus.Type]map[Kind]int{}
	for _, e := range r.Errors {
		if count[e.Type] == nil {
			count[e.Type] = map[Kind]int{}
		}
		count[e.Type][e.Kind]++
	}
	t := table{{"errors"}}
	for _, kind := range Kinds {
		t[0] = append(t[0], string(kind))
	}
	for _, mentionType := range corpus.Types {
		if count[mentionType] == nil {
			continue
		}
		row := []string{string(mentionType)}
		for _, kind := range Kinds {
			row = append(row, fmt.Sprint(count[mentionType][kind]))
		}
		t = append(t, row)
	}
	t.writeRows(b)
}

// percent writes a ratio of n things in percent.
func percent(ratio float64, n int) string {
	if n == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f", 100*ratio)
}

func (r *Range) text(n int) string {
	if r == nil || n == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f-%.1f", 100*r.Low, 100*r.High)
}
