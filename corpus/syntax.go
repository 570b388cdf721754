package corpus

import "fmt"

// SyntaxError is a fault in an annotated document, at a line of a file.
type SyntaxError struct {
	// File is the name of the file, or of what was read in its place.
	File string
	// Line is the number of the line, from 1.
	Line int
	// What says what is wrong.
	What string
}

// Error returns the fault as "file:line: what", the form that editors jump to.
func (e *SyntaxError) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.What) }
