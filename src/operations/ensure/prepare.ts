import { selectArchives } from '../../archive/select.ts'
import type { CacheWorld } from '../../cache/world.ts'
import type { Settings } from '../../configuration/settings.ts'
import { CacheLayout } from '../../entries/layout.ts'
import { isMountable, removeLeftovers } from '../../entries/mounts.ts'
import { refuseSeparator } from '../../importation/import-paths.ts'
import { detectPlatform } from '../../platform/find-python.ts'
import type { Platform } from '../../platform/interpreter.ts'
import type { Ports } from '../../ports.ts'
import { createConfiguredProvider } from '../../providers/create-provider.ts'
import type { CacheProvider } from '../../providers/provider.ts'
import { type IdentifiedSpecification, requestDigest } from '../../specification/digest.ts'
import { isMarkerTrue } from '../../specification/marker.ts'
import { isPresent } from '../../system/files.ts'
import { dependenciesOf, type Replacements, uvReader } from '../compose.ts'
import { trustOf } from '../trust.ts'
import { type Request, readRequest } from './request.ts'

/** The requests, and the implementations of this machine that answer them. */
export interface EnsureCall {
  readonly settings: Settings
  /** The requests of the settings, if all files were read before. */
  readonly request?: Request | undefined
  readonly ports: Ports
  readonly replacements?: Replacements | undefined
  readonly signal?: AbortSignal | undefined
}

/** All that the steps of ensuring work with. */
export interface EnsureWorld extends EnsureCall {
  /** The request, with all files read. */
  readonly request: Request
  readonly platform: Platform
  /** The specifications whose marker is true here. */
  readonly active: readonly IdentifiedSpecification[]
  readonly provider: CacheProvider | undefined
  readonly dependencies: CacheWorld
}

/**
 * Reads the request, asks the interpreter, and picks the implementations. Independent things run at once.
 *
 * @throws ExtensionConfigError for bad input, before anything is changed.
 */
export async function prepare(call: EnsureCall): Promise<EnsureWorld> {
  const { settings, ports, replacements = {}, signal } = call
  // Refused before anything is installed: such a path could not be exported afterwards.
  refuseSeparator(settings.cacheRoot)
  const layout = new CacheLayout(settings.cacheRoot)
  const detect = once(() => detectPlatform(settings.python, { ...ports, signal, answers: layout.interpreters }))
  // The interpreter is needed before the request is read only where its own packages are constraints.
  const known = call.request === undefined && settings.constraints.some(({ kind }) => kind === 'environment') ? await detect() : undefined
  const request = call.request ?? (await readRequest(settings, { ...ports, platform: known, ...uvReader(call, detect) }))
  const { specifications, requestOptions } = request
  // The notices of a request that was read before were logged then.
  if (call.request === undefined) for (const notice of [...settings.notices, ...request.constraints.notices]) ports.logger.warning(notice)
  const provider = replacements.provider ?? createConfiguredProvider(settings.provider, settings, ports)
  const trust = trustOf(settings, ports)
  if (provider !== undefined && trust.closedReason !== undefined) ports.logger.info(trust.closedReason)
  const mounting = isMountable(settings, ports.environment) ? replacements.mounting : undefined
  const archives = once(() => selectArchives({ ...ports, isTarOnly: settings.archive === 'tar', isMounting: mounting !== undefined }))
  // Without an entry in place the provider will be asked: its client loads while the interpreter answers.
  const isInPlace = await isPresent(layout.request(requestDigest(specifications, requestOptions)))
  const [platform] = await Promise.all([
    known ?? detect(),
    // Both start programs and wait for them: together they take no longer than the slower one.
    provider === undefined ? undefined : archives(),
    isInPlace ? undefined : provider?.prepare?.(),
    mounting === undefined ? undefined : removeLeftovers(layout, ports),
  ])
  // A specification whose marker is false here is not a part of the request.
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
    trust,
    selectArchives: archives,
  })
  return { ...call, request, platform, active, provider, dependencies }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
