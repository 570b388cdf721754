package learned

import (
	"github.com/dateline-nlp/dateline/extract/internal/crf"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// stand is where a token stands, in small numbers.
type stand struct {
	zone     uint8 // twice the zone, and one in the dateline
	writing  uint8 // how its line is written, and whether marks of quotation or brackets are around it
	marks    uint8 // the white space before it and how it is made up
	followed uint8 // the white space behind it
}

const (
	writings     = 1 << 5
	kindsOfMarks = 1 << 7
	blockEnd     = 4 // the token is the last of its block
)

// standOf returns where token i stands.
func (r *Reader) standOf(i int) stand {
	tok := &r.in.Text.Tokens[i]
	s := stand{
		zone:     uint8(tok.Zone) << 1,
		writing:  uint8(r.flags[i]>>2) % writings,
		marks:    uint8(tok.Shape>>6) & (kindsOfMarks - 1) &^ uint8(token.MixedCase>>6),
		followed: blockEnd,
	}
	if r.in.Dateline.Len() > 0 && r.in.Dateline.Contains(tok.Span()) {
		s.zone++
	}
	if r.within(i, i+1) {
		s.followed = uint8(r.in.Text.Tokens[i+1].Shape/token.Space) % blockEnd
	}
	return s
}

// stand adds where token i stands.
func (r *Reader) stand(i int, s stand) {
	r.zone(i, s.zone)
	r.put(writing, uint64(s.writing)<<2)
	r.put(marks, uint64(s.marks)<<6)
	r.put(marksAfter, marksOf(s.followed))
}

// marksOf returns the marks of what follows.
func marksOf(followed uint8) uint64 {
	if followed == blockEnd {
		return uint64(token.Other)
	}
	return uint64(followed) * uint64(token.Space)
}

// zone adds in which zone token i stands, and what it looks like there.
func (r *Reader) zone(i int, z uint8) {
	shape := r.in.Forms[i].Shape
	r.put(zone, uint64(z>>1))
	r.put(zoneShape, join(uint64(z>>1), shape))
	if z&1 != 0 {
		r.put(inDateline, 0)
		r.put(datelineShape, shape)
	}
}

// standSums returns what stand puts of token i.
func (d *Decider) standSums(i int) crf.Sums {
	at := d.standOf(i)
	zone, known := d.keep.zone.slot(signOf(d.in.Forms[i].Shape, uint64(at.zone)))
	if !known {
		begin := len(d.Reader.out)
		d.zone(i, at.zone)
		zone.sums = d.decoder.SumOf(d.Reader.out[begin:])
		d.Reader.out = d.Reader.out[:begin]
	}
	return zone.sums.With(&d.dense.writing[at.writing%writings]).With(&d.dense.marks[at.followed&7][at.marks%kindsOfMarks])
}

// fillStands sums what stand puts.
func (d *Decider) fillStands() {
	t := &d.dense
	for w := range t.writing {
		d.put(writing, uint64(w)<<2)
		d.sum(&t.writing[w])
	}
	for after := range t.marks {
		for m := range t.marks[after] {
			d.put(marks, uint64(m)<<6)
			d.put(marksAfter, marksOf(uint8(after)))
			d.sum(&t.marks[after][m])
		}
	}
}
