// A real Actions cache server, protocol v1: the one of act, alone, on loopback.
// Usage: actions-cache-v1 DIRECTORY [BYTES-PER-SECOND [ROUND-TRIP-MS]]. Prints its URL and runs until its standard input ends.
// With a rate everything goes through a relay that sends no faster, all connections together, and takes its time for each way.
// For each line of its standard input it then prints how many requests came since the last one, by method and kind, as JSON.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"strconv"
	"time"

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
	counts := newCounter()
	if front != nil {
		rate, err := strconv.ParseFloat(os.Args[2], 64)
		check(err)
		roundTrip := 0.0
		if len(os.Args) > 3 {
			roundTrip, err = strconv.ParseFloat(os.Args[3], 64)
			check(err)
		}
		network := &network{
			upstream: fmt.Sprintf("127.0.0.1:%d", handler.GetActualPort()),
			limit:    newLimiter(rate),
			oneWay:   time.Duration(roundTrip / 2 * float64(time.Millisecond)),
			counts:   counts,
		}
		go network.relay(front)
	}
	fmt.Println(handler.ExternalURL() + "/")
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		check(json.NewEncoder(os.Stdout).Encode(counts.take()))
	}
	_ = handler.Close()
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
