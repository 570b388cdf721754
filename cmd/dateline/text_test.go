package main

import (
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
	"github.com/stretchr/testify/assert"

	"github.com/dateline-nlp/dateline/model"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, text   string
		width, limit int
		want         []string
	}{
		{"nothing", "", 10, 0, nil},
		{"one line", "one line", 10, 0, []string{"one line"}},
		{"at blanks", "the quick brown fox", 10, 0, []string{"the quick", "brown fox"}},
		{"a word longer than the line", "a abcdefghijkl", 5, 0, []string{"a", "abcde", "fghij", "kl"}},
		{"wide characters", "東京国際空港", 5, 0, []string{"東京", "国際", "空港"}},
		{"no room for one character", "東京", 1, 0, []string{"東", "京"}},
		{"as many lines as allowed", "the quick brown fox", 10, 2, []string{"the quick", "brown fox"}},
		{"cut", "the quick brown fox jumps", 10, 2, []string{"the quick", "brown fo …"}},
		{"cut with room to spare", "the quick fox jumps", 10, 1, []string{"the quic …"}},
		{"cut after a short line", "a bcdefghijk", 10, 1, []string{"a …"}},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, wrap(c.text, c.width, c.limit)) })
	}
}

func FuzzWrapKeepsTheText(f *testing.F) {
	f.Add("the quick brown 東京国際空港 e\u0301e\u0301 👩‍👩‍👧 fox", 7)
	f.Add("\xff \x1b[0m \u200d", 2)
	f.Fuzz(func(t *testing.T, text string, width int) {
		width = 2 + min(max(width, 0), 200)
		text = visible(text)
		lines := wrap(text, width, 0)
		for _, line := range lines {
			assert.LessOrEqual(t, displaywidth.String(line), width)
		}
		// Only blanks change, to ends of lines or, within a long word, from nothing.
		squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
		assert.Equal(t, squeeze(text), squeeze(strings.Join(lines, "")))
	})
}

func TestFitAndPad(t *testing.T) {
	assert.Equal(t, "abc", fit("abc", 3))
	assert.Equal(t, "ab…", fit("abcd", 3))
	assert.Equal(t, "東…", fit("東京国", 4))
	assert.Equal(t, "東京 ", pad("東京", 5, false))
	assert.Equal(t, " 東京", pad("東京", 5, true))
	assert.Equal(t, "abcd", pad("abcd", 3, true))
}

func TestShortCutsNoCharacter(t *testing.T) {
	assert.Equal(t, "é", short("é", 2))
	assert.Equal(t, "é…", short("éé", 3))
	assert.Equal(t, "…", short("東", 2))
}

func TestGrouped(t *testing.T) {
	for number, want := range map[string]string{"0": "0", "999": "999", "1000": "1,000", "2000000000": "2,000,000,000",
		"1234.5678": "1,234.5678", "-1234567": "-1,234,567"} {
		assert.Equal(t, want, grouped(number))
	}
}

func TestStretch(t *testing.T) {
	day := model.NewDay
	for _, c := range []struct {
		start, end model.Day
		want       string
	}{
		{day(2017, 7, 10), day(2017, 7, 11), "Monday"},
		{day(2017, 7, 10), day(2017, 7, 17), "10–16 July 2017"},
		{day(2017, 7, 1), day(2017, 8, 1), "July 2017"},
		{day(2017, 12, 1), day(2018, 1, 1), "December 2017"},
		{day(2017, 1, 1), day(2018, 1, 1), "2017"},
		{day(2010, 1, 1), day(2016, 1, 1), "2010–2015"},
		{day(2016, 7, 1), day(2016, 10, 1), "1 July – 30 September 2016"},
		{day(2016, 7, 1), day(2017, 7, 1), "1 July 2016 – 30 June 2017"},
	} {
		assert.Equal(t, c.want, stretch(model.Interval{Start: c.start, End: c.end}))
	}
}

func TestLooksEnglish(t *testing.T) {
	const english = "The minister said that the new port of the city will open to the public, and that the works are on time for the most part."
	const japanese = "当社は本日、新しい港の開港を発表しました。"
	assert.True(t, looksEnglish(english))
	assert.True(t, looksEnglish(""))
	assert.True(t, looksEnglish("Lisboa, 10 de julho"), "too short to tell")
	assert.True(t, looksEnglish(english+japanese), "English with a name or two")
	assert.False(t, looksEnglish(japanese))
	assert.False(t, looksEnglish("Der Minister sagte, dass der neue Hafen der Stadt im August eröffnet werde und dass die Arbeiten weitgehend im Plan seien."))
}
