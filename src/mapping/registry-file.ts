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

const registrySchema = v.looseObject({ version: v.optional(v.string()), venvs: v.record(v.string(), recordSchema) })

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

/** A registry without mappings. */
export function emptyRegistry(): RegistryContent {
  return { version: registryVersion, venvs: {} }
}

/**
 * Reads the bytes of a registry.
 *
 * @returns the content, or why it cannot be used. `isMigrated`: it lacked something that was added.
 */
export function parseRegistry(bytes: Uint8Array): { content: RegistryContent; isMigrated: boolean } | { problem: string } {
  let json: unknown
  try {
    // Neither other encodings nor a byte order mark are JSON.
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch (error) {
    return { problem: bytes.length === 0 ? 'it is empty' : `it is not JSON in UTF-8 (${String(error).split('\n')[0]})` }
  }
  const parsed = v.safeParse(registrySchema, json)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return { problem: `${v.getDotPath(issue) ?? 'its content'}: ${issue.message}` }
  }
  const { version } = parsed.output
  return { content: { ...parsed.output, version: version ?? registryVersion }, isMigrated: version === undefined }
}
