package report

import (
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strings"
)

//go:embed land.txt
var landGrid string

const (
	// mapScale is how many units of the drawing a degree has; north and south are where
	// it ends.
	mapScale = 4
	north    = 80.0
	south    = -58.0
)

// land returns the path of a drawing of the land: a dot for each cell of the grid that
// has a town.
func land() string {
	lines := strings.Fields(landGrid)
	step := 180 / float64(len(lines))
	var b strings.Builder
	for i, line := range lines {
		latitude := 90 - (float64(i)+0.5)*step
		if latitude > north || latitude < south {
			continue
		}
		for j := range len(line) {
			if line[j] == '#' {
				x, y := project(latitude, -180+(float64(j)+0.5)*step)
				fmt.Fprintf(&b, "M%g %gh0", x, y)
			}
		}
	}
	return b.String()
}

// project returns where a point is on the map, in the plate carrée projection.
func project(latitude, longitude float64) (x, y float64) {
	return math.Round(10*mapScale*(longitude+180)) / 10, math.Round(10*mapScale*(north-latitude)) / 10
}

// dot is a place on the map.
type dot struct {
	X, Y, R float64
	Title   string
	Anchor  string
	Name    string
}

// onMap reports whether a place has a point that says where it is, unlike the middle of
// a country or of an ocean.
func onMap(r Row) bool {
	for _, kind := range []string{"country", "continent", "water", "region"} {
		if r.Detail == kind || strings.HasPrefix(r.Detail, kind+", ") {
			return false
		}
	}
	return r.Point != nil && r.Point.Latitude <= north && r.Point.Latitude >= south
}

// dots returns the places of a table, the large ones first so that they lie below.
func dots(t Table) []dot {
	var list []dot
	for _, r := range t.Rows {
		if !onMap(r) {
			continue
		}
		x, y := project(r.Point.Latitude, r.Point.Longitude)
		d := dot{X: x, Y: y, Name: r.Name, Title: fmt.Sprintf("%s (%s): %s", r.Name, r.Detail, plural(r.Documents, "document", "documents"))}
		d.R = float64(r.Documents)
		if len(r.Links) > 0 {
			d.Anchor = r.Links[0].Anchor
		}
		list = append(list, d)
	}
	most := 1.0
	for _, d := range list {
		most = max(most, d.R)
	}
	for i := range list {
		// The area goes with the number.
		list[i].R = math.Round(10*max(2.6, 26*math.Sqrt(list[i].R/most))) / 10
	}
	slices.SortStableFunc(list, func(a, b dot) int {
		switch {
		case a.R > b.R:
			return -1
		case a.R < b.R:
			return 1
		}
		return 0
	})
	return list
}
