package learned

import (
	_ "embed"
	"sync"

	"github.com/dateline-nlp/dateline/extract/internal/crf"
)

//go:embed weights.bin
var weights string

// Default returns the model of the embedded weights.
var Default = sync.OnceValues(func() (*crf.Model, error) { return crf.Open(weights) })

// Data returns the embedded weights as they lie in the file.
func Data() string { return weights }
