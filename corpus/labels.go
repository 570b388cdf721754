package corpus

import (
	"maps"
	"strings"
)

// Labels maps the labels of other annotation schemes to types. Upper and lower case
// are one.
type Labels map[string]Type

// commonLabels are the labels that most schemes use, OntoNotes and CoNLL among them.
var commonLabels = Labels{
	"ORG": Organisation, "ORGANISATION": Organisation, "ORGANIZATION": Organisation, "COMPANY": Organisation, "CORPORATION": Organisation,
	"PLACE": Place, "LOC": Place, "LOCATION": Place, "GPE": Place, "FAC": Place, "FACILITY": Place,
	"PERSON": Person, "PER": Person, "PEOPLE": Person,
	"DATE": Date, "MONEY": Money, "QUOTE": Quote, "QUOTATION": Quote, "IGNORE": Ignore,
}

// CommonLabels returns the labels that are known without being told: ORG, GPE, LOC,
// FAC, PER, PERSON, DATE, MONEY, their long forms, and the names of the types.
func CommonLabels() Labels { return maps.Clone(commonLabels) }

// typeOf returns the type of a label.
func (l Labels) typeOf(label string) (Type, bool) {
	if l == nil {
		l = commonLabels
	}
	t, known := l[strings.ToUpper(label)]
	return t, known
}
