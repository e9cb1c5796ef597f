"""Compiles the modules whose paths stand on standard input, separated by NUL."""

import py_compile
import sys

mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
for name in sys.stdin.buffer.read().split(b"\0"):
    # Templates and tests of syntax errors do not compile; they are passed over, as installers do.
    try:
        py_compile.compile(name.decode("utf-8", "surrogateescape"), doraise=True, invalidation_mode=mode)
    except Exception:
        pass
