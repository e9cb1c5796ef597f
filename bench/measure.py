"""Runs a command and writes what it took to a file: usage: measure.py REPORT COMMAND ARGUMENTS.

The report is JSON: wall clock seconds, CPU seconds of the command and its children, and the peak memory in bytes of
the largest process among them.
"""
import json, os, sys, time

start = time.perf_counter()
pid = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(pid, 0)
seconds = time.perf_counter() - start
with open(sys.argv[1], "w") as report:
    json.dump({"seconds": seconds, "cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss * 1024}, report)
sys.exit(os.waitstatus_to_exitcode(status) if hasattr(os, "waitstatus_to_exitcode") else status >> 8)
