package dates

import (
	_ "embed"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

//go:embed testdata/none.txt
var noDates string

// TestNoDates reads sentences in which no date stands.
func TestNoDates(t *testing.T) {
	for line := range strings.Lines(noDates) {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		assert.Empty(t, found(t, line, Context{Reference: monday, Country: "US"}), line)
	}
}

// TestTheseTimes reads sentences whose "today" or "tomorrow" is these times or those to
// come, and others in which it is the day.
func TestTheseTimes(t *testing.T) {
	for _, text := range []string{
		"In today's rapidly changing energy landscape, storage pays.",
		"The course is for today's welders and fitters, and today’s busy parents.",
		"The mill was built in 1890. Today, the mill employs 300 people in two shifts.",
		"They opened one shop in 1990. Today, there are more than 40 of them.",
		"Today, with plants in five countries and a staff of 900, Oakfield continues to grow.",
		"Today, Oakfield is one of the largest makers of gears in the county.",
		"Today, the manual is still being printed.",
		"Today, many villages are going without a doctor.",
		"It is the lightest bicycle on the market today.",
		"Few of them had more money then than they have today.",
		"It is among the most used pumps today.",
		"We must serve our members today and in the future.",
		"A cleaner, greener tomorrow begins here.",
		"Become a member today at oakfield.example.",
		"Contact the mill today to order.",
		"The gate is open. Don't wait: get your tickets today!",
		"“Visit our site or call today for a free map.",
		"Powering Tomorrow: how the grid works",
		"They build a sustainable tomorrow.",
	} {
		for _, d := range found(t, text, Context{Reference: monday, Country: "US"}) {
			assert.NotRegexp(t, "(?i)^to(day|morrow)", d, text)
		}
	}
	for _, text := range []string{
		"Today, the mill announced a second shift.",
		"Today the Harbour Court upheld the rule.",
		"Join the mayor today at 2 p.m. on the quay.",
		"Book Fair Opened Today in Hull",
		"Register, who spoke today, is a baker.",
		"Today, the agency also issued a licence, which provides for exports.",
		"Today is the day on which the mill opens.",
		"Today marks the opening of the mill.",
		"Today, I want to ask you for your help.",
		"Today’s market report shows a fall.",
		"Today's ruling helps workers.",
		"At today's meeting were workers of the mill.",
		"The council met today and in the evening voted.",
		"The company today said that it still makes gears.",
		"The vote is tomorrow, after a long meeting.",
		"We hold a hearing tomorrow.",
	} {
		assert.NotEmpty(t, found(t, text, Context{Reference: monday, Country: "US"}), text)
	}
}
