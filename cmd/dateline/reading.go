package main

import (
	"fmt"
	"strings"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/model"
)

// standardInput is the name of the standard input on the command line.
const standardInput = "-"

// reading are the options of reading files, which extract and batch have both.
type reading struct {
	Input   string   `short:"i" placeholder:"FORM" help:"Form of the files, if they do not show it by their content: text, html, jsonl, json, csv and so on."`
	Columns []string `name:"column" placeholder:"PART=NAME" help:"Field or column that holds a part of the articles: text, html, id, title, published, publisher, country, language, url."`
	Charset string   `placeholder:"NAME" help:"Charset of texts that do not show it."`

	Published model.Day `placeholder:"DAY" help:"Day of publication, 2017-07-10, of articles that do not show it."`
	Country   string    `placeholder:"ID" help:"Country of the publisher, two letters, of articles that do not show it: decides which dollar a bare $$ is, and whether 3/4 is in March or in April."`
	Publisher string    `placeholder:"NAME" help:"Who published articles that do not show it."`
}

// check looks for what the grammar of the command line cannot tell.
func (r *reading) check() error {
	r.Country = strings.ToUpper(r.Country)
	if r.Country != "" && !isCountryCode(r.Country) {
		return fmt.Errorf("--country: %q is no country code of two letters, such as US", r.Country)
	}
	return nil
}

func isCountryCode(s string) bool {
	return len(s) == 2 && s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'A' && s[1] <= 'Z'
}

// options returns the options of the reader.
func (r *reading) options() ([]corpus.Option, error) {
	options := []corpus.Option{corpus.WithDefaults(model.Article{Published: r.Published, Publisher: r.Publisher, Country: r.Country})}
	for _, column := range r.Columns {
		part, name, ok := strings.Cut(column, "=")
		if !ok {
			return nil, fmt.Errorf("--column: %q is not of the form text=body", column)
		}
		options = append(options, corpus.WithColumn(part, name))
	}
	if r.Charset != "" {
		options = append(options, corpus.WithCharset(r.Charset))
	}
	if r.Input != "" {
		options = append(options, corpus.WithFormat(r.Input))
	}
	// A wrong option shows before anything is read.
	for _, err := range corpus.OpenItems(nil, options...) {
		return nil, err
	}
	return options, nil
}

// given returns the options that were given, by their names on the command line: what a
// data set depends on.
func (r *reading) given() map[string]string {
	settings := map[string]string{}
	for name, value := range map[string]string{"column": strings.Join(r.Columns, ","), "charset": r.Charset, "input": r.Input,
		"published": r.Published.String(), "country": r.Country, "publisher": r.Publisher} {
		if value != "" {
			settings[name] = value
		}
	}
	return settings
}
