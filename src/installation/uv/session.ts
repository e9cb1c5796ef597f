import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import { gt, valid } from '@renovatebot/pep440'
import pLimit from 'p-limit'
import { ExtensionInstallationError } from '../../errors.ts'
import type { Platform } from '../../platform/interpreter.ts'
import type { Ports } from '../../ports.ts'
import type { IdentifiedSpecification } from '../../specification/digest.ts'
import { removeTree } from '../../system/files.ts'
import { redactUrls } from '../../system/redact.ts'
import { findCulprits } from '../conflicts/find-culprits.ts'
import { type RetryPolicy, withRetry } from '../retry.ts'
import { mayPass } from './classify-failure.ts'
import { installables, UvCommands, type UvRun, type UvSettings } from './commands.ts'
import { tellWithheld } from './environment.ts'
import type { Uv } from './source.ts'

/** How long one uv run may take, in milliseconds: building from source takes minutes. */
export const installTimeoutMs: number = 30 * 60_000
/** How long one resolution may take, in milliseconds. */
const resolveTimeoutMs = 5 * 60_000

/** How long the resolution of one specification may take that is looked at by itself, in milliseconds. */
const aloneTimeoutMs = 60_000
/** How long asking what would be installed without `exclude-newer` may take, in milliseconds: only a line of the log waits for it. */
const heldBackTimeoutMs = 15_000
/** How often what fails by itself is tried again: the rest of the network answers, and is kept waiting. */
const aloneRetries = 1
/** Runs of uv at once: uv itself is parallel, and the machines have two cores. */
const concurrency = 4

export interface UvSessionOptions extends Ports {
  readonly findUv: (platform: Platform, signal: AbortSignal | undefined) => Promise<Uv>
  readonly settings: UvSettings
  readonly retryPolicy: RetryPolicy
}

interface SessionJob {
  readonly platform: Platform
  /** An empty directory for what only the session needs. */
  readonly scratch: string
  /** Names of local packages beside those that the settings name. */
  readonly rebuilt?: readonly string[]
  readonly signal?: AbortSignal | undefined
}

/** Failures that no specification caused: nothing can be installed until they pass. */
export function isGeneral(error: ExtensionInstallationError): boolean {
  return mayPass(error) || error.code === 'uv-unavailable' || error.code === 'disk-full'
}

/** A uv that was found, for one job: its commands, tried again where a failure may pass. */
export class UvSession {
  readonly uv: UvCommands
  /** `uv 0.13.8`. */
  readonly label: string
  readonly #job: SessionJob
  readonly #options: UvSessionOptions

  private constructor(uv: Uv, job: SessionJob, options: UvSessionOptions) {
    this.#job = job
    this.#options = options
    this.label = `uv ${uv.version}`
    const { logger } = options
    const onLine = (line: string): void => {
      if (line.trim() === '') return
      const shown = redactUrls(line)
      logger.debug(`uv: ${shown}`)
      // Lines that are set in belong to a list or an explanation: they tell nothing of the progress.
      if (!/^\s/.test(line)) logger.progress?.(undefined, shown)
    }
    const settings = { ...options.settings, localNames: [...options.settings.localNames, ...(job.rebuilt ?? [])] }
    this.uv = new UvCommands({ ...options, settings, uv, platform: job.platform, scratch: job.scratch, onLine })
  }

  /** Finds uv. Throws ExtensionInstallationError `uv-unavailable` or `index-unavailable`. */
  static async start(job: SessionJob, options: UvSessionOptions): Promise<UvSession> {
    const { retryPolicy, logger, findUv, environment } = options
    tellWithheld(environment, logger)
    const uv = await withRetry(() => findUv(job.platform, job.signal), retryPolicy, { logger, signal: job.signal })
    return new UvSession(uv, job, options)
  }

  /** Tells the user what they should know. */
  warn(text: string): void {
    this.#options.logger.warning(text)
  }

  /** Runs uv; with `isRetrying` again where it fails for a reason that may pass. */
  async attempt<T>(work: (uv: UvCommands) => Promise<T>, isRetrying: boolean): Promise<T> {
    return isRetrying ? await this.retried(work) : await work(this.uv)
  }

  /** Tries again what fails for a reason that may pass. */
  async retried<T>(attempt: (uv: UvCommands) => Promise<T>): Promise<T> {
    return await this.#withRetries(attempt, this.#options.retryPolicy)
  }

  /** How specifications are resolved. */
  resolution(specifications: readonly IdentifiedSpecification[]): UvRun {
    return { specifications: installables(specifications), timeoutMs: resolveTimeoutMs, signal: this.#job.signal }
  }

  /** Why specifications do not go together where no version is kept; undefined where they do. */
  async resolutionFailure(specifications: readonly IdentifiedSpecification[]): Promise<ExtensionInstallationError | undefined> {
    try {
      await this.uv.resolve(this.resolution(specifications))
      return undefined
    } catch (error) {
      if (error instanceof ExtensionInstallationError) return error
      throw error
    }
  }

  /**
   * The distribution of each specification whose text does not name it, by extension digest: uv is asked for what is
   * not known. One that uv does not tell is left out.
   */
  async namesOf(specifications: readonly IdentifiedSpecification[], known: ReadonlyMap<string, string>): Promise<Map<string, string>> {
    const names = new Map(known)
    const limit = pLimit(concurrency)
    const unknown = specifications.filter(({ name, digest }) => name === undefined && !known.has(digest))
    await Promise.all(
      unknown.map((specification) =>
        limit(async () => {
          const [pin] = await this.uv.identify(this.resolution([specification]), false).catch((error: unknown) => {
            if (error instanceof ExtensionInstallationError) return []
            throw error
          })
          if (pin !== undefined) names.set(specification.digest, pin.name)
        }),
      ),
    )
    return names
  }

  /**
   * Finds the specifications that made a run fail, and why; see {@link findCulprits}. None where nothing fails by itself, and
   * the failure may pass.
   *
   * @throws ExtensionInstallationError where it is not the specifications but the network.
   */
  async culpritsOf(
    specifications: readonly IdentifiedSpecification[],
    error: ExtensionInstallationError,
  ): Promise<Map<string, ExtensionInstallationError>> {
    const { scratch, signal } = this.#job
    const { retryPolicy, settings, logger, clock } = this.#options
    logger.info('installing together failed: looking for the extensions that fail by themselves')
    const alonePolicy = { ...retryPolicy, retries: Math.min(retryPolicy.retries, aloneRetries) }
    return await findCulprits(specifications, error, {
      resolve: (some) => this.retried((uv) => uv.resolve(this.resolution(some))),
      resolveWithin: (some, timeoutMs) => this.uv.resolve({ ...this.resolution(some), timeoutMs }),
      resolveAlone: async (specification, isRetrying) => {
        const run = { ...this.resolution([specification]), timeoutMs: aloneTimeoutMs }
        return await (isRetrying ? this.#withRetries((uv) => uv.resolve(run), alonePolicy) : this.uv.resolve(run))
      },
      constraintNames: settings.constraintNames,
      clock,
      installAlone: async (specification) => {
        const target = await mkdtemp(path.join(scratch, 'alone-'))
        const run = { specifications: [specification.installable], timeoutMs: installTimeoutMs, signal }
        await this.uv.install(target, run).finally(() => removeTree(target))
      },
    })
  }

  /** Says which newer versions `exclude-newer` holds back, of what was installed. Where nobody can tell, nothing is said. */
  async tellHeldBack(
    specifications: readonly IdentifiedSpecification[],
    installed: readonly { readonly name: string; readonly version: string }[],
  ): Promise<void> {
    const { settings, logger } = this.#options
    if (settings.excludeNewer === undefined) return
    const run = { ...this.resolution(specifications), isNewest: true, timeoutMs: heldBackTimeoutMs }
    const newest = await this.uv.resolve(run).catch((error: unknown) => {
      if (error instanceof ExtensionInstallationError) return []
      throw error
    })
    const used = new Map(installed.map(({ name, version }) => [name, version]))
    const held = newest.flatMap(({ name, version }) => {
      const own = used.get(name)
      const isNewer = own !== undefined && version !== undefined && valid(own) && valid(version) && gt(version, own)
      return isNewer ? [`${name} ${version} (${own} is used)`] : []
    })
    if (held.length > 0) logger.info(`exclude-newer holds back ${held.join(', ')}`)
  }

  async #withRetries<T>(attempt: (uv: UvCommands) => Promise<T>, policy: RetryPolicy): Promise<T> {
    return await withRetry(() => attempt(this.uv), policy, { logger: this.#options.logger, signal: this.#job.signal })
  }
}
