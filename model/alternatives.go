package model

// DateReading is another reading of a date that its words allow: that of other readers,
// or of another convention.
type DateReading struct {
	// Value is the date in TIMEX3 notation, as Date.Value is.
	Value string `json:"value"`
	// Interval is the days that the reading covers; nil if they are not known, as those
	// of a fiscal year that the text does not define.
	Interval *Interval `json:"interval,omitempty"`
	// Reason is what it differs in from the reading that Date.Value gives.
	Reason ReadingReason `json:"reason"`
}

// ReadingReason says in what another reading of a date differs from the one given.
type ReadingReason uint8

// The reasons of other readings.
const (
	// ReadingDirection: the Monday, May or summer on the other side of the day of
	// publication, or one further than "next" and "last" are taken to mean.
	ReadingDirection ReadingReason = iota
	// ReadingOrder: figures with day and month, or day and year, the other way round.
	ReadingOrder
	// ReadingWeekday: the year in which the weekday that is written fits the date.
	ReadingWeekday
	// ReadingCalendar: whole units of the calendar: "the last three months" as those
	// before this month, "the first week of May" as the first that begins in it.
	ReadingCalendar
	// ReadingRolling: units counted from a day: "last year" as the twelve months up to
	// the day of publication, "the first week of May" as its first seven days.
	ReadingRolling
	// ReadingPart: the part that a modifier names: "early May" as its first ten days,
	// "the end of 2016" as its last day, "this week" as the days of it that have passed.
	ReadingPart
	// ReadingBoundary: one end counted in or out: "2010 to 2015" without 2015, "the
	// next five days" from tomorrow, "since May" as the days up to that of publication.
	ReadingBoundary
	// ReadingGrain: a distance to the month or day: "three years ago" as a day.
	ReadingGrain
	// ReadingFarEnd: what a span ahead leads to: "the next two weeks" as the second.
	ReadingFarEnd
	// ReadingFiscal: a quarter, half or year of the fiscal year, not of the calendar.
	ReadingFiscal
	// ReadingCalendarYear: one of the calendar, not of the fiscal year.
	ReadingCalendarYear
	// ReadingSunday: a week that begins on Sunday.
	ReadingSunday
	// ReadingAstronomical: a season from equinox or solstice to the next one.
	ReadingAstronomical
)

var readingReasonWords = []string{"direction", "order", "weekday", "calendar", "rolling", "part", "boundary", "grain", "far-end",
	"fiscal", "calendar-year", "sunday", "astronomical"}

// String returns the word for the reason, as in JSON.
func (r ReadingReason) String() string { return enumText("ReadingReason", readingReasonWords, r) }

// MarshalText returns the word for the reason.
func (r ReadingReason) MarshalText() ([]byte, error) {
	return enumBytes("reading reason", readingReasonWords, r)
}

// UnmarshalText sets the reason from its word; an unknown word is an error.
func (r *ReadingReason) UnmarshalText(text []byte) error {
	return enumParse("reading reason", readingReasonWords, text, r)
}

// CurrencyReading is another currency that the sign or word of an amount can mean.
type CurrencyReading struct {
	// Currency is the ISO 4217 code.
	Currency string `json:"currency"`
	// Reason is what speaks for it.
	Reason CurrencyReason `json:"reason"`
}

// CurrencyReason says what speaks for a currency, beside the sign or word itself.
type CurrencyReason uint8

// The reasons for currencies, from strong to weak.
const (
	CurrencyDefined   CurrencyReason = iota // the text defines it: "all amounts in Canadian dollars"
	CurrencyPublisher                       // that of the publisher's country
	CurrencyDateline                        // that of the dateline's country
	CurrencyText                            // that of the country that the text speaks of
	CurrencyCode                            // the text writes it by its code elsewhere
	CurrencyUsual                           // what the sign or word mostly means
	CurrencyPossible                        // nothing but that the sign or word can mean it
)

var currencyReasonWords = []string{"defined", "publisher", "dateline", "text", "code", "usual", "possible"}

// String returns the word for the reason, as in JSON.
func (r CurrencyReason) String() string { return enumText("CurrencyReason", currencyReasonWords, r) }

// MarshalText returns the word for the reason.
func (r CurrencyReason) MarshalText() ([]byte, error) {
	return enumBytes("currency reason", currencyReasonWords, r)
}

// UnmarshalText sets the reason from its word; an unknown word is an error.
func (r *CurrencyReason) UnmarshalText(text []byte) error {
	return enumParse("currency reason", currencyReasonWords, text, r)
}
