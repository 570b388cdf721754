// Package model holds the typed result of reading a press release, and nothing
// else: what a date, a place, an organisation, a person, an amount of money and
// a quotation are, how they look as JSON, and the laws they keep.
//
// # Mentions and entities
//
// A [Mention] is a span of the text. Dates, money and quotes are one value a
// mention; organisations, places and people are entities, one thing in the
// document with all its mentions.
//
// # Offsets
//
// Every offset is a count of UTF-8 bytes into [Document.Text], half-open, so
//
//	doc.Text[m.Start:m.End] == m.Text
//
// holds for every mention m. [NewOffsets] converts to runes (Python) and UTF-16
// code units (browsers, Java).
//
// # What is not known is said
//
// A value that the text leaves open has an Unresolved reason, and its span. It is
// never a guess.
//
// # JSON
//
// Field names of the JSON form are an interface: they are added to, never
// renamed. Enums are written as the words of their String method. Amounts are
// strings, so that no reader rounds them. [Document.Verify] checks every law of
// this package.
package model
