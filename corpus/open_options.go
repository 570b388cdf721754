package corpus

import (
	"io"
	"sync/atomic"

	"github.com/dateline-nlp/dateline/corpus/internal/charset"
	"github.com/dateline-nlp/dateline/corpus/internal/record"
	"github.com/dateline-nlp/dateline/corpus/internal/sniff"
	"github.com/dateline-nlp/dateline/model"
)

// Option sets how archives are read.
type Option func(*openOptions)

type openOptions struct {
	limits   Limits
	defaults model.Article
	columns  map[record.Part]string
	charset  string
	kind     sniff.Kind
	after    string
	stdin    io.Reader
	progress *Progress
	mainText bool
	// fault is what is wrong with the options.
	fault error
}

// Limits are the sizes up to which archives are read. A field that is 0 has its
// default.
type Limits struct {
	// Item is how many bytes the text of one article may have, and half of what a
	// line or an element of JSON may have: 64 MiB.
	Item int
	// Growth is how many times its size a compressed file or a zip archive may hold,
	// beyond the first 256 MiB: 200. Press archives hold 3 to 20 times their size.
	Growth int
	// Depth is how many archives may stand inside one another: 4.
	Depth int
	// Members is how many members an archive may have: 20 million.
	Members int
	// Spool is how many bytes of an archive inside another may be kept in a temporary
	// file, where its form cannot be read from beginning to end (zip, Parquet): 16 GiB.
	Spool int64
}

// freeGrowth is what a compressed file may hold whatever its size.
const freeGrowth = 256 << 20

func (l Limits) filled() Limits {
	fill(&l.Item, 64<<20)
	fill(&l.Growth, 200)
	fill(&l.Depth, 4)
	fill(&l.Members, 20_000_000)
	fill(&l.Spool, 16<<30)
	return l
}

func fill[T int | int64](field *T, standard T) {
	if *field <= 0 {
		*field = standard
	}
}

// WithLimits sets the limits.
func WithLimits(l Limits) Option { return func(o *openOptions) { o.limits = l } }

// WithDefaults says what is known about articles of which the archive does not say it:
// Published, Publisher and Country.
func WithDefaults(a model.Article) Option {
	return func(o *openOptions) {
		o.defaults = model.Article{Published: a.Published, Publisher: a.Publisher, Country: a.Country}
	}
}

// WithColumn says which column of a table, or field of an object, holds a part of the
// articles: "text", "html", "id", "title", "published", "publisher", "country",
// "language" or "url". Without it the usual names are known: "body", "Date Published".
func WithColumn(part, column string) Option {
	return func(o *openOptions) {
		p, ok := record.PartNames[part]
		if !ok {
			o.fault = &OptionError{"WithColumn", part, "no part of an article"}
			return
		}
		if o.columns == nil {
			o.columns = map[record.Part]string{}
		}
		o.columns[p] = column
	}
}

// WithCharset says in which charset texts are that have no byte order mark. Without
// it they are UTF-8, or what they look like if they are not.
func WithCharset(name string) Option {
	return func(o *openOptions) {
		if _, _, err := charset.Lookup(name); err != nil {
			o.fault = &OptionError{"WithCharset", name, "no charset"}
			return
		}
		o.charset = name
	}
}

// WithFormat says how files are written that are not packed: "text", "html",
// "markdown", "jsonl", "json", "csv", "parquet", "warc", "mbox" or "eml". Without it
// each file shows it by its content.
func WithFormat(name string) Option {
	return func(o *openOptions) {
		kind := sniff.Kind(name)
		if !formats[kind] {
			o.fault = &OptionError{"WithFormat", name, "no format"}
			return
		}
		o.kind = kind
	}
}

var formats = map[sniff.Kind]bool{sniff.Text: true, sniff.HTML: true, sniff.Markdown: true, sniff.JSONL: true, sniff.JSON: true,
	sniff.CSV: true, sniff.Parquet: true, sniff.WARC: true, sniff.Mbox: true, sniff.EML: true}

// WithMainText takes of HTML pages the main text, without menus and notes, as plain
// text. Without it a page is given as it is, and an extractor finds its way through it:
// offsets lead back into the page then, and do not with the main text.
func WithMainText() Option { return func(o *openOptions) { o.mainText = true } }

// After goes on behind the item, or the error, of a place. What stands before it is
// passed over as cheaply as the archives allow, and most of it without being read.
func After(place string) Option { return func(o *openOptions) { o.after = place } }

// WithStdin says what the path "-" reads. It is called "stdin" in places.
func WithStdin(r io.Reader) Option { return func(o *openOptions) { o.stdin = r } }

// WithProgress counts what is read into p.
func WithProgress(p *Progress) Option { return func(o *openOptions) { o.progress = p } }

// Progress tells how far reading has come. It can be asked while archives are read.
type Progress struct{ bytes atomic.Int64 }

// Bytes returns how many bytes of the files have been read or passed over. When all is
// read they are those that Measure counts.
func (p *Progress) Bytes() int64 { return p.bytes.Load() }

// OptionError is the error for an option that makes no sense.
type OptionError struct {
	Option, Value, What string
}

// Error returns what makes no sense.
func (e *OptionError) Error() string { return "corpus: " + e.Option + ": " + e.Value + " is " + e.What }
