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
	ruleOrgGuess
	ruleGazetteer
	ruleSmallPlace
	rulePlaceHead
	rulePlaceLead
	ruleState
	ruleAddress
	rulePlaceCue
	ruleTitled
	ruleFirstName
	rulePersonCue
	rulePersonGuess
	ruleOther
	ruleMemoryOrg
	ruleMemoryShortOrg
	ruleMemoryPlace
	ruleMemoryPerson
	ruleMemorySurname
	ruleMemoryFirst
	ruleNothing
	ruleCount
)

// rules says of each rule its name, the share of its mentions that were right on
// annotated releases, whether the names it finds decide other places of the same text
// (sure), and whether they are given at all when nothing else speaks for them (emit).
var rules = [ruleCount]struct {
	name       string
	confidence float64
	sure, emit bool
}{
	ruleLegal:          {"legal form", 0.9, true, true},
	ruleKnown:          {"well-known organisation", 0.85, true, true},
	ruleHead:           {"head word of an organisation", 0.75, true, true},
	ruleLead:           {"head word before of", 0.75, true, true},
	ruleWeakHead:       {"weak head word of an organisation", 0.5, false, true},
	ruleWire:           {"wire service", 0.9, true, true},
	ruleAcronym:        {"acronym", 0.5, false, true},
	ruleTicker:         {"before a ticker symbol", 0.9, true, true},
	ruleDefined:        {"defined in the text", 0.8, true, true},
	ruleOrgCue:         {"what organisations do", 0.6, true, true},
	ruleOrgGuess:       {"unknown name", 0.4, false, true},
	ruleGazetteer:      {"gazetteer", 0.85, true, true},
	ruleSmallPlace:     {"small place of the gazetteer", 0.5, false, true},
	rulePlaceHead:      {"head word of a place", 0.75, true, true},
	rulePlaceLead:      {"first word of a place", 0.7, true, true},
	ruleState:          {"abbreviated state", 0.85, true, true},
	ruleAddress:        {"street address", 0.8, false, true},
	rulePlaceCue:       {"after a word of place", 0.6, false, true},
	ruleTitled:         {"title before a person", 0.85, true, true},
	ruleFirstName:      {"first name", 0.8, true, true},
	rulePersonCue:      {"what people do", 0.7, true, true},
	rulePersonGuess:    {"looks like a person", 0.5, false, true},
	ruleOther:          {"another name", 0.5, false, false},
	ruleMemoryOrg:      {"organisation of the text", 0.8, false, true},
	ruleMemoryShortOrg: {"short name of an organisation of the text", 0.75, false, true},
	ruleMemoryPlace:    {"place of the text", 0.8, false, true},
	ruleMemoryPerson:   {"person of the text", 0.9, false, true},
	ruleMemorySurname:  {"surname of a person of the text", 0.85, false, true},
	ruleMemoryFirst:    {"first name of a person of the text", 0.75, false, true},
	ruleNothing:        {"nothing", 0.1, false, false},
}
