// Package mail reads articles from messages: single ones, and mailboxes of the form
// mbox.
package mail

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"golang.org/x/text/transform"

	"github.com/dateline-nlp/dateline/corpus/internal/charset"
	"github.com/dateline-nlp/dateline/corpus/internal/record"
)

// Body is the text of a message.
type Body struct {
	Data        []byte
	ContentType string
	HTML        bool
}

// deepest is how deep parts may stand inside parts, and mostParts how many there may be.
const (
	deepest   = 10
	mostParts = 1000
)

// Parse reads a message: what its header says goes into the record, and its text is
// returned, the plain one before HTML. Attachments are left out, and a warning says so.
func Parse(data []byte, r *record.Record) (Body, error) {
	message, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return Body{}, fmt.Errorf("not a message: %w", err)
	}
	header := message.Header
	r.Values[record.ID] = strings.Trim(header.Get("Message-Id"), " <>")
	r.Values[record.Title] = words(header.Get("Subject"))
	r.Values[record.Language] = header.Get("Content-Language")
	if date, err := header.Date(); err == nil {
		r.Values[record.Published] = date.Format("2006-01-02")
	}
	if from, err := (&mail.AddressParser{WordDecoder: decoder}).Parse(header.Get("From")); err == nil {
		r.Values[record.Publisher] = from.Name
	}
	s := search{}
	s.part(message.Body, header.Get("Content-Type"), header.Get("Content-Transfer-Encoding"), header.Get("Content-Disposition"), 0)
	if s.attachments > 0 {
		r.Warnings = append(r.Warnings, fmt.Sprintf("attachments that were not read: %d", s.attachments))
	}
	switch {
	case s.plain != nil && len(bytes.TrimSpace(s.plain.Data)) > 0:
		return *s.plain, nil
	case s.html != nil:
		return *s.html, nil
	case s.err != nil:
		return Body{}, s.err
	}
	return Body{}, record.NoText("the message has no text")
}

// decoder reads words of headers in any charset.
var decoder = &mime.WordDecoder{CharsetReader: func(label string, in io.Reader) (io.Reader, error) {
	e, _, err := charset.Lookup(label)
	if err != nil || e == nil {
		return in, err
	}
	return transform.NewReader(in, e.NewDecoder()), nil
}}

func words(text string) string {
	decoded, err := decoder.DecodeHeader(text)
	if err != nil {
		decoded = text
	}
	if decoded, _, err = charset.Decode([]byte(decoded), ""); err != nil {
		return ""
	}
	return strings.Join(strings.Fields(decoded), " ")
}

// search looks for the text among the parts of a message.
type search struct {
	plain, html        *Body
	attachments, parts int
	err                error
}

// part reads one part, and those in it.
func (s *search) part(body io.Reader, contentType, encoding, disposition string, depth int) {
	if s.parts++; depth > deepest || s.parts > mostParts {
		s.err = errors.New("too many parts in the message")
		return
	}
	media, parameters, err := mime.ParseMediaType(contentType)
	if err != nil || media == "" {
		media = "text/plain"
	}
	if strings.HasPrefix(media, "multipart/") {
		s.multipart(body, parameters["boundary"], depth)
		return
	}
	attached := strings.HasPrefix(strings.ToLower(strings.TrimSpace(disposition)), "attachment")
	into := &s.plain
	switch {
	case attached || media != "text/plain" && media != "text/html":
		s.attachments++
		return
	case media == "text/html":
		into = &s.html
	}
	data, err := io.ReadAll(transferred(body, encoding))
	if err != nil {
		s.err = fmt.Errorf("a part of the message: %w", err)
		return
	}
	if *into == nil {
		*into = &Body{Data: data, ContentType: contentType, HTML: media == "text/html"}
	}
}

func (s *search) multipart(body io.Reader, boundary string, depth int) {
	if boundary == "" {
		s.err = errors.New("the parts of the message have no boundary")
		return
	}
	reader := multipart.NewReader(body, boundary)
	for {
		part, err := reader.NextRawPart()
		if err != nil {
			if !errors.Is(err, io.EOF) {
				s.err = fmt.Errorf("a part of the message: %w", err)
			}
			return
		}
		s.part(part, part.Header.Get("Content-Type"), part.Header.Get("Content-Transfer-Encoding"), part.Header.Get("Content-Disposition"), depth+1)
	}
}

// transferred undoes the encoding in which a part was sent.
func transferred(body io.Reader, encoding string) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		return quotedprintable.NewReader(body)
	}
	return body
}
