// Package batch makes a data set of an archive, and can be stopped at any moment.
//
// A run has two phases. In the first the articles are read and extracted, and the
// results are kept in parts, in a folder beside the output, OUT.parts:
//
//	run.json       what the run is: options, inputs, program
//	journal.jsonl  a line for each part that is finished
//	000001.zst     a part: records as pairs of lines, head and document
//
// A part counts once it is on the disk and its line is in the journal; whatever else is
// there after a fall is thrown away, and reading goes on behind the last record that
// counts. A record depends on its article alone. So the records of a run that was killed
// are those of one that was not.
//
// In the second phase the output is written from the parts, one record after another, into
// OUT.parts/out: documents are numbered, near-duplicates found, all forms written. It
// depends on the records and their order alone, and is begun anew if it was cut short. At
// the end the folder is given its name, OUT, by one renaming. The parts are kept if there
// were errors, so that these can be tried again without the rest.
package batch
