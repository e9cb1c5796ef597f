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
