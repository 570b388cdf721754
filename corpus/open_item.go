package corpus

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/dateline-nlp/dateline/corpus/internal/record"
	"github.com/dateline-nlp/dateline/model"
)

// Item is an article of an archive, with what is known of it that no extractor needs.
type Item struct {
	model.Article
	// Place addresses the article in the archives: files and folders by their path,
	// what is inside of an archive behind "!/", and an article of a file that holds
	// several behind "#": "archive.zip!/2019/03/feed.jsonl#4". No two items have the
	// same, and it is the same whenever the archives are read. The ID is the place
	// where the archive gives none.
	Place string
	// Language is the language by the archive's metadata, as written there.
	Language string
	// URL is where the article was published.
	URL string
	// Charset is the charset of the article in the archive where it was not UTF-8;
	// the text is UTF-8 all the same, and offsets count in that.
	Charset string
	// Warnings say what of the metadata was not understood, and is left out.
	Warnings []string
}

// ItemError is the error for an article, file or archive that cannot be read. It
// stands in the place of what it is about.
type ItemError struct {
	// Place addresses what cannot be read, as of an Item.
	Place string
	// Line and Column are the place of the fault in the file, from 1, the column in
	// bytes; 0 is not known.
	Line, Column int
	// Err is what is wrong: one of the errors of this package, or of the library that
	// reads the format.
	Err error
}

// Error returns "place: what", or "file:line:column: what", to which editors jump.
func (e *ItemError) Error() string {
	if e.Line == 0 {
		return e.Place + ": " + e.Err.Error()
	}
	file, _ := cutNumber(e.Place)
	if e.Column == 0 {
		return fmt.Sprintf("%s:%d: %v", file, e.Line, e.Err)
	}
	return fmt.Sprintf("%s:%d:%d: %v", file, e.Line, e.Column, e.Err)
}

// Unwrap returns what is wrong.
func (e *ItemError) Unwrap() error { return e.Err }

// The errors of items, which are found in an ItemError by errors.Is.
var (
	// ErrNoText is for articles, rows and objects without text, and for empty files.
	ErrNoText = record.ErrNoText
	// ErrForeign is for files that hold no articles: pictures, PDF, programs.
	ErrForeign = errors.New("nothing that can be read")
	// ErrLink is for symbolic links in folders and archives, which are not followed.
	ErrLink = errors.New("a symbolic link, which is not followed")
	// ErrSpecial is for pipes, devices and sockets in folders and archives.
	ErrSpecial = errors.New("not a regular file")
	// ErrUnsafeName is for members of archives whose names leave the archive.
	ErrUnsafeName = errors.New("the name leads out of the archive")
	// ErrTwice is for files that were named twice, and for members of one name.
	ErrTwice = errors.New("it was read already")
	// ErrEncrypted is for members of archives that need a password.
	ErrEncrypted = errors.New("it is encrypted")
	// ErrNoPlace is for a place to go on from that is not in the archives.
	ErrNoPlace = errors.New("there is no such place to go on from")
)

// LimitError is the error for what is larger than a limit.
type LimitError struct {
	// Limit is the name of the field of Limits, and Value what it is.
	Limit string
	Value int64
	// What says what is too large.
	What string
}

// Error returns what is too large, and by which limit.
func (e *LimitError) Error() string {
	return fmt.Sprintf("%s (the limit %s is %d)", e.What, e.Limit, e.Value)
}

// numbered is the place of an article of a file that holds several.
func numbered(place string, number int) string {
	if number == 0 {
		return place
	}
	return place + "#" + strconv.Itoa(number)
}

// cutNumber divides the place of an article into that of its file and its number.
func cutNumber(place string) (file string, number int) {
	if at := strings.LastIndexByte(place, '#'); at >= 0 {
		if n, err := strconv.Atoi(place[at+1:]); err == nil && n > 0 && place[at+1] != '+' {
			return place[:at], n
		}
	}
	return place, 0
}

// inArchive stands between an archive and its member.
const inArchive = "!/"

// escaped returns a path as it stands in a place: what would be read as another part
// of the place is written in hexadecimal.
func escaped(path string) string {
	if !strings.ContainsAny(path, "%!#") {
		return path
	}
	path = strings.NewReplacer("%21", "%2521", "%23", "%2523", "%25", "%2525").Replace(path)
	path = strings.ReplaceAll(path, inArchive, "%21/")
	if strings.HasSuffix(path, "!") {
		path = strings.TrimSuffix(path, "!") + "%21"
	}
	if file, number := cutNumber(path); number > 0 {
		path = file + "%23" + strconv.Itoa(number)
	}
	return path
}
