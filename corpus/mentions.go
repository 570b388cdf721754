package corpus

import "github.com/dateline-nlp/dateline/model"

// Type is the type of a mention in the flat exchange form.
type Type string

// The types of mentions. Ignore marks a span of a gold document that counts
// neither way.
const (
	Organisation Type = "ORG"
	Place        Type = "PLACE"
	Person       Type = "PERSON"
	Date         Type = "DATE"
	Money        Type = "MONEY"
	Quote        Type = "QUOTE"
	Ignore       Type = "IGNORE"
)

// Types are the types that a scorer scores, in the order of its tables.
var Types = []Type{Organisation, Place, Person, Date, Money, Quote}

// Mention is a mention in the flat exchange form, one object for all types: what
// annotated documents hold and what `--format mentions` writes. Offsets are UTF-8
// bytes, half-open. Fields that a type does not have are nil; a field that it has
// and whose value is not known is a pointer to "".
type Mention struct {
	Type  Type   `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	// Value is the TIMEX3 value of a date.
	Value *string `json:"value,omitempty"`
	// Amount is the decimal amount of money, "a..b" for a range.
	Amount   *string `json:"amount,omitempty"`
	Currency *string `json:"currency,omitempty"`
	// Speaker, Title and Affiliation are those of a quote.
	Speaker     *string `json:"speaker,omitempty"`
	Title       *string `json:"title,omitempty"`
	Affiliation *string `json:"affiliation,omitempty"`
	// Country is the ISO 3166-1 alpha-2 code of a place.
	Country *string `json:"country,omitempty"`
	// Confidence is the system's probability; gold has none.
	Confidence float64 `json:"confidence,omitempty"`
}

// MentionLine is a document in the flat exchange form, one line of JSONL.
type MentionLine struct {
	ID string `json:"id"`
	// Ref is the day of publication, "2017-07-10", or empty.
	Ref      string    `json:"ref"`
	Mentions []Mention `json:"mentions"`
}

// Mentions returns a document in the flat exchange form: all mentions in the order
// of the text, a quote before what stands inside it.
func Mentions(d *model.Document) MentionLine {
	line := MentionLine{ID: d.ID, Ref: d.Published.Day.String(), Mentions: []Mention{}}
	add := func(t Type, m model.Mention) *Mention {
		line.Mentions = append(line.Mentions, Mention{Type: t, Start: m.Start, End: m.End, Text: m.Text, Confidence: m.Confidence})
		return &line.Mentions[len(line.Mentions)-1]
	}
	for _, o := range d.Organisations {
		for _, m := range o.Mentions {
			add(Organisation, m)
		}
	}
	for _, p := range d.Places {
		for _, m := range p.Mentions {
			add(Place, m).Country = new(p.Country)
		}
	}
	for _, p := range d.People {
		for _, m := range p.Mentions {
			add(Person, m)
		}
	}
	for _, x := range d.Dates {
		add(Date, x.Mention).Value = new(x.Value)
	}
	for _, x := range d.Money {
		m := add(Money, x.Mention)
		m.Amount, m.Currency = new(x.Value()), new(x.Currency)
	}
	for _, q := range d.Quotes {
		m := add(Quote, q.Mention)
		m.Speaker = new(q.Speaker)
		if q.Title != "" {
			m.Title = new(q.Title)
		}
		if q.Affiliation != "" {
			m.Affiliation = new(q.Affiliation)
		}
	}
	sortMentions(line.Mentions)
	return line
}
