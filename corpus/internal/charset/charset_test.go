package charset

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// texts are in charsets that can be told by what they look like.
var texts = []struct{ charset, text string }{
	{"windows-1252", "The company’s revenue rose by £3 million, said José García – its chief executive. “We are pleased,” he said."},
	{"windows-1252", "Acme’s plan"},
	{"windows-1252", "The company opened a café in the harbour in 2017, and it will be run by the council for the next five years."},
	{"windows-1252", "Le ministre a annoncé hier que le nouveau port de la ville ouvrira ses portes au mois d'août à l'été."},
	{"windows-1252", "ZÜRICH, 4. März 2019 – Die Brücke über den Fluß wird nächste Woche eröffnet, sagte der Bürgermeister."},
	{"windows-1252", "Sales grew 12% to €4.2bn… the Board’s outlook is unchanged"},
	{"windows-1252", "The film stars Renée, Zoë, Björn and Søren, who live in Malmö, Århus and Besançon"},
	{"windows-1251", "Министерство объявило, что новый порт откроется в августе следующего года."},
	{"koi8-r", "Министерство объявило, что новый порт откроется в августе следующего года."},
	{"windows-1253", "Το υπουργείο ανακοίνωσε ότι το νέο λιμάνι θα ανοίξει τον επόμενο μήνα."},
	{"shift_jis", "東京、二〇一七年七月十日 - 当社は本日、新しい港の開港を発表しました。詳細は来月お知らせします。"},
	{"euc-jp", "東京、二〇一七年七月十日 - 当社は本日、新しい港の開港を発表しました。詳細は来月お知らせします。"},
	{"gbk", "公司今天宣布新港口将于下个月开放。详细情况将在稍后公布。"},
	{"big5", "公司今天宣布新港口將於下個月開放。詳細情況將在稍後公布。"},
	{"euc-kr", "회사는 오늘 새로운 항구를 발표했다. 자세한 내용은 다음 달에 알려 드립니다."},
	{"utf-16le", "LISBON, 10 July 2017 - It opened."},
	{"utf-16be", "LISBON, 10 July 2017 - It opened."},
}

func TestDecodeTellsTheCharset(t *testing.T) {
	for _, c := range texts {
		e, _, err := Lookup(c.charset)
		require.NoError(t, err)
		data, err := e.NewEncoder().String(c.text)
		require.NoError(t, err, c.text)
		text, name, err := Decode([]byte(data), "")
		require.NoError(t, err)
		assert.Equal(t, c.text, text, "%s, taken for %s", c.charset, name)
		// Said, it need not be told.
		text, name, err = Decode([]byte(data), c.charset)
		require.NoError(t, err)
		assert.Equal(t, c.text, text)
		assert.Equal(t, c.charset, name)
	}
}

func TestDecode(t *testing.T) {
	for _, c := range []struct{ data, label, text, name, why string }{
		{"caf\u00e9", "", "café", "", "UTF-8"},
		{"\uFEFFcaf\u00e9", "", "café", "", "its mark is no text"},
		{"\uFEFFcaf\u00e9", "windows-1252", "café", "", "a mark goes before the label"},
		{"\xFF\xFEL\x00\xF3\x00", "", "Ló", "utf-16le", "UTF-16"},
		{"\xFF\xFE\x00\x00L\x00\x00\x00", "", "L", "utf-32le", "UTF-32"},
		{"\xFE\xFF\x00L\x00", "", "L\uFFFD", "utf-16be", "half a character"},
		{"“One” caf\xE9 “two”", "", "“One” caf\uFFFD “two”", "", "UTF-8 with a broken byte"},
		{"caf\xC3", "utf-8", "caf\uFFFD", "", "UTF-8, said"},
		{"\x93Hi\x94 \x80", "", "“Hi” €", "windows-1252", "quotation marks"},
		{"\xA4", "iso-8859-15", "€", "iso-8859-15", "a label"},
	} {
		text, name, err := Decode([]byte(c.data), c.label)
		require.NoError(t, err, c.why)
		assert.Equal(t, c.text, text, c.why)
		assert.Equal(t, c.name, name, c.why)
	}
	_, _, err := Decode([]byte("x"), "runes-1")
	assert.ErrorIs(t, err, ErrUnknown)
}

func FuzzDecode(f *testing.F) {
	for _, c := range texts {
		e, _, _ := Lookup(c.charset)
		data, _ := e.NewEncoder().String(c.text)
		f.Add([]byte(data))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, _, err := Decode(data, "")
		require.NoError(t, err)
		assert.True(t, utf8.ValidString(text))
		wide, _ := Wide(data)
		if _, _, mark := Marked(data); utf8.Valid(data) && wide == nil && mark == 0 {
			assert.Equal(t, string(data), text)
		}
	})
}

// Two charsets are as likely for this, and the detector asks after all at once.
func TestGuessIsTheSameEveryTime(t *testing.T) {
	data := []byte("\xea\xee\xe2 \xd0\xd2\xb5\xc4 ")
	for range 50 {
		_, name := Guess(data)
		require.Equal(t, "windows-1251", name)
	}
}
