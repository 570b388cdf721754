package corpus

import (
	"errors"
	"io"

	"github.com/dateline-nlp/dateline/model"
)

// WriteBratText writes the text of a document for brat, the .txt file.
func WriteBratText(w io.Writer, d *model.Document) error { return errors.ErrUnsupported }

// WriteBratAnn writes the mentions of a document for brat, the .ann file.
func WriteBratAnn(w io.Writer, d *model.Document) error { return errors.ErrUnsupported }
