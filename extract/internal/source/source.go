// Package source turns the bytes of an article into the text that every later
// stage reads and every offset counts in.
package source

import "github.com/dateline-nlp/dateline/model"

// Read returns the text of an article and, where it differs from the article's
// bytes (HTML), the map back to them.
func Read(article model.Article) (string, []model.Segment, error) {
	if article.Format == model.FormatHTML {
		return readHTML(article.Text)
	}
	return article.Text, nil, nil
}
