package lexicon

// Class is a set of bits, one for each kind of word.
//
// A new class goes at the end of the list: the learned weights of the names know the
// classes by their bits, and a bit that moves makes them mean something else.
type Class uint64

// The classes of words. Values in "=" of the data files are given in the comment.
const (
	// Numbers.
	Number        Class = 1 << iota // spelt cardinal: "five" =5, "twenty" =20, "dozen" =12
	Ordinal                         // spelt ordinal: "third" =3
	OrdinalSuffix                   // "st", "nd", "rd", "th"
	Scale                           // "thousand" =3, "million" =6, "bn" =9, "crore" =7: the power of ten
	Fraction                        // "half" =2, "quarter" =4: the denominator

	// The calendar.
	Month    // "july" =7, "jul", "sept"
	Weekday  // "monday" =1, "mon"; Sunday is 0
	Season   // "spring" =1, "summer" =2, "autumn" and "fall" =3, "winter" =4
	TimeUnit // "day" =1, "week" =2, "month" =3, "quarter" =4, "half" =5, "year" =6, "decade" =7, "century" =8, "weekend" =9, "night" =10, "fortnight" =12
	DayWord  // "yesterday" =-1, "today" =0, "tomorrow" =1
	DayPart  // "morning", "afternoon", "evening", "night", "noon", "midnight"
	Pointing // "last" =-1, "this" =0, "next" =1, "past", "previous", "coming", "following"
	PartOf   // "early" =1, "mid" =2, "late" =3, "end" =3, "beginning" =1
	Fiscal   // "fiscal", "fy", "financial"
	Meridiem // "am" =0, "pm" =12, "a.m.", "p.m."
	TimeZone // "gmt", "edt", "cet"
	Vague    // "several", "few", "recent": numbers that are none
	Undated  // before a word of the calendar takes it off the calendar: "every" Monday, "Black" Friday
	Era      // "today's" is nowadays before it: "world", "economy"
	Dated    // a year before it is a date even where it is capitalised: "2016 Results", "2024 Budget"

	// Money.
	CurrencyCode // "usd", "eur": only in capitals
	CurrencyName // "dollar", "euros", "rupiah"; =row of the currency table
	CurrencyMark // "$", "us$" without its sign, "rs", "rp", "kr"
	Subunit      // "cents", "pence", "p"
	Amountish    // "about", "nearly", "over": qualifiers of amounts
	Per          // "per", "a", "each", "annually"

	// Speech.
	Cue     // reporting verb: "said" =1, "called" =2, "saying" =3, "according" =4, "calling" =5
	CueNoun // "statement", "remarks"
	Voice   // "spokesperson", "experts": who may speak without a name
	Body    // "company", "ministry": an organisation without its name
	Naming  // "titled", "known", "award": beside it, words in marks are a name
	Pronoun // "he", "she", "they", "it", "who"
	Modal   // "will", "would", "shall", "may", "can"
	Past    // "was", "were", "had", "announced": verbs in the past
	Future  // "will", "shall", "upcoming"

	// Names.
	Title        // before a name: "mr", "dr", "president", "senator"
	Role         // head of a title phrase: "chief", "director", "spokesman", "minister"
	LegalSuffix  // "inc", "corp", "ltd", "plc", "gmbh"
	OrgHead      // a name that ends with it is an organisation: "ministry" =2, "bank" =1; model.OrganisationKind + 16 * model.PlaceKind
	OrgWeak      // the same with a word that is a name: "group", "house"
	OrgLead      // begins the name of an organisation before "of", "for", "on": "ministry", "office"
	OrgModifier  // a common part of organisation names: "national", "global", "group"
	FirstName    // given names
	Surname      // family names
	Generation   // "jr", "sr", "ii", "iii"
	Degree       // "phd", "md", "mba"
	PlaceHead    // a name that ends with it is a place: "river", "street", "county"; value as of OrgHead
	PlaceLead    // begins the name of a place: "lake", "mount", "san"
	Demonym      // "indonesian", "dutch"
	Country      // one-word names and abbreviations of countries
	StateAbbrev  // "calif", "ca", "n.s.w": with care for their case
	WireService  // "reuters", "prnewswire"
	EventHead    // a name that ends with it is neither organisation nor place: "act", "award", "summit"
	Abbreviation // takes a full stop that ends no sentence: "no", "vs", "approx"

	// Grammar.
	Article     // "the", "a", "an"
	Preposition // "of", "in", "for"
	Conjunction // "and", "or", "but", "&"
	Function    // any other word of grammar that no name begins with
	CommonWord  // an everyday word that begins sentences and headlines and is no name

	// Last, for the model of names knows the classes by their place in this list.
	Decade // "sixties" =1960
	Opener // begins a calendar expression before a word of the calendar: "same", "rest", "that"
)

// Values are the classes of the words with which dates and amounts begin, and of the names
// of currencies.
const Values = Month | Weekday | Season | TimeUnit | DayWord | Pointing | PartOf | Decade | Fiscal | Opener |
	Number | Ordinal | Scale | Fraction | Vague | CurrencyCode | CurrencyName | CurrencyMark

// counting are the classes whose value is Entry.Number, calendar those whose value
// is Entry.Calendar.
const (
	counting = Number | Ordinal | Scale | Fraction
	calendar = Month | Weekday | Season | Decade | TimeUnit | DayWord | Pointing | PartOf | Meridiem
)

var classNames = map[string]Class{
	"number": Number, "ordinal": Ordinal, "ordinal-suffix": OrdinalSuffix, "scale": Scale, "fraction": Fraction,
	"month": Month, "weekday": Weekday, "season": Season, "decade": Decade, "opener": Opener, "time-unit": TimeUnit, "day-word": DayWord, "day-part": DayPart,
	"pointing": Pointing, "part-of": PartOf, "fiscal": Fiscal, "meridiem": Meridiem, "time-zone": TimeZone, "vague": Vague,
	"undated": Undated, "era": Era, "dated": Dated,
	"currency-code": CurrencyCode, "currency-name": CurrencyName, "currency-mark": CurrencyMark, "subunit": Subunit,
	"amountish": Amountish, "per": Per,
	"cue": Cue, "cue-noun": CueNoun, "voice": Voice, "body": Body, "naming": Naming, "pronoun": Pronoun, "modal": Modal, "past": Past, "future": Future,
	"title": Title, "role": Role, "legal-suffix": LegalSuffix, "org-head": OrgHead, "org-weak": OrgWeak, "org-lead": OrgLead, "place-lead": PlaceLead, "org-modifier": OrgModifier,
	"first-name": FirstName, "surname": Surname, "generation": Generation, "degree": Degree, "place-head": PlaceHead,
	"demonym": Demonym, "country": Country, "state-abbrev": StateAbbrev, "wire-service": WireService,
	"event-head": EventHead, "abbreviation": Abbreviation,
	"article": Article, "preposition": Preposition, "conjunction": Conjunction, "function": Function, "common": CommonWord,
}
