package score

import (
	"cmp"
	"slices"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

// Difference is what a change to a system won and lost, from the report before it
// and the one after. It is about the documents that are in both with the same text
// and annotation, and about the types that count in both. Two mentions of one type
// and span are one to it.
type Difference struct {
	// Documents is the number of documents compared.
	Documents int `json:"documents"`
	// Added, Gone and Changed are the documents that are not compared: those that are
	// only in the one report or only in the other, and those whose text or annotation
	// is no longer the same.
	Added   []string `json:"added"`
	Gone    []string `json:"gone"`
	Changed []string `json:"changed"`
	// Figures are the figures that are not the same.
	Figures []FigureChange `json:"figures"`
	// Won are mentions and values that became right, and false ones that went away;
	// Lost is the reverse. Other are mentions that are wrong in another way.
	Won   []Turn `json:"won"`
	Lost  []Turn `json:"lost"`
	Other []Turn `json:"other"`
}

// FigureChange is a figure that changed.
type FigureChange struct {
	Figure Figure  `json:"figure"`
	Before float64 `json:"before"`
	After  float64 `json:"after"`
}

// Turn is an error that came, went, or changed; Before or After is nil where there
// was none.
type Turn struct {
	Before *Error `json:"before,omitempty"`
	After  *Error `json:"after,omitempty"`
}

// error returns the error that shows the mention best: the one there is now.
func (t Turn) error() *Error {
	if t.After != nil {
		return t.After
	}
	return t.Before
}

// Compare returns what the change from the report before to the one after did. Both
// must have their errors and their figures by document.
func Compare(before, after Report) Difference {
	d := Difference{Added: []string{}, Gone: []string{}, Changed: []string{}, Figures: []FigureChange{}}
	types := slices.DeleteFunc(before.types(), func(t corpus.Type) bool { return !slices.Contains(after.types(), t) })
	order := map[string]int{}
	old, now := d.common(before.ByDocument, after.ByDocument, order)
	was, is := figuresOf(old, types), figuresOf(now, types)
	for i := range was {
		if was[i].value != is[i].value {
			d.Figures = append(d.Figures, FigureChange{was[i].Figure, was[i].value, is[i].value})
		}
	}
	d.turns(faultsOf(before.Errors, types, order), faultsOf(after.Errors, types, order))
	for _, list := range []*[]Turn{&d.Won, &d.Lost, &d.Other} {
		if *list == nil {
			*list = []Turn{}
		}
		slices.SortStableFunc(*list, func(a, b Turn) int {
			x, y := a.error(), b.error()
			return cmp.Or(cmp.Compare(order[x.Document], order[y.Document]), cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End),
				cmp.Compare(x.Type, y.Type), cmp.Compare(x.Field, y.Field), cmp.Compare(x.Kind, y.Kind))
		})
	}
	return d
}

// Lower returns the figures that fell by more than a tolerance.
func (d Difference) Lower(tolerance float64) []FigureChange {
	var list []FigureChange
	for _, f := range d.Figures {
		if f.Before-f.After > tolerance {
			list = append(list, f)
		}
	}
	return list
}

// common returns the documents that can be compared, puts their places into order,
// and notes the others.
func (d *Difference) common(before, after []Document, order map[string]int) (old, now []Document) {
	byID := map[string]Document{}
	for _, document := range before {
		byID[document.ID] = document
	}
	for i, document := range after {
		other, found := byID[document.ID]
		delete(byID, document.ID)
		switch {
		case !found:
			d.Added = append(d.Added, document.ID)
		case other.Digest != document.Digest:
			d.Changed = append(d.Changed, document.ID)
		default:
			old, now = append(old, other), append(now, document)
			order[document.ID] = i
		}
	}
	for _, document := range before {
		if _, left := byID[document.ID]; left {
			d.Gone = append(d.Gone, document.ID)
		}
	}
	d.Documents = len(now)
	return old, now
}

// mentionKey is a mention of a document, of gold or predicted.
type mentionKey struct {
	document    string
	mentionType corpus.Type
	span        model.Span
}

// valueKey is a value of a mention.
type valueKey struct {
	mentionKey
	field string
}

// faults are the errors of a report by what they are about.
type faults struct {
	// unfound are errors of gold mentions that are not right; values those of right
	// mentions.
	unfound map[mentionKey]Error
	values  map[valueKey]Error
	// extra are predictions that nothing explains; used are predictions that stand
	// behind an error of a gold mention.
	extra map[mentionKey]Error
	used  map[mentionKey]bool
}

// faultsOf sorts the errors that concern the types, of the documents in order.
func faultsOf(errors []Error, types []corpus.Type, order map[string]int) faults {
	f := faults{map[mentionKey]Error{}, map[valueKey]Error{}, map[mentionKey]Error{}, map[mentionKey]bool{}}
	for _, e := range errors {
		if _, compared := order[e.Document]; !compared || !e.concerns(types) {
			continue
		}
		key := mentionKey{e.Document, e.Type, e.Span}
		switch e.Kind {
		case Extra:
			f.extra[key] = e
			continue
		case WrongValue:
			f.values[valueKey{key, e.Field}] = e
			continue
		case WrongType:
			f.used[mentionKey{e.Document, corpus.Type(e.Got), e.Span}] = true
		case WrongBoundary:
			if e.Predicted != nil {
				f.used[mentionKey{e.Document, e.Type, *e.Predicted}] = true
			}
		}
		f.unfound[key] = e
	}
	return f
}

// valueOf returns an error of a value of the mention, the first by field.
func (f faults) valueOf(key mentionKey) *Error {
	for _, c := range comparisons {
		if e, found := f.values[valueKey{key, c.field}]; found {
			return &e
		}
	}
	return nil
}

// turns sorts out what became of every fault, and where the new ones come from.
func (d *Difference) turns(before, after faults) {
	for key, e := range before.unfound {
		now, still := after.unfound[key]
		switch {
		case !still:
			d.Won = append(d.Won, Turn{&e, after.valueOf(key)})
		case now.Kind != e.Kind || now.Got != e.Got:
			d.Other = append(d.Other, Turn{&e, &now})
		}
	}
	for key, e := range after.unfound {
		if _, already := before.unfound[key]; !already {
			d.Lost = append(d.Lost, Turn{before.valueOf(key), &e})
		}
	}
	for key, e := range before.values {
		now, still := after.values[key]
		_, unfound := after.unfound[key.mentionKey]
		switch {
		case still && now.Got != e.Got:
			d.Other = append(d.Other, Turn{&e, &now})
		case !still && !unfound:
			d.Won = append(d.Won, Turn{Before: &e})
		}
	}
	for key, e := range after.values {
		_, already := before.values[key]
		if _, unfound := before.unfound[key.mentionKey]; !already && !unfound {
			d.Lost = append(d.Lost, Turn{After: &e})
		}
	}
	for key, e := range before.extra {
		if _, still := after.extra[key]; !still && !after.used[key] {
			d.Won = append(d.Won, Turn{Before: &e})
		}
	}
	for key, e := range after.extra {
		if _, already := before.extra[key]; !already && !before.used[key] {
			d.Lost = append(d.Lost, Turn{After: &e})
		}
	}
}
