package mail

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dateline-nlp/dateline/corpus/internal/record"
)

func each(mailbox string, skip int) []string {
	var all []string
	Messages(strings.NewReader(mailbox), Options{Limit: 200, Skip: skip}, func(number, line int, data []byte, err error) bool {
		var r record.Record
		if err == nil {
			_, _ = Parse(data, &r)
		}
		all = append(all, fmt.Sprintf("%d/%d: %s %v", number, line, data, err))
		return true
	})
	return all
}

func TestMessages(t *testing.T) {
	mailbox := "From a@example.org Mon Mar  4 10:00:00 2019\nSubject: a\n\n>From b\n>>From c\n\nFrom London to Hull\n\n" +
		"From b@example.org Mon Mar  4 10:00:00 2019 +0100\nSubject: b\n\n" + strings.Repeat("x", 300) + "\n" +
		"From c@example.org Mon Mar 4 10:00:00 PST 2019\r\nSubject: c\r\n"
	assert.Equal(t, []string{
		"1/1: Subject: a\n\nFrom b\n>From c\n\nFrom London to Hull\n\n <nil>",
		"2/9: Subject: b\n\n a message of 313 bytes is longer than the limit",
		"3/13: Subject: c\r\n <nil>",
	}, each(mailbox, 0))
	assert.Equal(t, each(mailbox, 0)[2:], each(mailbox, 2))
}

func FuzzMessages(f *testing.F) {
	f.Add("From a Mon Mar  4 10:00:00 2019\nSubject: =?utf-8?q?a?=\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>\n--x--\n", 0)
	f.Add("From a\nb: c\n\nx\nFrom d Mon Mar  4 10:00:00 2019\nContent-Transfer-Encoding: base64\nFrom: d\n\nQUJD\n", 1)
	f.Fuzz(func(t *testing.T, mailbox string, skip int) {
		skip = max(0, min(skip, 50))
		all := each(mailbox, 0)
		assert.Equal(t, append([]string{}, all[min(skip, len(all)):]...), append([]string{}, each(mailbox, skip)...))
	})
}
