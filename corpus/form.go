package corpus

import (
	"encoding/json"
	"strings"
)

// Form is a form in which annotated documents are kept.
type Form string

// The forms that are understood.
const (
	FormAnn   Form = "ann"   // NAME.txt with NAME.ann, as ParseGold reads it
	FormLines Form = "jsonl" // JSONL with mentions, as GoldLines reads it
	FormBrat  Form = "brat"  // NAME.txt with NAME.ann, as ParseBrat reads it
	FormCoNLL Form = "conll" // columns with tags, as ReadCoNLL reads them
	FormSpans Form = "spans" // JSONL with entities, as SpanLines reads it
)

// formOfLines tells which form a file of lines has, by the first one that says
// something; "" if it is none.
func formOfLines(content string) Form {
	for line := range strings.Lines(strings.TrimPrefix(content, string(byteOrderMark))) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "{") {
			return formOfObject(line)
		}
		if strings.HasPrefix(line, docStart) || strings.HasPrefix(line, docComment) {
			return FormCoNLL
		}
		columns := strings.Fields(line)
		if len(columns) >= 2 {
			if _, _, isTag := cutTag(columns[len(columns)-1]); isTag {
				return FormCoNLL
			}
		}
		if line != "" && !strings.HasPrefix(line, "#") {
			return ""
		}
	}
	return ""
}

// formOfObject tells the two forms of JSONL apart.
func formOfObject(line string) Form {
	var fields map[string]json.RawMessage
	if json.Unmarshal([]byte(line), &fields) != nil || fields["mentions"] != nil {
		return FormLines
	}
	for _, name := range []string{"entities", "spans", "ents", "label", "labels"} {
		if fields[name] != nil {
			return FormSpans
		}
	}
	return FormLines
}

// formOfAnn tells brat's annotations from ours, by the first line that says
// something. In brat's a name comes first, and a tab behind it.
func formOfAnn(content string) Form {
	for line := range strings.Lines(strings.TrimPrefix(content, string(byteOrderMark))) {
		name, _, tab := strings.Cut(strings.TrimSpace(line), "\t")
		switch {
		case name == "":
			continue
		case tab && (name == "*" || strings.IndexByte("TREANM#", name[0]) >= 0 && digitsOnly(name[1:])):
			return FormBrat
		}
		return FormAnn
	}
	return FormAnn
}
