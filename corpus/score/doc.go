// Package score measures a system against annotated documents.
//
//	var s score.Scorer
//	for gold, err := range corpus.GoldLines(file) {
//		...
//		err = s.Add(gold, corpus.Mentions(document).Mentions)
//	}
//	report := s.Report()
//	report.WriteTable(os.Stdout)
//
// # What is counted
//
// Strict: a prediction is right if a gold mention has its type and exactly its
// span. Matching is one to one, so a second prediction of the same span is an
// error.
//
// Overlap: a prediction is right if it shares a byte with a gold mention of its
// type, and a gold mention is found if it shares a byte with a prediction of its
// type. This is existence, not matching: two predictions inside one gold mention
// are both right, and the counts behind precision and recall may differ.
//
// Quotes are a layer of their own: they are compared with quotes only. Before
// that, white space and quotation marks are trimmed off the ends of their spans,
// so that it is all one whether a system counts the marks in.
//
// # What counts neither way
//
// A prediction that overlaps a gold span of type IGNORE, and matches no gold
// mention exactly, is left out. Quotes are left out only if they lie within such a
// span: a doubtful name inside a quotation is no doubt about the quotation. A gold
// mention counts wherever it lies.
//
// # Values
//
// Values are compared for mentions that match strictly. A value that the gold does
// not have is not compared; one that it says to be none is right only if the
// prediction has none either. Amounts are compared as decimal numbers, so that 2.9
// is 2.90; dates, currencies and countries as they are; names and titles as they
// are but for the width of white space.
//
// # Where it is weak
//
// The same counts are summed by kind of zone, by kind of publisher and by document.
// A mention belongs to the zone in which it begins. Confusion pairs each gold mention
// with the prediction that comes closest to it, of whatever type. Calibration tells
// how many of the predictions of some confidence are right, strictly.
//
// Intervals are those of 1,000 resamples of the documents: 95 % of them lie within.
// They say how much the figure depends on which documents happen to be there, and
// nothing of how well the annotation was done.
//
// [Compare] tells what a change won and lost against a report that was kept;
// [Minimum] is what a figure must come to; [Scorer.WriteHTML] shows every mention in
// its text.
//
// # Order
//
// Everything in a [Report] depends on the documents and the order in which they
// were added, and on nothing else.
package score
