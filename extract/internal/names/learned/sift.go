package learned

// sureLead is by how much the word of a run must speak for no name by itself, as a logarithm
// of odds, for nothing around it to be asked. It takes two runs of nine out, and in 4,532
// releases changed no name that was found.
const sureLead = 1

// sift takes runs out that hold no name as far as their one word tells: "The", "Today" at
// the begin of a sentence, where neither lists nor rules say anything within reach, nor rules
// of the same word elsewhere.
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
	if d.in.Forms[i].Word>>5 < writtenSmallMostly || d.flags[i]&core == 0 || d.memory.of(d.facts[i].word).some&(1<<claims-1) != 0 {
		return false
	}
	for j := max(i-reach, 0); j < min(i+reach+1, len(d.flags)); j++ {
		if d.isSaid(j) && d.within(i, j) {
			return false
		}
	}
	of := d.ownSign(i)
	lead := &d.leads[of>>(64-leadBits)]
	if lead.sign != of {
		begin := len(d.Reader.out)
		d.own(i, 0)
		*lead = leading{of, d.decoder.Lead(d.decoder.SumOf(d.Reader.out[begin:]))}
		d.Reader.out = d.Reader.out[:begin]
	}
	return lead.by >= sureLead
}

// writtenSmallMostly is how often, in the steps of Form.Word, running text writes a word
// small that is looked at.
const writtenSmallMostly = 4

// leadBits says how many leads are kept, as a power of two.
const leadBits = 11

// leading is by how much a token speaks for no name by itself.
type leading struct {
	sign uint64
	by   float64
}
