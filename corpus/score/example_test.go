package score_test

import (
	"fmt"
	"os"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/score"
	"github.com/dateline-nlp/dateline/model"
)

func ExampleScorer() {
	gold := corpus.Gold{ID: "otter", Article: model.Article{Text: "Ana Ruiz came to Otter Bay in May."},
		Mentions: []corpus.Mention{
			{Type: corpus.Person, Start: 0, End: 8},
			{Type: corpus.Place, Start: 17, End: 26},
			{Type: corpus.Date, Start: 30, End: 33},
		}}
	found := []corpus.Mention{
		{Type: corpus.Person, Start: 0, End: 8},
		{Type: corpus.Place, Start: 17, End: 22},
	}

	var s score.Scorer
	if err := s.Add(gold, found); err != nil {
		fmt.Println(err)
		return
	}
	report := s.Report()
	fmt.Printf("strict F1 %.2f, overlap F1 %.2f\n", report.All.Strict.F1, report.All.Overlap.F1)
	score.WriteErrors(os.Stdout, report.Errors)
	// Output:
	// strict F1 0.40, overlap F1 0.80
	// otter:17-26: wrong boundary PLACE: expected "Otter Bay", got "Otter": Ana Ruiz came to [Otter Bay] in May.
	// otter:30-33: missed DATE: Ana Ruiz came to Otter Bay in [May].
}
