package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

// annotateCommand writes drafts of annotations.
type annotateCommand struct {
	Paths []string `arg:"" name:"DIR" help:"Folders of NAME.txt, or such files."`

	Form  string `short:"f" enum:"ann,brat" default:"ann" help:"Form of the annotation: ${enum}."`
	Force bool   `help:"Write over annotations that are there."`

	Published model.Day `placeholder:"DAY" help:"Day of publication, 2017-07-10, of articles that do not show it."`
	Country   string    `placeholder:"ID" help:"Country of the publisher, two letters."`
	Publisher string    `placeholder:"NAME" help:"Who published the articles."`
}

// Help is the longer help.
func (annotateCommand) Help() string {
	return `Writes what is found in NAME.txt to NAME.ann beside it, for a person to correct: then "dateline score DIR" tells how good this program is on these texts. Annotations that are there are left as they are. In the form of this program every line is the number of a line of the text, a type, the words, and their values; a comment at the end names the mentions to look at twice.

Examples:

    dateline annotate my-gold/
    dateline annotate --country ID --published 2017-07-10 release.txt
    dateline annotate --form brat my-gold/
    dateline score my-gold/

` + exitCodes
}

// Run annotates.
func (c *annotateCommand) Run(a *app) error {
	c.Country = strings.ToUpper(c.Country)
	if c.Country != "" && !isCountryCode(c.Country) {
		return usageError{fmt.Errorf("--country: %q is no country code of two letters, such as US", c.Country)}
	}
	extractor, err := extract.New()
	if err != nil {
		return err
	}
	var written int
	for _, path := range c.Paths {
		files, err := textsIn(path)
		if err != nil {
			a.report.fail(err)
			continue
		}
		for _, file := range files {
			if a.ctx.Err() != nil {
				return nil
			}
			err := c.annotate(a, extractor, file)
			if _, ok := errors.AsType[outputError](err); ok {
				return err
			}
			if err != nil {
				a.report.fail(err)
				continue
			}
			written++
			a.report.succeed()
		}
	}
	if written > 0 {
		a.report.note(fmt.Sprintf("drafts written: %d", written))
	}
	return nil
}

// textsIn returns the texts in a folder, or the file itself.
func textsIn(path string) ([]string, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &inputError{Name: path, Err: errors.New("there is no such file or folder")}
	}
	if err != nil {
		return nil, named(path, err)
	}
	if !info.IsDir() {
		if filepath.Ext(path) != ".txt" {
			return nil, &inputError{Name: path, Err: errors.New("the name of a text ends in .txt")}
		}
		return []string{path}, nil
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, named(path, err)
	}
	var files []string
	for _, entry := range entries {
		if !entry.IsDir() && filepath.Ext(entry.Name()) == ".txt" {
			files = append(files, filepath.Join(path, entry.Name()))
		}
	}
	if len(files) == 0 {
		return nil, &inputError{Name: path, Err: errors.New("there is no NAME.txt in it")}
	}
	return files, nil
}

// annotate writes the draft of one text.
func (c *annotateCommand) annotate(a *app, extractor *extract.Extractor, file string) error {
	target := strings.TrimSuffix(file, ".txt") + ".ann"
	if _, err := os.Lstat(target); err == nil && !c.Force {
		return &inputError{Name: target, Err: errors.New("is there already; --force writes over it")}
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return named(file, err)
	}
	if !utf8.Valid(text) {
		return &inputError{Name: file, Err: errors.New("the text is not UTF-8, and an annotation is")}
	}
	article := model.Article{ID: strings.TrimSuffix(filepath.Base(file), ".txt"), Text: string(text),
		Published: c.Published, Country: c.Country, Publisher: c.Publisher}
	document, err := extractor.Extract(a.ctx, article)
	if err != nil {
		return named(file, err)
	}
	if !looksEnglish(document.Text) {
		a.report.warn(file, "this does not look like English, and only English is understood")
	}
	write := corpus.WriteDraft
	if c.Form == "brat" {
		write = corpus.WriteGoldBrat
	}
	var draft strings.Builder
	if err := write(&draft, corpus.Draft(article, document)); err != nil {
		return named(file, err)
	}
	// Only now, so that a draft that cannot be written is no failure of the disk.
	return outputFailed(wholeFile(target, func(w io.Writer) error {
		_, err := io.WriteString(w, draft.String())
		return err
	}))
}
