package main

import (
	"os"
	"strconv"

	"golang.org/x/term"
)

// plainWidth is the width of a page where no terminal says its own.
const plainWidth = 100

// screen is what a page is set for.
type screen struct {
	width  int
	colour bool
}

// screenOf looks at where results go, and at what the user wishes: when is
// "always", "never" or "auto", and width 0 if not given.
func screenOf(env environment, when string, width int) screen {
	s := screen{width: width, colour: when == "always"}
	file, isFile := env.stdout.(*os.File)
	isTerminal := isFile && term.IsTerminal(int(file.Fd()))
	if when == "auto" {
		s.colour = isTerminal && env.getenv("NO_COLOR") == "" && env.getenv("TERM") != "dumb"
	}
	if s.width == 0 && isTerminal {
		if columns, _, err := term.GetSize(int(file.Fd())); err == nil {
			s.width = columns
		}
	}
	if s.width == 0 {
		s.width, _ = strconv.Atoi(env.getenv("COLUMNS"))
	}
	if s.width <= 0 {
		s.width = plainWidth
	}
	return s
}

// style is how a piece of text looks on a terminal that has colours: the parameter
// of the escape sequence SGR.
type style string

const (
	plain  style = ""
	bold   style = "1"
	dim    style = "2"
	red    style = "31"
	green  style = "32"
	yellow style = "33"
	blue   style = "34"
	purple style = "35"
	cyan   style = "36"
)

// paint returns the text in a style.
func (s screen) paint(text string, st style) string {
	if !s.colour || st == plain || text == "" {
		return text
	}
	return "\x1b[" + string(st) + "m" + text + "\x1b[0m"
}
