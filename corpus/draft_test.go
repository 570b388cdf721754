package corpus_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

func TestDraft(t *testing.T) {
	const text = "Pier opens\n\nOTTER BAY, 4 May 2021 - “We waited,\nand here it is,” said Ana\nRuiz of Heron.\n\nContact: Heron\n"
	at := func(words string, confidence float64) model.Mention {
		start := strings.Index(text, words)
		require.GreaterOrEqual(t, start, 0, words)
		return model.Mention{Span: model.Span{Start: start, End: start + len(words)}, Text: words, Confidence: confidence}
	}
	zone := func(kind model.ZoneKind, words string) model.Zone {
		return model.Zone{Kind: kind, Span: at(words, 0).Span}
	}
	d := &model.Document{Text: text, Published: model.Reference{Day: model.NewDay(2021, 5, 4), Origin: model.OriginDateline},
		Dateline:      &model.Dateline{Mention: at("OTTER BAY, 4 May 2021", 1)},
		Dates:         []model.Date{{Mention: at("4 May 2021", 0.98), Value: "2021-05-04"}},
		People:        []model.Person{{Name: "Ana Ruiz", Mentions: []model.Mention{at("Ana\nRuiz", 0.9)}}},
		Organisations: []model.Organisation{{Name: "Heron", Mentions: []model.Mention{at("Heron", 0.4)}}},
		Quotes:        []model.Quote{{Mention: at("We waited,\nand here it is,", 0.9), Speaker: "Ana\nRuiz"}},
		Zones: []model.Zone{zone(model.ZoneHeadline, "Pier opens"), zone(model.ZoneDateline, "OTTER BAY, 4 May 2021 -"),
			zone(model.ZoneBody, "“We waited,\nand here it is,” said Ana\nRuiz of Heron."), zone(model.ZoneContact, "Contact: Heron")},
	}
	gold := corpus.Draft(model.Article{ID: "pier", Country: "GB"}, d)
	var b strings.Builder
	require.NoError(t, corpus.WriteDraft(&b, gold))
	assert.Equal(t, `# A draft: what was found, not what is there. Mend it, and delete this line.
#ref 2021-05-04
#dateline OTTER BAY, 4 May 2021
#country GB
2 | DATE | 4 May 2021 | 2021-05-04
2 | QUOTE | We waited, | Ana Ruiz
3 | QUOTE | and here it is, | Ana Ruiz
3 | IGNORE | Ana
4 | IGNORE | Ruiz
4 | ORG | Heron
1 | ZONE | headline
2 | ZONE | dateline
3-4 | ZONE | body
5 | ZONE | contact
# look twice: 4 | ORG | Heron (0.40)
`, b.String())
	back, err := corpus.ParseGold("pier", text, b.String())
	require.NoError(t, err)
	assert.Len(t, back.Mentions, 6)

	// Brat has no lines to keep to.
	b.Reset()
	require.NoError(t, corpus.WriteGoldBrat(&b, gold))
	assert.Contains(t, b.String(), "PERSON 70 73;74 78\tAna Ruiz\n")
}

func TestDraftKeepsTheDayOfTheMetadata(t *testing.T) {
	d := &model.Document{Text: "It opened on Monday.", Published: model.Reference{Day: model.NewDay(2021, 5, 4), Origin: model.OriginMetadata}}
	gold := corpus.Draft(model.Article{ID: "a"}, d)
	assert.Equal(t, gold.Ref, gold.Article.Published)
}
