// Made from the files beside it by `npm run generate`.

/** answer_targets.py */
export const answerTargets: string = `"""
Imports or registers targets, one after the other. Its arguments are what to do with them (\`verify\` or \`register\`), the file
with the targets, and the file for the answers: a line of JSON for each target.

Neither standard input nor standard output carries anything: \`.pth\` files and modules read from the one and print to the other.
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
            file.write(json.dumps({"ms": ms, "error": error, "missing": missing}) + "\\n")
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
`

/** compile_modules.py */
export const compileModules: string = `"""Compiles the modules whose paths stand on standard input, separated by NUL."""

import py_compile
import sys

mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
for name in sys.stdin.buffer.read().split(b"\\0"):
    # Templates and tests of syntax errors do not compile; they are passed over, as installers do.
    try:
        py_compile.compile(name.decode("utf-8", "surrogateescape"), doraise=True, invalidation_mode=mode)
    except Exception:
        pass
`

/** loader_start.py */
export const loaderStart: string = `import os
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
`

/** loader_work.py */
export const loaderWork: string = `"""
The rest of the loader, a module beside it: processing \`.pth\` files by the rules of \`Lib/site.py\` of the running version,
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
        sys.stderr.write("".join("ensure-extensions: " + line + "\\n" for line in lines))
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
    return text.replace("\\r\\n", "\\n").replace("\\r", "\\n").split("\\n")


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
    return line.startswith(("import ", "import\\t"))


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
    pattern = r"-m$|(get-)?pip[\\d.]*(-script\\.pyw?|\\.exe|\\.pyz?)?$"
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
        known = set(os.read(descriptor, _most_noted).split(b"\\n"))
        lines = []
        for name in _imported(roots, modules + list(sys.modules)) + _mapped(roots):
            line = os.fsencode(name)
            if line not in known and b"\\n" not in line:
                known.add(line)
                lines.append(line + b"\\n")
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
            files = [os.fsdecode(line.rstrip(b"\\n").split(None, 5)[-1]) for line in maps]
    except (IOError, OSError):
        return []
    return [file for file in files if file.startswith(roots)]
`
