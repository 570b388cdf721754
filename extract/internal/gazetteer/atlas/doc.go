// Package atlas is the file in which the gazetteer keeps its places: one blob of
// bytes that is read where it lies. Nothing is parsed when a program starts, and
// nothing is allocated for it.
//
// # Layout
//
// All numbers are little-endian. The blob begins with [Magic] and the sizes of its
// sections, which follow in this order:
//
//	buckets    1<<bucketBits+1 numbers of 4 bytes: the first key of each bucket
//	keys       6 bytes each: the low bits of hashes of names, mixed by mix; the
//	           bucket is the high bits
//	heads      7 bytes for each key: first posting, length of the longest name that
//	           begins with this word, what is known of the name as a word, which words
//	           may stand second in names that begin with this one
//	postings   4 bytes each: a place that bears the name, and how it bears it
//	places     20 bytes each
//	divisions  7 bytes each: the first divisions of countries
//	countries  5 bytes each
//	texts      names, each after its length in one byte
//
// The key of a name is lexicon.Key of its first token joined with those of the
// following ones, tokens as package token cuts them, so that a text is looked up
// without building a string.
package atlas

// Magic begins a blob; its last byte is the version of the layout.
const Magic = "DLATLAS\x02"
