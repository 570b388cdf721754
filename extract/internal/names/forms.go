package names

import (
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/names/cluster"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// form is what all tables say of a token by its text alone. It is looked up once a token;
// every rule after that tests bits. It is as long as a line of the processor's cache.
type form struct {
	learned.Form
	sets   look
	first  gazetteer.Beginning // where the set says that there is one
	traits learned.Traits
	_      [4]byte
}

// formBits tells how many forms are kept from text to text, as a power of two. Two slots
// stand for those forms whose IDs begin alike, the one that was asked for last before the
// other. What is kept does not change what comes out.
const formBits = 16

// readForms fills what the tables say of each token.
func (f *finder) readForms() {
	if f.kept == nil || f.keptOf != f.g {
		f.kept, f.keptOf = make([][2]form, 1<<(formBits-1)), f.g
	}
	// All slots of several tokens are asked for before the first is looked at, so that the
	// processor waits for memory once.
	const together, shift = 64, 64 - (formBits - 1)
	for begin := 0; begin < len(f.t.IDs); begin += together {
		ids := f.t.IDs[begin:min(begin+together, len(f.t.IDs))]
		for _, id := range ids {
			f.asked ^= f.kept[id>>shift][0].ID
		}
		forms, looks, traits := f.forms[begin:][:len(ids)], f.looks[begin:][:len(ids)], f.traits[begin:][:len(ids)]
		for k, id := range ids {
			slots := &f.kept[id>>shift]
			if slots[0].ID != id {
				if slots[0], slots[1] = slots[1], slots[0]; slots[0].ID != id {
					slots[0] = formOf(f.t, f.g, begin+k)
					slots[0].ID = id
				}
			}
			forms[k], looks[k], traits[k] = slots[0].Form, slots[0].sets, slots[0].traits
			if slots[0].sets&placeFirst != 0 {
				f.firsts[begin+k], f.placeAt[begin+k] = slots[0].first, 0
			}
			if slots[0].sets&(webby|scheme|domain) != 0 {
				f.webs = append(f.webs, int32(begin+k))
			}
		}
	}
}

// formOf asks all tables for token i.
func formOf(t *token.Text, g *gazetteer.Gazetteer, i int) (out form) {
	tok := &t.Tokens[i]
	out.Shape = learned.ShapeOf(t, i)
	if table, err := cluster.Default(); err == nil {
		_, out.Path, out.Length, _ = table.Look(t, i)
	}
	if tok.Is(token.Word) {
		out.Word = uint8(lookWord(tok.Key))
	}
	out.traits = learned.TraitsOf(t, i, out.Word)
	tables := sets()
	h := extendPhrase(phraseBegin, t.Of(i))
	switch {
	case h == tok.Key:
		out.sets = tables.of(h)
	case h == phraseBegin:
		out.sets = knownFirst | tables.of(tok.Key)&^knownFirst
	default:
		out.sets = tables.of(h)&knownFirst | tables.of(tok.Key)&^knownFirst
	}
	if !tok.Is(token.Word) {
		out.sets &= knownFirst
	}
	out.sets |= traitsOf(tok)
	if h == tok.Key {
		out.sets |= phraseKey
	}
	if g != nil {
		var ok bool
		if out.first, ok = g.Begins(tok); ok {
			out.sets |= placeFirst
			out.traits |= learned.PlaceFirst
		}
	}
	return out
}

// setTable holds the sets of words that rules ask for, by lexicon.Key, and which words begin
// the name of a well-known organisation, by phraseKey; for a word of mere letters the two
// are the same. Most words are in no set: some bits of a key tell so.
type setTable struct {
	looks map[uint64]look
	may   [1 << 11]uint64
}

func (s *setTable) add(key uint64, l look) {
	s.looks[key] |= l
	s.may[key>>6%(1<<11)] |= 1 << (key % 64)
}

// of returns the sets of a key.
func (s *setTable) of(key uint64) look {
	if s.may[key>>6%(1<<11)]>>(key%64)&1 == 0 {
		return 0
	}
	return s.looks[key]
}

var sets = sync.OnceValue(func() *setTable {
	out := &setTable{looks: make(map[uint64]look, 1<<14)}
	for key, c := range cues() {
		out.add(key, look(c)<<cueShift)
	}
	for set, words := range map[look][]string{
		exchange: exchanges, domain: domains, scheme: schemes, agent: agents, doer: doers, eventLead: eventLeads,
		street: streets, compassPoint: compass, stopped: stoppedSuffixes, particle: particles, lowerHead: lowerHeads, capitalDistrict: dc, unitHead: unitHeads,
	} {
		for _, w := range words {
			out.add(lexicon.Key(w), set)
		}
	}
	for key := range known().keys() {
		out.add(key, knownFirst)
	}
	return out
})
