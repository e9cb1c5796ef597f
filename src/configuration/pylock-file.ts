import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'smol-toml'
import * as v from 'valibot'
import { ExtensionConfigError } from '../errors.ts'
import { readInputFile } from '../specification/input-file.ts'
import { normalizeName } from '../specification/name.ts'
import type { LockedLine } from './locked-lines.ts'
import { tomlProblem } from './toml-problem.ts'

const fileSchema = v.looseObject({
  url: v.optional(v.string()),
  path: v.optional(v.string()),
  subdirectory: v.optional(v.string()),
  hashes: v.optional(v.record(v.string(), v.string()), {}),
})
const packageSchema = v.looseObject({
  name: v.string(),
  version: v.optional(v.string()),
  marker: v.optional(v.string()),
  wheels: v.optional(v.array(fileSchema), []),
  sdist: v.optional(fileSchema),
  archive: v.optional(fileSchema),
  directory: v.optional(v.looseObject({ path: v.string(), subdirectory: v.optional(v.string()) })),
  vcs: v.optional(
    v.looseObject({
      type: v.string(),
      url: v.optional(v.string()),
      path: v.optional(v.string()),
      'commit-id': v.string(),
      subdirectory: v.optional(v.string()),
    }),
  ),
})
/** PEP 751; a reader of version 1.0 reads all of 1. */
const pylockSchema = v.looseObject({
  'lock-version': v.pipe(v.string(), v.regex(/^1(?:\.\d+)*$/, 'its lock-version is not 1.x')),
  packages: v.optional(v.array(packageSchema), []),
})
type LockedPackage = v.InferOutput<typeof packageSchema>

/** The packages of a lock in the form of PEP 751. Throws ExtensionConfigError `file-unreadable`. */
export async function readPylockFile(file: string, origin: string): Promise<LockedLine[]> {
  const text = await readInputFile(file, origin)
  try {
    return v.parse(pylockSchema, parse(text)).packages.map((locked) => lineOf(locked, path.dirname(file)))
  } catch (error) {
    throw new ExtensionConfigError(`${origin}: ${file} cannot be read: ${tomlProblem(error)}`, {
      code: 'file-unreadable',
      subject: file,
      hint: 'Make it anew: uv export --format pylock.toml, or uv pip compile --format pylock.toml.',
    })
  }
}

function lineOf(locked: LockedPackage, directory: string): LockedLine {
  const name = normalizeName(locked.name)
  const address = addressOf(locked, directory)
  if (address === undefined && locked.version === undefined) throw new SyntaxError(`'${name}' has neither a version nor an address`)
  const marker = locked.marker === undefined ? '' : ` ; ${locked.marker}`
  const files = [
    ...locked.wheels,
    ...(locked.sdist === undefined ? [] : [locked.sdist]),
    ...(locked.archive === undefined ? [] : [locked.archive]),
  ]
  const hashes = files.flatMap(({ hashes: { sha256, sha384, sha512 } }) =>
    [['sha256', sha256] as const, ['sha384', sha384] as const, ['sha512', sha512] as const].flatMap(([kind, digest]) =>
      digest === undefined ? [] : [`${kind}:${digest.toLowerCase()}`],
    ),
  )
  return {
    name,
    text: `${address === undefined ? `${name}==${locked.version}` : `${name} @ ${address}`}${marker}`,
    hashes: [...new Set(hashes)].sort(),
  }
}

/** Where a package lies that no index has; undefined of one that comes from an index. */
function addressOf({ vcs, archive, directory }: LockedPackage, base: string): string | undefined {
  const located = (place: { readonly url?: string | undefined; readonly path?: string | undefined }): string =>
    place.url ?? pathToFileURL(path.resolve(base, place.path ?? '')).href
  const fragment = (subdirectory: string | undefined): string => (subdirectory === undefined ? '' : `#subdirectory=${subdirectory}`)
  if (vcs !== undefined) return `${vcs.type}+${located(vcs)}@${vcs['commit-id']}${fragment(vcs.subdirectory)}`
  if (archive !== undefined) return `${located(archive)}${fragment(archive.subdirectory)}`
  return directory === undefined ? undefined : `${located(directory)}${fragment(directory.subdirectory)}`
}
