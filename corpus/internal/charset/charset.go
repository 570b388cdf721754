// Package charset turns text of any charset into UTF-8.
package charset

import (
	"bytes"
	"errors"
	"fmt"
	"mime"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// ErrUnknown is the error for a name that is no charset.
var ErrUnknown = errors.New("no known charset")

// marks are the byte order marks. That of UTF-32 stands before the one of UTF-16 with
// which it begins.
var marks = []struct {
	mark, name string
	encoding   encoding.Encoding
}{
	{"\xEF\xBB\xBF", "", nil},
	{"\xFF\xFE\x00\x00", "utf-32le", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
	{"\x00\x00\xFE\xFF", "utf-32be", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
	{"\xFF\xFE", "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{"\xFE\xFF", "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
}

// Lookup returns a charset by any of its names, and the one that browsers know it by.
// For UTF-8 the encoding is nil and the name "".
func Lookup(label string) (encoding.Encoding, string, error) {
	e, name := charset.Lookup(strings.TrimSpace(label))
	switch {
	case e == nil:
		return nil, "", fmt.Errorf("%q: %w", label, ErrUnknown)
	case name == "utf-8":
		return nil, "", nil
	}
	return e, name, nil
}

// OfType returns the charset that a media type says, "" if it says none that is known.
func OfType(mediaType string) string {
	_, parameters, err := mime.ParseMediaType(mediaType)
	if err != nil {
		return ""
	}
	if e, _ := charset.Lookup(parameters["charset"]); e == nil {
		return ""
	}
	return parameters["charset"]
}

// Marked returns the charset of the byte order mark with which data begins, and the
// length of the mark; 0 if there is none. For UTF-8 the encoding is nil.
func Marked(data []byte) (e encoding.Encoding, name string, length int) {
	for _, m := range marks {
		if bytes.HasPrefix(data, []byte(m.mark)) {
			return m.encoding, m.name, len(m.mark)
		}
	}
	return nil, "", 0
}

// Decode returns data as UTF-8, without a byte order mark, and the charset that it was
// in, "" for UTF-8. A mark goes before the label, and the label before what the text
// looks like. Bytes that mean nothing become U+FFFD.
func Decode(data []byte, label string) (text, name string, err error) {
	if e, name, length := Marked(data); length > 0 {
		return decoded(data[length:], e, name)
	}
	if label != "" {
		e, name, err := Lookup(label)
		if err != nil {
			return "", "", err
		}
		return decoded(data, e, name)
	}
	if e, name := Wide(data); e != nil {
		return decoded(data, e, name)
	}
	if utf8.Valid(data) {
		return string(data), "", nil
	}
	if mostlyUTF8(data) {
		return decoded(data, nil, "")
	}
	e, name := Guess(data)
	return decoded(data, e, name)
}

func decoded(data []byte, e encoding.Encoding, name string) (string, string, error) {
	if e != nil {
		out, err := e.NewDecoder().Bytes(data)
		if err != nil {
			return "", "", fmt.Errorf("not %s: %w", name, err)
		}
		data = out
	}
	return strings.ToValidUTF8(string(data), "\uFFFD"), name, nil
}

// Wide returns UTF-16 if data looks like it without a mark, else nil. In UTF-16 of
// English every other byte is zero, and hardly any of the others.
func Wide(data []byte) (encoding.Encoding, string) {
	head := data[:min(len(data), guessLength)]
	if bytes.IndexByte(head, 0) < 0 {
		return nil, ""
	}
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	for i, m := range []int{4, 3} {
		if zeros[i] > len(head)*2/5 && zeros[1-i] <= len(head)/20 {
			return marks[m].encoding, marks[m].name
		}
	}
	return nil, ""
}

// guessLength is how many bytes are looked at to guess a charset.
const guessLength = 64 << 10

// usual is the charset of text in which nothing tells another.
const usual = "windows-1252"

// Guess returns the charset that data looks like, which is not UTF-8. Charsets of
// Latin letters are hard to tell apart: another than the usual one must be clearly
// more likely. The detector gives those that are as likely in any order: of them it is
// the one whose name is last, as those in common use are (windows-1251 and not koi8-r,
// shift_jis and not euc-jp, gb18030 and not big5).
func Guess(data []byte) (encoding.Encoding, string) {
	results, err := chardet.NewTextDetector().DetectAll(sample(data))
	if err != nil {
		results = nil
	}
	var best encoding.Encoding
	name, most, least := "", leastConfidence, 0
	for _, result := range results {
		e, found := charset.Lookup(result.Charset)
		switch {
		case found == usual:
			least = max(least, result.Confidence+lead)
		case e == nil || found == "utf-8" || strings.HasPrefix(found, "utf-16"):
		case result.Confidence > most || result.Confidence == most && best != nil && found > name:
			best, name, most = e, found, result.Confidence
		}
	}
	if best == nil || most < least {
		best, name = charset.Lookup(usual)
	}
	return best, name
}

// Confidences are percentages. Of a few dozen texts in charsets of Latin letters none
// that was right had less, or led by less.
const leastConfidence, lead = 25, 10

// sample returns the part of data that shows its charset: from a little before the
// first byte that is not ASCII.
func sample(data []byte) []byte {
	at := bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf })
	start := max(0, at-guessLength/4)
	return data[start:min(len(data), start+guessLength)]
}

// mostlyUTF8 reports whether data is UTF-8 with a few broken bytes: sequences that
// are right by chance are rare in other charsets.
func mostlyUTF8(data []byte) bool {
	right, wrong := 0, 0
	for len(data) > 0 {
		if data[0] < utf8.RuneSelf {
			data = data[1:]
			continue
		}
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			wrong++
		} else {
			right++
		}
		data = data[size:]
	}
	return right > wrong
}
