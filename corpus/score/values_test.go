package score_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/score"
)

// value returns the row of a kind of value.
func value(r score.Report, field string) (right, of int) {
	for _, v := range r.Values {
		if v.Field == field {
			return v.Right, v.Of
		}
	}
	return -1, -1
}

func TestValues(t *testing.T) {
	text := func(s string) *string { return &s }
	date := func(v *string) corpus.Mention { return corpus.Mention{Type: corpus.Date, Value: v} }
	money := func(amount *string) corpus.Mention {
		return corpus.Mention{Type: corpus.Money, Amount: amount, Currency: text("EUR")}
	}
	currency := func(v *string) corpus.Mention {
		return corpus.Mention{Type: corpus.Money, Amount: text("1"), Currency: v}
	}
	quote := func(speaker, title *string) corpus.Mention {
		return corpus.Mention{Type: corpus.Quote, Speaker: speaker, Title: title}
	}
	place := func(v *string) corpus.Mention { return corpus.Mention{Type: corpus.Place, Country: v} }
	for _, test := range []struct {
		name            string
		field           string
		gold, predicted corpus.Mention
		right, of       int
	}{
		{"same day", "value", date(text("2021-05-04")), date(text("2021-05-04")), 1, 1},
		{"other day", "value", date(text("2021-05-04")), date(text("2021-05")), 0, 1},
		{"no day found", "value", date(text("2021-05-04")), date(nil), 0, 1},
		{"rightly open", "value", date(text("")), date(nil), 1, 1},
		{"rightly empty", "value", date(text("")), date(text("")), 1, 1},
		{"guessed", "value", date(text("")), date(text("2021")), 0, 1},
		{"not annotated", "value", date(nil), date(text("2021")), 0, 0},
		{"zeros", "amount", money(text("2.90")), money(text("02.9")), 1, 1},
		{"whole", "amount", money(text("3000000")), money(text("3000000.00")), 1, 1},
		{"zero", "amount", money(text("-0.0")), money(text("0")), 1, 1},
		{"sign", "amount", money(text("-5")), money(text("5")), 0, 1},
		{"size", "amount", money(text("300")), money(text("3")), 0, 1},
		{"long", "amount", money(text("123456789012345678901234567890")), money(text("123456789012345678901234567890.0")), 1, 1},
		{"range", "amount", money(text("2.90..3.05")), money(text("2.9..3.050")), 1, 1},
		{"half a range", "amount", money(text("2.90..3.05")), money(text("2.9")), 0, 1},
		{"vague", "amount", money(text("")), money(text("")), 1, 1},
		{"vague, guessed", "amount", money(text("")), money(text("1000000")), 0, 1},
		{"no number", "amount", money(text("3")), money(text("three")), 0, 1},
		{"currency", "currency", currency(text("EUR")), currency(text("EUR")), 1, 1},
		{"other currency", "currency", currency(text("CAD")), currency(text("USD")), 0, 1},
		{"speaker", "speaker", quote(text("Ana Ruiz"), nil), quote(text("Ana\n Ruiz "), nil), 1, 1},
		{"other speaker", "speaker", quote(text("Ana Ruiz"), nil), quote(text("Ruiz"), nil), 0, 1},
		{"nobody's", "speaker", quote(text(""), nil), quote(text("Ana Ruiz"), nil), 0, 1},
		{"title", "title", quote(text("a"), text("chief of staff")), quote(text("a"), text("chief  of staff")), 1, 1},
		{"no title found", "title", quote(text("a"), text("chief")), quote(text("a"), nil), 0, 1},
		{"no title in the gold", "title", quote(text("a"), text("")), quote(text("a"), text("chief")), 0, 0},
		{"country", "country", place(text("CH")), place(text("CH")), 1, 1},
		{"a sea has none", "country", place(text("")), place(text("CH")), 0, 1},
	} {
		test.gold.End, test.predicted.End = 4, 4
		r := scored(t, []corpus.Mention{test.gold}, []corpus.Mention{test.predicted})
		right, of := value(r, test.field)
		assert.Equal(t, [2]int{test.right, test.of}, [2]int{right, of}, test.name)
		if test.right < test.of {
			assert.Equal(t, score.WrongValue, r.Errors[0].Kind, test.name)
			assert.Equal(t, test.field, r.Errors[0].Field, test.name)
		} else {
			assert.Empty(t, r.Errors, test.name)
		}
	}
}

func TestValuesOfInexactMentionsAreNotCompared(t *testing.T) {
	r := scored(t, []corpus.Mention{{Type: corpus.Date, End: 4, Value: new("2021")}},
		[]corpus.Mention{{Type: corpus.Date, End: 5, Value: new("2021")}})
	right, of := value(r, "value")
	assert.Equal(t, [2]int{0, 0}, [2]int{right, of})
}
