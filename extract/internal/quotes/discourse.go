package quotes

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/scratch"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// quotation is what stands between one pair of marks. One of the marks may be
// missing; it may run over several lines and paragraphs.
type quotation struct {
	// Tokens of the words, half-open.
	first, last int
	// Tokens at which the opening mark begins and after the closing mark; of a mark
	// that is missing, first and last.
	before, after      int
	unopened, unclosed bool
	single             bool // inside single marks
	set                bool // set as a quotation by ">", without marks
	block, lastBlock   int
	words              int
	kind               model.QuoteKind
	site               site
	accepted           bool
	needsSpeaker       bool // is none if nobody speaks it
	rule               string
	confidence         float64
	previous           int // index of the quotation that this one carries on, or -1
	index              int
	discourse          *discourse
}

// block is the tokens of a block of the layout, half-open.
type block struct{ first, last int }

// discourse is a text with its blocks and quotations.
type discourse struct {
	*token.Text
	blocks     []block
	quotations []*quotation
	kept       []*quotation // memory for quotations, of which some are in use
	used       int
	terms, why bool // words in marks that nobody speaks, and reasons, are asked for
	// covered tells the tokens that lie in a quotation, its marks included, by the
	// index of the quotation plus one.
	covered []int32
}

// reset makes the discourse that of a text, in the memory of the one before.
func (d *discourse) reset(t *token.Text) {
	*d = discourse{Text: t, blocks: d.blocks[:0], quotations: d.quotations[:0], kept: d.kept, covered: d.covered[:0]}
	for k := range t.Sentences { // each block begins with one
		if i := int(t.Sentences[k].First); t.Tokens[i].Is(token.Opening) {
			if n := len(d.blocks); n > 0 {
				d.blocks[n-1].last = i
			}
			d.blocks = append(d.blocks, block{i, len(t.Tokens)})
		}
	}
}

// keep returns a place for a quotation.
func (d *discourse) keep(q quotation) *quotation {
	if d.used == len(d.kept) {
		d.kept = append(d.kept, new(quotation))
	}
	place := d.kept[d.used]
	d.used++
	*place = q
	return place
}

func (d *discourse) cover() {
	d.covered = scratch.Zeros(d.covered, len(d.Tokens)+1)
	for i, q := range d.quotations {
		q.index = i
		q.discourse = d
		for k := q.before; k < q.after; k++ {
			d.covered[k] = int32(i + 1)
		}
	}
}

// blockEnd returns the token after the last one of the block.
func (d *discourse) blockEnd(b int) int { return d.blocks[b].last }

// sentenceStart and sentenceEnd are the borders of the sentence of a token.
func (d *discourse) sentenceStart(i int) int { return int(d.Sentences[d.SentenceOf[i]].First) }
func (d *discourse) sentenceEnd(i int) int   { return int(d.Sentences[d.SentenceOf[i]].Last) }

// isWord reports whether a token counts as a word.
func isWord(t *token.Token) bool { return t.Is(token.Word | token.Digits) }

// countWords returns the number of words among the tokens.
func (d *discourse) countWords(first, last int) int {
	n := 0
	for i := first; i < last; i++ {
		if t := &d.Tokens[i]; isWord(t) && !t.Is(token.Possessive) {
			n++
		}
	}
	return n
}

// isCue reports whether a token is a reporting verb in a finite form.
func isCue(t *token.Token) bool {
	return t.Has(lexicon.Cue) && (t.Detail == cueSpeech || t.Detail == cueBeside)
}

// The values of lexicon.Cue.
const (
	cueSpeech     = 1 // "said"
	cueBeside     = 2 // "called": reports words right beside it
	cueParticiple = 3 // "saying": its subject stands further off
	cueAccording  = 4 // "according", before "to"
	cueCalling    = 5 // "calling": a participle that reports words right beside it
)

// isParticiple reports whether a token is a reporting verb whose subject stands
// further off.
func isParticiple(t *token.Token) bool {
	return t.Has(lexicon.Cue) && (t.Detail == cueParticiple || t.Detail == cueCalling)
}

// besideOnly reports whether a reporting verb reports the words right beside it.
func besideOnly(t *token.Token) bool {
	return t.Has(lexicon.Cue) && (t.Detail == cueBeside || t.Detail == cueCalling)
}

// endsSentence reports whether a mark ends a sentence.
func endsSentence(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '…' }

// isDash reports whether a mark is a dash, or a hyphen used as one.
func isDash(r rune) bool {
	return r == '-' || r == '–' || r == '—' || r == '―' || r == '‒' || r == '−' || r == '~'
}

// appendRuns appends the runs of a quotation: one for each line of text.
func (d *discourse) appendRuns(runs []Run, q *quotation) []Run {
	first := q.first
	for i := q.first; i <= q.last; i++ {
		if i < q.last && (i == first || !d.Tokens[i].Is(token.Line|token.Opening)) {
			continue
		}
		if d.countWords(first, i) > 0 {
			runs = append(runs, Run{model.Span{Start: int(d.Tokens[first].Start), End: int(d.Tokens[i-1].End)}, q})
		}
		first = i
	}
	return runs
}
