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
// every rule after that tests bits.
type form struct {
	learned.Form
	sets look
}

// formBits tells how many forms are kept from text to text, as a power of two. A form is kept
// in the one slot that its ID names, until another takes it. What is kept does not change
// what comes out.
const formBits = 14

// readForms fills what the tables say of each token.
func (f *finder) readForms() {
	if f.kept == nil || f.keptOf != f.g {
		f.kept, f.keptOf = make([]form, 1<<formBits), f.g
	}
	for i := range f.t.Tokens {
		id := learned.IDOf(f.t, i)
		slot := &f.kept[id>>(64-formBits)]
		if slot.ID != id {
			*slot = formOf(f.t, f.g, i)
			slot.ID = id
		}
		f.forms[i] = slot.Form
		f.looks[i] = slot.sets
	}
}

// formOf asks all tables for token i.
func formOf(t *token.Text, g *gazetteer.Gazetteer, i int) form {
	tok := &t.Tokens[i]
	var out form
	out.Shape = learned.ShapeOf(t, i)
	if table, err := cluster.Default(); err == nil {
		_, out.Path, out.Length, _ = table.Look(t, i)
	}
	if tok.Is(token.Word) {
		out.Word = uint8(lookWord(tok.Key))
		out.sets = sets()[tok.Key]
	}
	if h := extendPhrase(phraseBegin, t.Of(i)); h == phraseBegin {
		out.sets |= knownFirst
	} else if _, ok := known()[h]; ok {
		out.sets |= knownFirst
	}
	if g != nil && g.Begins(tok) {
		out.sets |= placeFirst
	}
	return out
}

// sets are the sets of words that rules ask for, by lexicon.Key.
var sets = sync.OnceValue(func() map[uint64]look {
	out := make(map[uint64]look, 1<<10)
	for key, c := range cues() {
		out[key] = look(c) << cueShift
	}
	for set, words := range map[look][]string{
		exchange: exchanges, domain: domains, scheme: schemes, agent: agents, doer: doers, eventLead: eventLeads,
		street: streets, compassPoint: compass, stopped: stoppedSuffixes, particle: particles, lowerHead: lowerHeads, capitalDistrict: dc,
	} {
		for _, w := range words {
			out[lexicon.Key(w)] |= set
		}
	}
	return out
})
