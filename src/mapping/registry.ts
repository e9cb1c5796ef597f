import { readdir, readFile, rename, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { CacheError, hasErrno, messageOf } from '../errors.ts'
import type { Clock, Environment, Logger } from '../ports.ts'
import { isTemporaryOf, makeDirectory, writeJson } from '../system/files.ts'
import { LockTimeoutError, withLock } from '../system/lock.ts'
import { type Mapping, mappingOf } from './mapping.ts'
import { collapseHome, expandHome, pathHash, projectName, resolveProjectPath, sanitizeName } from './paths.ts'
import { emptyRegistry, type MappingRecord, parseRegistry, type RegistryContent } from './registry-file.ts'
import { unknownProject, type ValidationResult, validate } from './validation.ts'

/** How mappings are validated at once: each is a few calls to the file system. */
const validationConcurrency = 32

/** Where the registry of a cache root lies: ENSURE_EXTENSIONS_REGISTRY, else PRIME_UVE_CACHE, else its `cache.json`. */
export function registryPath(cacheRoot: string, environment: Environment): string {
  const named = environment['ENSURE_EXTENSIONS_REGISTRY'] || environment['PRIME_UVE_CACHE']
  return path.resolve(named || path.join(cacheRoot, 'cache.json'))
}

/** What a registry works with. */
export interface RegistryPorts {
  /** The registry's file, absolute. */
  readonly cachePath: string
  /** How long to wait for another process, in milliseconds. */
  readonly lockTimeoutMs: number
  readonly clock: Clock
  readonly logger: Logger
  readonly environment: Environment
}

/** What is recorded of a project. */
export interface NewMapping {
  readonly projectPath: string
  /** The environment; `${HOME}`, `$HOME` and `~` at its start are the user's home. */
  readonly venvPath: string
  /** Default: that of `pyproject.toml`, else of the directory. It is sanitised. */
  readonly projectName?: string
  /** Default: computed from the path. */
  readonly pathHash?: string
  /** A file below the project that names the environment, and the variable in it; default none. */
  readonly envFile?: string | null
  readonly envVariable?: string | null
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
  readonly #ports: RegistryPorts

  constructor(ports: RegistryPorts) {
    this.path = ports.cachePath
    this.#ports = ports
  }

  /** Records that a project uses an environment: the latest of those it uses. `createdAt` of a known project stays. */
  async addMapping(added: NewMapping): Promise<Mapping> {
    const { environment, clock } = this.#ports
    const project = resolveProjectPath(added.projectPath)
    const now = clock.now().toISOString()
    const venvPath = collapseHome(added.venvPath, environment)
    const expanded = expandHome(venvPath, environment)
    return await this.#change((content) => {
      const known = content.venvs[project]
      const before = known === undefined ? [] : mappingOf(project, known, environment).entries
      const others = before.filter((entry) => entry.path !== expanded)
      const record: MappingRecord = {
        ...known,
        venv_path: venvPath,
        venv_path_expanded: expanded,
        project_name: sanitizeName(added.projectName ?? projectName(project)),
        path_hash: added.pathHash ?? pathHash(project),
        created_at: known?.created_at ?? now,
        last_validated: known?.last_validated ?? null,
        host: hostname(),
        entries: [
          ...others.map(({ path: entry, lastUsed }) => ({ path: collapseHome(entry, environment), last_used: lastUsed })),
          { path: venvPath, last_used: now },
        ],
        env_file: added.envFile ?? null,
        env_variable: added.envVariable ?? null,
      }
      content.venvs[project] = record
      return { result: mappingOf(project, record, environment), isChanged: true }
    })
  }

  /** The mapping of a project; null where it is unknown. */
  async getMapping(projectPath: string): Promise<Mapping | null> {
    const project = resolveProjectPath(projectPath)
    const record = recordOf(await this.#load(), project)
    return record === undefined ? null : mappingOf(project, record, this.#ports.environment)
  }

  /** Forgets a project; its environments stay where they are. True if it was known. */
  async removeMapping(projectPath: string): Promise<boolean> {
    const project = resolveProjectPath(projectPath)
    return await this.#change((content) => {
      const isKnown = recordOf(content, project) !== undefined
      delete content.venvs[project]
      return { result: isKnown, isChanged: isKnown }
    })
  }

  /** Takes environments that are gone out of all mappings. What a project used last stays: its mapping is orphaned then. */
  async forgetEnvironments(environments: readonly string[]): Promise<void> {
    if (environments.length === 0) return
    const gone = new Set(environments)
    await this.#change((content) => {
      let isChanged = false
      for (const [project, record] of Object.entries(content.venvs)) {
        const entries = record.entries?.filter(
          ({ path: entry }) => entry === record.venv_path || !gone.has(expandHome(entry, this.#ports.environment)),
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
    const { venvs } = await this.#load()
    return Object.entries(venvs)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([project, record]) => mappingOf(project, record, this.#ports.environment))
  }

  /** Compares a mapping with the file system and notes when. An unknown project is an `error`. */
  async validateMapping(projectPath: string): Promise<ValidationResult> {
    const project = resolveProjectPath(projectPath)
    const mapping = await this.getMapping(project)
    if (mapping === null) return unknownProject(project, this.path)
    const result = await validate(mapping, this.#ports.environment)
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
    const results = new Map<string, ValidationResult>()
    for (let start = 0; start < mappings.length; start += validationConcurrency) {
      const batch = mappings.slice(start, start + validationConcurrency)
      const validated = await Promise.all(
        batch.map(async (mapping) => [mapping.projectPath, await validate(mapping, this.#ports.environment)] as const),
      )
      for (const [projectPath, result] of validated) results.set(projectPath, result)
    }
    return results
  }

  /** Forgets all projects; gives how many there were. */
  async clear(): Promise<number> {
    return await this.#change((content) => {
      const count = Object.keys(content.venvs).length
      content.venvs = {}
      return { result: count, isChanged: count > 0 }
    })
  }

  /** Writes a registry of an older layout anew; every load reads such a one as if it had been. True if it was one. */
  async migrateIfNeeded(): Promise<boolean> {
    return await this.#change((_, isMigrated) => ({ result: isMigrated, isChanged: isMigrated }))
  }

  async #noteValidation(projects: readonly string[]): Promise<void> {
    if (projects.length === 0) return
    const now = this.#ports.clock.now().toISOString()
    await this.#change((content) => {
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

  /** The content as it is. Damaged content is set aside, which needs the lock. */
  async #load(): Promise<RegistryContent> {
    const read = await this.#read()
    return 'problem' in read ? await this.#change((content) => ({ result: content, isChanged: false })) : read.content
  }

  async #read(): Promise<ReturnType<typeof parseRegistry>> {
    try {
      return parseRegistry(await readFile(this.path))
    } catch (error) {
      if (hasErrno(error, 'ENOENT')) return { content: emptyRegistry(), isMigrated: false }
      throw this.#unusable(error)
    }
  }

  /** One read-modify-write, alone. */
  async #change<T>(work: (content: RegistryContent, isMigrated: boolean) => { result: T; isChanged: boolean }): Promise<T> {
    const { lockTimeoutMs } = this.#ports
    try {
      await makeDirectory(path.dirname(this.path))
      return await withLock(`${this.path}.lock`, { timeoutMs: lockTimeoutMs }, async () => {
        const read = await this.#read()
        if ('problem' in read) await this.#setAside(read.problem)
        const { content, isMigrated } = 'problem' in read ? { content: emptyRegistry(), isMigrated: false } : read
        const { result, isChanged } = work(content, isMigrated)
        if (isChanged) await this.#write(content)
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

  async #write(content: RegistryContent): Promise<void> {
    await writeJson(this.path, content, { isLinkKept: true })
    await this.#removeTemporaries()
  }

  /** Removes what writes that were killed left. Only the holder of the lock writes: none of them is another's. */
  async #removeTemporaries(): Promise<void> {
    const directory = path.dirname(this.path)
    for (const name of await readdir(directory)) {
      if (isTemporaryOf(name, this.path)) await unlink(path.join(directory, name)).catch(() => {})
    }
  }

  async #setAside(problem: string): Promise<void> {
    const { clock, logger } = this.#ports
    const aside = `${this.path}.corrupt-${clock.now().toISOString().replace(/[-:.]/g, '')}`
    await rename(this.path, aside)
    logger.warning(`the registry '${this.path}' is damaged: ${problem}. It is kept as '${aside}', and a new one is begun.`)
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
