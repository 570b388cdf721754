package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// columns of currencies.tsv: code, digits, status, care, family, countries, name.
const columns = 7

// renew returns the table with the facts and what changed.
func renew(table string, facts map[string]fact) (text string, news []string, err error) {
	var out strings.Builder
	rows := map[string][]string{}
	for line := range strings.Lines(table) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			out.WriteString(line + "\n")
			continue
		}
		p := strings.Split(line, "\t")
		if len(p) != columns {
			return "", nil, fmt.Errorf("%q: %d columns, not %d", line, len(p), columns)
		}
		rows[p[0]] = p
	}
	for code, f := range facts {
		if _, ok := rows[code]; !ok && f.taken() {
			rows[code] = []string{code, "", "", "word", "-", "", ""}
			news = append(news, "new: "+code+" "+f.name)
		}
	}
	for _, code := range slices.Sorted(maps.Keys(rows)) {
		p := rows[code]
		f, ok := facts[code]
		if !ok {
			news = append(news, "unknown to the repository: "+code)
		} else {
			if p[2] != "" && p[2] != f.status {
				news = append(news, fmt.Sprintf("%s was %s and is %s", code, p[2], f.status))
			}
			p[1], p[2], p[5], p[6] = f.digits, f.status, field(f.countries), f.name
		}
		out.WriteString(strings.Join(p, "\t") + "\n")
	}
	slices.Sort(news)
	return out.String(), news, nil
}
