package quotes

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// kind is a set of bits for what a word of grammar does in an attribution.
type kind uint64

const (
	particle    kind = 1 << iota // "van", "de": inside a name
	determiner                   // "its", "this"
	subject                      // "one", "former": begins a subject without a name
	relative                     // "who", "which"
	subordinate                  // "as", "after", "that"
	contrast                     // "but"
	topic                        // "regarding", "during"
	auxiliary                    // "has", "is"
	aside                        // "also", "later": between a subject and its verb
	joining                      // "of", "at": between a person and an organisation
	courtesy                     // "mr", "dr": before a name, and no office
	polite                       // "mr": before a name, and says nothing of who it is
	portfolio                    // "minister", "professor": what follows its "of" is a field
	kin                          // "friend": what somebody is to the one who speaks of them
	several                      // "senators": a title of more than one
	clausal                      // "said": a clause may follow with no "that"
	rank                         // "senator", "justice": before a name, less than the office held
	standing                     // "former", "acting": before an office
	division                     // "department": a part of the organisation that is named after it
	managing                     // "director": what follows its "of" is a field, if no list knows it
	employed                     // "founder": the capitalised words before it are an organisation
	heading                      // "meet", "asks": verbs that headings set before an office
	giving                       // "from", "by": before whom a statement in a heading is from
	ending                       // "by", "effective": in small letters, after a title and never in it
	appointing                   // "names", "appointment": after it, whom a body puts into an office
	hiring                       // "hires", "adds": in headings between a body and whom it takes
	field                        // "health": alone after "of", what an office is held over
	amount                       // "over", "nearly": before how many years somebody has done something
	aim                          // "lead": after "to", what somebody is to do in an office
	group                        // "children": its possessive is part of an office
	record                       // "audit", "signed": writing that speaks for who made it, and how it is theirs
	lesser                       // "member", "leader": an office less than any other
	apart                        // "first", "alongside": in small letters after an office, and no part of it
)

var kindNames = map[string]kind{"particle": particle, "determiner": determiner, "subject": subject, "relative": relative,
	"subordinate": subordinate, "contrast": contrast, "topic": topic, "auxiliary": auxiliary, "aside": aside, "joining": joining, "courtesy": courtesy, "polite": polite, "rank": rank, "portfolio": portfolio, "clausal": clausal, "several": several, "kin": kin,
	"standing": standing, "giving": giving, "heading": heading, "division": division, "managing": managing, "employed": employed, "apart": apart, "lesser": lesser, "record": record, "aim": aim, "group": group, "amount": amount, "appointing": appointing, "ending": ending, "hiring": hiring, "field": field}

//go:embed words.tsv
var wordsFile string

// kinds are the words of words.tsv by the key of lexicon.Key.
var kinds = mustReadKinds(wordsFile)

// wordKinds are the kinds of a few hundred words. Nearly all words are none of them.
type wordKinds struct {
	kinds map[uint64]kind
	may   lexicon.Filter
}

// of returns the kinds of the word with the key.
func (w *wordKinds) of(key uint64) kind {
	if !w.may.May(key) {
		return 0
	}
	return w.kinds[key]
}

func mustReadKinds(file string) *wordKinds {
	out := &wordKinds{kinds: map[uint64]kind{}}
	for line := range strings.Lines(file) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		word, names, _ := strings.Cut(line, "\t")
		for name := range strings.SplitSeq(names, "\t") {
			k, ok := kindNames[name]
			if !ok {
				panic(fmt.Sprintf("quotes: words.tsv: %q has the unknown kind %q", word, name))
			}
			out.kinds[lexicon.Key(word)] |= k
			out.may.Add(lexicon.Key(word))
		}
	}
	return out
}

// is reports whether the word at a token is of one of the kinds.
func (d *discourse) is(i int, k kind) bool { return kinds.of(d.Tokens[i].Key)&k != 0 }
