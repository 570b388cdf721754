package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// beginnings keeps from text to text what the gazetteer says of tokens with which names of
// places begin, each in the slot that the first bits of its ID name. What is kept does not
// change what comes out.
type beginnings struct {
	of   *gazetteer.Gazetteer
	kept []beginning
}

type beginning struct {
	id uint64
	gazetteer.Beginning
}

// beginningBits tells how many beginnings are kept, as a power of two.
const beginningBits = 14

// reset forgets what another gazetteer says.
func (b *beginnings) reset(g *gazetteer.Gazetteer) {
	if b.kept == nil || b.of != g {
		b.of, b.kept = g, make([]beginning, 1<<beginningBits)
		b.kept[0].id = 1 << 63 // an ID of another slot, as 0 is in all others
	}
}

// at returns what the gazetteer says of a token.
func (b *beginnings) at(id uint64, tok *token.Token) gazetteer.Beginning {
	k := &b.kept[id>>(64-beginningBits)]
	if k.id != id {
		k.id = id
		k.Beginning, _ = b.of.Begins(tok)
	}
	return k.Beginning
}
