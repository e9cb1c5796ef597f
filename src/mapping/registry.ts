import { readdir, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import pLimit from 'p-limit'
import { CacheError } from '../errors.ts'
import type { Environment, Ports } from '../ports.ts'
import { hasErrno, messageOf } from '../system/errno.ts'
import { followLinks, isTemporaryOf, makeDirectory } from '../system/files.ts'
import { LockTimeoutError, silenceMs, withLock } from '../system/lock.ts'
import { readPlain } from '../system/plain-file.ts'
import { type Mapping, mappingOf } from './mapping.ts'
import { envFileOf, type NewMapping } from './new-mapping.ts'
import { collapseHome, expandHome, pathHash, projectName, resolveProjectPath, sanitizeName } from './paths.ts'
import { emptyRegistry, type MappingRecord, parseRegistry, type ReadRegistry, type RegistryContent, registryText } from './registry-file.ts'
import { unknownProject, type ValidationResult, validate } from './validation.ts'

/**
 * How long to wait for another process that changes a registry, in milliseconds: long enough to find out that one of
 * another container is dead.
 */
export const registryLockTimeoutMs: number = silenceMs + 5_000
/** How many mappings are validated at once: each is a few calls to the file system. */
const validationConcurrency = 32

/** Where the registry of a cache root lies: ENSURE_EXTENSIONS_REGISTRY, else PRIME_UVE_CACHE, else its `cache.json`. */
export function registryPath(cacheRoot: string, environment: Environment): string {
  const named = environment['ENSURE_EXTENSIONS_REGISTRY'] || environment['PRIME_UVE_CACHE']
  return path.resolve(named || path.join(cacheRoot, 'cache.json'))
}

export interface RegistryOptions extends Omit<Ports, 'runner'> {
  /** The registry's file, absolute. */
  readonly cachePath: string
  /** How long to wait for another process, in milliseconds. */
  readonly lockTimeoutMs: number
}

/**
 * A persistent registry of projects and the environments they use: one JSON file, shared by processes and machines.
 *
 * Every change is one read-modify-write under one lock, written to a temporary file, flushed, and renamed: a reader sees
 * the old or the new content. All methods reject with a CacheError when the file or its lock cannot be read or written:
 * `registry-unusable`, `cache-locked`.
 */
export class Registry {
  /** The registry's file. */
  readonly path: string
  readonly #options: RegistryOptions

  constructor(options: RegistryOptions) {
    this.path = options.cachePath
    this.#options = options
  }

  /**
   * Records that a project uses an environment: the latest of those it uses. `createdAt` of a known project stays. An env
   * file that is known of the project and still names an environment stays too, also where `envFile` is null: there is
   * one then, and what it names is still compared.
   */
  async addMapping(added: NewMapping): Promise<Mapping> {
    const { environment, clock } = this.#options
    const project = resolveProjectPath(added.projectPath)
    const now = clock.now().toISOString()
    const venvPath = collapseHome(added.venvPath, environment)
    const expanded = expandHome(venvPath, environment)
    return await this.#change(async ({ content, unknown }) => {
      const known = recordOf(content, project)
      const before = known === undefined ? undefined : mappingOf(project, known, environment)
      const others = (before?.entries ?? []).filter((entry) => entry.path !== expanded)
      const record: MappingRecord = {
        // Whatever else a newer version keeps there.
        ...(unknown[project] as object | undefined),
        ...known,
        venv_path: venvPath,
        venv_path_expanded: expanded,
        project_name: sanitizeName(added.projectName ?? projectName(project)),
        path_hash: added.pathHash ?? pathHash(project),
        created_at: known?.created_at ?? now,
        last_validated: now,
        host: hostname(),
        entries: [
          ...others.map(({ path: entry, lastUsed }) => ({ path: collapseHome(entry, environment), last_used: lastUsed })),
          { path: venvPath, last_used: now },
        ],
        ...(await envFileOf(added, project, before)),
      }
      content.venvs[project] = record
      return { result: mappingOf(project, record, environment), isChanged: true }
    })
  }

  /** The mapping of a project; null where it is unknown. */
  async getMapping(projectPath: string): Promise<Mapping | null> {
    const project = resolveProjectPath(projectPath)
    const record = recordOf((await this.#load()).content, project)
    return record === undefined ? null : mappingOf(project, record, this.#options.environment)
  }

  /** Forgets a project; its environments stay where they are. True if it was known. */
  async removeMapping(projectPath: string): Promise<boolean> {
    const project = resolveProjectPath(projectPath)
    return await this.#change(async ({ content }) => {
      const isKnown = recordOf(content, project) !== undefined
      delete content.venvs[project]
      return { result: isKnown, isChanged: isKnown }
    })
  }

  /** Takes environments that are gone out of all mappings. What a project used last stays: its mapping is orphaned then. */
  async forgetEnvironments(environments: readonly string[]): Promise<void> {
    if (environments.length === 0) return
    const gone = new Set(environments)
    await this.#change(async ({ content }) => {
      let isChanged = false
      for (const [project, record] of Object.entries(content.venvs)) {
        const entries = record.entries?.filter(
          ({ path: entry }) => entry === record.venv_path || !gone.has(expandHome(entry, this.#options.environment)),
        )
        if (entries === undefined || entries.length === record.entries?.length) continue
        content.venvs[project] = { ...record, entries }
        isChanged = true
      }
      return { result: undefined, isChanged }
    })
  }

  /** All mappings, by project path. */
  async listAll(): Promise<Mapping[]> {
    const { venvs } = (await this.#load()).content
    return Object.entries(venvs)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([project, record]) => mappingOf(project, record, this.#options.environment))
  }

  /** Compares a mapping with the file system and notes when. An unknown project is an `error`. */
  async validateMapping(projectPath: string): Promise<ValidationResult> {
    const project = resolveProjectPath(projectPath)
    const mapping = await this.getMapping(project)
    if (mapping === null) return unknownProject(project, this.path)
    const result = await validate(mapping, this.#options.environment)
    await this.#noteValidation([project])
    return result
  }

  /** Validates all mappings and notes when; the results by project path. */
  async validateAll(): Promise<Map<string, ValidationResult>> {
    const results = await this.examineAll()
    await this.#noteValidation([...results.keys()])
    return results
  }

  /** Compares all mappings with the file system, and changes nothing. */
  async examineAll(): Promise<Map<string, ValidationResult>> {
    const mappings = await this.listAll()
    const limit = pLimit(validationConcurrency)
    const results = mappings.map((mapping) =>
      limit(async () => [mapping.projectPath, await validate(mapping, this.#options.environment)] as const),
    )
    return new Map(await Promise.all(results))
  }

  /** Forgets all projects; gives how many there were. */
  async clear(): Promise<number> {
    return await this.#change(async ({ content }) => {
      const count = Object.keys(content.venvs).length
      content.venvs = {}
      return { result: count, isChanged: count > 0 }
    })
  }

  /** Rewrites a registry of an older layout; every load reads an old one as if that had been done. True if it was an old one. */
  async migrateIfNeeded(): Promise<boolean> {
    return await this.#change(async ({ isMigrated }) => ({ result: isMigrated, isChanged: isMigrated }))
  }

  /**
   * Says which mappings of this machine cannot be known: those of a newer version, which this one does not understand, and
   * those in damaged content that was set aside. A sentence each; empty where all are known.
   */
  async gaps(): Promise<string[]> {
    const { unknown } = await this.#load()
    const names = await readdir(path.dirname(this.path)).catch(() => [])
    const damaged = names.filter((name) => name.startsWith(`${path.basename(this.path)}.corrupt-`)).sort()
    return [
      ...damaged.slice(-1).map((name) => `a damaged registry was set aside as '${path.join(path.dirname(this.path), name)}'`),
      ...Object.keys(unknown).map((project) => `the mapping of '${project}' is of a newer version`),
    ]
  }

  async #noteValidation(projects: readonly string[]): Promise<void> {
    if (projects.length === 0) return
    const now = this.#options.clock.now().toISOString()
    await this.#change(async ({ content }) => {
      let isChanged = false
      for (const project of projects) {
        const record = recordOf(content, project)
        // Those that were removed meanwhile stay removed.
        if (record === undefined) continue
        content.venvs[project] = { ...record, last_validated: now }
        isChanged = true
      }
      return { result: undefined, isChanged }
    })
  }

  /** Reads the content. A damaged file is set aside, which needs the lock. */
  async #load(): Promise<ReadRegistry> {
    const { read } = await this.#read()
    if (read.problems.length === 0) return read
    await this.#change(async () => ({ result: undefined, isChanged: false }))
    return (await this.#read()).read
  }

  async #read(): Promise<{ readonly read: ReadRegistry; readonly bytes: Uint8Array }> {
    try {
      const bytes = await readPlain(this.path)
      return { read: parseRegistry(bytes), bytes }
    } catch (error) {
      if (hasErrno(error, 'ENOENT')) return { read: emptyRegistry(), bytes: new Uint8Array() }
      throw this.#unusable(error)
    }
  }

  /** One read-modify-write, alone. It is begun again where the lock was lost before it was written. */
  async #change<T>(work: (read: ReadRegistry) => Promise<{ readonly result: T; readonly isChanged: boolean }>): Promise<T> {
    const { lockTimeoutMs } = this.#options
    try {
      // A registry that is a link stays one.
      const file = await followLinks(this.path)
      await makeDirectory(path.dirname(file))
      return await withLock(`${file}.lock`, { timeoutMs: lockTimeoutMs }, async (lease) => {
        const { read, bytes } = await this.#read()
        const isDamaged = read.problems.length > 0
        if (isDamaged) await this.#setAside(bytes, read.problems)
        const { result, isChanged } = await work(read)
        if (isChanged || isDamaged) {
          await lease.write(file, registryText(read))
          await this.#removeTemporaries()
        }
        return result
      })
    } catch (error) {
      if (error instanceof LockTimeoutError) {
        throw new CacheError(error.message, {
          code: 'cache-locked',
          subject: error.lock,
          hint: 'Wait for that process or end it; if it is gone for good, remove the lock file.',
          cause: error,
        })
      }
      throw error instanceof CacheError ? error : this.#unusable(error)
    }
  }

  /** Removes what writes of older versions left that were killed. */
  async #removeTemporaries(): Promise<void> {
    const directory = path.dirname(this.path)
    for (const name of await readdir(directory)) {
      if (isTemporaryOf(name, this.path)) await unlink(path.join(directory, name)).catch(() => {})
    }
  }

  /** Keeps damaged content beside the registry, byte for byte. */
  async #setAside(bytes: Uint8Array, problems: readonly string[]): Promise<void> {
    const { clock, logger } = this.#options
    const name = `${this.path}.corrupt-${clock.now().toISOString().replace(/[-:.]/g, '')}`
    let aside = name
    for (let number = 1; !(await isWritten(aside, bytes)); number++) aside = `${name}-${number}`
    logger.warning(
      `the registry '${this.path}' is damaged: ${problems.join('; ')}. It is kept as '${aside}', and goes on with what can be read of it.`,
    )
  }

  #unusable(cause: unknown): CacheError {
    return new CacheError(`the registry '${this.path}' cannot be used: ${messageOf(cause)}`, {
      code: 'registry-unusable',
      subject: this.path,
      hint: 'Check the permissions and the space there, or name another file in ENSURE_EXTENSIONS_REGISTRY.',
      cause,
    })
  }
}

function recordOf({ venvs }: RegistryContent, project: string): MappingRecord | undefined {
  return Object.hasOwn(venvs, project) ? venvs[project] : undefined
}

/** Writes a new file; false where another content has that name. */
async function isWritten(file: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFile(file, bytes, { flag: 'wx' })
    return true
  } catch (error) {
    if (!hasErrno(error, 'EEXIST')) throw error
    return Buffer.from(bytes).equals(await readPlain(file))
  }
}
