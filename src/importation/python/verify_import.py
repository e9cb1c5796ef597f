"""
Imports the targets of a file, one after the other. Its arguments are that file and the file for the answers: a line of JSON for each target.

Neither standard input nor standard output carries anything: `.pth` files and modules read from the one and print to the other.
"""

import sys

if sys.path and sys.path[0] == "":
    del sys.path[0]
# Python 3.15 can put imports off until something is used (PYTHON_LAZY_IMPORTS=all): then importing would prove nothing.
getattr(sys, "set_lazy_imports", lambda mode: None)("normal")
import importlib  # noqa: E402
import json  # noqa: E402
import os  # noqa: E402
import time  # noqa: E402
import traceback  # noqa: E402

# Standard output may belong to somebody who reads answers from it: what modules print goes to standard error.
os.dup2(2, 1)
with open(sys.argv[1], encoding="utf-8") as file:
    targets = json.load(file)
answers = os.path.abspath(sys.argv[2])
# A program that is started without a file to run has the argument -c and nothing else.
del sys.argv[1:]
for target in targets:
    start = time.perf_counter()
    error = missing = None
    try:
        found = importlib.import_module(target["module"])
        for part in target["attribute"].split("."):
            found = getattr(found, part) if part else found
    except ModuleNotFoundError as caught:
        missing = caught.name
        error = "".join(traceback.format_exception(type(caught), caught, caught.__traceback__, limit=-3))
    except BaseException as caught:
        error = "".join(traceback.format_exception(type(caught), caught, caught.__traceback__, limit=-3))
    ms = round((time.perf_counter() - start) * 1000, 1)
    # Opened for each answer: a module may close every file it finds open, or end the interpreter.
    with open(answers, "a", encoding="utf-8") as file:
        file.write(json.dumps({"ms": ms, "error": error, "missing": missing}) + "\n")
os._exit(0)
