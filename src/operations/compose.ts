import pLimit from 'p-limit'
import type { ArchiveFormats } from '../archive/archive.ts'
import { selectArchives } from '../archive/select.ts'
import type { PendingBundle } from '../bundles/bundle.ts'
import { producerOf } from '../bundles/payload.ts'
import type { CacheDependencies, EnsureOptions } from '../cache/dependencies.ts'
import { ensureRequest } from '../cache/ensure-request.ts'
import type { EnsuredRequest, ProviderReport } from '../cache/outcome.ts'
import { savePending } from '../cache/save.ts'
import type { Settings } from '../configuration/settings.ts'
import type { Mounting } from '../entries/images.ts'
import { CacheLayout } from '../entries/layout.ts'
import { isMountable, removeLeftovers } from '../entries/mounts.ts'
import { addMeasurement } from '../entries/state.ts'
import { createByteCodeCompiler } from '../importation/byte-code.ts'
import { cleanupImportPaths, refuseSeparator } from '../importation/import-paths.ts'
import type { Installer } from '../installation/installer.ts'
import { defaultRetryPolicy } from '../installation/retry.ts'
import { findUv } from '../installation/uv/find.ts'
import type { UvSessionOptions } from '../installation/uv/session.ts'
import type { ToolStore } from '../installation/uv/source.ts'
import { createToolDirectory } from '../installation/uv/tool-directory.ts'
import { createUvInstaller } from '../installation/uv-installer.ts'
import { detectPlatform } from '../platform/find-python.ts'
import type { Platform } from '../platform/interpreter.ts'
import type { Clock, CommandRunner, Environment, Logger } from '../ports.ts'
import { createConfiguredProvider } from '../providers/create-provider.ts'
import type { CacheProvider, SaveResult } from '../providers/provider.ts'
import { type IdentifiedSpecification, requestDigest } from '../specification/digest.ts'
import { isMarkerTrue } from '../specification/marker.ts'
import { childProcessRunner } from '../system/child-process-runner.ts'
import { silentLogger, systemClock } from '../system/defaults.ts'
import { isPresent } from '../system/files.ts'
import { conclude } from './ensure/importable.ts'
import { excludeNewerTime, type Request, readRequest } from './ensure/request.ts'
import type { EnsureResult } from './ensure/result.ts'

/** Requests of `isolation: package` worked on at once: uv itself is parallel. */
const isolationConcurrency = 4

/** The world, as the entry points see it. */
export interface Ports {
  readonly logger: Logger
  readonly runner: CommandRunner
  readonly clock: Clock
  readonly environment: Environment
}

/** What a caller may bring instead of what the settings choose. */
export interface Replacements {
  readonly provider?: CacheProvider | undefined
  readonly installer?: Installer | undefined
  readonly toolStore?: ToolStore | undefined
  /** The wait before the first retry, in milliseconds. */
  readonly firstWaitMs?: number | undefined
  /** Given by callers that end the uses of mounts, with {@link releaseMounts}; without it nothing is mounted. */
  readonly mounting?: Mounting | undefined
  /** Decides which of many runs refreshes early; default Math.random. */
  readonly random?: (() => number) | undefined
  /** What expires within so many hours is refreshed now. Default 0. */
  readonly aheadHours?: number | undefined
}

/** What ensuring came to, and what is still to be saved. */
export interface Ensured {
  readonly result: EnsureResult
  readonly pending: readonly PendingBundle[]
  /** The parts of each request's key, for the log. */
  readonly keyLines: readonly string[]
  readonly provider: CacheProvider | undefined
  /** Whether something that has expired was used as it is, to be refreshed after the job. */
  readonly isRefreshDue: boolean
}

/**
 * Makes what the settings name importable.
 *
 * @throws ExtensionConfigError for bad input, before anything is changed; CacheError for an unusable cache root.
 */
export async function ensure(settings: Settings, ports: Ports, replacements: Replacements = {}, signal?: AbortSignal): Promise<Ensured> {
  // Found out before anything is installed: such a path could not be exported afterwards.
  refuseSeparator(settings.cacheRoot)
  const detect = (): Promise<Platform> => detectPlatform(settings.python, { ...ports, signal })
  // Only what is installed beside the extensions has to be known before the request is.
  const known = settings.constraints.some(({ kind }) => kind === 'environment') ? await detect() : undefined
  const request = await readRequest(settings, ports.environment, known)
  const { specifications, requestOptions } = request
  const provider = replacements.provider ?? createConfiguredProvider(settings.provider, settings, ports)
  const layout = new CacheLayout(settings.cacheRoot)
  const mounting = isMountable(settings, ports.environment) ? replacements.mounting : undefined
  const archives = once(() => selectArchives({ ...ports, isTarOnly: settings.archive === 'tar', isMounting: mounting !== undefined }))
  // Without an entry in place the provider will be asked: its client loads while the interpreter is.
  const isInPlace = await isPresent(layout.request(requestDigest(specifications, requestOptions)))
  const [platform] = await Promise.all([
    known ?? detect(),
    // Both start programs and wait for them: together they take no longer than the slower one.
    provider === undefined ? undefined : archives(),
    isInPlace ? undefined : provider?.prepare?.(),
    mounting === undefined ? undefined : removeLeftovers(layout, ports),
  ])
  // A specification whose marker is false here is no part of the request.
  const active = specifications.filter(({ marker }) => marker === undefined || isMarkerTrue(marker, platform.markers))
  const dependencies = dependenciesOf({
    settings,
    request,
    ports,
    replacements,
    platform,
    provider,
    layout,
    mounting,
    selectArchives: archives,
  })
  const options: EnsureOptions = {
    requestOptions,
    ttl: settings.ttl,
    keepPinned: settings.keepPinned,
    aheadHours: replacements.aheadHours ?? 0,
    staleIfError: settings.staleIfError,
    refresh: provider?.canSave === false && settings.refresh === 'after' ? 'never' : settings.refresh,
    random: replacements.random ?? Math.random,
    suffix: settings.cacheSuffix,
    isSaving: settings.save !== 'false',
    optional: settings.failOnError ? request.optional : new Set(specifications.map(({ digest }) => digest)),
    onConflict: settings.isolation === 'package' ? 'error' : settings.onConflict,
    lookupOnly: settings.lookupOnly,
    failOnMiss: settings.failOnMiss,
    signal,
  }
  const groups = active.length === 0 ? [] : settings.isolation === 'package' ? active.map((specification) => [specification]) : [active]
  const limit = pLimit(isolationConcurrency)
  const shared = await Promise.all(groups.map((group) => limit(() => ensureRequest(group, options, dependencies))))
  const isolated = await Promise.all(
    isolatedIn(shared, active).map((specification) => limit(() => ensureRequest([specification], alone(options), dependencies))),
  )
  const { result, isImportable } = await conclude({ ...request, shared, isolated, active, platform, settings, ports, signal })
  const requests = [...shared, ...isolated]
  // What could not be imported is not handed on: another machine resolves anew.
  const pending = isImportable ? requests.flatMap((made) => (made.pending === undefined ? [] : [made.pending])) : []
  const isRefreshDue = requests.some((made) => made.isRefreshDue)
  return { result, pending, keyLines: requests.flatMap(({ keyLines }) => keyLines), provider, isRefreshDue }
}

/** Those that do not go with the rest of their request, and get a tree of their own. */
function isolatedIn(requests: readonly EnsuredRequest[], active: readonly IdentifiedSpecification[]): IdentifiedSpecification[] {
  const digests = requests.flatMap(({ extensions }) =>
    extensions.flatMap(({ digest, apart }) => (apart?.how === 'isolated' ? [digest] : [])),
  )
  return active.filter(({ digest }) => digests.includes(digest))
}

/** The options of a request for one extension: the same as where it is asked for alone. */
function alone({ requestOptions: { onConflict: _, ...requestOptions }, ...options }: EnsureOptions): EnsureOptions {
  return { ...options, requestOptions, onConflict: 'error' }
}

/** Uploads what was packed, one after the other. Failures are results, never errors. */
export async function savePendings(
  pendings: readonly PendingBundle[],
  provider: CacheProvider,
  cacheRoot: string,
  signal?: AbortSignal,
): Promise<{ key: string; sizeBytes: number; result: SaveResult }[]> {
  const saved: { key: string; sizeBytes: number; result: SaveResult }[] = []
  const layout = new CacheLayout(cacheRoot)
  for (const pending of pendings) {
    const { payload, directory } = pending
    const start = performance.now()
    // Post takes this from what main left, which others may write too: nothing outside of the cache root is read or removed.
    const isOwn = directory === null || layout.isPending(directory)
    const result: SaveResult = isOwn
      ? await savePending(pending, provider, signal)
      : { status: 'skipped', detail: `${directory} is no directory of bundles in the cache root ${layout.root}` }
    const sizeBytes = archiveBytes(pending)
    saved.push({ key: payload.key, sizeBytes, result })
    // Stamps tell nothing of what saving costs.
    if (result.status !== 'saved' || payload.kind === 'stamp') continue
    const ms = Math.round(performance.now() - start)
    const measurement = { at: systemClock.now().toISOString(), ms, bytes: sizeBytes, means: '' }
    const place = { digest: payload.request_digest, platformId: payload.platform_id }
    // Only a figure for later runs: the upload itself is done.
    await addMeasurement(layout, place, 'saves', measurement).catch(() => [])
  }
  return saved
}

/** The size of what is uploaded, its header aside, in bytes. */
export function archiveBytes({ payload }: PendingBundle): number {
  return payload.archive?.size ?? 0
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** How saving went, as results have it. */
export function saveReports(
  saved: readonly { readonly key: string; readonly result: SaveResult }[],
  { name }: Pick<CacheProvider, 'name'>,
): ProviderReport[] {
  return saved.map(({ key, result: { status, detail } }) => ({ provider: name, action: 'save' as const, status, detail, key }))
}

interface DependencySource {
  readonly settings: Settings
  readonly request: Request
  readonly ports: Ports
  readonly replacements: Replacements
  readonly platform: Platform
  readonly provider: CacheProvider | undefined
  readonly layout: CacheLayout
  readonly mounting: Mounting | undefined
  readonly selectArchives: () => Promise<ArchiveFormats>
}

function dependenciesOf({ settings, request, ports, replacements, platform, provider, ...chosen }: DependencySource): CacheDependencies {
  const { runner, environment, logger, clock } = ports
  const installer = replacements.installer ?? createUvInstaller(uvSessionOptions({ settings, request, ports, replacements }))
  return {
    ...chosen,
    platform,
    clock,
    logger,
    installer,
    compileByteCode: createByteCodeCompiler({ runner, environment, logger }),
    provider,
    producer: producerOf(environment),
  }
}

/** How uv is found and run for some settings. */
export function uvSessionOptions({
  settings,
  request,
  ports,
  replacements,
}: Pick<DependencySource, 'settings' | 'request' | 'ports' | 'replacements'>): UvSessionOptions {
  const { runner, logger, clock } = ports
  const { indexUrl, extraIndexUrls, uvConfig, requireHashes, onlyBinary } = settings
  // What an earlier step made importable must not reach the builds of this one.
  const environment = cleanupImportPaths(ports.environment)
  return {
    runner,
    environment,
    logger,
    settings: {
      constraints: request.constraints.files,
      constraintLines: request.constraints.lines,
      constraintNames: request.constraints.names,
      hashLines: request.hashLines,
      requireHashes,
      excludeNewer: excludeNewerTime(settings.excludeNewer, clock),
      onlyBinary,
      indexUrl,
      extraIndexUrls,
      configFile: uvConfig,
    },
    retryPolicy: {
      ...defaultRetryPolicy,
      retries: settings.retries,
      firstWaitMs: replacements.firstWaitMs ?? defaultRetryPolicy.firstWaitMs,
    },
    findUv: (platform, signal) =>
      findUv({
        runner,
        environment,
        logger,
        platform,
        store: replacements.toolStore ?? createToolDirectory(new CacheLayout(settings.cacheRoot).tools),
        version: settings.uvVersion,
        indexUrl,
        signal,
      }),
  }
}

/** The process as it is: what library users get where they bring nothing of their own. Logs nothing. */
export function defaultPorts(): Ports {
  return { logger: silentLogger, runner: childProcessRunner, clock: systemClock, environment: { ...process.env } }
}
