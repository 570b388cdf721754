package dates

import "testing"

func TestCenturies(t *testing.T) {
	check(t, []example{
		{"From the 15th to the 19th century, and in the late 19th and early 20th centuries.",
			[]string{"15th to the 19th century = 14XX/18XX", "late 19th = 18XX END", "early 20th centuries = 19XX START"}},
		{"In the 19th and 20th centuries, the 5th and 6th of them.", []string{"19th = 18XX", "20th centuries = 19XX"}},
		{"In the sixties and the late nineties, in her thirties, and the eighties men.", []string{"the sixties = 196X", "the late nineties = 199X END"}},
		{"The songs of the '60's and the ’70s.", []string{"the '60's = 196X", "the ’70s = 197X"}},
	})
}

func TestCitations(t *testing.T) {
	check(t, []example{
		{"It is known (Brown et al., 2014; Day & Hull, 2016) and used (Hull, Day, & Ash, 1998, p. 12).", []string{"2014 = 2014", "2016 = 2016", "1998 = 1998"}},
	})
}
