package learned

import "github.com/dateline-nlp/dateline/extract/internal/token"

// isSaid reports whether the gazetteer or the rules say anything of token j: of most,
// nothing.
func (r *Reader) isSaid(j int) bool {
	f := &r.facts[j]
	return f.claim != 0 || f.claimed != 0 || f.place != 0
}

// saidSign tells tokens apart by all that said reads of them.
func (r *Reader) saidSign(j int) uint64 {
	f := &r.facts[j]
	return sign(uint64(f.claim)|uint64(f.claimed)<<40, uint64(f.place))
}

// said adds what the gazetteer and the rules say of token j for the token at the other
// end of the offset.
func (r *Reader) said(j, offset int) { r.saying(&r.facts[j], offset) }

// saying adds what is said of a token.
func (r *Reader) saying(f *fact, offset int) {
	p, c := uint64(f.place), uint64(f.claim)
	if offset == -2 || offset == 2 {
		if p != 0 {
			r.putAt(placeNear, offset, p>>8&0xf|p>>16<<8)
		}
		if f.claimed != 0 {
			r.putAt(claimedAs, offset, uint64(f.claimed)<<8|c&3)
		}
		return
	}
	if p != 0 {
		r.putAt(place, offset, p)
		r.putAt(placePart, offset, p>>2&3|p>>4&3<<4)
		r.putAt(placeKind, offset, p>>4&3|p>>16<<8)
	}
	r.putAt(claimedAs, offset, uint64(f.claimed)<<8|c&3)
	if f.claimed != 0 {
		r.putAt(claimRule, offset, c|uint64(f.claimed)<<32)
	}
}

// stand is where a token stands and what it looks like there.
type stand struct {
	shape      uint64
	word       uint8
	zone       uint8
	dateline   bool
	marks      token.Shape
	marksAfter token.Shape
}

// standOf returns where token i stands; after tells whether its block goes on.
func (r *Reader) standOf(i int, after bool) stand {
	tok := &r.in.Text.Tokens[i]
	s := stand{shape: r.in.Forms[i].Shape, zone: uint8(tok.Zone), dateline: r.in.Dateline.Len() > 0 && r.in.Dateline.Contains(tok.Span()),
		marks: tok.Shape & (token.Line | token.Space | token.Opening | token.Possessive | token.Dotted | token.Single), marksAfter: token.Other}
	if after {
		s.marksAfter = r.in.Text.Tokens[i+1].Shape & (token.Space | token.Line)
	}
	if r.facts[i].place != 0 {
		s.word = r.in.Forms[i].Word
	}
	return s
}

// hereSign tells tokens apart by all that here reads of them.
func (r *Reader) hereSign(i int, s *stand) uint64 {
	h := uint64(s.zone) | uint64(r.flags[i]&(written|quoted|bracket))<<8 | uint64(s.marks)<<16 | uint64(s.marksAfter)<<32
	if s.dateline {
		h |= 1 << 63
	}
	return sign(s.shape, h)
}

// here adds where token i stands.
func (r *Reader) here(i int, s *stand) {
	z := uint64(s.zone)
	r.put(zone, z)
	r.put(zoneShape, join(z, s.shape))
	r.put(writing, uint64(r.flags[i]&(written|quoted|bracket)))
	r.put(marks, uint64(s.marks))
	r.put(marksAfter, uint64(s.marksAfter))
	if s.dateline {
		r.put(datelineShape, s.shape)
		r.put(inDateline, 0)
	}
}

// toldSign tells tokens apart by all that told reads of them.
func (r *Reader) toldSign(i int, s *stand) uint64 {
	f := &r.facts[i]
	return sign(join(join(1, s.shape), uint64(f.place)|uint64(f.claim)<<32), uint64(f.claimed)|uint64(s.zone)<<8|uint64(s.word)<<16)
}

// told adds what the gazetteer and the rules say of token i with what it looks like.
func (r *Reader) told(i int, s *stand) {
	f := &r.facts[i]
	if f.place != 0 {
		r.put(placeWord, join(uint64(f.place), uint64(s.word)))
	}
	if f.claimed != 0 {
		r.put(claimShape, join(uint64(f.claim), s.shape))
		r.put(claimZone, join(uint64(f.claim), uint64(f.claimed)<<8|uint64(s.zone)))
	}
}
