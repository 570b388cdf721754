package corpus

import (
	"errors"
	"io"

	"github.com/dateline-nlp/dateline/model"
)

// WriteHTML writes the document as one page with its mentions marked.
func WriteHTML(w io.Writer, d *model.Document) error { return errors.ErrUnsupported }
