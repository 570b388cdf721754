package model

import (
	"sort"
	"unicode/utf8"
)

// offsetStep is the distance in bytes between two remembered positions of an
// Offsets: a conversion walks at most this far.
const offsetStep = 256

// Offsets converts byte offsets of one text to offsets in runes, as Python and Go
// rune slices count, and in UTF-16 code units, as JavaScript, Java and .NET count,
// and back. A byte that is not part of valid UTF-8 counts as one rune and one
// unit. An offset inside a character is that of the character; offsets outside of
// the text are those of its nearest end. Offsets is safe for concurrent use.
type Offsets struct {
	text  string
	marks []offsetMark
}

type offsetMark struct{ bytes, runes, units int }

// NewOffsets prepares conversion for a text, in time linear in its length.
func NewOffsets(text string) *Offsets {
	o := &Offsets{text: text, marks: []offsetMark{{}}}
	var m offsetMark
	for m.bytes < len(text) {
		m = o.step(m)
		if m.bytes-o.marks[len(o.marks)-1].bytes >= offsetStep {
			o.marks = append(o.marks, m)
		}
	}
	return o
}

func (o *Offsets) step(m offsetMark) offsetMark {
	r, size := utf8.DecodeRuneInString(o.text[m.bytes:])
	m.bytes += size
	m.runes++
	m.units++
	if r > 0xFFFF {
		m.units++
	}
	return m
}

// find returns the last position whose count is not past n.
func (o *Offsets) find(n int, count func(offsetMark) int) offsetMark {
	i := sort.Search(len(o.marks), func(i int) bool { return count(o.marks[i]) > n })
	m := o.marks[max(i-1, 0)]
	for m.bytes < len(o.text) {
		next := o.step(m)
		if count(next) > n {
			break
		}
		m = next
	}
	return m
}

func countBytes(m offsetMark) int { return m.bytes }
func countRunes(m offsetMark) int { return m.runes }
func countUnits(m offsetMark) int { return m.units }

// Runes returns the number of runes before the byte offset.
func (o *Offsets) Runes(byteOffset int) int { return o.find(byteOffset, countBytes).runes }

// UTF16 returns the number of UTF-16 code units before the byte offset.
func (o *Offsets) UTF16(byteOffset int) int { return o.find(byteOffset, countBytes).units }

// BytesOfRunes returns the byte offset at which n runes have passed.
func (o *Offsets) BytesOfRunes(n int) int { return o.find(n, countRunes).bytes }

// BytesOfUTF16 returns the byte offset at which n UTF-16 code units have passed.
func (o *Offsets) BytesOfUTF16(n int) int { return o.find(n, countUnits).bytes }
