package learned

import (
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Run is a range of tokens, half-open, that may hold names. Between runs there are
// none.
type Run struct{ First, Last int }

// Reader turns a text into runs of features. It keeps its memory from text to text
// and is for one goroutine at a time.
type Reader struct {
	in     Input
	groups Group
	facts  []fact
	memory memory
	runs   []Run
	out    []uint64
}

// NewReader returns a reader of all groups of features but those without.
func NewReader(without Group) *Reader { return &Reader{groups: everything &^ without} }

// Read takes a text and returns its runs, valid until the next text.
func (r *Reader) Read(in Input) []Run {
	r.in = in
	n := len(in.Text.Tokens)
	r.facts = slices.Grow(r.facts[:0], n)[:n]
	block := int32(0)
	for i := range r.facts {
		r.look(i)
		if in.Text.Tokens[i].Is(token.Opening) {
			block++
		}
		r.facts[i].block = block
	}
	for _, s := range in.Text.Sentences {
		r.sentence(int(s.First), int(s.Last))
	}
	r.places()
	r.claims()
	r.remember()
	r.cut()
	r.group()
	return r.runs
}

// places marks the names of the gazetteer.
func (r *Reader) places() {
	if r.in.Places == nil || r.groups&Gazetteer == 0 {
		return
	}
	for i := 0; i < len(r.facts); i++ {
		if r.facts[i].flags&open == 0 {
			continue
		}
		m := r.in.Places.Longest(r.in.Text, i)
		if m.Tokens == 0 {
			continue
		}
		size := uint64(0)
		for p := m.Population; p >= 1000; p /= 8 {
			size++
		}
		tag := uint64(1) | size<<8 | broad(m.Kinds)<<16
		if m.Ambiguous {
			tag |= 1 << 2
		}
		if m.Word || m.FirstName || m.Surname {
			tag |= 1 << 3
		}
		for k := range m.Tokens {
			r.facts[i+k].place = tag | uint64(where(k, m.Tokens))<<4
		}
		i += m.Tokens - 1
	}
}

// broad is the widest of a set of kinds of places, with a bit for its being the only
// one.
func broad(set uint16) uint64 {
	for _, k := range []model.PlaceKind{model.PlaceCountry, model.PlaceContinent, model.PlaceRegion, model.PlaceCity, model.PlaceCounty} {
		if set&(1<<k) != 0 {
			out := uint64(k) << 1
			if set == 1<<k {
				out |= 1
			}
			return out
		}
	}
	return 0xff
}

func where(k, n int) int {
	switch {
	case n == 1:
		return only
	case k == 0:
		return first
	case k == n-1:
		return last
	}
	return inner
}

// claims marks what the rules say.
func (r *Reader) claims() {
	if r.groups&Rules == 0 {
		return
	}
	for _, c := range r.in.Claims {
		for i := max(c.First, 0); i < min(c.Last, len(r.facts)); i++ {
			f := &r.facts[i]
			f.claimed = 1 + uint8(min(c.Kind, Other))
			f.claim = 1<<16 | uint64(c.Rule)<<2 | uint64(where(i-c.First, c.Last-c.First))
			f.flags |= open
		}
	}
}

// cut finds the runs. A run does not go over the end of a sentence, unless a claim
// does.
func (r *Reader) cut() {
	r.runs = r.runs[:0]
	t := r.in.Text
	for i := 0; i < len(r.facts); {
		if r.facts[i].flags&open == 0 {
			i++
			continue
		}
		end := i + 1
		for end < len(r.facts) && r.facts[end].flags&open != 0 && !t.Tokens[end].Is(token.Opening) && (t.SentenceOf[end] == t.SentenceOf[i] || r.claimed(end)) {
			end++
		}
		r.runs = append(r.runs, Run{i, end})
		i = end
	}
}

// claimed reports whether one claim holds a token and the one before it.
func (r *Reader) claimed(i int) bool {
	f := &r.facts[i]
	return f.claimed > 0 && f.claim&3 != first && f.claim&3 != only
}
