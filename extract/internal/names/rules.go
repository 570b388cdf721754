package names

// rule is what decided that something is a name.
type rule uint8

// The rules.
const (
	ruleLegal rule = iota
	ruleKnown
	ruleHead
	ruleLead
	ruleWeakHead
	ruleWire
	ruleAcronym
	ruleTicker
	ruleDefined
	ruleOrgCue
	ruleUnknownActs
	ruleOrgGuess
	ruleGazetteer
	ruleSmallPlace
	rulePlaceHead
	rulePlaceLead
	ruleState
	ruleAddress
	rulePlaceCue
	ruleUnknownIn
	ruleTitled
	ruleFirstName
	rulePersonCue
	rulePersonGuess
	ruleDomain
	ruleFirstAlone
	ruleUnknownPerson
	ruleOther
	ruleMemoryOrg
	ruleMemoryShortOrg
	ruleMemoryPlace
	ruleMemoryPerson
	ruleMemorySurname
	ruleMemoryFirst
	ruleMemoryOther
	ruleNothing
	ruleCount
)

// rules says of each rule its name, the share of its mentions that were right on
// annotated releases, whether the names it finds decide other places of the same text
// (sure: 2 fixed, 1 until something better is known, 0 not), and whether they are given at all when nothing else speaks for them (emit).
var rules = [ruleCount]struct {
	name       string
	confidence float64
	sure       int
	emit       bool
}{
	ruleLegal:          {"legal form", 0.9, 2, true},
	ruleKnown:          {"well-known organisation", 0.85, 2, true},
	ruleHead:           {"head word of an organisation", 0.75, 1, true},
	ruleLead:           {"head word before of", 0.75, 2, true},
	ruleWeakHead:       {"weak head word of an organisation", 0.5, 0, true},
	ruleWire:           {"wire service", 0.9, 2, true},
	ruleAcronym:        {"acronym", 0.5, 1, true},
	ruleTicker:         {"before a ticker symbol", 0.9, 2, true},
	ruleDefined:        {"defined in the text", 0.8, 2, true},
	ruleOrgCue:         {"what organisations do", 0.6, 1, true},
	ruleUnknownActs:    {"unknown word that acts", 0.5, 0, true},
	ruleOrgGuess:       {"unknown name", 0.1, 0, false},
	ruleGazetteer:      {"gazetteer", 0.85, 1, true},
	ruleSmallPlace:     {"small place of the gazetteer", 0.5, 0, true},
	rulePlaceHead:      {"head word of a place", 0.75, 1, true},
	rulePlaceLead:      {"first word of a place", 0.7, 1, true},
	ruleState:          {"abbreviated state", 0.85, 2, true},
	ruleAddress:        {"street address", 0.8, 0, true},
	ruleUnknownIn:      {"unknown word after in", 0.5, 0, true},
	rulePlaceCue:       {"after a word of place", 0.6, 0, true},
	ruleTitled:         {"title before a person", 0.85, 2, true},
	ruleFirstName:      {"first name", 0.8, 2, true},
	rulePersonCue:      {"what people do", 0.7, 1, true},
	rulePersonGuess:    {"looks like a person", 0.6, 1, true},
	ruleDomain:         {"name of a site", 0.5, 0, true},
	ruleFirstAlone:     {"first name alone", 0.4, 0, false},
	ruleUnknownPerson:  {"unknown words like a person", 0.2, 0, false},
	ruleOther:          {"another name", 0.5, 0, false},
	ruleMemoryOrg:      {"organisation of the text", 0.8, 0, true},
	ruleMemoryShortOrg: {"short name of an organisation of the text", 0.75, 0, true},
	ruleMemoryPlace:    {"place of the text", 0.8, 0, true},
	ruleMemoryPerson:   {"person of the text", 0.9, 0, true},
	ruleMemorySurname:  {"surname of a person of the text", 0.85, 0, true},
	ruleMemoryFirst:    {"first name of a person of the text", 0.75, 0, true},
	ruleMemoryOther:    {"another name of the text", 0.5, 0, false},
	ruleNothing:        {"nothing", 0.1, 0, false},
}
