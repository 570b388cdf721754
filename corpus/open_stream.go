package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"golang.org/x/text/encoding"

	"github.com/dateline-nlp/dateline/corpus/internal/charset"
	"github.com/dateline-nlp/dateline/corpus/internal/markdown"
	"github.com/dateline-nlp/dateline/corpus/internal/objects"
	"github.com/dateline-nlp/dateline/corpus/internal/record"
	"github.com/dateline-nlp/dateline/corpus/internal/sniff"
	"github.com/dateline-nlp/dateline/corpus/internal/table"
	"github.com/dateline-nlp/dateline/corpus/internal/unpack"
	"github.com/dateline-nlp/dateline/corpus/internal/webpage"
)

// stream is a file, or what is inside of one.
type stream struct {
	place string
	// name is the last name of the file, for what content leaves open.
	name   string
	reader io.Reader
	// at reads the file at any place; it is nil where only a stream is there.
	at   io.ReaderAt
	size int64
	// depth is how many archives it is in.
	depth int
	// hasty tells that the stream may be slow, and what is there of it is to be read.
	hasty bool
	// charset is that of the stream before it was decoded.
	charset string
}

// bufferSize is the size of the buffers through which files are read.
const bufferSize = 64 << 10

// stream reads what is in a stream, as its first bytes say.
func (w *walker) stream(s stream) bool {
	buffered, head, err := peeked(s.reader, s.hasty)
	if err != nil {
		return w.fail(s.place, err)
	}
	s.reader = buffered
	kind := sniff.Packed(head)
	if kind == "" {
		if e, name, mark := w.encoding(head, s.name); e != nil {
			_, _ = buffered.Discard(mark)
			s.charset, s.at, s.size = name, nil, 0
			if buffered, head, err = peeked(e.NewDecoder().Reader(buffered), s.hasty); err != nil {
				return w.fail(s.place, err)
			}
			s.reader = buffered
		}
		if kind = w.options.kind; kind == "" {
			kind = sniff.Of(head, s.name)
		}
	}
	return w.read(kind, s, buffered, head)
}

// read reads a stream of a kind.
func (w *walker) read(kind sniff.Kind, s stream, buffered *bufio.Reader, head []byte) bool {
	switch kind {
	case sniff.Gzip, sniff.Zstd, sniff.XZ, sniff.Bzip2:
		return w.packed(kind, s, buffered)
	case sniff.Zip:
		return w.spooled(s, w.zip)
	case sniff.Tar:
		return w.tar(s)
	case sniff.JSONL:
		return objects.Lines(buffered, w.objects(s), w.records(s))
	case sniff.JSON:
		return objects.Elements(buffered, w.objects(s), w.records(s))
	case sniff.CSV:
		return w.table(s, buffered, head)
	case sniff.Parquet:
		return w.spooled(s, w.parquet)
	case sniff.WARC:
		return w.warc(s)
	case sniff.Mbox:
		return w.mailbox(s)
	case sniff.EML:
		return w.message(s)
	case sniff.Foreign:
		return w.fail(s.place, fmt.Errorf("%s: %w", sniff.Why(head), ErrForeign))
	case sniff.Empty:
		return w.fail(s.place, ErrNoText)
	}
	return w.whole(kind, s, buffered)
}

// objects are the options for JSON, which may write a character of text in six, but
// no text that is worth reading is written so throughout.
func (w *walker) objects(s stream) objects.Options {
	return objects.Options{Columns: w.columns, Limit: 2 * w.options.limits.Item, Skip: w.skips(s.place)}
}

// encoding returns how a stream of text is decoded as a whole: by its mark, else by
// what the options say, else as UTF-16 if it looks like that. Other charsets are told
// article by article.
func (w *walker) encoding(head []byte, file string) (e encoding.Encoding, name string, mark int) {
	if e, name, mark := charset.Marked(head); mark > 0 {
		return e, name, mark
	}
	if kind := sniff.Of(head, file); kind == sniff.Mbox || kind == sniff.EML {
		return nil, "", 0 // each part of a message has its own
	}
	if w.options.charset != "" {
		e, name, _ := charset.Lookup(w.options.charset)
		return e, name, 0
	}
	e, name = charset.Wide(head)
	return e, name, 0
}

// table reads a table of text. One that is only said to be a table has commas.
func (w *walker) table(s stream, buffered *bufio.Reader, head []byte) bool {
	delimiter := sniff.Delimiter(head, s.name)
	if delimiter == 0 {
		if delimiter = sniff.Delimiter(head, s.name+".csv"); delimiter == 0 {
			return w.fail(s.place, ErrNoText)
		}
	}
	return table.Read(buffered, table.Options{Columns: w.columns, Delimiter: byte(delimiter), Limit: 2 * w.options.limits.Item,
		Skip: w.skips(s.place)}, w.records(s))
}

// packed reads what is in a compressed stream. It has the place of the stream itself.
func (w *walker) packed(kind sniff.Kind, s stream, buffered *bufio.Reader) bool {
	if s.depth >= w.options.limits.Depth {
		return w.tooDeep(s)
	}
	unpacked, err := unpack.Reader(kind, buffered, w.guard())
	if err != nil {
		return w.fail(s.place, streamError(err))
	}
	defer unpacked.Close()
	return w.stream(stream{place: s.place, name: unpackedName(s.name), reader: unpacked, depth: s.depth + 1, hasty: s.hasty})
}

func (w *walker) guard() unpack.Guard {
	return unpack.Guard{Ratio: w.options.limits.Growth, Free: freeGrowth}
}

func (w *walker) tooDeep(s stream) bool {
	return w.fail(s.place, &LimitError{Limit: "Depth", Value: int64(w.options.limits.Depth), What: "archives inside one another"})
}

// spooled calls f with a stream that can be read at any place: one that cannot is
// copied into a temporary file.
func (w *walker) spooled(s stream, f func(stream) bool) bool {
	if s.at != nil {
		return f(s)
	}
	file, err := os.CreateTemp("", "dateline-*")
	if err != nil {
		return w.fail(s.place, err)
	}
	defer os.Remove(file.Name())
	defer file.Close()
	limit := w.options.limits.Spool
	s.size, err = io.Copy(file, io.LimitReader(s.reader, limit+1))
	switch {
	case err != nil:
		return w.fail(s.place, streamError(err))
	case s.size > limit:
		return w.fail(s.place, &LimitError{Limit: "Spool", Value: limit, What: "an archive inside another"})
	}
	s.at = file
	return f(s)
}

// whole reads a stream that is one article.
func (w *walker) whole(kind sniff.Kind, s stream, r io.Reader) bool {
	data, err := w.bytes(s, r)
	next := record.Record{Charset: s.charset}
	if err == nil {
		err = w.article(&next, kind, data, "")
	}
	return w.records(s)(next, err)
}

// bytes reads a stream as a whole, which is one article.
func (w *walker) bytes(s stream, r io.Reader) ([]byte, error) {
	limit := w.options.limits.Item
	if s.size > int64(limit) {
		return nil, w.tooLong(s.size)
	}
	data := bytes.NewBuffer(make([]byte, 0, s.size+bytes.MinRead))
	if _, err := data.ReadFrom(io.LimitReader(r, int64(limit)+1)); err != nil {
		return nil, streamError(err)
	}
	if data.Len() > limit {
		return nil, w.tooLong(int64(data.Len()))
	}
	return data.Bytes(), nil
}

// article fills a record from the bytes of an article, which may have been sent with a
// type that says their charset.
func (w *walker) article(r *record.Record, kind sniff.Kind, data []byte, contentType string) error {
	var text, name string
	var err error
	if kind == sniff.HTML {
		text, name, err = webpage.Decode(data, contentType)
	} else {
		text, name, err = charset.Decode(data, charset.OfType(contentType))
	}
	if err != nil {
		return err
	}
	if name != "" {
		r.Charset = name
	}
	switch kind {
	case sniff.HTML:
		r.HTML = true
		webpage.Read(text, r)
	case sniff.Markdown:
		text = markdown.Read(text, w.columns, r)
	}
	r.Values[record.Text] = text
	return nil
}

func (w *walker) tooLong(length int64) error {
	return &LimitError{Limit: "Item", Value: int64(w.options.limits.Item), What: fmt.Sprintf("an article of %d bytes or more", length)}
}

// peeked returns the first bytes of a stream, and a reader that still has them: as many
// as are needed to tell what it is, or those that are there. Of a hasty stream of lines
// the first one is enough.
func peeked(r io.Reader, hasty bool) (*bufio.Reader, []byte, error) {
	buffered := bufio.NewReaderSize(r, bufferSize)
	if hasty {
		if _, err := buffered.Peek(1); err != nil && !errors.Is(err, io.EOF) {
			return nil, nil, err
		}
		head, _ := buffered.Peek(min(sniff.Length, buffered.Buffered()))
		if bytes.HasPrefix(head, []byte("{")) && bytes.IndexByte(head, '\n') > 0 && sniff.Of(head, "") == sniff.JSONL {
			return buffered, head, nil
		}
	}
	head, err := buffered.Peek(sniff.Length)
	switch {
	case err == nil || errors.Is(err, io.EOF):
		return buffered, head, nil
	case len(head) == 0:
		return nil, nil, err
	}
	buffered = resumed(buffered, head, err)
	head, _ = buffered.Peek(len(head))
	return buffered, head, nil
}

// streamError says an error of reading in words of this package.
func streamError(err error) error {
	// One that is wrapped says what is cut off.
	if err == io.ErrUnexpectedEOF {
		return fmt.Errorf("it is cut off: %w", err)
	}
	return plainError(err)
}

// resumed returns a reader that gives what was peeked at before an error, then the
// error, and then what stands behind it.
func resumed(buffered *bufio.Reader, head []byte, err error) *bufio.Reader {
	seen := bytes.Clone(head)
	_, _ = buffered.Discard(len(seen))
	return bufio.NewReaderSize(io.MultiReader(bytes.NewReader(seen), &failsOnce{err}, buffered), bufferSize)
}

type failsOnce struct{ err error }

func (f *failsOnce) Read([]byte) (int, error) {
	err := f.err
	f.err = io.EOF
	return 0, err
}
