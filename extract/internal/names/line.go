package names

import "github.com/dateline-nlp/dateline/extract/internal/token"

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

// marked are the traits of tokens that owe something to the way their sentence is written.
const marked = lettered | figures | anew | hyphen | leads

// tally counts the words of up to laneFull tokens, those of addresses left out, and lists the
// marked ones in marks, of which it returns how many. It has no branch, for which token is
// marked cannot be foretold.
func tally(looks []look, marks []int32) (sum uint64, n int) {
	for k, l := range looks {
		sum += tallies[l>>traitShift&tallyMask]
		marks[n] = int32(k)
		l &= marked
		n += int((l | -l) >> 63) // 1 unless it is 0
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
	n, begun := lineTally{}, f.begin(first, last)
	for ; first < last; first += laneFull {
		sum, marked := tally(f.looks[first:min(first+laneFull, last)], f.marks)
		n.add(sum)
		begun = f.stopsAt(f.marks[:marked], first, last, begun)
	}
	return n
}

// stopsAt does so for marked tokens, given as how far they lie behind token first. The next
// word that is written like the begin of a sentence is marked up to token begun.
func (f *finder) stopsAt(marks []int32, first, last, begun int) int {
	stops := f.stops
	for _, k := range marks {
		i := first + int(k)
		switch l := f.looks[i]; {
		case l&(lettered|figures) != 0:
			stops = append(stops, int32(i))
			if i > 0 && f.looks[i-1]&bracket != 0 {
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
// One word in a hundred is mistaken for another. Few texts ask, and they are read as far as
// the answer needs.
func (f *finder) small(i int) bool {
	if f.sawSmall == 0 {
		clear(f.seen[:])
	}
	for bit := f.t.Tokens[i].Key % (64 * uint64(len(f.seen))); f.seen[bit/64]>>(bit%64)&1 == 0; {
		if f.sawSmall == len(f.t.Tokens) {
			return false
		}
		f.seeSmall(min(f.sawSmall+stretch, len(f.t.Tokens)))
	}
	return true
}

// stretch is how many tokens are read before a word is looked for again.
const stretch = 64

// seeSmall notes the words in small letters up to a token.
func (f *finder) seeSmall(end int) {
	for ; f.sawSmall < end; f.sawSmall++ {
		if tok := &f.t.Tokens[f.sawSmall]; tok.Is(shapeWord) && !tok.Is(shapeCapital) && f.looks[f.sawSmall]&dead == 0 {
			bit := tok.Key % (64 * uint64(len(f.seen)))
			f.seen[bit/64] |= 1 << (bit % 64)
		}
	}
}
