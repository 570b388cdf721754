package learned

import "slices"

// ahead is how many tokens of runs are approached at once.
const ahead = 64

// approached is a run that was approached, with where its own begins in the lists of
// all that were.
type approached struct {
	Run
	own, said, saidEnd, pair, part int
}

// wants are what the tokens of some runs want of what is kept.
type wants struct {
	own    []want[around]    // of the tokens of runs and those within reach
	ownEnd int               // behind the last of them
	said   []want[around]    // of those of which something is said
	pair   []want[both]      // of each token of a run, and the one after, with the one before
	parts  []want[distances] // of runs of capitalised words, by part
	frames []int             // of the same: which of the fresh sums is that of the frame
}

func (w *wants) reset() {
	w.own, w.said, w.pair = w.own[:0], w.said[:0], w.pair[:0]
	w.parts, w.frames = w.parts[:0], w.frames[:0]
	w.ownEnd = 0
}

// approach finds out what the tokens of some runs want, which asks for the slots of all of it
// before the first is looked at, and then sums at once what is not kept: all of it lies far
// apart in memory, and so the processor waits less often. It returns how many runs it did so
// for.
func (d *Decider) approach(runs []Run) int {
	d.approached, d.fresh, d.Reader.out = d.approached[:0], d.fresh[:0], d.Reader.out[:0]
	k, w := d.keep, &d.wants
	k.begin()
	w.reset()
	tokens := 0
	for _, run := range runs {
		if tokens += run.Last - run.First; tokens > ahead && len(d.approached) > 0 {
			break
		}
		said := len(w.said)
		own := d.signOwn(run)
		d.approached = append(d.approached, approached{run, own, said, len(w.said), len(w.pair), len(w.parts)})
		d.signPairs(run)
		d.signParts(run)
	}
	d.findAll()
	d.settle()
	return len(d.approached)
}

// signOwn signs what the tokens of a run and those within reach show by themselves, and what
// is said of them, and returns where the former begin. Tokens between two runs may be within
// reach of both.
func (d *Decider) signOwn(run Run) int {
	k, w := d.keep, &d.wants
	n, from := run.Last-run.First, run.First-reach
	begin, known := len(w.own), 0
	if n := len(d.approached); n > 0 && from < w.ownEnd && d.within(run.First, d.approached[n-1].First) {
		known = w.ownEnd - from
		begin -= known
	}
	w.ownEnd = run.Last + reach
	w.own = slices.Grow(w.own, n+2*reach)[:begin+n+2*reach]
	own := w.own[begin:]
	for a := range own {
		j, need := from+a, needed(a, n)
		inside := j >= run.First && j < run.Last || d.within(run.First, j)
		switch {
		case a < known:
			own[a].need |= need
		case inside:
			own[a] = k.own.want(d.ownSign(j), j, need)
		default:
			own[a] = want[around]{slot: &k.edges, need: need}
		}
		if inside && d.isSaid(j) {
			w.said = append(w.said, k.said.want(d.saidSign(j), j, 0))
		}
	}
	return begin
}

// needed returns for which offsets a token counts for one of the n of a run; a is how far it
// stands behind the first within reach. The tokens that one counts for are its offsets turned
// round, for features count by that of the one that has them.
func needed(a, n int) uint8 {
	const all = 1<<(2*reach+1) - 1
	return uint8(all >> (max(2*reach-a, 0) & 7) & (all << (max(a-n+1, 0) & 7)))
}

// signPairs signs what the tokens of a run and their neighbours show together.
func (d *Decider) signPairs(run Run) {
	k, w := d.keep, &d.wants
	a := d.sideOf(run.First-1, d.within(run.First, run.First-1)).sign()
	for j := run.First; j <= run.Last; j++ {
		b := d.sideOf(j, j < run.Last || d.within(run.First, j)).sign()
		w.pair = append(w.pair, k.pair.want(sign(a, b), j, 0))
		a = b
	}
}

// signParts signs what stands around and in the runs of capitalised words of a run.
func (d *Decider) signParts(run Run) {
	k, w := d.keep, &d.wants
	for i := run.First; i < run.Last; i++ {
		if d.flags[i]&core == 0 || !d.opens(run.First, i) {
			continue
		}
		places := min(int(d.facts[i].runEnd-d.facts[i].runFirst), near)
		for p := range parts {
			j, inside := d.partOf(i, p)
			w.parts = append(w.parts, k.part.want(d.partSign(j, inside, p), i, 1<<places-1))
		}
	}
}

// opens reports whether a run of capitalised words begins with token i of a run, a core
// one, or the run with it.
func (d *Decider) opens(first, i int) bool {
	return i == first || i == int(d.facts[i].runFirst)
}

// lost reports whether a slot that a run wants may have been taken by another.
func (d *Decider) lost(run *approached) bool {
	n, w := run.Last-run.First, &d.wants
	return taken(w.own[run.own:][:n+2*reach]) || taken(w.said[run.said:run.saidEnd]) ||
		taken(w.pair[run.pair:][:n+1]) || taken(w.parts[run.part:])
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
