package corpus

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// Gold is an annotated document: what a system is given, and what it should find.
type Gold struct {
	// ID names the document; of a pair of files, their name without extension.
	ID string
	// Article is what a system is given. Published is set only where the text itself
	// does not show the day of publication.
	Article model.Article
	// Ref is the day of publication, by which relative dates resolve; zero if the
	// annotation gives none.
	Ref model.Day
	// Dateline is the dateline as written, or empty.
	Dateline string
	// Kind is the sort of publisher, in one word ("company").
	Kind string
	// Trap says what a naive rule would find wrongly; it is empty in documents that
	// are not there to lay a trap.
	Trap string
	// Mentions stand in the order of the text, a quote before what stands in it.
	Mentions []Mention
	// Zones are the annotated zones, in the order of the text.
	Zones []model.Zone
}

// ReadGold reads the pair of files name.txt and name.ann. An error of the
// annotation is a *[SyntaxError].
func ReadGold(fsys fs.FS, name string) (Gold, error) {
	text, err := fs.ReadFile(fsys, name+".txt")
	if err != nil {
		return Gold{}, fmt.Errorf("corpus: %w", err)
	}
	annotation, err := fs.ReadFile(fsys, name+".ann")
	if err != nil {
		return Gold{}, fmt.Errorf("corpus: %w", err)
	}
	return ParseGold(path.Base(name), string(text), string(annotation))
}

// ReadGoldDir reads every pair of files in the top folder of fsys, in the order of
// their names. A text without annotation and an annotation without text are errors;
// other files are passed over.
func ReadGoldDir(fsys fs.FS) ([]Gold, error) {
	var names []string
	for _, extension := range []string{".txt", ".ann"} {
		files, err := fs.Glob(fsys, "*"+extension)
		if err != nil {
			return nil, fmt.Errorf("corpus: %w", err)
		}
		for _, file := range files {
			names = append(names, strings.TrimSuffix(file, extension))
		}
	}
	slices.Sort(names)
	var all []Gold
	for _, name := range slices.Compact(names) {
		gold, err := ReadGold(fsys, name)
		if err != nil {
			return nil, err
		}
		all = append(all, gold)
	}
	return all, nil
}

// sortMentions puts mentions in the order of the text, the longer one of two that
// begin together first.
func sortMentions(mentions []Mention) {
	slices.SortStableFunc(mentions, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Type, b.Type))
	})
}
