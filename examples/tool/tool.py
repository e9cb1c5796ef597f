#!/usr/bin/env python3
"""A tool with a plugin system: every extension of `extensions.toml` processes the lines of standard input in turn.

    printf 'First title\nSecond title\n' | python3 examples/tool/tool.py

Built-in extensions are modules beside this file. External ones are made importable by ensure-extensions: installed the
first time, there at once from then on, each with what it needs. An extension offers two functions: `register(arguments)`,
called once with what the file says under `[extensions.arguments]`, and `process(lines)`.
"""

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Where ensure_extensions is installed and the program is on PATH, these two lines are not needed.
sys.path.append(str(HERE.parent.parent / "python"))
os.environ.setdefault("ENSURE_EXTENSIONS_CLI", f"node '{HERE.parent.parent / 'dist' / 'cli' / 'index.js'}'")

from ensure_extensions import ExtensionError, register_processors  # noqa: E402


def separator(config: Path) -> str:
    """The tool's own table of the same file; Python reads TOML itself since 3.11."""
    if sys.version_info >= (3, 11):
        import tomllib

        return str(tomllib.loads(config.read_text("utf-8")).get("tool", {}).get("separator", "\n"))
    return "\n"


def main() -> None:
    config = Path(sys.argv[1] if len(sys.argv) > 1 else HERE / "extensions.toml").resolve()
    lines = sys.stdin.read().splitlines()
    try:
        for processor in register_processors(config, strict=True):
            lines = processor.module.process(lines)
    except ExtensionError as error:
        sys.exit(f"{error}\n{error.hint}")
    print(separator(config).join(lines))


if __name__ == "__main__":
    main()
