package learned

import (
	"slices"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// Run is a range of tokens, half-open, that may hold names. Between runs there are
// none.
type Run struct{ First, Last int }

// Reader turns a text into runs of features. It keeps its memory from text to text
// and is for one goroutine at a time. The zero value is ready.
type Reader struct {
	in     Input
	facts  []fact  // of core tokens and those of which something is said; the rest is of texts before
	flags  []flag  // of each token
	blocks []int32 // of each token: which block it is of
	open   set     // the tokens that may be part of a name
	// capitals are the runs of capitalised words, and cores is how many words they have.
	capitals []Run
	cores    int
	repeated []int32 // core tokens whose words are those of others, too, in any order
	stops    []int32 // of the sentence at hand: core tokens and figures
	memory   memory
	pairs    pairs
	runs     []Run
	out      []uint64
}

// Read takes a text and returns its runs, valid until the next text.
func (r *Reader) Read(in Input) []Run {
	r.in = in
	n := len(in.Text.Tokens)
	r.facts = slices.Grow(r.facts[:0], n)[:n]
	r.flags, r.blocks = slices.Grow(r.flags[:0], n)[:n], slices.Grow(r.blocks[:0], n)[:n]
	r.open.reset(n)
	r.capitals, r.cores = r.capitals[:0], 0
	clear(r.flags)
	block := int32(0)
	for _, s := range in.Text.Sentences {
		if in.Text.Tokens[s.First].Is(token.Opening) {
			block++
		}
		blocks := r.blocks[s.First:s.Last]
		for i := range blocks {
			blocks[i] = block
		}
		r.sentence(int(s.First), int(s.Last))
	}
	r.know()
	r.places()
	r.claims()
	r.remember()
	r.cut()
	return r.runs
}

// places marks the names of the gazetteer.
func (r *Reader) places() {
	if r.in.Places == nil {
		return
	}
	for i := r.open.next(0); i < len(r.flags); {
		if r.in.Traits[i]&PlaceFirst != 0 {
			if m := r.in.Places.Longest(r.in.Text, i); m.Tokens > 0 {
				r.place(i, m)
				i += m.Tokens - 1
			}
		}
		i = r.open.next(i + 1)
	}
}

// place marks the name of a place that begins with token i.
func (r *Reader) place(i int, m gazetteer.Match) {
	size := uint32(0)
	for p := m.Population; p >= 1000; p /= 8 {
		size++
	}
	tag := uint32(1) | size<<8 | broad(m.Kinds)<<16
	if m.Ambiguous {
		tag |= 1 << 2
	}
	if m.Word || m.FirstName || m.Surname {
		tag |= 1 << 3
	}
	for k := range m.Tokens {
		r.tell(i + k).place = tag | uint32(where(k, m.Tokens))<<4
	}
}

// broad is the widest of a set of kinds of places, with a bit for its being the only
// one.
func broad(set uint16) uint32 {
	for _, k := range []model.PlaceKind{model.PlaceCountry, model.PlaceContinent, model.PlaceRegion, model.PlaceCity, model.PlaceCounty} {
		if set&(1<<k) != 0 {
			out := uint32(k) << 1
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
	for _, c := range r.in.Claims {
		for i := max(c.First, 0); i < min(c.Last, len(r.facts)); i++ {
			f := r.tell(i)
			f.claimed = 1 + uint8(min(c.Kind, Other))
			f.claim = 1<<16 | uint32(c.Rule)<<2 | uint32(where(i-c.First, c.Last-c.First))
			r.open.add(i)
		}
	}
}

// tell returns the facts of a token of which something is said.
func (r *Reader) tell(i int) *fact {
	f := &r.facts[i]
	if r.flags[i]&(core|told) == 0 {
		*f = fact{}
	}
	r.flags[i] |= told
	return f
}

// cut finds the runs. A run does not go over the end of a sentence, unless a claim
// does.
func (r *Reader) cut() {
	r.runs = r.runs[:0]
	t := r.in.Text
	for i := r.open.next(0); i < len(r.flags); {
		end, limit := int(t.Sentences[t.SentenceOf[i]].Last), r.open.gap(i)
		for end < limit && !t.Tokens[end].Is(token.Opening) && r.claimed(end) {
			end++
		}
		end = min(end, limit)
		r.runs = append(r.runs, Run{i, end})
		i = r.open.next(end)
	}
}

// claimed reports whether one claim holds a token and the one before it.
func (r *Reader) claimed(i int) bool {
	f := r.toldOf(i)
	return f.claimed > 0 && f.claim&3 != first && f.claim&3 != only
}

// within reports whether tokens i and j stand in the same block.
func (r *Reader) within(i, j int) bool {
	return uint(j) < uint(len(r.blocks)) && r.blocks[j] == r.blocks[i]
}

// Features returns the features of token i, valid until the next call. A Decider sums
// their weights in parts, which it keeps.
func (r *Reader) Features(i int) []uint64 {
	r.out = r.out[:0]
	for offset := -reach; offset <= reach; offset++ {
		j := i + offset
		if !r.within(i, j) {
			r.putAt(word, offset, edge)
			continue
		}
		r.own(j, offset)
		r.said(j, offset)
		if offset*offset <= 1 && r.flags[j]&core != 0 {
			c := r.recollectionOf(j)
			r.recall(&c, offset)
			if offset == 0 {
				r.company(&c.company)
			}
		}
	}
	here, left, right := r.sideOf(i, true), r.sideOf(i-1, r.within(i, i-1)), r.sideOf(i+1, r.within(i, i+1))
	r.pair(here, right, 0)
	r.pair(here, left, 1)
	r.told(i)
	r.stand(i, r.standOf(i))
	if r.flags[i]&core == 0 {
		return r.out
	}
	spot := r.spotOf(i, &looked{})
	r.spot(&spot)
	around := r.frameOf(i)
	r.frame(&around)
	for p := range parts {
		j, inside := r.partOf(i, p)
		r.part(j, inside, p, p.at(spot.fromBegin, spot.toEnd))
	}
	return r.out
}
