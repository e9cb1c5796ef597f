// Made from the files beside it by `npm run generate`.

/** probe.py */
export const probe: string = `"""
What an interpreter is asked, in Python that every version understands far enough to answer or to fail cleanly. As a program
it prints \`name=value\` pairs, with NUL before, between and behind them: wrappers of interpreters print lines of their own. It
imports next to nothing: \`json\`, \`re\` and \`platform\` would double its time (15 ms), \`site\` takes 1 ms. \`os.uname\` is what
\`platform.system\` and \`platform.machine\` give on POSIX. The libc of musl builds is told by the ELF interpreter that the
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
    loader = head[head.rfind(b"\\0", 0, at) + 1 : head.find(b"\\0", at)].decode()
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
    sys.stdout.buffer.write(b"\\0" + b"".join(os.fsencode("%s=%s" % fact) + b"\\0" for fact in facts()))
`
