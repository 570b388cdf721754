package table

// parser divides the fields of one row. A field is quoted if it begins with a quotation
// mark; a mark inside a quoted field that is neither doubled nor at its end stands for
// itself, as careless programs write it.
type parser struct {
	delimiter byte
	fields    [][]byte
	field     []byte
	state     state
	// bare tells that a mark stood for itself.
	bare bool
}

type state uint8

const (
	atStart state = iota
	plain
	quoted
	afterQuote // behind a mark in a quoted field: its end, or half of a doubled mark
)

func (p *parser) begin() {
	p.fields, p.field, p.state = p.fields[:0], nil, atStart
	p.bare = false
}

// feed reads a line with its end, and reports whether the row ends with it.
func (p *parser) feed(line []byte) bool {
	for i, c := range line {
		switch p.state {
		case atStart:
			switch {
			case c == '"':
				p.state = quoted
				continue
			case c != p.delimiter:
				p.state = plain
			}
		case quoted:
			if c == '"' {
				p.state = afterQuote
			} else {
				p.field = append(p.field, c)
			}
			continue
		case afterQuote:
			ends := c == p.delimiter || c == '\n' || c == '\r' && (i+1 == len(line) || line[i+1] == '\n')
			if !ends {
				p.field = append(p.field, '"')
				if c != '"' {
					p.field = append(p.field, c)
					p.bare = true
				}
				p.state = quoted
				continue
			}
			p.state = plain
		}
		switch {
		case c == p.delimiter:
			p.end()
		case c == '\n' || c == '\r' && (i+1 == len(line) || line[i+1] == '\n'):
			// The end of the line is no part of the field.
		default:
			p.field = append(p.field, c)
		}
	}
	if p.state == quoted {
		return false
	}
	p.end()
	return true
}

func (p *parser) end() {
	p.fields = append(p.fields, p.field)
	p.field, p.state = nil, atStart
}

// empty reports whether the fields from the nth on hold nothing.
func (p *parser) empty(n int) bool {
	for _, field := range p.fields[min(n, len(p.fields)):] {
		if len(field) > 0 {
			return false
		}
	}
	return true
}
