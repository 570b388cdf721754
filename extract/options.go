package extract

import (
	"fmt"

	"github.com/dateline-nlp/dateline/extract/internal/crf"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/token"
)

// DefaultMaxBytes is the length of text that an Extractor reads unless
// WithMaxBytes says otherwise: 64 MiB.
const DefaultMaxBytes = 64 << 20

// Option sets up an Extractor.
type Option interface{ apply(*options) error }

type options struct {
	maxBytes      int
	maxLineBytes  int
	workers       int
	minConfidence float64
	why           bool
	holidays      bool
	alternatives  bool
	direction     Direction
	indirect      bool
	terms         bool
	weights       *crf.Model // of the user's own; nil for those of this program
	own           []func(*token.Text) []names.Mention
}

// mostBytes is the highest limit of lengths: offsets of tokens are of 32 bits.
const mostBytes = 1 << 30

func defaults() options { return options{maxBytes: DefaultMaxBytes, maxLineBytes: mostBytes} }

type optionFunc func(*options) error

func (f optionFunc) apply(o *options) error { return f(o) }

// WithMaxBytes sets the longest text that is read; longer ones are refused with a
// *TooLargeError, never cut.
func WithMaxBytes(n int) Option {
	return optionFunc(func(o *options) error {
		if n <= 0 || n > mostBytes {
			return fmt.Errorf("WithMaxBytes(%d): the limit must lie between 1 and %d", n, mostBytes)
		}
		o.maxBytes = n
		return nil
	})
}

// WithMaxLineBytes sets the longest line that is read, for archives in which a line of
// megabytes is data and not text. A text with a longer line is refused with a
// *LineTooLongError, never cut. Lines are those of the text that is read: of HTML, those
// of the text in it. By default a line may be as long as the text (see WithMaxBytes).
func WithMaxLineBytes(n int) Option {
	return optionFunc(func(o *options) error {
		if n <= 0 || n > mostBytes {
			return fmt.Errorf("WithMaxLineBytes(%d): the limit must lie between 1 and %d", n, mostBytes)
		}
		o.maxLineBytes = n
		return nil
	})
}

// WithWorkers sets how many articles All reads at the same time. The default is the
// number of processors (runtime.GOMAXPROCS).
func WithWorkers(n int) Option {
	return optionFunc(func(o *options) error {
		if n <= 0 {
			return fmt.Errorf("WithWorkers(%d): there must be one at least", n)
		}
		o.workers = n
		return nil
	})
}

// WithMinConfidence leaves out mentions of organisations, places and people below
// a confidence from 0 to 1. The default is 0: everything found is given.
func WithMinConfidence(p float64) Option {
	return optionFunc(func(o *options) error {
		if !(p >= 0 && p <= 1) {
			return fmt.Errorf("WithMinConfidence(%v): a confidence lies between 0 and 1", p)
		}
		o.minConfidence = p
		return nil
	})
}

// WithWhy has every mention say what decided it.
func WithWhy() Option {
	return optionFunc(func(o *options) error {
		o.why = true
		return nil
	})
}

// WithIndirect has speech reported without marks ("said that ...", "according to
// ...") found too, as quotes of the kind model.QuoteIndirect.
func WithIndirect() Option {
	return optionFunc(func(o *options) error {
		o.indirect = true
		return nil
	})
}

// WithTerms keeps words in quotation marks that nobody speaks - titles, defined
// terms, nicknames, slogans - as quotes of the kind model.QuoteTerm.
func WithTerms() Option {
	return optionFunc(func(o *options) error {
		o.terms = true
		return nil
	})
}

// WithHolidays has named days such as "Thanksgiving" and "Christmas Eve" be dates. They
// are not by default, for most that releases name are no appointments.
func WithHolidays() Option {
	return optionFunc(func(o *options) error {
		o.holidays = true
		return nil
	})
}

// WithAlternatives has dates and amounts of money tell the other readings that their
// words allow: the Monday before or after, May as its first ten days where the text has
// "early May", the other dollars that a "$" can be.
func WithAlternatives() Option {
	return optionFunc(func(o *options) error {
		o.alternatives = true
		return nil
	})
}

// Direction says on which side of the day of publication dates lie that the words do not
// put on one: a bare weekday, a day or month without its year.
type Direction uint8

// The directions. A word that points ("last Monday") goes before each of them.
const (
	DirectionByText  Direction = iota // that which the verbs of the clause tell
	DirectionPast                     // the last one before the day, or the day itself
	DirectionFuture                   // the next one after the day, or the day itself
	DirectionNearest                  // the nearest one
)

// WithDirection sets on which side of the day of publication lies what the words leave open:
// for texts that are no news, as diaries and programmes. The default is DirectionByText.
func WithDirection(d Direction) Option {
	return optionFunc(func(o *options) error {
		if d > DirectionNearest {
			return fmt.Errorf("WithDirection(%d): there is no such direction", d)
		}
		o.direction = d
		return nil
	})
}
