// Package duplicate finds texts that are nearly the same as one before them: a release
// on five wires, or issued again with a correction.
//
//	finder, err := duplicate.NewFinder(folder, duplicate.Threshold)
//	...
//	first, similarity, found, err := finder.Add(duplicate.SketchOf(text), "a.zip!/7.txt")
//
// Two texts are compared by the share of runs of three words that they have in common,
// which is estimated from a sketch of 128 bytes each (MinHash by one permutation). The
// estimate is within 0.05 of the truth for two pairs in three at a similarity of one half,
// and closer the more alike they are. What is found depends on the texts and their
// order alone.
//
// Every text is remembered that was no duplicate itself, in temporary files: some 500 bytes
// each on the disk, and none in memory.
package duplicate
