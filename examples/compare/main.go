// Compare runs Dateline, prose, wink-nlp and compromise over the same texts in the same
// run, one after another, and prints a table of how fast each was.
//
//	npm install --no-package-lock     once, for the programs in JavaScript
//	go run .                          the shipped corpus
//	go run . --texts FOLDER           texts of yours, of any form that corpus.Open reads
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/dateline-nlp/dateline/corpus"
	"github.com/dateline-nlp/dateline/corpus/golden"
)

func main() {
	folder := flag.String("texts", "", "folder or archive of texts; the shipped corpus if not given")
	limit := flag.Duration("time", 2*time.Second, "time of the processor for each program, in each round")
	rounds := flag.Int("rounds", 3, "number of rounds, of which the median counts")
	flag.Parse()
	texts, err := load(*folder)
	if err != nil {
		log.Fatal(err)
	}
	if err := run(os.Stdout, texts, *limit, *rounds); err != nil {
		log.Fatal(err)
	}
}

// load returns the texts of a folder, or those of the shipped corpus.
func load(folder string) ([]string, error) {
	var texts []string
	if folder == "" {
		gold, err := golden.All()
		for _, g := range gold {
			texts = append(texts, g.Article.Text)
		}
		return texts, err
	}
	for article, err := range corpus.Open([]string{folder}) {
		if err != nil {
			return nil, err
		}
		if article.Text != "" {
			texts = append(texts, article.Text)
		}
	}
	return texts, nil
}

// run measures all programs and writes the table.
func run(out io.Writer, texts []string, limit time.Duration, rounds int) error {
	if len(texts) == 0 || rounds < 1 || limit <= 0 {
		return errors.New("at least one text, one round and some time are needed")
	}
	// One processor for the garbage collector too, whose work is counted.
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	all, err := programs()
	if err != nil {
		return err
	}
	size, count := 0, 0
	for _, text := range texts {
		n, err := tokens(text)
		if err != nil {
			return err
		}
		size, count = size+len(text), count+n
	}
	speeds := make([][]float64, len(all))
	faults := make([]error, len(all))
	for range rounds {
		for i, p := range all {
			debug.FreeOSMemory()
			r, err := p.measure(texts, limit)
			if errors.Is(err, errAbsent) {
				faults[i] = err
				continue
			}
			if err != nil {
				return fmt.Errorf("%s: %w", p.name, err)
			}
			speeds[i] = append(speeds[i], float64(r.Bytes)/r.Seconds)
		}
	}
	fmt.Fprintf(out, "%d texts, %.2f MB, %d tokens (as prose cuts them); %s, %s; one core\n\n",
		len(texts), float64(size)/1e6, count, processor(), runtime.Version())
	fmt.Fprintln(out, "| program | finds | MB/s | tokens/s | Dateline is |")
	fmt.Fprintln(out, "|---|---|---|---|---|")
	own := median(speeds[0])
	for i, p := range all {
		if faults[i] != nil {
			fmt.Fprintf(out, "| %s | %s | %v | | |\n", p.name, p.finds, faults[i])
			continue
		}
		speed := median(speeds[i])
		fmt.Fprintf(out, "| %s | %s | %.3g | %s | %s |\n", p.name, p.finds, speed/1e6,
			grouped(speed*float64(count)/float64(size)), ratio(i, own/speed))
	}
	return nil
}

func median(values []float64) float64 {
	values = slices.Sorted(slices.Values(values))
	return (values[(len(values)-1)/2] + values[len(values)/2]) / 2
}

// ratio says how many times as fast Dateline is; nothing for itself.
func ratio(i int, times float64) string {
	if i == 0 {
		return ""
	}
	return fmt.Sprintf("%.3g times as fast", times)
}

// grouped writes a number to three figures, with a comma before each three digits.
func grouped(f float64) string {
	unit := 1
	for int(f)/unit >= 1000 {
		unit *= 10
	}
	digits := fmt.Sprint(int(f) / unit * unit)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// processor is the name of the machine's processor.
func processor() string {
	info, err := os.ReadFile("/proc/cpuinfo")
	if err == nil {
		for line := range strings.Lines(string(info)) {
			if key, value, _ := strings.Cut(line, ":"); strings.TrimSpace(key) == "model name" {
				return strings.TrimSpace(value)
			}
		}
	}
	return runtime.GOOS + "/" + runtime.GOARCH
}
