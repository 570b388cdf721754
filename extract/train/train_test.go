package train_test

import (
	"bytes"
	"testing"

	"github.com/dateline-nlp/dateline/corpus/golden"
	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/extract/train"
	"github.com/dateline-nlp/dateline/model"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var kinds = map[string]train.Kind{"ORG": train.Organisation, "PLACE": train.Place, "PERSON": train.Person, "IGNORE": train.Open}

// releases returns some of the golden corpus, to learn from and to judge by.
func releases(t *testing.T) (texts, held []train.Text) {
	t.Helper()
	all, err := golden.All()
	require.NoError(t, err)
	for n, g := range all[:40] {
		d := train.Text{ID: g.ID, Text: g.Article.Text}
		for _, m := range g.Mentions {
			if kind, ok := kinds[string(m.Type)]; ok {
				d.Names = append(d.Names, train.Name{Span: model.Span{Start: m.Start, End: m.End}, Kind: kind})
			}
		}
		if n%4 == 0 {
			held = append(held, d)
		} else {
			texts = append(texts, d)
		}
	}
	return texts, held
}

func TestTrainLearnsAndIsTheSameRunAfterRun(t *testing.T) {
	texts, held := releases(t)
	options := train.Options{Seed: 1, Epochs: 3, Average: 2, Features: 20000}
	one, err := train.New(texts, options)
	require.NoError(t, err)
	before, err := one.Score(held)
	require.NoError(t, err)
	one.Epoch()
	var saved bytes.Buffer
	require.NoError(t, one.Save(&saved))
	for !one.Done() {
		one.Epoch()
	}
	after, err := one.Score(held)
	require.NoError(t, err)
	assert.Greater(t, after.All().F1(), before.All().F1())
	assert.Greater(t, after.All().F1(), 0.6)
	assert.GreaterOrEqual(t, after.All().OverlapF1(), after.All().F1())
	assert.Less(t, after.CalibrationError(), 0.2)

	// Another trainer goes on from what the first one saved, to the same bytes.
	two, err := train.New(texts, options)
	require.NoError(t, err)
	require.NoError(t, two.Resume(bytes.NewReader(saved.Bytes())))
	assert.Equal(t, 1, two.Epochs())
	for !two.Done() {
		two.Epoch()
	}
	assert.True(t, bytes.Equal(one.Weights(), two.Weights()), "training in two goes gives other weights")

	options.Seed = 2
	other, err := train.New(texts, options)
	require.NoError(t, err)
	require.ErrorIs(t, other.Resume(bytes.NewReader(saved.Bytes())), train.ErrOther)
	require.Error(t, other.Resume(bytes.NewReader(saved.Bytes()[:100])))

	e, err := extract.New(extract.WithWeights(one.Weights()))
	require.NoError(t, err)
	doc, err := e.Extract(t.Context(), model.Article{Text: "The plant of Fenwick Tool Corp. is in Leeds."})
	require.NoError(t, err)
	assert.NoError(t, doc.Verify())
}

func TestNewRefuses(t *testing.T) {
	_, err := train.New(nil, train.Options{})
	require.Error(t, err)
	_, err = train.New([]train.Text{{Text: "Acme", Names: []train.Name{{Span: model.Span{Start: 1, End: 9}}}}}, train.Options{})
	require.Error(t, err)
	_, err = train.New([]train.Text{{Text: "Acme"}}, train.Options{Without: []string{"nonsense"}})
	require.Error(t, err)
	_, err = extract.New(extract.WithWeights([]byte("nonsense")))
	require.Error(t, err)
}

// What touches something open counts neither way, unless it is annotated.
func TestScore(t *testing.T) {
	d := train.Text{Text: "Acme Widgets and Bolt and Jane", Names: []train.Name{
		{Span: model.Span{Start: 17, End: 21}, Kind: train.Open},
		{Span: model.Span{Start: 0, End: 12}, Kind: train.Organisation}, {Span: model.Span{Start: 26, End: 30}, Kind: train.Person}}}
	var s train.Score
	s.Add(&d, []train.Found{
		{Name: train.Name{Span: model.Span{Start: 0, End: 4}, Kind: train.Organisation}, Confidence: 0.5},
		{Name: train.Name{Span: model.Span{Start: 17, End: 21}, Kind: train.Place}, Confidence: 0.9},
		{Name: train.Name{Span: model.Span{Start: 26, End: 30}, Kind: train.Person}, Confidence: 1}})
	assert.Equal(t, [3]train.Tally{{Gold: 1, Found: 1, GoldNear: 1, FoundNear: 1}, {}, {Gold: 1, Found: 1, Right: 1, GoldNear: 1, FoundNear: 1}}, s.Kinds)
	assert.InDelta(t, 0.25, s.CalibrationError(), 1e-9)
	assert.InDelta(t, 0.5, s.All().F1(), 1e-9)
}
