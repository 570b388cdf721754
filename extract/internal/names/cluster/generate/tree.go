package main

import "github.com/dateline-nlp/dateline/extract/internal/names/cluster"

// tree joins classes two at a time, those first whose joining loses least of what a
// class tells of the next (Brown and others, "Class-based n-gram models of natural
// language", 1992), until one is left.
type tree struct {
	size   int
	next   []int32 // [class][class after it]
	before []int64 // words in a class that have a word after them
	after  []int64 // words in a class that have a word before them
	loss   []int64 // [class][higher class]
	alive  []int   // classes that are left, in order
	nodes  []node
	root   []int // node of each class that is left
}

type node struct{ left, right, class int }

func newTree(next []int32, classes int) *tree {
	t := &tree{size: classes, next: append([]int32(nil), next...), loss: make([]int64, classes*classes)}
	for c := range classes {
		t.alive = append(t.alive, c)
		t.root = append(t.root, c)
		t.nodes = append(t.nodes, node{class: c})
	}
	t.sum()
	for i, a := range t.alive {
		for _, b := range t.alive[i+1:] {
			t.loss[a*classes+b] = t.lost(a, b)
		}
	}
	return t
}

// paths returns the way from the root to each class.
func paths(next []int32, classes int) []cluster.Path {
	t := newTree(next, classes)
	for len(t.alive) > 1 {
		t.join(t.cheapest())
	}
	out := make([]cluster.Path, classes)
	t.walk(t.root[t.alive[0]], cluster.Path{}, out)
	return out
}

func (t *tree) at(a, b int) int32 { return t.next[a*t.size+b] }

// sum counts the words of each class on either side.
func (t *tree) sum() {
	t.before, t.after = make([]int64, t.size), make([]int64, t.size)
	for a := range t.size {
		for b := range t.size {
			t.before[a] += int64(t.at(a, b))
			t.after[b] += int64(t.at(a, b))
		}
	}
}

// joined returns by how much the sum of n log n falls where two counts become one;
// it is never above 0, as the sum grows.
func joined(a, b int32) int64 {
	if a == 0 || b == 0 {
		return 0
	}
	return nlogn(a) + nlogn(b) - nlogn(a+b)
}

// lost returns by how much the information that neighbours have of one another falls
// if two classes are joined.
func (t *tree) lost(a, b int) int64 {
	sum := -joined(int32(t.before[a]), int32(t.before[b])) - joined(int32(t.after[a]), int32(t.after[b]))
	for _, c := range t.alive {
		if c != a && c != b {
			sum += joined(t.at(a, c), t.at(b, c)) + joined(t.at(c, a), t.at(c, b))
		}
	}
	aa, ab, ba, bb := t.at(a, a), t.at(a, b), t.at(b, a), t.at(b, b)
	return sum + nlogn(aa) + nlogn(ab) + nlogn(ba) + nlogn(bb) - nlogn(aa+ab+ba+bb)
}

// cheapest returns the pair of classes that loses least.
func (t *tree) cheapest() (int, int) {
	best := [2]int{t.alive[0], t.alive[1]}
	for i, a := range t.alive {
		for _, b := range t.alive[i+1:] {
			if t.loss[a*t.size+b] < t.loss[best[0]*t.size+best[1]] {
				best = [2]int{a, b}
			}
		}
	}
	return best[0], best[1]
}

// join makes one class of two, under the number of the first.
func (t *tree) join(a, b int) {
	rest := make([]int, 0, len(t.alive))
	for _, c := range t.alive {
		if c != a && c != b {
			rest = append(rest, c)
		}
	}
	// For pairs of other classes only what they have beside these two changes.
	for i, c := range rest {
		for _, d := range rest[i+1:] {
			t.loss[c*t.size+d] += t.change(a, b, c, d)
		}
	}
	t.nodes = append(t.nodes, node{left: t.root[a], right: t.root[b], class: -1})
	t.root[a] = len(t.nodes) - 1
	t.before[a] += t.before[b]
	t.after[a] += t.after[b]
	for c := range t.size {
		t.next[a*t.size+c] += t.at(b, c)
	}
	for c := range t.size {
		t.next[c*t.size+a] += t.at(c, b)
	}
	kept := t.alive[:0]
	for _, c := range t.alive {
		if c != b {
			kept = append(kept, c)
		}
	}
	t.alive = kept
	for _, c := range rest {
		t.loss[min(a, c)*t.size+max(a, c)] = t.lost(a, c)
	}
}

// change returns by how much the loss of joining c and d changes once a and b are
// one class.
func (t *tree) change(a, b, c, d int) int64 {
	ca, cb, da, db := t.at(c, a), t.at(c, b), t.at(d, a), t.at(d, b)
	ac, bc, ad, bd := t.at(a, c), t.at(b, c), t.at(a, d), t.at(b, d)
	return joined(ca+cb, da+db) - joined(ca, da) - joined(cb, db) +
		joined(ac+bc, ad+bd) - joined(ac, ad) - joined(bc, bd)
}

// walk writes the paths of the classes under a node. What lies deeper than a path
// is long has the path of where it was left.
func (t *tree) walk(at int, path cluster.Path, out []cluster.Path) {
	n := t.nodes[at]
	if n.class >= 0 {
		out[n.class] = path
		return
	}
	left, right := path, path
	if path.Bits < cluster.MaxBits {
		left = cluster.Path{Path: path.Path << 1, Bits: path.Bits + 1}
		right = cluster.Path{Path: path.Path<<1 | 1, Bits: path.Bits + 1}
	}
	t.walk(n.left, left, out)
	t.walk(n.right, right, out)
}
