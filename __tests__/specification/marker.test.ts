import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { formatMarker, isMarkerTrue, parseMarker } from '../../src/specification/marker.ts'
import { createDirectory } from '../support/directory.ts'
import { requireTool } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

const environment = {
  os_name: 'posix',
  sys_platform: 'linux',
  platform_machine: 'x86_64',
  platform_python_implementation: 'CPython',
  platform_release: '6.1.0-13-amd64',
  platform_system: 'Linux',
  platform_version: '#1 SMP',
  python_version: '3.11',
  python_full_version: '3.11.7',
  implementation_name: 'cpython',
  implementation_version: '3.11.7',
}

const markers = [
  'python_version < "3.9"',
  'python_version >= "3.9"',
  'python_version > "3.11"',
  'python_version == "3.11"',
  'python_version == "3.*"',
  'python_version != "3.11"',
  'python_version ~= "3.8"',
  '"3.10" <= python_version',
  'python_full_version >= "3.11.5"',
  'python_full_version < "3.11.0rc1"',
  'sys_platform == "win32"',
  'sys_platform != "win32" and platform_machine == "x86_64"',
  'sys_platform == "win32" or os_name == "posix"',
  'sys_platform == "win32" and os_name == "nt" or python_version > "3"',
  'sys_platform == "win32" and (os_name == "nt" or python_version > "3")',
  '"linux" in sys_platform',
  '"win" not in sys_platform',
  'python_version in "3.10, 3.11"',
  'implementation_name == "cpython"',
]

// The reference implementation (pypa/packaging), as pip carries it.
const program = `
import json, sys
from pip._vendor.packaging.markers import Marker
data = json.load(sys.stdin)
print(json.dumps([[Marker(m).evaluate(dict(data["environment"], extra="")), str(Marker(m))] for m in data["markers"]]))
`

/** Comparisons that uv passes over, each as others may decide too; and those that look like them and are none. */
const oddMarkers = [
  ...[
    'python_version >= "3.0.*"',
    'python_version <= "3.0.*"',
    'python_version == "3.*"',
    'python_version != "3.*"',
    '"3.0.*" == python_version',
  ],
  ...['python_version ~= "9"', 'python_version ~= "3.*"', '"9.9" ~= python_version', 'python_version < "x"', 'python_version == "x"'],
  ...[
    'python_version == "9.9rc1"',
    'python_version == "MINORrc1"',
    'python_version == "MINOR+x"',
    'python_version == " 9.9 "',
    'implementation_version == "x"',
  ],
  ...['python_version in "2.7, 3.0"', 'python_version in "2.7 3.0"', 'python_version not in "2.7 3.0"', '"9" in python_version'],
  ...['python_full_version in "HERE0"', 'python_full_version in "2.0 HERE"', 'python_full_version not in "HERE"', 'python_version in "x"'],
  ...['os_name == sys_platform', 'os_name != os_name', '"a" == "b"', 'sys_platform ~= "x"', 'sys_platform in "x"', '"x" in sys_platform'],
  ...['extra == "x"', 'extra != "x"', 'extra in "x"', 'extra > "x"', '"3" <= python_version', '"3" > python_version'],
].flatMap((marker) => [marker, `${marker} and os_name == "nowhere"`, `${marker} or os_name == "nowhere"`])

/** Which of some markers hold for an interpreter of this machine by uv, and by us. */
async function judged(written: readonly string[]): Promise<{ readonly byUv: readonly string[]; readonly byUs: readonly string[] }> {
  const directory = await createDirectory('markers')
  const { stdout: told } = spawnSync(
    'python3',
    ['-c', 'import json; from pip._vendor.packaging.markers import default_environment; print(json.dumps(default_environment()))'],
    { encoding: 'utf8' },
  )
  const here = JSON.parse(told) as Record<string, string>
  const all = written.map((marker) =>
    marker.replace('HERE', here['python_full_version'] ?? '').replace('MINOR', here['python_version'] ?? ''),
  )
  buildWheel(directory, { name: 'asked', version: '1.0' })
  // An extra for each, so that one wheel tells of all.
  buildWheel(directory, { name: 'root', version: '1.0', requires: all.map((marker, number) => `asked[e${number}] ; ${marker}`) })
  const options = ['--no-config', '--no-index', '--find-links', directory, '--no-annotate', '--no-header', '--no-strip-extras']
  const { stdout, stderr } = spawnSync(requireTool('uv'), ['pip', 'compile', '-q', ...options, '--python', 'python3', '-'], {
    input: 'root',
    encoding: 'utf8',
  })
  if (!stdout.includes('asked')) throw new Error(stderr)
  const listed = [...stdout.matchAll(/\be\d+\b/g)].map(([extra]) => extra)
  return {
    byUv: all.filter((_, number) => listed.includes(`e${number}`)),
    byUs: all.filter((marker) => isMarkerTrue(parseMarker(marker), here)),
  }
}

describe('an environment marker', () => {
  it('that uv passes over, wholly or in part, holds as it does for uv', async () => {
    const { byUv, byUs } = await judged(oddMarkers)
    expect(byUs).toEqual(byUv)
  })

  it('holds or not, and is spelled, as in the reference implementation', () => {
    const { stdout, stderr } = spawnSync('python3', ['-c', program], { input: JSON.stringify({ environment, markers }), encoding: 'utf8' })
    expect(stderr).toBe('')
    const expected = JSON.parse(stdout) as [boolean, string][]
    const ours = markers.map((marker) => [isMarkerTrue(parseMarker(marker), environment), formatMarker(parseMarker(marker))])
    expect(ours).toEqual(expected)
  })

  it('about extras holds for the extras asked for, however they are spelled', () => {
    const marker = parseMarker('extra == "Dev_Tools"')
    expect([isMarkerTrue(marker, environment, ['dev-tools']), isMarkerTrue(marker, environment)]).toEqual([true, false])
  })
})
