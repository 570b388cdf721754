package mail

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/dateline-nlp/dateline/corpus/internal/lines"
	"github.com/dateline-nlp/dateline/corpus/internal/record"
)

// Options say how a mailbox is read.
type Options struct {
	// Limit is how many bytes a message may have.
	Limit int
	// Skip is how many messages are passed over.
	Skip int
}

// from is how the line begins that stands before each message.
var from = []byte("From ")

// Messages calls f with the messages of a mailbox: their number, from 1, the line on
// which they begin, and their bytes, which are good until f returns; or an error. It
// returns false if f did. A message begins at a line "From somebody" with a time; such
// a line in a text has a ">" before it, which is taken away.
func Messages(in io.Reader, o Options, f func(number, line int, data []byte, err error) bool) bool {
	m := mailbox{Options: o, give: f}
	reader := lines.NewReader(in, o.Limit)
	for {
		line, length, err := reader.Next()
		if err != nil && !errors.Is(err, io.EOF) {
			// What was read of the message is not the whole, and what follows neither.
			if !m.end(err) {
				return false
			}
			if !lines.GoesOn(err) {
				return true
			}
			continue
		}
		if bytes.HasPrefix(line, from) && (m.number == 0 || hasTime(line)) {
			if !m.end(nil) {
				return false
			}
			m.begin(reader.Number())
		} else {
			m.add(line, length)
		}
		if err != nil {
			return m.end(nil)
		}
	}
}

// mailbox collects the lines of one message after another.
type mailbox struct {
	Options
	give         func(number, line int, data []byte, err error) bool
	number, line int
	data         []byte
	length       int64
	// open tells that a message has begun.
	open bool
}

func (m *mailbox) begin(line int) {
	m.number, m.line, m.data, m.length, m.open = m.number+1, line, m.data[:0], 0, true
}

func (m *mailbox) add(line []byte, length int64) {
	m.length += length
	if m.open && m.length <= int64(m.Limit) && m.number > m.Skip {
		m.data = append(m.data, unescaped(line)...)
	}
}

// end gives the message that was read, or the error of it.
func (m *mailbox) end(err error) bool {
	was := m.open
	m.open = false
	switch {
	case !was && err == nil, was && m.number <= m.Skip && (err == nil || lines.GoesOn(err) || m.number == m.Skip):
		return true
	case err == nil && m.length > int64(m.Limit):
		err = &record.TooLong{What: fmt.Sprintf("a message of %d bytes", m.length)}
	case !was:
		// The fault lies between messages: it counts as one.
		if m.number++; m.number <= m.Skip && (lines.GoesOn(err) || m.number == m.Skip) {
			return true
		}
	}
	return m.give(m.number, m.line, m.data, err)
}

// hasTime reports whether a line "From " ends like those between messages: with a time,
// a year, and perhaps a zone. A line of a text does not, marked or not.
func hasTime(line []byte) bool {
	fields := bytes.Fields(line)
	if len(fields) < 6 {
		return false
	}
	time, year := false, false
	for _, field := range fields[len(fields)-4:] {
		time = time || bytes.IndexByte(field, ':') > 0
		year = year || len(field) == 4 && len(bytes.Trim(field, "0123456789")) == 0
	}
	return time && year
}

// unescaped takes the mark from a line ">From ".
func unescaped(line []byte) []byte {
	rest := bytes.TrimLeft(line, ">")
	if len(rest) < len(line) && bytes.HasPrefix(rest, from) {
		return line[1:]
	}
	return line
}
