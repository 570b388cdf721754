// Package golden is the golden corpus: press releases written for this project,
// of invented organisations and people, with what a careful reader finds in them.
// Some are traps, documents in which a naive rule finds what is not there.
package golden

import (
	"embed"
	"io/fs"

	"github.com/dateline-nlp/dateline/corpus"
)

//go:embed *.txt *.ann
var files embed.FS

// Files returns the corpus as files, NAME.txt and NAME.ann of each document.
func Files() fs.FS { return files }

// All reads the corpus, in the order of the names.
func All() ([]corpus.Gold, error) { return corpus.ReadGoldDir(files) }
