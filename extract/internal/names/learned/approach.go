package learned

// ahead is how many tokens of runs are approached at once.
const ahead = 64

// approached is a run that was approached, with where its own begins in the lists of
// all that were.
type approached struct {
	Run
	around, beyond, pair, place, surround int
}

// wants are what the tokens of some runs want of what is kept.
type wants struct {
	own, said   []want[around] // of the tokens of a run and those within reach
	recall      []want[beyond] // of the tokens of a run, the one before and the one after
	pair        []want[both]   // of neighbours, of which one is in a run
	here, spot  []want[single] // of the tokens of a run, as all that follows
	company     []want[single]
	stands      []stand
	spots       []spot
	parts       []want[distances] // of runs of capitalised words: what stands before and after
	surrounding []int             // of the same: where in the list of fresh sums theirs begin
}

func (w *wants) reset() {
	w.own, w.said, w.recall, w.pair = w.own[:0], w.said[:0], w.recall[:0], w.pair[:0]
	w.here, w.spot, w.company, w.stands, w.spots = w.here[:0], w.spot[:0], w.company[:0], w.stands[:0], w.spots[:0]
	w.parts, w.surrounding = w.parts[:0], w.surrounding[:0]
}

// approach finds out what the tokens of some runs want, asks for the slots of all of it
// before the first is looked at, and then sums at once what is not kept: all of it lies far
// apart in memory, and so the processor waits less often. It returns how many runs it did so
// for.
func (d *Decider) approach(runs []Run) int {
	d.approached, d.fresh, d.Reader.out = d.approached[:0], d.fresh[:0], d.Reader.out[:0]
	d.wants.reset()
	d.keep.begin()
	for _, run := range runs {
		w := &d.wants
		if len(w.here) > 0 && len(w.here)+run.Last-run.First > ahead {
			break
		}
		d.approached = append(d.approached, approached{run, len(w.own), len(w.recall), len(w.pair), len(w.here), len(w.surrounding)})
		d.signAround(run)
		d.signPlaces(run)
	}
	k, w := d.keep, &d.wants
	d.asked ^= k.own.ask(w.own) ^ k.pair.ask(w.pair) ^ k.here.ask(w.here) ^ k.spot.ask(w.spot) ^
		k.part.ask(w.parts) ^ k.recall.ask(w.recall) ^ k.company.ask(w.company)
	for i := range d.approached {
		d.find(&d.approached[i])
	}
	d.settle()
	return len(d.approached)
}

// signAround signs what the tokens of a run and those around it show.
func (d *Decider) signAround(run Run) {
	k, w := d.keep, &d.wants
	for j := run.First - reach; j < run.Last+reach; j++ {
		inside := d.within(run.First, j)
		own, said := want[around]{slot: &k.edges}, want[around]{slot: &k.silent}
		if inside {
			own.of = d.ownSign(j)
			said.slot = &k.unsaid
			if d.isSaid(j) {
				said.of = d.saidSign(j)
			}
		}
		w.own, w.said = append(w.own, own), append(w.said, said)
		if j < run.First-1 || j > run.Last {
			continue
		}
		recall, company := want[beyond]{slot: &k.forgotten}, want[single]{slot: &k.nothing}
		if inside && d.facts[j].flags&core != 0 {
			c := d.recollectionOf(j)
			recall.of = c.sign()
			if c.company != (beside{}) {
				company.of = c.company.sign()
			}
		}
		w.recall = append(w.recall, recall)
		if j >= run.First && j < run.Last {
			w.company = append(w.company, company)
		}
	}
	a := d.sideOf(run.First-1, d.within(run.First, run.First-1))
	for j := run.First; j <= run.Last; j++ {
		b := d.sideOf(j, d.within(run.First, j))
		w.pair = append(w.pair, want[both]{of: pairSign(a, b)})
		a = b
	}
}

// signPlaces signs where the tokens of a run stand.
func (d *Decider) signPlaces(run Run) {
	w := &d.wants
	for i := run.First; i < run.Last; i++ {
		stand := d.standOf(i, d.within(i, i+1))
		w.stands = append(w.stands, stand)
		w.here = append(w.here, want[single]{of: d.hereSign(i, &stand)})
		if d.facts[i].flags&core == 0 {
			w.spots = append(w.spots, spot{})
			w.spot = append(w.spot, want[single]{slot: &d.keep.nothing})
			continue
		}
		s := d.spotOf(i)
		w.spots = append(w.spots, s)
		w.spot = append(w.spot, want[single]{of: s.sign()})
		if d.opens(run.First, i) {
			for _, p := range [...]part{partBefore, partAfter} {
				j, inside := d.partOf(i, p)
				w.parts = append(w.parts, want[distances]{of: d.partSign(j, inside, p)})
			}
			w.surrounding = append(w.surrounding, 0)
		}
	}
}

// opens reports whether a run of capitalised words begins with token i of a run, a core
// one, or the run with it.
func (d *Decider) opens(first, i int) bool {
	return i == first || d.facts[i].runFirst != d.facts[i-1].runFirst
}

// lost reports whether a slot that a run wants was taken by another.
func (d *Decider) lost(run *approached) bool {
	n, w := run.Last-run.First, &d.wants
	return taken(w.own[run.around:][:n+2*reach]) || taken(w.said[run.around:][:n+2*reach]) || taken(w.recall[run.beyond:][:n+2]) ||
		taken(w.pair[run.pair:][:n+1]) || taken(w.here[run.place:][:n]) || taken(w.spot[run.place:][:n]) || taken(w.company[run.place:][:n]) ||
		taken(w.parts[2*run.surround:])
}

// taken reports whether another has taken the slot of one of the wants.
func taken[S any](wants []want[S]) bool {
	for i := range wants {
		if !wants[i].held() {
			return true
		}
	}
	return false
}
