import { rm } from 'node:fs/promises'
import path from 'node:path'
import { type EnsureOptions, ensureExtensions } from '../../src/library/index.ts'
import type { EnsureResult } from '../../src/operations/ensure/result.ts'
import type { Logger } from '../../src/ports.ts'
import { type PackageIndex, startPackageIndex } from '../support/package-index.ts'
import { createSandbox, type Sandbox } from '../support/sandbox.ts'
import { buildWheel, type WheelPlan } from '../support/wheels.ts'

/** A cache, an index of our own and a clock that a test sets. */
export interface World {
  readonly sandbox: Sandbox
  readonly index: PackageIndex
  readonly wheels: string
  /** Hours since the test began. */
  hour: number
  readonly warnings: string[]
  publish(...plans: readonly WheelPlan[]): void
  unpublish(name: string): Promise<void>
  ensure(specifications: readonly string[], options?: EnsureOptions): Promise<EnsureResult>
  options(): EnsureOptions
}

/** Makes a world with some packages on its index: `alpha` and `beta` share `common`. */
export async function createWorld(): Promise<World> {
  const sandbox = await createSandbox('world')
  const wheels = path.join(sandbox.directory, 'wheels')
  const start = Date.now()
  const warnings: string[] = []
  const logger: Logger = { debug: () => {}, info: () => {}, warning: (text) => warnings.push(text), error: () => {}, group: () => {} }
  const world: World = {
    sandbox,
    wheels,
    index: undefined as unknown as PackageIndex,
    hour: 0,
    warnings,
    publish: (...plans) => {
      for (const plan of plans) buildWheel(wheels, plan)
    },
    unpublish: (name) => rm(path.join(wheels, name)),
    options: () => ({
      cacheRoot: sandbox.cacheRoot,
      workspace: sandbox.directory,
      // An own uv cache: what the index serves changes under the same names and versions between tests.
      environment: { ...sandbox.environment, UV_CACHE_DIR: path.join(sandbox.directory, 'uv-cache'), UV_HTTP_TIMEOUT: '3' },
      indexUrl: world.index.url,
      clock: { now: () => new Date(start + world.hour * 3_600_000) },
      logger,
      firstWaitMs: 10,
      // No refresh ahead of its time, unless a test wants it.
      random: () => 1,
    }),
    ensure: (specifications, options = {}) => ensureExtensions(specifications, { ...world.options(), ...options }),
  }
  world.publish(
    { name: 'common', version: '1.0' },
    { name: 'alpha', version: '1.0', requires: ['common'], scripts: ['alpha-tool = alpha:version.upper'] },
    { name: 'beta', version: '1.0', requires: ['common'] },
    { name: 'gamma', version: '1.0' },
  )
  Object.assign(world, { index: await startPackageIndex(wheels) })
  return world
}

/** The outcomes of a result, in order. */
export function outcomes(result: EnsureResult): (string | null)[] {
  return result.extensions.map(({ outcome }) => outcome)
}

/** What a fresh interpreter imports with the environment of a result. */
export async function importVersions(world: World, result: EnsureResult, modules: readonly string[]): Promise<string> {
  const program = `import ${modules.join(', ')}; print(${modules.map((name) => `${name}.version`).join(', ')})`
  const { stdout, stderr } = await world.sandbox.run(result.python, ['-c', program], { environment: { ...result.environment } })
  return stdout.trim() || stderr
}
