package table

import (
	"cmp"
	"slices"

	"github.com/dateline-nlp/dateline/model"
)

func (b *builder) dates() {
	for i, d := range b.found.Dates {
		row := Date{
			Document: b.document, Number: int64(i + 1), Text: text(d.Text), Value: d.Value, EDTF: d.EDTF(),
			Granularity: d.Granularity.String(), Modifier: word(d.Modifier), Relative: d.Relative, Anchor: d.Anchor.String(),
			Unresolved: string(d.Unresolved), Confidence: d.Confidence,
		}
		if d.Interval != nil {
			row.FirstDay, row.LastDay = d.Interval.Start.String(), d.Interval.End.AddDays(-1).String()
		}
		if d.Clock != nil {
			row.Clock, row.TimeZone = clock(*d.Clock), text(d.Clock.Zone)
		}
		b.rows.Dates = append(b.rows.Dates, row)
		b.mention("date", i+1, d.Mention)
	}
}

func (b *builder) places() {
	for i, p := range b.found.Places {
		row := Place{
			Document: b.document, Number: int64(i + 1), Name: text(p.Name), Kind: p.Kind.String(), ID: text(p.ID), Country: p.Country,
			Region: text(p.Region), Mentions: int64(len(p.Mentions)), Unresolved: string(p.Unresolved), Confidence: p.Confidence,
		}
		if p.Point != nil {
			row.Latitude, row.Longitude = &p.Point.Latitude, &p.Point.Longitude
		}
		if p.GeoNameID != 0 {
			row.GeoNameID = new(int64(p.GeoNameID))
		}
		b.rows.Places = append(b.rows.Places, row)
		b.mentions("place", i+1, p.Mentions)
	}
}

func (b *builder) organisations() {
	for i, o := range b.found.Organisations {
		b.rows.Organisations = append(b.rows.Organisations, Organisation{
			Document: b.document, Number: int64(i + 1), Name: text(o.Name), Kind: o.Kind.String(), Acronym: text(o.Acronym),
			Aliases: list(o.Aliases), ID: text(o.ID), Ticker: text(o.Ticker), Mentions: int64(len(o.Mentions)), Confidence: o.Confidence,
		})
		b.mentions("organisation", i+1, o.Mentions)
	}
}

func (b *builder) people() {
	for i, p := range b.found.People {
		b.rows.People = append(b.rows.People, Person{
			Document: b.document, Number: int64(i + 1), Name: text(p.Name), Titles: list(p.Titles),
			Affiliation: text(p.Affiliation), ID: text(p.ID), Mentions: int64(len(p.Mentions)), Confidence: p.Confidence,
		})
		b.mentions("person", i+1, p.Mentions)
	}
}

func (b *builder) mentions(kind string, number int, mentions []model.Mention) {
	for _, m := range mentions {
		b.mention(kind, number, m)
	}
}

func (b *builder) money() {
	for i, m := range b.found.Money {
		row := Money{
			Document: b.document, Number: int64(i + 1), Text: text(m.Text), Currency: m.Currency, Qualifier: word(m.Qualifier),
			Role: word(m.Role), Per: text(m.Per), Vague: m.Vague, Unresolved: string(m.Unresolved), Confidence: m.Confidence,
		}
		row.Amount, row.AmountExact = number(m.Amount)
		row.Maximum, row.MaximumExact = number(m.Max)
		b.rows.Money = append(b.rows.Money, row)
		b.mention("money", i+1, m.Mention)
	}
}

func (b *builder) quotes() {
	for i, q := range b.found.Quotes {
		row := Quote{
			Document: b.document, Number: int64(i + 1), Text: text(q.Text), Kind: q.Kind.String(), Speaker: text(q.Speaker),
			Title: text(q.Title), Affiliation: text(q.Affiliation), Cue: text(q.Cue), Unresolved: string(q.Unresolved), Confidence: q.Confidence,
		}
		row.Person, row.Organisation = numberOf(q.Person), numberOf(q.Organisation)
		row.Continues = numberOf(q.Continues)
		if q.SpeakerConfidence > 0 {
			row.SpeakerConfidence = &q.SpeakerConfidence
		}
		b.rows.Quotes = append(b.rows.Quotes, row)
		b.mention("quote", i+1, q.Mention)
	}
}

func (b *builder) demonyms() {
	for i, d := range b.found.Demonyms {
		b.rows.Demonyms = append(b.rows.Demonyms, Demonym{
			Document: b.document, Number: int64(i + 1), Text: text(d.Text), Country: d.Country, Unresolved: string(d.Unresolved),
			Start: int64(d.Start), End: int64(d.End),
			StartCharacter: int64(b.offsets.Runes(d.Start)), EndCharacter: int64(b.offsets.Runes(d.End)), Zone: b.found.ZoneAt(d.Start).String(),
		})
	}
}

// references are numbered in the order of the text.
func (b *builder) references() {
	for i, o := range b.found.Organisations {
		for _, m := range o.References {
			b.rows.References = append(b.rows.References, OrganisationReference{
				Document: b.document, Organisation: int64(i + 1), Text: text(m.Text), Start: int64(m.Start), End: int64(m.End),
				StartCharacter: int64(b.offsets.Runes(m.Start)), EndCharacter: int64(b.offsets.Runes(m.End)),
				Zone: b.found.ZoneAt(m.Start).String(), Confidence: m.Confidence,
			})
		}
	}
	slices.SortStableFunc(b.rows.References, func(x, y OrganisationReference) int { return cmp.Compare(x.Start, y.Start) })
	for i := range b.rows.References {
		b.rows.References[i].Number = int64(i + 1)
	}
}

// numberOf returns the number of a row by its index in a list of the document.
func numberOf(index *int) *int64 {
	if index == nil {
		return nil
	}
	return new(int64(*index + 1))
}
