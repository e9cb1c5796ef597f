"""
Makes Python extension packages importable in the running interpreter: from the cache, else by installing them once.

A tool with plugins needs three lines:

    from ensure_extensions import register_processors

    for processor in register_processors("extensions.toml"):
        lines = processor.module.process(lines)

This is one file without dependencies, for Python 3.8 and newer, to install or to copy. What is in the cache is found without
another process; everything else is the work of the program `ensure-extensions`, which has to be there for it (see `ensure`).
Progress and warnings go to the logger `ensure_extensions`. Nothing is ever written to standard output.

The page "Tools with plugins" of the project's documentation (docs/python.md) explains it by example.
"""

from __future__ import annotations

import json
import os
import re
import sys
import threading
import time
import types

TYPE_CHECKING = False
if TYPE_CHECKING:
    import subprocess
    from typing import Any, Callable, Dict, Iterable, Iterator, List, Mapping, Optional, Sequence, Tuple, TypeVar, Union

    Text = Union[str, "os.PathLike[str]"]
    Result = TypeVar("Result")

__all__ = [
    "Ensured",
    "Extension",
    "ExtensionConfigError",
    "ExtensionError",
    "ExtensionInstallationError",
    "Processor",
    "Processors",
    "add_package_to_import_path",
    "cleanup_import_paths",
    "deactivate",
    "ensure",
    "ensure_async",
    "ensure_package",
    "extension_digest",
    "import_processor_module",
    "invalidate",
    "invalidate_async",
    "process_pth_files",
    "register_processors",
    "register_processors_async",
    "remove_package_from_import_path",
]

# --------------------------------------------------------------------------------------------------------------------------
# Errors


class ExtensionError(Exception):
    """
    The base of all errors of this module.

    `code` is stable: one of docs/errors.md (`package-not-found`, `versions-conflict`), or `cli-unavailable`, `cli-failed`.
    `hint` says what to do about it; empty for none.
    """

    def __init__(self, message: str, code: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.hint = hint


class ExtensionConfigError(ExtensionError):
    """
    The input cannot be worked with: a malformed specification, a configuration file that is not there or wrong.

    `problems` holds all that is wrong in configuration files: mappings with `file`, `line`, `column` and `message`.
    """

    def __init__(self, message: str, code: str, hint: str = "", problems: Sequence[Mapping[str, Any]] = ()) -> None:
        super().__init__(message, code, hint)
        self.problems = list(problems)


class ExtensionInstallationError(ExtensionError):
    """
    An extension could not be made importable, imported or registered.

    Where `ensure` or `register_processors` raises it, `result` holds what they would have returned: the other extensions
    are importable, and registered.
    """

    result: Union[Ensured, Processors, None] = None


# --------------------------------------------------------------------------------------------------------------------------
# Results


class Extension:
    """One extension and what became of it."""

    def __init__(self, fields: Mapping[str, Any]) -> None:
        #: Its name in the configuration; of a specification that stands in none, that of its distribution.
        self.name: str = fields["name"]
        #: Whether the tool brings it: it has no package.
        self.builtin: bool = fields["builtin"]
        #: Whether the configuration means it.
        self.enabled: bool = fields["enabled"]
        #: Whether its failure is one of the whole.
        self.required: bool = fields["required"]
        #: Its package as it was written, without credentials; None for one that is built in.
        self.package: Optional[str] = fields["package"]
        #: The module whose `register` takes the arguments; None for a specification that stands in no configuration.
        self.module: Optional[str] = fields["module"]
        #: What its `register` takes, with the types that Python has for TOML.
        self.arguments: Dict[str, Any] = _arguments_of(fields)
        #: `hit`, `installed`, `refreshed`, `stale`, `skipped` or `failed`; None for one that is built in or disabled.
        self.outcome: Optional[str] = fields["outcome"]
        #: Its distributions with their versions: itself first, then all it needs.
        self.distributions: List[Tuple[str, str]] = [
            (item["name"], item["version"]) for item in fields["distributions"]
        ]
        #: SHA-256 of its canonical specification; None where there is no specification.
        self.digest: Optional[str] = fields["digest"]
        #: Why it failed, or why it is not importable together with the others; None where it is.
        self.error: Optional[ExtensionInstallationError] = _error_of(fields)

    def __repr__(self) -> str:
        return "<Extension {}: {}>".format(self.name, self.outcome or ("built in" if self.builtin else "disabled"))


class Ensured:
    """The result of `ensure`."""

    def __init__(
        self, extensions: Iterable[Extension], import_paths: Iterable[str], warnings: Iterable[str], cache_hit: bool
    ) -> None:
        #: One for each extension of the configuration, in its order, or one for each specification.
        self.extensions: List[Extension] = list(extensions)
        #: The directories that were put on `sys.path`, the first wins.
        self.import_paths: List[str] = list(import_paths)
        #: Things a user should know, in sentences; they were logged too.
        self.warnings: List[str] = list(warnings)
        #: Whether everything was there and nothing had to be installed.
        self.cache_hit: bool = cache_hit

    def __repr__(self) -> str:
        return f"<Ensured {self.extensions!r}>"


class Processor:
    """An extension of a configuration whose module was imported and registered, or the reason why it was not."""

    def __init__(self, extension: Extension, module: Any, error: Optional[ExtensionInstallationError]) -> None:
        #: Its name in the configuration.
        self.name: str = extension.name
        #: All that is known of it.
        self.extension: Extension = extension
        #: Its module; None where it has failed.
        self.module: Any = module
        #: Why it is left out; None where it is registered.
        self.error: Optional[ExtensionInstallationError] = error

    def __repr__(self) -> str:
        return f"<Processor {self.name}: {self.error or 'registered'}>"


class Processors:
    """The registered processors in the order of the configuration: a sequence. `failed` holds those that were left out."""

    def __init__(self, registered: Iterable[Processor], failed: Iterable[Processor]) -> None:
        self._registered = list(registered)
        #: The enabled extensions that could not be installed, imported or registered, in their order.
        self.failed: List[Processor] = list(failed)

    def __iter__(self) -> Iterator[Processor]:
        return iter(self._registered)

    def __len__(self) -> int:
        return len(self._registered)

    def __getitem__(self, index: int) -> Processor:
        return self._registered[index]

    def __repr__(self) -> str:
        return f"<Processors {self._registered!r}, failed: {self.failed!r}>"


def _error_of(fields: Mapping[str, Any]) -> Optional[ExtensionInstallationError]:
    apart = fields.get("apart") or {}
    report = fields.get("error") or apart.get("error")
    if report:
        return ExtensionInstallationError(report["message"], report["code"], report.get("hint") or "")
    if fields.get("environment"):
        message = "{} has a tree of its own, which one process cannot import beside the others".format(fields["name"])
        return ExtensionInstallationError(message, "versions-conflict", "Ensure it by itself, in a process of its own.")
    return None


def _arguments_of(fields: Mapping[str, Any]) -> Dict[str, Any]:
    arguments: Dict[str, Any] = fields["arguments"]
    if fields.get("typedArguments") is not None:
        arguments = _embedded("answer_targets", _ANSWER_TARGETS).decoded(fields["typedArguments"])
    return arguments


# --------------------------------------------------------------------------------------------------------------------------
# What tools call


def ensure(
    *wanted: Union[Text, Iterable[str]],
    config: Union[Text, Iterable[Text], None] = None,
    only: Union[str, Iterable[str]] = (),
    strict: bool = True,
    npx: bool = False,
    pth: str = "process",
    import_order: str = "auto",
    ttl_hours: Union[float, str, None] = None,
    cache_root: Optional[Text] = None,
    **options: Any,
) -> Ensured:
    """
    Makes specifications, or the extensions of configuration files, importable in this interpreter.

        ensure("sphinx-copybutton==0.5.2", "myst-parser>=4")
        ensure(config="extensions.toml")

    What is in the cache and plain (names, extras and versions; no marker, path or URL; no UV_… variable that changes what is
    installed) is found without another process. Everything else is the work of the program `ensure-extensions`: the
    command line in the variable ENSURE_EXTENSIONS_CLI, else the one on PATH, else, with `npx=True`, the one that npx fetches.

    It may be called again, from several threads, and after a fork. Threads that ask for the same have it installed once; what
    is in the cache waits for nobody. What is active stays active; what comes later stands before what came earlier.

    :param wanted: specifications as pip takes them. A path object is a configuration file.
    :param config: configuration files, see docs/configuration.md; later ones override earlier ones.
    :param only: the names of the extensions of `config` that are meant; default: all.
    :param strict: whether an extension that fails and is required raises, after the others were made importable.
    :param npx: whether `ensure-extensions` may be fetched and started by npx where it is not installed.
    :param pth: `process`, `paths-only` or `ignore`: what becomes of `.pth` files.
    :param import_order: `auto`, `before` or `after` the packages of the interpreter itself.
    :param ttl_hours: after how many hours an extension is resolved again; 0 always, `"never"` not at all.
    :param cache_root: the directory everything is kept in; default: ENSURE_EXTENSIONS_CACHE, else the user's cache directory.
    :param options: further options of `ensure-extensions ensure`, with underscores: `index_url="…"`, `keep_pinned=True`.
    :raises ExtensionConfigError: for input that cannot be worked with; nothing was changed.
    :raises ExtensionInstallationError: where an extension that is required failed, or the program is not there.
    """
    request = _Request(wanted, config, only, pth, import_order, ttl_hours, cache_root, options)
    return _ensure(request, _Call(npx), strict)


def register_processors(
    config: Union[Text, Iterable[Text]], *, strict: bool = False, npx: bool = False, **options: Any
) -> Processors:
    """
    Makes the extensions of a configuration importable, imports the module of each enabled one, and calls its `register`
    with its arguments: built-in and external ones alike, in the order of the configuration.

    One that fails is reported to the logger, as an error where it is required, and stops no other.

    :param strict: whether one that fails and is required raises, after the others were registered.
    :param options: those of `ensure`.
    :raises ExtensionConfigError: where the configuration is not there or wrong.
    :raises ExtensionInstallationError: with `strict`; also where the program `ensure-extensions` is needed and not there.
    """
    return _register(config, _Call(npx), strict, options)


def import_processor_module(name: str) -> types.ModuleType:
    """
    Imports a module of an extension and gives it.

    >>> import_processor_module("json").__name__
    'json'

    :raises ExtensionInstallationError: `import-failed` whatever importing raises, which is its `__cause__`.
    """
    import importlib

    try:
        return importlib.import_module(name)
    except (Exception, SystemExit) as error:
        message = f"the module {name} cannot be imported: {_shown(error)}"
        hint = "The error it was raised from says where. Is it the module of the extension? The key `module` names another."
        raise ExtensionInstallationError(message, "import-failed", hint) from error


def invalidate(specification: str, *, npx: bool = False, cache_root: Optional[Text] = None) -> bool:
    """
    Makes a specification count as not installed: the next `ensure` installs it again. What is imported stays imported.

    :returns: whether it was in the cache.
    """
    return _invalidate(specification, _Call(npx), cache_root)


async def ensure_package(specification: str, **options: Any) -> Ensured:
    """
    Makes one specification importable in this interpreter without blocking the event loop. Cancelling it ends the program
    it may be waiting for, and nothing half-done is left.

        await ensure_package("sphinx-external-processor>=1.0.0")

    :param options: those of `ensure`.
    :raises ExtensionConfigError: for text that is not a specification.
    :raises ExtensionInstallationError: where it cannot be installed.
    """
    if not isinstance(specification, str):
        raise TypeError(f"a specification is text, not {type(specification).__name__}")
    return await ensure_async(specification, **options)


async def ensure_async(*wanted: Union[Text, Iterable[str]], **options: Any) -> Ensured:
    """`ensure` without blocking the event loop."""
    strict, call = options.pop("strict", True), _Call(options.pop("npx", False))
    request = _Request.of(wanted, options)
    return await _in_thread(call, lambda: _ensure(request, call, strict))


async def register_processors_async(config: Union[Text, Iterable[Text]], **options: Any) -> Processors:
    """`register_processors` without blocking the event loop; modules are imported and registered in another thread."""
    strict, call = options.pop("strict", False), _Call(options.pop("npx", False))
    return await _in_thread(call, lambda: _register(config, call, strict, options))


async def invalidate_async(specification: str, *, npx: bool = False, cache_root: Optional[Text] = None) -> bool:
    """`invalidate` without blocking the event loop."""
    call = _Call(npx)
    return await _in_thread(call, lambda: _invalidate(specification, call, cache_root))


def add_package_to_import_path(tree: Text, *, pth: str = "process", import_order: str = "auto") -> List[str]:
    """
    Puts a directory of packages on `sys.path` as `ensure` does with its trees: at its place in the import order, with its
    `.pth` files, namespaces and the guard for pip.

    :returns: the paths that were added, that of the directory first, without symbolic links; empty where it is active already.
    :raises ExtensionConfigError: `path-not-found` where there is no such directory.
    :raises ExtensionInstallationError: `platform-unsupported` where it was made for another interpreter.
    """
    path = os.path.realpath(os.fspath(tree))
    if not os.path.isdir(path):
        raise ExtensionConfigError(f"there is no directory '{path}'", "path-not-found", "Name a directory of packages.")
    metadata = _read_json(os.path.join(path, _METADATA))
    made_for = metadata.get("platform_id")
    if made_for is not None and made_for != _platform().id:
        message = f"'{path}' was made for {made_for}, and this is {_platform().id}"
        raise ExtensionInstallationError(message, "platform-unsupported", "Ensure its packages with this interpreter.")
    with _lock:
        return _activate([path], pth, import_order)


def remove_package_from_import_path(tree: Text) -> bool:
    """
    Takes a directory off `sys.path` again, with what its `.pth` files added. Modules that are imported stay imported.

    :returns: whether it was put there by this module.
    """
    wanted = os.path.normcase(os.path.realpath(os.fspath(tree)))
    with _lock:
        found = [item for item in _active if wanted in [os.path.normcase(path) for path in item.trees]]
        for activation in found:
            _undo(activation)
        return bool(found)


def process_pth_files(tree: Text, *, pth: str = "process") -> List[str]:
    """
    Processes the `.pth` files of a directory (from Python 3.15 on the `.start` files too) as Python does at its start with
    those of a site directory. A file that fails is reported to the logger and stops no other.

    :returns: the paths they added to `sys.path`.
    """
    with _lock:
        added: List[str] = _work().process_files([os.path.abspath(os.fspath(tree))], pth, _NOWHERE)
        return added


def cleanup_import_paths() -> List[str]:
    """
    Takes everything off `sys.path` that this module put there. Modules that are imported stay imported.

    :returns: the paths that were taken away.
    """
    with _lock:
        paths = [path for activation in _active for path in activation.paths if path in sys.path]
        while _active:
            _undo(_active[-1])
        return paths


def deactivate() -> List[str]:
    """
    Undoes what can be undone of everything this module activated: import paths, portions of namespaces, the guard for pip.

    Not undone: modules that are imported, and what import lines of `.pth` files did.

    :returns: the names of the modules that stay imported, sorted.
    """
    with _lock:
        paths = tuple(os.path.join(path, "") for activation in _active for path in activation.paths)
        cleanup_import_paths()
    return sorted(
        name
        for name, module in list(sys.modules.items())
        if (_held(module, "__file__") or "").startswith(paths or ("\0",))
    )


def extension_digest(specification: str) -> Optional[str]:
    """
    SHA-256 of the canonical text of a plain specification: names, extras and versions. None for any other.

    >>> extension_digest("six==1.17.0")
    'ae82c7d9f0733d59b75eafd535d18362846a982e2fc06fb19bd9649574f22e9e'
    >>> extension_digest("SIX == 1.17.0") == extension_digest("six==1.17.0")
    True
    >>> extension_digest("six @ https://example.org/six.whl") is None
    True
    """
    canonical = _canonical(specification)
    return None if canonical is None else _sha256(canonical.encode())


# --------------------------------------------------------------------------------------------------------------------------
# Specifications: the rules of src/specification for what is plain

_NAME = r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?"
_CLAUSE = r"(?:===|==|~=|!=|<=|>=|<|>) *[A-Za-z0-9_.*+!-]+"
_PLAIN = rf"({_NAME}) *(?:\[ *({_NAME}(?: *, *{_NAME})*) *\])? *((?:{_CLAUSE})?(?: *, *{_CLAUSE})*)"
#: Archives, and files that hold lists of packages: an index may have a package that is called so.
_FILE = (
    r"(?i)(?:\.(?:whl|zip|tar\.gz|tgz|tar\.bz2|tar\.xz|tar|txt|in|toml)"
    r"|^pipfile|^(?:uv|pdm|poetry|pipfile)\.lock|^setup\.(?:py|cfg)|^environment\.ya?ml)(?: *\[|$)"
)


def _canonical(specification: str) -> Optional[str]:
    """
    The one spelling that all equal specifications share; None for one that is not plain.

    >>> _canonical(" Sphinx_Ext [B,a] >= 4 , <5")
    'sphinx-ext[a,b]<5,>=4'
    >>> [_canonical(text) for text in ("six; python_version < '3'", "./six", "six.whl", "-e .", "six==1\\n", "")]
    [None, None, None, None, None, None]
    """
    text = specification.strip(" ")
    match = re.fullmatch(_PLAIN, text)
    if match is None or len(text) > 4096 or re.search(_FILE, text):
        return None
    name, extras, versions = match.groups()
    if versions.startswith((" ", ",")):
        return None
    shown = ",".join(sorted({_normal(extra.strip()) for extra in (extras or "").split(",") if extra.strip()}))
    clauses = sorted({clause.replace(" ", "").lower() for clause in versions.split(",") if clause.strip()})
    if any(clause.endswith(".*") and not re.match(r"(==|!=)[^=]", clause) for clause in clauses):
        # An old spelling, which the program puts right.
        return None
    return _normal(name) + (f"[{shown}]" if shown else "") + ",".join(clauses)


def _sha256(data: bytes) -> str:
    # Not by hashlib where that can be: it loads OpenSSL, which takes longer than all that is hashed here.
    for name in ("_sha2", "_sha256", "hashlib"):
        try:
            return str(__import__(name).sha256(data).hexdigest())
        except ImportError:
            pass
    raise ImportError("this Python has no SHA-256")


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name.lower())


def _request_digest(digests: Iterable[str]) -> str:
    """The digest of a request with default options, as src/specification/digest.ts makes it."""
    unique = sorted(set(digests))
    return unique[0] if len(unique) == 1 else _sha256("\n".join(unique).encode())


#: pip's variables that name indexes: the program asks these too.
_PIP_INDEXES = ("PIP_EXTRA_INDEX_URL", "PIP_INDEX_URL")

#: UV_… variables that do not change what is installed. Any other is for the program to judge.
_TRANSPORT = frozenset(
    [
        "UV_CACHE_DIR",
        "UV_CONCURRENT_BUILDS",
        "UV_CONCURRENT_DOWNLOADS",
        "UV_CONCURRENT_INSTALLS",
        "UV_CREDENTIALS_DIR",
        "UV_HTTP_CONNECT_TIMEOUT",
        "UV_HTTP_RETRIES",
        "UV_HTTP_TIMEOUT",
        "UV_INSECURE_HOST",
        "UV_KEYRING_PROVIDER",
        "UV_NATIVE_TLS",
        "UV_NO_CACHE",
        "UV_OFFLINE",
        "UV_REQUEST_TIMEOUT",
        "UV_SYSTEM_CERTS",
    ]
)


def _is_plain_environment() -> bool:
    return all(
        not (name.startswith("UV_") or name in _PIP_INDEXES) or name in _TRANSPORT or not value
        for name, value in os.environ.items()
    )


class _Request:
    """What was asked for, checked as far as it can be without the program."""

    def __init__(
        self,
        wanted: Sequence[Union[Text, Iterable[str]]],
        config: Union[Text, Iterable[Text], None],
        only: Union[str, Iterable[str]],
        pth: str,
        import_order: str,
        ttl_hours: Union[float, str, None],
        cache_root: Optional[Text],
        options: Mapping[str, Any],
    ) -> None:
        self.specifications: List[str] = []
        self.config: List[str] = [] if config is None else [os.path.abspath(item) for item in _listed(config)]
        for item in wanted:
            if isinstance(item, os.PathLike):
                self.config.append(os.path.abspath(item))
            else:
                self.specifications += [item] if isinstance(item, str) else list(item)
        for text in self.specifications:
            if not isinstance(text, str):
                raise TypeError(f"a specification is text, not {type(text).__name__}")
            if "\0" in text:
                message = f"{text!r} holds a control character"
                raise ExtensionConfigError(message, "specification-has-control-character", "Remove it.")
        if not self.specifications and not self.config and not options:
            raise ExtensionConfigError(
                "no specification was given", "packages-empty", "Name a package or a configuration."
            )
        if "python" in options:
            raise TypeError("packages are ensured for the running interpreter; there is no option 'python'")
        if pth not in ("process", "paths-only", "ignore") or import_order not in ("auto", "before", "after"):
            message = f"pth={pth!r} or import_order={import_order!r} has a value that it does not take"
            raise ExtensionConfigError(message, "input-invalid", "See the documentation of ensure.")
        self.only = [only] if isinstance(only, str) else list(only)
        self.pth = pth
        self.import_order = import_order
        self.ttl_hours = ttl_hours
        self.options = dict(options)
        self.root = _cache_root(cache_root)

    @classmethod
    def of(cls, wanted: Sequence[Union[Text, Iterable[str]]], options: Mapping[str, Any]) -> _Request:
        """From the keyword arguments of `ensure`."""
        usual: Dict[str, Any] = {
            "config": None,
            "only": (),
            "pth": "process",
            "import_order": "auto",
            "ttl_hours": None,
            "cache_root": None,
        }
        given = {name: options.get(name, value) for name, value in usual.items()}
        return cls(wanted, options={name: value for name, value in options.items() if name not in usual}, **given)

    def arguments(self) -> List[str]:
        """The arguments of `ensure-extensions ensure`."""
        named: Dict[str, Any] = {
            "config": self.config,
            "only": self.only,
            "cache-root": self.root,
            "pth": self.pth,
            "import-order": self.import_order,
            "ttl-hours": self.ttl_hours,
            "python": sys.executable,
        }
        named.update((name.replace("_", "-"), value) for name, value in self.options.items())
        found = ["ensure", "--json", "--verbose"]
        for name, value in named.items():
            if value is True:
                found.append(f"--{name}")
            elif value is not None and value is not False:
                values = value if isinstance(value, (list, tuple)) else [value]
                found += [f"--{name}={os.fspath(item) if isinstance(item, os.PathLike) else item}" for item in values]
        return [*found, "--", *self.specifications]

    @property
    def turn(self) -> threading.RLock:
        """Who holds it has the program ensure this request, or the same with other options."""
        asked = json.dumps([self.root, self.config, self.only, self.specifications])
        return _turns.setdefault(asked, threading.RLock())


def _listed(items: Union[Text, Iterable[Text]]) -> List[Text]:
    return [items] if isinstance(items, (str, os.PathLike)) else list(items)


def _cache_root(given: Optional[Text]) -> str:
    """As the program names it: one that is reached by a symbolic link is the same."""
    named = os.fspath(given) if given else os.environ.get("ENSURE_EXTENSIONS_CACHE")
    return os.path.realpath(named or _usual_cache_root())


def _usual_cache_root() -> str:
    home = os.environ.get("HOME") or os.environ.get("USERPROFILE") or os.path.expanduser("~")
    if os.name == "nt":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    return os.path.join(base, "ensure-extensions")


# --------------------------------------------------------------------------------------------------------------------------
# Ensuring


#: Who holds it changes the import path.
_lock = threading.RLock()
#: Those of the requests that the program was asked for.
_turns: Dict[str, threading.RLock] = {}


def _after_fork() -> None:
    """The threads that held locks or changed the import path are not there in the child."""
    global _lock
    _lock = threading.RLock()
    _turns.clear()
    for activation in [item for item in _active if item.thread not in (None, threading.get_ident())]:
        activation.abandon()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


def _ensure(request: _Request, call: _Call, strict: bool) -> Ensured:
    found = _find(request)
    if found is None:
        with request.turn:
            # Another thread may have asked for it meanwhile.
            found = _find(request) or _ask(request, call)
    trees, extensions, cache_hit = found
    with _lock:
        call.check()
        for activation in [item for item in _active if not all(map(os.path.isdir, item.trees))]:
            # It was pruned meanwhile; a path that leads nowhere would only hide that.
            _undo(activation)
        _activate(trees, request.pth, request.import_order)
        warnings = _imported_elsewhere(trees)
    for warning in warnings:
        _log("warning", warning)
    ensured = Ensured(extensions, trees, warnings, cache_hit)
    failed = [item for item in ensured.extensions if item.error is not None and item.enabled]
    for item in failed:
        if not (strict and item.required):
            _log("error" if item.required else "warning", f"{item.name} is left out: {item.error}")
    _raise_first(((item.required, item.error) for item in failed if strict), ensured)
    return ensured


def _raise_first(
    errors: Iterable[Tuple[bool, Optional[ExtensionInstallationError]]], result: Union[Ensured, Processors]
) -> None:
    for required, error in errors:
        if required and error is not None:
            error.result = result
            raise error


def _find(request: _Request) -> Optional[Tuple[List[str], List[Extension], bool]]:
    """What is there and fresh: trees, extensions, and that it is a hit."""
    return _find_specifications(request) or _find_configured(request)


def _interpreter() -> str:
    """The executable of the running interpreter, which the program starts."""
    executable = sys.executable or ""
    # A frozen application is its own executable: started as an interpreter, it would start itself again and again.
    is_application = getattr(sys, "frozen", False) and not re.match(r"(?i)python|pypy", os.path.basename(executable))
    if is_application or not executable:
        message = "the running interpreter does not know its own executable"
        hint = "Set sys.executable to a Python of the same version where Python is embedded or frozen."
        raise ExtensionConfigError(message, "interpreter-not-found", hint)
    return executable


def _ask(request: _Request, call: _Call) -> Tuple[List[str], List[Extension], bool]:
    """Lets the program ensure it."""
    _interpreter()
    # Read before: what is in the file while the program works counts.
    before = _digests_of(request.config)
    result = call.run(request.arguments())
    if result["platformId"] != _platform().id:
        message = f"the packages are for {result['platformId']}, and this is {_platform().id}"
        raise ExtensionInstallationError(message, "platform-unsupported", "Is sys.executable the running interpreter?")
    if before is not None and before == _digests_of(request.config):
        _write_receipt(request, before, result)
    trees = [_from_program(path) for path in result["importPaths"]]
    return trees, [Extension(fields) for fields in result["extensions"]], result["cacheHit"]


def _invalidate(specification: str, call: _Call, cache_root: Optional[Text]) -> bool:
    arguments = ["invalidate", "--json", f"--python={_interpreter()}", f"--cache-root={_cache_root(cache_root)}", "--"]
    return bool(call.run([*arguments, specification])["wasThere"])


def _register(config: Union[Text, Iterable[Text]], call: _Call, strict: bool, options: Mapping[str, Any]) -> Processors:
    ensured = _ensure(_Request.of((), {**options, "config": config}), call, False)
    registered: List[Processor] = []
    failed: List[Processor] = []
    for extension in ensured.extensions:
        if not extension.enabled:
            continue
        if extension.outcome == "skipped" and extension.error is None:
            _log("info", f"{extension.name} is left out: it is not for this Python")
            continue
        call.check()
        processor = Processor(extension, None, extension.error)
        if extension.error is None:
            try:
                processor.module = _registered(extension)
            except ExtensionInstallationError as error:
                processor.error = error
                if not (strict and extension.required):
                    _log("error" if extension.required else "warning", f"{extension.name} is left out: {error}")
        (registered if processor.error is None else failed).append(processor)
    processors = Processors(registered, failed)
    _raise_first(((item.extension.required, item.error) for item in failed if strict), processors)
    return processors


def _registered(extension: Extension) -> types.ModuleType:
    module = import_processor_module(extension.module or extension.name)
    register = getattr(module, "register", None)
    hint = "It was given the arguments of the configuration; the key `module` names another module."
    if not callable(register):
        message = f"{extension.name}: the module {module.__name__} has no function 'register'"
        raise ExtensionInstallationError(message, "register-failed", hint)
    try:
        register(extension.arguments)
    except (Exception, SystemExit) as error:
        message = f"{extension.name}: register of {module.__name__} failed: {_shown(error)}"
        raise ExtensionInstallationError(message, "register-failed", hint) from error
    return module


async def _in_thread(call: _Call, work: Callable[[], Result]) -> Result:
    import asyncio

    try:
        return await asyncio.get_running_loop().run_in_executor(None, work)
    except asyncio.CancelledError:
        call.cancel()
        raise


def _shown(error: BaseException) -> str:
    try:
        text = str(error)
    except Exception:
        text = ""
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _log(level: str, message: str) -> None:
    # Loading it takes longer than finding a hit; where nobody has, nobody listens to what is not a warning.
    if level in ("debug", "info") and "logging" not in sys.modules:
        return
    import logging

    getattr(logging.getLogger("ensure_extensions"), level)("%s", message)


# --------------------------------------------------------------------------------------------------------------------------
# The program


class _Call:
    """A call of the program `ensure-extensions`, which may be cancelled from another thread."""

    def __init__(self, npx: bool) -> None:
        self._npx = npx
        self._is_cancelled = False
        self._process: Optional[subprocess.Popen[bytes]] = None

    def cancel(self) -> None:
        self._is_cancelled = True
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()

    def check(self) -> None:
        if self._is_cancelled:
            raise ExtensionInstallationError("it was cancelled", "interrupted")

    def run(self, arguments: Sequence[str]) -> Any:
        """
        Runs it and gives the object it printed. Its arguments go by standard input: specifications may hold credentials, and
        every user of the machine can read the arguments of a process.
        """
        import subprocess

        self.check()
        handed_over = json.dumps([_for_program(argument) for argument in arguments])
        environment = _environment_for(handed_over)
        command = self._command()
        try:
            process = subprocess.Popen(
                [*command, "-"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=environment,
            )
        # Subinterpreters may start no processes.
        except (OSError, ValueError, RuntimeError) as error:
            message = f"'{command[0]}' cannot be started: {error}"
            raise ExtensionInstallationError(message, "cli-unavailable", _HOW_TO_GET_IT) from error
        self._process = process
        if self._is_cancelled:
            process.terminate()
        said: List[str] = []
        printed: List[str] = []
        try:
            readers = [
                _reading(process.stderr, lambda line: _heard(line, said)),
                _reading(process.stdout, printed.append),
            ]
            _hand_over(process, handed_over)
            process.wait()
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait()
        self.check()
        for reader in readers:
            # What it started may outlive it and hold its pipes; what it said itself has been read by then.
            reader.join(_PIPE_GRACE)
        return _answer(printed, process.returncode, said)

    def _command(self) -> List[str]:
        import shlex
        import shutil

        named = os.environ.get("ENSURE_EXTENSIONS_CLI")
        if named:
            try:
                # Backslashes separate directories on Windows.
                command = (
                    shlex.split(named)
                    if os.name != "nt"
                    else [part.strip('"') for part in shlex.split(named, posix=False)]
                )
            except ValueError as error:
                message = f"ENSURE_EXTENSIONS_CLI is not a command line: {error}"
                raise ExtensionInstallationError(message, "cli-unavailable", _HOW_TO_GET_IT) from error
            if command:
                return command
        found = shutil.which("ensure-extensions")
        if found:
            return [found]
        runner = shutil.which("npx") if self._npx else None
        if runner:
            return [runner, "--yes", "ensure-extensions"]
        message = (
            "what was asked for is not found in the cache as it is, and the program 'ensure-extensions' is not there"
        )
        raise ExtensionInstallationError(message, "cli-unavailable", _HOW_TO_GET_IT)


_HOW_TO_GET_IT = (
    "Install it with 'npm install --global ensure-extensions', name it in ENSURE_EXTENSIONS_CLI (a command line, such as "
    "'node /path/to/dist/cli/index.js'), or let npx fetch it with npx=True."
)


#: How long the pipes of a program that has ended are read on, in seconds.
_PIPE_GRACE = 5.0
#: Which calls of the program a process stems from, in its environment.
_ASKED = "ENSURE_EXTENSIONS_ASKED"


def _environment_for(arguments: str) -> Dict[str, str]:
    """
    The environment of a call of the program. It starts `sys.executable`: where that is an application that ensures at its
    start, or where `sitecustomize` does, each call would lead to the next one without end.
    """
    call = _sha256(arguments.encode())[:16]
    asked = os.environ.get(_ASKED, "").split()
    if call in asked:
        message = "it is being ensured already, by a process that started this one"
        hint = "Is sys.executable an interpreter, and does none of its .pth files or sitecustomize ensure anything?"
        raise ExtensionInstallationError(message, "cli-unavailable", hint)
    return {**os.environ, _ASKED: " ".join([*asked, call])}


def _for_program(argument: str) -> str:
    """An argument as the program has it: it reads names of files as UTF-8, whatever the locale says."""
    try:
        text = os.fsencode(argument).decode("utf-8")
    except UnicodeError:
        text = argument
    if re.search("[\ud800-\udfff]", text):
        message = f"{argument!a} is not text: the program 'ensure-extensions' takes names in UTF-8 only"
        raise ExtensionConfigError(message, "input-invalid", "Name a file or directory whose path is UTF-8.")
    return text


def _from_program(path: str) -> str:
    """A path that the program gave, as this interpreter writes it."""
    return os.fsdecode(path.encode("utf-8"))


def _hand_over(process: subprocess.Popen[bytes], arguments: str) -> None:
    assert process.stdin is not None
    try:
        with process.stdin as pipe:
            pipe.write(arguments.encode("ascii"))
    except OSError:
        # It has ended: how it ended tells more.
        pass


def _reading(pipe: Any, take: Callable[[str], None]) -> threading.Thread:
    """A thread that reads a pipe of the program, line by line, and closes it."""

    def read() -> None:
        with pipe:
            for line in pipe:
                take(line.decode("utf-8", "replace").rstrip())

    try:
        thread = threading.Thread(target=read, daemon=True)
    except RuntimeError:
        # There are no daemons in isolated subinterpreters.
        thread = threading.Thread(target=read)
    thread.start()
    return thread


def _heard(line: str, said: List[str]) -> None:
    """Passes on what the program says, as it says it."""
    said.append(line)
    del said[:-20]
    is_warning = line.startswith("warning: ")
    _log("warning" if is_warning else "info", line[len("warning: ") :] if is_warning else line)


def _answer(printed: Sequence[str], code: int, said: Sequence[str]) -> Any:
    lines = [line for line in printed if line.startswith("{")]
    try:
        answer = json.loads(lines[-1]) if lines else None
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        how = f"was ended by signal {-code}" if code < 0 else f"ended with exit code {code}"
        message = f"ensure-extensions {how} and gave no result" + "".join("\n" + line for line in said[-5:])
        raise ExtensionInstallationError(
            message, "cli-failed", "Its last lines say why; running it by hand shows more."
        )
    error = answer.get("error")
    if isinstance(error, dict):
        hint = error.get("hint") or ""
        if code == 2:
            raise ExtensionConfigError(error["message"], error["code"], hint, error.get("problems") or ())
        raise ExtensionInstallationError(error["message"], error["code"], hint)
    return answer


# --------------------------------------------------------------------------------------------------------------------------
# What is in the cache: the rules of src/cache for an entry that lies in place and is fresh. Nothing here is ever an error; what
# is not certain is left to the program.

#: The version of the layout, from the program's own source by `npm run generate`.
_LAYOUT = 3
_METADATA = ".cache_metadata.json"
#: How far ahead a clock may be, in seconds.
_SKEW = 300.0
#: How often the time of use is noted, in seconds: what is not used for long is pruned.
_USE_INTERVAL = 3600.0


def _find_specifications(request: _Request) -> Optional[Tuple[List[str], List[Extension], bool]]:
    if request.config or request.only or request.options or not _is_plain_environment():
        return None
    digests: Dict[str, str] = {}
    for text in request.specifications:
        digest = extension_digest(text)
        if digest is None:
            return None
        digests.setdefault(digest, text.strip())
    entry = _find_entry(request, _request_digest(digests), dict.fromkeys(digests))
    if entry is None:
        return None
    tree, records = entry
    modules = {item["name"]: item["modules"] for item in _read_json(os.path.join(tree, _METADATA))["distributions"]}
    extensions = []
    for digest, text in digests.items():
        distributions = records[digest]["distributions"]
        name = distributions[0]["name"] if distributions else text
        fields = {"name": name, "builtin": False, "enabled": True, "required": True, "package": text, "module": None}
        fields.update(
            arguments={}, outcome="hit", distributions=distributions, digest=digest, modules=modules.get(name, [])
        )
        extensions.append(Extension(fields))
    return [tree], extensions, True


def _find_configured(request: _Request) -> Optional[Tuple[List[str], List[Extension], bool]]:
    if not request.config or request.specifications or request.options or not _is_plain_environment():
        return None
    receipt = _read_json(_receipt_file(request))
    if receipt.get("layout") != _LAYOUT or receipt.get("config") != _digests_of(request.config):
        return None
    try:
        external = [item for item in receipt["extensions"] if item["outcome"] == "hit"]
        trees: List[str] = []
        if external:
            entry = _find_entry(
                request, receipt["requestDigest"], {item["digest"]: item["ttlHours"] for item in external}
            )
            if entry is None:
                return None
            trees.append(entry[0])
        return trees, [Extension(item) for item in receipt["extensions"]], True
    except (KeyError, TypeError, AttributeError):
        return None


def _find_entry(request: _Request, digest: str, wanted: Mapping[str, Any]) -> Optional[Tuple[str, Dict[str, Any]]]:
    """The tree of a request and the records of its specifications, where all of them are there and fresh."""
    platform = _platform()
    directory = os.path.join(os.path.realpath(os.path.join(request.root, "extensions")), digest)
    try:
        generation = os.path.basename(os.readlink(os.path.join(directory, platform.id)).rstrip("/\\"))
        tree = os.path.join(directory, generation)
        pattern = re.escape(platform.id) + r"\.\d{8}t\d{9}z-[0-9a-f]{6}"
        # What is an image has to be opened by the program.
        if not re.fullmatch(pattern, generation) or os.path.exists(tree + ".image"):
            return None
        metadata = _read_json(os.path.join(tree, _METADATA))
        state = _read_json(os.path.join(directory, platform.id + ".state.json"))
        if not _is_trusted(metadata, digest, platform) or not _is_whole(tree, metadata):
            return None
        # What a local package holds that only a build names, the program compares.
        if _is_recalled(metadata, state) or metadata.get("uncounted"):
            return None
        records = {record["digest"]: record for record in _records(metadata)}
        renewed = state.get("renewed") or {}
        for name, ttl in wanted.items():
            invalidated = _time(_state_of(request.root, name, platform).get("invalidated"))
            if not _is_fresh(
                records.get(name), renewed.get(name), invalidated, ttl if ttl is not None else request.ttl_hours
            ):
                return None
    except (OSError, KeyError, TypeError, ValueError, AttributeError):
        return None
    _note_use(os.path.join(directory, platform.id + ".state.json"), state)
    return tree, records


def _records(metadata: Mapping[str, Any]) -> List[Dict[str, Any]]:
    """What the build record says of each specification: of one alone, the four fields at the top level are the truth."""
    records = [dict(record) for record in metadata["extensions"]]
    if len(records) == 1:
        names = ("package_spec", "installed_at", "ttl_hours", "platform_id")
        records[0].update((name, metadata[name]) for name in names if name in metadata)
    return records


def _is_trusted(metadata: Mapping[str, Any], digest: str, platform: _Platform) -> bool:
    # The platform stands with each specification: see _is_fresh.
    return (
        metadata.get("schema") == _LAYOUT
        and metadata.get("request_digest") == digest
        and metadata.get("abi") == platform.abi
    )


def _is_whole(tree: str, metadata: Mapping[str, Any]) -> bool:
    """Whether the modules of each distribution are there, by their names."""
    present = {name.split(".")[0] for name in os.listdir(tree)}
    return all(module.split(".")[0] in present for item in metadata["distributions"] for module in item["modules"])


def _is_recalled(metadata: Mapping[str, Any], state: Mapping[str, Any]) -> bool:
    """Whether a version is there that must not be used any more."""
    recalled = {(item["name"], item["version"]) for item in state.get("recalled") or []}
    return any((item["name"], item["version"]) in recalled for item in metadata["distributions"])


def _is_fresh(record: Any, renewed: Any, invalidated: Optional[float], ttl: Union[float, str, None]) -> bool:
    if record is None or record.get("apart"):
        return False
    platform, now = _platform(), time.time()
    installed = _time(record["installed_at"])
    named = extension_digest(record["package_spec"])
    if installed is None or installed > now + _SKEW or record["platform_id"] != platform.id:
        return False
    if named is not None and named != record["digest"]:
        return False
    if invalidated is not None and installed <= invalidated:
        return False
    hours = record["ttl_hours"] if ttl is None else ttl
    renewed_at, borrowed_at = _time(renewed), _time(record.get("borrowed_at"))
    if borrowed_at is not None and (renewed_at is None or borrowed_at > renewed_at):
        # Its versions were another request's: due until it has been resolved.
        return False
    if hours == "never":
        return True
    if not re.fullmatch(r"\d+(?:\.\d+)?", str(hours)):
        # The program says what is wrong with it.
        return False
    age = now - max(installed, renewed_at or installed)
    return max(age, 0.0) < float(hours) * 3600


def _state_of(root: str, digest: str, platform: _Platform) -> Dict[str, Any]:
    return _read_json(os.path.join(root, "extensions", digest, platform.id + ".state.json"))


def _note_use(file: str, state: Dict[str, Any]) -> None:
    used = _time(state.get("last_used"))
    if used is not None and time.time() - used < _USE_INTERVAL:
        return
    now = time.time()
    text = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(now)) + f".{int(now * 1000) % 1000:03}Z"
    # Read again: another process may have noted something meanwhile.
    _write_json(file, {**_read_json(file), "last_used": text})


def _time(text: Any) -> Optional[float]:
    """
    Seconds since 1970 of an ISO 8601 time of any zone, UTC without one; None for anything else.

    >>> _time("2026-11-21T10:00:00.500Z") == _time("2026-11-21 11:00:00.5+01:00") == _time("2026-11-21T10:00:00,5")
    True
    >>> _time("yesterday"), _time(None), _time("2026-13-01")
    (None, None, None)
    """
    pattern = (
        r"(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d))?(?:[.,](\d{1,9}))?(?:([Zz])|([+-])(\d\d):?(\d\d)?)?)?"
    )
    match = re.fullmatch(pattern, text) if isinstance(text, str) else None
    if match is None:
        return None
    year, month, day, hour, minute, second, fraction, _, sign, zone_hours, zone_minutes = match.groups()
    import datetime

    numbers = [int(part or 0) for part in (year, month, day, hour, minute, second)]
    try:
        moment = datetime.datetime(
            numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], tzinfo=datetime.timezone.utc
        )
    except ValueError:
        return None
    offset = (int(zone_hours or 0) * 60 + int(zone_minutes or 0)) * 60 * (-1 if sign == "-" else 1)
    return moment.timestamp() + float("0." + (fraction or "0")) - offset


# A receipt holds the result of a configuration file, so that its extensions are found again without the program, which alone
# reads such files. It holds for the very content of the file.


def _receipt_file(request: _Request) -> str:
    asked = json.dumps([request.config, request.only, _platform().id, _platform().abi])
    return os.path.join(request.root, "receipts", _sha256(asked.encode())[:16] + ".json")


def _digests_of(files: Sequence[str]) -> Optional[Dict[str, str]]:
    found: Dict[str, str] = {}
    for name in files:
        # A pipe of the shell can be read only once: by the program.
        if not os.path.isfile(name):
            return None
        try:
            with open(name, "rb") as file:
                found[name] = _sha256(file.read())
        except OSError:
            return None
    return found


def _write_receipt(request: _Request, config: Mapping[str, str], result: Mapping[str, Any]) -> None:
    if not config or request.specifications or request.options or not _is_plain_environment():
        return
    kept = []
    for extension in result["extensions"]:
        is_asked = extension["enabled"] and not extension["builtin"] and extension["outcome"] != "skipped"
        if is_asked and extension["outcome"] not in ("hit", "installed", "refreshed"):
            return
        # The digest of what is not plain covers files that this module does not read.
        if (is_asked and extension_digest(extension["package"]) != extension["digest"]) or extension.get("apart"):
            return
        names = "name builtin enabled required package module arguments typedArguments ttlHours outcome distributions digest modules"
        fields = {name: extension.get(name) for name in names.split()}
        kept.append({**fields, "outcome": "hit"} if is_asked else fields)
    directory = os.path.join(request.root, "receipts")
    receipt = {"layout": _LAYOUT, "config": config, "requestDigest": result["requestDigest"], "extensions": kept}
    try:
        os.makedirs(directory, exist_ok=True)
        for name in os.listdir(directory):
            # Those of configurations that are gone.
            other = _read_json(os.path.join(directory, name)).get("config")
            if isinstance(other, dict) and not all(map(os.path.exists, other)):
                os.remove(os.path.join(directory, name))
    except OSError:
        return
    _write_json(_receipt_file(request), receipt)


def _read_json(file: str) -> Dict[str, Any]:
    """The object in a file; empty where there is none."""
    if not os.path.isfile(file):
        return {}
    try:
        with open(file, encoding="utf-8") as opened:
            value = json.load(opened)
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}


def _write_json(file: str, value: Mapping[str, Any]) -> None:
    """Writes by a rename. A cache that is only read stays as it is."""
    beside = f"{file}.{os.getpid()}-{os.urandom(4).hex()}.tmp"
    try:
        with open(beside, "w", encoding="utf-8") as opened:
            json.dump(value, opened, indent=2)
        os.replace(beside, file)
    except OSError:
        try:
            os.remove(beside)
        except OSError:
            pass


# --------------------------------------------------------------------------------------------------------------------------
# The running interpreter


class _Platform:
    """The running interpreter: its platform id and C library, as src/platform names them."""

    def __init__(self) -> None:
        facts: Dict[str, str] = dict(_embedded("probe", _PROBE).platform_facts())
        machine = facts["machine"].lower()
        major, minor = facts["version"].split(".")[:2]
        wide = ["x86_64", "amd64", "aarch64", "arm64", "ppc64le", "s390x", "riscv64", "loongarch64"]
        self.id = "{}-{}.{}{}{}{}--{}{}--{}".format(
            facts["implementation"].lower(),
            major,
            minor,
            ("t" if facts["freeThreaded"] else "") + ("d" if facts["isDebugBuild"] else ""),
            "-" + facts["pypy"] if facts["pypy"] else "",
            "" if facts["is64Bit"] or machine not in wide else "-32",
            facts["system"].lower(),
            "_musl" if facts["libc"].lower() == "musl" else "",
            machine,
        )
        self.abi = (facts["libc"] + facts["libcVersion"]).lower() or "none"
        if not facts["libc"] and facts["system"].lower() == "windows":
            self.abi = "at" + _sha256(facts["executable"].lower().encode())[:8]


_known_platform: Optional[_Platform] = None


def _platform() -> _Platform:
    global _known_platform
    if _known_platform is None:
        _known_platform = _Platform()
    return _known_platform


class _Activation:
    """Some trees that are put on the import path together, and all that comes with them."""

    def __init__(self, trees: Sequence[str]) -> None:
        self.trees = list(trees)
        self.paths = list(trees)
        self.guard: Any = None
        #: The thread that is at it; None once it is done.
        self.thread: Optional[int] = threading.get_ident()
        self._before = (list(sys.path), list(sys.meta_path))

    def finish(self, guard: Any) -> None:
        self.paths, self.guard, self.thread = list(guard.paths), guard, None

    def abandon(self) -> None:
        """It was not finished."""
        sys.path[:], sys.meta_path[:] = self._before
        _active.remove(self)


#: The latest last.
_active: List[_Activation] = []


def _activate(trees: Sequence[str], pth: str, import_order: str) -> List[str]:
    """Does with the trees what the loader does at the start of an interpreter; gives the paths that were added."""
    new = [tree for tree in trees if not _is_active(tree)]
    if not new:
        return []
    # The import lines of .pth files run among its names; -S keeps it from being loaded.
    __import__("site")
    import _imp

    constants = {
        "PLATFORM": _platform().id,
        "SUFFIX": (_imp.extension_suffixes() or [""])[0],
        "MACHINE": "",
        "PREFIX": sys.prefix,
        "ORDER": import_order,
        "PTH": pth,
        "TREES": new,
    }
    loader = _embedded("loader", _LOADER_START, constants)
    loader.__dict__["_work"] = _work
    activation = _Activation(new)
    _active.append(activation)
    try:
        # Paths that came from a parent process (multiprocessing hands them on) have had no files processed here.
        sys.path[:] = [path for path in sys.path if not _is_inside(path, new)]
        at = _first_place()
        sys.path[at:at] = new
        for tree in new:
            # A directory that was not there when it was looked at counts as one that is not.
            sys.path_importer_cache.pop(tree, None)
        activation.finish(loader.activate(list(new)))
    except BaseException:
        activation.abandon()
        raise
    return list(activation.paths)


def _is_active(tree: str) -> bool:
    """Whether the loader has seen to it, of this module or at the start of the interpreter; also while it hides it from pip."""
    guards: List[Any] = [finder for finder in sys.meta_path if type(finder).__name__ == "_HideFromPip"]
    wanted = os.path.normcase(tree)
    is_on_path = wanted in [os.path.normcase(path) for path in sys.path if isinstance(path, str)]
    return any(wanted in map(os.path.normcase, guard.trees) and (is_on_path or not guard.paths) for guard in guards)


def _is_inside(path: Any, trees: Sequence[str]) -> bool:
    if not isinstance(path, str):
        return False
    own = tuple(os.path.normcase(os.path.join(tree, "")) for tree in trees)
    return os.path.normcase(os.path.join(path, "")).startswith(own)


def _first_place() -> int:
    """Where PYTHONPATH begins on sys.path: behind the directory of the program, where there is one."""
    if sys.path and any(sys.path[0] in activation.paths for activation in _active):
        return 0
    if not sys.path or sys.flags.isolated or getattr(sys.flags, "safe_path", False):
        return 0
    named = [
        path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path and not sys.flags.ignore_environment
    ]
    own = {os.path.abspath(path) for path in [*named, os.path.dirname(os.__file__)]}
    first = str(sys.path[0])
    is_library = os.path.abspath(first) in own or re.search(r"[\\/]python\d+\.zip$", first) is not None
    return 0 if first and is_library and sys.path.count(first) == 1 else 1


def _undo(activation: _Activation) -> None:
    removed = set(activation.paths)
    sys.path[:] = [path for path in sys.path if path not in removed]
    finders: List[Any] = sys.meta_path
    # While it hides them from pip, another finder finds them.
    finders[:] = [
        finder
        for finder in finders
        if finder is not activation.guard
        and not (type(finder).__name__ == "_Fallback" and removed.issuperset(finder.paths))
    ]
    inside = tuple(os.path.join(path, "") for path in removed)
    for module in list(sys.modules.values()):
        portions = _held(module, "__path__")
        # The portions of a namespace without __init__.py follow sys.path by themselves; a package's own path is its own.
        if isinstance(portions, list) and not (_held(module, "__file__") or "").startswith(inside):
            portions[:] = [portion for portion in portions if not portion.startswith(inside)]
    for path in removed:
        sys.path_importer_cache.pop(path, None)
    _active.remove(activation)


def _held(module: Any, name: str) -> Any:
    """What a module holds itself, as the loader looks at it: asked for it, a lazy one would load, and others raise."""
    try:
        return object.__getattribute__(module, "__dict__").get(name)
    except Exception:
        return None


def _imported_elsewhere(trees: Sequence[str]) -> List[str]:
    """What of the trees was imported before from another place, and stays what it is in this process."""
    found: List[str] = []
    inside = tuple(os.path.join(path, "") for activation in _active for path in activation.paths)
    for tree in trees:
        for item in _read_json(os.path.join(tree, _METADATA)).get("distributions", []):
            for name in item["modules"]:
                file = _held(sys.modules.get(name), "__file__")
                if not file or file.startswith(os.path.join(tree, "")):
                    continue
                other = _version_beside(file, name, item["name"])
                if other != item["version"]:
                    which = f"in version {other}" if other else "in a version that is not known"
                    where = "an earlier tree" if file.startswith(inside) else "another place"
                    text = f"{item['name']} {item['version']} is on the import path, but {name} was imported before {which}"
                    found.append(f"{text}, from {where} ({file}); this process keeps that one")
                    break
    return found


def _version_beside(file: str, module: str, name: str) -> Optional[str]:
    """The version of the distribution that a module belongs to."""
    from importlib import metadata

    root = os.path.dirname(file)
    if os.path.basename(file).startswith("__init__."):
        root = os.path.dirname(root)
    for _ in range(module.count(".")):
        root = os.path.dirname(root)
    for distribution in metadata.distributions(path=[root]):
        if _normal(distribution.metadata["Name"] or "") == _normal(name):
            return distribution.version
    return None


# --------------------------------------------------------------------------------------------------------------------------
# The loader: the very source of what a fresh interpreter runs at its start

#: Stands for the directory that a loader has on disk.
_NOWHERE = os.path.join(os.sep, "ensure_extensions")

_known_work: Optional[types.ModuleType] = None


def _embedded(name: str, source: str, constants: Optional[Mapping[str, Any]] = None) -> types.ModuleType:
    module = types.ModuleType("_ensure_extensions_" + name)
    module.__file__ = os.path.join(_NOWHERE, name + ".py")
    module.__dict__.update(constants or {})
    exec(compile(source, f"<ensure_extensions: {name}>", "exec"), module.__dict__)
    return module


def _work() -> types.ModuleType:
    """The part of the loader that few need."""
    global _known_work
    if _known_work is None:
        _known_work = _embedded("loader_work", _LOADER_WORK)
        _known_work.__dict__["say"] = _say
    return _known_work


def _say(loader: str, topic: str, lines: Iterable[str]) -> None:
    for line in lines:
        _log("warning", line)


# Made by `npm run generate` from the files that the program itself starts and writes.

_LOADER_START = r'''
import os
import sys

_here = os.path.dirname(os.path.abspath(__file__))
# The variable that names the file in which a job notes what it imports.
NOTES = "ENSURE_EXTENSIONS_NOTES"
# Which of the two twins this is.
_stage = os.path.splitext(os.path.basename(__file__))[0]


def _work():
    """The rest of the loader, which most processes never need."""
    sys.path.insert(0, _here)
    try:
        return __import__(WORK)
    finally:
        sys.path.remove(_here)


def _is_right_interpreter():
    # The suffix of extension modules names implementation, version, threading, system and C library at once; a debug
    # build has that of the usual one too.
    try:
        import _imp

        suffixes = _imp.extension_suffixes() or [""]
    except ImportError:
        return False
    machine = os.uname()[4].lower() if hasattr(os, "uname") else MACHINE
    return sys.version_info >= (3, 8) and SUFFIX in suffixes and machine == MACHINE


def _is_chosen_environment():
    return sys.prefix == PREFIX or os.path.realpath(sys.prefix) == os.path.realpath(PREFIX)


def _held(module, name):
    # What a module holds itself: asked for an attribute, a lazy module loads all it is, and others raise.
    try:
        return object.__getattribute__(module, "__dict__").get(name)
    except Exception:
        return None


def _is_legacy_namespace(module):
    # Its __init__.py says that it has portions elsewhere: by pkgutil.extend_path or pkg_resources.declare_namespace.
    try:
        names = _held(module, "__spec__").loader.get_code(_held(module, "__name__")).co_names
    except Exception:
        return False
    return "extend_path" in names or "declare_namespace" in names


def _join_namespaces(added):
    # Import lines of setuptools make a package of one directory; its portions in other trees belong to it too. So do
    # portions of packages that were imported before the trees came.
    for name in sorted(sys.modules):
        module = sys.modules.get(name)
        portions = _held(module, "__path__")
        if not hasattr(portions, "append"):
            continue
        parent, _, last = name.rpartition(".")
        roots = (_held(sys.modules.get(parent), "__path__") or ()) if parent else sys.path
        is_regular = bool(_held(module, "__file__"))
        if is_regular and not parent:
            roots = added
        found = [os.path.join(root, last) for root in list(roots) if isinstance(root, str)]
        found = [portion for portion in found if portion not in portions and os.path.isdir(portion)]
        if found and (not is_regular or _is_legacy_namespace(module)):
            for portion in found:
                portions.append(portion)


def _process_files(trees):
    names = []
    for tree in trees:
        try:
            names += os.listdir(tree)
        except OSError:
            # Unmounted or removed: then its modules are not there either.
            pass
    if PTH == "ignore" or not any(name.endswith((".pth", ".start")) for name in names):
        return []
    return _work().process_files(trees, PTH, _here)


class _HideFromPip(object):
    def __init__(self, trees, paths):
        self.trees = trees
        self.paths = paths

    def find_spec(self, name, path=None, target=None):
        if name == "pip" and self.paths:
            # This finder stays where it is: taken out now, the next one would be passed over.
            paths, self.paths = self.paths, []
            try:
                _work().hide_from_pip(self.trees, paths, _here)
            except ImportError:
                # The cache was cleaned meanwhile.
                sys.path[:] = [path for path in sys.path if path not in paths]
        return None  # noqa: RET501


def _run():
    on_path = dict((os.path.normcase(path), path) for path in sys.path)
    wanted = [os.path.normcase(os.path.normpath(os.path.join(_here, tree))) for tree in TREES]
    trees = [on_path[tree] for tree in wanted if tree in on_path]
    # Nothing else is to be imported from here; and the next module of this name is found.
    sys.path[:] = [path for path in sys.path if os.path.normcase(path) != os.path.normcase(_here)]
    if not trees:
        return
    if not _is_right_interpreter():
        sys.path[:] = [path for path in sys.path if path not in trees]
        version = "Python " + ".".join(str(part) for part in sys.version_info[:2])
        _work().say(
            _here,
            version,
            ["packages for " + PLATFORM + " are kept off the import path of " + sys.executable + " (" + version + ")"],
        )
        return
    activate(trees)


def activate(trees):
    """Puts trees that stand on sys.path where they belong and does all that a site directory gets; gives pip's guard."""
    if ORDER == "after" or (ORDER == "auto" and not _is_chosen_environment()):
        sys.path[:] = [path for path in sys.path if path not in trees] + trees
    added = _process_files(trees)
    _join_namespaces(trees + added)
    guard = _HideFromPip(trees, trees + added)
    sys.meta_path.insert(0, guard)
    if os.environ.get(NOTES):
        import atexit

        asked = _Asked()
        sys.meta_path.insert(0, asked)
        atexit.register(_note_imports, trees, asked.names)
    return guard


class _Asked(object):
    """Sees which modules are imported, in order: sys.modules has them in the order in which they were done."""

    def __init__(self):
        self.names = []

    def find_spec(self, name, path=None, target=None):
        # A program may ask for what is not there again and again.
        if len(self.names) < 20000:
            self.names.append(name)
        return None  # noqa: RET501


def _note_imports(trees, names):
    try:
        _work().note_imports(os.environ[NOTES], trees, names)
    except Exception:
        # It only makes later jobs faster.
        pass


def _is_loader(path):
    parent, name = os.path.split(path)
    return os.path.basename(parent) == "loaders" and len(name) == 16 and not name.strip("0123456789abcdef")


def _run_next():
    """Runs the module of the same name that this one stands before, as Python would have; other loaders first."""
    loaders = [path for path in sys.path if _is_loader(path)]
    sys.path[:] = loaders + [path for path in sys.path if path not in loaders]
    own = sys.modules.pop(_stage, None)
    try:
        __import__(_stage)
    except ImportError as error:
        if getattr(error, "name", _stage) != _stage:
            raise
    finally:
        if own is not None and (_stage not in sys.modules or own.__dict__ is not globals()):
            sys.modules[_stage] = own


if __name__ == _stage:
    _run()
    _run_next()
'''

_LOADER_WORK = r'''
"""
The rest of the loader, a module beside it: processing `.pth` files by the rules of `Lib/site.py` of the running version,
hiding the trees from pip, and what is said on stderr. As the loader itself it must be read by every Python.
"""

import os
import sys

_reported = "ENSURE_EXTENSIONS_REPORTED"


def say(loader, topic, lines):
    # Once in a process and all it starts: a test suite starts hundreds.
    key = os.path.basename(loader) + "-" + topic
    known = [item for item in os.environ.get(_reported, "").split(",") if item]
    if key in known or os.environ.get("ENSURE_EXTENSIONS_QUIET"):
        return
    os.environ[_reported] = ",".join(known + [key])
    try:
        sys.stderr.write("".join("ensure-extensions: " + line + "\n" for line in lines))
    except Exception:
        pass


def _is_hidden(fullname):
    status = os.lstat(fullname)
    # UF_HIDDEN of macOS and FILE_ATTRIBUTE_HIDDEN of Windows.
    return bool(getattr(status, "st_flags", 0) & 0x8000 or getattr(status, "st_file_attributes", 0) & 2)


def _read_lines(fullname):
    import io

    if _is_hidden(fullname) or not os.path.isfile(fullname):
        return []
    with io.open_code(fullname) as file:
        content = file.read()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        if fullname.endswith(".start"):
            raise
        import locale

        text = content.decode(
            locale.getencoding() if hasattr(locale, "getencoding") else locale.getpreferredencoding(False)
        )
    # Python 3.13 splits at form feeds and Unicode line breaks too.
    if sys.version_info >= (3, 13):
        return text.splitlines()
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


class _Site(object):
    """A tree as a site directory: its files, and where their paths go."""

    def __init__(self, sitedir, known_paths, policy, is_last):
        self.sitedir = sitedir
        self.is_last = is_last
        # A list holds the names of the files whose code runs.
        self.allowed = policy if isinstance(policy, list) else None
        self.is_code_run = policy == "process" or bool(self.allowed)
        self.known_paths = known_paths
        self.added = []
        self.problems = []
        self.names = sorted(
            name for name in os.listdir(sitedir) if name.endswith((".pth", ".start")) and not name.startswith(".")
        )

    def runs(self, name):
        return self.is_code_run and (self.allowed is None or name in self.allowed)

    def files(self, ending):
        """The lines of each file, of those that can be read."""
        for name in self.names:
            if not name.endswith(ending):
                continue
            fullname = os.path.join(self.sitedir, name)
            try:
                lines = _read_lines(fullname)
            except BaseException as error:
                self.note(fullname, None, error)
                continue
            yield name, fullname, lines

    def note(self, fullname, n, error, rest=""):
        try:
            text = (str(error).strip().splitlines() or [""])[0][:200]
        except BaseException:
            text = ""
        place = fullname if n is None else fullname + ", line " + str(n)
        self.problems.append(place + ": " + type(error).__name__ + (": " + text if text else "") + rest)

    def add(self, line):
        path = os.path.abspath(os.path.join(self.sitedir, line))
        if os.path.normcase(path) in self.known_paths or not os.path.exists(path):
            return
        self.known_paths.add(os.path.normcase(path))
        # At the end for now, where import lines expect it: those of easy-install.pth move what the lines before them added.
        sys.path.append(path)
        self.added.append(path)

    def settle(self, before):
        """Puts what was added to the end behind the tree: the block that site.addsitedir makes. What import lines moved stays."""
        start = len(sys.path)
        while start > 0 and sys.path[start - 1] not in before:
            start -= 1
        tail = sys.path[start:]
        block = [path for path in tail if path in self.added]
        sys.path[start:] = [path for path in tail if path not in self.added]
        at = sys.path.index(self.sitedir) + 1 if self.sitedir in sys.path else len(sys.path)
        sys.path[at:at] = block


class _Ahead(object):
    """While a tree that stands before others has its additions at the end: imports find them where they will stand."""

    def __init__(self, site):
        self.site = site
        self.others = [finder for finder in sys.meta_path if getattr(finder, "__name__", "") == "PathFinder"]

    def find_spec(self, name, path=None, target=None):
        if path is not None or not self.others:
            return None
        spec = self.others[0].find_spec(name, [self.site.sitedir] + self.site.added, target)
        # The portions of a namespace may lie anywhere.
        return spec if spec is not None and spec.loader is not None else None

    def __enter__(self):
        at = sys.meta_path.index(self.others[0]) if self.others else len(sys.meta_path)
        sys.meta_path.insert(at, self)

    def __exit__(self, *caught):
        if self in sys.meta_path:
            sys.meta_path.remove(self)


def _is_import(line):
    return line.startswith(("import ", "import\t"))


def _addpackages(site):
    """Python 3.8 to 3.14: line by line, and an error ends its file."""
    before = set(sys.path)
    for name, fullname, lines in site.files(".pth"):
        _addpackage(site, site.sitedir, name, site.known_paths, fullname, lines)
    site.settle(before)


def _addpackage(_site, sitedir, name, known_paths, fullname, _lines):
    # Import lines find these names in the frame that executes them, as in site.addpackage: setuptools' read sitedir.
    _globals = sys.modules["site"].__dict__
    for n, line in enumerate(_lines, 1):
        if line.startswith("#") or not line.strip():
            continue
        try:
            if not _is_import(line):
                _site.add(line.rstrip())
            elif _site.runs(name) and _site.is_last:
                exec(line, _globals, locals())
            elif _site.runs(name):
                with _Ahead(_site):
                    exec(line, _globals, locals())
        except BaseException as error:
            _site.note(fullname, n, error, "; the rest of this file is ignored")
            break


def _add_in_phases(sites):
    """Python 3.15 and newer (PEP 829): all paths, then import lines, then the entry points of .start files."""
    imports = []
    for site in sites:
        before = set(sys.path)
        for name, fullname, lines in site.files(".pth"):
            for n, line in enumerate(lines, 1):
                line = line.strip()
                if not line or line.startswith("#"):
                    continue
                if _is_import(line):
                    if name[:-4] + ".start" not in site.names and site.runs(name):
                        imports.append((site, fullname, n, line))
                    continue
                try:
                    site.add(line)
                except BaseException as error:
                    site.note(fullname, n, error)
        site.settle(before)
    if not any(site.is_code_run for site in sites):
        return
    for site, fullname, n, line in imports:
        _import_line(site, site.sitedir, os.path.basename(fullname), fullname, fullname, n, line)
    for site in sites:
        for name, fullname, lines in site.files(".start"):
            if not site.runs(name):
                continue
            for n, line in enumerate(lines, 1):
                line = line.strip()
                if not line or line.startswith("#"):
                    continue
                try:
                    import pkgutil

                    pkgutil.resolve_name(line, strict=True)()
                except BaseException as error:
                    site.note(fullname, n, error)


def _import_line(_site, sitedir, name, filename, fullname, n, line):
    try:
        exec(line, sys.modules["site"].__dict__, locals())
    except BaseException as error:
        _site.note(fullname, n, error)


def process_files(trees, policy, loader):
    """Processes the files of the trees; gives the paths they added."""
    # What is not text on sys.path, Python passes over.
    known_paths = set(os.path.normcase(os.path.abspath(path)) for path in sys.path if isinstance(path, str))
    sites = []
    for tree in trees:
        behind = sys.path[sys.path.index(tree) + 1 :] if tree in sys.path else []
        try:
            sites.append(_Site(tree, known_paths, policy, is_last=all(path in trees for path in behind)))
        except OSError:
            # Unmounted or removed: then its modules are not there either.
            pass
    if sys.version_info >= (3, 15):
        _add_in_phases(sites)
    else:
        for site in sites:
            _addpackages(site)
    problems = [problem for site in sites for problem in site.problems]
    if problems:
        say(loader, "files", problems)
    return [path for site in sites for path in site.added]


def hide_from_pip(trees, paths, loader):
    """Takes the trees off the import path where pip is imported, which would take what it finds there for installed."""
    main = getattr(sys.modules.get("__main__"), "__file__", None) or ""
    if any(os.path.abspath(main).startswith(os.path.join(tree, "")) for tree in trees):
        # A program of the trees, such as pip-tools installed as an extension, finds itself there.
        return
    sys.path[:] = [path for path in sys.path if path not in paths]
    if _is_pip(main):
        segments = os.environ.get("PYTHONPATH", "").split(os.pathsep)
        own = set(trees + [loader])
        kept = [segment for segment in segments if segment and segment not in own]
        if kept:
            os.environ["PYTHONPATH"] = os.pathsep.join(kept)
        else:
            os.environ.pop("PYTHONPATH", None)
    else:
        # Another program that uses pip goes on importing what it needs; only the list of what is installed changes.
        sys.meta_path.append(_Fallback(paths))


def _is_pip(main):
    import re

    # While -m looks for a module its name is not known yet, and pip is the one that is imported meanwhile.
    program = os.path.basename((getattr(sys, "argv", None) or [""])[0])
    pattern = r"-m$|(get-)?pip[\d.]*(-script\.pyw?|\.exe|\.pyz?)?$"
    return bool(re.match(pattern, program)) or os.path.basename(os.path.dirname(main)) == "pip"


class _Fallback(object):
    def __init__(self, paths):
        self.paths = paths

    def find_spec(self, name, path=None, target=None):
        from importlib.machinery import PathFinder

        return PathFinder.find_spec(name, self.paths, target) if path is None else None


# What a job notes has at most so many bytes.
_most_noted = 1 << 20


def note_imports(file, trees, modules):
    """Notes, a path a line, which files of the trees this process read for its modules, in order; not what stands there already."""
    roots = tuple(os.path.join(tree, "") for tree in trees)
    descriptor = os.open(file, os.O_RDWR | os.O_APPEND | getattr(os, "O_NONBLOCK", 0))
    try:
        if os.fstat(descriptor).st_size >= _most_noted:
            return
        known = set(os.read(descriptor, _most_noted).split(b"\n"))
        lines = []
        for name in _imported(roots, modules + list(sys.modules)) + _mapped(roots):
            line = os.fsencode(name)
            if line not in known and b"\n" not in line:
                known.add(line)
                lines.append(line + b"\n")
        # At once: other processes write too.
        os.write(descriptor, b"".join(lines))
    finally:
        os.close(descriptor)


def _imported(roots, modules):
    """What was read for each module: its byte code, else its source or library."""
    found = []
    for module in modules:
        try:
            # A lazy module would be loaded by asking it.
            names = object.__getattribute__(sys.modules.get(module), "__dict__")
        except AttributeError:
            continue
        spec = names.get("__spec__")
        files = (getattr(spec, "cached", None), getattr(spec, "origin", None), names.get("__file__"))
        inside = [file for file in files if isinstance(file, str) and file.startswith(roots)]
        found += inside[:1]
    return found


def _mapped(roots):
    """The libraries that extension modules brought, where the system tells."""
    try:
        with open("/proc/self/maps", "rb") as maps:
            files = [os.fsdecode(line.rstrip(b"\n").split(None, 5)[-1]) for line in maps]
    except (IOError, OSError):
        return []
    return [file for file in files if file.startswith(roots)]
'''

_PROBE = r'''
"""
What an interpreter is asked, in Python that every version understands far enough to answer or to fail cleanly. As a program
it prints `name=value` pairs, with NUL before, between and behind them: wrappers of interpreters print lines of their own. It
imports next to nothing: `json`, `re` and `platform` would double its time (15 ms), `site` takes 1 ms. `os.uname` is what
`platform.system` and `platform.machine` give on POSIX. The libc of musl builds is told by the ELF interpreter that the
executable names.
"""

import os
import sys


def musl():
    with open(sys.executable, "rb") as f:
        head = f.read(65536)
    at = head.find(b"ld-musl-")
    if at < 0:
        return None
    loader = head[head.rfind(b"\0", 0, at) + 1 : head.find(b"\0", at)].decode()
    import subprocess

    said = subprocess.run([loader], stderr=subprocess.PIPE, stdin=subprocess.DEVNULL).stderr.decode("utf-8", "replace")
    for line in said.splitlines():
        if line.startswith("Version "):
            return "musl", ".".join(line[8:].split(".")[:2])
    return "musl", ""


def libc():
    if not sys.platform.startswith("linux"):
        return "", ""
    try:
        found = musl()
        if found:
            return found
    except Exception:
        pass
    try:
        name, version = os.confstr("CS_GNU_LIBC_VERSION").split()[:2]
        return name, version
    except Exception:
        import sysconfig

        return ("musl" if "musl" in (sysconfig.get_config_var("HOST_GNU_TYPE") or "") else ""), ""


def uname():
    if os.name == "nt":
        import platform

        return platform.system(), platform.release(), platform.version(), platform.machine()
    system, _, release, version, machine = os.uname()
    return system, release, version, machine


def is_free_threaded():
    if os.name == "nt" and sys.version_info >= (3, 13):
        import sysconfig

        return bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
    return "t" in getattr(sys, "abiflags", "")


def environment():
    # What the site module finds out in an environment, as -S keeps it from doing so.
    binary = os.path.dirname(os.path.abspath(sys.executable))
    for home in (os.path.dirname(binary), binary):
        if os.path.isfile(os.path.join(home, "pyvenv.cfg")):
            return os.path.dirname(binary), os.path.join(home, "pyvenv.cfg")
    return sys.prefix, None


def site_packages(prefix, configuration):
    import site

    prefixes = [prefix]
    if configuration:
        with open(configuration, encoding="utf-8", errors="replace") as f:
            if "include-system-site-packages=true" in f.read().lower().replace(" ", ""):
                prefixes.append(sys.base_prefix)
    return os.pathsep.join(site.getsitepackages(prefixes))


def full(info):
    text = "%d.%d.%d" % tuple(info[:3])
    return text if info[3] == "final" else text + info[3][0] + str(info[4])


def platform_facts():
    """What a platform id and the name of its C library are made of."""
    system, _, _, machine = uname()
    libc_name, libc_version = libc()
    return [
        ("executable", sys.executable),
        ("implementation", sys.implementation.name),
        ("version", "%d.%d.%d" % sys.version_info[:3]),
        ("pypy", "%d.%d" % sys.pypy_version_info[:2] if hasattr(sys, "pypy_version_info") else ""),
        ("freeThreaded", "1" if is_free_threaded() else ""),
        # Only debug builds count references.
        ("isDebugBuild", "1" if hasattr(sys, "gettotalrefcount") else ""),
        ("is64Bit", "1" if sys.maxsize > 2**32 else ""),
        ("system", system),
        ("machine", machine),
        ("libc", libc_name),
        ("libcVersion", libc_version),
    ]


def facts():
    """All that is asked."""
    import _imp

    system, release, version, machine = uname()
    prefix, configuration = environment()
    impl = sys.implementation
    names = {"cpython": "CPython", "pypy": "PyPy", "graalpy": "GraalVM", "ironpython": "IronPython", "jython": "Jython"}
    return platform_facts() + [
        ("prefix", prefix),
        ("sitePackages", site_packages(prefix, configuration)),
        ("standardLibrary", os.path.dirname(os.__file__)),
        ("extensionSuffix", (_imp.extension_suffixes() or [""])[0]),
        ("os_name", os.name),
        ("sys_platform", sys.platform),
        ("platform_machine", machine),
        ("platform_python_implementation", names.get(impl.name, impl.name)),
        ("platform_release", release),
        ("platform_system", system),
        ("platform_version", version),
        ("python_version", "%d.%d" % sys.version_info[:2]),
        ("python_full_version", full(sys.version_info)),
        ("implementation_name", impl.name),
        ("implementation_version", full(impl.version)),
    ]


if __name__ == "__main__":
    sys.stdout.buffer.write(b"\0" + b"".join(os.fsencode("%s=%s" % fact) + b"\0" for fact in facts()))
'''

_ANSWER_TARGETS = r'''
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
'''
