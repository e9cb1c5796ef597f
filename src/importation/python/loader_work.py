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
