import * as v from 'valibot'

/** The version that new registries have; older ones are migrated, newer ones are kept as they are. */
const registryVersion = '1.0'

const recordSchema = v.looseObject({
  venv_path: v.string(),
  venv_path_expanded: v.optional(v.string()),
  project_name: v.optional(v.string()),
  path_hash: v.optional(v.string()),
  created_at: v.optional(v.nullable(v.string())),
  last_validated: v.optional(v.nullable(v.string())),
  host: v.optional(v.string()),
  entries: v.optional(v.array(v.looseObject({ path: v.string(), last_used: v.optional(v.string()) }))),
  env_file: v.optional(v.nullable(v.string())),
  env_variable: v.optional(v.nullable(v.string())),
})

/** One mapping as it is written: prime-uve's fields, ours beside them, and any that neither knows. */
export interface MappingRecord {
  readonly venv_path: string
  readonly venv_path_expanded?: string | undefined
  readonly project_name?: string | undefined
  readonly path_hash?: string | undefined
  readonly created_at?: string | null | undefined
  readonly last_validated?: string | null | undefined
  readonly host?: string | undefined
  readonly entries?: readonly { readonly path: string; readonly last_used?: string | undefined }[] | undefined
  readonly env_file?: string | null | undefined
  readonly env_variable?: string | null | undefined
}

/** The registry as it is written. Unknown keys are kept. */
export interface RegistryContent {
  readonly version: string
  venvs: Record<string, MappingRecord>
}

export interface ReadRegistry {
  readonly content: RegistryContent
  /** Whether it lacked something that was added. */
  readonly isMigrated: boolean
  /** The damaged parts, as parts of a sentence; mappings with their key. They are not in the content. */
  readonly problems: readonly string[]
  /** Mappings of a newer version that this one does not understand, as they are written, by their keys. */
  readonly unknown: Readonly<Record<string, unknown>>
}

/** A registry without mappings. */
export function emptyRegistry(problems: readonly string[] = []): ReadRegistry {
  return { content: { version: registryVersion, venvs: {} }, isMigrated: false, problems, unknown: {} }
}

/** Reads the bytes of a registry. One mapping that is damaged takes nothing else along. */
export function parseRegistry(bytes: Uint8Array): ReadRegistry {
  let json: unknown
  try {
    // Neither other encodings nor a byte order mark are JSON.
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch (error) {
    return emptyRegistry([bytes.length === 0 ? 'it is empty' : `it is not JSON in UTF-8 (${String(error).split('\n')[0]})`])
  }
  if (!isObject(json)) return emptyRegistry(['its content is not an object'])
  const { venvs, version } = json
  if (!isObject(venvs)) return emptyRegistry(["'venvs' is not an object"])
  const problems: string[] = []
  if (version !== undefined && typeof version !== 'string') problems.push("'version' is not a text")
  const isNewer = typeof version === 'string' && Number.parseInt(version, 10) > Number.parseInt(registryVersion, 10)
  const known: [string, MappingRecord][] = []
  const unknown: [string, unknown][] = []
  for (const [project, value] of Object.entries(venvs)) {
    const parsed = v.safeParse(recordSchema, value)
    // As it is, not as it was parsed: nothing that a newer version added is lost.
    if (parsed.success) known.push([project, value as MappingRecord])
    else if (isNewer) unknown.push([project, value])
    else problems.push(`the mapping of '${project}': ${v.getDotPath(parsed.issues[0]) ?? 'its content'}: ${parsed.issues[0].message}`)
  }
  return {
    content: { ...json, version: typeof version === 'string' ? version : registryVersion, venvs: Object.fromEntries(known) },
    isMigrated: version === undefined,
    problems,
    unknown: Object.fromEntries(unknown),
  }
}

/** The text of a registry, with what is kept although it is not understood. */
export function registryText({ content, unknown }: Pick<ReadRegistry, 'content' | 'unknown'>): string {
  // A mapping that was made since takes the place of one that is not understood.
  return `${JSON.stringify({ ...content, venvs: { ...unknown, ...content.venvs } }, null, 2)}\n`
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
