"""
Imports or registers targets, one after the other. Its arguments are what to do with them (`verify` or `register`), the file
with the targets, and the file for the answers: a line of JSON for each target.

Neither standard input nor standard output carries anything: `.pth` files and modules read from the one and print to the other.
"""

import sys


def iso(text):
    text = text.replace("Z", "+00:00").replace(" ", "T")
    head, point, tail = text.partition(".")
    digits = tail[:3]
    return head + point + (digits + "000" if point else "") + tail[3:]


def decoded(value):
    """The value with Python's own types, of the JSON that keeps them."""
    import datetime

    if isinstance(value, list):
        return [decoded(item) for item in value]
    if not isinstance(value, dict):
        return value
    ((kind, content),) = value.items()
    if kind == "table":
        return {key: decoded(item) for key, item in content}
    if kind in ("int", "float"):
        return {"int": int, "float": float}[kind](content)
    return getattr(datetime, kind).fromisoformat(iso(content))


def verify(target):
    import importlib

    found = importlib.import_module(target["module"])
    for part in target["attribute"].split("."):
        found = getattr(found, part) if part else found


def register(target):
    import importlib

    module = importlib.import_module(target["module"])
    if not callable(getattr(module, "register", None)):
        raise AttributeError("module %r has no function 'register'" % target["module"])
    module.register(decoded(target["arguments"]))


def own_frames(frames):
    """From the module on: the frames before are this program's and the import system's."""
    import importlib

    while frames is not None:
        name = frames.tb_frame.f_code.co_filename
        if name not in ("<string>", importlib.__file__) and "importlib._bootstrap" not in name:
            break
        frames = frames.tb_next
    return frames


def main(action):
    import json
    import os
    import time
    import traceback

    # Standard output may belong to somebody who reads answers from it: what modules print goes to standard error.
    os.dup2(2, 1)
    with open(sys.argv[2], encoding="utf-8") as file:
        targets = json.load(file)
    answers = os.path.abspath(sys.argv[3])
    # A program that is started without a file to run has the argument -c and nothing else.
    del sys.argv[1:]
    for target in targets:
        start = time.perf_counter()
        error = missing = None
        try:
            action(target)
        except BaseException as caught:
            missing = caught.name if isinstance(caught, ModuleNotFoundError) else None
            error = "".join(traceback.format_exception(type(caught), caught, own_frames(caught.__traceback__)))
        ms = round((time.perf_counter() - start) * 1000, 1)
        # Opened for each answer: a module may close every file it finds open, or end the interpreter.
        with open(answers, "a", encoding="utf-8") as file:
            file.write(json.dumps({"ms": ms, "error": error, "missing": missing}) + "\n")
    os._exit(0)


if __name__ == "__main__":
    if sys.argv[1] == "register":
        # The working directory stays first: a tool finds there what is built in.
        main(register)
    if sys.path and sys.path[0] == "":
        del sys.path[0]
    # Python 3.15 can put imports off until something is used (PYTHON_LAZY_IMPORTS=all): then importing would prove nothing.
    getattr(sys, "set_lazy_imports", lambda mode: None)("normal")
    main(verify)
