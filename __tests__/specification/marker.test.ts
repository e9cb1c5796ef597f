import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { formatMarker, isMarkerTrue, parseMarker } from '../../src/specification/marker.ts'

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

describe('an environment marker', () => {
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
