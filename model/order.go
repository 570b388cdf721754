package model

import (
	"cmp"
	"slices"
)

func sortLocated(spans []located) {
	slices.SortStableFunc(spans, func(a, b located) int { return cmp.Compare(a.Start, b.Start) })
}

// SourceSpan returns the bytes of Article.Text that a span of the document was
// made of. Where text and source are the same it returns the span itself.
func (d *Document) SourceSpan(s Span) Span {
	if len(d.Source) == 0 {
		return s
	}
	start := -1
	end := 0
	for _, seg := range d.Source {
		if seg.Text.End <= s.Start {
			continue
		}
		if seg.Text.Start >= s.End {
			break
		}
		from, to := seg.Source.Start, seg.Source.End
		if seg.Exact {
			from += max(0, s.Start-seg.Text.Start)
			to -= max(0, seg.Text.End-s.End)
		}
		if start < 0 {
			start = from
		}
		end = to
	}
	if start < 0 {
		return Span{}
	}
	return Span{start, end}
}

// ZoneAt returns the kind of the zone that holds the offset; body where no zone does.
func (d *Document) ZoneAt(offset int) ZoneKind {
	i, found := slices.BinarySearchFunc(d.Zones, offset, func(z Zone, off int) int { return cmp.Compare(z.Start, off) })
	if !found {
		i--
	}
	if i >= 0 && offset < d.Zones[i].End {
		return d.Zones[i].Kind
	}
	return ZoneBody
}
