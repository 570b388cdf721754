package quotes

// set returns the paragraphs that are set as quotations by ">" and introduced by a
// line with a colon, where no words in marks stand in them.
func (p *pairer) set() []*quotation {
	var found []*quotation
	for b := 1; b < len(p.blocks); b++ {
		bl := p.blocks[b]
		if p.Tokens[bl.first].Rune != '>' || bl.last-bl.first < 4 || p.firstMark[b] != p.firstMark[b+1] {
			continue
		}
		previous := len(found) > 0 && found[len(found)-1].lastBlock == b-1
		if !previous && p.Tokens[p.blocks[b-1].last-1].Rune != ':' {
			continue
		}
		q := &quotation{first: bl.first + 1, last: bl.last, before: bl.first, after: bl.last, block: b, lastBlock: b, set: true, previous: -1}
		if q.words = p.countWords(q.first, q.last); q.words > 0 {
			found = append(found, q)
		}
	}
	return found
}
