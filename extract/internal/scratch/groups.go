package scratch

// Groups divides the things of a list into groups, so that the members of all groups can
// be made in one piece of memory: each is put into its group by Add first, and then
// Room gives a group the memory for its members.
type Groups struct {
	of, sizes []int32
}

// Reset forgets all groups.
func (g *Groups) Reset() { g.of, g.sizes = g.of[:0], g.sizes[:0] }

// New makes another group and returns its index.
func (g *Groups) New() int {
	g.sizes = append(g.sizes, 0)
	return len(g.sizes) - 1
}

// Add puts the next thing of the list into group p.
func (g *Groups) Add(p int) {
	g.of = append(g.of, int32(p))
	g.sizes[p]++
}

// Len returns how many groups there are.
func (g *Groups) Len() int { return len(g.sizes) }

// Of returns the group of the thing with index k.
func (g *Groups) Of(k int) int { return int(g.of[k]) }

// Size returns how many members group p has.
func (g *Groups) Size(p int) int { return int(g.sizes[p]) }
