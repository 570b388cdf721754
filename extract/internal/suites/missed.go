package suites

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/dateline-nlp/dateline/model"
)

var (
	bareYear = regexp.MustCompile(`^(?:the )?[12]\d{3}(?:[’']s)?$`)
	duration = regexp.MustCompile(`^(?:(?:within|for|over|over the course of|give it) )?` + count + ` ` + unit + `$`)
	hours    = regexp.MustCompile(`\d ?m\b|\b(?:hours?|\d+hours?|minutes?|\d+minutes?|seconds?|at \d+)\b`)
	vague    = regexp.MustCompile(`\b(?:few|several|recent|couple)\b|^(?:the )?(?:coming|past|last|next) (?:days|weeks|months|years|decades)$`)
	counted  = regexp.MustCompile(`^day (?:one|two|three|four|five|six|seven|\d+)\b|^(?:our )?last day\b|^(?:her|his|their) \d0s$|^\d+-year$|^(?:first|second|third|fourth|fifth)-year$`)
	unnamed  = regexp.MustCompile(`^(?:in |at |during )?(?:this|that|the) (?:period|time)$`)
	openers  = regexp.MustCompile(`(?i)^(?:from|in|since|by|until|after|before|during|the|a|an)$`)
	inName   = regexp.MustCompile(`(?:^|[\s(])\p{Lu}[\p{L}’'-]*(?: of| of the)? ?$`)
	beforeOf = regexp.MustCompile(`\p{Lu}[\p{L}’'-]*\s+of\s+(?:the\s+)?$`)
)

var missedRules = []Rule{
	{"impossible", Convention, "a day that no calendar has keeps its span and is unresolved; the suite wants nothing", False,
		func(f *Failure, _ string) bool { return f.Ours.Unresolved == model.ImpossibleDate }},
	{"name-year", Convention, "a year inside a name (\"the Clean Air Act of 1990\", \"the 2017 World Cup\", \"Agenda 2030\") is no date", Missed,
		func(f *Failure, words string) bool {
			return bareYear.MatchString(words) && f.besideName()
		}},
	{"duration", Convention, "durations (\"for three years\", \"90 days\") are no dates", Missed,
		func(_ *Failure, words string) bool { return duration.MatchString(words) && !vague.MatchString(words) }},
	{"counted", Convention, "ages, and days that an event counts, are on no calendar", Missed,
		func(_ *Failure, words string) bool { return counted.MatchString(words) }},
	{"unnamed", Convention, "\"this period\", \"at that time\" name no unit of the calendar", Missed,
		func(_ *Failure, words string) bool { return unnamed.MatchString(words) }},
	{"any-season", Convention, "a season of every year, or of a tale, is on no calendar; the suite has no days either", Missed,
		func(f *Failure, words string) bool { return season.MatchString(words) && len(f.Gold.Accept) == 0 }},
	{"hours", Convention, "a date is a day or longer: hours and minutes are no dates", Missed,
		func(_ *Failure, words string) bool { return hours.MatchString(words) }},
	{"vague", Convention, "what cannot be put on a calendar (\"recently\", \"a few days ago\") is no date", Missed,
		func(_ *Failure, words string) bool { return vague.MatchString(words) }},
}

// besideName reports whether a capitalised word stands right behind the expression, or
// right before it or its "of".
func (f *Failure) besideName() bool {
	ahead := f.Case.runes[f.Gold.End:]
	behind := string(f.Case.runes[max(0, f.Gold.Start-40):f.Gold.Start])
	words := strings.Fields(behind)
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	if len(ahead) > 1 && ahead[0] == ' ' && unicode.IsUpper(ahead[1]) {
		return !openers.MatchString(last) || strings.EqualFold(last, "the") // "the 2017 World Cup", not "From 1776 France"
	}
	if openers.MatchString(last) {
		return false
	}
	if strings.ContainsAny(behind[strings.LastIndexByte(strings.TrimRight(behind, " "), ' ')+1:], "\n(") {
		return false
	}
	return beforeOf.MatchString(behind) || inName.MatchString(behind)
}
