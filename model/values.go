package model

import "github.com/govalues/decimal"

// Date is a mention of a calendar expression and where it lies on the calendar.
type Date struct {
	Mention
	// Value is the date in TIMEX3 notation: "2017-07-10", "2017-W28", "2016-Q3",
	// "FY2018-Q3", "199X", "2010/2015". It is empty if the date is unresolved.
	Value string `json:"value"`
	// Interval is the days that the date covers; nil if it is unresolved, or if the
	// days are not known, as those of a fiscal year that the text does not define.
	Interval *Interval `json:"interval,omitempty"`
	// Granularity is the unit that the date names; of a range, that of its ends.
	Granularity Granularity `json:"granularity"`
	Modifier    Modifier    `json:"modifier,omitzero"`
	// Relative tells a date that needed another day to be resolved ("Monday",
	// "last year", "10 July") from one that needed none.
	Relative bool `json:"relative,omitempty"`
	// Anchor is the day by which a relative date was resolved.
	Anchor Day `json:"anchor,omitzero"`
	// Clock is the time of day written next to the date, if there is one.
	Clock      *Clock `json:"clock,omitempty"`
	Unresolved Reason `json:"unresolved,omitempty"`
	// Alternatives are, where they were asked for, the other readings that the words
	// allow, the likely ones first.
	Alternatives []DateReading `json:"alternatives,omitempty"`
}

// Clock is a time of day as the text gives it.
type Clock struct {
	Span
	Hour   int `json:"hour"`   // 0 to 23
	Minute int `json:"minute"` // 0 to 59
	// Zone is the time zone as written ("EDT", "GMT"), or empty.
	Zone string `json:"zone,omitempty"`
}

// Money is a mention of an amount of money.
type Money struct {
	Mention
	// Amount is the exact amount in the main unit of the currency, the lower end of
	// a range; nil if the text gives no number.
	Amount *decimal.Decimal `json:"amount"`
	// Max is the upper end of a range; nil if the amount is no range.
	Max *decimal.Decimal `json:"max,omitempty"`
	// Currency is the ISO 4217 code; empty if it is unresolved.
	Currency  string    `json:"currency"`
	Qualifier Qualifier `json:"qualifier,omitzero"`
	// Role tells the amounts of a change apart: the difference, what it led to, what
	// was before.
	Role AmountRole `json:"role,omitzero"`
	// Per is the unit of a rate as written: "share", "year", "MWh".
	Per string `json:"per,omitempty"`
	// Vague tells amounts without a number ("millions of dollars").
	Vague      bool   `json:"vague,omitempty"`
	Unresolved Reason `json:"unresolved,omitempty"`
	// Alternatives are, where they were asked for, the other currencies that the sign
	// or word can mean, the likely ones first; none where the text writes a code.
	Alternatives []CurrencyReading `json:"alternatives,omitempty"`
}

// Value returns the amount as text: "5000000", for a range "5000000..7000000", and
// "" if there is no number.
func (m Money) Value() string {
	switch {
	case m.Amount == nil:
		return ""
	case m.Max == nil:
		return m.Amount.String()
	}
	return m.Amount.String() + ".." + m.Max.String()
}

// Quote is one unbroken run of quoted words, without the marks around it.
type Quote struct {
	Mention
	Kind QuoteKind `json:"kind"`
	// Missing is the mark that the text lacks: the run was recovered at the border of
	// the paragraph.
	Missing MissingMark `json:"missing,omitzero"`
	// Speaker is the fullest name of the speaker in the document, a role where there
	// is no name, or empty where the text leaves it open.
	Speaker string `json:"speaker"`
	// Title is the speaker's title as written: "chief executive of Acme".
	Title string `json:"title,omitempty"`
	// Affiliation is the organisation that the speaker speaks for, as written.
	Affiliation string `json:"affiliation,omitempty"`
	// Cue is the word that reports the speech, as written ("said"), or empty.
	Cue string `json:"cue,omitempty"`
	// SpokenBy is where the words beside the quotation stand that tell the speaker: a
	// name, a pronoun, a role; nil if there are none and the speaker is that of another
	// quotation or of the document.
	SpokenBy *Span `json:"spoken_by,omitempty"`
	// Person is the index of the speaker in Document.People, Organisation that in
	// Document.Organisations; nil if the speaker is none of them.
	Person       *int `json:"person,omitempty"`
	Organisation *int `json:"organisation,omitempty"`
	// SpeakerConfidence is the probability that the speaker is right; 0 if none is given.
	SpeakerConfidence float64 `json:"speaker_confidence,omitempty"`
	// Continues is the index in Document.Quotes of the run that this one carries on;
	// nil if it begins a quotation.
	Continues  *int   `json:"continues,omitempty"`
	Unresolved Reason `json:"unresolved,omitempty"`
}
