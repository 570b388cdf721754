package resolve

import (
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// agree gives people the titles and the affiliation that their quotations have, where
// these say more: the words beside a quotation are read further than those at a name.
func agree(people []model.Person, quotes []model.Quote) {
	for i := range quotes {
		q := &quotes[i]
		if q.Person == nil {
			continue
		}
		p := &people[*q.Person]
		if q.Title != "" && !slices.Contains(p.Titles, q.Title) {
			p.Titles = fuller(p.Titles, q.Title)
		}
		if q.Affiliation != "" && strings.Contains(q.Affiliation, p.Affiliation) {
			p.Affiliation = q.Affiliation
		}
	}
}

// fuller puts a title in the place of those that it holds, or behind the others.
func fuller(titles []string, title string) []string {
	var out []string
	at := -1
	for _, t := range titles {
		switch {
		case !strings.Contains(title, t):
			out = append(out, t)
		case at < 0:
			at = len(out)
			out = append(out, title)
		}
	}
	if at < 0 {
		out = append(out, title)
	}
	return out
}
