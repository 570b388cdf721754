package extract_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// nasty are texts that have broken programs of this kind.
var nasty = map[string]string{
	"empty":              "",
	"white space":        " \t\r\n\u00a0\u2028",
	"NUL":                "HULL\x00, 3 March\x00 2020 – $5\x00m “x\x00”",
	"no UTF-8":           "HULL, 3 March 2020 – Caf\xe9 paid \xa35m, \x93yes,\x94 said Ann Day.",
	"half a character":   "“5 €\xe2\x82",
	"byte order mark":    "\ufeffHULL, 3 March 2020 – It opened.",
	"direction marks":    "HULL, \u202e3 March 2020\u202c – $5\u200fm",
	"zero width":         "H\u200bULL, 3 M\u200barch 2020, $\u200b5\u200bm, “\u200b”",
	"combining":          "e\u0301\u0301\u0301 “\u0301” $\u03015 3\u0301 March 2020",
	"emoji":              "👩‍👩‍👧 said “👍” on 3 March 2020 🇬🇧 $5m",
	"Japanese":           "東京、2020年3月3日 – 「閘門が開いた」と議長は述べた。",
	"Arabic":             "قال “نعم” في ٣ مارس ٢٠٢٠ $5",
	"marks only":         "\"'“”‘’«»„‚‹›``''",
	"dashes only":        "–—--- - – —",
	"marks on marks":     "a" + strings.Repeat("\u0301", 2000) + " a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.qq",
	"mixed line ends":    "A\rB\nC\r\nD\u2028E\u0085F",
	"long numbers":       "$" + strings.Repeat("9", 400) + " and " + strings.Repeat("1,", 400) + " on 99/99/9999 and 30 February 2020",
	"references":         "&quot;Yes,&quot; said Tom &amp; Ann&rsquo;s &#8220;&#x110000; &&&;;",
	"tags":               "<b>HULL</b>, 3 March 2020 – <i>“x”</i> <script>$5</script>",
	"impossible dates":   "31 April 2020, 0 March, March 32, 2020-13-45, 13/13/2013, the 0th century, Q9 2020, FY0",
	"isolates":           "HULL, \u20683 March 2020\u2069 – \u2066Acme \u202bplc\u202c\u2069 paid \u061c$5m, “\u2067yes\u2069,” said Ann Day.",
	"turned capitals":    "\u202eCLP EMCA\u202c said on 3 March 2020",
	"joiners":            "A\u200dcme\u200c p\u2060lc\ufeff and $\u00ad5\u00adm on 3\u200e March\u200f 2020",
	"half a surrogate":   "Acme \xed\xa0\xbd plc \xf4\x90\x80\x80 said",
	"flags and tones":    strings.Repeat("🏴\U000e0067\U000e0062👩🏽‍🚀", 200) + " Acme plc",
	"marks before all":   "\u0301\u0301Acme\u20dd plc\u0488, $\u20e35m, 3\u20e3 March",
	"NULs only":          strings.Repeat("\x00", 5000),
	"controls":           "\x01\x02\x1b[31mAcme plc\x1b[0m\x7f said\x08\x08 on 3 March\v2020\f",
	"nested marks":       strings.Repeat("“‘«(", 3000) + "Acme plc" + strings.Repeat(")»’”", 3000),
	"nested, unclosed":   strings.Repeat("“said Ann Day, ‘", 2000),
	"nested tags":        strings.Repeat("<div><b>", 3000) + "Acme plc" + strings.Repeat("</b></div>", 3000),
	"a page in text":     "<!DOCTYPE html><html><body onload=\"x('“')\"><p>HULL, 3&nbsp;March 2020 &mdash; <a href='#'>Acme</a> <!-- $5m --> <![CDATA[Ann Day]]></p>",
	"a broken page":      "<p <b <<table><tr><td>$5<td>m</p></html><p>&lt;b&gt;&amp;amp;&#0;&#xd800;",
	"a million capitals": strings.Repeat("ACME", 250_000),
	"capital letters":    strings.Repeat("A ", 20_000),
	"line ends only":     strings.Repeat("\r\n\n\r\u2028\u2029\u0085\v\f", 2000),
	"years at the edge":  "in 0000, in 9999, the next 9999999999 years, 99999999999999999999 years ago, 12/31/9999 tomorrow",
}

func TestNastyTextsKeepEveryLaw(t *testing.T) {
	e := newExtractor(t, extract.WithWhy(), extract.WithIndirect(), extract.WithTerms())
	for name, text := range nasty {
		for _, format := range []model.Format{model.FormatText, model.FormatHTML} {
			doc, err := e.Extract(t.Context(), model.Article{Text: text, Format: format, Published: model.Day{Year: 9999, Month: 12, Day: 31}})
			require.NoError(t, err, name)
			assert.NoError(t, doc.Verify(), name)
			if format == model.FormatText {
				assert.Equal(t, text, doc.Text, name)
			}
			data, err := json.Marshal(doc)
			require.NoError(t, err, name)
			assert.NoError(t, json.Unmarshal(data, new(model.Document)), name)
		}
	}
}
