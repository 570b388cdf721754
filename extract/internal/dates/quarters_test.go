package dates

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFiscalQuarters(t *testing.T) {
	for _, e := range []struct {
		text string
		want []string
	}{
		{"Acme (ACME) Q4 FY17\n\nSales rose in 4Q17 against 4Q16, as the market did in 1Q17.",
			[]string{"Q4 FY17 = FY2017-Q4", "4Q17 = FY2017-Q4", "4Q16 = FY2016-Q4", "1Q17 = 2017-Q1"}},
		{"In the third quarter of fiscal 2017 sales rose. We think that Q4 will be weak. In the second quarter we sold a mill.",
			[]string{"the third quarter of fiscal 2017 = FY2017-Q3", "Q4 = FY2017-Q4", "second quarter = FY2017-Q2"}},
		{"Acme reports for Q2 fiscal 2018. Sales rose by a tenth. It will release its full Q2 results soon.",
			[]string{"Q2 fiscal 2018 = FY2018-Q2", "Q2 = FY2018-Q2"}},
		{"In the first quarter of fiscal 2017 sales rose. It sold the mill in the fourth quarter.",
			[]string{"the first quarter of fiscal 2017 = FY2017-Q1", "fourth quarter = FY2016-Q4"}},
		{"In the third quarter of 2016 sales rose. In Q4 2016 they fell.", []string{"the third quarter of 2016 = 2016-Q3", "Q4 2016 = 2016-Q4"}},
	} {
		assert.Equal(t, e.want, found(t, e.text, Context{Reference: monday, Country: "US"}), e.text)
	}
}

func TestPriorQuarter(t *testing.T) {
	for _, e := range []struct{ text, want string }{
		{"Acme reports for Q4 FY17. On 5 May it paid. The dividend did not change from the prior quarter.", "the prior quarter = FY2017-Q3"},
		{"Sales of the first quarter of 2017 fell by 5% from the first quarter of 2016 but rose by 3% against the previous quarter.", "the previous quarter = 2016-Q4"},
		{"Sales fell in the second quarter of 2017. They will rise in the following quarter.", "the following quarter = 2017-Q3"},
		{"Sales for the three months ended January 31, 2017 fell. They were higher in the prior quarter.", "the prior quarter = 2016-08/2016-10"},
		{"Sales fell. They were higher in the prior quarter.", "the prior quarter = 2017-Q2"},
	} {
		got := found(t, e.text, Context{Reference: monday, Country: "US"})
		assert.Equal(t, e.want, got[len(got)-1], e.text)
	}
}

func TestTodayAndTomorrow(t *testing.T) {
	check(t, []example{
		{"See us at the Hall, booth 50 today and tomorrow.", []string{"today = 2017-07-10", "tomorrow = 2017-07-11"}},
		{"The talks today and tomorrow will help; the fair is held today and tomorrow in York.",
			[]string{"today = 2017-07-10", "tomorrow = 2017-07-11", "today = 2017-07-10", "tomorrow = 2017-07-11"}},
		{"The city of today and tomorrow. We make homes better today and tomorrow. Tools for today and tomorrow.", nil},
	})
}

func TestYearsOfOthers(t *testing.T) {
	check(t, []example{
		{"Sheds are up from 60% at year end FY16; we wish you a happy and rewarding 2018.", []string{"year end FY16 = FY2016 END", "2018 = 2018"}},
	})
	for _, e := range []struct {
		text string
		want []string
	}{
		{"Mill fair Oct. 28–29\n\nThe fair runs on Oct. 28–29, 2025, as in 2019. It shut in May 2024.",
			[]string{"Oct. 28–29 = 2025-10-28/2025-10-29", "Oct. 28–29, 2025 = 2025-10-28/2025-10-29", "2019 = 2019", "May 2024 = 2024-05"}},
		{"The fair of June 6 is held as on June 6, 1944 and June 6, 1994.", []string{"June 6 = [no reference day]", "June 6, 1944 = 1944-06-06", "June 6, 1994 = 1994-06-06"}},
	} {
		assert.Equal(t, e.want, found(t, e.text, Context{}), e.text)
	}
}

func TestQuartersBesideTheirYear(t *testing.T) {
	check(t, []example{
		{"Results for the fourth quarter and full year of 2015 were good.", []string{"fourth quarter = 2015-Q4", "2015 = 2015"}},
		{"Results for the third quarter and nine months of 2016 were good.", []string{"third quarter = 2016-Q3", "2016 = 2016"}},
		{"Results for the third quarter and plans of 2018 were good.", []string{"third quarter = 2017-Q3", "2018 = 2018"}},
	})
}

func TestHyphenatedParticiples(t *testing.T) {
	check(t, []example{
		{"It expects to borrow $5 billion in privately-held debt, assuming an end-of-September balance of $3.", []string{"end-of-September = 2017-09 END"}},
	})
}

func TestQuartersWithoutADayOfIssue(t *testing.T) {
	for text, want := range map[string][]string{
		"Acme reports Q1 2016 results\n\nIn the first quarter sales rose.":                                          {"Q1 2016 = 2016-Q1", "first quarter = 2016-Q1"},
		"Sales rose in the third quarter of 2015. In the fourth quarter they fell. In the first quarter they rose.": {"the third quarter of 2015 = 2015-Q3", "fourth quarter = 2015-Q4", "first quarter = [no reference day]"},
	} {
		assert.Equal(t, want, found(t, text, Context{}), text)
	}
}
