package layout

import (
	"strings"

	"github.com/dateline-nlp/dateline/model"
)

// Find returns the layout of a text.
func Find(text string) Layout {
	var out Layout
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		if s := strings.TrimSpace(line); s != "" {
			start := at + strings.Index(line, s)
			out.Blocks = append(out.Blocks, Block{Span: model.Span{Start: start, End: start + len(s)}})
		}
		at += len(line)
	}
	return out
}
