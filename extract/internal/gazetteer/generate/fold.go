package main

import (
	"strings"
	"unicode"
)

// plain are the letters with marks of the names of places, without their marks.
var plain = func() map[rune]string {
	out := map[rune]string{'ß': "ss", 'æ': "ae", 'Æ': "Ae", 'œ': "oe", 'Œ': "Oe", 'ð': "d", 'Ð': "D", 'þ': "th", 'Þ': "Th",
		'ʻ': "'", 'ʼ': "'", '‘': "'", '’': "'", 'ı': "i"}
	for letter, marked := range map[string]string{
		"a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "c": "çćĉċč", "d": "ďđḑḏḍ", "e": "èéêëēĕėęěẹẻẽếềểễệ", "g": "ĝğġģǧ", "h": "ĥħḩḥẖ",
		"i": "ìíîïĩīĭįǐỉị", "j": "ĵ", "k": "ķḵ", "l": "ĺļľŀłḷ", "n": "ñńņňŉṉ", "o": "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ", "r": "ŕŗřṟ",
		"s": "śŝşšșṣ", "t": "ţťŧțţṭṯ", "u": "ùúûüũūŭůűųưǔụủứừửữự", "w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżžẓẕ",
	} {
		for _, r := range marked {
			out[r] = letter
			out[unicode.ToUpper(r)] = strings.ToUpper(letter)
		}
	}
	out['İ'] = "I"
	return out
}()

// fold returns the name without marks on its letters.
func fold(name string) string {
	var out strings.Builder
	for _, r := range name {
		switch s, ok := plain[r]; {
		case ok:
			out.WriteString(s)
		case unicode.IsMark(r):
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}
