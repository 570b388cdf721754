package gazetteer

// How many members a list of places has that can show where they lie, and how many are
// read as one list, so that the time stays linear.
const (
	leastSeries = 5
	mostSeries  = 64
)

// readSeries finds lists of places of one division: "Cohasset, Duxbury, Halifax, Hanson,
// Hull and Kingston" are towns of Massachusetts, although three of the names have greater
// bearers elsewhere.
func (r *resolver) readSeries() {
	for first := 0; first < len(r.items); {
		last := first + 1
		for last < min(len(r.items), first+mostSeries) && r.enumerated(last-1) {
			last++
		}
		if last-first >= leastSeries {
			r.shareDivision(r.items[first:last])
		}
		first = last
	}
}

// shareDivision notes the division in which the members of a list lie: one in which two
// thirds have a reading, and which half of those would be read in anyhow.
func (r *resolver) shareDivision(list []item) {
	var best uint16
	most, read := 0, 0
	for i := range list {
		if len(list[i].readings) == 0 {
			continue
		}
		read++
		top := r.top(&list[i])
		if top.division == 0 || top.isDivision() || top.division == best {
			continue
		}
		if n := r.supporters(list, top.division); n > most {
			best, most = top.division, n
		}
	}
	if most < leastSeries-1 || most*3 < read*2 {
		return
	}
	for i := range list {
		list[i].series = best
	}
}

// supporters returns how many members of a list have a reading in a division; 0 if
// fewer than half of them would be read there by themselves.
func (r *resolver) supporters(list []item, division uint16) int {
	all, firm := 0, 0
	for i := range list {
		it := &list[i]
		for _, a := range it.readings {
			if a.division == division && !a.isDivision() {
				all++
				if r.top(it).division == division {
					firm++
				}
				break
			}
		}
	}
	if firm*2 < all {
		return 0
	}
	return all
}

// top returns the reading for which there is most evidence.
func (r *resolver) top(it *item) reading {
	among := spreadOf(it.readings)
	best, most := 0, r.score(it, &it.readings[0], among)
	for k := 1; k < len(it.readings); k++ {
		if s := r.score(it, &it.readings[k], among); s > most {
			best, most = k, s
		}
	}
	return it.readings[best]
}
