package model

// OrganisationKind is what sort of body an organisation is.
type OrganisationKind uint8

// The kinds of organisations.
const (
	OrganisationUnknown           OrganisationKind = iota
	OrganisationCompany                            // companies and other businesses
	OrganisationGovernment                         // ministries, agencies, police, councils
	OrganisationLegislature                        // parliaments and their chambers and committees
	OrganisationCourt                              // courts and tribunals
	OrganisationParty                              // political parties
	OrganisationIntergovernmental                  // the United Nations, the European Union, NATO
	OrganisationNonProfit                          // NGOs, foundations, associations, unions
	OrganisationEducation                          // universities, schools, institutes
	OrganisationHealth                             // hospitals and clinics
	OrganisationMedia                              // newspapers, broadcasters, wire services
	OrganisationMilitary                           // armed forces and their units
	OrganisationSport                              // teams, leagues, federations
	OrganisationCulture                            // museums, orchestras, theatres, libraries
)

var organisationKindWords = []string{"unknown", "company", "government", "legislature", "court", "party", "intergovernmental",
	"non-profit", "education", "health", "media", "military", "sport", "culture"}

// String returns the word for the kind, as in JSON.
func (k OrganisationKind) String() string {
	return enumText("OrganisationKind", organisationKindWords, k)
}

// MarshalText returns the word for the kind.
func (k OrganisationKind) MarshalText() ([]byte, error) {
	return enumBytes("organisation kind", organisationKindWords, k)
}

// UnmarshalText sets the kind from its word; an unknown word is an error.
func (k *OrganisationKind) UnmarshalText(text []byte) error {
	return enumParse("organisation kind", organisationKindWords, text, k)
}

// PlaceKind is what sort of place a place is.
type PlaceKind uint8

// The kinds of places.
const (
	PlaceUnknown   PlaceKind = iota
	PlaceContinent           // continents and regions of several countries
	PlaceCountry             // countries and dependent territories
	PlaceRegion              // states, provinces, regions: the first division of a country
	PlaceCounty              // counties and districts: the second division
	PlaceCity                // cities, towns, villages and their quarters
	PlaceWater               // seas, lakes, rivers
	PlaceLand                // mountains, islands, deserts, parks
	PlaceFacility            // airports, bridges, buildings, stadiums
	PlaceAddress             // street addresses
)

var placeKindWords = []string{"unknown", "continent", "country", "region", "county", "city", "water", "land", "facility", "address"}

// String returns the word for the kind, as in JSON.
func (k PlaceKind) String() string { return enumText("PlaceKind", placeKindWords, k) }

// MarshalText returns the word for the kind.
func (k PlaceKind) MarshalText() ([]byte, error) { return enumBytes("place kind", placeKindWords, k) }

// UnmarshalText sets the kind from its word; an unknown word is an error.
func (k *PlaceKind) UnmarshalText(text []byte) error {
	return enumParse("place kind", placeKindWords, text, k)
}

// Format says how the text of an article is written.
type Format uint8

// The formats of articles.
const (
	FormatText Format = iota // plain text
	FormatHTML               // an HTML page or fragment
)

var formatWords = []string{"text", "html"}

// String returns the word for the format, as in JSON.
func (f Format) String() string { return enumText("Format", formatWords, f) }

// MarshalText returns the word for the format.
func (f Format) MarshalText() ([]byte, error) { return enumBytes("format", formatWords, f) }

// UnmarshalText sets the format from its word; an unknown word is an error.
func (f *Format) UnmarshalText(text []byte) error { return enumParse("format", formatWords, text, f) }

// Origin says where the reference day of a document was found.
type Origin uint8

// The origins of a reference day.
const (
	OriginNone     Origin = iota // there is none
	OriginDateline               // the dateline before the first sentence
	OriginHeader                 // a date on a line of its own, or in the release line
	OriginMetadata               // Article.Published
)

var originWords = []string{"none", "dateline", "header", "metadata"}

// String returns the word for the origin, as in JSON.
func (o Origin) String() string { return enumText("Origin", originWords, o) }

// MarshalText returns the word for the origin.
func (o Origin) MarshalText() ([]byte, error) { return enumBytes("origin", originWords, o) }

// UnmarshalText sets the origin from its word; an unknown word is an error.
func (o *Origin) UnmarshalText(text []byte) error { return enumParse("origin", originWords, text, o) }
