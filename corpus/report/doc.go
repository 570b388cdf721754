// Package report makes a page to look at of a data set: counts, when and where it
// speaks of, who is named, who is quoted and for whom, sums of money, who is named
// together, and some of the texts with their marks.
//
//	gather    records of the data set, read twice  ->  tallies, then texts and pairs
//	figures   tallies                              ->  Figures, ranked and rounded
//	page      Figures                              ->  one HTML page that needs nothing else
//
// The first reading counts; the second counts how often the names at the top stand
// together, and takes along texts in which what the page shows can be read. Both run in
// bounded memory, whatever the length of the data set: see [Figures.Uncertain].
//
// A document marked as a near-duplicate of an earlier one is not counted again.
package report
