// Made from the files beside it by `npm run generate`.

/** read_ahead.py */
export const readAhead: string = `"""
Reads the files of mounted images that a first import reads, so that they are in memory by then. It is a process of its own beside the
next steps of a job: at the lowest priority, and bounded in files, bytes and time. Its lists come from strangers: nothing but plain files
inside of the tree is opened.

Arguments: a file with a list (names one a line, \`#\` begins a comment) and the tree that it is about, and so on.
"""

import os
import stat
import sys

try:
    # What \`signal\` is made of: it takes eight modules more.
    from _signal import alarm
except ImportError:
    from signal import alarm

MOST_NAMES = 2000
MOST_LIST_BYTES = 1 << 20
MOST_BYTES = 256 << 20
MOST_SECONDS = 10
BLOCK_BYTES = 256 << 10


def names_in(file):
    descriptor = open_plain(file)
    try:
        # A last line that was cut off names nothing.
        lines = os.read(descriptor, MOST_LIST_BYTES).split(b"\\n", 2 * MOST_NAMES)[:-1]
    finally:
        os.close(descriptor)
    return [line for line in lines if line and not line.startswith(b"#")][:MOST_NAMES]


def open_plain(file):
    """Opens a plain file and nothing else, without waiting and without following a link."""
    if not stat.S_ISREG(os.lstat(file).st_mode):
        raise OSError
    return os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)


def read_files(names, tree, left):
    """Reads files of a tree, in order; gives how many bytes more may be read."""
    # Whether nothing leads elsewhere on the way to a directory: an image is never changed.
    straight = {}
    for name in names:
        if left <= 0:
            break
        if any(part in (b"", b".", b"..") for part in name.split(b"/")):
            continue
        file = os.path.join(tree, name)
        directory = os.path.dirname(file)
        try:
            if directory not in straight:
                straight[directory] = os.path.realpath(directory) == directory
            if straight[directory]:
                left = read_file(file, left)
        except (OSError, ValueError):
            pass
    return left


def read_file(file, left):
    descriptor = open_plain(file)
    try:
        while left > 0:
            length = len(os.read(descriptor, min(left, BLOCK_BYTES)))
            left -= length
            if length == 0:
                break
    finally:
        os.close(descriptor)
    return left


def run(arguments):
    # Its usual action ends the process, also in the middle of a read that never comes back.
    alarm(MOST_SECONDS)
    os.nice(19)
    left = MOST_BYTES
    for file, tree in zip(arguments[::2], arguments[1::2]):
        try:
            names = names_in(file)
        except OSError:
            continue
        left = read_files(names, os.path.realpath(os.fsencode(tree)), left)


run(sys.argv[1:])
`

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
