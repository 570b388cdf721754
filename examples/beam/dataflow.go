//go:build dataflow

package main

// Dataflow and its storage need the libraries of Google Cloud, which take longer to
// build than all the rest, so they are there only with -tags dataflow.
import (
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/dataflow"
)
