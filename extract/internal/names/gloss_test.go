package names

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// claimed returns the kind and the rule of the claim on exactly a part of a text.
func claimed(f *finder, part string) (string, rule) {
	for _, c := range f.claims {
		if !c.gone && f.t.Slice(c.first, c.last) == part {
			return []string{"organisation", "place", "person", "other"}[c.kind], c.rule
		}
	}
	return "", ruleNothing
}

// TestGloss holds what a text says that a name is to being evidence.
func TestGloss(t *testing.T) {
	for _, tt := range []struct{ text, part, want string }{
		{"Zorveth is a small village in the hills.", "Zorveth", "place"},
		{"Zorveth was an alternative rock band from Leeds.", "Zorveth", "organisation"},
		{"Zorveth (also Zorva) is a Danish chain of shops.", "Zorveth", "organisation"},
		{"Zorveth is one of the oldest rivers here.", "Zorveth", ""},
		{"Zorveth is one of the oldest villages, a hamlet in Kent.", "Zorveth", ""},
		{"We met Zorveth, a footballer who played in Leeds.", "Zorveth", "person"},
		{"We heard Zorveth, a song of the sea.", "Zorveth", "other"},
		{"Zorveth is a plant-based food company.", "Zorveth", "organisation"},
		{"Zorveth is a festival and band company.", "Zorveth", "organisation"},
		{"Zorveth is a village and former parish.", "Zorveth", "place"},
		{"Zorveth is a company building bridges.", "Zorveth", "organisation"},
		{"Zorveth is a village’s best hope.", "Zorveth", ""},
		{"Zorveth, the company said, was late.", "Zorveth", ""},
		{"The rock band Zorveth played; it was loud.", "Zorveth", "organisation"},
		{"He left the village of Zorveth for good.", "Zorveth", "place"},
		{"She bought the album Zorveth for a friend.", "Zorveth", "other"},
		{"Centre for Zorveth Skills is a charity in Kent.", "Centre for Zorveth Skills", "organisation"},
		{"Based in Leeds, Zorveth Quorvex is a charity.", "Zorveth Quorvex", "organisation"},
	} {
		f, _ := reading(t, "What is new\n\n"+tt.text+"\n\nThere is more to come, and nobody knows when.")
		kind, r := claimed(f, tt.part)
		if r != ruleGloss && r != ruleGlossBefore {
			kind = ""
		}
		assert.Equal(t, tt.want, kind, tt.text)
	}
}

// TestGlossElsewhere holds what a text says in one place to counting in others.
func TestGlossElsewhere(t *testing.T) {
	f, _ := reading(t, "What is new\n\nZorveth is a village in the hills. Many came to Quorvex Zorveth by bus, and few left Zorveth.\n\nThere is more to come, and nobody knows when.")
	places := 0
	for _, c := range f.claims {
		if !c.gone && c.kind == Place && f.t.Slice(c.first, c.last) == "Zorveth" {
			places++
		}
	}
	assert.Equal(t, 2, places)
}

func TestUnitOfForces(t *testing.T) {
	for _, tt := range []struct{ text, part string }{
		{"Airmen of the 27th Special Tasks Wing trained.", "27th Special Tasks Wing"},
		{"They met 65 Air Division in May.", "65 Air Division"},
		{"The 2nd Battalion went home.", "2nd Battalion"},
	} {
		f, _ := reading(t, tt.text)
		kind, r := claimed(f, tt.part)
		assert.Equal(t, "organisation", kind, tt.text)
		assert.Equal(t, ruleUnit, r, tt.text)
	}
	for _, text := range []string{"They sold 65 Divisions of land.", "They had 3 Corps of it.", "The 27th May Be Late."} {
		f, _ := reading(t, text)
		for _, c := range f.claims {
			assert.NotEqual(t, ruleUnit, c.rule, text)
		}
	}
}
