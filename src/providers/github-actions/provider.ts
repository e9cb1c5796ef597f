import type { Environment, Logger } from '../../ports.ts'
import { messageOf } from '../../system/errno.ts'
import { CircuitBreaker } from '../circuit-breaker.ts'
import {
  type BeginningResult,
  type CacheProvider,
  isValidKey,
  type LookupRequest,
  type LookupResult,
  type SaveResult,
} from '../provider.ts'
import type { CacheClient } from './client.ts'
import { ServiceError, ServiceTimeoutError, serviceAddress, UnknownAnswerError } from './service.ts'
import type { ToolkitStore } from './toolkit-store.ts'

export interface GitHubActionsProviderOptions {
  /**
   * Names the service: ACTIONS_CACHE_URL, ACTIONS_RESULTS_URL, ACTIONS_CACHE_SERVICE_V2, ACTIONS_RUNTIME_TOKEN, ACTIONS_CACHE_MODE. Where
   * ENSURE_EXTENSIONS_CACHE_CLIENT is `toolkit`, the official toolkit speaks with it.
   */
  readonly environment: Environment
  readonly logger: Logger
  /** Where the toolkit gets private directories; default: RUNNER_TEMP, else the system's. */
  readonly temporaryDirectory?: string
  /** Until the service has answered a look-up, in milliseconds; default: 15 s (a healthy one takes 0.1 s). */
  readonly lookupMs?: number
  /** After how long without a byte a connection is given up, in milliseconds; default: 10 s. */
  readonly idleMs?: number
  /** The program of the toolkit's process; default: the one beside this code. */
  readonly toolkitProgram?: string
}

/**
 * Keeps bundles in the GitHub Actions cache (service v1 and v2).
 *
 * A client of our own speaks with the service. The official toolkit does where that client does not know what the service answers, or where
 * the environment wants it; its process starts only then. After the first time-out no further call is made.
 */
export function createGitHubActionsProvider(options: GitHubActionsProviderOptions): CacheProvider {
  const { environment, logger, lookupMs = 15_000, idleMs = 10_000 } = options
  const mode = (environment['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase()
  let isByToolkit = environment['ENSURE_EXTENSIONS_CACHE_CLIENT'] === 'toolkit'
  const breaker = new CircuitBreaker()
  let client: Promise<CacheClient> | undefined
  let toolkit: Promise<ToolkitStore> | undefined
  // Each is loaded when it is used: a hit needs one of them.
  const openClient = (): Promise<CacheClient> => {
    client ??= import('./client.ts').then(({ createCacheClient }) => createCacheClient({ environment, lookupMs, idleMs }))
    return client
  }
  const openToolkit = (): Promise<ToolkitStore> => {
    toolkit ??= import('./toolkit-store.ts').then(({ createToolkitStore }) => createToolkitStore({ ...options, lookupMs }))
    return toolkit
  }

  const unusable = (isWrite: boolean): { status: 'unavailable' | 'denied'; detail: string } | undefined => {
    if (breaker.outage !== undefined) return breaker.outage
    if (!isServiceConfigured(environment)) return { status: 'unavailable', detail: 'this runner offers no cache service' }
    if (isWrite && isReadOnlyToken(environment['ACTIONS_RUNTIME_TOKEN'])) {
      return { status: 'denied', detail: 'the token of this run may only read the cache' }
    }
    const refused = isWrite ? ['none', 'read'] : ['none']
    if (refused.includes(mode)) return { status: 'denied', detail: `ACTIONS_CACHE_MODE is '${mode}'` }
    return undefined
  }

  /** Asks our client, and the toolkit where our client does not know the answer. */
  const asking = async <T>(ask: (store: CacheClient | ToolkitStore) => Promise<T>): Promise<T | Failure> => {
    try {
      if (!isByToolkit) return await ask(await openClient())
    } catch (error) {
      if (!(error instanceof UnknownAnswerError)) return failed(error)
      isByToolkit = true
      logger.info(`the cache service gave an unknown answer (${error.message}); the official toolkit asks it instead`)
    }
    try {
      return await ask(await openToolkit())
    } catch (error) {
      return failed(error)
    }
  }
  const failed = (error: unknown): Failure => {
    const detail = messageOf(error)
    logger.debug(`cache service: ${detail}`)
    if (error instanceof ServiceTimeoutError) breaker.open(detail)
    return { status: error instanceof ServiceError ? error.status : 'unavailable', detail }
  }
  const reading = async <T>(ask: (store: CacheClient | ToolkitStore) => Promise<T>): Promise<T | NothingRead> => {
    const problem = unusable(false)
    if (problem !== undefined) return problem
    // Nobody may read here, and saving says what is there: this is not a failure.
    if (mode === 'write-only') return { status: 'unknown', detail: `ACTIONS_CACHE_MODE is '${mode}'` }
    return await asking(ask)
  }

  return {
    name: 'github-actions',
    canSave: unusable(true) === undefined ? null : false,
    async prepare() {
      if (unusable(false) !== undefined) return
      // Whatever goes wrong here, the first call will say why.
      if (isByToolkit) await openToolkit().then((store) => store.prepare())
      else
        await openClient().then(
          (store) => store.prepare(),
          () => {},
        )
    },
    lookup: (request) => reading<LookupResult>((store) => store.lookup(request)),
    restore: (request) => reading<LookupResult>((store) => store.restore(request)),
    // The toolkit brings whole bundles only.
    ...(isByToolkit
      ? {}
      : {
          readBeginning: (request: LookupRequest) =>
            reading<BeginningResult>(async (store) =>
              'readBeginning' in store ? await store.readBeginning(request) : { status: 'miss', detail: '' },
            ),
        }),
    async save(request): Promise<SaveResult> {
      if (!isValidKey(request.key)) return { status: 'skipped', detail: `'${request.key}' is not a valid key` }
      return unusable(true) ?? (await asking((store) => store.save(request)))
    },
  }
}

/** Why nothing was read. */
type NothingRead = Exclude<LookupResult, { readonly status: 'hit' }>

/** A call that came to nothing. */
interface Failure {
  readonly status: ServiceError['status']
  readonly detail: string
}

/**
 * Whether a runtime token says that it may write no scope: a JWT whose claim `ac` lists scopes with `Permission` 1 (read) and 2
 * (write), added up. A token without the claim says nothing.
 */
function isReadOnlyToken(token: string | undefined): boolean {
  try {
    const claims = JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString('utf8')) as { ac?: unknown }
    const scopes: unknown = typeof claims.ac === 'string' ? JSON.parse(claims.ac) : claims.ac
    if (!Array.isArray(scopes) || scopes.length === 0) return false
    return scopes.every((scope: { Permission?: unknown }) => typeof scope.Permission === 'number' && (scope.Permission & 2) === 0)
  } catch {
    return false
  }
}

/** Whether this runner names a cache service: asking the toolkit without one takes 10 s. */
export function isServiceConfigured(environment: Environment): boolean {
  return serviceAddress(environment) !== undefined
}
