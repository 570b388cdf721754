package learned

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
)

// fact is what is known of a token where it stands.
type fact struct {
	place, claim     uint32     // what the gazetteer and the rules say, 0 if nothing
	evidence         uint32     // bits of memory.go
	runFirst, runEnd int32      // the capitalised words around it, if it is one or joins them
	word             memoNumber // of a core token: its word
	two              pairNumber // and that with the next one
	claimed          uint8      // 1 + Kind of the claim, 0 if there is none
	beside           [4]uint8   // of a core token: 1 + which class stands beside it, as beside has them, 0 if none
}

type flag uint8

const (
	core    flag = 1 << iota // may be a word of a name by itself
	told                     // the gazetteer or the rules say something of it
	loud                     // in a line whose words all begin with capitals
	upper                    // in a line in capitals
	initial                  // begins a sentence, or what is written like one
	quoted                   // between marks of quotation
	bracket                  // between brackets
)

// written are the flags that change what a form shows.
const written = loud | upper | initial

// classesOfNames are the classes of words that tell names.
const classesOfNames = lexicon.Number | lexicon.Ordinal | lexicon.Scale | lexicon.Month | lexicon.Weekday | lexicon.Season | lexicon.TimeUnit |
	lexicon.Pointing | lexicon.CurrencyCode | lexicon.CurrencyName | lexicon.Cue | lexicon.CueNoun | lexicon.Voice | lexicon.Body | lexicon.Naming |
	lexicon.Pronoun | lexicon.Modal | lexicon.Past | lexicon.Title | lexicon.Role | lexicon.LegalSuffix | lexicon.OrgHead | lexicon.OrgWeak | lexicon.OrgLead |
	lexicon.OrgModifier | lexicon.Generation | lexicon.Degree | lexicon.PlaceHead | lexicon.PlaceLead | lexicon.Demonym | lexicon.Country | lexicon.StateAbbrev |
	lexicon.WireService | lexicon.EventHead | lexicon.Abbreviation | lexicon.Article | lexicon.Preposition | lexicon.Conjunction | lexicon.Function | lexicon.CommonWord

// classes are the classes of token i that tell names.
func (r *Reader) classes(i int) lexicon.Class { return r.in.Text.Tokens[i].Class & classesOfNames }
