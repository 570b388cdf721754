package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// centuryAfter reports whether what joins two centuries stands at token i, and the
// second after it names the unit for both: "15th to the 19th century", "the late
// 19th and early 20th centuries".
func (r *reader) centuryAfter(i int) bool {
	j := r.join(r.listMark(i), false)
	if j == i && r.dash(i-1) {
		j = r.hyphen(i)
	} else if j == i {
		return false
	}
	if r.is(j, keyThe) {
		j++
	}
	if r.has(j, lexicon.PartOf) {
		j = r.hyphen(j + 1)
	}
	n, next := r.ordinal(j)
	return n > 0 && n <= 22 && r.isUnit(r.hyphen(next), unitCentury)
}

// decadeWord reads "the sixties", "the late nineties": those of the last century.
func (r *reader) decadeWord(i int) (match, bool) {
	j := i
	if r.dash(j - 1) {
		j--
	}
	if r.has(j-1, lexicon.PartOf) {
		j--
	}
	if !r.the(j) && !(r.is(j-1, keyIn) && r.ends(i+1)) || r.at(i+1).Is(token.Word) && !r.has(i+1, lexicon.Preposition|lexicon.Conjunction|lexicon.Function|lexicon.Past|lexicon.Modal) {
		return match{}, false
	}
	return match{partial: partial{form: formDecade, year: int(r.at(i).Calendar)}, first: i, last: i + 1, the: true}, true
}
