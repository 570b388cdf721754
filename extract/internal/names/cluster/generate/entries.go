package main

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/names/cluster"
)

// counts returns how often each word stands in the text.
func (v *vocabulary) counts() []int32 {
	counts := make([]int32, len(v.words))
	for w := range v.words {
		counts[w] = v.words[w].count
	}
	return counts
}

// entries returns what the table holds: for each word the class that it has as it is
// written most often, under its plain key, and the classes that it has written
// otherwise where they differ.
func (v *vocabulary) entries(of []uint16) []cluster.Entry {
	var out []cluster.Entry
	usual := map[uint64]int{}           // index of the entry of the plain key
	for w := 1; w < len(v.words); w++ { // strangers, then the most frequent first
		f := &v.words[w]
		i, ok := usual[f.plain]
		switch {
		case !ok:
			usual[f.plain] = len(out)
			out = append(out, cluster.Entry{Key: f.plain, Class: of[w]})
		case out[i].Class != of[w]:
			out[i].Varies = true
			out = append(out, cluster.Entry{Key: cluster.Written(f.plain, f.writing), Class: of[w]})
		}
	}
	return out
}

// show writes the classes in the order of their paths, each with its most frequent
// words.
func (v *vocabulary) show(name string, of []uint16, ways []cluster.Path) error {
	const shown = 24
	words := make([][]int, len(ways))
	total := make([]int, len(ways))
	for w := range v.words {
		words[of[w]] = append(words[of[w]], w)
		total[of[w]] += int(v.words[w].count)
	}
	order := make([]int, len(ways))
	for c := range order {
		order[c] = c
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(ways[a].Path<<(cluster.MaxBits-ways[a].Bits), ways[b].Path<<(cluster.MaxBits-ways[b].Bits))
	})
	var out strings.Builder
	for _, c := range order {
		list := words[c]
		slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(v.words[b].count, v.words[a].count) })
		fmt.Fprintf(&out, "%0*b\tclass %d\t%d words\t%d times\t", ways[c].Bits, ways[c].Path, c, len(list), total[c])
		for _, w := range list[:min(shown, len(list))] {
			fmt.Fprintf(&out, " %s", v.words[w].example)
		}
		out.WriteByte('\n')
	}
	return os.WriteFile(name, []byte(out.String()), 0o644)
}
