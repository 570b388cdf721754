package quotes

import (
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// silence takes in a text in which nothing is quoted.
func (d *discourse) silence(t *token.Text) {
	d.reset(t)
	d.cover()
}

// mostTitles bounds the titles of one person.
const mostTitles = 8

// mostRead bounds the mentions of one person whose surroundings are read.
const mostRead = 100

// giveOffices gives people the titles and the affiliation that the words beside their
// names say.
func (a *attributor) giveOffices(people []model.Person) {
	for e := range people {
		p := &people[e]
		affiliation := ""
		for _, headlines := range [...]bool{false, true} {
			for n, i := range a.mentionsOf(e) {
				if n == mostRead {
					break
				}
				if a.inHeadline(i) != headlines {
					continue
				}
				if t := a.addressOf(i); t != "" && len(p.Titles) < mostTitles {
					p.Titles = withTitle(p.Titles, t)
				}
				o := a.officeAt(i)
				if o.loose {
					o.title = ""
				}
				for _, title := range [...]string{o.also, o.title} {
					if title = spaced(ofOne(title)); title != "" && !only(title, courtesy) && len(p.Titles) < mostTitles {
						p.Titles = withTitle(p.Titles, title)
					}
				}
				if affiliation == "" {
					affiliation = spaced(o.affiliation)
				}
			}
			if len(p.Titles) > 0 && !only(p.Titles[0], courtesy) {
				break // a headline has no end that tells an office from what follows it
			}
		}
		p.Affiliation = affiliation
	}
}

// addressOf returns the form of address before a mention that tells more than a sex:
// "Prof. Dr.".
func (a *attributor) addressOf(i int) string {
	end := a.mentions[i].first
	first := end
	for k := end - 1; k >= 0 && k >= end-6; k-- {
		switch t := &a.Tokens[k]; {
		case t.Is(token.Capital) && a.is(k, courtesy) && !a.is(k, polite) && t.Zone == a.Tokens[end].Zone:
			first = k
		case t.Rune != '.' || !t.Glued():
			return a.Slice(first, end)
		}
	}
	return a.Slice(first, end)
}

// withTitle adds a title to others: not if one of them says the same, in the place of
// those that it holds.
func withTitle(titles []string, title string) []string {
	if len(titles) == 0 { // as nearly always
		return []string{title}
	}
	low := strings.ToLower(title)
	at := -1
	kept := titles[:0]
	for _, t := range titles {
		l := strings.ToLower(t)
		if at < 0 && strings.Contains(l, low) {
			if l == low && strings.ToUpper(t) == t {
				t = title // "Sen." for "SEN."
			}
			at, low = len(kept), l
			kept = append(kept, t)
			continue
		}
		if strings.Contains(low, l) {
			if at < 0 {
				at = len(kept)
				kept = append(kept, title)
			}
			continue
		}
		kept = append(kept, t)
	}
	if at < 0 {
		kept = append(kept, title)
	}
	return slices.Clip(kept)
}
