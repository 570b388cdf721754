// Package webpage reads what an HTML page says of itself: title, day, publisher,
// language, address.
package webpage

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/dateline-nlp/dateline/corpus/internal/charset"
	"github.com/dateline-nlp/dateline/corpus/internal/record"
)

// Decode returns a page as UTF-8, and the charset that it was in, "" for UTF-8. Bytes
// that are UTF-8 are so whatever the page says; else the type with which it was sent
// counts, the page itself, and at last what it looks like.
func Decode(data []byte, contentType string) (text, name string, err error) {
	_, _, mark := charset.Marked(data)
	wide, _ := charset.Wide(data)
	if mark > 0 || wide != nil || utf8.Valid(data) {
		return charset.Decode(data, "")
	}
	label := charset.OfType(contentType)
	if label == "" {
		label = declared(data)
	}
	return charset.Decode(data, label)
}

// declaredLength is how many bytes of a page are looked at for its charset.
const declaredLength = 4 << 10

// declared returns the charset that a page says it is in, "" if it says none that it
// can be in: its bytes are not UTF-8, and it could be read as far as here.
func declared(data []byte) string {
	z := html.NewTokenizer(bytes.NewReader(data[:min(len(data), declaredLength)]))
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		name, more := z.TagName()
		if atom.Lookup(name) != atom.Meta {
			continue
		}
		a := attributes(z, more)
		label := a["charset"]
		if label == "" && strings.EqualFold(a["http-equiv"], "content-type") {
			label = charset.OfType(a["content"])
		}
		if _, name, err := charset.Lookup(label); err == nil && name != "" && !strings.HasPrefix(name, "utf-16") {
			return label
		}
	}
	return ""
}

// meta are the properties in which pages say something of themselves, the surest of
// each part first. Those of package-wide schemes come before those of single systems.
var meta = map[record.Part][]string{
	record.Title: {"ld:headline", "og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title", "title"},
	record.Published: {"ld:datepublished", "article:published_time", "og:article:published_time", "itemprop:datepublished",
		"citation_publication_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "parsely-pub-date", "dc:date", "dc:issued",
		"sailthru.date", "published_at", "pubdate", "publishdate", "publish-date", "publication_date", "date", "time:published"},
	record.Publisher: {"ld:publisher", "og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher", "publisher"},
	record.Language:  {"html:lang", "ld:inlanguage", "content-language", "dc.language", "dcterms.language", "og:locale"},
	record.Address:   {"link:canonical", "og:url", "ld:url"},
}

type wanted struct {
	part record.Part
	rank int
}

var properties = func() map[string]wanted {
	all := map[string]wanted{}
	for part, names := range meta {
		for i, name := range names {
			all[name] = wanted{part, i + 1}
		}
	}
	return all
}()

// reader reads one page.
type reader struct {
	record *record.Record
	rank   [record.Parts]int
}

// Read sets the parts of a record that the page says and that are not known yet.
func Read(page string, r *record.Record) {
	m := reader{record: r}
	for part := range meta {
		if r.Values[part] != "" {
			m.rank[part] = -1 // what is known already goes before
		}
	}
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			if !errors.Is(z.Err(), io.EOF) {
				r.Warnings = append(r.Warnings, "the page is broken: "+z.Err().Error())
			}
			return
		}
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		name, more := z.TagName()
		tag := atom.Lookup(name)
		switch tag {
		case atom.Html, atom.Meta, atom.Link, atom.Time, atom.Span, atom.Div, atom.P:
			m.attributes(tag, attributes(z, more))
		case atom.Title:
			if z.Next() == html.TextToken {
				m.set("title", html.UnescapeString(string(z.Raw())))
			}
		case atom.Script:
			if attributes(z, more)["type"] == "application/ld+json" && z.Next() == html.TextToken {
				m.linked(string(z.Raw()))
			}
		case atom.Svg:
			m.pass(z, tag) // it has titles of its own
		}
	}
}

// pass goes behind an element that has nothing to say.
func (m *reader) pass(z *html.Tokenizer, tag atom.Atom) {
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.EndTagToken:
			if name, _ := z.TagName(); atom.Lookup(name) == tag {
				return
			}
		}
	}
}

func attributes(z *html.Tokenizer, more bool) map[string]string {
	all := map[string]string{}
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		if _, twice := all[string(key)]; !twice {
			all[string(key)] = string(value)
		}
	}
	return all
}

// attributes reads what a tag says.
func (m *reader) attributes(tag atom.Atom, a map[string]string) {
	switch tag {
	case atom.Html:
		m.set("html:lang", a["lang"])
	case atom.Link:
		if strings.EqualFold(a["rel"], "canonical") {
			m.set("link:canonical", a["href"])
		}
	case atom.Time:
		_, pubdate := a["pubdate"]
		if pubdate || strings.EqualFold(a["itemprop"], "datePublished") || strings.Contains(a["class"], "published") {
			m.set("time:published", a["datetime"])
		}
		fallthrough
	case atom.Span, atom.Div, atom.P:
		// RDFa and microdata stand at the words that a reader sees.
		for _, property := range strings.Fields(strings.ToLower(a["property"])) {
			m.set(property, a["content"])
		}
		m.set("itemprop:"+strings.ToLower(a["itemprop"]), a["content"])
	case atom.Meta:
		for _, key := range []string{"property", "name", "http-equiv"} {
			m.set(strings.ToLower(a[key]), a["content"])
		}
		m.set("itemprop:"+strings.ToLower(a["itemprop"]), a["content"])
	}
}

// plain takes out of a value what careless systems leave in it: tags, character
// references, line ends.
func plain(value string) string {
	if strings.ContainsAny(value, "<&") {
		var text strings.Builder
		z := html.NewTokenizer(strings.NewReader(html.UnescapeString(value)))
		for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
			if kind == html.TextToken {
				text.Write(z.Raw())
			}
		}
		value = text.String()
	}
	return strings.Join(strings.Fields(value), " ")
}

// set sets what a property says; of two the surer one counts, and of one that stands
// there twice the first.
func (m *reader) set(property, value string) {
	w, ok := properties[property]
	value = plain(value)
	if !ok || value == "" || m.rank[w.part] != 0 && w.rank >= m.rank[w.part] {
		return
	}
	if w.part == record.Published {
		if _, ok := record.Day(value); !ok {
			return
		}
	}
	m.rank[w.part] = w.rank
	m.record.Values[w.part] = value
}
