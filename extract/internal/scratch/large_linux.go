package scratch

import "syscall"

// largePage is the size of a large page on nearly all machines; where it is another the advice
// is as good.
const largePage = 2 << 20

// inLargePages asks the system to have memory in large pages from where nothing has been
// written yet. What lies beside it in the same pages is in them too. It is advice: a system
// that does not take it, and says so, is as right.
func inLargePages(at, size uintptr) {
	if size < largePage {
		return
	}
	from, to := at&^(largePage-1), (at+size+largePage-1)&^(largePage-1)
	_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, from, to-from, syscall.MADV_HUGEPAGE)
}
