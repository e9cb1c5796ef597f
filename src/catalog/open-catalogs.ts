import path from 'node:path'
import { ExtensionConfigError } from '../errors.ts'
import type { Clock, Logger } from '../ports.ts'
import { readInputFile } from '../specification/input-file.ts'
import { fetchText } from '../specification/remote-text.ts'
import { messageOf } from '../system/errno.ts'
import { sha256 } from '../system/hash.ts'
import { SecretUrl } from '../system/secret-url.ts'
import { CacheManager, ignore } from '../warming/cache-manager.ts'
import { type MergedEntry, mergeCatalogs, type ReadCatalog } from './merge.ts'
import { maxCatalogBytes, readCatalog } from './read-catalog.ts'
import { starterCatalog, starterName } from './starter.ts'

export interface CatalogWorld {
  /** Copies of catalogues on servers lie in `catalogs/` below it. */
  readonly cacheRoot: string
  /** The directory relative paths start from, absolute. */
  readonly workspace: string
  readonly logger: Logger
  readonly clock: Clock
  /** How the user names what named the catalogues, for messages. Default `--catalog`. */
  readonly origin?: string
  /** How long a server may take, in milliseconds. Default 15,000. */
  readonly timeoutMs?: number
  /** How long closing waits for a copy that is being refreshed, in milliseconds. Default 2,000. */
  readonly graceMs?: number
}

/** Catalogues that were read, as one. */
export interface Catalogs {
  readonly entries: readonly MergedEntry[]
  /** Things a user should know of them, a sentence each. */
  readonly notices: readonly string[]
  /** Ends what refreshes copies; gives a refresh at work a moment to finish. */
  close(): Promise<void>
}

/** A copy younger than this is not asked for again, in milliseconds. */
const freshMs = 3_600_000
/** From this age on a copy is said to be old, in milliseconds: what is verified weekly changes weekly. */
const oldMs = 24 * 3_600_000
const usualGraceMs = 2_000
const usualTimeoutMs = 15_000

/**
 * Reads catalogues and merges them in the order they are named: later ones win. Of a URL the last copy on this machine is
 * used at once and refreshed behind it; without a copy its server is waited for.
 *
 * @param sources files, `http(s)://` URLs, and `starter` for the catalogue that this package brings.
 * @throws ExtensionConfigError `catalog-invalid` or `file-unreadable`, naming the catalogue.
 */
export async function openCatalogs(sources: readonly string[], world: CatalogWorld): Promise<Catalogs> {
  const opened: OpenedCatalog[] = []
  const close = async (): Promise<void> => {
    await Promise.all(opened.map(async ({ end }) => await end()))
  }
  try {
    const settled = await Promise.allSettled(
      sources.map(async (source) => {
        const catalog = await open(source, world)
        opened.push(catalog)
        return catalog
      }),
    )
    const failed = settled.find((result) => result.status === 'rejected')
    if (failed !== undefined) throw failed.reason
    const catalogs = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    return { entries: mergeCatalogs(catalogs), notices: catalogs.flatMap(({ notice }) => notice ?? []), close }
  } catch (error) {
    await close()
    throw error
  }
}

interface OpenedCatalog extends ReadCatalog {
  readonly notice: string | undefined
  readonly end: () => Promise<void>
}

async function open(source: string, world: CatalogWorld): Promise<OpenedCatalog> {
  if (source === starterName) return { shown: source, entries: await starterCatalog(), notice: undefined, end: async () => {} }
  return /^https?:\/\//i.test(source) ? await openRemote(source, world) : await openFile(source, world)
}

async function openFile(source: string, { workspace, origin = '--catalog' }: CatalogWorld): Promise<OpenedCatalog> {
  const text = await readInputFile(path.resolve(workspace, source), origin)
  return { shown: source, entries: readCatalog(text, source), notice: undefined, end: async () => {} }
}

async function openRemote(source: string, world: CatalogWorld): Promise<OpenedCatalog> {
  const { cacheRoot, logger, clock, timeoutMs = usualTimeoutMs, graceMs = usualGraceMs } = world
  const url = SecretUrl.parse(source)
  const shown = url.bare
  const ageOf = (): number => clock.now().getTime() - (manager.state().restoredFrom?.getTime() ?? 0)
  const manager: CacheManager<string> = new CacheManager({
    name: `catalogue ${shown}`,
    persistPath: path.join(cacheRoot, 'catalogs', `${sha256(`${shown} ${url.selection ?? ''}`)}.json`),
    warmIntervalMs: 0,
    logger,
    clock,
    strategy: async (signal) => {
      if (ageOf() >= 0 && ageOf() < freshMs) return ignore
      const answer = await fetchText(url, { maxBytes: maxCatalogBytes, timeoutMs, signal })
      if (answer.kind !== 'text') throw new Error(answer.reason)
      // Only what can be used takes the place of the last copy.
      readCatalog(answer.text, shown)
      return [['text', answer.text]]
    },
  })
  const end = async (): Promise<void> => {
    let timer: NodeJS.Timeout | undefined
    const grace = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, graceMs)
    })
    // Asked while a refresh is at work, this waits for that one; else the strategy sees that its copy is fresh.
    if (manager.state().status === 'refreshing') await Promise.race([manager.refresh(), grace])
    clearTimeout(timer)
    await manager.stop()
  }
  try {
    await manager.ready()
    const text = manager.get('text') ?? ''
    const isCopy = manager.state().lastRefreshAt === null
    const age = ageOf()
    const notice =
      isCopy && age >= oldMs ? `${shown}: a copy of ${Math.floor(age / oldMs)} d ago is used; it is being refreshed` : undefined
    return { shown, entries: readCatalog(text, shown), notice, end }
  } catch (error) {
    const reason = manager.state().lastError ?? messageOf(error)
    await end()
    throw new ExtensionConfigError(`${shown} cannot be used: ${reason}`, {
      code: 'catalog-invalid',
      subject: shown,
      hint: 'Name the address of the plain TOML or JSON. Once it was read, its last copy is used when the server is down.',
      cause: error,
    })
  }
}
