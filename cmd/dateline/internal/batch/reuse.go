package batch

import (
	"errors"
	"io"
	"path/filepath"

	"github.com/dateline-nlp/dateline/corpus"
)

// reuse gives the records of a run that ended, so that only what failed in it is done
// again. They are walked through in step with the archive: the records that are asked
// for come in their order, with others between them where an error was mended.
type reuse struct {
	folder string
	parts  int
	next   int
	reader *partReader
	// head is the record that has been read and not been passed by.
	head *record
	// passed is how many records have been passed by.
	passed int64
}

// openReuse opens the records of a run, and passes by as many as are given.
func openReuse(folder string, passed int64) (*reuse, error) {
	j, err := readJournal(filepath.Join(folder, journalFile))
	if err != nil {
		return nil, err
	}
	if err := j.check(folder); err != nil {
		return nil, err
	}
	r := &reuse{folder: folder, parts: j.parts()}
	for r.passed < passed {
		if err := r.advance(); err != nil {
			return nil, err
		}
		r.pass()
	}
	return r, nil
}

func (r *reuse) pass() {
	r.head = nil
	r.passed++
}

// position is how many records have been passed by.
func (r *reuse) position() int64 {
	if r == nil {
		return 0
	}
	return r.passed
}

// find returns the record of an article, if it is there, went well, and the article is
// still the same; else nil.
func (r *reuse) find(item corpus.Item) (*record, error) {
	if r == nil {
		return nil, nil
	}
	for {
		if r.head == nil {
			if err := r.advance(); err != nil {
				if err == io.EOF {
					return nil, nil
				}
				return nil, err
			}
		}
		switch {
		case r.head.Place == item.Place && r.head.isArticle():
			found := r.head
			r.pass()
			if found.Fault != nil || found.Sum != sumOf(item) {
				return nil, nil
			}
			return found, nil
		case r.head.Fault != nil:
			r.pass() // an error is no use, and what stands in its place now is new
		default:
			return nil, nil
		}
	}
}

// advance reads the next record.
func (r *reuse) advance() error {
	for {
		if r.reader == nil {
			if r.next >= r.parts {
				return io.EOF
			}
			r.next++
			var err error
			if r.reader, err = openPart(partPath(r.folder, r.next)); err != nil {
				return err
			}
		}
		head, err := r.reader.next()
		if err == nil {
			r.head = head
			return nil
		}
		closing := r.reader.close()
		r.reader = nil
		if err != io.EOF {
			return errors.Join(err, closing)
		}
	}
}
