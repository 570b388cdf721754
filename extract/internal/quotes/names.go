package quotes

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// words is a stretch of tokens, half-open.
type words struct{ first, last int }

func (w words) len() int { return w.last - w.first }

// longestName is the greatest number of tokens of a person's name, initials with
// their full stops included.
const longestName = 7

// capitalised returns the name that a phrase begins with, its titles left out,
// where no candidate covers it.
func (a *attributor) capitalised(first, last int) (words, bool) {
	for first < last && a.Tokens[first].Has(lexicon.Article) {
		first++
	}
	indefinite := first > 0 && a.Tokens[first-1].Has(lexicon.Article) && !strings.EqualFold(a.Of(first-1), "the")
	name, field := words{}, false
	for k := first; k < last; k++ {
		t := &a.Tokens[k]
		inName := name.last == k && name.len() > 0
		switch {
		case t.Is(token.Word) && (t.Has(lexicon.Role|lexicon.Title|lexicon.Degree) || k == first && t.Has(lexicon.Voice)):
			if name.len() >= 2 && !t.Has(lexicon.Title) && a.Tokens[k-1].Rune != '.' && k > first+1 && !a.nameAfterRole(k, last) {
				return a.checked(name)
			}
			name = words{}
		case t.Is(token.Word) && t.Is(token.Capital|token.MixedCase):
			if name.last == 0 {
				name.first = k
			}
			name.last = k + 1
		case t.Rune == '.' && t.Glued() && inName && k+1 < last && a.Tokens[k-1].Is(token.Single),
			(t.Rune == '-' || t.Rune == '’' || t.Rune == '\'') && t.Glued() && inName:
			name.last = k + 1
		case t.Is(token.Word) && t.Glued() && inName && a.Tokens[k-1].Rune == '-':
			name.last = k + 1 // "Jean-luc"
		case t.Rune == '(' && inName && k+3 < last && a.Tokens[k+2].Rune == ')' && a.Tokens[k+1].Is(token.Capital) && !a.Tokens[k+1].Is(token.AllCapital) && a.Tokens[k+3].Is(token.Capital) && !a.Tokens[k+3].Has(lexicon.Role|lexicon.Title):
			name.last = k + 3 // "Jean-luc (Jay) Roe"
			k += 2
		case t.Rune == '.' && name.last == 0:
		case name.last > 0 && a.is(k, particle) && k+1 < last && a.Tokens[k+1].Is(token.Capital):
			name.last = k + 1
		case t.Is(token.Possessive):
			name = words{}
		case a.Of(k) == "of" && inName && k+1 < last && a.Tokens[k+1].Has(lexicon.Article) && a.Tokens[name.first-1].Has(lexicon.Role) && name.first > first:
			return a.checked(name) // "Officer Roe of the Hill Police"
		case t.Has(lexicon.Preposition|lexicon.Conjunction|lexicon.Article) && a.roleBefore(first, k):
			if indefinite && t.Has(lexicon.Preposition) && !a.Tokens[k-1].Is(token.Capital) {
				return words{}, false // "A spokesperson for Hill Electric"
			}
			name, field = words{}, true
		default:
			return a.checked(a.withoutField(name, field))
		}
	}
	return a.checked(a.withoutField(name, field))
}

// withoutField cuts the field of an office from a name that follows "of" or "for":
// "Secretary of State Jane Roe". Without an initial or a given name to go by, the
// last two words are the name.
func (a *attributor) withoutField(name words, field bool) words {
	if !field || name.len() < 3 {
		return name
	}
	if cut := a.withoutOffice(name); cut != name {
		return cut
	}
	for k := name.first; k < name.last; k++ {
		if t := &a.Tokens[k]; !t.Is(token.Capital) || t.Is(token.Single) {
			return name
		}
	}
	name.first = name.last - 2
	return name
}

// nameAfterOffice returns the name that follows an office among the tokens, where
// no candidate covers it.
func (a *attributor) nameAfterOffice(first, last int) (words, bool) {
	for k := first; k+1 < last; k++ {
		if t := &a.Tokens[k]; t.Has(lexicon.Role) && (a.Tokens[k+1].Is(token.Capital) || a.joins(k+1)) && !a.Tokens[k+1].Has(lexicon.Role) && a.covered[k] == 0 {
			if name, ok := a.capitalised(k, last); ok && a.personLike(name, last) {
				return name, true
			}
		}
	}
	return words{}, false
}

// nameBeside returns the name that ends right before a reporting verb at token
// last, where no candidate covers it: "... on Monday, Acme president Jane Roe said".
func (a *attributor) nameBeside(first, last int) (words, bool) {
	k := last
	for k > first && a.beforeCue(k-1) {
		k--
	}
	end := k
	for k > first && k > end-longestName-4 {
		t := &a.Tokens[k-1]
		initial := t.Rune == '.' && t.Glued() && k-1 > first && a.Tokens[k-2].Is(token.Single|token.Dotted)
		titled := t.Rune == '.' && t.Glued() && k-1 > first && a.Tokens[k-2].Has(lexicon.Title)
		if !(t.Is(token.Word) && t.Is(token.Capital|token.MixedCase)) && !initial && !titled && !(t.Rune == '-' && t.Glued()) && !a.is(k-1, particle) {
			break
		}
		k--
	}
	if k > first && a.Tokens[k-1].Has(lexicon.Preposition) && !a.Tokens[k-1].Is(token.Capital) {
		return words{}, false // "a dealer in Dunedin said"
	}
	if k > first+1 {
		before := &a.Tokens[k-1]
		if before.Has(lexicon.Conjunction) && a.Tokens[k-2].Is(token.Capital) || before.Has(lexicon.Article) && a.Tokens[k-2].Has(lexicon.Preposition) {
			return words{}, false // "in England and Wales said", "under an Act said"
		}
	}
	return a.capitalised(k, end)
}

// checked returns a name if it is one: not empty, not too long, not covered by a
// candidate.
func (a *attributor) checked(name words) (words, bool) {
	for name.len() > 0 && !a.Tokens[name.last-1].Is(token.Word) || name.len() > 0 && a.is(name.last-1, particle) {
		name.last--
	}
	name = a.withoutOffice(name)
	if name.len() <= 0 || name.len() > longestName {
		return words{}, false
	}
	if from, to := a.in(name.first, name.last); from < to {
		return words{}, false
	}
	if a.Tokens[name.first].Has(lexicon.Preposition | lexicon.Function) {
		return words{}, false // "On Monday"
	}
	const common = lexicon.Function | lexicon.CommonWord | lexicon.Voice | lexicon.Body | lexicon.Cue | lexicon.CueNoun | lexicon.Month | lexicon.Weekday
	if name.len() == 1 && (a.Tokens[name.first].Has(common) || a.is(name.first, aside|topic|subordinate) || a.participle(name.first) && !a.isGiven(name.first)) {
		return words{}, false
	}
	if name.len() > 1 && a.everyday(name) {
		return words{}, false
	}
	return name, true
}

// withoutOffice cuts the field of an office from a name: "Tax Policy Mark J.
// Mazur" begins with the word before the initial, other long names with the first
// word that is a given name.
func (a *attributor) withoutOffice(name words) words {
	if name.len() < 3 {
		return name
	}
	for k := name.first + 2; k < name.last; k++ {
		if a.Tokens[k].Rune == '.' && a.Tokens[k-1].Is(token.Single) {
			name.first = max(name.first, k-2)
			return name
		}
	}
	for k := name.first; k < name.last-1; k++ {
		if a.isGiven(k) {
			name.first = k
			return name
		}
	}
	return name
}

func (a *attributor) nameAfterRole(k, last int) bool {
	for i := k + 1; i < last && i < k+4 && a.Tokens[i].Is(token.Capital); i++ {
		if !a.Tokens[i].Has(lexicon.Role | lexicon.Title) {
			return true
		}
	}
	return false
}

func (a *attributor) roleBefore(first, k int) bool {
	for i := first; i < k; i++ {
		if a.Tokens[i].Has(lexicon.Role | lexicon.Title) {
			return true
		}
	}
	return false
}

// personLike reports whether the words after a name show that it is a person's: an
// apposition, a verb, or nothing.
func (a *attributor) personLike(name words, last int) bool {
	if name.len() < 2 || name.len() > longestName {
		return false
	}
	if name.last >= last {
		return true
	}
	after := &a.Tokens[name.last]
	if a.is(name.last, joining) {
		return true
	}
	return after.Rune == ',' || after.Rune == '(' || after.Rune == '/' || isDash(after.Rune) ||
		after.Is(token.Word) && !after.Is(token.Capital|token.Possessive) && !after.Has(lexicon.Preposition|lexicon.Conjunction|lexicon.Article)
}

// named is the speaker of a name that is no candidate. The name of a candidate
// that ends with the same word is the fuller one, else a longer name elsewhere in
// the text.
func (a *attributor) named(name words, first, last int) *speaker {
	if k := name.last; name.len() == 2 && k < len(a.Tokens) && a.Tokens[k-1].Is(token.Single) && a.Tokens[k].Rune == '.' && a.Tokens[k].Glued() {
		name.last++ // "Jane R."
	}
	s := &speaker{name: a.Slice(name.first, name.last), entity: -1, person: true, at: name.first, rule: "name beside", beside: name}
	o := a.office(name.first, name.last, first, last)
	if name.len() == 1 {
		key := a.Tokens[name.first].Key
		if i := a.inFull(key, name.first); i >= 0 {
			m := &a.mentions[i]
			s.name, s.entity = m.Name, m.Entity
			if o.title == "" {
				o = a.officeOf(m.Entity)
			}
		} else if full, ok := a.fullNames()[key]; ok {
			s.name = a.Slice(full.first, full.last)
			if o.title == "" {
				o = a.office(full.first, full.last, max(a.sentenceStart(full.first), full.first-20), min(a.sentenceEnd(full.last-1), full.last+40))
			}
		}
	}
	s.title, s.affiliation = o.title, o.affiliation
	return s
}

// inFull returns the mention of a person whose name, in full, begins or ends with
// the word of the key: the last one before a token, else the first one after it.
// It is -1 if there is none.
func (a *attributor) inFull(key uint64, at int) int {
	list := a.indexed().parts[key]
	i, _ := slices.BinarySearchFunc(list, at, func(m, at int) int { return cmp.Compare(a.mentions[m].first, at) })
	if i > 0 {
		return list[i-1]
	}
	if len(list) > 0 {
		return list[0]
	}
	return -1
}

// fullNames returns the first run of two to four capitalised words for each word
// that ends one: where a surname that is no candidate was written in full. The
// text is read once for it, when it is first needed.
func (a *attributor) fullNames() map[uint64]words {
	if a.full != nil {
		return a.full
	}
	a.full = map[uint64]words{}
	const noName = lexicon.Role | lexicon.Title | lexicon.Function | lexicon.Article | lexicon.Month | lexicon.Weekday |
		lexicon.Body | lexicon.LegalSuffix | lexicon.Preposition | lexicon.Conjunction | lexicon.CueNoun | lexicon.Pronoun
	for _, headlines := range []bool{false, true} {
		a.collect(headlines, noName)
	}
	return a.full
}

// collect adds the full names in the headlines, or those in the rest of the text.
func (a *attributor) collect(headlines bool, noName lexicon.Class) {
	begin, count := 0, 0
	for i := range a.Tokens {
		t := &a.Tokens[i]
		part := t.Is(token.Word) && t.Is(token.Capital|token.MixedCase) && !t.Has(noName) && !t.Is(token.AllCapital|token.Opening|token.Line) && title(t.Zone) == headlines
		initial := count > 0 && t.Rune == '.' && t.Glued() && a.Tokens[i-1].Is(token.Single)
		switch {
		case initial:
			continue
		case !part:
			count = 0
			if t.Is(token.Word) && t.Is(token.Capital) && !t.Is(token.AllCapital) && !t.Has(noName) && title(t.Zone) == headlines {
				begin, count = i, 1
			}
			continue
		case count == 0:
			begin = i
		}
		count++
		if count > 4 {
			begin++
		}
		if count >= 2 && (i+1 == len(a.Tokens) || !a.Tokens[i+1].Is(token.Capital) || a.Tokens[i+1].Has(noName) || a.Tokens[i+1].Is(token.Opening|token.Line)) {
			if _, ok := a.full[t.Key]; !ok && i+1-begin <= longestName {
				a.full[t.Key] = a.withoutOffice(words{begin, i + 1})
			}
		}
	}
}

// title reports whether a zone is set in capitals throughout.
func title(z model.ZoneKind) bool { return z == model.ZoneHeadline || z == model.ZoneSubheadline }
