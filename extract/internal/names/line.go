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

// stopsIn marks what begins a sentence, or is written like its begin, lists the stops from
// token first on, and counts the words: those of addresses left out. It touches a token itself
// only where its traits tell that something is to be done.
func (f *finder) stopsIn(first, last int) (n lineTally) {
	const events = lettered | figures | anew | hyphen | leads
	if f.looks[first]&(lettered|figures) == 0 && f.firstAppeared(first) {
		f.stops = append(f.stops, int32(first))
	}
	begin := true
	for from := first; from < last; from += laneFull {
		looks := f.looks[from:min(from+laneFull, last)]
		sum := uint64(0)
		for k, l := range looks {
			if l&dead == 0 {
				sum += tallies[l>>traitShift&tallyMask]
			}
			if begin && l&spoken != 0 {
				looks[k] |= initial
				begin = false
			}
			if l&events == 0 {
				continue
			}
			switch i := from + k; {
			case l&(lettered|figures) != 0:
				f.stops = append(f.stops, int32(i))
			case l&anew != 0:
				begin = true
			case l&hyphen != 0:
				begin = begin || !f.t.Tokens[i].Glued() || i+1 < last && !f.t.Tokens[i+1].Glued()
			default:
				f.stopAround(i, last)
			}
		}
		n.words += int(sum & 0xffff)
		n.long += int(sum >> 16 & 0xffff)
		n.capitals += int(sum >> 32 & 0xffff)
		n.upper += int(sum >> 48)
	}
	return n
}

// stopAround lists a stop at or behind a small word by which names begin: "the House", "al
// Qaida", "appeared first on citybiz".
func (f *finder) stopAround(i, last int) {
	switch {
	case f.t.Tokens[i].Key == keyAl:
		f.stops = append(f.stops, int32(i))
	case i+1 >= last:
	case f.t.Tokens[i].Key == keyThe:
		if f.looks[i+1]&lettered != 0 {
			f.stops = append(f.stops, int32(i))
		}
	case f.looks[i+1]&(lettered|figures|leads) == 0 && f.firstAppeared(i+1):
		f.stops = append(f.stops, int32(i+1))
	}
}

// small reports whether the text writes the token's word in small letters somewhere.
// One word in a hundred is mistaken for another. Few texts ask.
func (f *finder) small(i int) bool {
	if !f.sawSmall {
		f.sawSmall = true
		clear(f.seen[:])
		for k := range f.t.Tokens {
			if tok := &f.t.Tokens[k]; tok.Is(shapeWord) && !tok.Is(shapeCapital) && f.looks[k]&dead == 0 {
				bit := tok.Key % (1 << 16)
				f.seen[bit/64] |= 1 << (bit % 64)
			}
		}
	}
	bit := f.t.Tokens[i].Key % (1 << 16)
	return f.seen[bit/64]>>(bit%64)&1 != 0
}
