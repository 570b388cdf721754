package dates

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/extract/internal/token"
	"github.com/dateline-nlp/dateline/model"
)

// clock is a time of day; first is less than last if there is one.
type clock struct {
	first, last  int // tokens
	hour, minute int
	// zone and zoneEnd are the tokens of the time zone, equal if there is none.
	zone, zoneEnd int
}

// model returns the clock for the result, or nil.
func (c clock) model(t *token.Text) *model.Clock {
	if c.first >= c.last {
		return nil
	}
	out := &model.Clock{Span: model.Span{Start: int(t.Tokens[c.first].Start), End: int(t.Tokens[c.last-1].End)}, Hour: c.hour, Minute: c.minute}
	out.Zone = t.Slice(c.zone, c.zoneEnd)
	return out
}

// The most tokens between a date and its clock, and the most of a clock.
const (
	clockGap    = 3
	clockLength = 8
)

// clockBeside reads the time of day next to an expression: after it ("July 10 at 9
// a.m. EDT"), or before it ("9 a.m. on July 10").
func (r *reader) clockBeside(e *Expression) clock {
	for gap := 0; gap <= clockGap; gap++ {
		tok := r.at(e.Last + gap)
		if beginsClock(tok) {
			if c, ok := r.clockAt(e.Last + gap); ok {
				return c
			}
		}
		if !tok.Has(lexicon.Preposition) && !(tok.Is(token.Mark) && tok.Rune != '.' && tok.Rune != ';') && tok.Rune != '|' && tok.Rune != '@' &&
			!(tok.Is(token.Single) && r.glued(e.Last+gap)) {
			break
		}
	}
	for i := e.First + 1; i+3 < e.Last; i++ {
		if !r.mark(i+1, ':') {
			continue
		}
		if c, ok := r.clockAt(i); ok {
			return c // "Jul 6 10:58:44 2017"
		}
	}
	end := e.First
	for gap := 0; gap < clockGap && end > r.begin; gap++ {
		tok := r.at(end - 1)
		if !tok.Has(lexicon.Preposition|lexicon.Article) && tok.Rune != ',' && tok.Rune != '(' {
			break
		}
		end--
	}
	for first := max(r.begin, end-clockLength); first < end; first++ {
		if !beginsClock(&r.t.Tokens[first]) {
			continue
		}
		if c, ok := r.clockAt(first); ok {
			if c.last == end {
				return c
			}
			if c.last < end {
				first = c.last - 1
			}
		}
	}
	return clock{}
}

// beginsClock reports whether a time of day can begin with a token.
func beginsClock(tok *token.Token) bool {
	return tok.Is(token.Digits) || tok.Key == keyNoon || tok.Key == keyMidnight
}

// clockAt reads a time of day: "10 a.m. EDT", "14:30 (CET)", "5.00 pm", "noon".
func (r *reader) clockAt(i int) (clock, bool) {
	tok := r.at(i)
	c := clock{first: i}
	switch {
	case tok.Key == keyNoon || tok.Key == keyMidnight:
		c.last = i + 1
		if tok.Key == keyNoon {
			c.hour = 12
		}
	case tok.Is(token.Digits):
		colon := false
		if c.last, colon = r.hourAndMinute(i, &c); c.last == i {
			return clock{}, false
		}
		if m := r.at(c.last); m.Has(lexicon.Meridiem) {
			if c.hour < 1 || c.hour > 12 {
				return clock{}, false
			}
			c.hour = c.hour%12 + int(m.Calendar)
			c.last++
		} else if r.is(c.last, keyOClock) {
			c.last++
		} else if !colon && !r.has(c.last, lexicon.TimeZone) {
			return clock{}, false
		}
	default:
		return clock{}, false
	}
	r.timeZone(&c)
	return c, true
}

// hourAndMinute reads "9", "9:30", "9.30", "10:58:44", "0900" and tells whether a
// colon showed it to be a time.
func (r *reader) hourAndMinute(i int, c *clock) (next int, colon bool) {
	tok := r.at(i)
	s := r.t.Source[tok.Start:tok.End]
	switch len(s) {
	case 1, 2:
		c.hour = atoi(s)
		next = i + 1
		if r.mark(next, ':') && r.glued(next) && r.glued(next+1) {
			if v, n := r.digits(next + 1); n == 2 {
				c.minute, next, colon = v, next+2, true
				if _, n := r.digits(next + 1); n == 2 && r.mark(next, ':') && r.glued(next) && r.glued(next+1) {
					next += 2
				}
			}
		}
	case 4, 5:
		if dot := len(s) - 3; s[dot] == '.' {
			c.hour, c.minute = atoi(s[:dot]), atoi(s[dot+1:])
		} else if len(s) == 4 {
			c.hour, c.minute = atoi(s[:2]), atoi(s[2:])
		} else {
			return i, false
		}
		next = i + 1
	default:
		return i, false
	}
	if c.hour < 0 || c.hour > 23 || c.minute < 0 || c.minute > 59 {
		return i, false
	}
	return next, colon
}

// timeZone reads the zone after a time, also in parentheses: "EDT", "(CET)",
// "Eastern", "Pacific Standard Time", "local time".
func (r *reader) timeZone(c *clock) {
	i := c.last
	if r.mark(i, '(') {
		if end := r.zoneAt(i + 1); end > i+1 && r.mark(end, ')') {
			c.zone, c.zoneEnd, c.last = i+1, end, end+1
		}
		return
	}
	if end := r.zoneAt(i); end > i {
		c.zone, c.zoneEnd, c.last = i, end, end
	}
}

// zoneAt returns where the time zone that begins with token i ends; i if there is
// none.
func (r *reader) zoneAt(i int) int {
	const longest = 3
	for n := 1; n <= longest && r.at(i+n-1).Is(token.Word) && !r.has(i+n-1, lexicon.Preposition); n++ {
		if r.is(i+n, keyTime) {
			return i + n + 1
		}
	}
	if r.has(i, lexicon.TimeZone) && r.at(i).Is(token.Capital) {
		return i + 1
	}
	return i
}

// yearAfterClock reads the year that a time of day parts from its date, as machines write
// it: "Jul 6 10:58:44 EDT 2017".
func (r *reader) yearAfterClock(i int, p *partial) (next int, ok bool) {
	if !r.mark(i+1, ':') || !r.mark(i+3, ':') || !r.at(i).Is(token.Digits) || r.glued(i) {
		return i, false
	}
	c, ok := r.clockAt(i)
	if !ok {
		return i, false
	}
	y, short, next := r.year(c.last)
	if y < 1900 || short {
		return i, false
	}
	p.year = y
	return next, true
}
