package gazetteer

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestResolveByTheDocument holds the gazetteer to what a document says of places that
// are better known elsewhere.
func TestResolveByTheDocument(t *testing.T) {
	for _, c := range []struct{ text, want, why string }{
		{"Banks in [Cairo], [Nebraska]; and", "US US", "a governorate called after its city is no division before all"},
		{"[SOUTHAMPTON], [PA], May 3, 2024", "US US", "no bearer in the state is known, but it is written there"},
		{"[WILLOUGHBY], [Queensland]. The [Willoughby] office", "AU AU AU", "and is meant by the name from then on"},
		{"a lender in [Tokyo], [Germany] and [France]", "JP DE FR", "a great city beside a country is in a list"},
		{"the government of [Yukon] said", "CA", "a small division before a small town"},
		{"It serves [Plymouth], [Cohasset], [Duxbury], [Halifax], [Hanson], [Hull], [Kingston], [Marshfield] and [Weymouth] in [Massachusetts].",
			"US US US US US US US US US US", "the towns of a list lie together"},
		{"offices in [London], [Paris], [Berlin], [Toronto], [Athens] and [Dublin]", "GB FR DE CA GR IE", "Ohio has all six, which proves nothing"},
		{"[Kamloops], [British Columbia]: we serve [Vancouver], [Knutsford], [Sahali] and [Savona] in [Canada]", "CA CA CA CA CA CA CA", "small towns known elsewhere only, in a list"},
		{"From [Hollywood] and [London] he came home to [Australia], to the rest of [Australia], and all [Australia] wept", "US GB AU AU AU", "a well-known city in a list of another country's"},
		{"homes in [Phoenix], [Arizona], close to the [Centurion Hotel]", "US US US", "a city inside of a name that the document knows nothing of"},
		{"revenue in the [U.S.] and the [North Sea] in the [United States]", "US  US", "a hamlet beside a sea"},
		{"[FORT WORTH], [TX]: built in [Italy] and flown to [Fort Worth], [Texas]", "US US IT US US", "a village called after a country, near by"},
		{"the [Montauban] property, located 80 kilometers west of [Quebec City]", "CA CA", "a site so far from where it lies"},
		{"near [Perth], 2,650 km from [Java]", "AU ID", "a long way"},
		{"a firm in [Holland], [Michigan], has bought the old mill of [Holland]", "US US US", "a town called as a country is, with its state behind it"},
		{"workers from [Mexico], [Texas] and [Oklahoma]", "MX US US", "a country in a list with states"},
		{"refugees from [Kenya], the former [Yugoslavia] and [Sudan]", "KE ? SD", "a country that is no more lies in none"},
	} {
		var got []string
		for _, r := range resolved(t, c.text, Context{}) {
			if r.Unresolved != "" {
				got = append(got, "?")
				continue
			}
			got = append(got, r.Entry.Country)
		}
		assert.Equal(t, c.want, strings.Join(got, " "), "%s: %s", c.why, c.text)
	}
}

// TestDivisionsByTheDocument tells of which state or province a name is, and its kind.
func TestDivisionsByTheDocument(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"loans in [Florida], [New York], [Texas] and [Puerto Rico]", "region Florida, region New York, region Texas, country "},
		{"in [Washington], [Oregon] and [Idaho]", "region Washington, region Oregon, region Idaho"},
		{"in [Washington], [Maryland] and [Virginia]", "city District of Columbia, region Maryland, region Virginia"},
		{"the great state of [New York]. He left [New York].", "region New York, city New York"},
		{"in [Portland], [Maine], [Albany], [New York], and [Austin], [Texas]", "city Maine, region Maine, city New York, region New York, city Texas, region Texas"},
		{"the [Upper West Side] and [Midtown East] of [Manhattan], [New York]", "unknown New York, unknown New York, city New York, region New York"},
		{"[Philadelphia] and the [City of Philadelphia]", "city Pennsylvania, city Pennsylvania"},
		{"From [Oakland], [California]. [Oakland] and the [East Bay] win.", "city California, region California, city California, region "},
	} {
		var got []string
		for _, r := range resolved(t, c.text, Context{}) {
			got = append(got, r.Entry.Kind.String()+" "+r.Entry.Region)
		}
		assert.Equal(t, c.want, strings.Join(got, ", "), c.text)
	}
}
