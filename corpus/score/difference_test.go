package score_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/score"
	"github.com/dateline-nlp/dateline/model"
)

// reportOf scores one document with the ID "d".
func reportOf(t require.TestingT, gold, predicted []corpus.Mention) score.Report {
	var s score.Scorer
	require.NoError(t, s.Add(corpus.Gold{ID: "d", Article: model.Article{Text: doc}, Mentions: gold}, predicted))
	return s.Report()
}

func dated(start, end int, value string) corpus.Mention {
	return corpus.Mention{Type: corpus.Date, Start: start, End: end, Value: &value}
}

func TestDifference(t *testing.T) {
	gold := []corpus.Mention{dated(0, 2, "2001"), dated(2, 4, "2002"), dated(4, 6, "2003"), dated(6, 9, "2004"), mention(corpus.Place, 10, 14),
		mention(corpus.Person, 20, 24)}
	before := reportOf(t, gold, []corpus.Mention{dated(0, 2, "2001"), dated(2, 4, "1999"), dated(6, 8, "2004"), mention(corpus.Place, 15, 17),
		mention(corpus.Person, 20, 24), mention(corpus.Money, 30, 31)})
	after := reportOf(t, gold, []corpus.Mention{dated(0, 2, "1998"), dated(2, 4, "2002"), dated(4, 6, "1997"), dated(7, 9, "2004"),
		mention(corpus.Place, 10, 14), mention(corpus.Organisation, 20, 24), mention(corpus.Money, 33, 34)})
	var b strings.Builder
	d := score.Compare(before, after)
	require.NoError(t, d.WriteTable(&b))
	assert.Equal(t, `compared on 1 document

figure                    before  after  change
precision:place              0.0  100.0  +100.0
recall:place                 0.0  100.0  +100.0
F1:place                     0.0  100.0  +100.0
overlap-precision:place      0.0  100.0  +100.0
overlap-recall:place         0.0  100.0  +100.0
overlap-F1:place             0.0  100.0  +100.0
precision:person           100.0    0.0  -100.0
recall:person              100.0    0.0  -100.0
F1:person                  100.0    0.0  -100.0
overlap-precision:person   100.0    0.0  -100.0
overlap-recall:person      100.0    0.0  -100.0
overlap-F1:person          100.0    0.0  -100.0
precision:date              66.7   75.0    +8.3
recall:date                 50.0   75.0   +25.0
F1:date                     57.1   75.0   +17.9
overlap-recall:date         75.0  100.0   +25.0
overlap-F1:date             85.7  100.0   +14.3
precision:all               50.0   57.1    +7.1
recall:all                  50.0   66.7   +16.7
F1:all                      50.0   61.5   +11.5
overlap-precision:all       66.7   71.4    +4.8
overlap-recall:all          66.7   83.3   +16.7
overlap-F1:all              66.7   76.9   +10.3
value:date                  50.0   33.3   -16.7

5 won, 3 lost, 1 wrong in another way

+ d:2-4: wrong value DATE value: expected "2002", got "1999": ab[cd]efghi⏎abcdefghi⏎abcdefghi⏎abcdefghi⏎
+ d:4-6: missed DATE: abcd[ef]ghi⏎abcdefghi⏎abcdefghi⏎abcdefghi⏎ (now wrong value value "1997")
+ d:10-14: missed PLACE: abcdefghi⏎[abcd]efghi⏎abcdefghi⏎abcdefghi⏎
+ d:15-17: extra PLACE: abcdefghi⏎abcde[fg]hi⏎abcdefghi⏎abcdefghi⏎
+ d:30-31: extra MONEY: abcdefghi⏎abcdefghi⏎abcdefghi⏎[a]bcdefghi⏎

- d:0-2: wrong value DATE value: expected "2001", got "1998": [ab]cdefghi⏎abcdefghi⏎abcdefghi⏎abcdefghi⏎
- d:20-24: wrong type PERSON: expected "PERSON", got "ORG": abcdefghi⏎abcdefghi⏎[abcd]efghi⏎abcdefghi⏎
- d:33-34: extra MONEY: abcdefghi⏎abcdefghi⏎abcdefghi⏎abc[d]efghi⏎

~ d:6-9: wrong boundary DATE: expected "ghi", got "gh": abcdef[ghi]⏎abcdefghi⏎abcdefghi⏎abcdefghi⏎ (now wrong boundary "hi")
`, b.String())
	lower := d.Lower(0.0005)
	require.NotEmpty(t, lower)
	assert.Equal(t, "precision:person", lower[0].Figure.String())
}

func TestDocumentsThatCannotBeCompared(t *testing.T) {
	var before, after score.Scorer
	add := func(s *score.Scorer, id, text string) {
		require.NoError(t, s.Add(corpus.Gold{ID: id, Article: model.Article{Text: text}, Mentions: []corpus.Mention{mention(corpus.Date, 0, 4)}}, nil))
	}
	add(&before, "same", doc)
	add(&before, "gone", doc)
	add(&before, "mended", doc)
	add(&after, "mended", doc+"more")
	add(&after, "same", doc)
	add(&after, "new", doc)
	d := score.Compare(before.Report(), after.Report())
	assert.Equal(t, []string{"new"}, d.Added)
	assert.Equal(t, []string{"gone"}, d.Gone)
	assert.Equal(t, []string{"mended"}, d.Changed)
	assert.Empty(t, d.Figures)
	var b strings.Builder
	require.NoError(t, d.WriteTable(&b))
	assert.Equal(t, "compared on 1 document; left out: 1 new, 1 gone, 1 annotated anew\n\n0 won, 0 lost, 0 wrong in another way\n", b.String())
}

// A report of some types is compared on these, and nothing of the others is won.
func TestComparisonOfSomeTypes(t *testing.T) {
	gold := []corpus.Mention{mention(corpus.Place, 0, 4), mention(corpus.Date, 10, 14)}
	s := score.Scorer{Types: []corpus.Type{corpus.Date}}
	require.NoError(t, s.Add(corpus.Gold{ID: "d", Article: model.Article{Text: doc}, Mentions: gold}, []corpus.Mention{mention(corpus.Date, 10, 14)}))
	d := score.Compare(reportOf(t, gold, nil), s.Report())
	require.Len(t, d.Won, 1)
	assert.Equal(t, corpus.Date, d.Won[0].Before.Type)
	for _, f := range d.Figures {
		assert.NotContains(t, f.Figure.String(), "place")
	}
}

// once returns the mentions without those that stand in the place of another: two of
// the same type and span are one to a comparison.
func once(mentions []corpus.Mention) []corpus.Mention {
	var list []corpus.Mention
	for _, m := range mentions {
		if !slices.ContainsFunc(list, func(n corpus.Mention) bool { return n.Type == m.Type && n.Start == m.Start && n.End == m.End }) {
			list = append(list, m)
		}
	}
	return list
}

func TestLawsOfComparison(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold := once(drawMentions(t, "gold"))
		one := reportOf(t, gold, once(drawMentions(t, "one")))
		two := reportOf(t, gold, once(drawMentions(t, "two")))
		nothing := score.Compare(one, one)
		assert.Empty(t, nothing.Figures)
		assert.Empty(t, nothing.Won)
		assert.Empty(t, nothing.Lost)
		assert.Empty(t, nothing.Other)
		there, back := score.Compare(one, two), score.Compare(two, one)
		assert.Len(t, back.Won, len(there.Lost))
		assert.Len(t, back.Lost, len(there.Won))
		assert.Len(t, back.Other, len(there.Other))
		if len(there.Figures) > 0 && len(one.Errors)+len(two.Errors) > 0 {
			assert.NotZero(t, len(there.Won)+len(there.Lost)+len(there.Other), "a figure changes for a reason")
		}
	})
}

func TestReportsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := reportOf(t, drawMentions(t, "gold"), drawMentions(t, "predicted"))
		var b strings.Builder
		require.NoError(t, r.WriteJSON(&b))
		back, err := score.ReadReport(strings.NewReader(b.String()))
		require.NoError(t, err)
		var again strings.Builder
		require.NoError(t, back.WriteJSON(&again))
		assert.Equal(t, b.String(), again.String())
	})
}

func TestWhatIsNoReport(t *testing.T) {
	for _, text := range []string{"", "[]", "{}", `{"documents": 3}`, `{"documents": 1, "types": [{}], "by_document": []}`} {
		_, err := score.ReadReport(strings.NewReader(text))
		assert.ErrorContains(t, err, "this is no report", text)
	}
}

func TestFigures(t *testing.T) {
	for text, want := range map[string]string{"F1:organisation": "F1:organisation", "f1:ORG": "F1:organisation", "precision:people": "precision:person",
		"Overlap-Recall:all": "overlap-recall:all", "value:amount": "value:amount", "VALUE:Date": "value:date", "recall:quotes": "recall:quote"} {
		f, err := score.ParseFigure(text)
		require.NoError(t, err)
		assert.Equal(t, want, f.String())
	}
	for text, fault := range map[string]string{"F1": "types are all", "F1:": "types are all", "F2:all": "measures are precision", "": "measures are",
		"value:all": "values are country, date, amount, currency, speaker, title, affiliation", "F1:GPE": "types are all"} {
		_, err := score.ParseFigure(text)
		assert.ErrorContains(t, err, fault, text)
	}
}

func TestMinima(t *testing.T) {
	// Two of three dates are found, one prediction is false: F1 is 2/3, values 1 of 2.
	r := reportOf(t, []corpus.Mention{dated(0, 2, "2001"), dated(2, 4, "2002"), dated(4, 6, "2003")},
		[]corpus.Mention{dated(0, 2, "2001"), dated(2, 4, "1999"), dated(7, 8, "2004")})
	for text, want := range map[string]string{
		"F1:date=0.66":         "",
		"F1:date=66%":          "",
		"F1:date=0.67":         "F1:date is 66.67 %, below 67.00 %",
		"F1:all=0.67":          "F1:all is 66.67 %, below 67.00 %",
		"recall:date=66.6666%": "",
		"value:date=0.5":       "",
		"value:date=0.51":      "value:date is 50.00 %, below 51.00 %",
		"F1:money=0":           "F1:money: there is nothing to measure it by, and it must be 0.0 %",
		"value:amount=0.1":     "value:amount: there is nothing to measure it by, and it must be 10.0 %",
	} {
		m, err := score.ParseMinimum(text)
		require.NoError(t, err)
		assert.Equal(t, want, m.Check(r), text)
	}
	for _, text := range []string{"F1:all", "F1:all=", "F1:all=85", "F1:all=-0.1", "F1:all=NaN", "F1:all=x", "all=0.5", "F1:all=101%"} {
		_, err := score.ParseMinimum(text)
		assert.Error(t, err, text)
	}
	m, err := score.ParseMinimum("F1:date=0.5")
	require.NoError(t, err)
	s := score.Scorer{Types: []corpus.Type{corpus.Money}}
	assert.Equal(t, "F1:date was not measured, and it must be 50.0 %", m.Check(s.Report()))
}

func ExampleCompare() {
	gold := corpus.Gold{ID: "otter", Article: model.Article{Text: "Otter Bay opens in May."},
		Mentions: []corpus.Mention{{Type: corpus.Place, Start: 0, End: 9}, {Type: corpus.Date, Start: 19, End: 22}}}
	var before, after score.Scorer
	_ = before.Add(gold, []corpus.Mention{{Type: corpus.Place, Start: 0, End: 9}})
	_ = after.Add(gold, []corpus.Mention{{Type: corpus.Place, Start: 0, End: 9}, {Type: corpus.Date, Start: 19, End: 22}})

	d := score.Compare(before.Report(), after.Report())
	for _, won := range d.Won {
		fmt.Println(won.Before)
	}
	// Output:
	// otter:19-22: missed DATE: Otter Bay opens in [May].
}
