package names

import (
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/names/cluster"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// readForms fills what all tables say of each token by its text alone. They are asked once for
// a text; every rule after that tests bits.
func (f *finder) readForms() {
	f.t.FormsOf(f.g)
	f.forms, f.traits = f.t.Forms, f.t.Traits
	const web = webby | scheme | domain
	looks := f.looks[:len(f.t.Sets)]
	for i, sets := range f.t.Sets {
		l := look(sets)
		looks[i] = l
		if l&(asked|web) == asked {
			continue // nearly all
		}
		if l&asked == 0 {
			l = f.readForm(i)
			looks[i] = l
		}
		if l&web != 0 {
			f.webs = append(f.webs, int32(i))
		}
	}
}

// readForm fills what the tables say of token i, whose text may be new.
func (f *finder) readForm(i int) look {
	t := f.t
	if !t.RecallForm(i) {
		form, traits, sets := formOf(t, f.g, i)
		form.ID = t.Forms[i].ID
		t.Forms[i], t.Traits[i], t.Sets[i] = form, traits, uint64(sets)
		t.KeepForm(i)
	}
	return look(t.Sets[i])
}

// formOf asks all tables for token i.
func formOf(t *token.Text, g *gazetteer.Gazetteer, i int) (out learned.Form, traits learned.Traits, l look) {
	tok := &t.Tokens[i]
	out.Shape = learned.ShapeOf(t, i)
	if table, err := cluster.Default(); err == nil {
		_, out.Path, out.Length, _ = table.Look(t, i)
	}
	if tok.Is(token.Word) {
		out.Word = uint8(lookWord(tok.Key))
	}
	traits = learned.TraitsOf(t, i, out.Word)
	tables := sets()
	h := extendPhrase(phraseBegin, t.Of(i))
	switch {
	case h == tok.Key:
		l = tables.of(h)
	case h == phraseBegin:
		l = knownFirst | tables.of(tok.Key)&^knownFirst
	default:
		l = tables.of(h)&knownFirst | tables.of(tok.Key)&^knownFirst
	}
	if !tok.Is(token.Word) {
		l &= knownFirst
	}
	l |= asked | traitsOf(tok) | look(tok.Key)<<keyShift
	if h == tok.Key {
		l |= phraseKey
	}
	if g != nil {
		if _, ok := g.Begins(tok); ok {
			l |= placeFirst
			traits |= learned.PlaceFirst
		}
	}
	return out, traits, l
}

// setTable holds the sets of words that rules ask for, by lexicon.Key, and which words begin
// the name of a well-known organisation, by phraseKey; for a word of mere letters the two
// are the same. Most words are in no set: some bits of a key tell so.
type setTable struct {
	looks *table[look]
	may   [1 << 11]uint64
}

func newSetTable(from map[uint64]look) *setTable {
	s := &setTable{looks: newTable(from)}
	for key := range from {
		s.may[key>>6%(1<<11)] |= 1 << (key % 64)
	}
	return s
}

// of returns the sets of a key.
func (s *setTable) of(key uint64) (l look) {
	if s.may[key>>6%(1<<11)]>>(key%64)&1 != 0 {
		l, _ = s.looks.get(key)
	}
	return l
}

var sets = sync.OnceValue(func() *setTable {
	out := make(map[uint64]look, 1<<14)
	for key, c := range cues() {
		out[key] |= look(c) << cueShift
	}
	for set, words := range map[look][]string{
		exchange: exchanges, domain: domains, scheme: schemes, agent: agents, doer: doers, eventLead: eventLeads,
		street: streets, compassPoint: compass, stopped: stoppedSuffixes, particle: particles, lowerHead: lowerHeads, capitalDistrict: dc, unitHead: unitHeads, specialFirst: specials,
	} {
		for _, w := range words {
			out[lexicon.Key(w)] |= set
		}
	}
	for key := range known().keys() {
		out[key] |= knownFirst
	}
	return newSetTable(out)
})
