#!/usr/bin/env python3
"""A tool with a plugin system: every extension of `extensions.toml` processes the lines of standard input in turn.

    printf 'First title\nSecond title\n' | python3 examples/tool/tool.py

Built-in extensions are modules beside this file. External ones are made importable by ensure-extensions: installed the
first time, there at once from then on, each with what it needs. An extension offers two functions: `register(arguments)`,
called once with what the file says under `[extensions.arguments]`, and `process(lines)`.
"""

import importlib
import json
import os
import site
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Where the package is installed this is ["ensure-extensions"].
ENSURE = [os.environ.get("NODE", "node"), str(HERE.parent.parent / "dist" / "cli" / "index.js")]


def ensure(config):
    """Makes the extensions importable; gives what became of them."""
    command = [*ENSURE, "ensure", "--json", "--config", config.name, "--python", sys.executable]
    ran = subprocess.run(command, cwd=config.parent, stdout=subprocess.PIPE)
    if not ran.stdout:
        sys.exit(f"the extensions could not be ensured (exit code {ran.returncode})")
    result = json.loads(ran.stdout)
    if "error" in result:
        sys.exit(f"{result['error']['message']}\n{result['error']['hint'] or ''}")
    return result


def load(result):
    """Imports and registers the extensions in the order of the file; gives those that process."""
    for tree in result["importPaths"]:
        site.addsitedir(tree)
    processors = []
    for extension in result["extensions"]:
        name = extension["name"]
        if not extension["enabled"]:
            continue
        if extension["outcome"] == "failed":
            reason = extension["error"]["message"].splitlines()[0]
            if extension["required"]:
                sys.exit(f"{name}: {reason}")
            print(f"{name} is left out: {reason}", file=sys.stderr)
            continue
        if extension["outcome"] == "skipped":
            print(f"{name} is left out: it is not for this Python, or does not go with the others", file=sys.stderr)
            continue
        module = importlib.import_module(extension["module"])
        try:
            module.register(extension["arguments"])
        except Exception as error:
            sys.exit(f"{name} cannot be registered: {error!r}")
        processors.append(module)
    return processors


def settings(config):
    """The tool's own table of the same file; Python reads TOML itself since 3.11."""
    try:
        import tomllib
    except ImportError:
        return {}
    with open(config, "rb") as file:
        return tomllib.load(file).get("tool", {})


def main(arguments):
    config = Path(arguments[0] if arguments else HERE / "extensions.toml").resolve()
    separator = settings(config).get("separator", "\n")
    lines = sys.stdin.read().splitlines()
    for processor in load(ensure(config)):
        lines = processor.process(lines)
    print(separator.join(lines))


if __name__ == "__main__":
    main(sys.argv[1:])
