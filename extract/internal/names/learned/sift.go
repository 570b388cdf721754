package learned

import "github.com/dateline-nlp/dateline/extract/internal/token"

// By how much the only word of a run must speak for no name by itself, as a logarithm of
// odds, for nothing around it to be asked. Together they take out one run of four, and in
// 27,192 releases changed no name that was found.
const (
	sureLead    = 0.25  // of a word that running text mostly writes small
	surerLead   = 1     // of such a word in capitals, or one that the text shows something of elsewhere
	strangeLead = -0.25 // of one in small letters, or a figure, that no list knows
)

// sift takes runs out that hold no name as far as their one word tells, if neither lists nor
// rules say anything of it here, nor rules of the same word elsewhere: "The", "Today" at the
// begin of a sentence, "citybiz" within.
func (d *Decider) sift(runs []Run) []Run {
	kept := runs[:0]
	for _, run := range runs {
		if run.Last-run.First > 1 || !d.surelyNone(run.First) {
			kept = append(kept, run)
		}
	}
	return kept
}

// surelyNone reports whether token i surely is no name.
func (d *Decider) surelyNone(i int) bool {
	if d.isSaid(i) {
		return false
	}
	if d.flags[i]&core == 0 {
		return d.leadOf(i) >= strangeLead
	}
	shown := d.memory.of(d.facts[i].word).some &^ (1<<seen | 1<<writtenSmall)
	if d.in.Forms[i].Word>>5 < writtenSmallMostly || shown&(1<<claims-1) != 0 {
		return false
	}
	if shown != 0 || d.in.Text.Tokens[i].Is(token.AllCapital) {
		return d.leadOf(i) >= surerLead
	}
	return d.leadOf(i) >= sureLead
}

// leadOf returns by how much token i speaks for no name by itself.
func (d *Decider) leadOf(i int) float32 {
	of := d.ownSign(i)
	lead := &d.leads[of>>(64-leadBits)]
	if lead.sign != of {
		begin := len(d.Reader.out)
		d.own(i, 0)
		*lead = leading{of, float32(d.decoder.Lead(d.decoder.SumOf(d.Reader.out[begin:])))}
		d.Reader.out = d.Reader.out[:begin]
	}
	return lead.by
}

// writtenSmallMostly is how often, in the steps of Form.Word, running text writes a word
// small that is looked at.
const writtenSmallMostly = 4

// leadBits says how many leads are kept, as a power of two.
const leadBits = 11

// leading is by how much a token speaks for no name by itself.
type leading struct {
	sign uint64
	by   float32
}
