package token

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// sentences cuts the tokens from first on, which are those of one block, into sentences.
func (t *Tokeniser) sentences(first int) {
	text := &t.text
	last := len(text.Tokens) - 1
	begin := first
	gaps := gapsUnread
	for _, end := range t.ends {
		i := int(end)
		if i < begin || i >= last {
			continue // it was told twice, or is no end within the block
		}
		if tok := &text.Tokens[i]; tok.Rune == 0 && !tok.Is(Dotted) || !text.endsSentence(i) {
			if text.Tokens[i+1].Start-tok.End <= 1 || gaps == gapsNothing || !text.wide(i+1) {
				continue
			}
			if gaps == gapsUnread {
				gaps = text.gaps(first, last)
			}
			if gaps == gapsNothing {
				continue
			}
		}
		t.sentence(begin, i+1)
		begin = i + 1
	}
	t.sentence(begin, last+1)
}

// sentence makes a sentence of tokens.
func (t *Tokeniser) sentence(first, last int) {
	of := t.text.SentenceOf[first:last]
	for i := range of {
		of[i] = int32(len(t.text.Sentences))
	}
	t.text.Sentences = append(t.text.Sentences, Sentence{int32(first), int32(last)})
}

// endsAt reports whether a sentence may end with a mark.
func endsAt(mark rune) bool {
	return mark == '.' || mark == '!' || mark == '?' || mark == '…' || closes(mark)
}

// endsSentence reports whether a sentence ends with token i: a full stop, question
// or exclamation mark, with the marks that close around it, before white space and
// something that can begin a sentence. A full stop after an abbreviation ends one
// only before a word that seldom follows the abbreviation within a sentence.
func (t *Text) endsSentence(i int) bool {
	after := &t.Tokens[i+1]
	if after.Glued() {
		return t.runsOn(i)
	}
	stop := i
	for stop >= 0 && i-stop < 4 && closes(t.Tokens[stop].Rune) {
		if t.Tokens[stop].Is(Space) {
			return false
		}
		stop--
	}
	if stop < 0 {
		return false
	}
	end := &t.Tokens[stop]
	switch {
	case end.Rune == '!' || end.Rune == '?' || end.Rune == '…':
		return !after.Is(Word) || after.Is(Capital) || stop == i && end.Rune == '?'
	case end.Is(Dotted) && end.End > 0 && t.Source[end.End-1] == '.':
		return stop != i || t.beginsSentence(i+1)
	case end.Rune != '.':
		return false
	}
	if after.Is(Word) && !after.Is(Capital|MixedCase) {
		return false
	}
	if stop == 0 || end.Is(Space) {
		return true
	}
	before := &t.Tokens[stop-1]
	switch {
	case before.Is(Single) && before.Is(Capital) && stop == i:
		return t.beginsSentence(i+1) && !after.Is(Single) // an initial
	case before.Has(lexicon.Abbreviation|lexicon.LegalSuffix) && stop == i:
		return t.beginsSentence(i + 1)
	}
	return true
}

// beginsSentence reports whether token i, after an abbreviation, is a word that
// begins sentences and no name: a capitalised word of grammar.
func (t *Text) beginsSentence(i int) bool {
	tok := &t.Tokens[i]
	const grammar = lexicon.Article | lexicon.Preposition | lexicon.Conjunction | lexicon.Function | lexicon.Pronoun | lexicon.Pointing
	return tok.Is(Capital) && !tok.Is(AllCapital) && tok.Has(grammar) && !tok.Is(Dotted)
}

// closes reports whether a mark can close around the end of a sentence.
func closes(r rune) bool {
	switch r {
	case '"', '”', '\'', '’', ')', ']', '»', '“':
		return true
	}
	return false
}
