import { copyDistributions } from '../distribution/copy.ts'
import { ExtensionInstallationError } from '../errors.ts'
import type { IdentifiedSpecification } from '../specification/digest.ts'
import { chooseSeparated, isResolutionFailure } from './conflicts/find-culprits.ts'
import { CopyNotCompleteError, emptied, type Filled, installAll, installOnBase } from './fill-tree.ts'
import type { BaseTree, InstallationJob, InstallationResult, Installer } from './installer.ts'
import { selfContained } from './self-contained.ts'
import { mayPass } from './uv/classify-failure.ts'
import { isGeneral, UvSession, type UvSessionOptions } from './uv/session.ts'

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
      // The first failure that may pass is not repeated where it may be one extension's alone.
      let isRetrying = remaining.length === 1
      const result = (filled: Filled): InstallationResult => ({
        ...filled,
        failures,
        stale,
        apart,
        isBaseKept: base !== undefined,
      })
      for (;;) {
        const kept = base
        if (kept !== undefined && remaining.length > 0 && remaining.every(({ digest }) => kept.fresh.has(digest) || stale.has(digest))) {
          const copied = await keepOnly(remaining, kept, job)
          if (copied !== undefined) return result(copied)
          // A specification that can neither be resolved nor copied has failed.
          for (const [digest, reason] of stale) failures.set(digest, reason)
          stale.clear()
          remaining = remaining.filter(({ digest }) => !failures.has(digest))
        }
        if (remaining.length === 0) return result(await emptied(job.target))
        try {
          session ??= await UvSession.start(job, options)
          label = session.label
          const filling = { session, job, specifications: remaining, stale, isRetrying }
          return result(await (kept === undefined ? installAll(filling) : installOnBase(filling, kept)))
        } catch (thrown) {
          if (thrown instanceof CopyNotCompleteError) {
            options.logger.info(`the cached packages cannot be copied (${thrown.message}): installing all of them again`)
            for (const [digest, reason] of stale) failures.set(digest, reason)
            stale.clear()
            base = undefined
            remaining = remaining.filter(({ digest }) => !failures.has(digest))
            continue
          }
          if (!(thrown instanceof ExtensionInstallationError)) throw thrown
          let cause = thrown
          const isBound = kept !== undefined && kept.fresh.size + stale.size > 0
          if (session !== undefined && isBound && isResolutionFailure(thrown)) {
            // Without kept versions the resolution shows which specification is to blame.
            const failure = await session.resolutionFailure(remaining)
            if (failure === undefined) {
              options.logger.info('the versions kept from the cache conflict with the new specifications: resolving all again')
              base = undefined
              continue
            }
            cause = failure
          }
          const unsure = remaining.filter(({ digest }) => kept?.fresh.has(digest) !== true && !stale.has(digest))
          const isNarrowed = session !== undefined && (!isGeneral(cause) || (mayPass(cause) && !isRetrying && unsure.length > 1))
          const found = isNarrowed ? await culpritsOf(session, isGeneral(cause) ? unsure : remaining, cause) : cause
          if (!(found instanceof Map)) {
            if (mayPass(found) && !isRetrying && !isAllFallback(unsure, kept)) {
              isRetrying = true
              continue
            }
            // Where nothing is unsure, what is fresh could not be copied.
            setAllAside(found, { unsure: unsure.length > 0 ? unsure : remaining, kept, failures, stale, apart })
          } else {
            isRetrying = true
            for (const [digest, reason] of chooseSeparated(remaining, found, job.separable)) {
              apart.set(digest, reason)
              for (const [other, its] of found) if (its === reason) found.delete(other)
            }
            for (const [digest, reason] of found) {
              // Once: what is kept as it is and still stands in the way has failed.
              if (base !== undefined && !stale.has(digest) && isFallback(digest, reason, base)) {
                stale.set(digest, reason)
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
}

/** The specifications that made a run fail, with their failures; the error itself where no specification is to blame. */
async function culpritsOf(
  session: UvSession | undefined,
  specifications: readonly IdentifiedSpecification[],
  error: ExtensionInstallationError,
): Promise<Map<string, ExtensionInstallationError> | ExtensionInstallationError> {
  if (session === undefined) return error
  return await session.culpritsOf(specifications, error).catch((reason: unknown) => {
    if (reason instanceof ExtensionInstallationError && isGeneral(reason)) return reason
    throw reason
  })
}

/** Whether all of them are used as the base has them where resolving fails: then nobody is kept waiting. */
function isAllFallback(specifications: readonly IdentifiedSpecification[], base: BaseTree | undefined): boolean {
  return base?.isOwn === true && specifications.every(({ digest }) => base.fallback.digests.has(digest))
}

/** Handles specifications that cannot be resolved now: they stay as the base has them, or fail. */
function setAllAside(
  error: ExtensionInstallationError,
  {
    unsure,
    kept,
    failures,
    stale,
    apart,
  }: {
    readonly unsure: readonly IdentifiedSpecification[]
    readonly kept: BaseTree | undefined
    readonly failures: Map<string, ExtensionInstallationError>
    readonly stale: Map<string, ExtensionInstallationError>
    readonly apart: Map<string, ExtensionInstallationError>
  },
): void {
  for (const { digest } of unsure) {
    const before = kept?.apart.get(digest)
    if (before !== undefined) apart.set(digest, before)
    else if (isFallback(digest, error, kept)) stale.set(digest, error)
    else failures.set(digest, error)
  }
}

/** Whether a specification is used as the base has it although resolving it failed like this. */
function isFallback(digest: string, error: unknown, base: BaseTree | undefined): boolean {
  return base?.fallback.digests.has(digest) === true && (base.fallback.isForAnyReason || mayPass(error))
}

/** Copies what specifications need from a base, without uv; undefined where the base does not hold all of it. */
async function keepOnly(
  specifications: readonly IdentifiedSpecification[],
  base: BaseTree,
  job: InstallationJob,
): Promise<Filled | undefined> {
  const kept = await selfContained(specifications, base, job.platform.markers)
  if (kept === undefined) return undefined
  const empty = await emptied(job.target)
  await copyDistributions(base.tree, kept, job.target)
  const copied = new Set(kept.map(({ name }) => name))
  return {
    ...empty,
    isUnchanged: kept.length === base.size,
    isVerified: false,
    copied,
    sources: new Map([...base.sources].filter(([name]) => copied.has(name))),
    indexes: new Map([...base.indexes].filter(([name]) => copied.has(name))),
    names: new Map(
      specifications.flatMap(
        ({ digest }) =>
          base.closures
            .get(digest)
            ?.slice(0, 1)
            .map((name) => [digest, name] as const) ?? [],
      ),
    ),
  }
}
