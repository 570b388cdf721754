package token

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"
)

// asked is a chunk about which prose may be asked, once at most.
type asked struct {
	chunk  string
	bounds []int // prose's cuts; nil if it cannot be asked
	done   bool
}

// longestAsked is how many bytes a chunk has at most about which prose is asked: it looks
// through the whole rest of a chunk for each mark it takes off. In a longer chunk (base64,
// a text without white space) its rule is ours.
const longestAsked = 40

// cuts reports whether prose cuts the chunk at an offset, where a contraction begins that
// ends with the word at offset end.
func (p *asked) cuts(at, end int) bool {
	if len(p.chunk) > longestAsked {
		return true
	}
	if plainlyAsked(p.chunk) {
		return end == len(p.chunk) && proseKnows(p.chunk[at:])
	}
	if !p.done {
		p.bounds, p.done = proseCuts(p.chunk), true
	}
	return p.bounds == nil || slices.Contains(p.bounds, at)
}

// plainlyAsked reports whether what prose will do with a chunk is plain: it holds one
// apostrophe and otherwise ASCII, marks of quotation and dashes. Then prose cuts off a
// contraction that it knows and that ends the chunk; where something follows the
// contraction ("it's."), it loses it. To be asked takes prose a hundred allocations.
func plainlyAsked(chunk string) bool {
	apostrophes := 0
	for i := 0; i < len(chunk); {
		switch c := chunk[i]; {
		case c == '\'':
			apostrophes++
		case c == '&':
			return false // a reference may be an apostrophe
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(chunk[i:])
			if r < '‐' || r > '‧' { // the marks from U+2010 to U+2027
				return false
			}
			if r == '’' || r == '‘' {
				apostrophes++
			}
			i += size
			continue
		}
		i++
	}
	return apostrophes == 1
}

// proseKnows reports whether prose cuts a contraction off.
func proseKnows(s string) bool {
	_, n := apostrophe(s)
	switch rest := s[n:]; len(rest) {
	case 1:
		return rest[0]|0x20 == 's' || rest[0]|0x20 == 'm'
	case 2:
		return strings.EqualFold(rest, "ll") || strings.EqualFold(rest, "re")
	}
	return n == 0 // it begins with the n of n't
}

// proseCuts returns the offsets at which prose begins a token in the chunk; nil if
// it cannot be asked: it compares offsets in the chunk with offsets in the chunk's
// lower case, which differ in length for some letters.
func proseCuts(chunk string) []int {
	if len(strings.ToLower(chunk)) != len(chunk) || !utf8.ValidString(chunk) {
		return nil
	}
	doc, err := prose.NewDocument(chunk, prose.WithExtraction(false), prose.WithTagging(false), prose.WithSegmentation(false))
	if err != nil {
		return nil
	}
	bounds := make([]int, 0, 8)
	at := 0
	for _, t := range doc.Tokens() {
		n, ok := matchProse(chunk[at:], t.Text)
		if !ok {
			return nil
		}
		bounds = append(bounds, at)
		at += n
	}
	return bounds
}

// matchProse returns how many bytes of the source prose's token stands for.
func matchProse(source, piece string) (int, bool) {
	i := 0
	for j := 0; j < len(piece); {
		if i >= len(source) {
			return 0, false
		}
		if source[i] == piece[j] {
			i++
			j++
			continue
		}
		n := rewritten(source[i:], piece[j])
		if n == 0 {
			return 0, false
		}
		i += n
		j++
	}
	return i, true
}

// rewritten returns the length of what prose writes as the straight mark m.
func rewritten(s string, m byte) int {
	var forms []string
	switch m {
	case '"':
		forms = []string{"“", "”"}
	case '\'':
		forms = []string{"‘", "’", "&rsquo;"}
	}
	for _, f := range forms {
		if strings.HasPrefix(s, f) {
			return len(f)
		}
	}
	return 0
}
