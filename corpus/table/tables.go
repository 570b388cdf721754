package table

// Document is a row of the table documents.
type Document struct {
	// Document is the key.
	Document int64 `parquet:"document"`
	// ID is what the archive calls the article; its place where it gives no name.
	// Archives may give one twice.
	ID string `parquet:"id,optional"`
	// Place addresses the article in the archive: "a.zip!/2019/feed.jsonl#4".
	Place string `parquet:"place,optional"`
	// Title, Publisher, Country (of the publisher, ISO 3166-1 alpha-2), Language and URL
	// are the archive's metadata.
	Title     string `parquet:"title,optional"`
	Publisher string `parquet:"publisher,optional"`
	Country   string `parquet:"country,optional"`
	Language  string `parquet:"language,optional"`
	URL       string `parquet:"url,optional"`
	// PublishedMetadata is the day of publication by the archive.
	PublishedMetadata string `parquet:"published_metadata,optional"`
	// Published is the day by which relative dates were resolved, and PublishedFrom where
	// it was found: dateline, header, metadata or none.
	Published     string `parquet:"published,optional"`
	PublishedFrom string `parquet:"published_from,optional"`
	// Headline, Dateline and Wire, the wire service, are those in the text.
	Headline string `parquet:"headline,optional"`
	Dateline string `parquet:"dateline,optional"`
	Wire     string `parquet:"wire,optional"`
	// Embargo is the day, and where it is given the time, until which the release was held
	// back: "2020-03-05 00:01 GMT".
	Embargo string `parquet:"embargo,optional"`
	// DuplicateOf is the first document that has nearly the same text, and Similarity the
	// share of runs of words that they have in common.
	DuplicateOf *int64   `parquet:"duplicate_of,optional"`
	Similarity  *float64 `parquet:"similarity,optional"`
	// Dates to Quotes are how many rows the document has in those tables.
	Dates         int64 `parquet:"dates"`
	Places        int64 `parquet:"places"`
	Organisations int64 `parquet:"organisations"`
	People        int64 `parquet:"people"`
	Money         int64 `parquet:"money"`
	Quotes        int64 `parquet:"quotes"`
	// Warnings are contradictions in the text.
	Warnings string `parquet:"warnings,optional"`
	// Bytes is the length of the text.
	Bytes int64 `parquet:"bytes"`
	// Text is the text that offsets count in.
	Text string `parquet:"text,optional"`
}

// Mention is a row of the table mentions.
type Mention struct {
	Document int64 `parquet:"document"`
	// Mention counts from 1 in the order of the text.
	Mention int64 `parquet:"mention"`
	// Type is date, place, organisation, person, money or quote, and Number that of the
	// row in the table of that type.
	Type   string `parquet:"type"`
	Number int64  `parquet:"number"`
	Text   string `parquet:"text,optional"`
	// Start and End count bytes of UTF-8, half-open; StartCharacter and EndCharacter
	// code points, as Python and R do.
	Start          int64 `parquet:"start"`
	End            int64 `parquet:"end"`
	StartCharacter int64 `parquet:"start_character"`
	EndCharacter   int64 `parquet:"end_character"`
	// Zone is the part of the release: headline, body, boilerplate, contact and so on.
	Zone       string  `parquet:"zone,optional"`
	Confidence float64 `parquet:"confidence"`
}

// Demonym is a row of the table demonyms: a word for the people or things of a country,
// which is no place.
type Demonym struct {
	Document int64  `parquet:"document"`
	Number   int64  `parquet:"number"`
	Text     string `parquet:"text,optional"`
	// Country is ISO 3166-1 alpha-2.
	Country string `parquet:"country,optional"`
	// Unresolved says why there is no country.
	Unresolved string `parquet:"unresolved,optional"`
	// Start to Zone are as in mentions.
	Start          int64  `parquet:"start"`
	End            int64  `parquet:"end"`
	StartCharacter int64  `parquet:"start_character"`
	EndCharacter   int64  `parquet:"end_character"`
	Zone           string `parquet:"zone,optional"`
}

// OrganisationReference is a row of the table organisation_references: common words that
// stand for an organisation, "the Company", and are no name of it.
type OrganisationReference struct {
	Document int64 `parquet:"document"`
	Number   int64 `parquet:"number"`
	// Organisation is the number of the organisation in the table organisations.
	Organisation int64  `parquet:"organisation"`
	Text         string `parquet:"text,optional"`
	// Start to Zone are as in mentions.
	Start          int64   `parquet:"start"`
	End            int64   `parquet:"end"`
	StartCharacter int64   `parquet:"start_character"`
	EndCharacter   int64   `parquet:"end_character"`
	Zone           string  `parquet:"zone,optional"`
	Confidence     float64 `parquet:"confidence"`
}

// Date is a row of the table dates.
type Date struct {
	Document int64  `parquet:"document"`
	Number   int64  `parquet:"number"`
	Text     string `parquet:"text,optional"`
	// Value is the date in TIMEX3 notation, EDTF the same in that notation.
	Value string `parquet:"value,optional"`
	EDTF  string `parquet:"edtf,optional"`
	// FirstDay and LastDay are the days that the date covers, both included.
	FirstDay    string `parquet:"first_day,optional"`
	LastDay     string `parquet:"last_day,optional"`
	Granularity string `parquet:"granularity,optional"`
	Modifier    string `parquet:"modifier,optional"`
	// Relative tells a date that was resolved by another day, which is Anchor.
	Relative bool   `parquet:"relative"`
	Anchor   string `parquet:"anchor,optional"`
	// Clock is the time of day beside the date, "14:30", and TimeZone as written.
	Clock    string `parquet:"clock,optional"`
	TimeZone string `parquet:"time_zone,optional"`
	// Unresolved says why there is no value.
	Unresolved string  `parquet:"unresolved,optional"`
	Confidence float64 `parquet:"confidence"`
}

// Place is a row of the table places.
type Place struct {
	Document int64  `parquet:"document"`
	Number   int64  `parquet:"number"`
	Name     string `parquet:"name,optional"`
	Kind     string `parquet:"kind,optional"`
	// Country is ISO 3166-1 alpha-2, Region the first division of the country.
	Country string `parquet:"country,optional"`
	Region  string `parquet:"region,optional"`
	// Latitude and Longitude are degrees of WGS 84.
	Latitude  *float64 `parquet:"latitude,optional"`
	Longitude *float64 `parquet:"longitude,optional"`
	// GeoNameID is the number of the place at GeoNames.
	GeoNameID *int64 `parquet:"geoname_id,optional"`
	// ID is what a gazetteer of the user's own calls it.
	ID string `parquet:"id,optional"`
	// Mentions is how many mentions there are in the document.
	Mentions   int64   `parquet:"mentions"`
	Unresolved string  `parquet:"unresolved,optional"`
	Confidence float64 `parquet:"confidence"`
}

// Organisation is a row of the table organisations.
type Organisation struct {
	Document int64  `parquet:"document"`
	Number   int64  `parquet:"number"`
	Name     string `parquet:"name,optional"`
	Kind     string `parquet:"kind,optional"`
	Acronym  string `parquet:"acronym,optional"`
	Aliases  string `parquet:"aliases,optional"`
	Ticker   string `parquet:"ticker,optional"`
	// ID is what a gazetteer of the user's own calls it.
	ID         string  `parquet:"id,optional"`
	Mentions   int64   `parquet:"mentions"`
	Confidence float64 `parquet:"confidence"`
}

// Person is a row of the table people.
type Person struct {
	Document    int64  `parquet:"document"`
	Number      int64  `parquet:"number"`
	Name        string `parquet:"name,optional"`
	Titles      string `parquet:"titles,optional"`
	Affiliation string `parquet:"affiliation,optional"`
	// ID is what a gazetteer of the user's own calls it.
	ID         string  `parquet:"id,optional"`
	Mentions   int64   `parquet:"mentions"`
	Confidence float64 `parquet:"confidence"`
}

// Money is a row of the table money.
type Money struct {
	Document int64  `parquet:"document"`
	Number   int64  `parquet:"number"`
	Text     string `parquet:"text,optional"`
	// Amount is in the main unit of the currency, of a range its lower end, and Maximum
	// its upper end. They are floating-point numbers for reckoning; the exact decimals
	// stand beside them.
	Amount       *float64 `parquet:"amount,optional"`
	Maximum      *float64 `parquet:"maximum,optional"`
	AmountExact  string   `parquet:"amount_exact,optional"`
	MaximumExact string   `parquet:"maximum_exact,optional"`
	// Currency is ISO 4217.
	Currency  string `parquet:"currency,optional"`
	Qualifier string `parquet:"qualifier,optional"`
	// Role is that of the amount in a change: by, to, from.
	Role string `parquet:"role,optional"`
	// Per is the unit of a rate: "share", "year".
	Per        string  `parquet:"per,optional"`
	Vague      bool    `parquet:"vague"`
	Unresolved string  `parquet:"unresolved,optional"`
	Confidence float64 `parquet:"confidence"`
}

// Quote is a row of the table quotes.
type Quote struct {
	Document int64  `parquet:"document"`
	Number   int64  `parquet:"number"`
	Text     string `parquet:"text,optional"`
	Kind     string `parquet:"kind,optional"`
	Speaker  string `parquet:"speaker,optional"`
	// Person and Organisation are the numbers of the speaker in the tables of people and
	// organisations, where the speaker is one of them.
	Person       *int64 `parquet:"person,optional"`
	Organisation *int64 `parquet:"organisation,optional"`
	Title        string `parquet:"title,optional"`
	Affiliation  string `parquet:"affiliation,optional"`
	Cue          string `parquet:"cue,optional"`
	// Continues is the number of the quote that this one carries on.
	Continues  *int64  `parquet:"continues,optional"`
	Unresolved string  `parquet:"unresolved,optional"`
	Confidence float64 `parquet:"confidence"`
	// SpeakerConfidence is the probability that the speaker is right.
	SpeakerConfidence *float64 `parquet:"speaker_confidence,optional"`
}
