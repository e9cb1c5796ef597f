// A real Actions cache server, protocol v1: the one of act, alone, on loopback.
// Usage: actions-cache-v1 DIRECTORY. Prints its URL and runs until its standard input ends.
package main

import (
	"fmt"
	"io"
	"os"

	"github.com/nektos/act/pkg/artifactcache"
	"github.com/sirupsen/logrus"
)

func main() {
	logger := logrus.New()
	logger.SetOutput(io.Discard)
	handler, err := artifactcache.StartHandler(os.Args[1], "", "127.0.0.1", 0, logger)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(handler.ExternalURL() + "/")
	_, _ = io.Copy(io.Discard, os.Stdin)
	_ = handler.Close()
}
