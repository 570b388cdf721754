package model

import (
	"encoding/json"
	"unicode/utf8"
)

// documentFields is Document without its methods.
type documentFields Document

// MarshalJSON writes the document. JSON holds Unicode only: a text with other
// bytes is written a second time, as "text_base64", so that offsets keep their
// meaning.
func (d Document) MarshalJSON() ([]byte, error) {
	out := struct {
		documentFields
		Bytes []byte `json:"text_base64,omitempty"`
	}{documentFields: documentFields(d)}
	if !utf8.ValidString(d.Text) {
		out.Bytes = []byte(d.Text)
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (d *Document) UnmarshalJSON(data []byte) error {
	in := struct {
		*documentFields
		Bytes []byte `json:"text_base64"`
	}{documentFields: (*documentFields)(d)}
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	if in.Bytes != nil {
		d.Text = string(in.Bytes)
		d.eachMention(func(m *Mention) {
			if m.Start >= 0 && m.Start <= m.End && m.End <= len(d.Text) {
				m.Text = d.Text[m.Start:m.End]
			}
		})
		for i := range d.Demonyms {
			if w := &d.Demonyms[i]; w.Start >= 0 && w.Start <= w.End && w.End <= len(d.Text) {
				w.Text = d.Text[w.Start:w.End]
			}
		}
	}
	return nil
}

// eachMention calls f for every mention of the document.
func (d *Document) eachMention(f func(*Mention)) {
	for i := range d.Dates {
		f(&d.Dates[i].Mention)
	}
	for i := range d.Money {
		f(&d.Money[i].Mention)
	}
	for i := range d.Quotes {
		f(&d.Quotes[i].Mention)
	}
	for _, o := range d.Organisations {
		for i := range o.Mentions {
			f(&o.Mentions[i])
		}
		for i := range o.References {
			f(&o.References[i])
		}
	}
	for _, p := range d.Places {
		for i := range p.Mentions {
			f(&p.Mentions[i])
		}
	}
	for _, p := range d.People {
		for i := range p.Mentions {
			f(&p.Mentions[i])
		}
	}
	if d.Dateline != nil {
		f(&d.Dateline.Mention)
	}
}
