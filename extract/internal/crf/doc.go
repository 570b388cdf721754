// Package crf labels sequences by a conditional random field whose labels depend on
// the label before and on any number of binary features, each given as a hash.
//
// It knows nothing of texts. A [Trainer] learns weights from sequences and writes them
// as a blob; [Open] takes the table of a blob as it is, without parsing it; a [Decoder] gives
// the best labels of a sequence and their probabilities.
//
// # The blob
//
// All numbers are little-endian.
//
//	magic      8 bytes, the last one the version
//	labels     1 byte: how many, and their names, each after its length in one byte
//	scale      4 bytes: what one step of a weight is worth
//	begins     4 bytes a label: the weight of beginning with it
//	ends       4 bytes a label: the weight of ending with it
//	follows    4 bytes a pair: the weight of a label (column) after another (row)
//	rows       4 bytes: how many
//	table      16 bytes a row: a weight of one byte for each of 13 labels, with 128
//	           for nothing, and 24 bits of the feature's hash; 0 there is a free row
//
// A feature is looked for from the row that its hash names until it or a free row is
// found. Weights lie in two words of eight bytes, so that a feature is added to all
// labels by a handful of instructions (see [Sums]).
package crf

// MaxLabels is how many labels a model can have. Thirteen are four for each of three
// kinds of names, and one for what is no name.
const MaxLabels = 13

const (
	magic   = "DLCRF\x00\x00\x01"
	rowSize = 16
	// printBits is how many bits of a row tell its feature.
	printBits = 24
	// zero is the byte that stands for the weight 0.
	zero = 128
)

// mix spreads a hash over all its bits (the finaliser of SplitMix64).
func mix(k uint64) uint64 {
	k = (k ^ k>>30) * 0xbf58476d1ce4e5b9
	k = (k ^ k>>27) * 0x94d049bb133111eb
	return k ^ k>>31
}

// print returns the bits by which a row knows its feature; never 0.
func print(mixed uint64) uint64 { return mixed&(1<<printBits-1) | 1 }
