package model

// Article is what goes in: a text and what is known about it from elsewhere.
// Only Text is needed.
type Article struct {
	// ID names the article in results and errors.
	ID string `json:"id,omitempty"`
	// Text is the article, in UTF-8. Other bytes are kept and understood as nothing.
	Text string `json:"text"`
	// Format says how Text is written; the zero value is plain text.
	Format Format `json:"format,omitzero"`
	// Title is the headline, where the source keeps it apart from the text. It is
	// not part of the text, and no mention lies in it.
	Title string `json:"title,omitempty"`
	// Published is the day of publication by the source's metadata. The day that the
	// text itself shows in its dateline goes before it.
	Published Day `json:"published,omitzero"`
	// Publisher is the name of whoever published the article.
	Publisher string `json:"publisher,omitempty"`
	// Country is the publisher's country, ISO 3166-1 alpha-2. It decides what a bare
	// "$" is where the text does not, and the order of day and month.
	Country string `json:"country,omitempty"`
}

// Document is what comes out: the text and everything found in it. Each list
// stands in the order of the text; entities by their first mention.
type Document struct {
	ID string `json:"id,omitempty"`
	// Text is the text that all offsets count in. For plain text it is Article.Text,
	// byte for byte; for HTML it is the text of the page.
	Text      string    `json:"text"`
	Published Reference `json:"published"`
	Dateline  *Dateline `json:"dateline,omitempty"`
	// Embargo is the time until which the release is held back; nil if no line says so.
	Embargo *Embargo `json:"embargo,omitempty"`
	// Headline is the span of the headline; nil if there is none.
	Headline *Span `json:"headline,omitempty"`

	Dates         []Date         `json:"dates"`
	Places        []Place        `json:"places"`
	Organisations []Organisation `json:"organisations"`
	People        []Person       `json:"people"`
	Money         []Money        `json:"money"`
	Quotes        []Quote        `json:"quotes"`

	// Demonyms are the words for people and things of a country ("Indonesian"), with the
	// country. They are no places.
	Demonyms []Demonym `json:"demonyms,omitempty"`

	Zones []Zone `json:"zones"`
	// Warnings are contradictions in the text, such as a weekday that is not that of
	// its date, in the order of the text.
	Warnings []Warning `json:"warnings,omitempty"`
	// Source maps Text to the bytes of Article.Text where they differ (HTML), in
	// order. It is empty if they are the same.
	Source []Segment `json:"source,omitempty"`
}

// Reference is the day by which relative dates are resolved.
type Reference struct {
	Day    Day    `json:"day,omitzero"`
	Origin Origin `json:"origin"`
}

// Dateline is the line that says where and when a release was issued.
type Dateline struct {
	Mention
	// Places are the names in the dateline, as written.
	Places []string `json:"places,omitempty"`
	// Day is the day in the dateline; zero if it gives none.
	Day Day `json:"day,omitzero"`
	// Wire is the wire service in the dateline, as written, or empty.
	Wire string `json:"wire,omitempty"`
}

// Embargo is the time before which a release must not be published, as its release
// line gives it: "Embargoed until 00:01 GMT, 5 March 2020".
type Embargo struct {
	Span     // of the date
	Day  Day `json:"day"`
	// Clock is the time of that day, with its zone as written; nil if there is none.
	Clock *Clock `json:"clock,omitempty"`
}

// Warning is a contradiction in the text.
type Warning struct {
	Span
	Message string `json:"message"`
}

// Segment maps a stretch of Document.Text to the bytes of the source that it was
// made of. Stretches of the text between segments have no source of their own.
type Segment struct {
	Text   Span `json:"text"`
	Source Span `json:"source"`
	// Exact tells that the bytes are the same, so that offsets within the segment
	// correspond one to one. Otherwise it is one character reference or the like.
	Exact bool `json:"exact,omitempty"`
}
