// Package extract reads press releases and news text and gives typed documents.
//
//	e, err := extract.New()
//	...
//	doc, err := e.Extract(ctx, model.Article{Text: text})
//	for _, d := range doc.Dates {
//		fmt.Println(d.Text, d.Value)
//	}
//
// An [Extractor] is built once and used by any number of goroutines;
// [Extractor.All] reads a stream of articles in parallel and keeps its order.
//
// # The map of the house
//
// Text goes in at one door, is cut into tokens once, every recogniser reads the same
// tokens and writes only its own list, and the resolver gives the lists their
// meaning. Each stage is a package under internal with one small front; it imports
// package model and stages above it in this list, never one below.
//
//	stage      reads                     writes                       front
//	source     the article's bytes       the text; for HTML, its map  source.Read
//	layout     the look of lines         blocks and their kinds,      layout.Find
//	                                     headline, dateline span
//	lexicon    its word lists            class bits of a word         lexicon.Default
//	token      the blocks                tokens with class bits and   Tokeniser.Tokenise
//	                                     offsets, sentences
//	gazetteer  tokens; its table         place names, and (later)     Gazetteer.Longest,
//	                                     which place each one is      Gazetteer.Resolve
//	quotes     tokens                    runs of quoted words, and    quotes.Find,
//	                                     (later) their speakers       quotes.Attribute
//	names      tokens, gazetteer         organisations, places,       names.Find, Linker.Link
//	                                     people, names of else: claims
//	                                     of rules, decided by weights
//	dates      tokens                    partial calendar values,     dates.Find,
//	                                     and (later) their days       dates.Resolve
//	money      tokens                    amounts, and (later) their   money.Find,
//	                                     currencies                   money.Resolve
//	resolve    all of these              the document                 resolve.Document
//
// Why in this order:
//
//   - The layout comes before tokens, because a sentence must not run out of a
//     headline or an address, and because a dateline and a contact block are told by
//     their look, not by their words.
//   - Tokens are looked up once, when they are cut. After that a recogniser tests
//     bits and never compares strings in its loop. A new word is a line in a data
//     file of the lexicon, not code.
//   - Recognisers know nothing of one another and say what the words say, no more: a
//     date is "Monday", an amount "5 million with a dollar sign". So each can be
//     tested, timed and replaced alone.
//   - Only resolve sees all lists. It settles overlaps (the longest name wins), finds
//     the reference day (dateline, else header, else metadata), then asks each stage
//     to give its list values by it: which Monday, which dollar, which Cambridge,
//     which "she".
//
// Where a change belongs: a form of date that is not found, in dates; the wrong
// Monday, in dates too, beside Resolve; a heading taken for a sentence, in layout; a
// place that is none, in names; the right place with the wrong country, in
// gazetteer; two mentions that overlap, in resolve.
//
// # Other readings
//
// A date has one value, the reading that a careful reader of news has. With
// [WithAlternatives] it tells besides what others read, in model.Date.Alternatives: at
// most five, the likely ones first, each with its days and a model.ReadingReason. They
// are the other direction of a bare weekday, day or month; the other order of figures;
// the calendar's units where the reading counts from the day, and the other way round;
// the part of a unit that "early" or "the end of" names; ranges without their end;
// distances to the day; the calendar year for a fiscal one whose days the text does not
// tell. What the text settles has none: a year that is written, a verb that tells the
// direction. An amount of money whose currency no code settles has the others that its
// sign or word can mean in model.Money.Alternatives, with what speaks for each.
//
// # Laws
//
// For any bytes: no panic; every offset law of package model holds
// (model.Document.Verify); time is linear in the length of the text; the output is
// the same run after run and for any number of workers. Tests hold every stage to
// them.
package extract
