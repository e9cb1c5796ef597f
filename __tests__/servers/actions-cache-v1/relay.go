package main

import (
	"bufio"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
)

// network is what lies between the clients and the server.
type network struct {
	upstream string
	limit    *limiter
	// oneWay is how long each byte is under way.
	oneWay time.Duration
	counts *counter
}

// limiter lets all connections together send so many bytes a second.
type limiter struct {
	mutex sync.Mutex
	rate  float64
	free  time.Time
}

func newLimiter(rate float64) *limiter {
	return &limiter{rate: rate, free: time.Now()}
}

// wait returns when so many more bytes may be sent.
func (l *limiter) wait(count int) {
	l.mutex.Lock()
	now := time.Now()
	if l.free.Before(now) {
		l.free = now
	}
	l.free = l.free.Add(time.Duration(float64(count) / l.rate * float64(time.Second)))
	pause := l.free.Sub(now)
	l.mutex.Unlock()
	time.Sleep(pause)
}

// counter counts requests by method and kind: to the service, or to where the archives lie.
type counter struct {
	mutex  sync.Mutex
	counts map[string]int
}

func newCounter() *counter {
	return &counter{counts: map[string]int{}}
}

func (c *counter) add(request *http.Request) {
	kind := "service"
	if strings.Contains(request.URL.Path, "/artifacts/") {
		kind = "store"
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.counts[request.Method+" "+kind]++
}

// take gives the counts, and begins again.
func (c *counter) take() map[string]int {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	taken := c.counts
	c.counts = map[string]int{}
	return taken
}

// watch counts the requests in a stream.
func (c *counter) watch(stream io.Reader) {
	buffered := bufio.NewReader(stream)
	for {
		request, err := http.ReadRequest(buffered)
		if err != nil {
			break
		}
		c.add(request)
		_, _ = io.Copy(io.Discard, request.Body)
	}
	// Whoever writes to it is never held up.
	_, _ = io.Copy(io.Discard, buffered)
}

// relay passes every connection on: what comes back no faster than the limiter allows, and each way late.
func (n *network) relay(front net.Listener) {
	for {
		client, err := front.Accept()
		if err != nil {
			return
		}
		go n.connect(client)
	}
}

func (n *network) connect(client net.Conn) {
	// The first of TCP's three packets, and the second.
	time.Sleep(2 * n.oneWay)
	server, err := net.Dial("tcp", n.upstream)
	if err != nil {
		_ = client.Close()
		return
	}
	seen, tee := io.Pipe()
	go n.counts.watch(seen)
	go func() {
		n.carry(server, io.TeeReader(client, tee), func(int) {})
		_ = tee.Close()
		_ = server.(*net.TCPConn).CloseWrite()
	}()
	n.carry(client, server, n.limit.wait)
	_ = client.Close()
	_ = server.Close()
}

// packet is what was sent at once, and when it arrives.
type packet struct {
	bytes []byte
	due   time.Time
}

// carry copies a stream; each read waits for its turn, and arrives later. As many packets as fit are under way at once.
// It ends with the stream, or when nobody takes it any more.
func (n *network) carry(to io.Writer, from io.Reader, wait func(int)) {
	underWay := make(chan packet, 256)
	arrived := make(chan struct{})
	go func() {
		defer close(arrived)
		for next := range underWay {
			time.Sleep(time.Until(next.due))
			if _, err := to.Write(next.bytes); err != nil {
				return
			}
		}
	}()
	for isOpen := true; isOpen; {
		buffer := make([]byte, 64<<10)
		count, err := from.Read(buffer)
		isOpen = err == nil
		if count == 0 {
			continue
		}
		wait(count)
		select {
		case underWay <- packet{buffer[:count], time.Now().Add(n.oneWay)}:
		case <-arrived:
			isOpen = false
		}
	}
	close(underWay)
	<-arrived
}
