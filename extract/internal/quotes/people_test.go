package quotes

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// TestOfficesOfPeople is of the titles of people who are not quoted. The first name is
// that of the person asked for.
func TestOfficesOfPeople(t *testing.T) {
	for _, tt := range []struct {
		name, text  string
		names       []string
		titles      []string
		affiliation string
	}{
		{"before and after", "The case was tried by Assistant Harbour Attorney Jane Roe, Bureau Chief, in May.", []string{"Jane Roe"},
			[]string{"Assistant Harbour Attorney", "Bureau Chief"}, ""},
		{"title of the next in a row", "It was signed by Roads Committee Chair Jane Roe (NC-05), Harbours Committee Chair John Doe (NY-21) and others.",
			[]string{"Jane Roe", "John Doe"}, []string{"Roads Committee Chair"}, ""},
		{"violinist and pianist", "The band, violinist Jane Roe, pianist John Doe, and singer Ann Hill, played.", []string{"Jane Roe", "John Doe", "Ann Hill"}, []string{"violinist"}, ""},
		{"wife of", "We heard from Jane Roe, a teacher and wife of Sergeant Major John Doe of Leith.", []string{"Jane Roe", "John Doe"}, []string{"teacher and wife"}, ""},
		{"one of a row", "Senators Jane Roe (D-MN), John Doe (D-NH), and Ann Hill (I-VT) agreed.", []string{"Ann Hill", "Jane Roe", "John Doe"}, []string{"Senator"}, ""},
		{"parenthesis closes", "The team has three novices (John Doe, Jane Roe, Hill), nine captains of industry and more.", []string{"Jane Roe", "John Doe", "Hill"}, nil, ""},
		{"spoken to", "Mr. Chairman, Senator Roe, I come from the great state of Hill.", []string{"Roe"}, []string{"Senator"}, ""},
		{"first after a comma", "Jane Roe, founder of Acme, first brought it here.", []string{"Jane Roe", "@Acme"}, []string{"founder of Acme"}, "Acme"},
		{"bodies in a row", "It was made with Hill Council President Jane Roe, the Acme Board, the Beta Trust, and others.", []string{"Jane Roe", "@Hill Council", "@Acme Board", "@Beta Trust"}, []string{"Hill Council President"}, "Hill Council"},
		{"as in a heading", "Acme Appoints Jane Roe As AVP", []string{"Jane Roe", "@Acme"}, []string{"AVP"}, "Acme"},
		{"field of an officer", "Acting Chief Medical Officer of Health Dr. Jane Roe came.", []string{"Jane Roe"}, []string{"Dr.", "Acting Chief Medical Officer of Health"}, ""},
		{"kin", "I am joined by my mother Jane Roe.", []string{"Jane Roe"}, nil, ""},
		{"age and ranch", "Jane Roe, 37, Ladder Ranch, was charged.", []string{"Jane Roe", "#Ladder Ranch"}, nil, ""},
		{"field after for", "Mayor Hill and Deputy Mayor for Public Life Jane Roe came.", []string{"Jane Roe", "Hill"}, []string{"Deputy Mayor for Public Life"}, ""},
		{"house after for", "Spokesperson for Acme Jane Roe came with the Director for Hill Trust.", []string{"Jane Roe"}, []string{"Spokesperson for Acme"}, "Acme"},
		{"clause with that", "It was written by Jane Roe, the creator of the cartoon that made it known.", []string{"Jane Roe"}, []string{"creator of the cartoon"}, ""},
		{"behind a ticker symbol", "Acme Ltd (ASX: ACX) (OTC: ACMX) managing director Jane Roe talks.", []string{"Jane Roe", "@Acme Ltd"}, []string{"managing director"}, "Acme Ltd"},
		{"what she does after the letters", "Jane Roe, MBA, steps into the role of Senior Director with more than 20 years of work.", []string{"Jane Roe"}, nil, ""},
		{"appointments", "Acme today announced the appointments of Jane Roe as Chief Financial Officer and John Doe as clerk.", []string{"Jane Roe", "@Acme", "John Doe"}, []string{"Chief Financial Officer"}, "Acme"},
		{"applauds in a heading", "Mayor Roe Applauds President Hill's Stance on Roads", []string{"Roe", "Hill"}, []string{"Mayor"}, ""},
		{"fellow", "He met fellow Senator Jane Roe.", []string{"Jane Roe"}, []string{"Senator"}, ""},
		{"known for", "Jane Roe, known for her role as leader of the choir, came.", []string{"Jane Roe"}, nil, ""},
		{"outgoing", "Jane Roe, outgoing Director of Open Harbours, came.", []string{"Jane Roe", "@Open Harbours"}, []string{"outgoing Director of Open Harbours"}, "Open Harbours"},
		{"nouns in -ing", "Jane Roe, lending services representative for Acme, came.", []string{"Jane Roe", "@Acme"}, []string{"lending services representative for Acme"}, "Acme"},
		{"verb in -ing", "Jane Roe, tracking insider sales, came.", []string{"Jane Roe"}, nil, ""},
		{"age", "Jane Roe, 47-year-old female Singaporean, a Site Manager of Acme Pte Ltd, was charged.", []string{"Jane Roe", "@Acme Pte Ltd"}, []string{"Site Manager of Acme Pte Ltd"}, "Acme Pte Ltd"},
		{"age and home", "Jane Roe, 57, Leith Harbour, was charged.", []string{"Jane Roe", "#Leith Harbour"}, nil, ""},
		{"home", "Jane Roe, a resident of New Leith, Florida, was named.", []string{"Jane Roe", "#New Leith", "#Florida"}, []string{"resident of New Leith, Florida"}, ""},
		{"number of others", "Joined by Jane Roe, 136 representatives, and 47 others, he went.", []string{"Jane Roe"}, nil, ""},
		{"year of a prize", "Jane Roe, 2025 winner and founder of Acme, came.", []string{"Jane Roe", "@Acme"}, []string{"2025 winner and founder of Acme"}, "Acme"},
		{"house after a dash", "Jane Roe, Vice President, Roads Leader – Acme & Beta\n\nThe end.", []string{"Jane Roe", "@Acme & Beta"}, []string{"Vice President, Roads Leader"}, "Acme & Beta"},
		{"office within a body", "It was tried by John Doe, of the District Attorney’s Fraud Bureau and Assistant District Attorney Jane Roe.", []string{"Jane Roe", "John Doe", "@Fraud Bureau"}, []string{"Assistant District Attorney"}, ""},
		{"office of the one before", "It was tried by John Doe, Chief of the Roads Division and Assistant Harbour Attorney Jane Roe.", []string{"Jane Roe", "John Doe"}, []string{"Assistant Harbour Attorney"}, ""},
		{"fields in a row", "The Hon Jane Roe, Minister for Harbours, Skills, Jobs and Roads\n\nThe end.", []string{"Jane Roe"}, []string{"Hon", "Minister for Harbours, Skills, Jobs and Roads"}, ""},
		{"clock", "12:00 PM Mayor Jane Roe to Speak\n\nThe Hall, Leith.", []string{"Jane Roe"}, []string{"Mayor"}, ""},
		{"place of a dateline", "For release\n\nLEITH Congresswoman Jane Roe will speak on Friday.", []string{"Jane Roe", "#LEITH"}, []string{"Congresswoman"}, ""},
		{"verb before an office", "The law directs Secretary of Roads Jane Roe to submit a plan.", []string{"Jane Roe"}, []string{"Secretary of Roads"}, ""},
		{"address", "Rev. Dr. Jane Roe came with Ms. Ann Hill.", []string{"Jane Roe", "Ann Hill"}, []string{"Rev. Dr."}, ""},
		{"Ms. says nothing", "Ms. Ann Hill came.", []string{"Ann Hill"}, nil, ""},
		{"sir", "Sir Jane Roe, former president of Acme News, came.", []string{"Jane Roe", "@Acme News"}, []string{"Sir", "former president of Acme News"}, "Acme News"},
		{"pronoun ends it", "They named Jane Roe as the Envoy of Leith at Acme and she must stay.", []string{"Jane Roe", "@Acme"}, []string{"Envoy of Leith at Acme"}, "Acme"},
		{"short is not said twice", "U.S. Roads Secretary Jane Roe spoke. Secretary Roe left.", []string{"Jane Roe", "Roe=Jane Roe"}, []string{"U.S. Roads Secretary"}, ""},
		{"headline", "Acme CEO Jane Roe to Speak\n\nJane Roe will speak on Friday in Leith.", []string{"Jane Roe", "@Acme"}, []string{"Acme CEO"}, "Acme"},
		{"acronym of an office", "Jane Roe, Chief Executive Officer (CEO) of Acme, came.", []string{"Jane Roe", "@Acme"}, []string{"Chief Executive Officer (CEO) of Acme"}, "Acme"},
		{"acronym of an office with a field", "Jane Roe, Senior Minister of State (SMS) for Harbours and Roads, came.", []string{"Jane Roe"}, []string{"Senior Minister of State (SMS) for Harbours and Roads"}, ""},
		{"name like a site", "Jane Roe, founder of acme.io, came.", []string{"Jane Roe"}, []string{"founder of acme.io"}, "acme.io"},
		{"title of the next with a field", "Director of Commerce Jane Roe, Director of the Office of Harbours John Doe, and others came.", []string{"Jane Roe", "John Doe"}, []string{"Director of Commerce"}, ""},
		{"senator who is a minister", "We met Innovation Minister Senator Jane Roe and trade spokesperson Senator John Doe.", []string{"Jane Roe", "John Doe"}, []string{"Innovation Minister"}, ""},
		{"row of representatives", "She was joined by her colleagues Reps. John Doe (D-TX), Jane Roe (D-AZ), and Ann Hill (D-FL) today.", []string{"Jane Roe", "John Doe", "Ann Hill"}, []string{"Rep."}, ""},
		{"announced the appointment", "Acme, a leader in widgets, today announced the appointment of Jane Roe as Vice President of Engineering.", []string{"Jane Roe", "@Acme"}, []string{"Vice President of Engineering"}, "Acme"},
		{"small office", "Acme (OTC: ACME) has appointed Jane Roe as chief executive, effective May 1.", []string{"Jane Roe", "@Acme"}, []string{"chief executive"}, "Acme"},
		{"promoted to", "Acme has promoted Jane Roe to Chief Financial Officer.", []string{"Jane Roe", "@Acme"}, []string{"Chief Financial Officer"}, "Acme"},
		{"named by", "Jane Roe was named chief executive of Beta Trust by Acme.", []string{"Jane Roe", "@Acme", "@Beta Trust"}, []string{"chief executive of Beta Trust"}, "Beta Trust"},
		{"named by a person", "John Doe, president of Acme, named Jane Roe treasurer.", []string{"Jane Roe", "John Doe", "@Acme"}, []string{"treasurer"}, ""},
		{"year of an event", "Acme has named Jane Roe as Director of the 2019 Championship.", []string{"Jane Roe", "@Acme"}, []string{"Director of the 2019 Championship"}, "Acme"},
		{"not put into an office", "The sale raised Jane Roe to the public.", []string{"Jane Roe"}, nil, ""},
		{"house for a country", "Justice For Myanmar spokesperson Jane Roe came.", []string{"Jane Roe"}, []string{"Justice For Myanmar spokesperson"}, "Justice For Myanmar"},
		{"post on a site", "The post Jane Roe, Director of Roads appeared first on harbourbiz.", []string{"Jane Roe", "@harbourbiz"}, []string{"Director of Roads"}, ""},
		{"contact with a field", "The hall is open to all from Monday, and there is room for all who come.\n\nMedia contact:\nJane Roe\nExecutive, Communications\nLeith Harbour Trust\n+44 131 555 0199", []string{"Jane Roe", "@Leith Harbour Trust"}, []string{"Executive, Communications"}, "Leith Harbour Trust"},
		{"acronym behind an office", "Hill County District Attorney (HCDA) Jane Roe released it.", []string{"Jane Roe"}, []string{"Hill County District Attorney"}, ""},
		{"office before the Hon.", "Minister for Immigration and Border Protection The Hon. Jane Roe spoke.", []string{"Jane Roe"}, []string{"Hon.", "Minister for Immigration and Border Protection"}, ""},
		{"things after a comma", "It has photos with Jane Roe, a shotgun start, a dinner, and a team of golf players.", []string{"Jane Roe"}, nil, ""},
		{"house that was not found", "It was the tide, said Jane Roe of the Coastal Storm Office (CSO) on Friday.", []string{"Jane Roe"}, nil, "Coastal Storm Office"},
		{"place that is no house", "Jane Roe of New Leith came.", []string{"Jane Roe", "#New Leith"}, nil, ""},
		{"house, then office", "Jane Roe, M.D., of Hill Hospital in Leith, head of the study, came.", []string{"Jane Roe", "@Hill Hospital", "#Leith"}, []string{"head of the study"}, "Hill Hospital"},
		{"house, then a clause", "Jane Roe of Hill Hospital, having met the leader, came.", []string{"Jane Roe", "@Hill Hospital"}, nil, "Hill Hospital"},
		{"statement from, in capitals", "STATEMENT FROM DISTRICT ATTORNEY JANE ROE\n\nThe office works on.", []string{"JANE ROE"}, []string{"DISTRICT ATTORNEY"}, ""},
		{"address behind a name", "Contact the desk of Jane Roe, jane.roe@harbour.example or 555 0123.", []string{"Jane Roe"}, nil, ""},
		{"contact with lines", "The hall is open to all from Monday, and there is room for all who come.\n\nMedia contact:\nJane Roe\nPublic Affairs Counsel\nLeith Harbour Trust\n(714) 555-0123", []string{"Jane Roe", "@Leith Harbour Trust"}, []string{"Public Affairs Counsel"}, "Leith Harbour Trust"},
		{"contact with an office beside", "The hall is open to all from Monday, and there is room for all who come.\n\nMedia contact:\nJane Roe, Press Officer\nLeith Harbour Trust\n+44 131 555 0199", []string{"Jane Roe", "@Leith Harbour Trust"}, []string{"Press Officer"}, "Leith Harbour Trust"},
		{"contact with a house beside", "The hall is open to all from Monday, and there is room for all who come.\n\nMedia contact:\nJane Roe, Kittiwake Ferries\n+44 131 555 0199", []string{"Jane Roe", "@Kittiwake Ferries"}, nil, "Kittiwake Ferries"},
		{"contact of somebody else", "The hall is open to all from Monday, and there is room for all who come.\n\nMedia contact:\nJane Roe\nJohn Doe, Press Officer\nLeith Harbour Trust", []string{"Jane Roe", "John Doe", "@Leith Harbour Trust"}, nil, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			words, err := lexicon.Default()
			require.NoError(t, err)
			tokens := token.NewTokeniser(words).Tokenise(tt.text, layout.Find(tt.text).Blocks)
			all := candidates(tokens, tt.names)
			people := []model.Person{}
			for _, c := range all {
				for len(people) <= c.Entity {
					people = append(people, model.Person{})
				}
				people[c.Entity].Name = c.Name
			}
			quotes := Attribute(tokens, Find(tokens, Also{}), all, people)
			require.Empty(t, quotes)
			for _, p := range people {
				if p.Name == tt.names[0] {
					assert.Equal(t, tt.titles, p.Titles)
					assert.Equal(t, tt.affiliation, p.Affiliation)
				}
			}
		})
	}
}
