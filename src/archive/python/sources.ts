// Made from the files beside it by `npm run generate`.

/** set_times.py */
export const setTimes: string = `# Sets modification times to the nanosecond, which Node.js cannot. Reads pairs of a name below the working directory, a
# character for each byte, and the nanoseconds since 1970.
import json
import os
import sys

for name, nanoseconds in json.load(sys.stdin):
    location = name.encode("latin-1")
    accessed = os.lstat(location).st_atime_ns
    os.utime(location, ns=(accessed, int(nanoseconds)), follow_symlinks=False)
`
