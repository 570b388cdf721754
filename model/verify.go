package model

import (
	"encoding"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Verify checks every law of a document and returns all that are broken, joined,
// or nil:
//
//   - a mention lies within the text, is not empty, begins and ends on a character
//     boundary and not with white space, and its Text is that stretch of the text;
//   - lists stand in the order of the text, entities by their first mention;
//   - organisations and their references, places, demonyms, people, dates and money are
//     one flat layer: no two overlap; neither do two quotes, nor two zones;
//   - values have the form that their fields promise, and a value is missing if and
//     only if its Unresolved says why;
//   - an enum has one of its words; a confidence lies between 0 and 1;
//   - Quote.Continues points to an earlier quote with the same speaker, and its Person
//     or Organisation is one of the document.
func (d *Document) Verify() error {
	v := verifier{text: d.Text, persons: len(d.People), bodies: len(d.Organisations)}
	v.dates(d.Dates)
	v.money(d.Money)
	v.quotes(d.Quotes)
	v.organisations(d.Organisations)
	v.places(d.Places)
	v.people(d.People)
	v.demonyms(d.Demonyms)
	v.references(d.Organisations)
	v.layer("flat layer", v.flat)
	v.zones(d.Zones)
	if d.Headline != nil {
		v.span("headline", *d.Headline)
	}
	if d.Dateline != nil {
		v.mention("dateline", d.Dateline.Mention)
	}
	if d.Embargo != nil {
		v.span("embargo", d.Embargo.Span)
		if !d.Embargo.Day.Valid() {
			v.failf("embargo: %q is no day", d.Embargo.Day)
		}
	}
	if (d.Published.Origin == OriginNone) != d.Published.Day.IsZero() {
		v.failf("published: day %q has origin %s", d.Published.Day, d.Published.Origin)
	}
	v.segments(d.Source)
	return errors.Join(v.errs...)
}

type verifier struct {
	text string
	// The numbers of people and organisations.
	persons, bodies int
	flat            []located
	errs            []error
}

type located struct {
	Span
	what string
}

func (v *verifier) failf(format string, args ...any) {
	v.errs = append(v.errs, fmt.Errorf("model: "+format, args...))
}

func (v *verifier) span(what string, s Span) bool {
	switch {
	case s.Start < 0 || s.End > len(v.text) || s.Start >= s.End:
		v.failf("%s: span %d:%d is not in the text of %d bytes", what, s.Start, s.End, len(v.text))
		return false
	case !v.boundary(s.Start) || !v.boundary(s.End):
		v.failf("%s: span %d:%d cuts a character", what, s.Start, s.End)
		return false
	}
	return true
}

// boundary reports whether no character of valid UTF-8 spans the offset.
func (v *verifier) boundary(i int) bool {
	if i <= 0 || i >= len(v.text) || utf8.RuneStart(v.text[i]) {
		return true
	}
	for j := i - 1; j >= 0 && i-j < utf8.UTFMax; j-- {
		if utf8.RuneStart(v.text[j]) {
			_, size := utf8.DecodeRuneInString(v.text[j:])
			return j+size <= i
		}
	}
	return true
}

func (v *verifier) mention(what string, m Mention) {
	if !v.span(what, m.Span) {
		return
	}
	text := v.text[m.Start:m.End]
	if text != m.Text {
		v.failf("%s: the text at %d:%d is %q, the mention says %q", what, m.Start, m.End, text, m.Text)
	}
	if strings.TrimFunc(text, unicode.IsSpace) != text {
		v.failf("%s: %q at %d begins or ends with white space", what, text, m.Start)
	}
	v.confidence(what, m.Confidence)
}

func (v *verifier) confidence(what string, c float64) {
	if !(c >= 0 && c <= 1) {
		v.failf("%s: confidence %v is no probability", what, c)
	}
}

// word checks that an enum has a value that exists.
func (v *verifier) word(what string, e encoding.TextMarshaler) {
	if _, err := e.MarshalText(); err != nil {
		v.failf("%s: %w", what, err)
	}
}

// layer checks that spans stand in order and do not overlap.
func (v *verifier) layer(what string, spans []located) {
	if what == "flat layer" {
		sortLocated(spans)
	}
	for i := 1; i < len(spans); i++ {
		if a, b := spans[i-1], spans[i]; b.Start < a.End {
			v.failf("%s: %s at %d:%d and %s at %d:%d overlap or stand out of order",
				what, a.what, a.Start, a.End, b.what, b.Start, b.End)
		}
	}
}

func (v *verifier) dates(dates []Date) {
	var spans []located
	for _, d := range dates {
		what := fmt.Sprintf("date %q", d.Text)
		v.mention(what, d.Mention)
		spans = append(spans, located{d.Span, what})
		if (d.Value == "") != (d.Unresolved != "") {
			v.failf("%s: value %q, unresolved %q", what, d.Value, d.Unresolved)
		}
		if d.Value != "" && !ValidTIMEX3(d.Value) {
			v.failf("%s: %q is no TIMEX3 date", what, d.Value)
		}
		v.word(what, d.Granularity)
		v.word(what, d.Modifier)
		if i := d.Interval; i != nil && (!i.Start.Valid() || !i.End.Valid() || !i.Start.Before(i.End)) {
			v.failf("%s: interval %s to %s is empty or impossible", what, i.Start, i.End)
		}
		v.readings(what, d)
		if c := d.Clock; c != nil && (c.Hour < 0 || c.Hour > 23 || c.Minute < 0 || c.Minute > 59) {
			v.failf("%s: no clock shows %d:%d", what, c.Hour, c.Minute)
		}
	}
	v.layer("dates", spans)
	v.flat = append(v.flat, spans...)
}

func (v *verifier) money(amounts []Money) {
	var spans []located
	for _, m := range amounts {
		what := fmt.Sprintf("money %q", m.Text)
		v.mention(what, m.Mention)
		spans = append(spans, located{m.Span, what})
		if (m.Amount == nil || m.Currency == "") != (m.Unresolved != "") {
			v.failf("%s: amount %v %s, unresolved %q", what, m.Amount, m.Currency, m.Unresolved)
		}
		v.word(what, m.Qualifier)
		v.word(what, m.Role)
		if m.Max != nil && (m.Amount == nil || m.Max.Cmp(*m.Amount) < 0) {
			v.failf("%s: the upper end %v of the range lies under %v", what, m.Max, m.Amount)
		}
		if m.Vague && m.Amount != nil {
			v.failf("%s: vague, with the amount %v", what, m.Amount)
		}
		if m.Currency != "" && !upper(m.Currency, 3) {
			v.failf("%s: %q is no currency code", what, m.Currency)
		}
		v.currencies(what, m)
	}
	v.layer("money", spans)
	v.flat = append(v.flat, spans...)
}

func (v *verifier) entity(what, name string, confidence float64, mentions []Mention, after int) int {
	if name == "" {
		v.failf("%s: no name", what)
	}
	v.confidence(what, confidence)
	if len(mentions) == 0 {
		v.failf("%s: no mentions", what)
		return after
	}
	if mentions[0].Start < after {
		v.failf("%s: first mention at %d stands out of order", what, mentions[0].Start)
	}
	var spans []located
	for _, m := range mentions {
		v.mention(what, m)
		spans = append(spans, located{m.Span, what})
	}
	v.layer(what, spans)
	v.flat = append(v.flat, spans...)
	return mentions[0].Start
}

func (v *verifier) organisations(list []Organisation) {
	after := 0
	for _, o := range list {
		v.word(fmt.Sprintf("organisation %q", o.Name), o.Kind)
		after = v.entity(fmt.Sprintf("organisation %q", o.Name), o.Name, o.Confidence, o.Mentions, after)
	}
}

func (v *verifier) people(list []Person) {
	after := 0
	for _, p := range list {
		after = v.entity(fmt.Sprintf("person %q", p.Name), p.Name, p.Confidence, p.Mentions, after)
	}
}

func (v *verifier) places(list []Place) {
	after := 0
	for _, p := range list {
		what := fmt.Sprintf("place %q", p.Name)
		v.word(what, p.Kind)
		after = v.entity(what, p.Name, p.Confidence, p.Mentions, after)
		if p.Country != "" && !upper(p.Country, 2) {
			v.failf("%s: %q is no country code", what, p.Country)
		}
		if p.Country != "" && p.Unresolved != "" {
			v.failf("%s: country %s, unresolved %q", what, p.Country, p.Unresolved)
		}
		if pt := p.Point; pt != nil && !(pt.Latitude >= -90 && pt.Latitude <= 90 && pt.Longitude >= -180 && pt.Longitude <= 180) {
			v.failf("%s: no point of the earth is %v", what, *pt)
		}
	}
}

func (v *verifier) zones(zones []Zone) {
	var spans []located
	for _, z := range zones {
		v.word("zone", z.Kind)
		if v.span("zone "+z.Kind.String(), z.Span) {
			spans = append(spans, located{z.Span, "zone " + z.Kind.String()})
		}
	}
	v.layer("zones", spans)
}

func (v *verifier) segments(segments []Segment) {
	text, source := 0, 0
	for _, s := range segments {
		if s.Text.Start < text || s.Text.End < s.Text.Start || s.Text.End > len(v.text) ||
			s.Source.Start < source || s.Source.End < s.Source.Start || s.Exact && s.Text.Len() != s.Source.Len() {
			v.failf("source segment %v stands out of order or lies outside", s)
			return
		}
		text, source = s.Text.End, s.Source.End
	}
}

// upper reports whether s is n capital letters of ASCII.
func upper(s string, n int) bool {
	if len(s) != n {
		return false
	}
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}
