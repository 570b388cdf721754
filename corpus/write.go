package corpus

import (
	"encoding/json"
	"io"

	"github.com/dateline-nlp/dateline/model"
)

// WriteJSON writes the document as indented JSON.
func WriteJSON(w io.Writer, d *model.Document) error { return encode(w, d, "  ") }

// WriteJSONL writes the document as one line of JSON.
func WriteJSONL(w io.Writer, d *model.Document) error { return encode(w, d, "") }

// WriteMentions writes the mentions of the document, in the flat exchange form, as
// one line of JSON.
func WriteMentions(w io.Writer, d *model.Document) error { return encode(w, Mentions(d), "") }

func encode(w io.Writer, value any, indent string) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", indent)
	return encoder.Encode(value)
}
