import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A source tree that uv can build without any network: its build backend lies in it. */
export interface ProjectPlan {
  readonly name: string
  readonly version?: string
  readonly dependencies?: readonly string[]
  /** Modules by file name; default: one of the project's name with its version. */
  readonly modules?: Readonly<Record<string, string>>
  /** Further text of its `pyproject.toml`. */
  readonly more?: string
}

// Packs all modules beside it, as they are seen through links.
const backend = `
import base64, glob, hashlib, os, re, zipfile
text = open("pyproject.toml", encoding="utf-8").read()
name, version = (re.search(r'^%s = "(.*)"' % key, text, re.M).group(1) for key in ("name", "version"))
requires = re.findall(r'"([^"]+)"', re.search(r"^dependencies = (.*)$", text, re.M).group(1))
info = "%s-%s.dist-info" % (name.replace("-", "_"), version)
def metadata():
    lines = ["Metadata-Version: 2.1", "Name: " + name, "Version: " + version] + ["Requires-Dist: " + one for one in requires]
    return "\\n".join(lines) + "\\n"
def prepare_metadata_for_build_wheel(directory, settings=None):
    os.mkdir(os.path.join(directory, info))
    with open(os.path.join(directory, info, "METADATA"), "w") as f:
        f.write(metadata())
    with open(os.path.join(directory, info, "WHEEL"), "w") as f:
        f.write("Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    return info
def build_wheel(directory, settings=None, metadata_directory=None):
    files = {p: open(p, "rb").read() for p in glob.glob("*.py") if p != "backend.py"}
    files[info + "/METADATA"] = metadata().encode()
    files[info + "/WHEEL"] = b"Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"
    rows = ["%s,sha256=%s,%d" % (p, base64.urlsafe_b64encode(hashlib.sha256(c).digest()).rstrip(b"=").decode(), len(c)) for p, c in files.items()]
    files[info + "/RECORD"] = "\\n".join(rows + [info + "/RECORD,,", ""]).encode()
    wheel = "%s-%s-py3-none-any.whl" % (name.replace("-", "_"), version)
    with zipfile.ZipFile(os.path.join(directory, wheel), "w") as archive:
        for p, c in files.items():
            archive.writestr(zipfile.ZipInfo(p), c)
    return wheel
# What an editable installation gets is a copy of now: enough to compare names and versions.
build_editable = build_wheel
`

/** Writes a project into a directory. */
export function writeProject(directory: string, { name, version = '1.0', dependencies = [], modules, more = '' }: ProjectPlan): void {
  mkdirSync(directory, { recursive: true })
  const list = dependencies.map((one) => JSON.stringify(one)).join(', ')
  const project = `[project]\nname = "${name}"\nversion = "${version}"\ndependencies = [${list}]\n`
  const build = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
  writeFileSync(path.join(directory, 'pyproject.toml'), `${project}${build}${more}`)
  writeFileSync(path.join(directory, 'backend.py'), backend)
  const files = modules ?? { [`${name.replaceAll('-', '_')}.py`]: `version = ${JSON.stringify(version)}\n` }
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(directory, file), text)
}
