package extract

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/dateline-nlp/dateline/extract/internal/gazetteer"
	"github.com/dateline-nlp/dateline/extract/internal/names"
	"github.com/dateline-nlp/dateline/extract/internal/names/cluster"
	"github.com/dateline-nlp/dateline/extract/internal/names/learned"
)

// DataSums returns the SHA-256 of each large table that is embedded, learned or
// collected, by its name: "weights", "clusters", "words" and "places". Whoever must say
// how a result came about gives them beside the version of the program.
func DataSums() map[string]string {
	sums := map[string]string{}
	for name, data := range map[string]string{
		"weights": learned.Data(), "clusters": cluster.Data(), "words": names.Data(), "places": gazetteer.Data(),
	} {
		sum := sha256.Sum256([]byte(data))
		sums[name] = hex.EncodeToString(sum[:])
	}
	return sums
}
