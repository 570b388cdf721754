package names

import "github.com/dateline-nlp/dateline/extract/internal/lexicon"

// office is a person's title and the organisation it belongs to, as written.
type office struct{ title, affiliation string }

// longestOffice bounds titles, in tokens.
const longestOffice = 24

// officeBefore reads the title before mention i: "Acme chief executive Jane Roe".
func (l *Linker) officeBefore(i int) office {
	t := l.t
	m := &l.mentions[i]
	floor := max(0, m.First-8)
	if i > 0 {
		floor = max(floor, l.mentions[i-1].Last)
	}
	end := m.First
	begin := end
	for k := end - 1; k >= floor; k-- {
		tok := &t.Tokens[k]
		if t.SentenceOf[k] != t.SentenceOf[m.First] || k+1 < end && t.Tokens[k+1].Is(shapeLine) {
			break
		}
		switch {
		case tok.Is(shapeWord) && tok.Has(lexicon.Title|lexicon.Role):
			begin = k
		case tok.Rune == '.' && tok.Glued(), tok.Rune == '-' && tok.Glued():
		case tok.Is(shapeWord) && tok.Is(shapeCapital) && begin < end && !tok.Has(grammar|lexicon.Month|lexicon.Weekday|lexicon.Demonym|lexicon.Cue) && !tok.Is(shapePossessive):
			begin = k
		default:
			k = floor
		}
	}
	if begin == end || t.Tokens[m.First].Is(shapeLine) {
		return office{}
	}
	out := office{title: t.Slice(begin, end)}
	if i > 0 {
		if o := &l.mentions[i-1]; o.Kind == Organisation && (o.Last == begin || o.Last == begin-1 && t.Tokens[begin-1].Is(shapePossessive)) {
			out.affiliation = l.text(i - 1)
		}
	}
	return out
}

// officeAfter reads the title after mention i: "Jane Roe, chief executive of Acme,".
func (l *Linker) officeAfter(i int) office {
	t := l.t
	m := &l.mentions[i]
	if l.rune(m.Last) != ',' {
		return office{}
	}
	begin := m.Last + 1
	for begin+1 < len(t.Tokens) && (l.has(begin, lexicon.Degree) || t.Tokens[begin].Is(shapeDigits)) && l.rune(begin+1) == ',' {
		begin += 2 // "Jane Roe, PhD, 45, director of"
	}
	if l.has(begin, lexicon.Article) {
		begin++
	}
	if begin >= len(t.Tokens) || t.SentenceOf[begin] != t.SentenceOf[m.First] {
		return office{}
	}
	next := i + 1 // the first mention after the name
	for next < len(l.mentions) && l.mentions[next].First < begin {
		next++
	}
	affiliation := ""
	role := false
	for k := begin; k < min(len(t.Tokens), begin+longestOffice) && t.SentenceOf[k] == t.SentenceOf[begin]; k++ {
		tok := &t.Tokens[k]
		if next < len(l.mentions) && l.mentions[next].First == k {
			o := &l.mentions[next]
			switch {
			case o.Kind == Person:
				return office{}
			case o.Kind == Organisation && affiliation == "":
				affiliation = l.text(next)
				if role && k > begin && (t.Tokens[k-1].Has(lexicon.Preposition|lexicon.Article) || l.rune(k-1) == ',') {
					return office{l.trimTitle(begin, k), affiliation}
				}
			}
			k = o.Last - 1
			next++
			continue
		}
		if tok.Is(shapeWord) && tok.Has(lexicon.Role|lexicon.Title) {
			role = true
			continue
		}
		endsHere := tok.Rune == ',' || tok.Rune == ';' || tok.Rune == ':' || tok.Rune == '.' && !tok.Glued() || tok.Rune == '(' || tok.Rune == '“' || tok.Rune == '"' ||
			tok.Is(shapeWord) && !tok.Is(shapeCapital) && (tok.Has(lexicon.Cue|lexicon.Modal|lexicon.Past|lexicon.Pronoun|lexicon.Function) || sets()[tok.Key]>>cueShift&look(says|acts|lives) != 0)
		if tok.Rune == '.' && tok.Glued() {
			endsHere = k+1 >= len(t.Tokens) || t.SentenceOf[k+1] != t.SentenceOf[k]
		}
		if endsHere {
			if !role {
				return office{}
			}
			return office{l.trimTitle(begin, k), affiliation}
		}
	}
	return office{}
}

// trimTitle returns the words of a title without the preposition or article that joins
// it to what follows.
func (l *Linker) trimTitle(first, last int) string {
	for last > first && (l.has(last-1, lexicon.Preposition|lexicon.Article) || l.rune(last-1) == ',') {
		last--
	}
	return l.t.Slice(first, last)
}
