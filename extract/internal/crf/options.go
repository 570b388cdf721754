package crf

import (
	"errors"
	"fmt"
)

// Options say how a model is trained. Zero values mean the default.
type Options struct {
	// Labels are the names of the labels.
	Labels []string
	// Follows, Begins and Ends say which labels can stand after which, first and last.
	// Nil allows everything.
	Follows      func(from, to int) bool
	Begins, Ends func(label int) bool
	// Seed decides the order in which sequences are read.
	Seed uint64
	// Rate is the length of the first steps; 0.1 by default.
	Rate float64
	// Decay is the weight of the squares of all weights beside the loss; 1 by default.
	Decay float64
	// Skip tells which features are left out; nil leaves out none.
	Skip func(feature uint64) bool
	// Least is how often a feature has to occur to get a weight; 2 by default.
	Least int
}

func (o *Options) complete() error {
	if len(o.Labels) < 1 || len(o.Labels) > MaxLabels {
		return fmt.Errorf("crf: %d labels, want 1 to %d", len(o.Labels), MaxLabels)
	}
	for _, label := range o.Labels {
		if len(label) > 255 {
			return errors.New("crf: the name of a label is longer than 255 bytes")
		}
	}
	if o.Follows == nil {
		o.Follows = func(int, int) bool { return true }
	}
	if o.Begins == nil {
		o.Begins = func(int) bool { return true }
	}
	if o.Ends == nil {
		o.Ends = func(int) bool { return true }
	}
	if o.Rate == 0 {
		o.Rate = 0.1
	}
	if o.Decay == 0 {
		o.Decay = 1
	}
	if o.Least == 0 {
		o.Least = 2
	}
	return nil
}
