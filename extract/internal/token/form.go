package token

// Form is what the tables of the stage of names say of a token by its text alone. That stage
// fills it; here it is kept beside what the lexicon says of the same text, so that one look-up
// finds both.
type Form struct {
	// ID tells texts of tokens apart: two that have one ID are the same bytes, both a
	// possessive or neither.
	ID    uint64
	Shape uint64 // the look of its letters, repeated ones once
	// Path is the class of the word, a path of so many bits (the last step in the lowest)
	// whose beginnings are wider classes.
	Path   uint32
	Length uint8
	// Word is what is known of the word, in bits: how common it is as a first name (2), as
	// a family name (3), how often it is written small (3).
	Word uint8
}

// Traits are what a token shows to the way its sentence is read, by its text alone.
type Traits uint32

// FormsOf makes the forms those of an owner, by whose tables they are filled: what another
// left is forgotten, in the text and in what its tokeniser knows.
func (t *Text) FormsOf(owner any) {
	if m := t.memory; m.owner != owner {
		if m.owner != nil {
			m.forgetForms()
		}
		m.owner = owner
	}
	if t.owner != owner {
		clear(t.Sets)
		t.owner = owner
	}
}

// RecallForm fills the form of token i if that of its text was kept since the text was cut
// into tokens, and reports whether it was.
func (t *Text) RecallForm(i int) bool {
	k := t.memory.find(t.Forms[i].ID)
	if k == nil || k.sets == 0 {
		return false
	}
	t.Forms[i] = Form{ID: k.id, Shape: k.letters, Path: k.path, Length: k.length, Word: k.word}
	t.Traits[i], t.Sets[i] = k.traits, k.sets
	return true
}

// KeepForm keeps the form of token i for other tokens of its text.
func (t *Text) KeepForm(i int) {
	if k := t.memory.find(t.Forms[i].ID); k != nil {
		f := &t.Forms[i]
		k.letters, k.path, k.length, k.word = f.Shape, f.Path, f.Length, f.Word
		k.traits, k.sets = t.Traits[i], t.Sets[i]
	}
}
