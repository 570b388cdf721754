package learned

// The labels: nothing, and for each kind the first, inner, last and only token of a
// name.
const (
	outside = 0
	first   = 0
	inner   = 1
	last    = 2
	only    = 3
	kinds   = 3
)

// Labels are the names of the labels, in the order of their numbers.
var Labels = []string{"O",
	"B-ORG", "I-ORG", "L-ORG", "U-ORG",
	"B-PLACE", "I-PLACE", "L-PLACE", "U-PLACE",
	"B-PERSON", "I-PERSON", "L-PERSON", "U-PERSON",
}

func label(k Kind, part int) int { return 1 + 4*int(k) + part }

// kindOf returns the kind and the part of a label that is not outside.
func kindOf(label int) (Kind, int) { return Kind((label - 1) / 4), (label - 1) % 4 }

// Begins reports whether a run of tokens can begin with the label.
func Begins(to int) bool {
	if to == outside {
		return true
	}
	_, p := kindOf(to)
	return p == first || p == only
}

// Ends reports whether a run of tokens can end with the label.
func Ends(from int) bool {
	if from == outside {
		return true
	}
	_, p := kindOf(from)
	return p == last || p == only
}

// Follows reports whether a label can stand after another.
func Follows(from, to int) bool {
	if Ends(from) {
		return Begins(to)
	}
	if Begins(to) {
		return false
	}
	a, _ := kindOf(from)
	b, _ := kindOf(to)
	return a == b
}

// Label returns the label of token i in a name of tokens from first to last.
func Label(k Kind, i, from, to int) int {
	switch {
	case to-from == 1:
		return label(k, only)
	case i == from:
		return label(k, first)
	case i == to-1:
		return label(k, last)
	}
	return label(k, inner)
}
