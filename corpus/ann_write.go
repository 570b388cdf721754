package corpus

import (
	"errors"
	"io"
)

// WriteAnn writes the annotation of a document in the form that [ParseGold] reads.
func WriteAnn(w io.Writer, g Gold) error { return errors.ErrUnsupported }
