package warc

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/dateline-nlp/dateline/corpus/internal/record"
)

// Response is a page as it was sent.
type Response struct {
	Body        []byte
	ContentType string
}

// IsHTML reports whether the page is HTML.
func (r Response) IsHTML() bool {
	return strings.HasPrefix(r.ContentType, "text/html") || strings.HasPrefix(r.ContentType, "application/xhtml")
}

// IsText reports whether the page can hold an article: HTML or plain text.
func (r Response) IsText() bool { return r.IsHTML() || strings.HasPrefix(r.ContentType, "text/plain") }

// ParseResponse reads what a record of the type "response" holds: an answer of HTTP,
// with its body unpacked, of which no more than limit bytes are taken. An answer that
// is no page (moved, not found) has no type and no body.
func ParseResponse(block []byte, limit int) (Response, error) {
	answer, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(block)), nil)
	if err != nil {
		return Response{}, fmt.Errorf("not an answer of HTTP: %w", err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return Response{}, nil
	}
	page := Response{ContentType: strings.ToLower(answer.Header.Get("Content-Type"))}
	if !page.IsText() {
		return page, nil
	}
	var body io.Reader = answer.Body
	switch encoding := strings.ToLower(answer.Header.Get("Content-Encoding")); encoding {
	case "", "identity", "none":
	case "gzip", "x-gzip":
		// Crawlers often keep the header and unpack the body.
		buffered := bufio.NewReader(answer.Body)
		body = buffered
		if magic, _ := buffered.Peek(2); bytes.Equal(magic, []byte{0x1F, 0x8B}) {
			if body, err = gzip.NewReader(buffered); err != nil {
				return Response{}, err
			}
		}
	default:
		return Response{}, fmt.Errorf("the body is packed by %q", encoding)
	}
	var out bytes.Buffer
	if _, err := out.ReadFrom(io.LimitReader(body, int64(limit)+1)); err != nil {
		return Response{}, fmt.Errorf("the body: %w", err)
	}
	if out.Len() > limit {
		return Response{}, &record.TooLong{What: fmt.Sprintf("a page of more than %d bytes", limit)}
	}
	page.Body = out.Bytes()
	return page, nil
}
