package model

import "fmt"

func (v *verifier) quotes(quotes []Quote) {
	var spans []located
	for i, q := range quotes {
		what := fmt.Sprintf("quote %d at %d", i, q.Start)
		v.mention(what, q.Mention)
		spans = append(spans, located{q.Span, what})
		if q.Kind == QuoteTerm {
			if q.Speaker != "" || q.Unresolved != "" {
				v.failf("%s: a term with speaker %q, unresolved %q", what, q.Speaker, q.Unresolved)
			}
		} else if (q.Speaker == "") != (q.Unresolved != "") {
			v.failf("%s: speaker %q, unresolved %q", what, q.Speaker, q.Unresolved)
		}
		v.word(what, q.Kind)
		v.word(what, q.Missing)
		v.speaker(what, q)
		if c := q.Continues; c != nil {
			if *c < 0 || *c >= i {
				v.failf("%s: continues quote %d, which is not before it", what, *c)
			} else if quotes[*c].Speaker != q.Speaker {
				v.failf("%s: speaker %q continues quote %d of %q", what, q.Speaker, *c, quotes[*c].Speaker)
			}
		}
	}
	v.layer("quotes", spans)
}

// speaker checks what links a quote to its speaker.
func (v *verifier) speaker(what string, q Quote) {
	v.confidence(what+": speaker", q.SpeakerConfidence)
	if s := q.SpokenBy; s != nil {
		v.span(what+": spoken by", *s)
	}
	if q.Speaker == "" && (q.Person != nil || q.Organisation != nil || q.SpeakerConfidence != 0) {
		v.failf("%s: a link to a speaker and no speaker", what)
	}
	if q.Person != nil && q.Organisation != nil {
		v.failf("%s: spoken by person %d and organisation %d", what, *q.Person, *q.Organisation)
	}
	if p := q.Person; p != nil && (*p < 0 || *p >= v.persons) {
		v.failf("%s: spoken by person %d of %d", what, *p, v.persons)
	}
	if o := q.Organisation; o != nil && (*o < 0 || *o >= v.bodies) {
		v.failf("%s: spoken by organisation %d of %d", what, *o, v.bodies)
	}
}
