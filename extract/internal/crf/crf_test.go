package crf

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// toy returns sequences in which a feature tells the label, but for one that only the
// label before decides.
func toy(n int) []Sequence {
	random := rand.New(rand.NewPCG(7, 7))
	var out []Sequence
	for range n {
		s := Sequence{Weight: 1}
		before := 0
		for range 1 + random.IntN(5) {
			label := random.IntN(3)
			features := []uint64{uint64(100 + label), uint64(random.IntN(9))}
			if random.IntN(3) == 0 {
				label = (before + 1) % 3
				features = []uint64{200}
			}
			s.Append(features, 1<<label)
			before = label
		}
		out = append(out, s)
	}
	return out
}

var toyLabels = Options{Labels: []string{"a", "b", "c"}, Seed: 3, Follows: func(from, to int) bool { return from != 2 || to != 2 }}

func train(t testing.TB, epochs int) (*Trainer, []Sequence) {
	t.Helper()
	sequences := toy(300)
	for i := range sequences { // no label c after c in what is learned
		s := &sequences[i]
		for p := 1; p < s.Len(); p++ {
			if s.Allowed[p-1] == 4 && s.Allowed[p] == 4 {
				s.Allowed[p] = 7
			}
		}
	}
	var set Set
	var all []int
	for i := range sequences {
		set.Add(&sequences[i])
		all = append(all, i)
	}
	trainer, err := NewTrainer(toyLabels, &set, all)
	require.NoError(t, err)
	for range epochs {
		trainer.Epoch()
	}
	return trainer, sequences
}

// ways calls f for every way to label n positions with its weight.
func ways(d *Decoder, f func(labels []uint8, weight float64)) {
	m, n := d.model, len(d.model.labels)
	labels := make([]uint8, d.Len())
	var walk func(t int, steps int32)
	walk = func(t int, steps int32) {
		if steps < never/2 {
			return
		}
		if t == d.Len() {
			f(labels, float64(steps+m.ends[labels[t-1]])*m.scale)
			return
		}
		for k := range n {
			w := steps + int32(d.scores[t][k]>>rankBits)
			if t == 0 {
				w += m.begins[k]
			} else {
				w += m.follows[int(labels[t-1])*n+k]
			}
			labels[t] = uint8(k)
			walk(t+1, w)
		}
	}
	walk(0, 0)
}

func TestDecoderAgainstAllWays(t *testing.T) {
	trainer, sequences := train(t, 3)
	m, err := Open(string(trainer.Blob(1000)))
	require.NoError(t, err)
	d := NewDecoder(m)
	for i := range sequences[:60] {
		s := &sequences[i]
		d.Begin()
		for p := range s.Len() {
			d.Add(s.At(p))
		}
		best := d.Best()
		require.True(t, d.Sum())

		sum, top := 0.0, math.Inf(-1)
		var bestWay []uint8
		single := make([]float64, s.Len()*3)
		path := 0.0
		ways(d, func(labels []uint8, weight float64) {
			p := math.Exp(weight)
			sum += p
			if weight > top {
				top, bestWay = weight, append([]uint8(nil), labels...)
			}
			same := true
			for at, k := range labels {
				single[at*3+int(k)] += p
				same = same && (at == 0 || k == best[at])
			}
			if same {
				path += p
			}
		})
		assert.Equal(t, bestWay, best)
		for at := range s.Len() {
			for k := range 3 {
				assert.InDelta(t, single[at*3+k]/sum, d.Probability(at, uint8(k)), 1e-9)
			}
		}
		if s.Len() > 1 {
			assert.InDelta(t, path/sum, d.Path(1, best[1:]), 1e-9)
		}
	}
}

// TestSums has sums give the scores that features give one by one, and told apart from those
// that have run out of their lanes.
func TestSums(t *testing.T) {
	trainer, sequences := train(t, 3)
	m, err := Open(string(trainer.Blob(1000)))
	require.NoError(t, err)
	d := NewDecoder(m)
	for i := range sequences[:60] {
		s := &sequences[i]
		var none, all Sums
		d.Begin()
		for p := range s.Len() {
			sum := d.SumOf(append([]uint64(nil), s.At(p)...))
			all = all.With(&sum)
			d.Add(s.At(p))
			require.True(t, d.AddSums([]Sums{all.Without(&none)}))
			none = all
			assert.Equal(t, d.scores[2*p], d.scores[2*p+1])
		}
	}
	for _, n := range []int{1, 1000, 2047, -1, -1000, -2047} {
		s := Sums{a: uint64(n) << 16}
		assert.True(t, s.Within(11))
		for range 4 {
			s = s.With(&Sums{b: uint64(n)})
		}
		assert.Equal(t, n*n < 512*512, s.Within(11))
	}
}

func TestTrainerLearns(t *testing.T) {
	trainer, sequences := train(t, 10)
	m, err := Open(string(trainer.Blob(1000)))
	require.NoError(t, err)
	assert.Equal(t, []string{"a", "b", "c"}, m.Labels())
	d := NewDecoder(m)
	right, all := 0, 0
	for i := range sequences {
		s := &sequences[i]
		d.Begin()
		for p := range s.Len() {
			d.Add(s.At(p))
		}
		for p, k := range d.Best() {
			all++
			if s.Allowed[p]>>k&1 == 1 {
				right++
			}
		}
	}
	assert.Greater(t, float64(right), 0.95*float64(all))
}

func TestTrainingIsTheSameRunAfterRun(t *testing.T) {
	a, _ := train(t, 2)
	b, _ := train(t, 2)
	assert.Equal(t, a.Blob(1000), b.Blob(1000))
}

// TestGradient compares what learn moves a weight by with the difference that a small
// change of the weight makes to the loss.
func TestGradient(t *testing.T) {
	trainer, _ := train(t, 1)
	trainer.options.Decay = 0
	for i := range trainer.sequences[:20] {
		s := &trainer.sequences[i]
		_, ok := trainer.sums(s)
		require.True(t, ok)
		row := int(s.rows[0])
		for k := range trainer.labels {
			want := 0.0
			_, _ = trainer.sums(s)
			begin := int32(0)
			for p, end := range s.ends {
				for _, r := range s.rows[begin:end] {
					if int(r) == row {
						at := p*trainer.labels + k
						want += trainer.free.forward[at]*trainer.free.backward[at] - trainer.right.forward[at]*trainer.right.backward[at]
					}
				}
				begin = end
			}
			const h = 1e-2
			w := &trainer.weights[row*trainer.labels+k]
			old := *w
			*w = old + h
			up, _ := trainer.sums(s)
			*w = old - h
			down, _ := trainer.sums(s)
			*w = old
			assert.InDelta(t, want, (up-down)/(2*h), 1e-4)
		}
	}
}

// TestGradientOfEdges does the same for the weights between labels.
func TestGradientOfEdges(t *testing.T) {
	trainer, _ := train(t, 1)
	for i := range trainer.sequences[:20] {
		s := &trainer.sequences[i]
		_, ok := trainer.sums(s)
		require.True(t, ok)
		e := &trainer.edges
		clear(e.gradient)
		e.count(&trainer.free, 1)
		e.count(&trainer.right, -1)
		want := append([]float64(nil), e.gradient...)
		for n := range e.weights {
			old := e.weights[n]
			if math.IsInf(old, -1) {
				continue
			}
			const h = 1e-5
			e.weights[n] = old + h
			up, _ := trainer.sums(s)
			e.weights[n] = old - h
			down, _ := trainer.sums(s)
			e.weights[n] = old
			assert.InDelta(t, want[n], (up-down)/(2*h), 1e-5)
		}
	}
}

func TestDecoderAllocatesNothingOnceWarm(t *testing.T) {
	trainer, sequences := train(t, 1)
	m, err := Open(string(trainer.Blob(1000)))
	require.NoError(t, err)
	d := NewDecoder(m)
	decode := func() {
		for i := range sequences {
			s := &sequences[i]
			d.Begin()
			for p := range s.Len() {
				d.Add(s.At(p))
			}
			d.Best()
			d.Sum()
		}
	}
	decode()
	assert.Zero(t, testing.AllocsPerRun(3, decode))
}

func TestOpenRejectsDamage(t *testing.T) {
	trainer, _ := train(t, 1)
	blob := string(trainer.Blob(1000))
	_, err := Open("")
	require.Error(t, err)
	for n := 0; n < len(blob); n += 7 {
		_, err := Open(blob[:n])
		assert.Error(t, err, n)
	}
	_, err = Open(blob + "x")
	assert.Error(t, err)
}

func TestWhatCannotBeStaysOut(t *testing.T) {
	trainer, _ := train(t, 2)
	m, err := Open(string(trainer.Blob(1000)))
	require.NoError(t, err)
	d := NewDecoder(m)
	d.Begin()
	for range 5 {
		d.Add([]uint64{102}) // the feature of label c, which cannot follow itself
	}
	labels := d.Best()
	for i := 1; i < len(labels); i++ {
		assert.False(t, labels[i] == 2 && labels[i-1] == 2)
	}
}

func TestNewTrainerWantsLabels(t *testing.T) {
	_, err := NewTrainer(Options{}, &Set{}, nil)
	require.Error(t, err)
	_, err = NewTrainer(Options{Labels: make([]string, MaxLabels+1)}, &Set{}, nil)
	require.Error(t, err)
}

func TestPowers(t *testing.T) {
	for _, scale := range []float64{0.001, 0.0137, 0.5, 3} {
		p := newPowers(scale)
		for n := range 5000 {
			if scale*float64(n) < deepest {
				assert.InEpsilon(t, math.Exp(-scale*float64(n)), p.of(uint32(n)), 1e-12)
			}
		}
		assert.Less(t, p.of(1<<31), 1e-28)
	}
}
