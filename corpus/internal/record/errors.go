package record

import "errors"

// ErrNoText is the error for articles without text.
var ErrNoText = errors.New("there is no text in it")

// TooLong is the error for an article or part of a file over its limit.
type TooLong struct{ What string }

// Error says what is too long.
func (t *TooLong) Error() string { return t.What + " is longer than the limit" }

// NoText is an ErrNoText that says why.
type NoText string

// Error says why there is no text.
func (n NoText) Error() string { return string(n) }

// Unwrap returns ErrNoText.
func (n NoText) Unwrap() error { return ErrNoText }
