import { access, mkdir, mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import { eq, valid } from '@renovatebot/pep440'
import { copyDistributions } from '../distribution/copy.js'
import { type Distribution, isIntact, readDistributions } from '../distribution/record.js'
import { ExtensionInstallationError } from '../errors.js'
import type { Platform } from '../platform/interpreter.js'
import type { CommandRunner, Environment, Logger } from '../ports.js'
import type { IdentifiedSpecification } from '../specification/digest.js'
import { removeTree } from '../system/files.js'
import { mayPass } from './classify-failure.js'
import { findCulprits } from './find-culprits.js'
import type { BaseTree, InstallationJob, InstallationResult, Installer } from './installer.js'
import { type RetryPolicy, withRetry } from './retry.js'
import { installables, type Pin, UvCommands, type UvSettings } from './uv.js'
import type { Uv } from './uv-source.js'

/** How long one uv run may take, in milliseconds: building from source takes minutes. */
const installTimeoutMs = 30 * 60_000
/** How long one resolution may take, in milliseconds. */
const resolveTimeoutMs = 5 * 60_000
/** With an expired tree at hand there is one attempt of at most this long, in milliseconds. */
const refreshTimeoutMs = 15_000

export interface UvInstallerOptions {
  readonly findUv: (platform: Platform, signal: AbortSignal | undefined) => Promise<Uv>
  readonly runner: CommandRunner
  readonly environment: Environment
  readonly logger: Logger
  readonly settings: UvSettings
  readonly retryPolicy: RetryPolicy
}

/** What an attempt gave. */
type Filled = Pick<InstallationResult, 'installedCount' | 'isUnchanged' | 'isVerified'>

/** Failures that are no specification's own: nothing can be installed until they pass. */
function isGeneral(error: ExtensionInstallationError): boolean {
  return mayPass(error) || error.code === 'uv-unavailable' || error.code === 'disk-full'
}

/** Failures that kept versions can cause: without them there may be a solution. */
function isResolutionFailure({ code }: ExtensionInstallationError): boolean {
  return code === 'versions-conflict' || code === 'version-not-found' || code === 'platform-unsupported'
}

/** Installs by uv: all together in one run, what fails by itself set apart, what a base has kept. */
export function createUvInstaller(options: UvInstallerOptions): Installer {
  let label: string | undefined
  return {
    recordsDistributions: true,
    get label() {
      return label
    },
    async install(job: InstallationJob): Promise<InstallationResult> {
      const failures = new Map<string, ExtensionInstallationError>()
      const stale = new Map<string, ExtensionInstallationError>()
      let remaining = job.specifications
      let base = job.base
      let commands: UvCommands | undefined
      const result = (filled: Filled): InstallationResult => ({
        ...filled,
        failures,
        stale,
        isBaseKept: base !== undefined,
      })
      for (;;) {
        const kept = base
        if (kept !== undefined && remaining.every(({ digest }) => kept.fresh.has(digest) || stale.has(digest))) {
          return result(await keepOnly(remaining, kept, job))
        }
        if (remaining.length === 0) return result(await emptied(job.target))
        try {
          commands ??= await startUv(job)
          const uv = commands
          return result(
            kept === undefined ? await installAll(uv, remaining, job) : await installOnBase(uv, remaining, kept, { job, stale }),
          )
        } catch (error) {
          if (!(error instanceof ExtensionInstallationError)) throw error
          if (isGeneral(error)) {
            for (const specification of remaining) {
              const { digest } = specification
              if (kept?.fresh.has(digest)) continue
              if (isFallback(digest, error, kept)) stale.set(digest, error)
              else failures.set(digest, error)
            }
          } else if (commands !== undefined) {
            if (kept !== undefined && isResolutionFailure(error) && (await resolves(commands, remaining, job))) {
              options.logger.info('the versions kept from the cache do not go with what is new: resolving all anew')
              base = undefined
              continue
            }
            for (const [digest, reason] of await culpritsOf(commands, remaining, error, job)) {
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
          remaining = remaining.filter(({ digest }) => !failures.has(digest))
        }
      }
    },
  }

  async function startUv(job: InstallationJob): Promise<UvCommands> {
    const { runner, environment, settings, logger } = options
    const uv = await withRetry(() => options.findUv(job.platform, job.signal), options.retryPolicy, { logger, signal: job.signal })
    label = `uv ${uv.version}`
    return new UvCommands({ uv, runner, environment, settings, platform: job.platform, scratch: job.scratch })
  }

  /** Whether specifications go together where no version is kept. */
  async function resolves(uv: UvCommands, specifications: readonly IdentifiedSpecification[], job: InstallationJob): Promise<boolean> {
    return await uv.resolve(resolution(specifications, job)).then(
      () => true,
      () => false,
    )
  }

  async function retried<T>(attempt: () => Promise<T>, job: InstallationJob): Promise<T> {
    return await withRetry(attempt, options.retryPolicy, { logger: options.logger, signal: job.signal })
  }

  function resolution(specifications: readonly IdentifiedSpecification[], job: InstallationJob) {
    return { specifications: installables(specifications), timeoutMs: resolveTimeoutMs, signal: job.signal }
  }

  async function installAll(uv: UvCommands, specifications: readonly IdentifiedSpecification[], job: InstallationJob): Promise<Filled> {
    const run = { specifications: installables(specifications), timeoutMs: installTimeoutMs, signal: job.signal }
    await retried(() => uv.install(job.target, run), job)
    return { installedCount: (await readDistributions(job.target)).length, isUnchanged: false, isVerified: true }
  }

  /** Resolves with the fresh versions pinned, installs what the base lacks, copies the rest. */
  async function installOnBase(
    uv: UvCommands,
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
    const run = { ...resolution(resolvable, job), pins }
    const resolved = hasFallback ? await uv.resolve({ ...run, timeoutMs: refreshTimeoutMs }) : await retried(() => uv.resolve(run), job)
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
      await retried(() => uv.install(job.target, install), job)
    }
    await copyDistributions(base.tree, kept, job.target)
    return {
      installedCount: missing.length,
      isUnchanged: missing.length === 0 && kept.length === base.distributions.length,
      isVerified: true,
    }
  }

  async function culpritsOf(
    uv: UvCommands,
    specifications: readonly IdentifiedSpecification[],
    error: ExtensionInstallationError,
    job: InstallationJob,
  ): Promise<Map<string, ExtensionInstallationError>> {
    options.logger.info('installing together failed: looking for the extensions that fail by themselves')
    return await findCulprits(specifications, error, {
      resolve: async (some) => {
        await retried(() => uv.resolve(resolution(some, job)), job)
      },
      installAlone: async (specification) => {
        const target = await mkdtemp(path.join(job.scratch, 'alone-'))
        const run = { specifications: [specification.installable], timeoutMs: installTimeoutMs, signal: job.signal }
        await uv.install(target, run).finally(() => removeTree(target))
      },
    }).catch((reason: unknown) => {
      // Looking was cut short by the network: then the joint failure is all that is known.
      if (!mayPass(reason)) throw reason
      return new Map(specifications.map(({ digest }) => [digest, error]))
    })
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
  await mkdir(target, { recursive: true, mode: 0o755 })
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
