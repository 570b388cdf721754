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
	ruleGloss
	ruleGlossBefore
	ruleSite
	ruleUnit
	ruleCount
)

// rules says of each rule its name, the share of its mentions that were right in 362
// annotated releases (of a rule with few mentions there, a guess towards the mean), whether the names it finds decide other places of the same text
// (sure: 2 fixed, 1 until something better is known, 0 not), and whether they are given at all when nothing else speaks for them (emit).
var rules = [ruleCount]struct {
	name       string
	confidence float64
	sure       int
	emit       bool
}{
	ruleLegal:          {"legal form", 0.91, 2, true},
	ruleKnown:          {"well-known organisation", 0.95, 2, true},
	ruleHead:           {"head word of an organisation", 0.83, 1, true},
	ruleLead:           {"head word before of", 0.79, 2, true},
	ruleWeakHead:       {"weak head word of an organisation", 0.72, 0, true},
	ruleWire:           {"wire service", 0.95, 2, true},
	ruleAcronym:        {"acronym", 0.89, 1, true},
	ruleTicker:         {"before a ticker symbol", 0.80, 2, true},
	ruleDefined:        {"defined in the text", 0.86, 2, true},
	ruleOrgCue:         {"what organisations do", 0.81, 1, true},
	ruleUnknownActs:    {"unknown word that acts", 0.49, 0, true},
	ruleOrgGuess:       {"unknown name", 0.11, 0, false},
	ruleGazetteer:      {"gazetteer", 0.94, 1, true},
	ruleSmallPlace:     {"small place of the gazetteer", 0.78, 0, true},
	rulePlaceHead:      {"head word of a place", 0.84, 1, true},
	rulePlaceLead:      {"first word of a place", 0.43, 1, true},
	ruleState:          {"abbreviated state", 0.97, 2, true},
	ruleAddress:        {"street address", 0.93, 0, true},
	ruleUnknownIn:      {"unknown word after in", 0.75, 0, true},
	rulePlaceCue:       {"after a word of place", 0.67, 0, true},
	ruleTitled:         {"title before a person", 0.98, 2, true},
	ruleFirstName:      {"first name", 0.96, 2, true},
	rulePersonCue:      {"what people do", 0.89, 1, true},
	rulePersonGuess:    {"looks like a person", 0.74, 1, true},
	ruleDomain:         {"name of a site", 0.69, 0, true},
	ruleFirstAlone:     {"first name alone", 0.38, 0, false},
	ruleUnknownPerson:  {"unknown words like a person", 0.23, 0, false},
	ruleOther:          {"another name", 0.5, 0, false},
	ruleMemoryOrg:      {"organisation of the text", 0.80, 0, true},
	ruleMemoryShortOrg: {"short name of an organisation of the text", 0.75, 0, true},
	ruleMemoryPlace:    {"place of the text", 0.66, 0, true},
	ruleMemoryPerson:   {"person of the text", 0.76, 0, true},
	ruleMemorySurname:  {"surname of a person of the text", 0.95, 0, true},
	ruleMemoryFirst:    {"first name of a person of the text", 0.95, 0, true},
	ruleMemoryOther:    {"another name of the text", 0.5, 0, false},
	ruleNothing:        {"nothing", 0.1, 0, false},
	ruleGloss:          {"what the text says it is", 0.8, 2, true},
	ruleGlossBefore:    {"word before that says what it is", 0.7, 1, true},
	ruleUnit:           {"unit of armed forces", 0.9, 2, true},
	ruleSite:           {"site of a copied post", 0.95, 0, true},
}

// bothNames are the names of the rules where the learned recogniser says the same.
var bothNames = func() (out [ruleCount]string) {
	for r := range rules {
		out[r] = rules[r].name + ", learned"
	}
	return out
}()
