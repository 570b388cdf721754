package names

import (
	"cmp"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/scratch"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// person is somebody on the way into the document.
type person struct {
	model.Person
	mentions int
	forms    bool // the given name has several forms
}

// linkPeople joins the mentions of people: the same name, the same first and last name
// with or without the middle one, and a surname or first name alone that only one
// person of the document has.
func (l *Linker) linkPeople() {
	l.people, l.order = l.people[:0], l.order[:0]
	reset(&l.names, &l.ends, &l.surnames, &l.firsts, &l.tails, &l.shorts, &l.calledBy)
	l.own = scratch.Map(l.own)
	alone := false
	for i := range l.mentions {
		if l.mentions[i].Kind != Person {
			continue
		}
		first, last, words := l.nameEnds(i)
		if words < 2 {
			alone = true
			continue
		}
		whole := l.wholeKey(i, first)
		e, ok := l.names.Get(whole)
		if id := l.mentions[i].ID; id != "" {
			if known, is := l.own[id]; is {
				e, ok = known, true
			}
		}
		if !ok {
			ends := lexicon.Join(inFull(first), last)
			if e = l.ends.find(ends); e < 0 {
				e = l.tails.find(whole)
			}
			tail := e >= 0 && l.ends.find(ends) < 0
			if e < 0 {
				e = l.newPerson()
			}
			l.names.Set(whole, e)
			l.surnames.add(last, e)
			if !tail {
				l.ends.add(ends, e)
				l.firsts.add(first, e)
				l.shorts.add(inFull(first), e)
				l.addTail(i, e)
			}
		}
		if id := l.mentions[i].ID; id != "" {
			l.own[id] = e
		}
		if name := l.called(i); name != 0 {
			l.calledBy.add(name, e)
		}
		l.addPerson(i, e)
	}
	if alone {
		l.linkAlone()
	}
	l.gatherPeople()
}

// linkAlone joins the mentions of people by one name.
func (l *Linker) linkAlone() {
	for i := range l.mentions {
		if l.mentions[i].Kind != Person || l.PersonOf[i] >= 0 {
			continue
		}
		_, last, _ := l.nameEnds(i)
		e := l.calledBy.find(last)
		if e < 0 {
			e = l.surnames.find(last)
		}
		if _, taken := l.surnames.Get(last); !taken && e < 0 {
			if e = l.firsts.find(last); e < 0 {
				if _, several := l.firsts.Get(last); !several {
					e = l.shorts.find(inFull(last))
				}
			}
		}
		if e < 0 {
			whole := extendPhrase(phraseBegin, l.text(i))
			same, ok := l.names.Get(whole)
			if !ok {
				same = l.newPerson()
				l.names.Set(whole, same)
			}
			e = same
		}
		l.addPerson(i, e)
	}
}

// called returns the key of the one name by which a parenthesis after mention i says
// that the person is called: "Abdul Rahman Bin Kadir (“Rahman”)". It is 0 if there is none.
func (l *Linker) called(i int) uint64 {
	k := l.mentions[i].Last
	if k+4 >= len(l.t.Tokens) || l.rune(k) != '(' {
		return 0
	}
	switch l.rune(k + 1) {
	case '“', '"', '‘', '\'':
	default:
		return 0
	}
	if name := &l.t.Tokens[k+2]; !name.Is(shapeWord) || !name.Is(shapeCapital) || !closes(l.rune(k+3)) || l.rune(k+4) != ')' {
		return 0
	}
	return extendPhrase(phraseBegin, l.t.Of(k+2))
}

// newPerson makes another person, in the memory of one of the document before.
func (l *Linker) newPerson() int {
	n := len(l.people)
	if n < cap(l.people) {
		l.people = l.people[:n+1]
	} else {
		l.people = append(l.people, person{})
	}
	l.people[n] = person{}
	return n
}

// nameEnds returns the keys of a person's first name and surname, and how many words
// the name has.
func (l *Linker) nameEnds(i int) (first, last uint64, words int) {
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

// wholeKey returns the key of a name of several words, of which the key of the first is known.
func (l *Linker) wholeKey(i int, first uint64) uint64 {
	m := &l.mentions[i]
	if tok := &l.t.Tokens[m.First]; m.Start == int(tok.Start) {
		return extendPhrase(first, l.t.Source[tok.End:m.End])
	}
	return extendPhrase(phraseBegin, l.text(i)) // it begins within a word
}

// addPerson adds mention i to person e.
func (l *Linker) addPerson(i, e int) {
	l.PersonOf[i] = e
	p := &l.people[e]
	p.mentions++
	p.Confidence = max(p.Confidence, l.mentions[i].Confidence)
	p.ID = cmp.Or(p.ID, l.mentions[i].ID)
	raw := l.text(i)
	if raw == p.Name {
		return
	}
	if text := spaced(raw); otherForm(text, p.Name) {
		p.forms = true
	} else if fuller(text, p.Name) {
		p.Name = text
	}
}

// gatherPeople puts people into the order of the text, for surnames were joined after
// the full names, and gives each their mentions.
func (l *Linker) gatherPeople() {
	if len(l.people) == 0 {
		return
	}
	mentions := 0
	for e := range l.people {
		p := &l.people[e]
		if mentions += p.mentions; p.forms {
			p.Name = l.usualForm(e, p.Name)
		}
	}
	l.People = make([]model.Person, 0, len(l.people))
	free := make([]model.Mention, mentions)
	l.placeOf = none(l.placeOf, len(l.people))
	for i, e := range l.PersonOf {
		if e < 0 {
			continue
		}
		if l.placeOf[e] < 0 {
			l.placeOf[e] = len(l.People)
			from := &l.people[e]
			p := from.Person
			p.Mentions, free = scratch.Cut(free, from.mentions)
			l.People = append(l.People, p)
		}
		l.PersonOf[i] = l.placeOf[e]
		p := &l.People[l.placeOf[e]]
		p.Mentions = append(p.Mentions, l.mention(i))
	}
}

// addTail takes in the key of a name without its first word: "Ms. Hill Roe" is Jane Hill
// Roe.
func (l *Linker) addTail(i, e int) {
	m := &l.mentions[i]
	if m.Last-m.First < 3 || !l.t.Tokens[m.First+1].Is(shapeWord) || l.t.Tokens[m.First+1].Is(token.Single) {
		return
	}
	h := uint64(phraseBegin)
	for k := m.First + 1; k < m.Last; k++ {
		h = extendPhrase(h, l.t.Of(k))
	}
	l.tails.add(h, e)
}
