package extract_test

import (
	"context"
	"fmt"
	"log"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

func ExampleWithAlternatives() {
	extractor, err := extract.New(extract.WithAlternatives())
	if err != nil {
		log.Fatal(err)
	}
	document, err := extractor.Extract(context.Background(), model.Article{
		Text: "HULL, 6 March 2024 - The works open next Friday, at a cost of $5 million, and close in early May.",
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, date := range document.Dates {
		fmt.Println(date.Text, "=", date.Value)
		for _, reading := range date.Alternatives {
			fmt.Println("\tor", reading.Value, "by", reading.Reason)
		}
	}
	for _, amount := range document.Money {
		fmt.Println(amount.Text, "=", amount.Currency, "or", amount.Alternatives[0].Currency)
	}
	// Output:
	// 6 March 2024 = 2024-03-06
	// next Friday = 2024-03-08
	// 	or 2024-03-15 by direction
	// early May = 2024-05
	// 	or 2024-05-01/2024-05-10 by part
	// 	or 2023-05 by direction
	// $5 million = USD or AUD
}
