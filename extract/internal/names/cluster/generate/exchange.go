package main

// exchange puts words into classes such that the class of a word tells as much as
// it can of the class of the next: the exchange algorithm for class bigrams (Martin,
// Liermann and Ney, "Algorithms for bigram and trigram word clustering", 1998). Each
// word in turn is taken out of its class and put where the likelihood of the text
// becomes highest, over and over.
type exchange struct {
	classes       int
	after, before *neighbours
	count         []int32  // of each word
	of            []uint16 // class of each word
	total         []int32  // words of the text in each class
	next          []int32  // [class][class after it]
	last          []int32  // [class][class before it]: the same, turned

	right, left side // of the word that is moved
	self        int32
}

// side is how often the word that is moved stands beside each class.
type side struct {
	count []int32
	list  []int32 // classes whose count is not 0
}

func newExchange(count []int32, after, before *neighbours, classes int) *exchange {
	e := &exchange{classes: classes, after: after, before: before, count: count, of: make([]uint16, len(count)),
		total: make([]int32, classes), next: make([]int32, classes*classes), last: make([]int32, classes*classes),
		right: side{count: make([]int32, classes)}, left: side{count: make([]int32, classes)}}
	for w := range count {
		e.of[w] = uint16(w % classes)
		e.total[e.of[w]] += count[w]
	}
	for w := range count {
		words, counts := after.of(w)
		for i, o := range words {
			e.next[int(e.of[w])*classes+int(e.of[o])] += counts[i]
			e.last[int(e.of[o])*classes+int(e.of[w])] += counts[i]
		}
	}
	return e
}

// pass moves each word once to its best class and returns how many moved.
func (e *exchange) pass() int {
	moved := 0
	for w := range e.count {
		e.look(w)
		from := int(e.of[w])
		e.put(w, from, -1)
		best, gain := from, e.gain(w, from)
		for to := range e.classes {
			if to == from {
				continue
			}
			if g := e.gain(w, to); g > gain {
				best, gain = to, g
			}
		}
		e.put(w, best, 1)
		if best != from {
			e.of[w] = uint16(best)
			moved++
		}
	}
	return moved
}

// look counts the classes beside a word. The word beside itself is counted apart.
func (e *exchange) look(w int) {
	e.self = e.right.look(w, e.after, e.of)
	e.left.look(w, e.before, e.of)
}

// look counts the classes on one side of a word and returns how often the word
// itself stands there.
func (s *side) look(w int, beside *neighbours, of []uint16) (self int32) {
	for _, c := range s.list {
		s.count[c] = 0
	}
	s.list = s.list[:0]
	words, counts := beside.of(w)
	for i, o := range words {
		if int(o) == w {
			self = counts[i]
			continue
		}
		c := of[o]
		if s.count[c] == 0 {
			s.list = append(s.list, int32(c))
		}
		s.count[c] += counts[i]
	}
	return self
}

// put adds the word to a class, or takes it out.
func (e *exchange) put(w, class int, sign int32) {
	n := e.classes
	for _, c := range e.right.list {
		e.next[class*n+int(c)] += sign * e.right.count[c]
		e.last[int(c)*n+class] += sign * e.right.count[c]
	}
	for _, c := range e.left.list {
		e.last[class*n+int(c)] += sign * e.left.count[c]
		e.next[int(c)*n+class] += sign * e.left.count[c]
	}
	e.next[class*n+class] += sign * e.self
	e.last[class*n+class] += sign * e.self
	e.total[class] += sign * e.count[w]
}

// gain returns by how much the likelihood grows if the word, which is in no class,
// is put into this one.
func (e *exchange) gain(w, class int) int64 {
	next := e.next[class*e.classes : (class+1)*e.classes]
	last := e.last[class*e.classes : (class+1)*e.classes]
	sum := 2 * (nlogn(e.total[class]) - nlogn(e.total[class]+e.count[w]))
	for _, c := range e.right.list {
		n := next[c]
		sum += nlogn(n+e.right.count[c]) - nlogn(n)
	}
	for _, c := range e.left.list {
		n := last[c]
		sum += nlogn(n+e.left.count[c]) - nlogn(n)
	}
	// The class beside itself was counted for each side alone.
	n, r, l := next[class], e.right.count[class], e.left.count[class]
	return sum + nlogn(n+r+l+e.self) - nlogn(n+r) - nlogn(n+l) + nlogn(n)
}

// likelihood returns what pass makes larger.
func (e *exchange) likelihood() int64 {
	var sum int64
	for _, n := range e.next {
		sum += nlogn(n)
	}
	for _, n := range e.total {
		sum -= 2 * nlogn(n)
	}
	return sum
}
