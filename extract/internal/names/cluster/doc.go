// Package cluster puts words into classes by the company they keep in press
// releases: "Inc" is with "Ltd", "Texas" with "Florida", "Michael" with "David". A
// recogniser of names that has learned of one knows what to make of the other.
//
//	classes, err := cluster.Default()
//	...
//	class, path, bits, ok := classes.Of(cluster.Plain(text, i))  // however it is written
//	class, path, bits, ok = classes.Look(text, i)                // "may" is not "May"
//	coarse := cluster.Prefix(path, bits, 4)
//
// Each class is a leaf of a binary tree, and its path says where: so many bits, the
// last step the lowest. Classes whose paths begin alike are alike. Beginnings of
// several lengths (4, 6, 8, 10 and the whole) are classes from coarse to fine.
//
// A table is read where it lies, without parsing; look-ups do not allocate. It is
// safe for concurrent use.
//
// # What the table is made of
//
// clusters.bin holds hashes of words and their classes, nothing else. It was learned
// from 27,000 raw releases (companies by a dozen wires, governments, parliaments,
// prosecutors, charities), which were read to count which word follows which. No
// text of theirs is kept, and a word stands in the table only if they write it
// eight times or more in different sentences. Releases that are used to measure the
// recogniser, copies of them, and sentences that others have in common with them
// were left out: classes that have read the names of the texts that judge them
// would flatter themselves. The command, from the root of the repository, with the
// releases beside it:
//
//	go run ./extract/internal/names/cluster/generate -from ../shared/press -without ../shared/dev/press.jsonl
//
// It takes a minute and a half and gives the same bytes from the same releases; of
// them 3,943 are copies and not counted twice. What is counted: 15.3 million tokens
// in 2.2 million different pairs. What comes out: SIZE
//
// How: tokens are those that the recognisers read. Numbers are one word for each
// shape, years another. A word is a word of its own in small letters, with a capital,
// and in capitals, and rare words are one word for each look. Words are put into
// classes by the exchange algorithm for class bigrams (Martin, Liermann and Ney,
// 1998), and classes into a tree by joining those whose joining loses least mutual
// information (Brown and others, 1992). All sums are of integers.
//
// # What it is worth
//
// Strict F1 of a plain perceptron (words, shapes, affixes, the lexicon, gazetteer
// matches) on annotated releases, five-fold, means of three runs (one for the first
// line):
//
//	                           organisations  places  people   all
//	no classes                          65.7    86.7    76.9  75.0
//	512 classes, Of                     72.1    87.1    84.5  79.6
//	512 classes, Look                   71.2    87.4    84.2  79.1
//
// # Classes looked at
//
// The most frequent words of twenty classes, with their paths:
//
//	0000000101       May June March September April July October December January
//	0000001010       million billion trillion miles meters thousand mln metres bn mph
//	000010000001     Friday Monday Thursday Twitter Tuesday Amazon Facebook LinkedIn
//	000010000111     Street Avenue Road Hill River Drive Hotel Highway Village Ave Plaza
//	00001000101      Smith Brown Johnson Williams Jackson Davis Miller Jones Garcia Moore
//	0000100100       John David Michael Scott Robert Paul Mark James Kevin Mike Eric
//	0000100110       said says added stated concluded explained wrote commented remarked
//	0000100111000    Inc Ltd LLC Corp Jr respectively Calif S.A. LLP LTD Esq Sr PLLC Fla
//	000010011101     Mr Dr Jane Tony Ms Rep Sen Julia Malcolm Prof Mrs Gov Rev
//	00001001011      Senator Congressman Representative Judge Captain Sir Prince Sergeant
//	000010100001     Bitcoin Ethereum Google Solana Microsoft Oracle Polygon Shopify Tesla
//	000010100100     California Washington Texas Philadelphia Florida Chicago Germany
//	00001010011      Australia America China Iran Canada Asia Africa Europe Mexico Russia
//	000011000011     CEO Chief Director Chairman Head Professor VP CFO Speaker Owner Dean
//	0000110001111    Committee Council Board Panel Subcommittee Tribunal Commissions
//	00001101010      Group Center Foundation Network Corporation Solutions Limited Holdings
//	00001101001011   School Club College Society Firm Hall Hospital League Bridge Airport
//	00001110110      American Chinese African Canadian Korean Japanese Indian French German
//	000100110        https NASDAQ OTC NYSE Nasdaq OTCQB TSX CSE TSXV ASX FSE AMEX
//	100000010111     person child man woman parent veteran resident baby girl doctor
//
// Not all are so clean: weekdays lie with social media, since one says "on Monday"
// and "on Facebook", and rare words lie where a handful of sentences put them.
package cluster
