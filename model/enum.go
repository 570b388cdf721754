package model

import "fmt"

// enumText returns the word of value v, or a placeholder that says the type and
// number of a value which does not exist.
func enumText[T ~uint8](kind string, words []string, v T) string {
	if int(v) < len(words) {
		return words[v]
	}
	return fmt.Sprintf("%s(%d)", kind, uint8(v))
}

// enumBytes is enumText for marshalling, where a value that does not exist is an
// error.
func enumBytes[T ~uint8](kind string, words []string, v T) ([]byte, error) {
	if int(v) >= len(words) {
		return nil, fmt.Errorf("model: no %s has the number %d", kind, uint8(v))
	}
	return []byte(words[v]), nil
}

// enumParse sets v from its word.
func enumParse[T ~uint8](kind string, words []string, text []byte, v *T) error {
	for i, w := range words {
		if w == string(text) {
			*v = T(i)
			return nil
		}
	}
	return fmt.Errorf("model: unknown %s %q", kind, text)
}

// ZoneKind is the purpose of a part of a document.
type ZoneKind uint8

// The kinds of zones, as they follow one another in most releases.
const (
	ZoneBody           ZoneKind = iota // running text; also what nothing else claims
	ZoneHeader                         // metadata before the headline: navigation, date line, reference number
	ZoneEmbargo                        // "FOR IMMEDIATE RELEASE", "Embargoed until ..."
	ZoneHeadline                       // the title
	ZoneSubheadline                    // the second title
	ZoneDateline                       // place, day and wire service before the first sentence
	ZoneHeading                        // a title inside the text
	ZoneList                           // bulleted or numbered items, rows of a table
	ZoneBoilerplate                    // "About Acme"
	ZoneForwardLooking                 // the note on forward-looking statements
	ZoneContact                        // whom to ask
	ZoneEndMark                        // "###", "-30-", "ENDS"
)

var zoneKindWords = []string{"body", "header", "embargo", "headline", "subheadline", "dateline", "heading", "list",
	"boilerplate", "forward-looking", "contact", "end-mark"}

// String returns the word for the kind, as in JSON.
func (k ZoneKind) String() string { return enumText("ZoneKind", zoneKindWords, k) }

// MarshalText returns the word for the kind.
func (k ZoneKind) MarshalText() ([]byte, error) { return enumBytes("zone kind", zoneKindWords, k) }

// UnmarshalText sets the kind from its word; an unknown word is an error.
func (k *ZoneKind) UnmarshalText(text []byte) error {
	return enumParse("zone kind", zoneKindWords, text, k)
}

// Granularity is the size of calendar unit that a date names.
type Granularity uint8

// The granularities, from small to large.
const (
	GranularityUnknown Granularity = iota
	GranularityDay
	GranularityWeekend
	GranularityWeek
	GranularityMonth
	GranularityQuarter
	GranularitySeason
	GranularityHalf
	GranularityYear
	GranularityDecade
	GranularityCentury
)

var granularityWords = []string{"unknown", "day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century"}

// String returns the word for the granularity, as in JSON.
func (g Granularity) String() string { return enumText("Granularity", granularityWords, g) }

// MarshalText returns the word for the granularity.
func (g Granularity) MarshalText() ([]byte, error) {
	return enumBytes("granularity", granularityWords, g)
}

// UnmarshalText sets the granularity from its word; an unknown word is an error.
func (g *Granularity) UnmarshalText(text []byte) error {
	return enumParse("granularity", granularityWords, text, g)
}

// Modifier narrows or opens a date, after the mod attribute of TIMEX3.
type Modifier uint8

// The modifiers.
const (
	ModifierNone   Modifier = iota
	ModifierStart           // "early March"
	ModifierMid             // "mid-2015"
	ModifierEnd             // "the end of 2016"
	ModifierApprox          // "around 2010"
	ModifierBefore          // "by 2030", "until May": open to the past
	ModifierAfter           // "since 1998": open to the future
)

var modifierWords = []string{"", "START", "MID", "END", "APPROX", "BEFORE", "AFTER"}

// String returns the TIMEX3 word for the modifier, as in JSON; none is "".
func (m Modifier) String() string { return enumText("Modifier", modifierWords, m) }

// MarshalText returns the TIMEX3 word for the modifier.
func (m Modifier) MarshalText() ([]byte, error) { return enumBytes("modifier", modifierWords, m) }

// UnmarshalText sets the modifier from its word; an unknown word is an error.
func (m *Modifier) UnmarshalText(text []byte) error {
	return enumParse("modifier", modifierWords, text, m)
}

// Qualifier says how an amount of money is meant.
type Qualifier uint8

// The qualifiers.
const (
	QualifierNone  Qualifier = iota
	QualifierAbout           // "about", "approximately", "some"
	QualifierOver            // "more than", "over", "at least"
	QualifierUnder           // "less than", "nearly", "almost"
	QualifierUpTo            // "up to", "as much as", "a maximum of"
)

var qualifierWords = []string{"", "about", "over", "under", "up to"}

// String returns the word for the qualifier, as in JSON; none is "".
func (q Qualifier) String() string { return enumText("Qualifier", qualifierWords, q) }

// MarshalText returns the word for the qualifier.
func (q Qualifier) MarshalText() ([]byte, error) { return enumBytes("qualifier", qualifierWords, q) }

// UnmarshalText sets the qualifier from its word; an unknown word is an error.
func (q *Qualifier) UnmarshalText(text []byte) error {
	return enumParse("qualifier", qualifierWords, text, q)
}

// AmountRole says what part an amount of money has in a change: "rose by $1.2 million
// to $23.5 million from $22.3 million".
type AmountRole uint8

// The roles of amounts.
const (
	AmountRoleNone AmountRole = iota // no change, or none that the words tell
	AmountRoleBy                     // the difference: "rose $1.2 million", "a $5 million increase"
	AmountRoleTo                     // what it led to: "to $23.5 million"
	AmountRoleFrom                   // what was before: "from $22.3 million"
)

var amountRoleWords = []string{"", "by", "to", "from"}

// String returns the word for the role, as in JSON; none is "".
func (r AmountRole) String() string { return enumText("AmountRole", amountRoleWords, r) }

// MarshalText returns the word for the role.
func (r AmountRole) MarshalText() ([]byte, error) {
	return enumBytes("amount role", amountRoleWords, r)
}

// UnmarshalText sets the role from its word; an unknown word is an error.
func (r *AmountRole) UnmarshalText(text []byte) error {
	return enumParse("amount role", amountRoleWords, text, r)
}

// QuoteKind says how a quotation stands in its sentence.
type QuoteKind uint8

// The kinds of quotes.
const (
	QuoteDirect   QuoteKind = iota // whole sentences of the speaker
	QuoteMixed                     // a part of a sentence, inside one of the writer's
	QuoteBlock                     // a statement of its own, introduced by an attribution
	QuoteIndirect                  // speech reported without marks: "said that ..."; only if asked for
	QuoteTerm                      // words in marks that nobody speaks: a title, a term; only if asked for
)

var quoteKindWords = []string{"direct", "mixed", "block", "indirect", "term"}

// String returns the word for the kind, as in JSON.
func (k QuoteKind) String() string { return enumText("QuoteKind", quoteKindWords, k) }

// MarshalText returns the word for the kind.
func (k QuoteKind) MarshalText() ([]byte, error) { return enumBytes("quote kind", quoteKindWords, k) }

// UnmarshalText sets the kind from its word; an unknown word is an error.
func (k *QuoteKind) UnmarshalText(text []byte) error {
	return enumParse("quote kind", quoteKindWords, text, k)
}

// MissingMark is the quotation mark that a text forgot.
type MissingMark uint8

// The marks that may be missing.
const (
	MissingNone  MissingMark = iota
	MissingClose             // the quotation opens and nothing closes it
	MissingOpen              // the quotation closes and nothing opens it
)

var missingMarkWords = []string{"", "closing", "opening"}

// String returns the word for the mark, as in JSON; none is "".
func (m MissingMark) String() string { return enumText("MissingMark", missingMarkWords, m) }

// MarshalText returns the word for the mark.
func (m MissingMark) MarshalText() ([]byte, error) {
	return enumBytes("missing mark", missingMarkWords, m)
}

// UnmarshalText sets the mark from its word; an unknown word is an error.
func (m *MissingMark) UnmarshalText(text []byte) error {
	return enumParse("missing mark", missingMarkWords, text, m)
}
