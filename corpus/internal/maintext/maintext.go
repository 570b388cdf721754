// Package maintext picks the main text out of a page, without menus, notes and what
// else stands around it.
package maintext

import (
	"fmt"
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// Of returns the main text of a page, paragraphs divided by empty lines; "" if there is
// none. The library behind it may panic on a page that is broken.
func Of(page, address string) (text string, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			text, err = "", fmt.Errorf("the page is broken: %v", fault)
		}
	}()
	base, err := url.Parse(address)
	if err != nil || !base.IsAbs() {
		base = &url.URL{Scheme: "https", Host: "localhost"}
	}
	// Given bytes, it would guess their charset.
	document, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return "", fmt.Errorf("the page: %w", err)
	}
	article, err := readability.FromDocument(document, base)
	if err != nil {
		return "", fmt.Errorf("the page: %w", err)
	}
	if article.Node == nil {
		return "", nil
	}
	var out strings.Builder
	if err := article.RenderText(&out); err != nil {
		return "", err
	}
	return strings.TrimSpace(out.String()), nil
}
