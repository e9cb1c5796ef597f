"""
Calls `register(arguments)` of the module of each target of a file. Its arguments are that file and the file for the answers: a line of JSON for each target.

Neither standard input nor standard output carries anything: `.pth` files and modules read from the one and print to the other.
"""

import datetime
import importlib
import json
import os
import sys
import time
import traceback


def iso(text):
    text = text.replace("Z", "+00:00").replace(" ", "T")
    head, point, tail = text.partition(".")
    digits = tail[:3]
    return head + point + (digits + "000" if point else "") + tail[3:]


def decoded(value):
    """The value with Python's own types, of the JSON that keeps them."""
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


def own_frames(frames):
    """From the module on: the frames before are this program's and the import system's."""
    while frames is not None:
        name = frames.tb_frame.f_code.co_filename
        if name not in ("<string>", importlib.__file__) and "importlib._bootstrap" not in name:
            break
        frames = frames.tb_next
    return frames


def main():
    # Standard output may belong to somebody who reads answers from it: what modules print goes to standard error.
    os.dup2(2, 1)
    with open(sys.argv[1], encoding="utf-8") as file:
        targets = json.load(file)
    answers = os.path.abspath(sys.argv[2])
    # A program that is started without a file to run has the argument -c and nothing else.
    del sys.argv[1:]
    for target in targets:
        start = time.perf_counter()
        error = None
        try:
            module = importlib.import_module(target["module"])
            if not callable(getattr(module, "register", None)):
                raise AttributeError("module %r has no function 'register'" % target["module"])
            module.register(decoded(target["arguments"]))
        except BaseException as caught:
            error = "".join(traceback.format_exception(type(caught), caught, own_frames(caught.__traceback__)))
        # Opened for each answer: a module may close every file it finds open, or end the interpreter.
        with open(answers, "a", encoding="utf-8") as file:
            file.write(json.dumps({"ms": round((time.perf_counter() - start) * 1000, 1), "error": error}) + "\n")
    os._exit(0)


if __name__ == "__main__":
    main()
