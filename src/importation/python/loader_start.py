# The loader: what a Python process runs at its start, as `sitecustomize` (or its twin `usercustomize`) from the first directory
# of PYTHONPATH. It is short because every process that keeps no byte code compiles it again; what few need is in loader_work.py.
#
# It must be read by every Python, 2.7 too: one that cannot import the trees only has to take them off its path. It imports
# nothing that is not loaded at that moment.
#
# loader.ts puts the values in for each loader, python/ensure_extensions.py for each set of trees it activates. Here they are
# declared for whoever reads or checks this file.
WORK = ""
PLATFORM = ""
SUFFIX = ""
MACHINE = ""
PREFIX = ""
ORDER = "auto"
PTH = "process"
TREES = []
# --- what is above this line is not part of the loader
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
