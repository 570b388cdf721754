package crf

import (
	"cmp"
	"encoding/binary"
	"math"
	"math/bits"
	"slices"
)

// fill is how full the table of a blob is.
const fill = 0.6

// Blob returns the weights as Open reads them: those of the most features whose
// weights matter most. Features with weights that round to nothing are left out.
func (t *Trainer) Blob(most int) []byte {
	weights, edges := t.settled()
	kept := t.keep(weights, most)
	scale := t.scale(weights, kept)
	out := append([]byte(magic), byte(t.labels))
	for _, label := range t.options.Labels {
		out = append(append(out, byte(len(label))), label...)
	}
	out = appendFloat(out, scale)
	for _, w := range edges {
		out = appendFloat(out, w)
	}
	rows := uint64(float64(len(kept))/fill) + 1
	out = binary.LittleEndian.AppendUint32(out, uint32(rows))
	return append(out, t.table(weights, kept, rows, scale)...)
}

func appendFloat(out []byte, w float64) []byte {
	return binary.LittleEndian.AppendUint32(out, math.Float32bits(float32(w)))
}

// keep returns the numbers of the features to write, the most frequent first: they
// lie where they are found at once.
func (t *Trainer) keep(weights []float32, most int) []int {
	worth := make([]float64, len(t.features))
	kept := make([]int, 0, len(t.features))
	for i := range t.features {
		largest := float32(0)
		for _, w := range weights[i*t.labels : (i+1)*t.labels] {
			largest = max(largest, w, -w)
		}
		// A weight matters by how much it moves and how often, but rare features matter
		// together.
		worth[i] = float64(largest) * math.Sqrt(math.Sqrt(float64(t.counts[i])))
		if largest > 0.01 {
			kept = append(kept, i)
		}
	}
	slices.SortStableFunc(kept, func(a, b int) int { return cmp.Compare(worth[b], worth[a]) })
	kept = kept[:min(len(kept), most)]
	slices.SortStableFunc(kept, func(a, b int) int { return cmp.Compare(t.counts[b], t.counts[a]) })
	return kept
}

// scale returns what one step of a byte is worth, such that the largest weights but
// a few in ten thousand fit.
func (t *Trainer) scale(weights []float32, kept []int) float64 {
	var sizes []float32
	for _, i := range kept {
		for _, w := range weights[i*t.labels : (i+1)*t.labels] {
			sizes = append(sizes, max(w, -w))
		}
	}
	if len(sizes) == 0 {
		return 1
	}
	slices.Sort(sizes)
	largest := sizes[len(sizes)-1-len(sizes)/20000]
	return max(float64(largest), 1e-3) / 127
}

// table lays the weights out in rows.
func (t *Trainer) table(weights []float32, kept []int, rows uint64, scale float64) []byte {
	table := make([]byte, rows*rowSize)
	for _, i := range kept {
		k := mix(t.features[i])
		slot, _ := bits.Mul64(k, rows)
		for table[slot*rowSize+13]|table[slot*rowSize+14]|table[slot*rowSize+15] != 0 {
			slot = (slot + 1) % rows
		}
		row := table[slot*rowSize : (slot+1)*rowSize]
		for n := range MaxLabels {
			row[n] = zero
			if n < t.labels {
				steps := math.Round(float64(weights[i*t.labels+n]) / scale)
				row[n] = byte(zero + int(min(max(steps, -127), 127)))
			}
		}
		id := print(k)
		row[13], row[14], row[15] = byte(id), byte(id>>8), byte(id>>16)
	}
	return table
}
