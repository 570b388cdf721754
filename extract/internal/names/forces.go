package names

import (
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// unitOfForces claims a unit of armed forces that begins with its number: "27th Special
// Operations Wing", "65 Air Division". It returns where the name ends.
func (f *finder) unitOfForces(i, limit int) int {
	k := i + 1
	ordinal := k < limit && f.t.Tokens[k].Glued() && f.t.Tokens[k].Has(lexicon.OrdinalSuffix)
	if ordinal {
		k++
	}
	if !f.name(k, limit) || f.t.Tokens[k].Glued() || f.t.Tokens[k].Is(shapeLine) {
		return 0
	}
	end := f.segmentEnd(k, limit)
	head := f.lastWord(k, end)
	if f.looks[head]&unitHead == 0 || !ordinal && head == k {
		return 0
	}
	if !f.claim(i, end, Organisation, 0, ruleUnit) {
		return 0
	}
	return end
}

// unitHeads are the words that the names of such units end with.
var unitHeads = strings.Fields("regiment brigade battalion division wing squadron corps fleet army infantry cavalry artillery flotilla battery platoon detachment legion")
