import type { Environment } from '../ports.ts'
import { expandHome, pathHash, sanitizeName } from './paths.ts'
import type { MappingRecord } from './registry-file.ts'

/** The env file of prime-uve: what names the environment of a project unless something else is said. */
export const primeUveFile = '.env.uve'

/** The variable that names the environment in an env file: prime-uve's in its own, ours in any other. */
export function variableOf(envFile: string): string {
  return envFile === primeUveFile ? 'UV_PROJECT_ENVIRONMENT' : 'ENSURE_EXTENSIONS_ENTRY'
}

/** An environment that a project uses. */
export interface MappedEntry {
  /** Absolute on this machine. */
  readonly path: string
  /** When it was last used: ISO 8601, UTC. */
  readonly lastUsed: string
}

/** A project and the environments it uses. */
export interface Mapping {
  /** Absolute, symbolic links resolved. */
  readonly projectPath: string
  /** The latest environment, with `${HOME}` where it lies in the user's home. */
  readonly venvPath: string
  /** The same on this machine. */
  readonly venvPathExpanded: string
  readonly projectName: string
  /** 8 hex digits. */
  readonly pathHash: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  /** When it was last added or validated: ISO 8601, UTC; null where that was never noted. */
  readonly lastValidated: string | null
  /** The machine it was made on; null where that was not noted. */
  readonly host: string | null
  /** All environments in use, the latest last. */
  readonly entries: readonly MappedEntry[]
  /** The file, below the project, that names the environment; null for none. */
  readonly envFile: string | null
  /** The variable in it; null only where there is no file. */
  readonly envVariable: string | null
}

/** The mapping that a record of the registry describes. Nothing expanded by another machine is believed. */
export function mappingOf(projectPath: string, record: MappingRecord, environment: Environment): Mapping {
  const isOurs = record.entries !== undefined || record.env_file !== undefined || record.host !== undefined
  const createdAt = record.created_at ?? new Date(0).toISOString()
  const envFile = isOurs ? (record.env_file ?? null) : primeUveFile
  const entries = record.entries ?? [{ path: record.venv_path, last_used: createdAt }]
  return {
    projectPath,
    venvPath: record.venv_path,
    venvPathExpanded: expandHome(record.venv_path, environment),
    projectName: record.project_name ?? sanitizeName(projectPath.split(/[\\/]/).at(-1) ?? ''),
    pathHash: record.path_hash ?? pathHash(projectPath),
    createdAt,
    lastValidated: record.last_validated ?? null,
    host: record.host ?? null,
    entries: entries.map((entry) => ({ path: expandHome(entry.path, environment), lastUsed: entry.last_used ?? createdAt })),
    envFile,
    // A file without a variable would never be checked.
    envVariable: envFile === null ? null : (record.env_variable ?? variableOf(envFile)),
  }
}
