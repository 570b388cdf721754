package money

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/dateline-nlp/dateline/extract/internal/lexicon"
	"github.com/dateline-nlp/dateline/model"
)

// rows calls f with the fields of each row of a file.
func rows(name string, fields int, f func(p []string) error) error {
	data, err := files.ReadFile(name)
	if err != nil {
		return err
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		p := strings.Split(line, "\t")
		if len(p) != fields {
			return fmt.Errorf("money: %s:%d: %d fields, not %d", name, n, len(p), fields)
		}
		if err := f(p); err != nil {
			return fmt.Errorf("money: %s:%d: %w", name, n, err)
		}
	}
	return nil
}

func words(field string) []string {
	if field == "-" {
		return nil
	}
	return strings.Fields(field)
}

// phraseKey returns the key of a phrase as the tokens of a text give it.
func phraseKey(phrase string) (key, first uint64, n int) {
	for w := range strings.FieldsSeq(phrase) {
		if n == 0 {
			key = lexicon.Key(w)
			first = key
		} else {
			key = lexicon.Join(key, lexicon.Key(w))
		}
		n++
	}
	return key, first, n
}

func readTables() (*tables, error) {
	tab := &tables{
		currencies: make([]currency, 1), families: make([]family, 1), codes: map[string]int16{}, names: map[uint64]uint8{},
		signs: map[rune]uint8{}, subunits: map[uint64]subunit{}, marks: map[string]mark{}, prefixes: map[prefix]int16{}, dollars: map[int16]bool{},
		countries: make([]string, 1), countryAt: map[string]uint8{}, adjectives: map[uint64]uint8{}, evidence: map[uint64]sight{}, endings: map[uint64]uint8{},
		qualifiers: map[uint64]model.Qualifier{}, words: map[uint64]wordClass{},
		scales: map[uint64]localScale{}, phrases: map[uint64]uint8{},
	}
	for _, step := range []func() error{tab.readCurrencies, tab.readSubunits, tab.readMarks, tab.readScales, tab.readCountries, tab.readWords} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	for _, key := range behindKeys {
		tab.behind.Add(key)
	}
	tab.britain, tab.unitedStates = tab.country("GB"), tab.country("US")
	tab.peso, tab.franc, tab.lira = tab.familyNamed("peso"), tab.familyNamed("franc"), tab.familyNamed("lira")
	return tab, nil
}

// readCurrencies reads the currencies and their families.
func (tab *tables) readCurrencies() error {
	familyOf := map[string]uint8{"-": 0}
	fallbacks, more, bare := []string{""}, [][]string{nil}, [][]string{nil}
	err := rows("families.tsv", 8, func(p []string) error {
		f := uint8(len(tab.families))
		familyOf[p[0]] = f
		tab.families = append(tab.families, family{name: p[0], need: p[2], english: p[7] == "english"})
		fallbacks, more, bare = append(fallbacks, p[1]), append(more, words(p[5])), append(bare, words(p[6]))
		for _, s := range words(p[3]) {
			for _, r := range s {
				tab.signs[r] = f
				if r < 128 {
					tab.asciiSigns[r] = f
				}
			}
		}
		for _, w := range words(p[4]) {
			if phrase := strings.ReplaceAll(w, "_", " "); phrase != w {
				key, first, _ := phraseKey(phrase)
				tab.phrases[key] = f
				tab.behind.Add(first)
				continue
			}
			tab.names[lexicon.Key(w)] = f
		}
		return nil
	})
	if err != nil {
		return err
	}
	err = rows("currencies.tsv", 7, func(p []string) error {
		f, ok := familyOf[p[4]]
		if !ok {
			return fmt.Errorf("unknown family %q", p[4])
		}
		digits, err := strconv.Atoi(p[1])
		if err != nil {
			return err
		}
		c := int16(len(tab.currencies))
		tab.codes[p[0]] = c
		tab.currencies = append(tab.currencies, currency{code: p[0], digits: digits, current: p[2] == "current",
			care: p[3], family: f, countries: tab.indices(words(p[5]))})
		if f != 0 {
			tab.families[f].members = append(tab.families[f].members, c)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for f := range tab.families {
		fam := &tab.families[f]
		for _, code := range more[f] {
			c, ok := tab.codes[code]
			if !ok {
				return fmt.Errorf("money: families.tsv: unknown code %q", code)
			}
			if !fam.has(c) {
				fam.members = append(fam.members, c)
			}
		}
		for _, code := range bare[f] {
			fam.bare = append(fam.bare, tab.codes[code])
		}
		if fallbacks[f] != "" && fallbacks[f] != "-" {
			c, ok := tab.codes[fallbacks[f]]
			if !ok {
				return fmt.Errorf("money: families.tsv: unknown code %q", fallbacks[f])
			}
			fam.fallback = c
		}
	}
	return nil
}

// indices returns the indices of countries by their codes; those that are new are
// added.
func (tab *tables) indices(codes []string) []uint8 {
	var out []uint8
	for _, code := range codes {
		i := tab.country(code)
		if i == 0 {
			i = uint8(len(tab.countries))
			tab.countries = append(tab.countries, code)
			tab.countryAt[code] = i
		}
		out = append(out, i)
	}
	return out
}

// country returns the index of a country by its code; 0 if the tables have none.
func (tab *tables) country(code string) uint8 {
	return tab.countryAt[code]
}

func (tab *tables) readSubunits() error {
	return rows("subunits.tsv", 4, func(p []string) error {
		f := tab.familyNamed(p[1])
		if f == 0 {
			return fmt.Errorf("unknown family %q", p[1])
		}
		places, err := strconv.Atoi(p[3])
		if err != nil {
			return err
		}
		tab.subunits[lexicon.Key(p[0])] = subunit{f, p[2], places}
		return nil
	})
}

// readScales reads scales.tsv.
func (tab *tables) readScales() error {
	return rows("scales.tsv", 3, func(p []string) error {
		f := tab.familyNamed(p[1])
		if f == 0 {
			return fmt.Errorf("unknown family %q", p[1])
		}
		power, err := strconv.Atoi(p[2])
		if err != nil {
			return err
		}
		tab.scales[lexicon.Key(p[0])] = localScale{f, power}
		tab.behind.Add(lexicon.Key(p[0]))
		return nil
	})
}

func (tab *tables) readMarks() error {
	return rows("marks.tsv", 4, func(p []string) error {
		meaning, scale, scaled := strings.Cut(p[1], ":")
		m := mark{code: tab.codes[meaning], before: p[2] == "before" || p[2] == "both", after: p[2] == "after" || p[2] == "both", care: p[3]}
		m.family = tab.familyNamed(meaning)
		if m.code != 0 {
			m.family = tab.currencies[m.code].family
		}
		if m.code == 0 && m.family == 0 {
			return fmt.Errorf("neither code nor family: %q", meaning)
		}
		if scaled {
			n, err := strconv.Atoi(scale)
			if err != nil {
				return err
			}
			m.scale = n
		}
		if m.before || m.after {
			tab.marks[p[0]] = m
			return nil
		}
		for _, r := range p[2] {
			tab.prefixes[prefix{p[0], r}] = m.code
			if r == '$' {
				tab.dollars[m.code] = true
			}
		}
		return nil
	})
}

func (tab *tables) readCountries() error {
	return rows("countries.tsv", 3, func(p []string) error {
		c := tab.indices(p[:1])[0]
		for _, phrase := range strings.Split(p[1], "|") {
			key, _, _ := phraseKey(phrase)
			tab.adjectives[key] = c
			tab.behind.Add(key)
		}
		for _, phrase := range strings.Split(p[1]+"|"+p[2], "|") {
			if strings.HasPrefix(phrase, ".") {
				tab.endings[lexicon.Key(phrase[1:])] = c
				continue
			}
			phrase, listed := strings.CutSuffix(phrase, ":")
			weight := int32(1)
			if home, ok := strings.CutSuffix(phrase, "+"); ok {
				phrase, weight = home, homeWeight
			}
			key, first, n := phraseKey(phrase)
			tab.evidence[key] = sight{country: c, capitals: phrase == strings.ToUpper(phrase), listed: listed, weight: weight, opens: tab.evidence[key].opens}
			if n > 1 {
				opener := tab.evidence[first]
				opener.opens = true
				tab.evidence[first] = opener
			}
			tab.speaks.Add(key)
			tab.speaks.Add(first)
		}
		return nil
	})
}

func (tab *tables) readWords() error {
	return rows("words.tsv", 2, func(p []string) error {
		key, _, _ := phraseKey(p[1])
		if q, ok := qualifierWords[p[0]]; ok {
			tab.qualifiers[key] = q
			tab.qualifierEnds.Add(lexicon.Key(p[1][strings.LastIndexByte(p[1], ' ')+1:]))
			return nil
		}
		class, ok := wordClasses[p[0]]
		if !ok {
			return fmt.Errorf("unknown class %q", p[0])
		}
		tab.words[key] |= class
		return nil
	})
}
