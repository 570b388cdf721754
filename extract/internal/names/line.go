package names

import (
	"github.com/dateline-nlp/dateline/extract/internal/scratch"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// traitsOf returns what the text of a token shows to those who read lines.
func traitsOf(tok *token.Token) (out look) {
	if tok.Is(shapeWord) && !tok.Is(shapePossessive) {
		out |= counted
		if tok.End-tok.Start >= 3 && (!tok.Has(grammar) || tok.Is(shapeAllCapital)) {
			out |= long
			if tok.Is(shapeCapital | shapeMixed) {
				out |= capitalised
			}
			if tok.Is(shapeAllCapital) {
				out |= shouting
			}
		}
	}
	if tok.Is(shapeCapital | shapeMixed) {
		out |= lettered
	}
	if tok.Is(shapeDigits) {
		out |= figures
	}
	if tok.Is(shapeWord | shapeDigits) {
		out |= spoken
	}
	switch tok.Rune {
	case ':', '•', '“', '–', '—', '·', '*', '|', '■', '●', '▪', '‘', '"':
		out |= anew
	case '-':
		out |= hyphen
	case '(':
		out |= bracket
	case '@', '#', '/':
		out |= webby
	}
	if (tok.Key == keyThe || tok.Key == keyAl) && !tok.Is(shapeCapital|shapeMixed) || tok.Key == keyOn {
		out |= leads
	}
	if out&(lettered|figures|anew|hyphen|leads) != 0 {
		out |= marked
	}
	return out
}

// lineTally counts words of a line.
type lineTally struct{ words, long, capitals, upper int }

// add adds the lanes of a tally.
func (n *lineTally) add(sum uint64) {
	n.words += int(sum & 0xffff)
	n.long += int(sum >> 16 & 0xffff)
	n.capitals += int(sum >> 32 & 0xffff)
	n.upper += int(sum >> 48)
}

// tallies are the counts of the four first traits, in lanes of 16 bits.
var tallies = func() (out [tallyMask + 1]uint64) {
	for traits := range uint64(len(out)) {
		for k := range 4 {
			out[traits] |= traits >> k & 1 << (16 * k)
		}
	}
	return out
}()

// laneFull is how many tokens are counted before a lane of a tally may run over.
const laneFull = 1 << 15

// tally counts the words of up to laneFull tokens, those of addresses left out, and lists the
// marked ones in marks, of which it returns how many. It has no branch, for which token is
// marked cannot be foretold. Within another function it would lack registers.
//
//go:noinline
func tally(looks []look, marks []int32) (sum uint64, n int) {
	for k, l := range looks {
		sum += tallies[l>>traitShift&tallyMask]
		marks[n] = int32(k)
		n += int(l / marked & 1)
	}
	return sum, n
}

// stopsIn marks what begins a sentence, or is written like its begin, lists the stops from
// token first on, and counts the words. It touches a token itself only where its traits tell
// that something is to be done.
func (f *finder) stopsIn(first, last int) lineTally {
	if f.looks[first]&(lettered|figures) == 0 && f.firstAppeared(first) {
		f.stops = append(f.stops, int32(first))
	}
	all, begun := lineTally{}, f.begin(first, last)
	for ; first < last; first += laneFull {
		sum, n := tally(f.looks[first:min(first+laneFull, last)], f.marks)
		all.add(sum)
		begun = f.stopsAt(f.marks[:n], first, last, begun)
	}
	return all
}

// stopsAt does so for marked tokens, given as how far they lie behind token first. The next
// word that is written like the begin of a sentence is marked up to token begun.
func (f *finder) stopsAt(marks []int32, first, last, begun int) int {
	stops, looks := f.stops, f.looks
	for _, k := range marks {
		i := first + int(k)
		switch l := looks[i]; {
		case l&(lettered|figures) != 0:
			stops = append(stops, int32(i))
			if i > 0 && looks[i-1]&bracket != 0 {
				f.bracketed = append(f.bracketed, int32(i))
			}
		case l&leads != 0:
			if stop := f.stopAround(i, last); stop >= 0 {
				stops = append(stops, int32(stop))
			}
		case i >= begun && (l&anew != 0 || !f.t.Tokens[i].Glued() || i+1 < last && !f.t.Tokens[i+1].Glued()):
			begun = f.begin(i+1, last)
		}
	}
	f.stops = stops
	return begun
}

// begin marks the first word or number from token i on as the begin of a sentence, and returns
// it; last if there is none.
func (f *finder) begin(i, last int) int {
	for ; i < last; i++ {
		if f.looks[i]&spoken != 0 {
			f.looks[i] |= initial
			break
		}
	}
	return i
}

// stopAround returns the stop at or behind a small word by which names begin, "the House", "al
// Qaida", "appeared first on citybiz"; -1 if there is none.
func (f *finder) stopAround(i, last int) int {
	switch {
	case f.t.Tokens[i].Key == keyAl:
		return i
	case i+1 >= last:
	case f.t.Tokens[i].Key == keyThe:
		if f.looks[i+1]&lettered != 0 {
			return i
		}
	case f.looks[i+1]&(lettered|figures|leads) == 0 && f.firstAppeared(i+1):
		return i + 1
	}
	return -1
}

// small reports whether the text writes the token's word in small letters somewhere.
// One word in a hundred is mistaken for another. Few texts ask, and most of them seldom: they
// are looked through for the word. Those that ask more often note all such words first.
func (f *finder) small(i int) bool {
	bit := f.t.Tokens[i].Key % smallBits
	if f.smallAsked++; f.smallAsked <= fewAsked {
		bits := f.looks[i] >> keyShift
		for k, l := range f.looks {
			if l>>keyShift == bits && f.isSmall(k) && f.t.Tokens[k].Key%smallBits == bit {
				return true
			}
		}
		return false
	}
	if f.smallAsked == fewAsked+1 {
		f.smalls = scratch.Zeros(f.smalls, smallBits/64)
		for k := range f.looks {
			if f.isSmall(k) {
				b := f.t.Tokens[k].Key % smallBits
				f.smalls[b/64] |= 1 << (b % 64)
			}
		}
	}
	return f.smalls[bit/64]>>(bit%64)&1 != 0
}

const (
	smallBits = 1 << 16 // of which one stands for a word in small letters
	fewAsked  = 16
)

// isSmall reports whether token i is a word in small letters.
func (f *finder) isSmall(i int) bool {
	tok := &f.t.Tokens[i]
	return tok.Is(shapeWord) && !tok.Is(shapeCapital) && f.looks[i]&dead == 0
}
