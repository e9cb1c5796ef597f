import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import type { ExtensionInstallationError } from '../../errors.ts'
import type { Platform } from '../../platform/interpreter.ts'
import type { CommandRunner, Environment, Logger } from '../../ports.ts'
import type { IdentifiedSpecification } from '../../specification/digest.ts'
import { removeTree } from '../../system/files.ts'
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

/** What uv is found and run with. */
export interface UvSessionOptions {
  readonly findUv: (platform: Platform, signal: AbortSignal | undefined) => Promise<Uv>
  readonly runner: CommandRunner
  readonly environment: Environment
  readonly logger: Logger
  readonly settings: UvSettings
  readonly retryPolicy: RetryPolicy
}

/** What a session is about. */
interface SessionJob {
  readonly platform: Platform
  /** An empty directory for what only the session needs. */
  readonly scratch: string
  readonly signal?: AbortSignal | undefined
}

/** Failures that are no specification's own: nothing can be installed until they pass. */
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
    this.uv = new UvCommands({ ...options, uv, platform: job.platform, scratch: job.scratch })
  }

  /** Finds uv. Throws ExtensionInstallationError `uv-unavailable` or `index-unavailable`. */
  static async start(job: SessionJob, options: UvSessionOptions): Promise<UvSession> {
    const { retryPolicy, logger, findUv, environment } = options
    tellWithheld(environment, logger)
    const uv = await withRetry(() => findUv(job.platform, job.signal), retryPolicy, { logger, signal: job.signal })
    return new UvSession(uv, job, options)
  }

  /** Tries again what fails for a reason that may pass. */
  async retried<T>(attempt: (uv: UvCommands) => Promise<T>): Promise<T> {
    const { retryPolicy, logger } = this.#options
    return await withRetry(() => attempt(this.uv), retryPolicy, { logger, signal: this.#job.signal })
  }

  /** How specifications are resolved. */
  resolution(specifications: readonly IdentifiedSpecification[]): UvRun {
    return { specifications: installables(specifications), timeoutMs: resolveTimeoutMs, signal: this.#job.signal }
  }

  /** Whether specifications go together where no version is kept. */
  async resolves(specifications: readonly IdentifiedSpecification[]): Promise<boolean> {
    return await this.uv.resolve(this.resolution(specifications)).then(
      () => true,
      () => false,
    )
  }

  /** Which specifications made a run fail, and why; see {@link findCulprits}. */
  async culpritsOf(
    specifications: readonly IdentifiedSpecification[],
    error: ExtensionInstallationError,
  ): Promise<Map<string, ExtensionInstallationError>> {
    const { scratch, signal } = this.#job
    this.#options.logger.info('installing together failed: looking for the extensions that fail by themselves')
    return await findCulprits(specifications, error, {
      resolve: (some) => this.retried((uv) => uv.resolve(this.resolution(some))),
      constraintNames: this.#options.settings.constraintNames,
      installAlone: async (specification) => {
        const target = await mkdtemp(path.join(scratch, 'alone-'))
        const run = { specifications: [specification.installable], timeoutMs: installTimeoutMs, signal }
        await this.uv.install(target, run).finally(() => removeTree(target))
      },
    }).catch((reason: unknown) => {
      // Looking was cut short by the network: then the joint failure is all that is known.
      if (!mayPass(reason)) throw reason
      return new Map(specifications.map(({ digest }) => [digest, error]))
    })
  }
}
