package names

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/scratch"
	"github.com/dateline-nlp/dateline/model"
)

// organisations joins the mentions of organisations. Two mentions are of one
// organisation if their names are the same but for the legal suffix; if one stands in
// parentheses after the other; if they are names of one well-known organisation; if one
// is the only name's initials, or the first words of the only name that begins so.
func (l *Linker) linkOrganisations() {
	l.resetOrganisations()
	parent, names, own := l.parent, &l.names, l.own
	for i := range l.mentions {
		parent[i] = i
		if l.mentions[i].Kind != Organisation {
			continue
		}
		l.order = append(l.order, i)
		keys := l.readKeys(i)
		l.keys[i] = keys
		key := keys.plain
		e, _ := known().get(keys.whole)
		if !e.whole && l.ofCountry(i) {
			e, _ = known().get(key)
		}
		l.wellKnown[i] = e
		if id := l.mentions[i].ID; id != "" {
			if first, ok := own[id]; ok {
				parent[i] = first
				continue
			}
			own[id] = i
		}
		if first, ok := names.Get(key); ok && l.sameID(first, i) {
			parent[i] = first
			continue
		}
		names.Set(key, i)
		if e.whole && !e.unsure {
			group := uint64(e.group)
			if first, ok := l.groupsKnown.Get(group); ok {
				parent[i] = first
			} else {
				l.groupsKnown.Set(group, i)
			}
		}
		if l.mentions[i].Last-l.mentions[i].First >= leastInitials {
			if key, words := l.initialsKey(i); words >= leastInitials {
				l.initials.add(key, i)
			}
		}
	}
	// The first words of names, each of the mentions that stands for others.
	for _, i := range l.order {
		if parent[i] == i {
			l.addBeginnings(i)
			l.addRest(i)
		}
		l.addSymbols(i)
	}
	for k, i := range l.order {
		if k > 0 && l.opensParenthesis(l.mentions[i].First-1) && l.aliasOf(l.order[k-1], i) {
			parent[l.root(i)] = l.root(l.bearer(k))
			continue
		}
		if parent[i] != i {
			continue
		}
		switch text := l.text(i); {
		case len(text) <= 8 && inCapitals(text):
			if full := l.initials.find(l.keys[i].whole); full >= 0 && l.root(full) != i {
				parent[i] = l.root(full)
				continue
			}
			if full := l.symbols.find(l.t.Tokens[l.mentions[i].First].Key); full >= 0 && l.root(full) != i && l.mentions[i].Last == l.mentions[i].First+1 {
				parent[i] = l.root(full)
				continue
			}
			fallthrough
		default:
			key := l.keys[i].plain
			if full := l.begins.find(key); full >= 0 && l.root(full) != i && l.mayShorten(i) {
				parent[i] = l.root(full)
			} else if full := l.rests.find(key); full >= 0 && l.root(full) != i {
				parent[i] = l.root(full)
			} else if full := l.ofCountryShort(i); full >= 0 && l.root(full) != i {
				parent[i] = l.root(full)
			}
		}
	}
	l.gatherOrganisations()
}

// ofCountry reports whether a name of a public body begins with its country: "U.S.
// Department of Roads", "US Senate".
func (l *Linker) ofCountry(i int) bool {
	m := &l.mentions[i]
	return m.Last-m.First > 1 && l.has(m.First, lexicon.Country) && (l.has(m.First+1, lexicon.OrgLead) && m.Last-m.First > 2 || l.has(m.Last-1, lexicon.OrgHead) && !l.has(m.Last-1, lexicon.LegalSuffix))
}

// mayShorten reports whether a name may be the beginning of a longer one of the same
// organisation: not "Senate" of "Senate Finance Committee", nor any well-known name.
func (l *Linker) mayShorten(i int) bool {
	return !l.wellKnown[i].whole && !l.has(l.mentions[i].Last-1, lexicon.OrgHead) && l.t.Tokens[l.mentions[i].First].Key != keyHouse
}

// opensParenthesis reports whether a parenthesis, and perhaps a mark of quotation in it,
// opens with token k.
func (l *Linker) opensParenthesis(k int) bool {
	switch l.rune(k) {
	case '“', '"', '‘', '\'', '”':
		k--
	}
	return l.rune(k) == '('
}

// aliasOf reports whether a mention that stands after a parenthesis is another name of
// the mention before it.
func (l *Linker) aliasOf(name, alias int) bool {
	between := l.mentions[alias].First - l.mentions[name].Last
	return between >= 1 && between <= 4 && l.rune(l.mentions[name].Last) == '('
}

// resetOrganisations forgets the document before.
func (l *Linker) resetOrganisations() {
	l.order = l.order[:0]
	l.parent = slices.Grow(l.parent[:0], len(l.mentions))[:len(l.mentions)]
	l.wellKnown = scratch.Zeros(l.wellKnown, len(l.mentions))
	l.keys = slices.Grow(l.keys[:0], len(l.mentions))[:len(l.mentions)]
	l.prefixes = l.prefixes[:0]
	reset(&l.names, &l.groupsKnown, &l.initials, &l.begins, &l.rests, &l.symbols)
	l.own = scratch.Map(l.own)
	l.groups.Reset()
	l.entityOf = none(l.entityOf, len(l.mentions))
}

// gatherOrganisations makes one entity of all mentions of one root.
func (l *Linker) gatherOrganisations() {
	if len(l.order) == 0 {
		return
	}
	for _, i := range l.order {
		r := l.root(i)
		if l.entityOf[r] < 0 {
			l.entityOf[r] = l.groups.New()
		}
		l.OrganisationOf[i] = l.entityOf[r]
		l.groups.Add(l.entityOf[r])
	}
	l.Organisations = make([]model.Organisation, l.groups.Len())
	free := make([]model.Mention, len(l.order))
	for _, i := range l.order {
		e := l.OrganisationOf[i]
		o := &l.Organisations[e]
		if o.Mentions == nil {
			o.Mentions, free = scratch.Cut(free, l.groups.Size(e))
		}
		o.Mentions = append(o.Mentions, l.mention(i))
		o.Confidence = max(o.Confidence, l.mentions[i].Confidence)
		o.ID = cmp.Or(o.ID, l.mentions[i].ID)
		if o.Kind == model.OrganisationUnknown {
			o.Kind = l.organisationKind(i)
		}
		if o.Kind == model.OrganisationUnknown && len(o.Mentions) <= mostDescriptions && !l.whereabouts(i) {
			o.Kind = l.saidKind(l.mentions[i].Last)
		}
		if o.Ticker == "" {
			o.Ticker = l.ticker(l.mentions[i].Last)
		}
		if raw := l.text(i); raw != o.Name {
			if text := spaced(raw); fuller(text, o.Name) {
				o.Name = text
			}
		}
	}
	l.addAliases()
	for e := range l.Organisations {
		if o := &l.Organisations[e]; o.Kind == model.OrganisationUnknown && o.Ticker != "" {
			o.Kind = model.OrganisationCompany
		}
	}
}

// fuller reports whether name a says more than name b: it is longer, or as long and
// not in capitals only.
func fuller(a, b string) bool {
	if loudA, loudB := inCapitals(a), inCapitals(b); loudA != loudB && b != "" && (len(a) > 8 && len(b) > 8 || strings.EqualFold(a, b)) {
		return loudB
	}
	return len(a) > len(b)
}

func inCapitals(s string) bool {
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
	}
	return true
}

// addAliases lists the names of each organisation beside the fullest one. They are
// gathered first, so that all can be kept in one piece of memory.
func (l *Linker) addAliases() {
	l.aliases = l.aliases[:0]
	for e := range l.Organisations {
		l.gatherAliases(&l.Organisations[e])
	}
	if len(l.aliases) == 0 {
		return
	}
	kept := slices.Clone(l.aliases)
	for e := range l.Organisations {
		if o := &l.Organisations[e]; len(o.Aliases) > 0 {
			o.Aliases, kept = kept[:len(o.Aliases):len(o.Aliases)], kept[len(o.Aliases):]
		}
	}
}

// gatherAliases appends the aliases of an organisation to those of the others.
func (l *Linker) gatherAliases(o *model.Organisation) {
	first := len(l.aliases)
	for k := range o.Mentions {
		if raw := o.Mentions[k].Text; raw == o.Name || raw == o.Acronym {
			continue // as most do
		}
		text := spaced(o.Mentions[k].Text)
		if text == o.Name || text == o.Acronym {
			continue
		}
		if o.Acronym == "" && len(text) <= 8 && inCapitals(text) && utf8.RuneCountInString(text) < utf8.RuneCountInString(o.Name) && !loudly(text, o.Name) && !l.onlySymbol(text, o.Name) {
			o.Acronym = text
			continue
		}
		if n := slices.IndexFunc(l.aliases[first:], func(a string) bool { return strings.EqualFold(a, text) }); n >= 0 {
			if inCapitals(l.aliases[first+n]) {
				l.aliases[first+n] = text // "Acme" of "ACME" in a heading
			}
			continue
		}
		l.aliases = append(l.aliases, text)
	}
	if len(l.aliases) > first {
		o.Aliases = l.aliases[first:] // until they are kept
	}
}

// organisationKind returns what sort of body a name shows.
func (l *Linker) organisationKind(i int) model.OrganisationKind {
	m := &l.mentions[i]
	if e := l.wellKnown[i]; e.whole {
		return e.kind
	}
	if l.has(m.First, lexicon.WireService) {
		return model.OrganisationMedia
	}
	if m.Last-m.First == 1 && l.t.Tokens[m.First].Key == keyHouse {
		return model.OrganisationLegislature
	}
	last := m.Last - 1
	for last > m.First && !l.t.Tokens[last].Is(shapeWord) {
		last--
	}
	if s, ok := suffixOf(l.text(i)); ok {
		return s.kind
	}
	if l.has(last, lexicon.LegalSuffix) && last > m.First {
		return model.OrganisationCompany
	}
	if kind, ok := l.pairKind(m.First, last); ok {
		return kind
	}
	if l.t.Tokens[m.First].Key == keyOffice && m.Last-m.First > 2 && l.t.Tokens[m.First+1].Key == keyOf {
		return model.OrganisationGovernment
	}
	for k := m.First + 1; k < m.Last; k++ {
		if key := l.t.Tokens[k].Key; (key == keyOf || key == keyFor || key == keyOn) && l.has(k-1, lexicon.OrgHead) {
			if kind, ok := l.headKind(m.First, k, m.Last); ok {
				return kind
			}
			return model.OrganisationKind(l.t.Tokens[k-1].Detail & 15)
		}
	}
	if last > m.First && l.has(last, lexicon.OrgHead) {
		return model.OrganisationKind(l.t.Tokens[last].Detail & 15)
	}
	return model.OrganisationUnknown
}

// ticker returns the stock symbol in a parenthesis at token i with its exchange, as
// written: "NASDAQ: ACME".
func (l *Linker) ticker(i int) string {
	if l.rune(i) != '(' {
		return ""
	}
	t := l.t
	for k := i + 1; k < min(i+4, len(t.Tokens)); k++ {
		if !t.Tokens[k].Is(shapeWord) || sets().of(t.Tokens[k].Key)&exchange == 0 {
			continue
		}
		for c := k + 1; c < min(k+6, len(t.Tokens)-1); c++ {
			if t.Tokens[c].Rune != ':' {
				continue
			}
			end := c + 1
			for end < min(c+8, len(t.Tokens)) && (end == c+1 || t.Tokens[end].Glued()) && (t.Tokens[end].Is(shapeWord|shapeDigits) || t.Tokens[end].Rune == '.' || t.Tokens[end].Rune == '-') {
				end++
			}
			if end == c+1 || end >= len(t.Tokens) {
				return ""
			}
			switch t.Tokens[end].Rune {
			case ')', ',', ';', '/', '&':
				return t.Slice(k, end)
			}
			if t.Tokens[end].Is(shapeWord) {
				return t.Slice(k, end)
			}
			return ""
		}
		return ""
	}
	return ""
}
