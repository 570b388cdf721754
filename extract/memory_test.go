package extract_test

import (
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"testing"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What a document of the shipped corpus may take on the average beyond a copy of the
// document that comes out, and what an extractor may hold that has read one.
const (
	mostAllocations = 40
	mostBytes       = 2_000
	mostHeld        = 80_000_000
)

func TestADocumentTakesFewAllocations(t *testing.T) {
	if raceDetector {
		t.Skip("the race detector allocates")
	}
	e := newExtractor(t)
	articles := releases(t)
	read := func() {
		for _, a := range articles {
			if _, err := e.Extract(t.Context(), a); err != nil {
				t.Fatal(err)
			}
		}
	}
	results := ofResults(t, e, articles) // what is kept for reuse is there from now on
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	allocations := testing.AllocsPerRun(3, read) / float64(len(articles))
	runtime.ReadMemStats(&after)
	bytes := float64(after.TotalAlloc-before.TotalAlloc) / float64(4*len(articles)) // AllocsPerRun runs once more
	n := float64(len(articles))
	t.Logf("%.1f allocations and %.0f bytes a document; a copy of it takes %.1f and %.0f", allocations, bytes, float64(results.allocations)/n, float64(results.bytes)/n)
	assert.Less(t, allocations-float64(results.allocations)/n, float64(mostAllocations))
	assert.Less(t, bytes-float64(results.bytes)/n, float64(mostBytes))
}

// A text in which nothing is found shows what is left when the result is nothing.
func TestATextOfWordsTakesNextToNothing(t *testing.T) {
	if raceDetector {
		t.Skip("the race detector allocates")
	}
	e := newExtractor(t)
	text := model.Article{Text: "the lock was slow to open and nobody was there to see it. it took the whole crew of the boat, and then some more of them, to close it again.\n\nthen it was dark."}
	allocations := testing.AllocsPerRun(200, func() {
		if _, err := e.Extract(t.Context(), text); err != nil {
			t.Fatal(err)
		}
	})
	assert.LessOrEqual(t, allocations, 8.0)
}

func TestAnIdleExtractorHoldsLittle(t *testing.T) {
	if raceDetector {
		t.Skip("the race detector has memory of its own")
	}
	process := exec.Command(os.Args[0], "-test.run=^TestColdStart$", "-test.v")
	process.Env = append(os.Environ(), cold+"=1")
	out, err := process.CombinedOutput()
	require.NoError(t, err, string(out))
	line := coldLine.FindSubmatch(out)
	require.NotNil(t, line, string(out))
	held, err := strconv.Atoi(string(line[3]))
	require.NoError(t, err)
	assert.Less(t, held, mostHeld)
}

// Reasons are left out, not found otherwise: without them a document is the same.
func TestReasonsChangeNothingElse(t *testing.T) {
	with, without := newExtractor(t, extract.WithWhy()), newExtractor(t)
	for _, a := range releases(t) {
		want, err := with.Extract(t.Context(), a)
		require.NoError(t, err)
		got, err := without.Extract(t.Context(), a)
		require.NoError(t, err)
		forget(want)
		require.Equal(t, want, got, a.ID)
	}
}

// forget takes all reasons out of a document.
func forget(doc *model.Document) {
	mentions := func(list []model.Mention) {
		for i := range list {
			list[i].Why = nil
		}
	}
	for i := range doc.Dates {
		doc.Dates[i].Why = nil
	}
	for i := range doc.Money {
		doc.Money[i].Why = nil
	}
	for i := range doc.Quotes {
		doc.Quotes[i].Why = nil
	}
	for i := range doc.Organisations {
		mentions(doc.Organisations[i].Mentions)
		mentions(doc.Organisations[i].References)
	}
	for i := range doc.People {
		mentions(doc.People[i].Mentions)
	}
	for i := range doc.Places {
		mentions(doc.Places[i].Mentions)
	}
}
