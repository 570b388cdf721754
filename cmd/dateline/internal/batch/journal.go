package batch

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
)

// entry is a line of the journal: a part that is finished, with the state of the run
// behind it.
type entry struct {
	Part    int   `json:"part"`
	Records int   `json:"records"`
	Size    int64 `json:"size"`
	state
	// Complete tells that there is nothing more to read.
	Complete bool `json:"complete,omitempty"`
}

// state is how far the reading of the archive has come.
type state struct {
	// Articles is how many articles were read, and Faults how many records are errors.
	Articles int64 `json:"articles"`
	Faults   int64 `json:"faults"`
	// After is the place of the last article, and Since how many errors of reading came
	// behind it. An error is no place to go on from: its place may be that of an archive
	// in which reading began long before.
	After string `json:"after,omitempty"`
	Since int    `json:"since,omitempty"`
	// Passed is how many records of the run whose errors are tried again were passed by.
	Passed int64 `json:"passed,omitempty"`
}

// note takes note of a record.
func (s *state) note(r *record) {
	if r.Fault != nil {
		s.Faults++
	}
	if r.isArticle() {
		s.Articles++
		s.After, s.Since, s.Passed = r.Place, 0, r.passed
	} else {
		s.Since++
	}
}

// journal is the list of the parts that are finished.
type journal struct {
	path    string
	entries []entry
}

// readJournal reads a journal. A line that was cut short is thrown away, and so is
// what is behind it.
func readJournal(path string) (*journal, error) {
	j := &journal{path: path}
	data, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return j, nil
	}
	if err != nil {
		return nil, err
	}
	good := 0
	for rest := data; ; {
		line, after, whole := bytes.Cut(rest, []byte("\n"))
		var e entry
		if !whole || json.Unmarshal(line, &e) != nil || e.Part != len(j.entries)+1 && !e.Complete {
			break
		}
		j.entries = append(j.entries, e)
		good += len(line) + 1
		rest = after
	}
	if good < len(data) {
		if err := os.Truncate(path, int64(good)); err != nil {
			return nil, err
		}
	}
	return j, nil
}

// append adds a line and makes it safe.
func (j *journal) append(e entry) error {
	line, err := json.Marshal(e)
	if err != nil {
		return err
	}
	file, err := os.OpenFile(j.path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	_, err = file.Write(append(line, '\n'))
	if err == nil {
		err = file.Sync()
	}
	if err := errors.Join(err, file.Close()); err != nil {
		return err
	}
	j.entries = append(j.entries, e)
	return nil
}

// parts is how many parts are finished.
func (j *journal) parts() int {
	if j.complete() {
		return len(j.entries) - 1
	}
	return len(j.entries)
}

func (j *journal) complete() bool {
	return len(j.entries) > 0 && j.entries[len(j.entries)-1].Complete
}

// state is the state behind the last part.
func (j *journal) state() state {
	if len(j.entries) == 0 {
		return state{}
	}
	return j.entries[len(j.entries)-1].state
}

// check compares the journal with the parts that are there.
func (j *journal) check(folder string) error {
	for i, e := range j.entries {
		if e.Complete {
			continue
		}
		path := partPath(folder, i+1)
		info, err := os.Stat(path)
		if err != nil {
			return err
		}
		if info.Size() != e.Size {
			return fmt.Errorf("%s has %d bytes, and the journal says %d", path, info.Size(), e.Size)
		}
	}
	return nil
}
