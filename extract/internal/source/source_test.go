package source

import (
	"testing"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestReadPlainTextIsUntouched(t *testing.T) {
	text, segments, err := Read(model.Article{Text: "\ufeffA <b>lock</b>\r\n &amp; a quay\xff"})
	require.NoError(t, err)
	assert.Equal(t, "\ufeffA <b>lock</b>\r\n &amp; a quay\xff", text)
	assert.Empty(t, segments)
}

func TestReadHTML(t *testing.T) {
	for _, c := range []struct{ page, want, why string }{
		{"<p>The  lock\n opened.</p><p>It is <b>wide</b>.</p>", "The lock opened.\n\nIt is wide.", "paragraphs, white space"},
		{"<h1>Lock</h1>HULL &ndash; Tom&rsquo;s &amp; Ann&#39;s", "Lock\n\nHULL – Tom’s & Ann's", "references"},
		{"<ul><li>grain<li>gravel</ul>", "• grain\n• gravel", "items that are not closed"},
		{"<table><tr><td>2019<td>$5</tr><tr><td>2020<td>$6</table>", "2019\t$5\n2020\t$6", "cells"},
		{"<p>one<br>two<br/>three", "one\ntwo\nthree", "line ends"},
		{"<script>var x = '<p>no</p>'</script><style>p{}</style><p>yes", "yes", "scripts"},
		{"<nav><ul><li>Home</ul></nav><p>yes</p><footer>no</footer>", "yes", "what is on every page"},
		{"<head><title>no</title><body><p>yes", "yes", "a head that is not closed"},
		{"<pre>one\n  two</pre>", "one\n  two", "preformatted"},
		{"<p>AT&T and R&D; a &unknown; b", "AT&T and R&D; a &unknown; b", "no references"},
		{"no marks at all & none", "no marks at all & none", "no HTML"},
		{"<p>a&nbsp;b", "a\u00a0b", "no-break space"},
	} {
		text, _, err := Read(model.Article{Text: c.page, Format: model.FormatHTML})
		require.NoError(t, err)
		assert.Equal(t, c.want, text, c.why)
	}
}

func TestReadHTMLTakesTheMainPart(t *testing.T) {
	long := ""
	for range 30 {
		long += "The lock is open. "
	}
	text, _, err := Read(model.Article{Text: "<div>menu</div><article><p>" + long + "</p></article><div>more</div>", Format: model.FormatHTML})
	require.NoError(t, err)
	assert.Equal(t, long[:len(long)-1], text)
}

// check tests the law of the map: exact segments are the same bytes, the others one
// character reference; they stand in order.
func check(t *testing.T, page string) {
	t.Helper()
	text, segments, err := Read(model.Article{Text: page, Format: model.FormatHTML})
	require.NoError(t, err)
	doc := model.Document{Text: text, Source: segments}
	require.NoError(t, doc.Verify())
	for _, s := range segments {
		source := page[s.Source.Start:s.Source.End]
		if s.Exact {
			require.Equal(t, source, text[s.Text.Start:s.Text.End])
		} else {
			require.Equal(t, byte('&'), source[0])
		}
	}
	if utf8.ValidString(page) {
		require.True(t, utf8.ValidString(text))
	}
}

func FuzzReadHTML(f *testing.F) {
	f.Add("<p>The &rsquo; lock<br>\n<ul><li>x</ul><pre> a\n b</pre>")
	f.Add("<head><script><!--</script><main>a</main><article>&#0;&#x110000;</p>")
	f.Fuzz(func(t *testing.T, page string) { check(t, page) })
}

func BenchmarkReadHTML(b *testing.B) {
	page := ""
	for range 200 {
		page += "<p class=\"x\">The lock is <b>open</b> &ndash; at last.</p>\n"
	}
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, _, err := Read(model.Article{Text: page, Format: model.FormatHTML}); err != nil {
			b.Fatal(err)
		}
	}
}
