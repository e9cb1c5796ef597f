/** The parts of a platform id. */
export interface PlatformFacts {
  /** `sys.implementation.name`. */
  readonly implementation: string
  readonly version: readonly [number, number, number]
  /** PyPy's own major and minor version. */
  readonly pypy: readonly [number, number] | null
  readonly freeThreaded: boolean
  /** Whether it is a debug build: extension modules are built for one or the other. */
  readonly isDebugBuild: boolean
  readonly is64Bit: boolean
  /** As Python's `platform.system()` gives it. */
  readonly system: string
  /** As Python's `platform.machine()` gives it. */
  readonly machine: string
  readonly libc: readonly [string, string] | null
}

/** Machines of 64 bits, on which an interpreter of 32 bits is another platform. */
const machines64: ReadonlySet<string> = new Set(['x86_64', 'amd64', 'aarch64', 'arm64', 'ppc64le', 's390x', 'riscv64', 'loongarch64'])

/**
 * The platform id: `{implementation}-{major.minor}[t][d]--{system}[_musl]--{machine}`, lower case.
 *
 * `cpython-3.10--linux--x86_64`, `cpython-3.12d--linux--x86_64` (a debug build), `cpython-3.13t--linux_musl--aarch64`, `pypy-3.10-7.3--linux--x86_64`. `-32` follows
 * the version where the pointers are narrower than the machine's.
 */
export function platformId(facts: PlatformFacts): string {
  const machine = facts.machine.toLowerCase()
  const version = `${facts.version[0]}.${facts.version[1]}${facts.freeThreaded ? 't' : ''}${facts.isDebugBuild ? 'd' : ''}`
  const pypy = facts.pypy === null ? '' : `-${facts.pypy.join('.')}`
  const width = !facts.is64Bit && machines64.has(machine) ? '-32' : ''
  const libc = facts.libc?.[0].toLowerCase() === 'musl' ? '_musl' : ''
  return `${facts.implementation.toLowerCase()}-${version}${pypy}${width}--${facts.system.toLowerCase()}${libc}--${machine}`
}

/** The interpreter of a platform id as its users call it: `Python 3.12`, `PyPy 3.10`. */
export function interpreterOf(platformId: string): string {
  const [, implementation = '', version = ''] = /^([a-z]+)-([0-9.]+t?)/.exec(platformId) ?? []
  return `${{ cpython: 'Python', pypy: 'PyPy' }[implementation] ?? implementation} ${version}`.trim()
}

/** The phrases that tell one platform id from another, each as `for Python 3.11, not for Python 3.12`. */
export function platformDifferences(found: string, wanted: string): string[] {
  if (found === wanted) return []
  const [foundPython, wantedPython] = [interpreterOf(found), interpreterOf(wanted)]
  const [foundSystem, wantedSystem] = [found, wanted].map((id) => id.split('--').slice(1).join(' ').replace('_musl', ' with musl'))
  const differences = [
    foundPython === wantedPython ? '' : `for ${foundPython}, not for ${wantedPython}`,
    foundSystem === wantedSystem ? '' : `for ${foundSystem}, not for ${wantedSystem}`,
  ].filter((text) => text !== '')
  // Debug builds, 32 bits: what only the id itself says.
  return differences.length === 0 ? [`for ${found}, not for ${wanted}`] : differences
}
