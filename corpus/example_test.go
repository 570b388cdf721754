package corpus_test

import (
	"fmt"

	"github.com/dateline-nlp/dateline/corpus"
)

func ExampleParseGold() {
	const text = "Otter Bay opens its pier\n\nThe pier, which opened this week, cost £3m."
	const annotation = `#ref 2021-05-04
1 | PLACE | Otter Bay | GB
2 | DATE | this week | 2021-W18
2 | MONEY | £3m | 3000000 | GBP`

	gold, err := corpus.ParseGold("otter", text, annotation)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range gold.Mentions {
		fmt.Printf("%s %d:%d %q\n", m.Type, m.Start, m.End, m.Text)
	}
	// Output:
	// PLACE 0:9 "Otter Bay"
	// DATE 49:58 "this week"
	// MONEY 65:69 "£3m"
}
