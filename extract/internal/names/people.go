package names

import (
	"cmp"
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

// people joins the mentions of people: the same name, the same first and last name
// with or without the middle one, and a surname or first name alone that only one
// person of the document has.
func (l *linker) people() {
	names, ends, surnames, firsts := index{}, index{}, index{}, index{}
	own := map[string]int{}
	for i := range l.mentions {
		if l.mentions[i].Kind != Person {
			continue
		}
		first, last, words := l.nameEnds(i)
		if words < 2 {
			continue
		}
		whole := extendPhrase(phraseBegin, l.text(i))
		e, ok := names[whole]
		if id := l.mentions[i].ID; id != "" {
			if known, is := own[id]; is {
				e, ok = known, true
			}
		}
		if !ok {
			e = ends.find(lexicon.Join(first, last))
			if e < 0 {
				e = len(l.People)
				l.People = append(l.People, model.Person{})
			}
			names[whole] = e
			ends.add(lexicon.Join(first, last), e)
			surnames.add(last, e)
			firsts.add(first, e)
		}
		if id := l.mentions[i].ID; id != "" {
			own[id] = e
		}
		l.addPerson(i, e)
	}
	for i := range l.mentions {
		if l.mentions[i].Kind != Person || l.PersonOf[i] >= 0 {
			continue
		}
		_, last, _ := l.nameEnds(i)
		e := surnames.find(last)
		if _, taken := surnames[last]; !taken {
			e = firsts.find(last)
		}
		if e < 0 {
			whole := extendPhrase(phraseBegin, l.text(i))
			alone, ok := names[whole]
			if !ok {
				alone = len(l.People)
				l.People = append(l.People, model.Person{})
				names[whole] = alone
			}
			e = alone
		}
		l.addPerson(i, e)
	}
	l.sortPeople()
}

// nameEnds returns the keys of a person's first name and surname, and how many words
// the name has.
func (l *linker) nameEnds(i int) (first, last uint64, words int) {
	m := &l.mentions[i]
	end := m.Last
	for end > m.First && (!l.t.Tokens[end-1].Is(shapeWord) || end-1 > m.First && l.has(end-1, lexicon.Generation)) {
		end--
	}
	begin := max(end-1, m.First)
	for begin > m.First && l.t.Tokens[begin].Glued() {
		begin-- // "Roe-Smith"
	}
	last = uint64(phraseBegin)
	for k := begin; k < end; k++ {
		last = extendPhrase(last, l.t.Of(k))
	}
	if begin > m.First {
		return extendPhrase(phraseBegin, l.t.Of(m.First)), last, 2
	}
	return last, last, 1
}

// addPerson adds mention i to person e, with what stands beside it.
func (l *linker) addPerson(i, e int) {
	l.PersonOf[i] = e
	p := &l.People[e]
	p.Mentions = append(p.Mentions, l.mention(i))
	p.Confidence = max(p.Confidence, l.mentions[i].Confidence)
	p.ID = cmp.Or(p.ID, l.mentions[i].ID)
	if text := l.text(i); fuller(text, p.Name) {
		p.Name = text
	}
	for _, o := range [2]office{l.officeBefore(i), l.officeAfter(i)} {
		if o.title != "" && !slices.Contains(p.Titles, o.title) {
			p.Titles = append(p.Titles, o.title)
		}
		if p.Affiliation == "" {
			p.Affiliation = o.affiliation
		}
	}
}

// sortPeople orders people and the mentions of each by the text: surnames were joined
// after the full names.
func (l *linker) sortPeople() {
	order := make([]int, len(l.People))
	for e := range l.People {
		order[e] = e
		slices.SortFunc(l.People[e].Mentions, func(a, b model.Mention) int { return a.Start - b.Start })
	}
	slices.SortFunc(order, func(a, b int) int { return l.People[a].Mentions[0].Start - l.People[b].Mentions[0].Start })
	sorted := make([]model.Person, len(order))
	place := make([]int, len(order))
	for to, from := range order {
		sorted[to], place[from] = l.People[from], to
	}
	for i, e := range l.PersonOf {
		if e >= 0 {
			l.PersonOf[i] = place[e]
		}
	}
	l.People = sorted
}
