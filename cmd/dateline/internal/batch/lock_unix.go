//go:build unix

package batch

import (
	"os"
	"syscall"
)

// lock takes the folder for this process, and reports whether it was free. The system
// gives it back when the process ends, however it does.
func lock(file *os.File) (bool, error) {
	err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == syscall.EWOULDBLOCK {
		return false, nil
	}
	return err == nil, err
}
