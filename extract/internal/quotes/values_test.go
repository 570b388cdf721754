package quotes

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestValues is of what the last quotation of a text says of its speaker.
func TestValues(t *testing.T) {
	const said = `“We open the doors in May`
	for _, tt := range []struct {
		name, text                  string
		names                       []string
		speaker, title, affiliation string
	}{
		{"a role again", "“Roads are good,” said a spokesperson for Acme. “Halls are better.”\n\nThe hall is blue.\n\n" + said + `,” the spokesperson added.`,
			[]string{"@Acme"}, "a spokesperson for Acme", "spokesperson", "Acme"},
		{"a role told of with no quotation", "A harbour source said on Monday that all was well. " + said + `,” the source said.`,
			nil, "a harbour source", "source", ""},
		{"a role that a body has", "Acme Labs' Chief Scientist came to Leith. " + said + `,” the scientist explained.`,
			[]string{"@Acme Labs"}, "Acme Labs' Chief Scientist", "Chief Scientist", "Acme Labs"},
		{"a role told of with a name", "A spokesperson, Jane Roe, came. " + said + `,” the spokesperson said.`, []string{"Jane Roe"}, "Jane Roe", "spokesperson", ""},
		{"a role never told of", "All was well. " + said + `,” the spokesperson said.`, nil, "the spokesperson", "spokesperson", ""},
		{"office of a body behind the quotation", said + `,” Acme’s founder said.`, []string{"@Acme"}, "Acme’s founder", "founder", "Acme"},
		{"office of a body in the plural", said + `,” Hill Mines’ executives say.`, []string{"@Hill Mines"}, "Hill Mines’ executives", "executives", "Hill Mines"},
		{"office of a body and another verb", "Acme’s CFO expressed hope about the roads, stating, " + said + `.”`, []string{"@Acme"}, "Acme’s CFO", "CFO", "Acme"},
		{"small co-founder in a row", "It is good. Acme president and co-founder Jane Roe said, " + said + `.”`, []string{"@Acme", "Jane Roe"}, "Jane Roe", "Acme president and co-founder", "Acme"},
		{"small co-founder after the verb", said + `,” said co-founder of Acme, Jane Roe.`, []string{"@Acme", "Jane Roe"}, "Jane Roe", "co-founder of Acme", "Acme"},
		{"field and rank", "Minister for Human Services Senator Jane Roe came. " + said + `,” said Roe.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Jane Roe", "Minister for Human Services", ""},
		{"party and spokesperson", said + `,” said Greens spokesperson for Roads Senator Jane Roe.`, []string{"Jane Roe"}, "Jane Roe", "Greens spokesperson for Roads", "Greens"},
		{"IT is no pronoun", said + `,” said Jane Roe (IT Project Coordinator for Acme).`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "IT Project Coordinator for Acme", "Acme"},
		{"next of a list of officers", "The Prime Minister, Mr Roe, the Utopia Premier, Mr Doe and others came. " + said + `,” said Mr Roe.`, []string{"Roe", "Doe", "Roe"}, "Roe", "Prime Minister", ""},
		{"what somebody has done", said + `,” said Jane Roe, a roads consultant with over twenty years of work in Leith.`, []string{"Jane Roe"}, "Jane Roe", "roads consultant", ""},
		{"for how long", said + `,” said Jane Roe, member of the Acme Board for over two years.`, []string{"Jane Roe", "@Acme Board"}, "Jane Roe", "member of the Acme Board", "Acme Board"},
		{"with a body", said + `,” said Jane Roe, Vice President with Acme Markets.`, []string{"Jane Roe", "@Acme Markets"}, "Jane Roe", "Vice President with Acme Markets", "Acme Markets"},
		{"what somebody brings", "Jane Roe, founder of Acme, brings nearly three decades of work to it. " + said + `,” said Roe.`, []string{"Jane Roe", "@Acme", "Roe=Jane Roe"}, "Jane Roe", "founder of Acme", "Acme"},
		{"end of a sentence before a name", "He is our Strategy Lead. Jane Roe came. " + said + `,” said Roe.`, []string{"Jane Roe", "Roe=Jane Roe"}, "Jane Roe", "", ""},
		{"office rather than a word of praise", "Roads leadership expert Jane Roe came to Leith. Jane Roe, head of Acme, sang. " + said + `,” said Roe.`, []string{"Jane Roe", "Jane Roe", "@Acme", "Roe=Jane Roe"}, "Jane Roe", "head of Acme", "Acme"},
		{"letters that no list knows", said + `,” said Jane Roe, CXE, CEO of Acme.`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "CEO of Acme", "Acme"},
		{"two words of letters", said + `,” said Jane Roe, AXA, LEEX AP, Business Leader for Roads.`, []string{"Jane Roe"}, "Jane Roe", "Business Leader for Roads", ""},
		{"joined as", "Jane Roe has joined Acme as a roads director in its Leith office. " + said + `,” said Roe.`, []string{"Jane Roe", "@Acme", "Roe=Jane Roe"}, "Jane Roe", "roads director", "Acme"},
		{"who joined as", said + `,” said Jane Roe, who recently joined Acme as editor-in-chief.`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "editor-in-chief", ""},
		{"lead", said + `,” said Acme’s Harbour Lead, Jane Roe.`, []string{"@Acme", "Jane Roe"}, "Jane Roe", "Acme’s Harbour Lead", "Acme"},
		{"board of directors", "According to the chairman of Acme’s board of directors, Jane Roe, " + said + `.”`, []string{"@Acme", "Jane Roe"}, "Jane Roe", "chairman of Acme’s board of directors", "Acme"},
		{"site that is no candidate", said + `,” said HX.com’s CEO, Jane Roe.`, []string{"Jane Roe"}, "Jane Roe", "CEO", "HX.com"},
		{"two houses after the verb", said + `,” said Acme and Beta founder Jane Roe.`, []string{"@Acme", "@Beta", "Jane Roe"}, "Jane Roe", "Acme and Beta founder", "Acme"},
		{"where it was said", said + `,” said Jane Roe, Secretary of the Acme Board (AB) at the opening ceremony.`, []string{"Jane Roe", "@Acme Board"}, "Jane Roe", "Secretary of the Acme Board (AB)", "Acme Board"},
		{"employer in the headline", "Acme Welcomes Jane Roe as Roads Director\n\nJane Roe has joined the firm as Roads Director. " + said + `,” said Roe.`, []string{"@Acme", "Jane Roe", "Jane Roe", "Roe=Jane Roe"}, "Jane Roe", "Roads Director", "Acme"},
		{"heading before the colon", "Jane Roe, an author, came.\n\n“Roads are good,” said Roe.\n\nSummer Style with Kids: " + said + `.”`, []string{"Jane Roe", "Roe=Jane Roe"}, "Jane Roe", "author", ""},
		{"a dedicated member", said + `,” said Jane Roe, a dedicated Acme member.`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "dedicated Acme member", "Acme"},
		{"at behind a comma", said + `,” said Jane Roe, Roads Manager, at Acme.`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "Roads Manager, at Acme", "Acme"},
		{"senior is no mark of generation", said + `,” said Jane Roe, Sr. Director at Acme.`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "Sr. Director at Acme", "Acme"},
		{"subject of the verb", "According to Jane Roe, head of Acme, Leith is " + said + `.”`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "head of Acme", "Acme"},
		{"others in a row", "Harbour Secretary Jane Roe, senior officials and leaders of Acme came. " + said + `,” said Secretary Roe.`, []string{"Jane Roe", "@Acme", "Roe=Jane Roe"}, "Jane Roe", "Harbour Secretary", ""},
		{"owner, acronym and committee", said + `,” said Jane Roe, Chair of the Acme Board’s (AB) Roads & Harbours Committee.`, []string{"Jane Roe", "@Acme Board"}, "Jane Roe", "Chair of the Acme Board’s (AB) Roads & Harbours Committee", "Acme Board"},
		{"sentence that was not cut", said + `,” said Jane Roe, CEO & Co-Founder, Hyrox. Roads Take Centre Stage here.`, []string{"Jane Roe", "@Hyrox"}, "Jane Roe", "CEO & Co-Founder, Hyrox", "Hyrox"},
		{"what the office is for", "Acme Names Jane Roe Chief Roads Officer to Lead Next Phase\n\n" + said + `,” said Roe.`, []string{"@Acme", "Jane Roe", "Roe=Jane Roe"}, "Jane Roe", "Chief Roads Officer", "Acme"},
		{"children's books", said + `,” said children's book author Jane Roe.`, []string{"Jane Roe"}, "Jane Roe", "children's book author", ""},
		{"Co-founder without a comma", said + `,” said Jane Roe Co-founder, of Acme.`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "Co-founder", ""},
		{"place of the office", "The President of Acme in Utopia, Jane Roe, came. " + said + `,” said Roe.`, []string{"@Acme", "#Utopia", "Jane Roe", "Roe=Jane Roe"}, "Jane Roe", "President of Acme in Utopia", "Acme"},
		{"in charge before a comma", said + `,” said Special Agent in Charge of Acme’s Leith Division, Jane Roe.`, []string{"@Acme", "Jane Roe"}, "Jane Roe", "Special Agent in Charge of Acme’s Leith Division", "Acme"},
		{"acronym before the comma", "Led by President of Acme Works (AW), Jane Roe, a high-level delegation of roads members came. " + said + `,” said Roe.`, []string{"@Acme Works", "Jane Roe", "Roe=Jane Roe"}, "Jane Roe", "President of Acme Works", "Acme Works"},
		{"acronym behind another's office", "John Doe, President of Acme Works (AW), Jane Roe and others came. " + said + `,” said Roe.`, []string{"John Doe", "@Acme Works", "Jane Roe", "Roe=Jane Roe"}, "Jane Roe", "", ""},
		{"field of a researcher", said + `,” said Jane Roe, a researcher in widget technologies at Acme.`, []string{"Jane Roe", "@Acme"}, "Jane Roe", "researcher in widget technologies at Acme", "Acme"},
		{"signed below a heading", "Here are a few: " + said + `.” -Jane R.`, []string{"Jane R"}, "Jane R.", "", ""},
		{"link below", said + ` and look forward to it.” Related Link: https://acme.example`, nil, "", "", ""},
		{"one with a verb", "One carrier remarked that the best of it was that " + said + `.”`, nil, "One carrier", "", ""},
		{"one of a body", "One Acme agent reportedly said, " + said + `.”`, []string{"@Acme"}, "One Acme agent", "agent", "Acme"},
		{"a name twice", said + `,” said Jane Roe.`, []string{"Jane Roe=Jane RoeJane Roe"}, "Jane Roe", "", ""},
		{"who was asked", "In Leith, Roe was asked whether " + said + `.”`, []string{"Roe"}, "", "", ""},
		{"who signed", said + `,” according to an order signed by Jane Roe.`, []string{"Jane Roe"}, "Jane Roe", "", ""},
		{"who got the letter", said + `,” says a leaked internal letter obtained by Acme.`, []string{"@Acme"}, "a leaked internal letter obtained by Acme", "", "Acme"},
		{"in whose case", said + `,” said Jane Roe, lead attorney in Doe’s case.`, []string{"Jane Roe", "Doe"}, "Jane Roe", "lead attorney in Doe’s case", ""},
		{"who signed a player", said + `,” says a youth player signed by Acme.`, []string{"@Acme"}, "a youth player signed by Acme", "player", "Acme"},
		{"two with one office", "Congresswoman Jane Roe and Congressman John Doe, co-chairs of the Roads Caucus, came. " + said + `,” said Doe.`, []string{"Jane Roe", "John Doe", "@Roads Caucus", "Doe=John Doe"}, "John Doe", "co-chairs of the Roads Caucus", "Roads Caucus"},
		{"whose memo", said + `,” says a memo from the company’s board members.`, nil, "the company’s board members", "", ""},
		{"words that are no name", "Our summer style is blue. Summer Style: " + said + `.”`, nil, "", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			quotes := read(t, tt.text, tt.names...)
			require.NotEmpty(t, quotes)
			q := quotes[len(quotes)-1]
			assert.Equal(t, tt.speaker, q.Speaker, "speaker")
			assert.Equal(t, tt.title, q.Title, "title")
			assert.Equal(t, tt.affiliation, q.Affiliation, "affiliation")
		})
	}
}
