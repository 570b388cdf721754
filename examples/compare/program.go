package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/jdkato/prose/v2"

	"github.com/dateline-nlp/dateline/extract"
	"github.com/dateline-nlp/dateline/model"
)

// program is what reads texts.
type program struct {
	name, finds string
	// measure reads texts for about a time of the processor.
	measure func(texts []string, limit time.Duration) (reading, error)
}

// reading is how much was read, and in which time of the processor.
type reading struct {
	Bytes   int     `json:"bytes"`
	Seconds float64 `json:"seconds"`
}

// errAbsent is the error of a program that is not on this machine.
var errAbsent = errors.New("not here: it needs Node, and npm install --no-package-lock in this folder")

// programs returns Dateline, against which the others are set, and then the others.
func programs() ([]program, error) {
	extractor, err := extract.New()
	if err != nil {
		return nil, err
	}
	full, err := prose.NewDocument("Ada Quill lives in Lima.")
	if err != nil {
		return nil, err
	}
	return []program{
		{"Dateline", "dates, places, organisations, people, money, quotes, with values", goes(func(text string) error {
			_, err := extractor.Extract(context.Background(), model.Article{Text: text})
			return err
		})},
		{"wink-nlp 2.4.0, all annotations", "sentences, parts of speech, sentiment, dates, money and such", node("wink-all")},
		{"wink-nlp 2.4.0, sentences and entities", "sentences, dates, money and such; no names", node("wink-entities")},
		{"compromise 14.17.0", "people, places, organisations, money, quotations", node("compromise")},
		{"prose 2.0.0, model kept", "sentences, parts of speech, people and places", goes(func(text string) error {
			_, err := prose.NewDocument(text, prose.UsingModel(full.Model))
			return err
		})},
		{"prose 2.0.0, as its README has it", "the same; its model is loaded for each text", goes(func(text string) error {
			_, err := prose.NewDocument(text)
			return err
		})},
		{"prose 2.0.0, tokens only", "tokens", goes(func(text string) error {
			_, err := tokens(text)
			return err
		})},
	}, nil
}

// tokens cuts a text into tokens, by the count of which all programs are measured.
func tokens(text string) (int, error) {
	d, err := prose.NewDocument(text, prose.WithSegmentation(false), prose.WithTagging(false), prose.WithExtraction(false))
	if err != nil {
		return 0, err
	}
	return len(d.Tokens()), nil
}

// goes measures a program of Go: half of the time to warm up, as the others have.
func goes(read func(text string) error) func([]string, time.Duration) (reading, error) {
	pass := func(texts []string, limit time.Duration) (reading, error) {
		start, n := processorTime(), 0
		for i := 0; ; i = (i + 1) % len(texts) {
			if err := read(texts[i]); err != nil {
				return reading{}, err
			}
			n += len(texts[i])
			if used := processorTime() - start; used >= limit {
				return reading{n, used.Seconds()}, nil
			}
		}
	}
	return func(texts []string, limit time.Duration) (reading, error) {
		if _, err := pass(texts, limit/2); err != nil {
			return reading{}, err
		}
		return pass(texts, limit)
	}
}

// node measures a program of JavaScript, in a process of its own.
func node(name string) func([]string, time.Duration) (reading, error) {
	return func(texts []string, limit time.Duration) (reading, error) {
		path, err := exec.LookPath("node")
		if err != nil {
			return reading{}, errAbsent
		}
		if _, err := os.Stat(filepath.Join("node_modules", "wink-nlp")); err != nil {
			return reading{}, errAbsent
		}
		input, err := json.Marshal(texts)
		if err != nil {
			return reading{}, err
		}
		command := exec.Command(path, "rivals.mjs", name, fmt.Sprint(limit.Seconds()))
		command.Stdin, command.Stderr = bytes.NewReader(input), os.Stderr
		output, err := command.Output()
		if err != nil {
			return reading{}, fmt.Errorf("%s: %w", name, err)
		}
		var r reading
		return r, json.Unmarshal(output, &r)
	}
}
