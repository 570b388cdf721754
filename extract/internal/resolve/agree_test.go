package resolve

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dateline-nlp/dateline/model"
)

func TestPeopleAgreeWithTheirQuotations(t *testing.T) {
	people := []model.Person{
		{Name: "Jane Roe", Titles: []string{"CEO", "Dr."}, Affiliation: "Acme"},
		{Name: "John Doe", Titles: []string{"Mayor"}},
	}
	agree(people, []model.Quote{
		{Speaker: "Jane Roe", Person: new(0), Title: "CEO of Acme Holdings", Affiliation: "Acme Holdings"},
		{Speaker: "Jane Roe", Person: new(0), Title: "CEO of Acme Holdings"},
		{Speaker: "John Doe", Person: new(1), Title: "harbour master", Affiliation: "Leith Harbour"},
		{Speaker: "somebody", Title: "clerk"},
	})
	assert.Equal(t, []string{"CEO of Acme Holdings", "Dr."}, people[0].Titles)
	assert.Equal(t, "Acme Holdings", people[0].Affiliation)
	assert.Equal(t, []string{"Mayor", "harbour master"}, people[1].Titles)
	assert.Equal(t, "Leith Harbour", people[1].Affiliation)
}
