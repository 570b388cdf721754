//go:build race

package extract_test

// The race detector throws away at random what is kept for reuse.
const raceDetector = true
