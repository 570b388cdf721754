package quotes

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// fromMention is the speaker that a candidate names, with the office that the
// words around it give, or those at another of its mentions.
func (a *attributor) fromMention(i, first, last int, rule string) *speaker {
	m := &a.mentions[i]
	s := &speaker{name: m.Name, person: m.Person, entity: m.Entity, at: m.first, rule: rule, beside: words{m.first, m.last}}
	if !m.Person {
		return a.jointly(s, i, last)
	}
	if k := m.last; k < len(a.Tokens) && k-m.first == 2 && a.Tokens[k-1].Is(token.Single) && a.Tokens[k-1].Is(token.Capital) && a.Tokens[k].Rune == '.' && a.Tokens[k].Glued() && s.name == a.Slice(m.first, k) {
		s.name = a.Slice(m.first, k+1) // "Jane R."
		o := a.officeOf(m.Entity)
		s.title, s.affiliation = o.title, o.affiliation
		return s
	}
	if end := a.restOfName(m, last); end > m.last {
		return a.named(words{m.first, end}, first, last)
	}
	var entity int
	s.name, entity = a.whole(m)
	s.entity = entity
	// Two people who speak together.
	if j := i + 1; j < len(a.mentions) && a.mentions[j].Person && a.mentions[j].last <= last && a.mentions[j].Entity != m.Entity &&
		(a.mentions[j].first == m.last+1 && a.Tokens[m.last].Has(lexicon.Conjunction) || a.mentions[j].first > m.last+1 && a.linked(m.last, a.mentions[j].first) && !a.rowBefore(i)) {
		name, _ := a.whole(&a.mentions[j])
		s.name += " " + a.Of(a.mentions[j].first-1) + " " + name
		if t := a.titleBefore(m.first, max(a.sentenceStart(m.first), m.first-longestOffice)); t.len() > 0 && strings.HasSuffix(a.Of(t.last-1), "s") {
			s.title, s.affiliation = a.Slice(t.first, t.last), a.affiliation(t)
		} else if o := a.officeOf(entity); strings.HasSuffix(o.title, "s") {
			s.title, s.affiliation = o.title, o.affiliation
		}
		if s.title == "" {
			if t := a.apposition(a.mentions[j].last, last); t.len() > 0 && a.pluralIn(t.first, min(t.last, t.first+5)) {
				s.title, s.affiliation = a.Slice(t.first, t.last), a.affiliation(t)
			}
		}
		s.entity = -1
		return s
	}
	o := a.office(m.first, m.last, first, last)
	known := a.officeOf(entity)
	if o.title != "" && shared(known.title) {
		known.title = o.title // "Senator Roe", of "Senators Jane Roe and John Doe"
	}
	if only(o.title, courtesy|rank) && known.title != "" && !only(known.title, courtesy|rank) && !strings.Contains(known.title, "member ") || o.title != "" && o.affiliation == "" && fuller(known.title, o.title) {
		o.title = "" // "Senator Roe", who is a minister
	}
	if o.title == "" || o.affiliation == "" || len(o.title) < len(known.title) && strings.HasSuffix(strings.ToLower(known.title), strings.ToLower(o.title)) {
		if o.title == "" || strings.HasSuffix(strings.ToLower(known.title), strings.ToLower(o.title)) {
			o.title = known.title
		}
		if o.affiliation == "" {
			o.affiliation = known.affiliation
		}
	}
	s.title, s.affiliation = ofOne(o.title), o.affiliation
	if m.last-m.first == 1 && s.name == a.Of(m.first) {
		if full, ok := a.indexed().couples[a.Tokens[m.first].Key]; ok {
			s.name = full
		}
	}
	return s
}

// whole returns the full name of a person and its entity, where the mention is a
// part of a name that was not joined to the whole.
func (a *attributor) whole(m *mention) (name string, entity int) {
	if text := a.Slice(m.first, m.last); m.last-m.first > 1 && len(text) > len(m.Name) && !strings.Contains(m.Name, text) && strings.Contains(m.Name, ".") {
		return text, m.Entity // "Jane Roe" of "J. Roe"
	}
	if m.last-m.first == 2 && otherForm(a.Slice(m.first, m.last), m.Name) {
		return a.Slice(m.first, m.last), m.Entity // "Bob Roe" of "Robert Roe"
	}
	if strings.Contains(m.Name, " ") && !(a.is(m.first, particle) && m.last-m.first == 2) {
		return a.longer(m)
	}
	key := a.Tokens[m.last-1].Key
	if j := a.inFull(key, m.first); j >= 0 {
		return a.mentions[j].Name, a.mentions[j].Entity
	}
	if full, ok := a.fullNames()[key]; ok && m.last-m.first == 1 {
		return a.Slice(full.first, full.last), m.Entity
	}
	if j, ok := a.indexed().middles.Get(key); ok && m.last-m.first == 1 {
		return a.mentions[j].Name, a.mentions[j].Entity // "Ms. Roe", who is Jane Roe Hill
	}
	return m.Name, m.Entity
}

// longer returns the name of a person that begins or ends with the whole of a
// mention's: "Jane Roe Doe" for "Roe Doe", and that mention's own if there is none.
func (a *attributor) longer(m *mention) (name string, entity int) {
	for _, k := range [...]int{m.last - 1, m.first} {
		list := a.indexed().parts[a.Tokens[k].Key]
		for _, j := range list[:min(len(list), 16)] {
			n := a.mentions[j].Name
			more := len(n) - len(m.Name) - 1
			if more < 0 {
				continue
			}
			if n[more] == ' ' && n[more+1:] == m.Name && !only(n[:more], courtesy|rank) || n[len(m.Name)] == ' ' && n[:len(m.Name)] == m.Name {
				return n, a.mentions[j].Entity
			}
		}
	}
	return m.Name, m.Entity
}

// restOfName returns where a name ends of which a mention is but the begin: it goes
// on with a hyphen, or with initials and a surname.
func (a *attributor) restOfName(m *mention, last int) int {
	k, initial := m.last, false
	if k+1 < last && a.Tokens[k].Rune == '-' && a.Tokens[k].Glued() && a.Tokens[k+1].Is(token.Capital) {
		return k + 2
	}
	for k < last && a.Tokens[k].Is(token.Single) && a.Tokens[k].Is(token.Capital) && m.last-m.first == 1 {
		initial = true
		if k++; k < last && a.Tokens[k].Rune == '.' {
			k++
		}
	}
	if initial && k < last && a.Tokens[k].Is(token.Capital) && !a.Tokens[k].Has(lexicon.Role) {
		return k + 1
	}
	return m.last
}

// standing is the speaker with the words that stand for them.
func (s *speaker) standing(first, last int) *speaker {
	if s != nil {
		s.beside = words{first, last}
	}
	return s
}

// meant is the speaker whom a pronoun at a token stands for.
func (a *attributor) meant(pronoun string, at, i int) *speaker {
	return a.antecedent(pronoun, at, i).standing(at, at+1)
}

// antecedent is the speaker named before a pronoun at a token.
func (a *attributor) antecedent(pronoun string, at, i int) *speaker {
	var last *speaker
	lastAt := -1
	if i > 0 {
		last = a.speakers[i-1]
		lastAt = a.accepted[i-1].after
		if last != nil && last.at > lastAt {
			lastAt = last.at
		}
	}
	if pronoun == "it" {
		if last != nil && !last.person {
			return last.handedOn("pronoun")
		}
		return a.body()
	}
	if pronoun == "i" || pronoun == "we" {
		return nil
	}
	if pronoun == "they" && last != nil {
		return last.handedOn("pronoun")
	}
	if pronoun == "they" {
		if s := a.lastPair(at); s != nil {
			return s
		}
	}
	// The person named last in subject position, unless somebody has spoken since.
	from, to := a.in(max(0, at-400), at)
	tried := 0
	for j := to - 1; j >= from && tried < 40; j-- {
		m := &a.mentions[j]
		tried++
		if m.first < lastAt && last != nil && last.person && a.fits(pronoun, last.entity) {
			break
		}
		if m.Person && a.covered[m.first] == 0 && a.fits(pronoun, m.Entity) && (a.leads(m, a.sentenceStart(m.first)) || a.relativeAfter(m)) {
			return a.fromMention(j, m.first, m.last, "pronoun")
		}
	}
	if last != nil && last.person && a.fits(pronoun, last.entity) {
		return last.handedOn("pronoun")
	}
	for j := to - 1; j >= from; j-- {
		if m := &a.mentions[j]; m.Person && a.covered[m.first] == 0 && a.fits(pronoun, m.Entity) {
			return a.fromMention(j, m.first, m.last, "pronoun")
		}
	}
	return nil
}

// relativeAfter reports whether a relative clause makes a name the topic: "Jane
// Roe, who".
func (a *attributor) relativeAfter(m *mention) bool {
	return m.last+1 < len(a.Tokens) && a.Tokens[m.last].Rune == ',' && a.Of(m.last+1) == "who"
}

// body is the organisation that "the company" stands for: the one named most.
func (a *attributor) body() *speaker {
	main := a.indexed().main
	if main < 0 {
		return nil
	}
	m := &a.mentions[main]
	return &speaker{name: m.Name, entity: m.Entity, at: -1, rule: "the organisation named most"}
}

// bodyNamed returns the last organisation before a token whose name ends with the
// word of the key: "the conference". It is -1 if there is none.
func (a *attributor) bodyNamed(key uint64, at int) int {
	from, to := a.in(max(0, at-600), at)
	for i, tried := to-1, 0; i >= from && tried < 40; i, tried = i-1, tried+1 {
		if m := &a.mentions[i]; !m.Person && m.last-m.first > 1 && a.Tokens[m.last-1].Key == key {
			return i
		}
	}
	return -1
}

// fromRole is the speaker of a phrase without a name: "the company", "the
// minister", "a company spokesperson".
func (a *attributor) fromRole(first, last, i int) *speaker {
	k := first
	definite := false
	if a.Tokens[k].Has(lexicon.Article) {
		definite = strings.EqualFold(a.Of(k), "the")
		k++
	} else if a.is(k, determiner) {
		k++
	}
	end := k
	for end < last && (a.Tokens[end].Is(token.Word) || a.Tokens[end].Rune == '-' && a.Tokens[end].Glued()) && !a.verb(end) && !a.Tokens[end].Has(lexicon.Preposition|lexicon.Conjunction) {
		end++
	}
	if end == k {
		return nil
	}
	head := &a.Tokens[a.headOf(k, end)]
	switch {
	case end < last && a.Tokens[end].Rune == ',' && head.Has(lexicon.Role):
		// "the company's operating officer, Jane Roe"
		if name, ok := a.capitalised(end+1, last); ok && name.first == end+1 && a.personLike(name, last) {
			return a.appositive(name, first, last)
		}
		if !definite && k == first {
			return nil
		}
		return a.asWritten(first, last)
	case definite && end-k == 1 && head.Has(lexicon.Body) && end >= last:
		if s := a.body(); s != nil {
			return s.standing(first, end)
		}
		return a.asWritten(first, last)
	case definite && end-k == 1 && end >= last && !head.Has(lexicon.Role|lexicon.Title) && a.bodyNamed(head.Key, first) >= 0:
		m := &a.mentions[a.bodyNamed(head.Key, first)]
		return (&speaker{name: m.Name, entity: m.Entity, at: -1, rule: "role"}).standing(first, end)
	case definite && end-k == 1 && head.Is(token.AllCapital) && end >= last:
		return a.holder(end-1, first, i).standing(first, end)
	case definite && end-k == 1 && end >= last && a.is(end-1, several) && a.pairBefore(first) >= 0:
		return a.pairOf(a.pairBefore(first)).standing(first, end)
	case (definite || k == first && head.Is(token.Capital)) && end-k <= 3 && head.Has(lexicon.Role|lexicon.Voice|lexicon.Title) && !head.Is(token.AllCapital) && (end >= last || definite && a.verb(end)):
		if s := a.holder(a.headOf(k, end), first, i); s != nil {
			return s.standing(first, end)
		}
		if !definite {
			return nil
		}
		return a.asWritten(first, last)
	case k > first && !definite && a.Tokens[first].Has(lexicon.Article) && !head.Is(token.Capital) && !a.is(end-1, aside):
		return a.unnamed(first, a.asFar(first, last)) // "a Stockholm-based analyst"
	case head.Has(lexicon.CueNoun) && k > first && end >= last:
		return a.asWritten(first, last)
	case head.Has(lexicon.Voice) || head.Has(lexicon.Role) && k > first:
		from, to := a.in(first, last)
		if k == first && from < to && a.mentions[from].Person {
			return nil
		}
		return a.asWritten(first, last)
	}
	return nil
}

// headOf returns the last word of a noun phrase, its possessive ending left out.
func (a *attributor) headOf(first, last int) int {
	if a.Tokens[last-1].Is(token.Possessive) && last-2 >= first {
		return last - 2
	}
	return last - 1
}

// holder is the person before a token whose title holds the word, or who spoke
// last.
func (a *attributor) holder(role, at, i int) *speaker {
	from, to := a.in(max(0, at-600), at)
	for j, tried := to-1, 0; j >= from && tried < 40; j, tried = j-1, tried+1 {
		m := &a.mentions[j]
		if !m.Person || a.covered[m.first] != 0 {
			continue
		}
		if a.isHolder(m.Entity, role) {
			if a.plural(role) {
				return a.holders(j, role)
			}
			return a.fromMention(j, m.first, m.last, "role")
		}
	}
	if i > 0 && a.speakers[i-1] != nil && a.speakers[i-1].person && a.holds(a.speakers[i-1].title, role) {
		return a.speakers[i-1].handedOn("role")
	}
	return nil
}

// isHolder reports whether one of a person's titles has the word at a token.
func (a *attributor) isHolder(entity, role int) bool {
	o := a.officeOf(entity)
	return a.holds(o.title, role) || a.holds(o.also, role)
}

// holds reports whether a title has the word at a token, or words of which it is
// the initials: "the CS" is a Cabinet Secretary.
func (a *attributor) holds(title string, role int) bool {
	word := a.Of(role)
	one := word
	if a.plural(role) {
		one = ofOne(word)
	}
	var initials strings.Builder
	for w := range strings.FieldsSeq(title) {
		w = strings.Trim(w, ",.")
		if strings.EqualFold(w, word) || strings.EqualFold(w, one) {
			return true
		}
		if len(w) > 3 || w != "of" && w != "the" && w != "and" && w != "for" {
			initials.WriteString(w[:min(1, len(w))])
		}
	}
	return a.Tokens[role].Is(token.AllCapital) && len(word) <= 4 && strings.HasPrefix(strings.ToUpper(initials.String()), word)
}

// otherForm reports whether two names differ in their first word alone.
func otherForm(a, b string) bool {
	firstA, restA, _ := strings.Cut(a, " ")
	firstB, restB, _ := strings.Cut(b, " ")
	return restA != "" && restA == restB && len(firstA) > 2 && !strings.EqualFold(firstA, firstB)
}
