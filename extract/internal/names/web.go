package names

// domains are the last words of names of sites.
var domains = []string{"com", "org", "net", "gov", "edu", "io", "info", "biz", "co", "uk", "au", "ca", "de", "eu", "fr", "int", "mil", "tv", "me", "us", "nz", "sg", "za", "in", "ie", "html", "htm", "php", "pdf", "aspx", "app", "dev", "xyz", "ly", "news", "health", "online", "store", "shop", "tech"}

var schemes = []string{"http", "https", "www", "mailto", "ftp", "doi"}

// addresses marks the stretches without white space that are addresses.
func (f *finder) addresses() {
	t := f.t
	behind := 0
	for _, w := range f.webs {
		i := int(w)
		if i < behind || f.looks[i]&(webby|scheme) == 0 && (!t.Tokens[i].Glued() || f.rune(i-1) != '.') {
			continue
		}
		first, end := i, i+1
		for first > 0 && t.Tokens[first].Glued() {
			first--
		}
		for end < len(t.Tokens) && t.Tokens[end].Glued() {
			end++
		}
		behind = end
		if end-first == 1 || !f.address(first, end) {
			continue
		}
		for k := first; k < end; k++ {
			f.looks[k] = f.looks[k]&^(tallyMask<<traitShift) | dead // it counts as no word
		}
	}
}

// address reports whether a stretch without white space is an address of the web or
// of mail, a handle or a hashtag.
func (f *finder) address(first, end int) bool {
	t := f.t
	for i := first; i < end; i++ {
		tok := &t.Tokens[i]
		switch {
		case (tok.Rune == '@' || tok.Rune == '#') && i+1 < end && t.Tokens[i+1].Is(shapeWord|shapeDigits):
			return true
		case tok.Rune == '/' && i+1 < end && t.Tokens[i+1].Rune == '/' && i > first && t.Tokens[i-1].Rune == ':':
			return true
		case tok.Is(shapeWord) && f.looks[i]&scheme != 0 && i+1 < end:
			return true
		case tok.Rune == '.' && i > first && i+1 < end && f.looks[i+1]&domain != 0 && t.Tokens[i-1].Is(shapeWord|shapeDigits):
			// "Booking.com" may be the company; "booking.com" and "Booking.com/uk" are the site.
			if !t.Tokens[first].Is(shapeCapital) || f.key(first-1) == keyVisit || i != first+1 || i+2 < end && t.Tokens[i+2].Rune == '/' {
				return true
			}
		}
	}
	return false
}
