// A real Actions cache server, protocol v1: the one of act, alone, on loopback.
// Usage: actions-cache-v1 DIRECTORY [BYTES-PER-SECOND]. Prints its URL and runs until its standard input ends.
// With a rate everything goes through a relay that sends no faster, all connections together.
package main

import (
	"fmt"
	"io"
	"net"
	"os"
	"strconv"

	"github.com/nektos/act/pkg/artifactcache"
	"github.com/sirupsen/logrus"
)

func main() {
	logger := logrus.New()
	logger.SetOutput(io.Discard)
	var front net.Listener
	external := ""
	if len(os.Args) > 2 {
		var err error
		front, err = net.Listen("tcp", "127.0.0.1:0")
		check(err)
		external = "http://" + front.Addr().String()
	}
	handler, err := artifactcache.StartHandler(os.Args[1], external, "127.0.0.1", 0, logger)
	check(err)
	if front != nil {
		rate, err := strconv.ParseFloat(os.Args[2], 64)
		check(err)
		go relay(front, fmt.Sprintf("127.0.0.1:%d", handler.GetActualPort()), newLimiter(rate))
	}
	fmt.Println(handler.ExternalURL() + "/")
	_, _ = io.Copy(io.Discard, os.Stdin)
	_ = handler.Close()
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
