package resolve

import (
	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

// The words by which a release line holds a release back: "Embargoed until", "Hold for
// release until", "Not for publication before".
var (
	keyEmbargo   = lexicon.Key("embargo")
	keyEmbargoed = lexicon.Key("embargoed")
	keyUntil     = lexicon.Key("until")
	keyTill      = lexicon.Key("till")
	keyBefore    = lexicon.Key("before")
	keyImmediate = lexicon.Key("immediate")
)

// embargo returns the time until which the release is held back: that of the first day in
// a release line that says so; nil if there is none.
func embargo(in *Input, found []model.Date) *model.Embargo {
	for _, b := range in.Layout.Blocks {
		if b.Kind != model.ZoneEmbargo || !heldBack(in, b.Span) {
			continue
		}
		for i := range found {
			d := &found[i]
			if b.Contains(d.Span) && d.Granularity == model.GranularityDay && d.Interval != nil && d.Interval.Days() == 1 {
				return &model.Embargo{Span: d.Span, Day: d.Interval.Start, Clock: d.Clock}
			}
		}
	}
	return nil
}

// heldBack reports whether a release line says that the release is held back.
func heldBack(in *Input, s model.Span) bool {
	held := false
	for i := in.Text.At(s.Start); i < len(in.Text.Tokens) && int(in.Text.Tokens[i].Start) < s.End; i++ {
		switch in.Text.Tokens[i].Key {
		case keyEmbargo, keyEmbargoed, keyUntil, keyTill, keyBefore:
			held = true
		case keyImmediate:
			return false
		}
	}
	return held
}
