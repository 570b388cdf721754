package learned

// ahead is how many tokens of runs are approached at once.
const ahead = 64

// approached is a run that was approached, with where its own begins in the lists of
// all that were.
type approached struct {
	Run
	own, pair, place int
}

// approach signs what the tokens of some runs and those around them, and their neighbours,
// show by themselves, and asks for the slots of all of it before the first is looked at:
// they lie wide apart, and so the processor waits for memory once. It returns how many runs
// it did so for.
func (d *Decider) approach(runs []Run) int {
	d.approached, d.ownSigns, d.pairSigns, d.places = d.approached[:0], d.ownSigns[:0], d.pairSigns[:0], d.places[:0]
	for _, run := range runs {
		if len(d.places) > 0 && len(d.places)+run.Last-run.First > ahead {
			break
		}
		d.approached = append(d.approached, approached{run, len(d.ownSigns), len(d.pairSigns), len(d.places)})
		d.asked ^= d.askFor(run)
	}
	return len(d.approached)
}

// askFor asks for what one run needs. What it returns means nothing.
func (d *Decider) askFor(run Run) (asked uint64) {
	for j := run.First - reach; j < run.Last+reach; j++ {
		of := uint64(0)
		if d.within(run.First, j) {
			of = d.ownSign(j)
			asked ^= d.keep.own.ask(of)
		}
		d.ownSigns = append(d.ownSigns, of)
	}
	a := d.sideOf(run.First-1, d.within(run.First, run.First-1))
	for j := run.First; j <= run.Last; j++ {
		b := d.sideOf(j, d.within(run.First, j))
		of := pairSign(a, b)
		asked ^= d.keep.pair.ask(of)
		d.pairSigns = append(d.pairSigns, of)
		a = b
	}
	for i := run.First; i < run.Last; i++ {
		d.places = append(d.places, standing{stand: d.standOf(i, d.within(i, i+1))})
		p := &d.places[len(d.places)-1]
		p.standSign = d.hereSign(i, &p.stand)
		asked ^= d.keep.here.ask(p.standSign)
		if d.facts[i].flags&core != 0 {
			p.spot = d.spotOf(i)
			p.spotSign = p.spot.sign()
			asked ^= d.keep.spot.ask(p.spotSign)
		}
	}
	return asked
}

// standing is where a token of a run stands, with the signs of that.
type standing struct {
	stand               stand
	spot                spot // of a core token
	standSign, spotSign uint64
}
