package sniff

import (
	"bytes"
	"strings"
)

// messageHeaders are the headers of which a message has at least one, in lower case.
var messageHeaders = map[string]bool{"from": true, "to": true, "received": true, "return-path": true, "message-id": true,
	"mime-version": true, "delivered-to": true, "content-type": true}

// isMessage reports whether a text begins with the headers of a message: at least
// three lines "Name: value", two of them of those that messages have.
func isMessage(text []byte) bool {
	headers, known := 0, 0
	for line := range bytes.Lines(text) {
		line = bytes.TrimRight(line, "\r\n")
		if len(line) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			if headers == 0 {
				return false
			}
			continue
		}
		name, _, ok := bytes.Cut(line, []byte(":"))
		if !ok || len(name) == 0 || bytes.ContainsAny(name, " \t") {
			return false
		}
		headers++
		if messageHeaders[strings.ToLower(string(name))] {
			known++
		}
	}
	return headers >= 3 && known >= 2
}

// isMbox reports whether a text is a mailbox: the line "From somebody date", then
// headers.
func isMbox(text []byte) bool {
	_, rest, found := bytes.Cut(text, []byte("\n"))
	if !found {
		return false
	}
	line, _, _ := bytes.Cut(rest, []byte("\n"))
	name, _, ok := bytes.Cut(line, []byte(":"))
	return ok && len(name) > 0 && !bytes.ContainsAny(name, " \t")
}
