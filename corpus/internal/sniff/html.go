package sniff

import (
	"bytes"
	"path"
	"strings"
)

// htmlOpenings are the ways in which pages and fragments begin, in lower case.
var htmlOpenings = []string{"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<!--", "<article", "<section",
	"<main", "<header", "<div", "<p", "<span", "<table", "<h1", "<h2", "<h3"}

// htmlTags are tags that stand in the middle of pages.
var htmlTags = [][]byte{[]byte("<p>"), []byte("</p>"), []byte("<br"), []byte("</div>"), []byte("</a>"), []byte("</h1>"),
	[]byte("</h2>"), []byte("</li>"), []byte("</td>"), []byte("</span>")}

// hasTags reports whether a text that does not begin like HTML is HTML all the same:
// one that is called so and has a tag, or one that is full of tags.
func hasTags(text []byte, name string) bool {
	tags := 0
	for _, tag := range htmlTags {
		tags += bytes.Count(text, tag)
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return tags > 0
	}
	return tags >= manyTags
}

// manyTags is more than a text about HTML has in its beginning.
const manyTags = 12

func looksLikeHTML(text []byte) bool {
	start := strings.ToLower(string(text[:min(len(text), 256)]))
	if strings.HasPrefix(start, "<?xml") {
		return strings.Contains(start, "<html") || strings.Contains(start, "<!doctype html")
	}
	for _, opening := range htmlOpenings {
		rest, found := strings.CutPrefix(start, opening)
		// "<p" must not take "<price" for a paragraph.
		if found && (opening == "<!--" || rest == "" || strings.ContainsAny(rest[:1], " \t\r\n>/")) {
			return true
		}
	}
	return false
}
