package model

// Organisation is a named body with all its mentions.
type Organisation struct {
	// Name is the fullest name in the document.
	Name string           `json:"name"`
	Kind OrganisationKind `json:"kind"`
	// Acronym is the short form that the document itself defines or uses.
	Acronym string `json:"acronym,omitempty"`
	// Aliases are the other names that the document uses, in order of appearance.
	Aliases []string `json:"aliases,omitempty"`
	// ID is what a gazetteer of the user's own calls the organisation.
	ID string `json:"id,omitempty"`
	// Ticker is the stock symbol with its exchange as written: "NASDAQ: ACME".
	Ticker     string    `json:"ticker,omitempty"`
	Confidence float64   `json:"confidence"`
	Mentions   []Mention `json:"mentions"`
	// References are the common words that stand for the organisation where the text
	// leaves no other: "Company" in "the Company", where the text defines it, "Ministry" in
	// "the Ministry" of the only ministry. They are no names, and no mentions. Their
	// confidence is that of the organisation.
	References []Mention `json:"references,omitempty"`
}

// Place is a location with all its mentions.
type Place struct {
	// Name is the gazetteer's name of the place; where it has none, the name in the
	// document.
	Name string    `json:"name"`
	Kind PlaceKind `json:"kind"`
	// Country is the ISO 3166-1 alpha-2 code; empty for what lies in none or in
	// several (seas, continents), and for what is unresolved.
	Country string `json:"country"`
	// Region is the name of the first division of the country ("Maine"), if known.
	Region string `json:"region,omitempty"`
	// Point is where the place lies; nil if the gazetteer does not say.
	Point *Point `json:"point,omitempty"`
	// ID is what a gazetteer of the user's own calls the place.
	ID string `json:"id,omitempty"`
	// GeoNameID is the number of the place at GeoNames; 0 if it has none here.
	GeoNameID  int       `json:"geoname_id,omitempty"`
	Confidence float64   `json:"confidence"`
	Unresolved Reason    `json:"unresolved,omitempty"`
	Mentions   []Mention `json:"mentions"`
}

// Point is a position in degrees of WGS 84.
type Point struct {
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
}

// Person is somebody with all their mentions.
type Person struct {
	// Name is the fullest name in the document, without titles.
	Name string `json:"name"`
	// ID is what a gazetteer of the user's own calls the person.
	ID string `json:"id,omitempty"`
	// Titles are the person's titles and offices as written, in order of appearance.
	Titles []string `json:"titles,omitempty"`
	// Affiliation is the organisation of the person as written.
	Affiliation string    `json:"affiliation,omitempty"`
	Confidence  float64   `json:"confidence"`
	Mentions    []Mention `json:"mentions"`
}

// Demonym is a word for the people or things of a country: "Dutch".
type Demonym struct {
	Span
	// Text is Document.Text[Start:End], byte for byte.
	Text string `json:"text"`
	// Country is the ISO 3166-1 alpha-2 code; empty if several countries share the word.
	Country    string `json:"country"`
	Unresolved Reason `json:"unresolved,omitempty"`
}
