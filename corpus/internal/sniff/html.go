package sniff

import "strings"

// htmlOpenings are the ways in which pages and fragments begin, in lower case.
var htmlOpenings = []string{"<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<!--", "<article", "<section",
	"<main", "<header", "<div", "<p", "<span", "<table", "<h1", "<h2", "<h3"}

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
