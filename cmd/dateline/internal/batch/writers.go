package batch

import "sync"

// writers write records in all forms, each form in a goroutine of its own: SQLite takes as
// long as all others together.
type writers struct {
	queues []chan any
	wait   sync.WaitGroup
	// failed is closed at the first error, which is err.
	failed chan struct{}
	once   sync.Once
	err    error
}

// queueLength is how many records wait for a form at most.
const queueLength = 16

func startWriters(forms []form) *writers {
	w := &writers{failed: make(chan struct{})}
	for _, f := range forms {
		queue := make(chan any, queueLength)
		w.queues = append(w.queues, queue)
		w.wait.Go(func() {
			for prepared := range queue {
				if err := f.write(prepared); err != nil {
					w.once.Do(func() { w.err = err; close(w.failed) })
					return
				}
			}
		})
	}
	return w
}

// write gives the next record to all forms, by what each has prepared. It is false after an
// error, which end returns.
func (w *writers) write(prepared []any) bool {
	for i, queue := range w.queues {
		select {
		case queue <- prepared[i]:
		case <-w.failed:
			return false
		}
	}
	return true
}

// end waits until all is written, and returns the error if there was one. It is called once.
func (w *writers) end() error {
	for _, queue := range w.queues {
		close(queue)
	}
	w.wait.Wait()
	return w.err
}
