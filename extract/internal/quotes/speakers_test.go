package quotes

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/model"
)

func TestSpeaker(t *testing.T) {
	const said = `“We open the doors in May`
	for _, tt := range []struct {
		name, text                  string
		names                       []string
		speaker, title, affiliation string
	}{
		{"after", said + `,” said Jane Roe, chief executive of Acme.`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "chief executive of Acme", "Acme"},
		{"after, upright", said + `,” Jane Roe said.`, []string{"Jane Roe"}, "Jane Roe", "", ""},
		{"apposition before the verb", said + `,” Jane Roe, Director of Marketing at Acme, said.`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "Director of Marketing at Acme", "Acme"},
		{"title before the name", said + `,” said Acme CEO Jane Roe.`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "Acme CEO", "Acme"},
		{"title of several words", said + `,” said Under Secretary of the Treasury Jane Q. Roe.`, []string{"Jane Q. Roe"}, "Jane Q. Roe", "Under Secretary of the Treasury", "Treasury"},
		{"form of address", said + `,” said Ms. Roe.`, []string{"Roe"}, "Roe", "", ""},
		{"the company's", said + `,” said the company's Chief Operating Officer, Jane Roe.`, []string{"Jane Roe"}, "Jane Roe", "Chief Operating Officer", ""},
		{"degree", said + `,” said Jane Roe, MD, Vice President of Acme.`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "Vice President of Acme", "Acme"},
		{"where it was said", said + `,” said Jane Roe, mayor of Anytown, in a statement.`, []string{"Jane Roe"}, "Jane Roe", "mayor of Anytown", "Anytown"},
		{"adverb", said + `,” she also said. Jane Roe left.`, []string{"Jane Roe"}, "", "", ""},
		{"colon", `Jane Roe, Mayor of Anytown, said: ` + said + `.”`, []string{"Jane Roe"}, "Jane Roe", "Mayor of Anytown", "Anytown"},
		{"colon, no verb of speech", `Jane Roe, founder of Acme, captures the mood: ` + said + `.”`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "founder of Acme", "Acme"},
		{"label", `Jane Roe, CEO of Acme: ` + said + `.”`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "CEO of Acme", "Acme"},
		{"label above", "Jane Roe, CEO of Acme:\n\n" + said + `.”`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "CEO of Acme", "Acme"},
		{"introductory clause", `Speaking on the plan, Jane Roe, CEO of Acme, added, ` + said + `.”`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "CEO of Acme", "Acme"},
		{"relative clause", `Jane Roe, who followed John Doe as mayor in July, said: ` + said + `.”`, []string{"Jane Roe", "John Doe"}, "Jane Roe", "mayor", ""},
		{"office to come", `Jane Roe, who will lead the group as chief executive, said: ` + said + `.”`, []string{"Jane Roe"}, "Jane Roe", "chief executive", ""},
		{"chair by verb", said + `,” said Jane Roe, who chairs the Acme Trust and has two dogs.`, []string{"Jane Roe", "@Acme Trust"}, "Jane Roe", "", "Acme Trust"},
		{"owner in small letters", said + `,” said Jane Roe, the city’s Commissioner of Health since 2018.`, []string{"Jane Roe"}, "Jane Roe", "Commissioner of Health", ""},
		{"determiner", `The board met. Its chairwoman, Jane Roe, said: ` + said + `.”`, []string{"Jane Roe"}, "Jane Roe", "chairwoman", ""},
		{"rank and office", "The Minister for Roads, Senator Jane Roe, opened the hall.\n\n" + said + `,” Senator Roe said.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Jane Roe", "Minister for Roads", ""},
		{"two offices", `Mr. Jane Roe, MD & CEO, said: ` + said + `.”`, []string{"Jane Roe"}, "Jane Roe", "MD & CEO", ""},
		{"participle", `Jane Roe thanked John Doe for his help in the hall, saying, ` + said + `.”`, []string{"Jane Roe", "John Doe"}, "Jane Roe", "", ""},
		{"according to", `According to Jane Roe, ` + said + `.”`, []string{"Jane Roe"}, "Jane Roe", "", ""},
		{"small offices after the verb", said + `,” said co-founder and CEO Jane Roe, M.D. The doors are blue.`, []string{"Jane Roe"}, "Jane Roe", "co-founder and CEO", ""},
		{"noted", said + `,” said noted widget developer, Jane Roe.`, []string{"Jane Roe"}, "Jane Roe", "widget developer", ""},
		{"stray colon", said + `,” said : Jane Roe, M.D., FAXX, Acme volunteer.`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "Acme volunteer", "Acme"},
		{"spokesperson of a long name", `A spokesperson for Northern Hill Electric said, ` + said + `.”`, []string{"@Northern Hill Electric"}, "a spokesperson for Northern Hill Electric", "spokesperson", "Northern Hill Electric"},
		{"an office's holder is not named", `Acme's CEO stated, ` + said + `.”`, []string{"@Acme"}, "Acme's CEO", "CEO", "Acme"},
		{"an office's holder is named before", `Jane Roe is the CEO of Acme. Acme's CEO stated, ` + said + `.”`, []string{"Jane Roe", "@Acme", "@Acme"}, "Jane Roe", "CEO of Acme", "Acme"},
		{"as written by", `As written by Acme, ` + said + `.”`, []string{"@Acme"}, "Acme", "", ""},
		{"field of an office", `In May, the Special Rapporteur on the situation of human rights in Utopia slammed the vote, stating that ` + said + `.”`, nil, "the Special Rapporteur on the situation of human rights in Utopia", "Rapporteur", ""},
		{"senators of one sentence", "Senator Jane Roe (A-HI), Chair of the Roads Committee, and Senator John Doe (B-HI) wrote to Ann Hill, Secretary of Roads.\n\n" + said + `,” wrote the Senators.`, []string{"Jane Roe", "John Doe", "Ann Hill"}, "Jane Roe and John Doe", "", ""},
		{"senators in a row", "Senators Jane Roe, Ann Hill and John Doe wrote a letter.\n\n" + said + `,” wrote the senators.`, []string{"Jane Roe", "Ann Hill", "John Doe"}, "Jane Roe, Ann Hill and John Doe", "Senators", ""},
		{"next sentence glued", said + `,” stated a museum official.Proceeds from the event go to Acme.`, []string{"@Acme"}, "a museum official", "official", ""},
		{"given name with a hyphen and a short one", said + `,” said Dr. Ken-taro (Taro) Roeyama, CEO of Acme.`, []string{"@Acme"}, "Ken-taro (Taro) Roeyama", "CEO of Acme", "Acme"},
		{"another form of the given name", "Robert Roe came. " + said + `,” said Bob Roe.`, []string{"Robert Roe", "Bob Roe=Robert Roe"}, "Bob Roe", "", ""},
		{"surname", "Jane Roe came.\n\n" + said + `,” Roe said.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Jane Roe", "", ""},
		{"title from elsewhere", "Jane Roe, mayor of Anytown, came.\n\n" + said + `,” Roe said.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Jane Roe", "mayor of Anytown", "Anytown"},
		{"pronoun", "Jane Roe opened the hall on Monday. " + said + `,” she said.`, []string{"Jane Roe"}, "Jane Roe", "", ""},
		{"head of a government without a name", "The Prime Minister said: " + said + `.”`, nil, "the Prime Minister", "Prime Minister", ""},
		{"the same in small letters", said + `,” the acting prime minister said.`, nil, "the acting prime minister", "acting prime minister", ""},
		{"role of a person", "Education Minister Jane Roe opened the hall. " + said + `,” the minister said.`, []string{"Jane Roe"}, "Jane Roe", "Education Minister", ""},
		{"the company", "Acme opened a plant. " + said + `,” the company said.`, []string{"@Acme"}, "Acme", "", ""},
		{"organisation", said + `,” Acme said.`, []string{"@Acme"}, "Acme", "", ""},
		{"a role without a name", said + `,” said a spokesperson for Acme.`, []string{"@Acme"}, "a spokesperson for Acme", "spokesperson", "Acme"},
		{"a role at the begin", `A company spokeswoman said: ` + said + `.”`, nil, "a company spokeswoman", "spokeswoman", ""},
		{"a document", said + `,” reads a recent article.`, nil, "a recent article", "", ""},
		{"signature", said + " and not in June.”\n\n— Jane Roe, Mayor of Anytown", []string{"Jane Roe"}, "Jane Roe", "Mayor of Anytown", "Anytown"},
		{"signature on two lines", said + " and not in June.”\n\nJane Roe\n\nMayor of Anytown", []string{"Jane Roe"}, "Jane Roe", "Mayor of Anytown", "Anytown"},
		{"in the words of", `In the words of Jane Roe, “` + `we open the doors in May”.`, []string{"Jane Roe"}, "Jane Roe", "", ""},
		{"unknown verb", said + `,” beamed Jane Roe, the mayor.`, []string{"Jane Roe"}, "Jane Roe", "mayor", ""},
		{"unknown verb, upright", said + `,” Jane Roe bellowed.`, []string{"Jane Roe"}, "Jane Roe", "", ""},
		{"trade", said + `,” said librarian Jane Roe.`, []string{"Jane Roe"}, "Jane Roe", "librarian", ""},
		{"initials of an office", "Cabinet Secretary Jane Roe opened the hall. " + said + `,” the CS said.`, []string{"Jane Roe"}, "Jane Roe", "Cabinet Secretary", ""},
		{"indefinite", said + `,” said a Stockholm-based analyst.`, nil, "a Stockholm-based analyst", "analyst", ""},
		{"signature in line", said + ` and not in June.” – Jane Roe, Mayor`, []string{"Jane Roe"}, "Jane Roe", "Mayor", ""},
		{"statement", "U.S. Senator Jane Roe issued the following statement after President John Doe announced his plan:\n\n" + said + `.”`, []string{"Jane Roe", "John Doe"}, "Jane Roe", "U.S. Senator", ""},
		{"statement in the head", "Statement by Secretary Jane Roe on Widgets\n\nMonday was the day of widgets here and everywhere.\n\n" + said + ` and we shall not close them again.”`, []string{"Jane Roe"}, "Jane Roe", "Secretary", ""},
		{"verb on the next line", said + ",”\nMayor Jane Roe said.", []string{"Jane Roe"}, "Jane Roe", "Mayor", ""},
		{"two people", said + `,” said Jane Roe and John Doe.`, []string{"Jane Roe", "John Doe"}, "Jane Roe and John Doe", "", ""},
		{"no candidate", said + `,” said Jane Q. Roe, chief executive of Acme.`, nil, "Jane Q. Roe", "chief executive of Acme", "Acme"},
		{"no candidate, upright", said + `,” Mayor Jane Roe said.`, nil, "Jane Roe", "Mayor", ""},
		{"no candidate, before", `On Monday, Mayor Jane Roe said: ` + said + `.”`, nil, "Jane Roe", "Mayor", ""},
		{"no candidate, surname", "The hall was built by Jane Roe in May.\n\n" + said + `,” said Roe.`, nil, "Jane Roe", "", ""},
		{"no candidate, field of office", said + `,” said Deputy Secretary of the Treasury Jane Roe.`, nil, "Jane Roe", "Deputy Secretary of the Treasury", "Treasury"},
		{"no candidate, name like a day", said + `,” said Justin Sun, founder of Acme.`, nil, "Justin Sun", "founder of Acme", "Acme"},
		{"no candidate, office before a comma", said + `,” said the brand’s Chief Operating Officer, Jane Roe.`, nil, "Jane Roe", "Chief Operating Officer", ""},
		{"no candidate, statement", "Ways and Means Committee Chairman Jane Q. Roe (D-MA) released the following statement:\n\n" + said + `.”`, nil, "Jane Q. Roe", "Ways and Means Committee Chairman", ""},
		{"candidate cut short", said + `,” said Board Chair Jane A. Roe.`, []string{"Jane"}, "Jane A. Roe", "Board Chair", ""},
		{"candidate cut at a hyphen", said + `,” said Jane Roe-Doe.`, []string{"Jane Roe"}, "Jane Roe-Doe", "", ""},
		{"candidate cut at a small hyphen", said + `,” Yoon Seo-yeon, the mayor, said.`, []string{"Yoon Seo"}, "Yoon Seo-yeon", "mayor", ""},
		{"candidate cut after a short form", said + `,” said Ma. Teresa D. Roe, the mayor.`, []string{"Ma", "Teresa D. Roe"}, "Ma. Teresa D. Roe", "mayor", ""},
		{"candidate with its office", said + `,” said Meteorologist Jane Ann Roe.`, []string{"Meteorologist Jane"}, "Jane Ann Roe", "Meteorologist", ""},
		{"label of one name", "Grace: " + said + `.”`, nil, "Grace", "", ""},
		{"noun of no list", said + `,” the goatherd said.`, nil, "the goatherd", "", ""},
		{"employer taken for a person", said + `,” said Acme chairman and CEO Jane Roe.`, []string{"Acme", "Jane Roe"}, "Jane Roe", "Acme chairman and CEO", "Acme"},
		{"own words", `Jane Roe opened the hall and, in her own words, ` + said + `.”`, []string{"Jane Roe"}, "Jane Roe", "", ""},
		{"words of a name", `The hall is, in Jane Roe’s words, ` + said + `.”`, []string{"Jane Roe"}, "Jane Roe", "", ""},
		{"numbered paragraph", `2.1 One member remarked: ` + said + `.”`, nil, "One member", "member", ""},
		{"noun before the verb", `At the end of the day the mission chief issued the following statement: ` + said + `.”`, nil, "the mission chief", "chief", ""},
		{"two of one title", "U.S. Senators Jane Roe (D) and John Doe (R) wrote on Monday about the hall.\n\n" + said + `,” the Senators wrote.`, []string{"Jane Roe", "John Doe"}, "Jane Roe and John Doe", "U.S. Senators", ""},
		{"label after a slash", "Jane Roe / Founder of Acme: " + said + `.”`, nil, "Jane Roe", "Founder of Acme", "Acme"},
		{"liked to say", said + `,” Jane Roe liked to say.`, []string{"Jane Roe"}, "Jane Roe", "", ""},
		{"verdict on a book", `Jane Roe called the book “as briny as a pickle and twice as hard to put down.”`, []string{"Jane Roe"}, "Jane Roe", "", ""},
		{"employer and title", "Acme Holdings came.\n\n" + said + `,” said Jane Roe, Acme President and CEO.`, []string{"Jane Roe", "@Acme Holdings"}, "Jane Roe", "Acme President and CEO", "Acme"},
		{"team", said + `,” said the Acme communications team.`, nil, "the Acme communications team", "", "Acme"},
		{"two of one trade", said + `,” said Acme analysts Jane Roe and John Doe.`, []string{"Jane Roe", "John Doe", "@Acme"}, "Jane Roe and John Doe", "Acme analysts", "Acme"},
		{"trade before a comma", said + `,” says the arbiter, Jane Roe.`, []string{"Jane Roe"}, "Jane Roe", "arbiter", ""},
		{"who has run", `Jane Roe, who has run Acme since May, said: ` + said + `.”`, []string{"Jane Roe"}, "Jane Roe", "", "Acme"},
		{"subject of the participle", `John Doe opened the hall, with Jane Roe stating: ` + said + `.”`, []string{"John Doe", "Jane Roe"}, "Jane Roe", "", ""},
		{"editor-in-chief", said + `,” says Inc. editor-in-chief Jane Roe.`, []string{"Jane Roe", "@Inc."}, "Jane Roe", "Inc. editor-in-chief", "Inc."},
		{"two organisations", said + `,” Acme and the Roe Trust said in a joint statement.`, []string{"@Acme", "@Roe Trust"}, "Acme and Roe Trust", "", ""},
		{"they", "Jane Roe and John Doe opened the hall on Monday.\n\n" + said + `,” they said.`, []string{"Jane Roe", "John Doe"}, "Jane Roe and John Doe", "", ""},
		{"put it", `The house is, as its director, Dr. Jane Roe, put it, ` + said + `.”`, []string{"Jane Roe"}, "Jane Roe", "director", ""},
		{"first names", "Jane Roe and John Doe came.\n\n" + said + `,” Jane and John said.`, []string{"Jane Roe", "John Doe", "Jane", "John"}, "Jane Roe and John Doe", "", ""},
		{"compound role", said + `,” said Jane Roe, editor-in-chief of Acme.`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "editor-in-chief of Acme", "Acme"},
		{"reviewer", `A Village Shelf reviewer said: ` + said + `.”`, []string{"@Village Shelf"}, "a Village Shelf reviewer", "reviewer", "Village Shelf"},
		{"one of", said + `,” said one of the judges.`, []string{"Jane Roe"}, "one of the judges", "", ""},
		{"adverb that opens", `Jane Roe left. Further added: ` + said + `.”`, []string{"Jane Roe"}, "", "", ""},
		{"pronoun after an opening", `Jane Roe came late. A short time later, she reached the hall and said, ` + said + `.”`, []string{"Jane Roe"}, "Jane Roe", "", ""},
		{"employer of two words", said + `,” said Hill Farm analyst Jane Roe.`, []string{"Hill Farm", "Jane Roe"}, "Jane Roe", "Hill Farm analyst", "Hill Farm"},
		{"article without a comma", said + `,” said Jane Roe the Director of Sales.`, []string{"Jane Roe"}, "Jane Roe", "Director of Sales", ""},
		{"named to an office", `Jane Roe has been named store manager. ` + said + `,” Roe said.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Jane Roe", "store manager", ""},
		{"will serve", `Acme announced that Jane Roe will serve as Deputy Director. ` + said + `,” Roe said.`, []string{"@Acme", "Jane Roe", "Roe=Jane Roe"}, "Jane Roe", "Deputy Director", ""},
		{"office and what for", `Acme has named Jane Roe as Head of Strategy to guide its growth. ` + said + `,” Roe said.`, []string{"@Acme", "Jane Roe", "Roe=Jane Roe"}, "Jane Roe", "Head of Strategy", "Acme"},
		{"full stop of Inc", said + `,” said Jane Roe, owner of Acme, Inc.`, []string{"@Acme, Inc", "Jane Roe"}, "Jane Roe", "owner of Acme, Inc.", "Acme, Inc"},
		{"address", "Written by Jane Roe, 20 Hill Road, Leith.\n\n" + said + `,” Roe said.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Jane Roe", "", ""},
		{"a verb is no title", `At the meeting the director, Jane, addressed visitors on the plan. ` + said + `,” said Jane.`, []string{"Jane"}, "Jane", "director", ""},
		{"a clause is no title", `Founded by Jane Roe, the firm makes a widget for Farms and Halls. ` + said + `,” said Roe.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Jane Roe", "", ""},
		{"heading in capitals", "TOWN PASSES SEN. JANE ROE’S BILL\n\n" + said + `,” said Roe.`, []string{"JANE ROE=Jane Roe", "Roe=Jane Roe"}, "Jane Roe", "SEN.", ""},
		{"two senators, one speaks", "U.S. Senators Jane Roe and John Doe spoke.\n\n" + said + `,” said Sen. Roe.`, []string{"Jane Roe", "John Doe", "Roe=Jane Roe"}, "Jane Roe", "Sen.", ""},
		{"what she calls", `The firm leans into what founder Jane Roe calls “a good moment for the halls of Leith.”`, []string{"Jane Roe"}, "Jane Roe", "founder", ""},
		{"long introduction", "Senator Jane Roe, chair of the Committee on Roads, issued the following statement after the vote on the bill that would have closed the harbours of the north coast for a year and cut the funds of the towns that live by them, which the minister had called a sound plan for everybody in the country, and which the house had passed by two votes in the first hours of the morning, when most of the members from the coast and the islands had left for the last boat and the last train home:\n\n" + said + `.”`, []string{"Jane Roe", "@Committee on Roads"}, "Jane Roe", "chair of the Committee on Roads", "Committee on Roads"},
		{"mark-up", `_` + said + `”_, said Jane Roe, president of Acme.`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "president of Acme", "Acme"},
		{"list in an office", said + `,” said Roads, Bridges, and Harbours Subcommittee Chair Jane Roe.`, []string{"Jane Roe"}, "Jane Roe", "Harbours Subcommittee Chair", ""},
		{"friend", `We spoke with my friend Congressman Jane Roe. ` + said + `,” said Roe.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Jane Roe", "Congressman", ""},
		{"office taken for a name", said + `,” said Ranking Member Roe.`, []string{"Ranking Member Roe"}, "Roe", "Ranking Member", ""},
		{"as one said", `As one client recently noted, ` + said + `.”`, nil, "one client", "client", ""},
		{"new clause after the office", `Jane Roe, director at Acme, brings her skill to the hall. ` + said + `,” said Roe.`, []string{"Jane Roe", "Roe=Jane Roe", "@Acme"}, "Jane Roe", "director at Acme", "Acme"},
		{"word before the office", `Even Acme president Jane Roe said ` + said + `.”`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "Acme president", "Acme"},
		{"field after a dash", said + `,” said Jane Roe, Vice President – Sales and Marketing for Acme.`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "Vice President – Sales and Marketing for Acme", "Acme"},
		{"field in parentheses", `Jane Roe, Secretary (National Harbour Change), said: ` + said + `.”`, []string{"Jane Roe"}, "Jane Roe", "Secretary (National Harbour Change)", ""},
		{"signed inside marks", `"We open the doors of the hall in May." - Jane Roe, CEO, Acme"`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "CEO, Acme", "Acme"},
		{"the conference", `The Hill Football Conference begins in May. ` + said + `,” the conference said.`, []string{"@Hill Football Conference"}, "Hill Football Conference", "", ""},
		{"two surnames", `Jane Hill Roe came. ` + said + `,” said Hill Roe.`, []string{"Jane Hill Roe", "Hill Roe"}, "Jane Hill Roe", "", ""},
		{"verb in the next paragraph", said + ".”\n\nsays Jane Roe, CEO at Acme.", []string{"Jane Roe", "@Acme"}, "Jane Roe", "CEO at Acme", "Acme"},
		{"name in apposition", `The speaker of the house, Grâce Hill-Roe, said: ` + said + `.”`, nil, "Grâce Hill-Roe", "speaker of the house", ""},
		{"short title in the name", said + `,” said Eng. Jane Roe.`, []string{"Eng. Jane Roe"}, "Jane Roe", "", ""},
		{"partners", said + `,” said Jane Roe and John Doe, partners at Acme.`, []string{"Jane Roe", "John Doe", "@Acme"}, "Jane Roe and John Doe", "partners at Acme", "Acme"},
		{"organisation for an office", `Jane Roe, Hill Trust: ` + said + `.”`, []string{"Jane Roe", "@Hill Trust"}, "Jane Roe", "", "Hill Trust"},
		{"from", "And from Chairwoman Roe:\n\n" + said + `.”`, []string{"Roe"}, "Roe", "Chairwoman", ""},
		{"end of a list", `The firm that runs halls in England, Wales and Northern Moors, told the paper that ` + said + `.”`, nil, "the firm", "", ""},
		{"set as a quotation", "Jane Roe offered this advice:\n\n> Keep your torch charged and know who lives near you.\n\nHer office shared it on Friday.", []string{"Jane Roe"}, "Jane Roe", "", ""},
		{"answer after a label", "MR. ROE: “I did, Senator.”", []string{"ROE"}, "ROE", "", ""},
		{"office in parentheses", `Jane Roe (Senior Manager at Acme and member of the board) said: ` + said + `.”`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "Senior Manager at Acme and member of the board", "Acme"},
		{"party in parentheses", `Senator Jane Roe (MD-07) said: ` + said + `.”`, []string{"Jane Roe"}, "Jane Roe", "Senator", ""},
		{"house with a full stop", said + `,” said Acme Co. Vice President of Harbours Jane Roe.`, []string{"@Acme Co."}, "Jane Roe", "Acme Co. Vice President of Harbours", "Acme Co."},
		{"house's officer", said + `,” said Acme Co.’s chief engineer, Jane Roe.`, []string{"@Acme Co."}, "Jane Roe", "Acme Co.’s chief engineer", "Acme Co."},
		{"no candidate, of the", said + `,” said Officer Roe of the Hill Police Department.`, nil, "Roe", "Officer", "Hill Police Department"},
		{"office in a clause", said + `,” said Prof. Jane Roe, who is the founder of the Hill Group.`, []string{"Jane Roe", "@Hill Group"}, "Jane Roe", "founder of the Hill Group", "Hill Group"},
		{"nobody", said + ` and will not close them until June comes.”`, nil, "", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			quotes := read(t, tt.text, tt.names...)
			require.Len(t, quotes, 1)
			q := quotes[0]
			assert.Equal(t, tt.speaker, q.Speaker, "speaker")
			assert.Equal(t, tt.title, q.Title, "title")
			assert.Equal(t, tt.affiliation, q.Affiliation, "affiliation")
			assert.Equal(t, tt.speaker == "", q.Unresolved != "", "unresolved")
		})
	}
}

func TestHandedOn(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		names      []string
		want       []string
		continues  []int // -1 for none
	}{
		{"split", `“We open,” Jane Roe said, “in the month of May.”`, []string{"Jane Roe"}, []string{"Jane Roe", "Jane Roe"}, []int{-1, 0}},
		{"same paragraph", `“We open in May,” said Jane Roe, the mayor. “The hall is ready.”`, []string{"Jane Roe"}, []string{"Jane Roe", "Jane Roe"}, []int{-1, 0}},
		{"next paragraph", "“We open in May,” said Jane Roe.\n\n“The hall is as ready as it will ever be.”", []string{"Jane Roe"}, []string{"Jane Roe", "Jane Roe"}, []int{-1, -1}},
		{"paragraphs, spoken at the end", "“We open the hall in May.\n\n“It is ready,” said Jane Roe.", []string{"Jane Roe"}, []string{"Jane Roe", "Jane Roe"}, []int{-1, 0}},
		{"somebody new", `“We open in May,” said Jane Roe. John Doe liked the plan a lot. “The hall is ready.”`, []string{"Jane Roe", "John Doe"}, []string{"Jane Roe", "John Doe"}, nil},
		{"participle behind words in marks", `Landowner Jane Roe said she was “ready”, adding: “The doors open in May for all.”`, []string{"Jane Roe"}, []string{"Jane Roe", "Jane Roe"}, nil},
		{"somebody new, next paragraph", "“The river is clean,” said Jane Roe. John Doe disagreed.\n\n“I saw foam on the water on Monday.”", []string{"Jane Roe", "John Doe"}, []string{"Jane Roe", "John Doe"}, nil},
		{"short paragraph", "“The river is clean,” said Jane Roe.\n\n“Come and swim.”", []string{"Jane Roe"}, []string{"Jane Roe", "Jane Roe"}, nil},
		{"two parts", "The town said Acme had “wisely refused” to answer and that its failure was “deliberate and long”.", []string{"@Acme"}, []string{"the town", "the town"}, nil},
		{"two speakers", "“We open in May,” said Jane Roe.\n\nJohn Doe, the builder, said: “The hall is ready.”", []string{"Jane Roe", "John Doe"}, []string{"Jane Roe", "John Doe"}, []int{-1, -1}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			quotes := read(t, tt.text, tt.names...)
			var speakers []string
			for i, q := range quotes {
				speakers = append(speakers, q.Speaker)
				if tt.continues == nil {
					continue
				}
				if want := tt.continues[i]; want < 0 {
					assert.Nil(t, q.Continues)
				} else if assert.NotNil(t, q.Continues) {
					assert.Equal(t, want, *q.Continues)
				}
			}
			assert.Equal(t, tt.want, speakers)
		})
	}
}

func TestKind(t *testing.T) {
	for text, want := range map[string]model.QuoteKind{
		`“We open in May,” said Jane Roe.`:                                                     model.QuoteDirect,
		`Jane Roe called the ruling “a landmark for towns”.`:                                   model.QuoteMixed,
		"Jane Roe issued the following statement:\n\n“We open in May. The hall is ready now.”": model.QuoteBlock,
	} {
		quotes := read(t, text, "Jane Roe")
		if assert.Len(t, quotes, 1, text) {
			assert.Equal(t, want, quotes[0].Kind, text)
			assert.Equal(t, "Jane Roe", quotes[0].Speaker, text)
		}
	}
}
