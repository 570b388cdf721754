package train

import (
	"github.com/dateline-nlp/dateline/extract/internal/crf"
	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/layout"
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// tools are what reading a text takes.
type tools struct {
	places    *gazetteer.Gazetteer
	tokeniser *token.Tokeniser
}

func newTools() (*tools, error) {
	words, err := lexicon.Default()
	if err != nil {
		return nil, err
	}
	places, err := gazetteer.Default()
	if err != nil {
		return nil, err
	}
	return &tools{places: places, tokeniser: token.NewTokeniser(words)}, nil
}

func (t *tools) tokens(text string) (*token.Text, names.Hints) {
	parts := layout.Find(text)
	return t.tokeniser.Tokenise(text, parts.Blocks), names.Hints{Dateline: parts.Dateline, Headline: parts.Headline}
}

// sequences takes what a text teaches into the set, and returns the numbers of its runs.
func (s *Set) sequences(r *learned.Reader, d *Text) []int {
	tokens, hints := s.tools.tokens(d.Text)
	in := names.Evidence(tokens, s.tools.places, hints)
	right := allowed(d, in.Text)
	weight := float32(1)
	if d.Weight > 0 {
		weight = float32(d.Weight)
	}
	var out []int
	for _, run := range r.Read(in) {
		q := crf.Sequence{Weight: weight, Background: d.Background}
		for i := run.First; i < run.Last; i++ {
			q.Append(r.Features(i), right[i])
		}
		out = append(out, s.set.Len())
		s.set.Add(&q)
	}
	return out
}

// allowed returns for each token the set of labels that the annotation allows.
func allowed(d *Text, t *token.Text) []uint32 {
	out := make([]uint32, len(t.Tokens))
	nothing := uint32(1)
	if d.OrganisationsOnly {
		nothing = crf.AllLabels &^ (0b1111 << 1)
	}
	for i := range out {
		out[i] = nothing
	}
	for _, n := range d.Names {
		first, last := t.At(n.Start), min(t.At(n.End-1)+1, len(t.Tokens))
		// A name that tokens cut through teaches nothing of its ends.
		exact := first < last && int(t.Tokens[first].Start) == n.Start && int(t.Tokens[last-1].End) == n.End
		for i := first; i < last; i++ {
			if n.Kind == Open || !exact {
				out[i] = crf.AllLabels
			} else {
				out[i] = 1 << learned.Label(learned.Kind(n.Kind), i, first, last)
			}
		}
	}
	return out
}
