package dates

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

//go:embed infinitives.tsv
var infinitivesTable string

// infinitives reads the table once, when the first "to" of a headline with a date is met.
var infinitives = sync.OnceValue(func() map[uint64]bool {
	out := map[uint64]bool{}
	for line := range strings.Lines(infinitivesTable) {
		if !strings.HasPrefix(line, "#") {
			out[lexicon.Key(strings.TrimSpace(line))] = true
		}
	}
	return out
})

// toCome reports whether "to" at token i tells of what is to come: "they are to meet", and
// in a headline "Acme to Open New Plant".
func (r *resolver) toCome(i int) bool {
	if r.isKey(i-1, keyIs) || r.isKey(i-1, keyAre) {
		return true
	}
	headline := r.t.Tokens[i].Zone == model.ZoneHeadline || r.t.Tokens[i].Zone == model.ZoneSubheadline
	return headline && i > 0 && i+1 < len(r.t.Tokens) && r.t.SentenceOf[i-1] == r.t.SentenceOf[i] && infinitives()[r.t.Tokens[i+1].Key]
}
