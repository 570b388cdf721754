package webpage

import (
	"encoding/json"
	"strings"
)

// article are the types of schema.org that are articles, in lower case.
var article = map[string]bool{"article": true, "newsarticle": true, "reportagenewsarticle": true, "blogposting": true,
	"pressrelease": true, "report": true, "analysisnewsarticle": true, "webpage": true}

// thing is an object of JSON-LD with the properties that matter. They may be written in
// several ways.
type thing struct {
	Type      json.RawMessage `json:"@type"`
	Graph     []thing         `json:"@graph"`
	Headline  json.RawMessage `json:"headline"`
	Published json.RawMessage `json:"datePublished"`
	Language  json.RawMessage `json:"inLanguage"`
	URL       json.RawMessage `json:"url"`
	Publisher json.RawMessage `json:"publisher"`
}

// linked reads JSON-LD: an object, a list of them, or a graph. What is not of that form
// says nothing.
func (m *reader) linked(text string) {
	var things []thing
	if json.Unmarshal([]byte(text), &things) != nil {
		var one thing
		if json.Unmarshal([]byte(text), &one) != nil {
			return
		}
		things = append([]thing{one}, one.Graph...)
	}
	for _, t := range things {
		if !isArticle(t.Type) {
			continue
		}
		m.set("ld:headline", named(t.Headline))
		m.set("ld:datepublished", named(t.Published))
		m.set("ld:inlanguage", named(t.Language))
		m.set("ld:url", named(t.URL))
		m.set("ld:publisher", named(t.Publisher))
	}
}

func isArticle(raw json.RawMessage) bool {
	var types []string
	if json.Unmarshal(raw, &types) != nil {
		var one string
		if json.Unmarshal(raw, &one) != nil {
			return false
		}
		types = []string{one}
	}
	for _, t := range types {
		if article[strings.ToLower(strings.TrimPrefix(t, "http://schema.org/"))] {
			return true
		}
	}
	return false
}

// named reads a text, or the name of an object or of the first one in a list.
func named(raw json.RawMessage) string {
	var text string
	if json.Unmarshal(raw, &text) == nil {
		return text
	}
	var object struct{ Name string }
	if json.Unmarshal(raw, &object) == nil {
		return object.Name
	}
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) == nil && len(list) > 0 && len(list[0]) > 0 && list[0][0] != '[' {
		return named(list[0])
	}
	return ""
}
