import path from 'node:path'
import { type Mapping, primeUveFile, variableOf } from './mapping.ts'
import type { MappingRecord } from './registry-file.ts'
import { readEnvFile } from './validation.ts'

/** The data to record for a project. */
export interface NewMapping {
  readonly projectPath: string
  /** The environment; `${HOME}`, `$HOME` and `~` at its start are the user's home. */
  readonly venvPath: string
  /** Default: that of `pyproject.toml`, else of the directory. It is sanitised. */
  readonly projectName?: string
  /** Default: computed from the path. */
  readonly pathHash?: string
  /**
   * A file below the project that names the environment. Null says that there is none. Default: the file that is known of
   * the project, else `.env.uve`, as prime-uve writes it.
   */
  readonly envFile?: string | null
  /** The variable in it. Default: `UV_PROJECT_ENVIRONMENT` in `.env.uve`, `ENSURE_EXTENSIONS_ENTRY` in any other file. */
  readonly envVariable?: string | null
}

/** The env file of a mapping as the registry keeps it. */
type EnvFileRecord = Pick<MappingRecord, 'env_file' | 'env_variable'>

/** The env file that a mapping has once it is added, given the mapping that the project had before. */
export async function envFileOf(
  { envFile, envVariable }: Pick<NewMapping, 'envFile' | 'envVariable'>,
  project: string,
  before: Mapping | undefined,
): Promise<EnvFileRecord> {
  const none: EnvFileRecord = { env_file: null, env_variable: null }
  const knownFile = before?.envFile ?? null
  const file = envFile ?? knownFile ?? primeUveFile
  const usual = file === knownFile ? before?.envVariable : undefined
  const variable = envVariable ?? usual ?? variableOf(file)
  const some: EnvFileRecord = { env_file: file, env_variable: variable }
  if (envFile !== null) return some
  // 'There is none' is believed where it is true: what an earlier run wrote may still be there, and be wrong.
  if (knownFile === null) return none
  const read = await readEnvFile(path.resolve(project, knownFile))
  return 'problem' in read || read.variables?.get(variable) ? some : none
}
