package report

import (
	"cmp"
	"math"
	"slices"
)

// Network is who is named together with whom.
type Network struct {
	Nodes []Node
	Edges []Edge
}

// Node is an organisation or a person, drawn as a disc.
type Node struct {
	Name      string
	IsPerson  bool
	Documents int64
	X, Y, R   float64
}

// Edge is two that stand in the same documents.
type Edge struct {
	From, To int
	// Names are those of the two.
	Names          [2]string
	Documents      int64
	Width          float64
	X1, Y1, X2, Y2 float64
}

const (
	edgesShown    = 60
	nodesShown    = 45
	networkWidth  = 1000
	networkHeight = 640
	// togetherAtLeast is in how many documents two must stand together to be shown.
	togetherAtLeast = 2
)

// network picks the pairs that are the most often together for how often they are
// named at all, and sets them on a plane.
func (p *pairs) network() Network {
	type scored struct {
		from, to  int
		documents int64
		score     float64
	}
	var all []scored
	for i := range p.nodes {
		for j := i + 1; j < len(p.nodes); j++ {
			if n := p.counts[i*len(p.nodes)+j]; n >= togetherAtLeast {
				// The cosine, times the root of the count, which goes before chance.
				score := float64(n) / math.Sqrt(float64(p.nodes[i].Documents)*float64(p.nodes[j].Documents)) * math.Sqrt(float64(n))
				all = append(all, scored{i, j, n, score})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	var net Network
	place := map[int]int{}
	for _, s := range all {
		fresh := 0
		for _, n := range []int{s.from, s.to} {
			if _, ok := place[n]; !ok {
				fresh++
			}
		}
		if len(net.Edges) == edgesShown || len(net.Nodes)+fresh > nodesShown {
			continue
		}
		for _, n := range []int{s.from, s.to} {
			if _, ok := place[n]; !ok {
				place[n] = len(net.Nodes)
				net.Nodes = append(net.Nodes, p.nodes[n])
			}
		}
		e := Edge{From: place[s.from], To: place[s.to], Documents: s.documents, Width: math.Round(10*(0.7+math.Log2(float64(s.documents))/1.6)) / 10}
		e.Names = [2]string{net.Nodes[e.From].Name, net.Nodes[e.To].Name}
		net.Edges = append(net.Edges, e)
	}
	net.lay()
	return net
}

// lay sets the nodes: springs along edges, all nodes push one another away, and what
// would overlap is moved apart. Products stand in conversions of their own, so that no
// processor joins them with a sum and rounds otherwise.
func (n *Network) lay() {
	for i := range n.Nodes {
		angle := float64(2.4 * float64(i)) // the golden angle spreads them
		away := 30 * math.Sqrt(float64(i)+1)
		n.Nodes[i].X, n.Nodes[i].Y = float64(away*math.Cos(angle)), float64(away*math.Sin(angle))
		n.Nodes[i].R = math.Round(10*min(4+math.Sqrt(float64(n.Nodes[i].Documents))/2, 18)) / 10
	}
	for step := range 400 {
		n.step(30 * (1 - float64(step)/400))
	}
	n.fit()
	for range 300 {
		if !n.part() {
			break
		}
	}
	for i := range n.Nodes {
		v := &n.Nodes[i]
		v.X, v.Y = math.Round(10*v.X)/10, math.Round(10*v.Y)/10
	}
	for i, e := range n.Edges {
		a, b := n.Nodes[e.From], n.Nodes[e.To]
		n.Edges[i].X1, n.Edges[i].Y1, n.Edges[i].X2, n.Edges[i].Y2 = a.X, a.Y, b.X, b.Y
	}
}

func (n *Network) step(heat float64) {
	const ideal = 90.0
	moves := make([][2]float64, len(n.Nodes))
	push := func(i, j int, force, dx, dy, d float64) {
		x, y := float64(force*dx/d), float64(force*dy/d)
		moves[i][0] += x
		moves[i][1] += y
		moves[j][0] -= x
		moves[j][1] -= y
	}
	apart := func(i, j int) (dx, dy, d float64) {
		dx, dy = n.Nodes[i].X-n.Nodes[j].X, n.Nodes[i].Y-n.Nodes[j].Y
		return dx, dy, max(math.Sqrt(float64(dx*dx)+float64(dy*dy)), 0.1)
	}
	for i := range n.Nodes {
		for j := range i {
			dx, dy, d := apart(i, j)
			push(i, j, ideal*ideal/d, dx, dy, d)
		}
		// A pull to the middle keeps parts that nothing joins on the plane.
		moves[i][0] -= float64(n.Nodes[i].X * 0.6)
		moves[i][1] -= float64(n.Nodes[i].Y * 0.9)
	}
	for _, e := range n.Edges {
		dx, dy, d := apart(e.From, e.To)
		push(e.From, e.To, -d*d/ideal, dx, dy, d)
	}
	for i, m := range moves {
		length := max(math.Sqrt(float64(m[0]*m[0])+float64(m[1]*m[1])), 0.1)
		scale := min(length, heat) / length
		n.Nodes[i].X += float64(m[0] * scale)
		n.Nodes[i].Y += float64(m[1] * scale)
	}
}

// fit stretches the drawing over its frame.
func (n *Network) fit() {
	if len(n.Nodes) == 0 {
		return
	}
	low, high := [2]float64{math.Inf(1), math.Inf(1)}, [2]float64{math.Inf(-1), math.Inf(-1)}
	for _, v := range n.Nodes {
		low = [2]float64{min(low[0], v.X), min(low[1], v.Y)}
		high = [2]float64{max(high[0], v.X), max(high[1], v.Y)}
	}
	for i := range n.Nodes {
		v := &n.Nodes[i]
		v.X = 90 + float64((v.X-low[0])/max(high[0]-low[0], 1)*(networkWidth-180))
		v.Y = 30 + float64((v.Y-low[1])/max(high[1]-low[1], 1)*(networkHeight-80))
	}
}

// part moves nodes whose labels overlap apart, and reports whether there were any.
func (n *Network) part() bool {
	found := false
	for i := range n.Nodes {
		for j := range i {
			a, b := &n.Nodes[i], &n.Nodes[j]
			wide := (a.labelWidth() + b.labelWidth()) / 2
			if math.Abs(a.X-b.X) >= wide || math.Abs(a.Y-b.Y) >= 34 {
				continue
			}
			found = true
			if a.Y < b.Y {
				a, b = b, a
			}
			a.Y = min(a.Y+2, networkHeight-30)
			b.Y = max(b.Y-2, 20)
			side := 2.0
			if a.X < b.X {
				side = -2
			}
			a.X = min(max(a.X+side, 70), networkWidth-70)
			b.X = min(max(b.X-side, 70), networkWidth-70)
		}
	}
	return found
}

// labelWidth is about how wide the label is.
func (v Node) labelWidth() float64 { return max(float64(len([]rune(v.Label())))*6.3, 2*v.R) + 6 }

// Label is the name as it stands in the drawing.
func (v Node) Label() string { return shortened(v.Name, 26) }

// LabelX is the middle of the label, which stays inside the frame.
func (v Node) LabelX() float64 {
	half := v.labelWidth() / 2
	return math.Round(10*min(max(v.X, half), networkWidth-half)) / 10
}

// Baseline is where the label stands.
func (v Node) Baseline() float64 { return v.Y + v.R + 12 }

// shortened cuts a name that is too long for where it stands.
func shortened(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
