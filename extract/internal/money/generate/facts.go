package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// fact is what the repository says of a currency.
type fact struct {
	name      string
	digits    string
	status    string   // current, historic, or none: no legal tender anywhere
	countries []string // where it is legal tender, or was last
	last      string   // the day it last was legal tender; empty if it is
}

// sinceDay is from when on a currency of the past is taken: archives of news go back to
// the nineties, and the codes of older ones are mostly words of other things.
const sinceDay = "1995-01-01"

// besides is what is in use beside the country's own currency, whose name the country's adjective
// means: "Zimbabwean dollars" are no US dollars, "Bhutanese rupees" no Indian ones.
var besides = map[string]bool{"USD ZW": true, "INR BT": true}

// noCountry are regions of the repository that ISO 3166-1 has not, or not any more.
var noCountry = map[string]bool{"EU": true, "EA": true, "IC": true, "AC": true, "DG": true, "TA": true, "CP": true, "ZZ": true,
	"BU": true, "CS": true, "DD": true, "SU": true, "TP": true, "YD": true, "YU": true, "ZR": true}

// use is a currency's time in a region.
type use struct {
	From   string `json:"_from"`
	To     string `json:"_to"`
	Tender string `json:"_tender"`
}

func readFacts(from, today string) (map[string]fact, error) {
	var data struct {
		Supplemental struct {
			CurrencyData struct {
				Fractions map[string]struct {
					Digits string `json:"_digits"`
				} `json:"fractions"`
				Region map[string][]map[string]use `json:"region"`
			} `json:"currencyData"`
		} `json:"supplemental"`
	}
	if err := readJSON(filepath.Join(from, "currencyData.json"), &data); err != nil {
		return nil, err
	}
	var english struct {
		Main map[string]struct {
			Numbers struct {
				Currencies map[string]struct {
					Name string `json:"displayName"`
				} `json:"currencies"`
			} `json:"numbers"`
		} `json:"main"`
	}
	if err := readJSON(filepath.Join(from, "currencies.json"), &english); err != nil {
		return nil, err
	}
	facts := map[string]fact{}
	fractions := data.Supplemental.CurrencyData.Fractions
	for code, c := range english.Main["en"].Numbers.Currencies {
		f := fact{name: c.Name, digits: fractions["DEFAULT"].Digits, status: "none"}
		if d, ok := fractions[code]; ok {
			f.digits = d.Digits
		}
		f.settle(code, today, data.Supplemental.CurrencyData.Region)
		facts[code] = f
	}
	return facts, nil
}

// settle finds where and until when a currency is legal tender.
func (f *fact) settle(code, today string, regions map[string][]map[string]use) {
	var now, past []string
	ended := map[string]string{}
	for region, list := range regions {
		for _, entry := range list {
			u, ok := entry[code]
			if !ok || u.Tender == "false" || besides[code+" "+region] {
				continue
			}
			if u.To == "" || u.To > today {
				now = append(now, region)
				continue
			}
			past = append(past, region)
			ended[region] = max(ended[region], u.To)
			f.last = max(f.last, u.To)
		}
	}
	switch {
	case len(now) > 0:
		f.status, f.countries, f.last = "current", now, ""
	case len(past) > 0:
		f.status = "historic"
		for _, region := range past {
			if ended[region][:4] == f.last[:4] {
				f.countries = append(f.countries, region)
			}
		}
	}
	f.countries = slices.DeleteFunc(f.countries, func(region string) bool { return noCountry[region] })
	slices.Sort(f.countries)
	f.countries = slices.Compact(f.countries)
}

// taken reports whether a currency belongs in the table by itself.
func (f *fact) taken() bool {
	return f.status == "current" || f.status == "historic" && f.last >= sinceDay
}

func readJSON(name string, into any) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, into)
}

// field writes a list as a column.
func field(list []string) string {
	if len(list) == 0 {
		return "-"
	}
	return strings.Join(list, " ")
}
