package main

import (
	"io"
	"net"
	"sync"
	"time"
)

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

// relay passes every connection on, what comes back no faster than the limiter allows.
func relay(front net.Listener, upstream string, limit *limiter) {
	for {
		client, err := front.Accept()
		if err != nil {
			return
		}
		server, err := net.Dial("tcp", upstream)
		if err != nil {
			_ = client.Close()
			continue
		}
		go func() {
			_, _ = io.Copy(server, client)
			_ = server.(*net.TCPConn).CloseWrite()
		}()
		go func() {
			defer client.Close()
			defer server.Close()
			buffer := make([]byte, 64<<10)
			for {
				count, err := server.Read(buffer)
				if count > 0 {
					limit.wait(count)
					if _, err := client.Write(buffer[:count]); err != nil {
						return
					}
				}
				if err != nil {
					return
				}
			}
		}()
	}
}
