package source

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/model"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readHTML returns the text of a page as a reader sees it: paragraphs divided by
// blank lines, items of lists by lines with bullets, cells by tabs, white space
// collapsed. What is no text (scripts, styles) and what surrounds it on every page
// of a site (menus, footers, forms) is left out; if the page marks its main part,
// only that is read.
func readHTML(page string) (string, []model.Segment, error) {
	if !strings.ContainsRune(page, '<') {
		return page, nil, nil
	}
	part := model.Span{End: len(page)}
	if marksParts(page) {
		var err error
		if part, err = mainPart(page); err != nil {
			return "", nil, err
		}
	}
	w := writers.Get().(*writer)
	defer func() { w.reset(""); writers.Put(w) }()
	w.reset(page)
	err := walk(page, func(e event) {
		if e.start < part.Start || e.start >= part.End {
			return
		}
		switch {
		case e.text:
			w.text(e.start, e.end, e.preformatted)
		default:
			w.boundary(e.tag, e.opening)
		}
	})
	return string(w.out), slices.Clone(w.segments), err
}

// marksParts reports whether a page may have an element that mainPart looks for, so that
// most pages need not be read for it.
func marksParts(page string) bool {
	for i := strings.IndexByte(page, '<'); i >= 0 && i+1 < len(page); {
		if c := page[i+1] | 0x20; c == 'm' || c == 'a' {
			name := page[i+1 : min(len(page), i+1+len("article"))]
			if len(name) >= len("main") && strings.EqualFold(name[:len("main")], "main") || strings.EqualFold(name, "article") {
				return true
			}
		}
		n := strings.IndexByte(page[i+1:], '<')
		if n < 0 {
			return false
		}
		i += 1 + n
	}
	return false
}

// event is a piece of a page: text, or a tag.
type event struct {
	start, end   int
	text         bool
	preformatted bool
	tag          atom.Atom
	opening      bool
}

// skipped are the elements whose content is no part of the text.
var skipped = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Head: true, atom.Noscript: true, atom.Template: true,
	atom.Svg: true, atom.Nav: true, atom.Footer: true, atom.Aside: true, atom.Form: true, atom.Button: true, atom.Iframe: true,
	atom.Select: true, atom.Object: true, atom.Video: true, atom.Audio: true, atom.Canvas: true, atom.Math: true}

// walk calls f for the text and the tags of a page that are no part of a skipped
// element.
func walk(page string, f func(event)) error {
	z := html.NewTokenizer(strings.NewReader(page))
	at, depth, preformatted := 0, 0, 0
	var skip atom.Atom
	for {
		kind := z.Next()
		start := at
		at += len(z.Raw())
		switch kind {
		case html.ErrorToken:
			if errors.Is(z.Err(), io.EOF) {
				return nil
			}
			return fmt.Errorf("reading HTML at byte %d: %w", start, z.Err())
		case html.TextToken:
			if depth == 0 {
				f(event{start: start, end: at, text: true, preformatted: preformatted > 0})
			}
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			opening := kind != html.EndTagToken
			switch {
			case depth > 0 && tag == skip && kind == html.StartTagToken:
				depth++
			case depth > 0 && tag == skip && kind == html.EndTagToken:
				depth--
			case depth > 0 && tag == atom.Body && opening:
				depth = 0 // a head that was not closed
			case depth == 0 && skipped[tag] && kind == html.StartTagToken:
				depth, skip = 1, tag
				f(event{start: start, end: at, tag: tag, opening: opening})
			case depth == 0:
				if tag == atom.Pre && kind == html.StartTagToken {
					preformatted++
				} else if tag == atom.Pre && preformatted > 0 {
					preformatted--
				}
				f(event{start: start, end: at, tag: tag, opening: opening})
			}
		}
	}
}

// leastMain is the length of text in bytes that an element must hold to be taken
// for the main part of a page.
const leastMain = 300

// mainPart returns the span of the page's main element, else of its longest
// article, else the whole page.
func mainPart(page string) (model.Span, error) {
	type element struct {
		tag   atom.Atom
		start int
		bytes int
	}
	best, bestBytes, bestMain := model.Span{End: len(page)}, 0, false
	var open []element
	err := walk(page, func(e event) {
		switch {
		case e.text:
			for i := range open {
				open[i].bytes += e.end - e.start
			}
		case e.tag != atom.Main && e.tag != atom.Article:
		case e.opening:
			if len(open) < 8 {
				open = append(open, element{e.tag, e.start, 0})
			}
		case len(open) > 0 && open[len(open)-1].tag == e.tag:
			last := open[len(open)-1]
			open = open[:len(open)-1]
			isMain := last.tag == atom.Main
			if last.bytes >= leastMain && (isMain && !bestMain || isMain == bestMain && last.bytes > bestBytes) {
				best, bestBytes, bestMain = model.Span{Start: last.start, End: e.end}, last.bytes, isMain
			}
		}
	})
	return best, err
}
