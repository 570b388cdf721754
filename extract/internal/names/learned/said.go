package learned

import "github.com/dateline-nlp/dateline/extract/internal/crf"

// isSaid reports whether the gazetteer or the rules say anything of token j: of most,
// nothing.
func (r *Reader) isSaid(j int) bool { return r.flags[j]&told != 0 }

// toldOf returns what the gazetteer and the rules say of token j.
func (r *Reader) toldOf(j int) *fact {
	if !r.isSaid(j) {
		return &nothing
	}
	return &r.facts[j]
}

// nothing is what is said of most tokens.
var nothing fact

// saidSign tells tokens apart by all that said reads of them.
func (r *Reader) saidSign(j int) uint64 {
	f := &r.facts[j]
	return sign(uint64(f.claim)|uint64(f.claimed)<<40, uint64(f.place))
}

// said adds what the gazetteer and the rules say of token j for the token at the other
// end of the offset.
func (r *Reader) said(j, offset int) { r.saying(r.toldOf(j), offset) }

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

// wordOf returns what is known of the word of token i, where it stands in the name of a place.
func (r *Reader) wordOf(i int) uint64 {
	if r.toldOf(i).place == 0 {
		return 0
	}
	return uint64(r.in.Forms[i].Word)
}

// toldSign tells tokens apart by all that told reads of them.
func (r *Reader) toldSign(i int) uint64 {
	f := &r.facts[i]
	return sign(join(join(1, r.in.Forms[i].Shape), uint64(f.place)|uint64(f.claim)<<32), uint64(f.claimed)|uint64(r.in.Text.Tokens[i].Zone)<<8|r.wordOf(i)<<16)
}

// told adds what the gazetteer and the rules say of token i with what it looks like.
func (r *Reader) told(i int) {
	f := r.toldOf(i)
	if f.place != 0 {
		r.put(placeWord, join(uint64(f.place), r.wordOf(i)))
	}
	if f.claimed != 0 {
		r.put(claimShape, join(uint64(f.claim), r.in.Forms[i].Shape))
		r.put(claimZone, join(uint64(f.claim), uint64(f.claimed)<<8|uint64(r.in.Text.Tokens[i].Zone)))
	}
}

// toldSums returns what told puts.
func (d *Decider) toldSums(i int) *crf.Sums {
	told, known := d.keep.told.slot(d.toldSign(i))
	if !known {
		begin := len(d.Reader.out)
		d.told(i)
		told.sums = d.decoder.SumOf(d.Reader.out[begin:])
		d.Reader.out = d.Reader.out[:begin]
	}
	return &told.sums
}
