package layout

import (
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const sentence = "The Harbour Board opened its new lock to barges of every size, after nine years of work and two of argument over who should pay for the gates."

func TestDateline(t *testing.T) {
	for _, c := range []struct{ text, want, why string }{
		{"LEEDS, England, March 3, 2020 /PRNewswire/ -- " + sentence, "LEEDS, England, March 3, 2020 /PRNewswire/", "wire between slashes"},
		{"DOVER, Del.--(BUSINESS WIRE)--" + sentence, "DOVER, Del.--(BUSINESS WIRE)", "no space anywhere"},
		{"RIGA, Latvia, Oct. 21, 2022 (GLOBE NEWSWIRE) -- " + sentence, "RIGA, Latvia, Oct. 21, 2022 (GLOBE NEWSWIRE)", "month with full stop"},
		{"SINGAPORE - Media OutReach Newswire - 18 June 2026 - " + sentence, "SINGAPORE - Media OutReach Newswire - 18 June 2026", "wire between dashes"},
		{"Mombasa, 4 May 2021 – " + sentence, "Mombasa, 4 May 2021", "mixed case, day first"},
		{"29 September 2021, Suva – " + sentence, "29 September 2021, Suva", "day before place"},
		{"27 January 2015 – " + sentence, "27 January 2015", "no place"},
		{"(Lille, January 31st, 2020) – " + sentence, "(Lille, January 31st, 2020)", "bracketed"},
		{"Semarang (Indonesia), 10 July 2017\n- " + sentence, "Semarang (Indonesia), 10 July 2017", "dash on the next line"},
		{"TULSA, Okla. & BOISE, Idaho–(BUSINESS WIRE)–" + sentence, "TULSA, Okla. & BOISE, Idaho–(BUSINESS WIRE)", "two places"},
		{"TROMSØ / OSLO, NORWAY, 2 June 2017 — " + sentence, "TROMSØ / OSLO, NORWAY, 2 June 2017", "two places with a slash"},
		{"ST. CLOUD, Minn. (May 6, 2024) -- " + sentence, "ST. CLOUD, Minn. (May 6, 2024)", "day in brackets"},
		{"WASHINGTON – Today, " + sentence, "WASHINGTON", "place alone"},
		{"Philadelphia – " + sentence, "Philadelphia", "a city that is known by itself"},
		{"HELSINKI, Nov 6 (Reuters) - " + sentence, "HELSINKI, Nov 6 (Reuters)", "no year"},
		{"Reno, NV (Newsworthy.ai) Thursday Feb 22, 2024 @ 7:00 AM America/Los_Angeles — " + sentence, "Reno, NV (Newsworthy.ai) Thursday Feb 22, 2024 @ 7:00 AM America/Los_Angeles", "weekday and clock"},
		{"QUITO, 30 October 2023 (5:00 PM) – " + sentence, "QUITO, 30 October 2023 (5:00 PM)", "clock in brackets"},
		{"HULL, UK / ACCESSWIRE / March 14, 2023 / " + sentence, "HULL, UK / ACCESSWIRE / March 14, 2023", "a slash ends it"},
		{"OLOMOUC (ČR) / 24. 11. 2022 /\n\n" + sentence, "OLOMOUC (ČR) / 24. 11. 2022 /", "full stops with spaces"},
		{"PORT MORESBY: 12 October 2016. " + sentence, "PORT MORESBY: 12 October 2016", "a colon before the day"},
		{"Dhaka, 18 November 2023, 1800 hours: " + sentence, "Dhaka, 18 November 2023, 1800 hours", "military time"},
		{"Gate Opens at Last\n\nHULL, 3 March 2020: " + sentence, "HULL, 3 March 2020", "after a headline, with a colon"},
		{"A New Lock for the Harbour   HULL, UK - March 3, 2020 (NEWMEDIAWIRE) - " + sentence, "HULL, UK - March 3, 2020 (NEWMEDIAWIRE)", "line ends lost"},
		{"DOVER, Del.  Senator Ann Roe asked the Navy today why its lock stays shut. " + sentence, "DOVER, Del.", "the dash lost between two spaces"},
		{"THE HON. JOHN ROE, M.P.  PRIME MINISTER OF THE ISLES SAID TODAY THAT THE LOCK IS OPEN. " + sentence, "", "a letterhead with two spaces"},
		{"THE BOARD, Inc.  " + sentence, "", "a company with two spaces"},
		{sentence, "", "none"},
		{"COVID-19 rules change. " + sentence, "", "a hyphen is no dash"},
		{"NAACP–Hull branch says: " + sentence, "", "a dash between words"},
		{"On 19 July 2017 the Board met. " + sentence, "", "a sentence with a day"},
		{"Harbour Lock, Quay & Weir, Inc. Announces New Board Effective March 3, 2020\n\nHULL, UK, March 23, 2020 /PRNewswire/ -- " + sentence, "HULL, UK, March 23, 2020 /PRNewswire/", "a headline that ends with a day"},
		{"The lock opens soon.\n\nWHEN: Friday, March 13, 2020\n\n" + sentence, "", "the day of an event"},
		{"Update, May 13, 2020\n\n" + sentence, "", "the day of a change"},
		{"Early Bird Tickets End April 15th: " + sentence, "", "a headline with a day"},
	} {
		l := Find(c.text)
		assert.Equal(t, c.want, c.text[l.Dateline.Start:l.Dateline.End], c.why)
	}
}

// kinds returns the kind and text of each block.
func kinds(text string) []string {
	var out []string
	for _, b := range Find(text).Blocks {
		out = append(out, b.Kind.String()+": "+text[b.Start:b.End])
	}
	return out
}

func TestFindKinds(t *testing.T) {
	text := strings.Join([]string{
		"FOR IMMEDIATE RELEASE", "Contact: Ann Oyelaran, 01482 555 0110", "3 March 2020",
		"New Lock Opens to Barges of Every Size", "Nine years of work end", "HULL, 3 March 2020 – " + sentence,
		"What it carries", sentence, "• grain", "• gravel", "-- timber", "About the Harbour Board", sentence,
		"Forward-Looking Statements", sentence, "Media contact:", "Ann Oyelaran", "ann@harbour.example", "###",
	}, "\n\n")
	assert.Equal(t, []string{
		"embargo: FOR IMMEDIATE RELEASE", "contact: Contact: Ann Oyelaran, 01482 555 0110", "header: 3 March 2020",
		"headline: New Lock Opens to Barges of Every Size", "subheadline: Nine years of work end",
		"dateline: HULL, 3 March 2020 –", "body: " + sentence, "heading: What it carries", "body: " + sentence,
		"list: • grain", "list: • gravel", "list: -- timber", "boilerplate: About the Harbour Board", "boilerplate: " + sentence,
		"forward-looking: Forward-Looking Statements", "forward-looking: " + sentence,
		"contact: Media contact:", "contact: Ann Oyelaran", "contact: ann@harbour.example", "end-mark: ###",
	}, kinds(text))
}

// TestLostLineEnds reads a release on one line: what heads a part between wide gaps is
// cut out, and the double spaces of a typist are not.
func TestLostLineEnds(t *testing.T) {
	long := sentence + "  The gates weigh sixty tonnes.  " + sentence
	got := kinds("New Lock Opens\n\nHULL, March 3, 2020 /PRNewswire/ -- " + long + "  About the Harbour Board  " + sentence + " " + sentence + "  Media Contact:  Ann Oyelaran, ann@harbour.example")
	assert.Equal(t, []string{
		"headline: New Lock Opens", "dateline: HULL, March 3, 2020 /PRNewswire/ --", "body: " + long,
		"boilerplate: About the Harbour Board", "boilerplate: " + sentence + " " + sentence,
		"contact: Media Contact:", "contact: Ann Oyelaran, ann@harbour.example",
	}, got)
	kept := long + "  About 300 people came.  About the weather nobody spoke.  " + sentence
	assert.Equal(t, []string{"body: " + kept}, kinds(kept))
}

func TestLettersSetApart(t *testing.T) {
	got := kinds("M E D IA  R E L E A S E\n\nNew Lock Opens to Barges of Every Size\n\n" + sentence)
	assert.Equal(t, []string{"header: M E D IA  R E L E A S E", "headline: New Lock Opens to Barges of Every Size"}, got[:2])
	assert.Equal(t, "headline: T E L E P H O N E  B O A R D", kinds("T E L E P H O N E  B O A R D\n\n" + sentence)[0])
}

func TestBulletsInAParagraph(t *testing.T) {
	row := "Gates:\t60 tonnes\t12 metres"
	bullets := sentence + "  •\tGrain in bulk.  •\tGravel of every size, from both banks of the river.  " + sentence + " " + sentence
	got := kinds(strings.Join([]string{"New Lock Opens to Barges", sentence, "What does it cost?", row, sentence, bullets, sentence}, "\n\n"))
	assert.Equal(t, []string{"heading: What does it cost?", "list: " + row, "body: " + sentence, "body: " + bullets}, got[2:6])
}

func TestFindKeepsSentencesThatOnlyLookLikeHeads(t *testing.T) {
	for _, s := range []string{
		"About 300 people came to the opening, and the band of the dockers played until the rain set in at nine.",
		"Contact with the sea wall was lost for an hour while divers looked at the gates, the harbour master said later.",
		"By noon the first barge was through.",
	} {
		text := "New Lock Opens to Barges\n\n" + sentence + "\n\n" + s + "\n\n" + sentence
		assert.Contains(t, kinds(text), "body: "+s)
	}
}

func TestFindJoinsHardWrappedLines(t *testing.T) {
	text := "The Harbour Board opened its new lock to barges of every\nsize, after nine years of work and two of argument over\n" +
		"who should pay for the gates, and the band of the dockers\nplayed until the rain set in at nine in the evening, when\nall went home."
	l := Find(text)
	assert.True(t, l.HardWrapped)
	assert.Len(t, l.Blocks, 1)
}

func TestFindTakesADayFromTheLastLine(t *testing.T) {
	text := "New Lock Opens to Barges\n\n" + sentence + "\n\n" + sentence + "\n\nHULL 16 December, 1994"
	l := Find(text)
	assert.Equal(t, "HULL 16 December, 1994", text[l.Dateline.Start:l.Dateline.End])
}

func TestFindHeaderLinesWithADay(t *testing.T) {
	for _, line := range []string{
		"Published: 10:42 06/08/2025", "Released by the Harbour Board, Saturday 18 June 2022", "News from Hull | Issue 14 | Friday, March 22, 2024",
		"Press conference, Hull, Tuesday 26 February 2019 (not checked against delivery)",
	} {
		assert.Contains(t, kinds("New Lock Opens to Barges of Every Size\n\n"+line+"\n\n"+sentence), "header: "+line)
	}
}

func TestFindHeadlineAfterLetterhead(t *testing.T) {
	text := "HARBOUR BOARD\n\nNew Lock Opens to Barges of Every Size\n\n" + sentence
	l := Find(text)
	assert.Equal(t, "New Lock Opens to Barges of Every Size", text[l.Headline.Start:l.Headline.End])
}

// check tests the laws of a layout: blocks in order, not empty, and nothing but
// what cannot be seen between them.
func check(t *testing.T, text string) {
	t.Helper()
	l := Find(text)
	at := 0
	for _, b := range l.Blocks {
		require.GreaterOrEqual(t, b.Start, at)
		require.Less(t, b.Start, b.End)
		require.LessOrEqual(t, b.End, len(text))
		require.Empty(t, strings.TrimFunc(text[at:b.Start], invisible), "text between blocks")
		at = b.End
	}
	require.Empty(t, strings.TrimFunc(text[at:], invisible), "text after the last block")
	for _, s := range []model.Span{l.Dateline, l.Headline} {
		require.LessOrEqual(t, s.Start, s.End)
		require.LessOrEqual(t, s.End, len(text))
	}
}

func FuzzFind(f *testing.F) {
	f.Add("HULL, 3 March 2020 – " + sentence)
	f.Add("(NewsUSA)\r\n- x\r\n\r\n-30-")
	f.Add("--News Direct--\n\n/ A / B / 12:30 @ ( [ – — \u2028 \u00ad \xff\xfe")
	f.Fuzz(func(t *testing.T, text string) { check(t, text) })
}

func BenchmarkFind(b *testing.B) {
	text := "New Lock Opens\n\nHULL, 3 March 2020 – " + strings.Repeat(sentence+"\n\n", 20) + "About the Board\n\n" + sentence
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(text)
	}
}
