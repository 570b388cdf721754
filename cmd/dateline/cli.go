package main

import (
	"context"
	"io"

	"github.com/alecthomas/kong"
)

// environment is what the command sees of the world around it.
type environment struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
}

// app is what every command gets.
type app struct {
	environment
	ctx    context.Context
	report *reporter
}

// commandLine is the grammar of the command line.
type commandLine struct {
	Extract  extractCommand  `cmd:"" help:"Print the facts in press releases."`
	Score    scoreCommand    `cmd:"" help:"Measure how well facts are found, against annotated documents."`
	Batch    batchCommand    `cmd:"" help:"Make a data set of an archive: tables, JSONL and others."`
	Report   reportCommand   `cmd:"" help:"Make a page to look at of a data set: figures, map, network, texts."`
	Annotate annotateCommand `cmd:"" help:"Write what is found as annotations, for a person to correct."`
	Train    trainCommand    `cmd:"" help:"Learn to find names from annotated documents of your own."`
	Version  versionCommand  `cmd:"" help:"Print the version of this program."`
}

const description = `Reads press releases and prints the facts in them: dates, places, organisations, people, money and quotes, with their values and the bytes at which they stand. "dateline COMMAND --help" tells more.`

// run runs the command with its arguments and returns the exit code.
func run(ctx context.Context, args []string, env environment) int {
	report := &reporter{writer: env.stderr}
	helped := false
	var line commandLine
	parser, err := kong.New(&line,
		kong.Name("dateline"), kong.Description(description),
		kong.Writers(env.stdout, env.stderr),
		kong.Exit(func(int) { helped = true }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: helpWidth}),
	)
	if err != nil {
		return report.usage(err)
	}
	chosen, err := parser.Parse(args)
	switch {
	case helped:
		return exitDone
	case err != nil:
		return report.usage(err)
	}
	return report.code(ctx, chosen.Run(&app{environment: env, ctx: ctx, report: report}))
}

// helpWidth is the widest that help is set, in columns.
const helpWidth = 96
