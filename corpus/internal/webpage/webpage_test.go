package webpage

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus/internal/record"
)

func TestRead(t *testing.T) {
	for _, c := range []struct{ page, title, day, publisher, language, address, why string }{
		{`<html lang="en-GB"><head><title>Lock &amp; quay | Acme</title>`, "Lock & quay | Acme", "", "", "en-GB", "", "the page's own"},
		{`<title>no</title><meta property="og:title" content="Lock"><meta name="date" content="4 March 2019">` +
			`<meta property="og:site_name" content="Acme<sup>®</sup>"><link rel="canonical" href="https://acme.example/lock">`,
			"Lock", "4 March 2019", "Acme®", "", "https://acme.example/lock", "properties"},
		{`<meta property="article:published_time" content="2019-03-04T10:00:00Z"><meta name="date" content="2019-05-01">`,
			"", "2019-03-04T10:00:00Z", "", "", "", "the surer day"},
		{`<meta name="date" content="soon"><meta name="dc.date" content="2019-03-04">`, "", "2019-03-04", "", "", "", "a day that is one"},
		{`<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "Person", "headline": "no"}, ` +
			`{"@type": ["NewsArticle"], "headline": "Lock &#8211; quay", "datePublished": "2019-03-04", "publisher": {"name": "Acme"}, "inLanguage": "en"}]}</script>`,
			"Lock – quay", "2019-03-04", "Acme", "en", "", "linked data"},
		{`<script type="application/ld+json">{broken</script><p><span property="dc:date dc:created" content="2018-01-10T00:00:00-05:00">`,
			"", "2018-01-10T00:00:00-05:00", "", "", "", "broken linked data, RDFa"},
		{`<svg><title>arrow</title></svg><p><time pubdate datetime="2019-03-04">Monday</time><time datetime="2011-01-01">`,
			"", "2019-03-04", "", "", "", "a picture's title, the time of publication"},
	} {
		var r record.Record
		Read(c.page, &r)
		assert.Equal(t, []string{c.title, c.day, c.publisher, c.language, c.address}, []string{r.Values[record.Title],
			r.Values[record.Published], r.Values[record.Publisher], r.Values[record.Language], r.Values[record.Address]}, c.why)
	}
}

func TestDecode(t *testing.T) {
	for _, c := range []struct{ page, contentType, want, name, why string }{
		{`<meta charset="iso-8859-1">caf` + "é", "", "é", "", "UTF-8, whatever it says"},
		{`<meta charset="iso-8859-2">` + "\xB3", "", "ł", "iso-8859-2", "what the page says"},
		{"\xB3", "text/html; charset=iso-8859-2", "ł", "iso-8859-2", "what it was sent with"},
		{"<p>caf\xE9 \x93x\x94", "", "café “x”", "windows-1252", "what it looks like"},
		{"\xFF\xFE<\x00p\x00>\x00", "", "<p>", "utf-16le", "a mark"},
	} {
		text, name, err := Decode([]byte(c.page), c.contentType)
		require.NoError(t, err)
		assert.Contains(t, text, c.want, c.why)
		assert.Equal(t, c.name, name, c.why)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(`<html lang=en><title>x</title><meta name=date content="2019-03-04"><script type="application/ld+json">[{"@type":"Article"}]</script>`)
	f.Fuzz(func(t *testing.T, page string) {
		var r record.Record
		Read(page, &r)
		if day := r.Values[record.Published]; day != "" {
			_, ok := record.Day(day)
			assert.True(t, ok)
		}
	})
}
