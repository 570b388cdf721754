// Package token cuts a text into tokens and sentences.
//
// prose tokenises (github.com/jdkato/prose/v2, with everything but its tokeniser
// turned off). It cuts each chunk of text between white space by rules that look
// at nothing else. A chunk without an apostrophe is not given to prose at all: its cuts
// lie at marks, where ours lie too. What the lexicon says of a token is remembered from
// text to text by a hash of its bytes, its ID. Three things are added:
//
//   - Offsets. prose gives none and rewrites curly quotation marks and &rsquo;, so
//     its pieces are found again in the source, byte by byte.
//   - Finer cuts, which dates, money and names need: at hyphens, dashes and
//     slashes, between digits and letters ("USD34.6m"), around each mark.
//   - Mended cuts: prose looks for 's, 'm and n't anywhere in a chunk and so would
//     cut "D'Souza" and "O'Mara".
//
// Every byte of the text that is not white space lies in exactly one token, what-
// ever the bytes are.
package token
