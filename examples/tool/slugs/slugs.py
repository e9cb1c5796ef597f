"""An external processor: puts a slug behind each line. It needs a package of its own."""

from slugify import slugify

_prefix = ""


def register(arguments):
    global _prefix
    _prefix = arguments.get("prefix", "")


def process(lines):
    return [f"{line} <{_prefix}{slugify(line)}>" for line in lines]
