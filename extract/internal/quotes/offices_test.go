package quotes

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestOffice is of where titles begin and end, and of the employer in them.
func TestOffice(t *testing.T) {
	const said = `“We open the doors in May`
	for _, tt := range []struct {
		name, text         string
		names              []string
		title, affiliation string
	}{
		{"nouns before an office", "In reply, harbour board spokesperson Jane Roe said: " + said + `.”`, []string{"Jane Roe"}, "harbour board spokesperson", ""},
		{"noun after by", "The firm was founded by village widget leader Jane Roe. " + said + `,” Roe said.`, []string{"Jane Roe", "Roe=Jane Roe"}, "village widget leader", ""},
		{"a verb is no noun", "To view Congressman Jane Roe’s remarks, look here. " + said + `,” said Roe.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Congressman", ""},
		{"owner in the plural", said + `,” said Hill Farms’ Founder Jane Roe.`, []string{"@Hill Farms", "Jane Roe"}, "Hill Farms’ Founder", "Hill Farms"},
		{"former", said + `,” said former U.S. Comptroller General Jane Roe.`, []string{"Jane Roe"}, "former U.S. Comptroller General", ""},
		{"from in a heading", "Statement From Mayor Jane Roe\n\nThe hall is open.\n\n" + said + `,” Roe said.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Mayor", ""},
		{"meet", "Meet Executive Secretary Jane Roe\n\nShe came in May.\n\n" + said + `,” Roe said.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Executive Secretary", ""},
		{"whose aide", "John Doe, an aide to Senator Jane Roe, left. " + said + `,” Roe said.`, []string{"John Doe", "Jane Roe", "Roe=Jane Roe"}, "Senator", ""},
		{"another officer before", "Mayor Jane Adams and Sheriff John Doe came. " + said + `,” Doe said.`, []string{"John Doe", "Doe=John Doe"}, "Sheriff", ""},
		{"house of two analysts", said + `,” wrote Hill Equity analysts Jane Roe and John Doe.`, []string{"Jane Roe", "John Doe"}, "Hill Equity analysts", "Hill Equity"},
		{"two houses before", "With Acme and Beta President Jane Roe here, all is well. " + said + `,” Roe said.`, []string{"@Acme", "@Beta", "Jane Roe", "Roe=Jane Roe"}, "Beta President", "Beta"},
		{"fields in a row", "The Minister for Justice, Roads and Harbours, Jane Roe, came. " + said + `,” Ms Roe said.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Minister for Justice, Roads and Harbours", ""},
		{"letters behind the name", said + `,” said Jane Roe, MBBS, MD, FRACQ, Head of Surgery at Hill Clinic.`, []string{"Jane Roe", "@Hill Clinic"}, "Head of Surgery at Hill Clinic", "Hill Clinic"},
		{"letters alone", said + `,” said Jane Roe, MBBS, MD, FRACQ.`, []string{"Jane Roe"}, "", ""},
		{"heading without its line", "Jane Roe, Member for Hill TWO BOATS SUNK UNDER LABOUR. " + said + `,” said Roe.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Member for Hill", "Hill"},
		{"name in capitals", said + `,” said Jane Roe, CEO of TO THE HILL.`, []string{"Jane Roe"}, "CEO of TO THE HILL", "TO THE HILL"},
		{"sentence without its mark", "Jane Roe, head of the Hill Trust On the first day she came. " + said + `,” said Roe.`, []string{"Jane Roe", "@Hill Trust", "Roe=Jane Roe"}, "head of the Hill Trust", "Hill Trust"},
		{"subject of a clause", "Led by Jane Roe, clinics in Leith and Ayr are now open. " + said + `,” said Roe.`, []string{"Jane Roe", "Roe=Jane Roe"}, "", ""},
		{"whose client", said + `,” said Jane Roe, client of Attorney John Doe.`, []string{"Jane Roe", "John Doe"}, "client of Attorney John Doe", ""},
		{"what the employer is", said + `,” said Jane Roe, CEO of Acme, parent company of Beta.`, []string{"Jane Roe", "@Acme", "@Beta"}, "CEO of Acme", "Acme"},
		{"adverb after an office", "Acme named Jane Roe Chief Financial Officer first in May. " + said + `,” said Roe.`, []string{"Jane Roe", "@Acme", "Roe=Jane Roe"}, "Chief Financial Officer", "Acme"},
		{"short for the office", "Hill County District Attorney Jane Roe spoke. " + said + `,” said DA Roe.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Hill County District Attorney", ""},
		{"short office", "U.S. Secretary of Harbours Jane Roe spoke. " + said + `,” said Secretary Roe.`, []string{"Jane Roe", "Roe=Jane Roe"}, "U.S. Secretary of Harbours", ""},
		{"one of two senators", "U.S. Senators Jane Roe (A-HI) and John Doe (B-HI) spoke. " + said + `,” said Doe.`, []string{"Jane Roe", "John Doe", "Doe=John Doe"}, "U.S. Senator", ""},
		{"one of a row", "Representatives Jane Roe, John Doe, and Ann Hill spoke. " + said + `,” said Hill.`, []string{"Jane Roe", "John Doe", "Ann Hill", "Hill=Ann Hill"}, "Representative", ""},
		{"loud and not", "SEN. ROE OPENS HALL\n\nSen. Jane Roe opened the hall. " + said + `,” said Roe.`, []string{"ROE=Jane Roe", "Jane Roe", "Roe=Jane Roe"}, "Sen.", ""},
		{"field of work", said + `,” said Jane Roe, Vice President of Partnerships.`, []string{"Jane Roe"}, "Vice President of Partnerships", ""},
		{"division and house", said + `,” said Jane Roe, Director of Roads Division, Hill Board.`, []string{"Jane Roe", "@Roads Division", "@Hill Board"}, "Director of Roads Division, Hill Board", "Hill Board"},
		{"founder of a house that is no candidate", said + `,” said Blend Eyewear Founder Jane Roe.`, []string{"Jane Roe"}, "Blend Eyewear Founder", "Blend Eyewear"},
		{"house before a small office", said + `,” said Hill For Leith spokesperson Jane Roe.`, []string{"Jane Roe"}, "Hill For Leith spokesperson", "Hill For Leith"},
		{"office to somebody", said + `,” said Assistant to the President and Roads Advisor Jane Roe.`, []string{"Jane Roe"}, "Assistant to the President and Roads Advisor", ""},
		{"committee on a field", said + `,” said House Committee on Roads Ranking Member Jane Roe.`, []string{"Jane Roe"}, "House Committee on Roads Ranking Member", ""},
		{"state of the dateline", "LEITH, DC Congresswoman Jane Roe opened the hall. " + said + `,” said Roe.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Congresswoman", ""},
		{"whose chief", "ROE’S CHIEF OF STAFF TO LEAVE\n\nSenator Jane Roe spoke. " + said + `,” said Roe.`, []string{"ROE=Jane Roe", "Jane Roe", "Roe=Jane Roe"}, "Senator", ""},
		{"party after a dash", "Sens. Jane Roe- R-Ga., and John Doe, R-Ga., spoke. " + said + `,” said Roe.`, []string{"Jane Roe", "John Doe", "Roe=Jane Roe"}, "Sen.", ""},
		{"and as", "Jane Roe, Professor at Hill College and as the Director of Leith Hall, spoke. " + said + `,” said Roe.`, []string{"Jane Roe", "@Hill College", "Roe=Jane Roe"}, "Professor at Hill College", "Hill College"},
		{"another officer after", "Jane Roe, R-Miss., Chair of the Roads Committee, and U.S. Representative John Doe came. " + said + `,” said Roe.`, []string{"Jane Roe", "@Roads Committee", "John Doe", "Roe=Jane Roe"}, "Chair of the Roads Committee", "Roads Committee"},
		{"where from", said + `,” said Jane Roe, a college student from Leith.`, []string{"Jane Roe"}, "college student from Leith", ""},
		{"member and producer", said + `,” says Board member and radio producer Jane Roe.`, []string{"Jane Roe"}, "Board member and radio producer", ""},
		{"owner in the name", said + `,” said Jane Hill, co-owner of Hill’s Towing.`, []string{"Jane Hill", "Hill=Jane Hill"}, "co-owner of Hill’s Towing", "Hill’s Towing"},
		{"the Hon after a comma", "The Minister for Roads and Harbour Affairs, the Hon Jane Roe MP, came. " + said + `,” Ms Roe said.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Minister for Roads and Harbour Affairs", ""},
		{"owners without a letter", "The Minister for Farmers’ Affairs, Jane Roe, came. " + said + `,” Ms Roe said.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Minister for Farmers’ Affairs", ""},
		{"adverb and adjective", said + `,” says Dr. Roe, a highly trained widget engineer who works there.`, []string{"Roe"}, "highly trained widget engineer", ""},
		{"what the leading one does", said + `,” said Jane Roe, a leading psychiatrist specializing in sleep.`, []string{"Jane Roe"}, "leading psychiatrist", ""},
		{"newly appointed", said + `,” said Jane Roe, the newly appointed Director of Acme.`, []string{"Jane Roe", "@Acme"}, "Director of Acme", "Acme"},
		{"letters of which no list knows some", said + `,” said Jane Roe, MD, MMX, CPX, CHXIO, Director of Acme.`, []string{"Jane Roe", "@Acme"}, "Director of Acme", "Acme"},
		{"retired", said + `,” said General Jane Roe, U.S. Navy (Ret.), CEO of Acme.`, []string{"Jane Roe", "@Acme"}, "CEO of Acme", "Acme"},
		{"director at the firm", said + `,” said Jane Roe, Director of Roads at the firm.`, []string{"Jane Roe"}, "Director of Roads", ""},
		{"minister after", "Jane Roe, President of the Board, and Utopia's Minister for Law and Minister for Roads John Doe came. " + said + `,” said Roe.`, []string{"Jane Roe", "John Doe", "Roe=Jane Roe"}, "President of the Board", "Board"},
		{"owners invite", "John and Jane Roe, owners of Acme, invite fans to come. " + said + `,” said Jane Roe.`, []string{"John", "Jane Roe", "@Acme"}, "owners of Acme", "Acme"},
		{"offices in a row", said + `,” said speaker, author, and public roads expert Jane Roe.`, []string{"Jane Roe"}, "speaker, author, and public roads expert", ""},
		{"partners", "Managing partners Jane Roe and John Doe came. " + said + `,” said Roe.`, []string{"Jane Roe", "John Doe", "Roe=Jane Roe"}, "Managing partner", ""},
		{"in charge", said + `,” said ABC-OIG Special Agent in Charge Jane Roe.`, []string{"@ABC", "Jane Roe"}, "ABC-OIG Special Agent in Charge", "ABC-OIG"},
		{"surrounding", "It was about events surrounding former President Jane Roe. " + said + `,” said Roe.`, []string{"Jane Roe", "Roe=Jane Roe"}, "former President", ""},
		{"joining", "Joining Rep. Jane Roe was Ann Hill. " + said + `,” said Roe.`, []string{"Jane Roe", "Ann Hill", "Roe=Jane Roe"}, "Rep.", ""},
		{"by in a name", said + `,” said Jane Roe, Founder and CEO of Item by Item.`, []string{"Jane Roe", "@Item by Item"}, "Founder and CEO of Item by Item", "Item by Item"},
		{"title of a book", said + `,” said Jane Roe, author of the upcoming Powered by Roads.`, []string{"Jane Roe"}, "author of the upcoming Powered by Roads", ""},
		{"figures in a heading", "Jane Roe, Member for Hill RECORD $1.4 BILLION SPENT. " + said + `,” said Roe.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Member for Hill", "Hill"},
		{"heading of a firm that hires", "Acme Adds Partner Jane Roe to Its Leading Roads Practice\n\nShe came in May.\n\n" + said + `,” Roe said.`, []string{"@Acme", "Jane Roe", "Roe=Jane Roe"}, "Partner", "Acme"},
		{"whom a body honors", "ABC honors former Council Member, Jane Roe. " + said + `,” said Roe.`, []string{"@ABC", "Jane Roe", "Roe=Jane Roe"}, "former Council Member", ""},
		{"acronym of the body", said + `,” said US Harbour Agency (UHA) Administrator Jane Roe.`, []string{"@US Harbour Agency", "@UHA", "Jane Roe"}, "US Harbour Agency (UHA) Administrator", "US Harbour Agency"},
		{"second field with its article", "Minister for Roads and the Harbour, Ms Jane Roe, came. " + said + `,” said Minister Roe.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Minister for Roads and the Harbour", ""},
		{"name on the next line", said + ",” said Mr\nRoe.\n\nMayor John Roe came.", []string{"Roe=John Roe", "John Roe"}, "Mayor", ""},
		{"state", said + `,” said Jane Roe, director of the hall in Leith, MA.`, []string{"Jane Roe"}, "director of the hall in Leith, MA", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			quotes := read(t, tt.text, tt.names...)
			require.Len(t, quotes, 1)
			assert.Equal(t, tt.title, quotes[0].Title, "title")
			assert.Equal(t, tt.affiliation, quotes[0].Affiliation, "affiliation")
		})
	}
}

// TestSpeakerNotNamedBeside is of speakers whom the words beside a quotation do not name.
func TestSpeakerNotNamedBeside(t *testing.T) {
	const said = `“We open the doors in May`
	for _, tt := range []struct {
		name, text string
		names      []string
		want       string // the speaker of the last quotation
	}{
		{"excellency", "Jane Roe opened the hall. Her Excellency added: " + said + `.”`, []string{"Jane Roe"}, "Jane Roe"},
		{"with a name", "Three towns wrote to John Doe, with Roe stating: " + said + `.”`, []string{"John Doe"}, "Roe"},
		{"with somebody", "The guests of Acme were glad, with one visitor writing: " + said + `.”`, []string{"@Acme"}, "one visitor"},
		{"letter", said + `,” Jane Roe’s letter states.`, []string{"Jane Roe"}, "Jane Roe"},
		{"subject left out", said + `,” said Jane Roe.` + "\n\nFurther added, " + said + ` and in June.”`, []string{"Jane Roe"}, "Jane Roe"},
		{"answer", "Meet Jane Roe\n\nWhy do you sing?\n\n" + said + ` and we are glad.”`, []string{"Jane Roe"}, "Jane Roe"},
		{"name of the sender", "Senator Jane Roe\n\nThe hall is open.\n\n" + said + ` and we are glad of the many friends who came.”`, []string{"Jane Roe"}, "Jane Roe"},
		{"the mayor is no office of the mayor", "The Office of the Mayor is open. Mayor Jane Roe came. " + said + `,” the Mayor said.`, []string{"@Office of the Mayor", "Jane Roe"}, "Jane Roe"},
		{"both senators", "U.S. Senators Jane Roe (A-HI) and John Doe (B-HI) issued the following joint statement: " + said + `.”`, []string{"Jane Roe", "John Doe"}, "Jane Roe and John Doe"},
		{"the members", "U.S. Representatives Jane Roe (A-HI) and John Doe (B-HI) wrote a letter on Monday. The members write: " + said + `.”`, []string{"Jane Roe", "John Doe"}, "Jane Roe and John Doe"},
		{"not of three", "Jane Roe, John Doe and Ann Hill wrote a letter. The members write: " + said + `.”`, []string{"Jane Roe", "John Doe", "Ann Hill"}, "the members"},
		{"two surnames, called by both", "Senator Jane Roe Hill came. Roe Hill sang. " + said + `,” Senator Roe Hill said.`, []string{"Jane Roe Hill", "Roe Hill", "Roe Hill"}, "Jane Roe Hill"},
		{"first of two surnames", "Jane Roe Hill came. " + said + `,” said Ms. Roe.`, []string{"Jane Roe Hill", "Roe"}, "Jane Roe Hill"},
		{"signed beside", `“We open the doors of the hall in May and are glad.” Jane Roe, Founder & CEO. The hall is new.`, nil, "Jane Roe"},
		{"one of a couple", "David and Jean Roe came. " + said + `,” says David.`, []string{"David", "Jean Roe", "David"}, "David Roe"},
		{"signed in a row", `REVIEWS: ` + said + `.” -- J. Roe`, nil, "J. Roe"},
		{"address below", said + " and not before.”\nHill Court Building • 133 N. Road, L.B. 19 • Leith 75207\n\nThe hall is new.", nil, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			quotes := read(t, tt.text, tt.names...)
			require.NotEmpty(t, quotes)
			assert.Equal(t, tt.want, quotes[len(quotes)-1].Speaker)
		})
	}
	t.Run("source line", func(t *testing.T) {
		assert.Empty(t, read(t, "Sources\n\n“Secret widget found on rainy street” — Leith News, August 15, 2008"))
	})
}
