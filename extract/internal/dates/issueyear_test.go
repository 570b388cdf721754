package dates

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestIssueYear(t *testing.T) {
	for _, e := range []struct {
		text string
		want []string
		why  string
	}{
		{"The lock opens this year.\n\nWhat: A fair\nWhen: Friday, March 9, 2007, 10:30 a.m.\nThe bridge was shut in July.",
			[]string{"this year = 2007", "Friday, March 9, 2007 = 2007-03-09", "July = 2006-07"}, "an invitation"},
		{"The board met on May 3, 2019. It was the first time this year. The lock will open on August 4, 2019, and the quay in October.",
			[]string{"May 3, 2019 = 2019-05-03", "this year = 2019", "August 4, 2019 = 2019-08-04", "October = 2019-10"}, "days before and after"},
		{"The club will show its barges on October 18, 2025. It began earlier this year, in February.",
			[]string{"October 18, 2025 = 2025-10-18", "earlier this year = 2025 START", "February = 2025-02"}, "a day ahead at the top"},
		{"The notes will be paid on October 18, 2025. They were sold on May 2, 2014, and in 2013. A mill was shut in March, last year.",
			[]string{"October 18, 2025 = 2025-10-18", "May 2, 2014 = 2014-05-02", "2013 = 2013", "March = [no reference day]", "last year = [no reference day]"}, "days years apart"},
		{"The notes mature on October 18, 2025. A mill was shut last year.",
			[]string{"October 18, 2025 = 2025-10-18", "last year = [no reference day]"}, "a term may lie years ahead"},
		{"A fair will open on January 18, 2025. A mill was shut last year.",
			[]string{"January 18, 2025 = 2025-01-18", "last year = [no reference day]"}, "in January of which year"},
		{"A mill was shut on May 3, 2025. It was to open in June.", []string{"May 3, 2025 = 2025-05-03", "June = [no reference day]"}, "one day says too little"},
		{"Mills were shut on May 3, 2025, June 5, 2025 and in July 2025. It rained in June. The club met this year.",
			[]string{"May 3, 2025 = 2025-05-03", "June 5, 2025 = 2025-06-05", "July 2025 = 2025-07", "June = 2025-06", "this year = [no reference day]"},
			"one year in the whole text is that of its months, not of the issue"},
		{"The fair will open on Friday, October 17, 2025. On Friday, October 16, it was asked why.",
			[]string{"Friday, October 17, 2025 = 2025-10-17", "Friday, October 16 = [no reference day]"}, "a weekday that does not fit"},
		{"The hall opens October 17, 2025. On Friday, October 16, it was asked why; on October 17 it opens.",
			[]string{"October 17, 2025 = 2025-10-17", "Friday, October 16 = [no reference day]", "October 17 = 2025-10-17"}, "the same day"},
	} {
		assert.Equal(t, e.want, found(t, e.text, Context{}), e.why)
	}
	dates, _ := resolve(t, "The club will show its barges on October 18, 2025. It began this year.", Context{Why: true})
	require.Len(t, dates, 2)
	assert.Equal(t, []string{"unit", "2025 is the year of the day ahead at the top of the text", "the sentence tells of the past"}, dates[1].Why)
}
