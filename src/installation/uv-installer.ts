import { access } from 'node:fs/promises'
import path from 'node:path'
import { eq, valid } from '@renovatebot/pep440'
import { copyDistributions } from '../distribution/copy.ts'
import { type Distribution, isIntact, readDistributions } from '../distribution/record.ts'
import { ExtensionInstallationError } from '../errors.ts'
import type { IdentifiedSpecification } from '../specification/digest.ts'
import { makeDirectory, removeTree } from '../system/files.ts'
import { chooseSeparated } from './conflicts/find-culprits.ts'
import type { BaseTree, InstallationJob, InstallationResult, Installer } from './installer.ts'
import { mayPass } from './uv/classify-failure.ts'
import { installables, type Pin } from './uv/commands.ts'
import { installTimeoutMs, isGeneral, UvSession, type UvSessionOptions } from './uv/session.ts'

/** With an expired tree at hand there is one attempt of at most this long, in milliseconds. */
const refreshTimeoutMs = 15_000

/** What an attempt gave. */
type Filled = Pick<InstallationResult, 'installedCount' | 'isUnchanged' | 'isVerified'>

/** Failures that kept versions can cause: without them there may be a solution. */
function isResolutionFailure({ code }: ExtensionInstallationError): boolean {
  return code === 'versions-conflict' || code === 'version-not-found' || code === 'platform-unsupported'
}

/** Installs by uv: all together in one run, what fails by itself set apart, what a base has kept. */
export function createUvInstaller(options: UvSessionOptions): Installer {
  let label: string | undefined
  return {
    recordsDistributions: true,
    get label() {
      return label
    },
    async install(job: InstallationJob): Promise<InstallationResult> {
      const failures = new Map<string, ExtensionInstallationError>()
      const stale = new Map<string, ExtensionInstallationError>()
      const apart = new Map<string, ExtensionInstallationError>()
      let remaining = job.specifications
      let base = job.base
      let session: UvSession | undefined
      const result = (filled: Filled): InstallationResult => ({
        ...filled,
        failures,
        stale,
        apart,
        isBaseKept: base !== undefined,
      })
      for (;;) {
        const kept = base
        if (kept !== undefined && remaining.every(({ digest }) => kept.fresh.has(digest) || stale.has(digest))) {
          return result(await keepOnly(remaining, kept, job))
        }
        if (remaining.length === 0) return result(await emptied(job.target))
        try {
          session ??= await UvSession.start(job, options)
          label = session.label
          return result(
            kept === undefined ? await installAll(session, remaining, job) : await installOnBase(session, remaining, kept, { job, stale }),
          )
        } catch (error) {
          if (!(error instanceof ExtensionInstallationError)) throw error
          if (isGeneral(error)) {
            for (const specification of remaining) {
              const { digest } = specification
              if (kept?.fresh.has(digest)) continue
              const before = kept?.apart.get(digest)
              if (before !== undefined) apart.set(digest, before)
              else if (isFallback(digest, error, kept)) stale.set(digest, error)
              else failures.set(digest, error)
            }
          } else if (session !== undefined) {
            if (kept !== undefined && isResolutionFailure(error) && (await session.resolves(remaining))) {
              options.logger.info('the versions kept from the cache do not go with what is new: resolving all anew')
              base = undefined
              continue
            }
            const culprits = await session.culpritsOf(remaining, error)
            for (const [digest, reason] of chooseSeparated(remaining, culprits, job.separable)) {
              apart.set(digest, reason)
              for (const [other, its] of culprits) if (its === reason) culprits.delete(other)
            }
            for (const [digest, reason] of culprits) {
              // Once: what is kept as it is and still stands in the way has failed.
              if (base !== undefined && !stale.has(digest) && isFallback(digest, reason, base)) {
                stale.set(digest, reason)
                base = { ...base, fresh: new Set([...base.fresh, digest]) }
              } else {
                stale.delete(digest)
                failures.set(digest, reason)
              }
            }
          }
          remaining = remaining.filter(({ digest }) => !failures.has(digest) && !apart.has(digest))
        }
      }
    },
  }

  async function installAll(session: UvSession, specifications: readonly IdentifiedSpecification[], job: InstallationJob): Promise<Filled> {
    const run = { specifications: installables(specifications), timeoutMs: installTimeoutMs, signal: job.signal }
    await session.retried((uv) => uv.install(job.target, run))
    return { installedCount: (await readDistributions(job.target)).length, isUnchanged: false, isVerified: true }
  }

  /** Resolves with the fresh versions pinned, installs what the base lacks, copies the rest. */
  async function installOnBase(
    session: UvSession,
    specifications: readonly IdentifiedSpecification[],
    base: BaseTree,
    { job, stale }: { readonly job: InstallationJob; readonly stale: ReadonlyMap<string, unknown> },
  ): Promise<Filled> {
    const fresh = specifications.filter(({ digest }) => base.fresh.has(digest))
    const freshNames = namesIn(fresh, base)
    const pins = base.distributions.filter(({ name }) => freshNames.has(name)).map(({ name, version }) => `${name}==${version}`)
    const hasFallback = specifications.every(({ digest }) => base.fresh.has(digest) || base.fallback.digests.has(digest))
    // What is kept as it is cannot be resolved any more: its versions bind the others, and it is copied.
    const resolvable = specifications.filter(({ digest }) => !stale.has(digest))
    const run = { ...session.resolution(resolvable), pins }
    const resolved = hasFallback
      ? await session.uv.resolve({ ...run, timeoutMs: refreshTimeoutMs })
      : await session.retried((uv) => uv.resolve(run))
    const byName = new Map(base.distributions.map((distribution) => [distribution.name, distribution]))
    const kept: Distribution[] = []
    const missing: Pin[] = []
    for (const pin of resolved) {
      const present = byName.get(pin.name)
      // Read in full: what a later step changed in the base must not reach a new entry, and with it the cache.
      const isKept = present !== undefined && (await isSame(pin, present, base, freshNames)) && (await isIntact(base.tree, present))
      if (isKept) kept.push(present)
      else missing.push(pin)
    }
    const asTheyAre = namesIn(
      specifications.filter(({ digest }) => stale.has(digest)),
      base,
    )
    for (const name of asTheyAre) {
      const present = byName.get(name)
      const isResolved = resolved.some((pin) => pin.name === name)
      if (present !== undefined && !isResolved && (await isIntact(base.tree, present))) kept.push(present)
    }
    if (missing.length === 0) await emptied(job.target)
    else {
      const install = {
        specifications: missing.map(({ line }) => line),
        timeoutMs: installTimeoutMs,
        signal: job.signal,
        noDependencies: true,
      }
      await session.retried((uv) => uv.install(job.target, install))
    }
    await copyDistributions(base.tree, kept, job.target)
    return {
      installedCount: missing.length,
      isUnchanged: missing.length === 0 && kept.length === base.distributions.length,
      isVerified: true,
    }
  }
}

/** Whether an expired specification is used as it is although its refresh failed like this. */
function isFallback(digest: string, error: unknown, base: BaseTree | undefined): boolean {
  return base?.fallback.digests.has(digest) === true && (base.fallback.isForAnyReason || mayPass(error))
}

function namesIn(specifications: readonly IdentifiedSpecification[], base: BaseTree): Set<string> {
  return new Set(specifications.flatMap(({ digest }) => base.closures.get(digest) ?? []))
}

async function keepOnly(specifications: readonly IdentifiedSpecification[], base: BaseTree, job: InstallationJob): Promise<Filled> {
  await emptied(job.target)
  const names = namesIn(specifications, base)
  const kept = base.distributions.filter(({ name }) => names.has(name))
  await copyDistributions(base.tree, kept, job.target)
  return { installedCount: 0, isUnchanged: kept.length === base.distributions.length, isVerified: false }
}

async function emptied(target: string): Promise<Filled> {
  if (!(await removeTree(target))) throw new Error(`${target} cannot be emptied`)
  await makeDirectory(target, { mode: 0o755 })
  return { installedCount: 0, isUnchanged: false, isVerified: true }
}

/** Whether the base holds just what a pin names. What came from a URL or path is kept only where a fresh specification brought it. */
async function isSame(pin: Pin, present: Distribution, base: BaseTree, freshNames: ReadonlySet<string>): Promise<boolean> {
  if (pin.version === undefined) return freshNames.has(pin.name)
  const isDirect = await access(path.join(base.tree, present.directory, 'direct_url.json')).then(
    () => true,
    () => false,
  )
  if (isDirect) return false
  if (pin.version === present.version) return true
  return valid(pin.version) !== null && valid(present.version) !== null && eq(pin.version, present.version)
}
