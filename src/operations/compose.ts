import type { Recall } from '../advisories/finding.ts'
import { createRecall } from '../advisories/recall.ts'
import type { ArchiveFormats } from '../archive/archive.ts'
import { producerOf } from '../bundles/payload.ts'
import type { BundleTrust } from '../bundles/trust.ts'
import type { CacheWorld } from '../cache/world.ts'
import type { Settings } from '../configuration/settings.ts'
import type { Mounting } from '../entries/images.ts'
import { CacheLayout } from '../entries/layout.ts'
import { createByteCodeCompiler } from '../importation/byte-code.ts'
import { cleanupImportPaths } from '../importation/import-paths.ts'
import type { Installer } from '../installation/installer.ts'
import { defaultRetryPolicy } from '../installation/retry.ts'
import { buildMetadata } from '../installation/uv/build-metadata.ts'
import { exportLock, type UvTools } from '../installation/uv/export-lock.ts'
import { findUv } from '../installation/uv/find.ts'
import { indexesOf, indexUrlsOf, isOffline } from '../installation/uv/indexes.ts'
import type { UvSessionOptions } from '../installation/uv/session.ts'
import type { ToolStore } from '../installation/uv/source.ts'
import { createToolDirectory } from '../installation/uv/tool-directory.ts'
import { createUvInstaller } from '../installation/uv-installer.ts'
import type { Platform } from '../platform/interpreter.ts'
import type { Environment, Ports } from '../ports.ts'
import type { CacheProvider } from '../providers/provider.ts'
import { localContent } from '../specification/local-content.ts'
import { childProcessRunner } from '../system/child-process-runner.ts'
import { silentLogger, systemClock } from '../system/defaults.ts'
import { Owner } from '../system/owner.ts'
import { excludeNewerTime, hiddenUrlsOf, indexInputs, type Request, type UvReader } from './ensure/request.ts'

/** Implementations that a caller brings instead of those the settings choose. */
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
  /** Extensions that expire within so many hours are refreshed now. Default 0. */
  readonly aheadHours?: number | undefined
  /** Whether advisories are asked about what is fresh too: in runs that nobody waits for. Default: false. */
  readonly examinesHits?: boolean | undefined
  /** Whether other machines are told what was recalled. Default: true. */
  readonly isBurying?: boolean | undefined
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
  readonly trust: BundleTrust
  readonly selectArchives: () => Promise<ArchiveFormats>
}

/** The implementations that the cache works with. */
export function dependenciesOf({ settings, request, ports, replacements, platform, provider, ...chosen }: DependencySource): CacheWorld {
  const { runner, environment, logger, clock } = ports
  const installer = replacements.installer ?? createUvInstaller(uvSessionOptions({ settings, request, ports, replacements }))
  return {
    ...chosen,
    platform,
    clock,
    logger,
    installer,
    compileByteCode: createByteCodeCompiler({ runner, environment, logger }),
    owner: replacements.mounting?.job ?? Owner.current(),
    provider,
    producer: producerOf(environment),
    localDigest: (place) => localContent(place, environment).digest,
    recall: recallOf(settings, request, environment),
  }
}

/** Who is asked about versions that a request installs. */
export function recallOf(settings: Settings, { localNames }: Pick<Request, 'localNames'>, environment: Environment): Recall {
  const { advisories, noIndex } = settings
  const indexes = noIndex || isOffline(environment) ? undefined : indexUrlsOf(indexesOf(indexInputs(settings), environment), environment)
  return createRecall({ advisories, indexes, localNames })
}

/** How uv is found and run for some settings. */
export function uvSessionOptions({
  settings,
  request,
  ports,
  replacements,
}: Pick<DependencySource, 'settings' | 'request' | 'ports' | 'replacements'>): UvSessionOptions {
  const { runner, logger, clock } = ports
  const { requireHashes, onlyBinary, noIndex, prerelease, noBinary } = settings
  // Import paths of an earlier step must not reach the builds of this one.
  const environment = cleanupImportPaths(ports.environment)
  return {
    runner,
    environment,
    logger,
    clock,
    settings: {
      constraints: request.constraints.files,
      constraintLines: request.constraints.lines,
      constraintNames: request.constraints.names,
      hashLines: request.hashLines,
      overrideLines: request.overrides.lines,
      buildConstraintLines: request.buildConstraints.lines,
      readFiles: request.readFiles,
      repositoryLines: request.repositories.lines,
      urls: request.specifications.flatMap(({ url }) => url ?? []),
      hiddenUrls: hiddenUrlsOf(request),
      localNames: request.localNames,
      requireHashes,
      excludeNewer: excludeNewerTime(settings.excludeNewer, clock),
      onlyBinary,
      noIndex,
      prerelease,
      noBinary,
      buildSettings: settings.buildSettings,
      trustedHosts: settings.trustedHosts,
      ...indexInputs(settings),
      config: request.uvConfig,
    },
    retryPolicy: {
      ...defaultRetryPolicy,
      retries: settings.retries,
      firstWaitMs: replacements.firstWaitMs ?? defaultRetryPolicy.firstWaitMs,
    },
    findUv: uvFinder({ settings, ports, replacements }),
  }
}

/** How uv is found for some settings. */
function uvFinder({
  settings,
  ports: { runner, logger, ...ports },
  replacements,
}: Pick<DependencySource, 'settings' | 'ports' | 'replacements'>): UvSessionOptions['findUv'] {
  return async (platform, signal) =>
    await findUv({
      runner,
      environment: cleanupImportPaths(ports.environment),
      logger,
      platform,
      store: replacements.toolStore ?? createToolDirectory(new CacheLayout(settings.cacheRoot).tools),
      version: settings.uvVersion,
      indexUrl: settings.indexUrl?.url,
      signal,
    })
}

/** How locks and projects are read: by uv, for the interpreter that will import. */
export function uvReader({ settings, ports, replacements = {}, signal }: LockCall, detect: () => Promise<Platform>): UvReader {
  const tools = async (): Promise<UvTools> => {
    const platform = await detect()
    const uv = await uvFinder({ settings, ports, replacements })(platform, signal)
    return { uv: uv.path, python: platform.python, runner: ports.runner, environment: cleanupImportPaths(ports.environment), signal }
  }
  return {
    exportLock: async (lock) => await exportLock(lock, await tools()),
    buildMetadata: async (project) =>
      await buildMetadata(project, {
        ...(await tools()),
        indexes: indexesOf(indexInputs(settings), ports.environment),
        noIndex: settings.noIndex,
        kept: new CacheLayout(settings.cacheRoot).metadata,
      }),
  }
}

interface LockCall {
  readonly settings: Settings
  readonly ports: Ports
  readonly replacements?: Replacements | undefined
  readonly signal?: AbortSignal | undefined
}

/** The process as it is: what library users get where they bring nothing of their own. Logs nothing. */
export function defaultPorts(): Ports {
  return { logger: silentLogger, runner: childProcessRunner, clock: systemClock, environment: { ...process.env } }
}
