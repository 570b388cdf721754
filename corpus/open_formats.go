package corpus

import (
	"strings"

	"github.com/dateline-nlp/dateline/corpus/internal/columns"
	"github.com/dateline-nlp/dateline/corpus/internal/mail"
	"github.com/dateline-nlp/dateline/corpus/internal/record"
	"github.com/dateline-nlp/dateline/corpus/internal/sniff"
	"github.com/dateline-nlp/dateline/corpus/internal/warc"
)

// parquet reads the rows of a Parquet file.
func (w *walker) parquet(s stream) bool {
	return columns.Read(s.at, s.size, columns.Options{Columns: w.columns, Limit: w.options.limits.Item, Skip: w.skips(s.place),
		Growth: w.options.limits.Growth, Free: freeGrowth}, w.records(s))
}

// warc reads the pages of a web archive: those that were sent whole, and texts made
// from pages.
func (w *walker) warc(s stream) bool {
	give := w.records(s)
	// A page comes with the header of its answer.
	limit := w.options.limits.Item + 1<<20
	return warc.Read(s.reader, warc.Options{Limit: limit, Skip: w.skips(s.place)}, isPage, func(r warc.Record, err error) bool {
		next := record.Record{Number: r.Number}
		next.Values[record.Address] = strings.Trim(r.Fields["warc-target-uri"], "<>")
		next.Values[record.Language] = r.Fields["warc-identified-content-language"]
		if err != nil {
			return give(next, err)
		}
		page := warc.Response{Body: r.Block, ContentType: r.Fields["content-type"]}
		if r.Fields["warc-type"] == "response" {
			if page, err = warc.ParseResponse(r.Block, w.options.limits.Item); err != nil {
				return give(next, err)
			}
			if !page.IsText() {
				return true
			}
		}
		kind := sniff.Text
		if page.IsHTML() {
			kind = sniff.HTML
		}
		if err = w.article(&next, kind, page.Body, page.ContentType); err == nil && strings.TrimSpace(next.Values[record.Text]) == "" {
			return true // an answer without content
		}
		return give(next, err)
	})
}

// isPage reports whether a record of a web archive can hold a page or its text.
func isPage(fields map[string]string) bool {
	switch fields["warc-type"] {
	case "response":
		return strings.HasPrefix(fields["content-type"], "application/http")
	case "resource", "conversion":
		page := warc.Response{ContentType: fields["content-type"]}
		return page.IsText()
	}
	return false
}

// mailbox reads the messages of a mailbox.
func (w *walker) mailbox(s stream) bool {
	give := w.records(s)
	return mail.Messages(s.reader, mail.Options{Limit: 2 * w.options.limits.Item, Skip: w.skips(s.place)},
		func(number, line int, data []byte, err error) bool {
			next := record.Record{Number: number, Line: line}
			if err == nil {
				err = w.letter(&next, data)
			}
			return give(next, err)
		})
}

// message reads a file that is one message.
func (w *walker) message(s stream) bool {
	data, err := w.bytes(s, s.reader)
	next := record.Record{}
	if err == nil {
		err = w.letter(&next, data)
	}
	return w.records(s)(next, err)
}

// letter fills a record from a message.
func (w *walker) letter(r *record.Record, data []byte) error {
	body, err := mail.Parse(data, r)
	if err != nil {
		return err
	}
	kind := sniff.Text
	if body.HTML {
		kind = sniff.HTML
	}
	return w.article(r, kind, body.Data, body.ContentType)
}
