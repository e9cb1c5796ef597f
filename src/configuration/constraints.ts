import path from 'node:path'
import { valid } from '@renovatebot/pep440'
import { parse } from 'smol-toml'
import * as v from 'valibot'
import { installedVersions } from '../distribution/installed.ts'
import { ExtensionConfigError } from '../errors.ts'
import type { Platform } from '../platform/interpreter.ts'
import type { Environment } from '../ports.ts'
import { readInputFile } from '../specification/input-file.ts'
import { requirementsDigest } from '../specification/requirements-content.ts'
import { messageOf } from '../system/errno.ts'
import { sha256 } from '../system/hash.ts'
import { redactUrls } from '../system/redact.ts'

/** What versions must keep to: a file, absolute, or what the interpreter has installed. */
export type ConstraintSource = { readonly kind: 'file'; readonly file: string } | { readonly kind: 'environment' }

/** Constraints as uv takes them. */
export interface Constraints {
  /** Files uv reads by itself, absolute. */
  readonly files: readonly string[]
  /** Lines made from a lock file or the environment: `six==1.17.0 ; python_full_version < '3.13'`. */
  readonly lines: readonly string[]
  /** SHA-256 of each source's content, in order: they count in the request digest. */
  readonly digests: readonly string[]
  /** How a user calls each source, for messages: `uv.lock`, `the environment`. */
  readonly names: readonly string[]
}

const lockSchema = v.looseObject({
  package: v.optional(
    v.array(
      v.looseObject({
        name: v.string(),
        version: v.optional(v.string()),
        source: v.optional(v.looseObject({})),
        'resolution-markers': v.optional(v.array(v.string())),
      }),
    ),
    [],
  ),
})

/**
 * Reads constraints.
 *
 * @param context the interpreter that will import, needed where what it has installed is a source; and the variables that
 * files may name.
 * @throws ExtensionConfigError `file-unreadable`.
 */
export async function readConstraints(
  sources: readonly ConstraintSource[],
  { platform, environment }: { platform: Pick<Platform, 'sitePackages'> | undefined; environment: Environment },
): Promise<Constraints> {
  const read = await Promise.all(
    sources.map(async (source) => {
      if (source.kind === 'environment') {
        const lines = await installedLines(platform?.sitePackages ?? [])
        return { files: [], lines, digest: sha256(lines.join('\n')), name: 'the environment' }
      }
      const name = path.basename(source.file)
      if (name !== 'uv.lock') {
        const digest = await requirementsDigest(source.file, { origin: 'constraints', environment })
        return { files: [source.file], lines: [], digest, name }
      }
      const lines = lockedLines(await readInputFile(source.file, 'constraints'), source.file)
      return { files: [], lines, digest: sha256(lines.join('\n')), name }
    }),
  )
  return {
    files: read.flatMap(({ files }) => files),
    lines: read.flatMap(({ lines }) => lines),
    digests: read.map(({ digest }) => digest),
    names: read.map(({ name }) => name),
  }
}

/** What is installed, as constraints; what has no version of PEP 440 binds nobody. */
async function installedLines(directories: readonly string[]): Promise<string[]> {
  const versions = [...(await installedVersions(directories))]
  return versions.flatMap(([name, version]) => (valid(version) === null ? [] : [`${name}==${version}`])).sort()
}

/** The packages that a `uv.lock` takes from an index; of one with several versions each where its markers hold. */
function lockedLines(content: string, file: string): string[] {
  let lock: v.InferOutput<typeof lockSchema>
  try {
    lock = v.parse(lockSchema, parse(content))
  } catch (cause) {
    throw new ExtensionConfigError(`constraints: ${file} cannot be read: ${redactUrls(messageOf(cause))}`, {
      code: 'file-unreadable',
      subject: file,
      hint: 'Make it anew with `uv lock`.',
      cause,
    })
  }
  const lines = lock.package.flatMap(({ name, version, source, 'resolution-markers': markers = [] }) => {
    // The project itself, its workspace and what comes from a path or a URL have no version an index knows.
    if (version === undefined || (source !== undefined && !Object.hasOwn(source, 'registry'))) return []
    return markers.length === 0 ? [`${name}==${version}`] : markers.map((marker) => `${name}==${version} ; ${marker}`)
  })
  return lines.sort()
}
