// Package cluster puts words into classes by the company they keep in press
// releases: "Inc" is with "Ltd", "Texas" with "Florida", "Michael" with "David".
package cluster
