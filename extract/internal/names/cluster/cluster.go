package cluster

import (
	_ "embed"
	"sync"
)

//go:embed clusters.bin
var blob string

// Default returns the embedded table.
var Default = sync.OnceValues(func() (*Table, error) { return Open(blob) })

// Data returns the embedded table as it lies in the file.
func Data() string { return blob }
