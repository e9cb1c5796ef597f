import path from 'node:path'
import { linesOf } from '../configuration/option-kinds.ts'
import type { OptionName } from '../configuration/options.ts'
import { readSettings, type Settings, type SettingsSource } from '../configuration/settings.ts'
import { EnsureExtensionsError, type ErrorReport, reportOf } from '../errors.ts'
import type { Ports } from '../ports.ts'
import { CacheManager } from '../warming/cache-manager.ts'
import { livelyTimer, type Timer } from '../warming/timer.ts'
import type { Replacements } from './compose.ts'
import { ensure } from './ensure/ensure.ts'
import type { EnsureResult } from './ensure/result.ts'
import { watchRoot } from './watch-root.ts'

/** One request to keep warm: some extensions for one interpreter. */
export interface WarmRequest {
  /** For messages: what it was made from. */
  readonly name: string
  readonly settings: Settings
}

/** The result of warming a request. */
export interface WarmReport {
  readonly request: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly hits: number
  readonly misses: number
  readonly failed: number
  /** The keys that were saved, and how that went. */
  readonly saved: readonly { readonly key: string; readonly status: string }[]
  /** The result of its extensions; null where the request failed as a whole. */
  readonly result: EnsureResult | null
  /** Why the request failed as a whole; null where it did not. */
  readonly error: ErrorReport | null
}

/** How far ahead is refreshed, and where a fetched uv is kept. */
type WarmReplacements = Pick<Replacements, 'aheadHours' | 'toolStore'>

/** The record of each request in the file of a watch. */
type WarmRecord = Omit<WarmReport, 'result' | 'error'>

/**
 * The requests that inputs name: the packages together, the configured extensions together, and each requirements file by
 * itself, as the jobs that use them would ask for; each for every interpreter in `python` (one a line).
 *
 * @throws ExtensionConfigError for bad input.
 */
export async function readWarmRequests(source: SettingsSource): Promise<WarmRequest[]> {
  const { raw } = source
  const textsOf = (name: OptionName): string[] => linesOf(raw[name] ?? '').map(({ text }) => text)
  const files = textsOf('requirements')
  const hasPackages = textsOf('packages').length > 0 || (source.arguments ?? []).length > 0
  const none = { packages: '', requirements: '', config: '', only: '' }
  const configs = textsOf('config')
  const groups: { name: string; source: SettingsSource }[] = [
    ...(hasPackages || files.length + configs.length === 0
      ? [{ name: 'packages', source: { ...source, raw: { ...raw, ...none, packages: raw.packages } } }]
      : []),
    ...(configs.length > 0
      ? [{ name: configs.join(', '), source: { ...source, arguments: [], raw: { ...raw, packages: '', requirements: '' } } }]
      : []),
    ...files.map((file) => ({ name: file, source: { ...source, arguments: [], raw: { ...raw, ...none, requirements: file } } })),
  ]
  const pythons = textsOf('python').length === 0 ? [undefined] : textsOf('python')
  const requests: WarmRequest[] = []
  for (const group of groups) {
    for (const python of pythons) {
      const settings = await readSettings({ ...group.source, raw: { ...group.source.raw, python } })
      requests.push({ name: python === undefined ? group.name : `${group.name} (${python})`, settings })
    }
  }
  return requests
}

/**
 * Ensures a request, refreshes what would expire within some hours, and saves what is new.
 *
 * @throws EnsureExtensionsError when nothing of it could be ensured: another Python than this machine has, a cache root
 * that cannot be used.
 */
async function warmRequest(
  { name, settings }: WarmRequest,
  ports: Ports,
  replacements: WarmReplacements,
  signal?: AbortSignal,
): Promise<WarmReport> {
  const warming = { ...replacements, examinesHits: true }
  const call = { settings: { ...settings, refresh: 'before' as const }, ports, replacements: warming, signal }
  const { result } = await ensure(call, { save: 'now', map: false })
  return {
    request: name,
    at: ports.clock.now().toISOString(),
    hits: result.hits,
    misses: result.misses,
    failed: result.failed,
    saved: result.providers.flatMap(({ action, key, status }) => (action === 'save' ? [{ key, status }] : [])),
    result,
    error: null,
  }
}

/** Warms requests one after the other; one that fails stops no other. */
export async function warmAll(
  requests: readonly WarmRequest[],
  ports: Ports,
  replacements: WarmReplacements,
  signal?: AbortSignal,
): Promise<WarmReport[]> {
  const reports: WarmReport[] = []
  for (const request of requests) {
    signal?.throwIfAborted()
    try {
      reports.push(await warmRequest(request, ports, replacements, signal))
    } catch (error) {
      if (!(error instanceof EnsureExtensionsError) || error.kind === 'interruption') throw error
      const at = ports.clock.now().toISOString()
      const failed = request.settings.specifications.length
      reports.push({ request: request.name, at, hits: 0, misses: 0, failed, saved: [], result: null, error: reportOf(error) })
    }
  }
  return reports
}

/** How a cache root is watched over. */
export interface WatchOptions {
  readonly requests: readonly WarmRequest[]
  readonly cacheRoot: string
  readonly intervalMs: number
  /** Extensions that expire within so many hours are refreshed; that should be more than the interval. */
  readonly aheadHours: number
  readonly ports: Ports
  /** Told of each request that was warmed. */
  readonly onReport: (report: WarmReport) => void
  /** Default: timers that keep the process alive. */
  readonly timer?: Timer
  /** Ends the watch; then this resolves. */
  readonly signal: AbortSignal
}

/**
 * Keeps requests warm until it is told to end: at once, then at every interval. Outages are survived: what fails keeps its
 * entry and is tried again. One process does it for a cache root.
 *
 * @throws CacheError `cache-locked` when another process does it already, `cache-root-unusable`.
 */
export async function watch(options: WatchOptions): Promise<void> {
  const { requests, cacheRoot, intervalMs, aheadHours, ports, onReport, timer = livelyTimer, signal } = options
  const strategy = async (stopping: AbortSignal): Promise<[string, Promise<WarmRecord>][]> => {
    // One after the other: uv itself is parallel.
    let before: Promise<unknown> = Promise.resolve()
    return requests.map((request) => {
      const report = before.then(async (): Promise<WarmRecord> => {
        const made = await warmRequest(request, ports, { aheadHours }, stopping)
        onReport(made)
        const { result: _, error: __, ...record } = made
        return record
      })
      before = report.catch(() => {})
      return [request.name, report]
    })
  }
  const root = { cacheRoot, lock: 'warm.lock', doing: 'keeps this cache root warm', signal }
  await watchRoot(root, async (ending) => {
    const persistPath = path.join(cacheRoot, 'warm.json')
    const manager = new CacheManager<WarmRecord>({ ...ports, name: 'warm', strategy, persistPath, warmIntervalMs: intervalMs, timer })
    void manager.start()
    await new Promise<void>((resolve) => {
      if (ending.aborted) resolve()
      ending.addEventListener('abort', () => resolve(), { once: true })
    })
    await manager.stop()
  })
}
