package extract

import (
	"errors"
	"fmt"
	"io"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/own"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// WithGazetteer adds names of the user's own, one a line: name, type (organisation,
// place or person) and identifier, with tabs between them. The identifier may be
// missing; where there is one, the entity has it as its ID, and names with the same one
// are one entity. Lines that are empty or begin with # are passed over.
//
// A name is found where the text has it as it is written here, or all in capitals, with
// straight apostrophes or curly ones. It wins over whatever else was found there, unless
// that is a longer name of the same type that begins or ends with it; its confidence is
// 1, and Why says so. With several gazetteers the later one wins. Errors tell the line,
// and the name of a table that has a method Name, as files have.
func WithGazetteer(table io.Reader) Option {
	return optionFunc(func(o *options) error {
		words, err := lexicon.Default()
		if err != nil {
			return err
		}
		read, err := own.Read(table, words)
		if err != nil {
			if named, ok := table.(interface{ Name() string }); ok {
				err = fmt.Errorf("%s: %w", named.Name(), err)
			}
			return fmt.Errorf("WithGazetteer: %w", err)
		}
		o.own = append(o.own, func(t *token.Text) []names.Mention { return read.Find(t) })
		return nil
	})
}

// Rule finds names by the user's own lights.
type Rule struct {
	// Name is what Why calls the rule.
	Name string
	// Type is that of the names: organisation, place or person.
	Type string
	// Find returns the spans of names in a text, in bytes. It has to be safe for
	// concurrent use. Spans that cut a word or lie outside of the text are left out.
	Find func(text string) []model.Span
}

// WithRules adds rules of the user's own. What they find wins as names of WithGazetteer
// do; of two rules the later one.
func WithRules(rules ...Rule) Option {
	return optionFunc(func(o *options) error {
		for _, r := range rules {
			kind, ok := own.KindOf(r.Type)
			if !ok {
				return fmt.Errorf("WithRules: rule %q: the type %q is none of organisation, place, person", r.Name, r.Type)
			}
			if r.Find == nil {
				return errors.New("WithRules: rule " + r.Name + " has no Find")
			}
			o.own = append(o.own, func(t *token.Text) []names.Mention {
				return own.Spans(t, r.Find(t.Source), kind, "own rule: "+r.Name)
			})
		}
		return nil
	})
}
