package model

// Span is a stretch of a text in UTF-8 bytes, half-open: text[Start:End].
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len returns the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether two spans share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Mention is a span of the document with its text.
type Mention struct {
	Span
	// Text is Document.Text[Start:End], byte for byte.
	Text string `json:"text"`
	// Confidence is the probability, from 0 to 1, that the mention is right.
	Confidence float64 `json:"confidence"`
	// Why names, where it was asked for, what decided: the rule, the reference
	// day, the alternatives turned down.
	Why []string `json:"why,omitempty"`
}

// Zone is a part of the document with a purpose of its own. Zones do not overlap
// and stand in the order of the text.
type Zone struct {
	Span
	Kind ZoneKind `json:"kind"`
}

// Reason says why a value is missing. The empty reason means that it is not.
type Reason string

// The reasons for which a value is left open.
const (
	// NoReferenceDay: a relative date in a document that shows no publication day.
	NoReferenceDay Reason = "no reference day"
	// AmbiguousOrder: a date in figures that could be day first or month first.
	AmbiguousOrder Reason = "ambiguous order of day and month"
	// ImpossibleDate: a date that no calendar has.
	ImpossibleDate Reason = "impossible date"
	// UnknownAnchor: a date relative to an event that the text does not date.
	UnknownAnchor Reason = "unknown anchor"
	// UnknownFiscalYear: a fiscal period named by the day of publication ("this fiscal
	// year") of a publisher whose fiscal year the text does not tell.
	UnknownFiscalYear Reason = "unknown fiscal year"
	// VagueAmount: an amount without a number ("millions of dollars").
	VagueAmount Reason = "vague amount"
	// AmountTooLong: a number with more digits than a decimal holds.
	AmountTooLong Reason = "more digits than an exact decimal holds"
	// AmbiguousAmount: a number that can be read in two ways ("1.234").
	AmbiguousAmount Reason = "ambiguous number"
	// AmbiguousCurrency: a currency word that several countries use, with nothing
	// to tell which.
	AmbiguousCurrency Reason = "ambiguous currency"
	// UnknownPlace: a name that no gazetteer entry explains.
	UnknownPlace Reason = "not in the gazetteer"
	// AmbiguousPlace: a name of several places that the document does not tell apart.
	AmbiguousPlace Reason = "ambiguous place"
	// UnknownSpeaker: a quotation whose speaker the text does not name.
	UnknownSpeaker Reason = "unknown speaker"
	// UnknownPronoun: a quotation spoken by a pronoun that stands for nobody named.
	UnknownPronoun Reason = "pronoun without a name"
)
