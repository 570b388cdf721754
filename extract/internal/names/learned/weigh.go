package learned

import "github.com/dateline-nlp/dateline/extract/internal/crf"

// weigh gives the decoder the tokens of a run.
func (d *Decider) weigh(run *approached) {
	d.decoder.Begin()
	if d.keep.lost() && d.lost(run) {
		d.weighPlainly(run)
		return
	}
	surround := run.surround - 1
	for i := run.First; i < run.Last; i++ {
		core := d.facts[i].flags&core != 0
		if core && d.opens(run.First, i) {
			surround++
		}
		sums := d.around(run, i-run.First)
		if core {
			sums = d.surrounded(sums, &d.wants.spots[run.place+i-run.First], surround)
		}
		if sums.Overfull() {
			d.weighPlainly(run)
			return
		}
		d.decoder.AddSums(&sums)
	}
}

// around returns the sums of token a of a run but for its run of capitalised words.
func (d *Decider) around(run *approached, a int) (s crf.Sums) {
	w := &d.wants
	own, said := w.own[run.around+a:][:2*reach+1], w.said[run.around+a:][:2*reach+1]
	for n := range own {
		s = s.With(&own[n].slot.sums[n]).With(&said[n].slot.sums[n])
	}
	recall := w.recall[run.beyond+a:][:3]
	for n := range recall {
		s = s.With(&recall[n].slot.sums[n])
	}
	at := run.place + a
	pair := w.pair[run.pair+a:][:2]
	return s.With(&w.company[at].slot.sums[0]).With(&pair[0].slot.sums[1]).With(&pair[1].slot.sums[0]).
		With(&w.here[at].slot.sums[0]).With(&w.spot[at].slot.sums[0])
}

// surrounded adds what stands around the run of capitalised words of a token.
func (d *Decider) surrounded(s crf.Sums, at *spot, n int) crf.Sums {
	w := &d.wants
	fresh := d.fresh[w.surrounding[n]:]
	return s.With(&w.parts[2*n].slot.sums[at.fromBegin]).With(&w.parts[2*n+1].slot.sums[at.toEnd]).
		With(&fresh[0]).With(&fresh[1+2*at.fromBegin]).With(&fresh[2+2*at.toEnd])
}

// weighPlainly gives the decoder the tokens of a run by all of their features.
func (d *Decider) weighPlainly(run *approached) {
	d.decoder.Begin()
	for i := run.First; i < run.Last; i++ {
		d.decoder.Add(d.Features(i))
	}
}
