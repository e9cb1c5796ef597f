import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'

/** A wheel to build on the spot. */
export interface WheelPlan {
  readonly name: string
  readonly version: string
  /** `Requires-Dist` lines. */
  readonly requires?: readonly string[]
  /** `Requires-Python`. */
  readonly requiresPython?: string
  /** Files by path; default: a module of the package's name with its version. */
  readonly files?: Readonly<Record<string, string>>
  /** Console scripts: `name = module:function`. */
  readonly scripts?: readonly string[]
  /** The platform tag; default `py3-none-any`. */
  readonly tag?: string
}

// Python's zipfile makes the wheel: what installers read is then made by another program than what we test.
const program = `
import base64, csv, hashlib, io, json, sys, zipfile
plan = json.load(sys.stdin)
name, version = plan["name"].replace("-", "_"), plan["version"]
info = f"{name}-{version}.dist-info"
files = dict(plan.get("files") or {f"{name}.py": f"version = {version!r}\\n"})
files[f"{info}/METADATA"] = f"Metadata-Version: 2.1\\nName: {plan['name']}\\nVersion: {version}\\n" + "".join(f"Requires-Dist: {r}\\n" for r in plan.get("requires") or [])
if plan.get("requiresPython"):
    files[f"{info}/METADATA"] += f"Requires-Python: {plan['requiresPython']}\\n"
files[f"{info}/WHEEL"] = f"Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: {plan.get('tag') or 'py3-none-any'}\\n"
if plan.get("scripts"):
    files[f"{info}/entry_points.txt"] = "[console_scripts]\\n" + "\\n".join(plan["scripts"]) + "\\n"
record = io.StringIO()
rows = csv.writer(record, lineterminator="\\n")
for p, c in files.items():
    rows.writerow([p, "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(c.encode()).digest()).rstrip(b"=").decode(), len(c.encode())])
rows.writerow([f"{info}/RECORD", "", ""])
files[f"{info}/RECORD"] = record.getvalue()
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    for path, content in files.items():
        archive.writestr(zipfile.ZipInfo(path), content)
`

/** Builds a wheel into a directory; gives its path. */
export function buildWheel(directory: string, plan: WheelPlan): string {
  mkdirSync(directory, { recursive: true })
  const file = path.join(directory, `${plan.name.replaceAll('-', '_')}-${plan.version}-${plan.tag ?? 'py3-none-any'}.whl`)
  const { status, stderr } = spawnSync('python3', ['-I', '-c', program, file], { input: JSON.stringify(plan), encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return file
}
