package names

import "github.com/dateline-nlp/dateline/extract/internal/lexicon"

// firstOn claims the site that a copied post names last, also in small letters: "The
// post Acme Opens Plant appeared first on citybiz." It returns where the name ends.
func (f *finder) firstOn(i, limit int) int {
	if !f.firstAppeared(i) || !f.t.Tokens[i].Is(shapeWord) || f.looks[i]&dead != 0 {
		return 0
	}
	end := i + 1
	switch {
	case f.looks[i]&nameable != 0:
		end = f.segmentEnd(i, limit)
	case f.t.Tokens[i].Has(grammar):
		return 0
	}
	if !f.claim(i, end, Organisation, 0, ruleSite) {
		return 0
	}
	return end
}

// firstAppeared reports whether token i stands behind "appeared first on".
func (f *finder) firstAppeared(i int) bool {
	return f.key(i-1) == keyOn && f.key(i-2) == keyFirst && f.key(i-3) == keyAppeared
}

var keyFirst, keyAppeared = lexicon.Key("first"), lexicon.Key("appeared")
