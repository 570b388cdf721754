package extract

import (
	"fmt"
	"strings"
)

// TooLargeError is the error for a text that is longer than the limit.
type TooLargeError struct {
	ID           string // of the article
	Bytes, Limit int
}

// Error says which article is too large and how to read it all the same.
func (e *TooLargeError) Error() string {
	return fmt.Sprintf("extract: article %q: text of %d bytes is longer than the limit of %d (WithMaxBytes raises it)", e.ID, e.Bytes, e.Limit)
}

// LineTooLongError is the error for a text with a line that is longer than the limit.
type LineTooLongError struct {
	ID           string // of the article
	Start        int    // of the line, in bytes of the text
	Bytes, Limit int
}

// Error says which line of which article is too long and how to read it all the same.
func (e *LineTooLongError) Error() string {
	return fmt.Sprintf("extract: article %q: the line at byte %d, of %d bytes, is longer than the limit of %d (WithMaxLineBytes raises it)", e.ID, e.Start, e.Bytes, e.Limit)
}

// longLine returns the first line of a text that is longer than the limit, without its
// line end; a length of 0 if there is none.
func longLine(text string, limit int) (start, length int) {
	for len(text)-start > limit {
		length := strings.IndexAny(text[start:], "\n\r")
		if length < 0 {
			length = len(text) - start
		}
		if length > limit {
			return start, length
		}
		start += length + 1
	}
	return 0, 0
}
