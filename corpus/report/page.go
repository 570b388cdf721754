package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"math"
	"strconv"
	"strings"
)

//go:embed page.html.tmpl
var pageSource string

//go:embed page.css
var pageStyle string

//go:embed page.js
var pageScript string

var pageTemplate = template.Must(template.New("page").Funcs(template.FuncMap{
	"grouped":   grouped,
	"plural":    plural,
	"style":     func() template.CSS { return template.CSS(pageStyle) },
	"script":    func() template.JS { return template.JS(pageScript) },
	"list":      func(list ...any) []any { return list },
	"heat":      heat,
	"count":     func(rows []CurrencyRow) int64 { return int64(len(rows)) },
	"shown":     func(t Table) int { return min(len(t.Rows), rowsShown) },
	"megabytes": func(n int) string { return strconv.FormatFloat(float64(n)/1e6, 'f', 1, 64) + " MB" },
}).Parse(pageSource))

// WriteHTML writes the page. It needs nothing else, and the same figures give the same
// page, byte for byte.
func (f *Figures) WriteHTML(w io.Writer, title string) error {
	v := view{
		Figures: f, Title: name(title), Land: land(), Dots: dots(f.Places),
		MapWidth: 360 * mapScale, MapHeight: int((north - south) * mapScale),
		NetworkWidth: networkWidth, NetworkHeight: networkHeight,
		YearBars: bars(f.Years), MonthBars: bars(f.Months), PublishedBars: bars(f.Published),
	}
	for _, s := range sizes {
		v.Sizes = append(v.Sizes, s.name)
	}
	for longitude := -150; longitude < 180; longitude += 30 {
		x, _ := project(0, float64(longitude))
		v.Graticule = append(v.Graticule, line{x, 0, x, float64(v.MapHeight)})
	}
	for latitude := -30; latitude < int(north); latitude += 30 {
		_, y := project(float64(latitude), 0)
		v.Graticule = append(v.Graticule, line{0, y, float64(v.MapWidth), y})
	}
	return pageTemplate.Execute(w, v)
}

// rowsShown is how many rows of a table the page shows; the rest is for the drawings.
const rowsShown = 100

// view is what the template shows.
type view struct {
	*Figures
	Title                              string
	Land                               string
	Dots                               []dot
	Graticule                          []line
	MapWidth, MapHeight                int
	NetworkWidth, NetworkHeight        int
	Sizes                              []string
	YearBars, MonthBars, PublishedBars chart
}

type line struct{ X1, Y1, X2, Y2 float64 }

// Cards are the counts at the top of the page.
func (v view) Cards() []card {
	return []card{
		{grouped(v.Counted), "documents", strings.TrimSpace(duplicatesNote(v.Figures))},
		{grouped(v.Mentions["organisations"]), "mentions of organisations", different(v.Organisations)},
		{grouped(v.Mentions["people"]), "mentions of people", different(v.People)},
		{grouped(v.Mentions["places"]), "mentions of places", different(v.Places)},
		{grouped(v.Mentions["dates"]), "dates", strings.TrimSuffix(grouped(v.OpenDates)+" left open by the text, "+grouped(v.UndatedDates)+" without days of the calendar", ", 0 without days of the calendar")},
		{grouped(v.Mentions["money"]), "sums of money", "in " + plural(int64(len(v.Currencies)), "currency", "currencies")},
		{grouped(v.Quotes), "quotations", fmt.Sprintf("%s of somebody named", grouped(v.NamedQuotes))},
	}
}

type card struct{ Count, Name, Note string }

func duplicatesNote(f *Figures) string {
	if f.Duplicates == 0 {
		return "none marked as a near-duplicate"
	}
	return plural(f.Duplicates, "near-duplicate", "near-duplicates") + " left out"
}

func different(t Table) string {
	if t.Least {
		return "at least " + grouped(t.All) + " different names"
	}
	return plural(t.All, "different name", "different names")
}

// chart is a timeline as a drawing.
type chart struct {
	Timeline
	Width, Height int
	Columns       []column
	// Most is the largest count, which the highest bar stands for.
	Most int64
}

type column struct {
	Bar
	X, Y, Width, Height, Middle float64
}

const (
	chartWidth  = 960
	chartHeight = 180
)

func bars(t Timeline) chart {
	c := chart{Timeline: t, Width: chartWidth, Height: chartHeight}
	for _, b := range t.Bars {
		c.Most = max(c.Most, b.Count)
	}
	step := float64(chartWidth) / float64(max(len(t.Bars), 12))
	for i, b := range t.Bars {
		height := math.Round(10*float64(b.Count)/float64(max(c.Most, 1))*(chartHeight-10)) / 10
		if b.Count > 0 {
			height = max(height, 1)
		}
		x := math.Round(100*float64(i)*step) / 100
		c.Columns = append(c.Columns, column{
			Bar: b, X: x, Width: math.Round(100*max(step-2, 1)) / 100, Height: height, Y: chartHeight - height, Middle: math.Round(100*(x+step/2)) / 100,
		})
	}
	return c
}

// heat is how much a cell of a row is shaded, in per cent: by the root of its share, so
// that small ones show.
func heat(n, of int64) int {
	return int(math.Round(70 * math.Sqrt(float64(n)/float64(max(of, 1)))))
}
