"""A processor that comes with the tool: numbers the lines."""

_start = 0


def register(arguments):
    global _start
    _start = arguments["start"]


def process(lines):
    return [f"{number}. {line}" for number, line in enumerate(lines, _start)]
