import path from 'node:path'
import pLimit from 'p-limit'
import type { ArchiveFormats } from './archive/archive.js'
import { selectArchives } from './archive/select.js'
import { createUnmounter, removeLeftoverProbes } from './archive/squashfs.js'
import { type PendingSave, savePending } from './cache/bundle.js'
import type { CacheDependencies, EnsureOptions } from './cache/dependencies.js'
import { ensureRequest } from './cache/ensure.js'
import { type ImageUse, type Mounting, releaseImage, removeLeftoverMounts } from './cache/images.js'
import { CacheLayout } from './cache/layout.js'
import { addMeasurement } from './cache/state.js'
import { conclude } from './conclude.js'
import type { ProviderSetting, Settings } from './configuration/settings.js'
import { messageOf } from './errors.js'
import { cleanupImportPaths, refuseSeparator } from './importation/import-paths.js'
import { createByteCodeCompiler } from './installation/byte-code.js'
import { findUv } from './installation/find-uv.js'
import type { Installer } from './installation/installer.js'
import { defaultRetryPolicy } from './installation/retry.js'
import { createToolDirectory } from './installation/tool-directory.js'
import { digestOfInputFile, resolutionInputs } from './installation/uv-environment.js'
import { createUvInstaller } from './installation/uv-installer.js'
import type { ToolStore } from './installation/uv-source.js'
import { detectPlatform } from './platform/find-python.js'
import type { Platform } from './platform/interpreter.js'
import type { Clock, CommandRunner, Environment, Logger } from './ports.js'
import { createGitHubActionsProvider, isServiceConfigured } from './providers/github-actions.js'
import { createLocalProvider } from './providers/local.js'
import type { CacheProvider, SaveResult } from './providers/provider.js'
import type { EnsureResult } from './report/result.js'
import { type IdentifiedSpecification, identify, type RequestOptions, requestDigest } from './specification/digest.js'
import { isMarkerTrue } from './specification/marker.js'
import { parseSpecification } from './specification/specification.js'
import { childProcessRunner } from './system/child-process-runner.js'
import { silentLogger, systemClock } from './system/defaults.js'
import { isPresent } from './system/files.js'
import { withoutUrlCredentials } from './system/redact.js'

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
  readonly pending: readonly PendingSave[]
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
  const specifications = parseAll(settings)
  const requestOptions = await requestOptionsOf(settings, ports.environment)
  const provider = replacements.provider ?? createConfiguredProvider(settings.provider, settings.cacheRoot, ports)
  const layout = new CacheLayout(settings.cacheRoot)
  const mounting = isMountable(settings, ports.environment) ? replacements.mounting : undefined
  const archives = once(() => selectArchives({ ...ports, isTarOnly: settings.archive === 'tar', isMounting: mounting !== undefined }))
  // Without an entry in place the provider will be asked: its client loads while the interpreter is.
  const isInPlace = await isPresent(layout.request(requestDigest(specifications, requestOptions)))
  const [platform] = await Promise.all([
    detectPlatform(settings.python, { ...ports, signal }),
    // Both start programs and wait for them: together they take no longer than the slower one.
    provider === undefined ? undefined : archives(),
    isInPlace ? undefined : provider?.prepare?.(),
    mounting === undefined ? undefined : removeLeftovers(layout, ports),
  ])
  // A specification whose marker is false here is no part of the request.
  const active = specifications.filter(({ marker }) => marker === undefined || isMarkerTrue(marker, platform.markers))
  const dependencies = dependenciesOf({ settings, ports, replacements, platform, provider, layout, mounting, selectArchives: archives })
  const options: EnsureOptions = {
    requestOptions,
    ttl: settings.ttl,
    isPinnedKept: settings.isPinnedKept,
    aheadHours: replacements.aheadHours ?? 0,
    staleIfError: settings.staleIfError,
    refresh: provider?.canSave === false && settings.refresh === 'after' ? 'never' : settings.refresh,
    random: replacements.random ?? Math.random,
    suffix: settings.cacheSuffix,
    isSaving: settings.save !== 'false',
    isSavingPartial: !settings.isFailingOnError,
    isLookupOnly: settings.isLookupOnly,
    isFailingOnMiss: settings.isFailingOnMiss,
    signal,
  }
  const groups = active.length === 0 ? [] : settings.isolation === 'package' ? active.map((specification) => [specification]) : [active]
  const limit = pLimit(isolationConcurrency)
  const requests = await Promise.all(groups.map((group) => limit(() => ensureRequest(group, options, dependencies))))
  const { result, isImportable } = await conclude({ requests, specifications, active, platform, requestOptions, settings, ports, signal })
  // What could not be imported is not handed on: another machine resolves anew.
  const pending = isImportable ? requests.flatMap((request) => (request.pending === undefined ? [] : [request.pending])) : []
  const isRefreshDue = requests.some((request) => request.isRefreshDue)
  return { result, pending, keyLines: requests.flatMap(({ keyLines }) => keyLines), provider, isRefreshDue }
}

/** Uploads what was packed, one after the other. Failures are results, never errors. */
export async function savePendings(
  pendings: readonly PendingSave[],
  provider: CacheProvider,
  cacheRoot: string,
  signal?: AbortSignal,
): Promise<{ key: string; sizeBytes: number; result: SaveResult }[]> {
  const saved: { key: string; sizeBytes: number; result: SaveResult }[] = []
  for (const pending of pendings) {
    const start = performance.now()
    const result = await savePending(pending, provider, signal)
    saved.push({ key: pending.key, sizeBytes: pending.sizeBytes, result })
    // Stamps tell nothing of what saving costs.
    if (result.status !== 'saved' || pending.kind === 'stamp') continue
    const ms = Math.round(performance.now() - start)
    const measurement = { at: systemClock.now().toISOString(), ms, bytes: pending.sizeBytes, means: '' }
    const place = { digest: pending.requestDigest, platformId: pending.platformId }
    // Only a figure for later runs: the upload itself is done.
    await addMeasurement(new CacheLayout(cacheRoot), place, 'saves', measurement).catch(() => [])
  }
  return saved
}

/**
 * Ends the uses of images that a run began; the last user of each unmounts it.
 *
 * @returns a line on each, for the log.
 */
export async function releaseMounts(uses: readonly ImageUse[], cacheRoot: string, ports: Ports): Promise<string[]> {
  const unmounter = createUnmounter(ports)
  const lines: string[] = []
  for (const use of uses) {
    const became = await releaseImage(use, unmounter, new CacheLayout(cacheRoot)).catch(messageOf)
    lines.push(`${use.generation}: ${mountStates[became] ?? `not unmounted: ${became}`}`)
  }
  return lines
}

const mountStates: Readonly<Record<string, string>> = {
  unmounted: 'unmounted',
  shared: 'left mounted: other jobs use it',
  busy: 'left mounted: a process of this job still uses it; the next run on this machine takes it away',
}

async function removeLeftovers(layout: CacheLayout, { logger, clock, ...ports }: Ports): Promise<void> {
  const unmounter = createUnmounter(ports)
  await removeLeftoverProbes(unmounter, clock.now())
  for (const generation of await removeLeftoverMounts(unmounter, layout, logger)) {
    logger.info(`${generation}: unmounted; the run that mounted it ended without doing so`)
  }
}

/** Never below what the runner deletes between jobs: that would fail on every file of a mount. */
function isMountable({ cacheRoot, workspace }: Settings, environment: Environment): boolean {
  const cleaned = [workspace, environment['GITHUB_WORKSPACE'], environment['RUNNER_TEMP']]
  return !cleaned.some((directory) => directory !== undefined && directory !== '' && isInside(cacheRoot, directory))
}

function isInside(location: string, directory: string): boolean {
  const relative = path.relative(directory, location)
  return !relative.startsWith('..') && !path.isAbsolute(relative)
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

function parseAll(settings: Settings): IdentifiedSpecification[] {
  const parsed = settings.specifications.map(({ text, origin, ttl }) => {
    const context = { baseDirectory: settings.workspace, origin }
    const identified = identify(parseSpecification(text, context), context)
    return ttl === undefined ? identified : { ...identified, ttl }
  })
  return [...new Map(parsed.map((specification) => [specification.digest, specification])).values()]
}

async function requestOptionsOf(settings: Settings, environment: Environment): Promise<RequestOptions> {
  return {
    ...(settings.indexUrl === undefined ? {} : { indexUrl: withoutUrlCredentials(settings.indexUrl) }),
    extraIndexUrls: settings.extraIndexUrls.map(withoutUrlCredentials),
    constraints: await Promise.all(settings.constraints.map((file) => digestOfInputFile(file, 'constraints'))),
    ...(settings.uvConfig === undefined ? {} : { uvConfig: await digestOfInputFile(settings.uvConfig, 'uv-config') }),
    variables: await resolutionInputs(environment),
  }
}

/** The provider a setting names; the post step saves to the one the main step used. */
export function createConfiguredProvider(
  setting: ProviderSetting,
  cacheRoot: string,
  { environment, logger }: Pick<Ports, 'environment' | 'logger'>,
): CacheProvider | undefined {
  switch (setting.kind) {
    case 'none':
      return undefined
    case 'auto':
      return isServiceConfigured(environment) ? createGitHubActionsProvider({ environment, logger }) : undefined
    case 'github-actions':
      return createGitHubActionsProvider({ environment, logger })
    case 'local':
      return createLocalProvider({ directory: setting.directory ?? new CacheLayout(cacheRoot).archives })
  }
}

interface DependencySource {
  readonly settings: Settings
  readonly ports: Ports
  readonly replacements: Replacements
  readonly platform: Platform
  readonly provider: CacheProvider | undefined
  readonly layout: CacheLayout
  readonly mounting: Mounting | undefined
  readonly selectArchives: () => Promise<ArchiveFormats>
}

function dependenciesOf({ settings, ports, replacements, platform, provider, ...chosen }: DependencySource): CacheDependencies {
  const { runner, environment, logger, clock } = ports
  const { layout } = chosen
  // What an earlier step made importable must not reach the builds of this one.
  const own = cleanupImportPaths(environment)
  const installer =
    replacements.installer ??
    createUvInstaller({
      runner,
      environment: own,
      logger,
      settings: { ...settings, configFile: settings.uvConfig },
      retryPolicy: {
        ...defaultRetryPolicy,
        retries: settings.retries,
        firstWaitMs: replacements.firstWaitMs ?? defaultRetryPolicy.firstWaitMs,
      },
      findUv: (wanted, signal) =>
        findUv({
          runner,
          environment: own,
          logger,
          platform: wanted,
          store: replacements.toolStore ?? createToolDirectory(layout.tools),
          version: settings.uvVersion,
          indexUrl: settings.indexUrl,
          signal,
        }),
    })
  return {
    ...chosen,
    platform,
    clock,
    logger,
    installer,
    compileByteCode: createByteCodeCompiler({ runner, environment, logger }),
    provider,
  }
}

/** The process as it is: what library users get where they bring nothing of their own. Logs nothing. */
export function defaultPorts(): Ports {
  return { logger: silentLogger, runner: childProcessRunner, clock: systemClock, environment: { ...process.env } }
}
