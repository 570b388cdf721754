// Package corpus reads archives of articles and annotated documents, and writes
// results in the forms that other tools read. Package score, below it, measures a
// system against them.
//
// # Archives
//
// [Open] reads the articles in folders, archives and files of many forms, one after
// another, in the form that extract.Extractor.All takes:
//
//	for doc, err := range extractor.All(ctx, corpus.Open([]string{"archive.zip"})) {
//		...
//	}
//
// What is larger than its [Limits], or plays tricks, is refused by an [ItemError].
// [OpenItems] gives the place of each article too, and [After] goes on behind one.
// The formats are read by packages under internal, one each; this package walks from
// one file to the next and gives places.
//
// # Annotated documents
//
// A [Gold] is a text with what a careful reader found in it. It is kept in one of
// two forms of our own. The form for people is a pair of files, NAME.txt and NAME.ann, which
// [ReadGold] reads and [WriteAnn] writes:
//
//	#ref 2021-05-04
//	#country GB
//	1 | PLACE | Otter Bay | GB
//	2 | DATE | this week | 2021-W18
//	2 | MONEY | £3m | 3000000 | GBP
//	3 | QUOTE | We waited for ... here it is. | Ana Ruiz | mayor | Otter Bay Council
//	1 | ZONE | headline
//	2-3 | ZONE | body
//
// The form for programs is JSONL, one document a line, which [GoldLines] reads.
//
// The annotation names a mention by its line and its words, so that a person can
// write and mend it, and so that it survives a change elsewhere in the text. Its
// rules are those of [ParseGold].
//
// Annotations of other tools are read too: brat standoff ([ParseBrat]), columns with
// tags as in CoNLL ([ReadCoNLL]), and JSONL with entities as of spaCy ([SpanLines]).
// A [Reader] reads folders and files of any of them, told apart by content.
// [WriteGoldBrat] and [WriteCoNLL] write what is read back without loss.
//
// # Results
//
// Every writer has the form WriteX(io.Writer, *model.Document): the model itself
// as JSON, the flat list of mentions, brat standoff, an HTML page to look at.
//
// Nothing in this package panics on any input, and the same input gives the same
// output, byte for byte.
package corpus
