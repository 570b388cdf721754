// Package corpus reads annotated documents, scores a system against them, and
// writes results in the forms that other tools read.
package corpus
