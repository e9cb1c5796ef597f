import { pathToFileURL } from 'node:url'
import { parse } from 'smol-toml'
import * as v from 'valibot'
import { normalizeName } from '../../specification/name.ts'
import { SecretText, SecretUrl } from '../../system/secret-url.ts'

/** One distribution of a resolution. */
export interface Pin {
  /** In normal form. */
  readonly name: string
  /** Undefined of a source tree that tells it only when it is built. */
  readonly version: string | undefined
  /** The line for uv: `six==1.17.0`, `pkg @ file:///…`. */
  readonly line: SecretText
  /**
   * What would be installed, by its content: `sha256:…` of the file, or `git:…` of a commit and directory. Undefined of
   * a directory, and where the index does not tell.
   */
  readonly source: string | undefined
  /** Whether it comes from a URL or path that was named, not from an index. */
  readonly isDirect: boolean
  /** The size of its file in bytes; null where it is not known. */
  readonly sizeBytes: number | null
  /** Whether it has to be built from source. */
  readonly built: boolean
}

const fileSchema = v.looseObject({
  size: v.optional(v.number()),
  url: v.optional(v.string()),
  path: v.optional(v.string()),
  subdirectory: v.optional(v.string()),
  hashes: v.optional(v.record(v.string(), v.string()), {}),
})
const packageSchema = v.looseObject({
  name: v.string(),
  version: v.optional(v.string()),
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
const pylockSchema = v.looseObject({ packages: v.optional(v.array(packageSchema), []) })
type LockedPackage = v.InferOutput<typeof packageSchema>

/** Reads a resolution in the form of PEP 751 (`pylock.toml`). Throws where it is not of that form. */
export function readPylock(text: string): Pin[] {
  return v.parse(pylockSchema, parse(text)).packages.map((locked) => {
    const { wheels, sdist, archive, version } = locked
    const [wheel] = wheels
    const direct = directReference(locked)
    const name = normalizeName(locked.name)
    return {
      name,
      version,
      line:
        direct === undefined ? new SecretText(`${name}==${version}`) : SecretText.around(`${name} @ ${direct}`, SecretUrl.parse(direct)),
      source: sourceOf(locked),
      isDirect: direct !== undefined,
      sizeBytes: (wheel ?? sdist ?? archive)?.size ?? null,
      built: wheel === undefined && archive?.url?.split(/[?#]/)[0]?.endsWith('.whl') !== true && archive?.path?.endsWith('.whl') !== true,
    }
  })
}

/** The URL of what was named by a URL or path; undefined of what comes from an index. */
function directReference({ vcs, archive, directory }: LockedPackage): string | undefined {
  if (vcs !== undefined) return `${vcs.type}+${located(vcs)}@${vcs['commit-id']}${fragment(vcs.subdirectory)}`
  if (archive !== undefined) return `${located(archive)}${fragment(archive.subdirectory)}`
  if (directory !== undefined) return `${located(directory)}${fragment(directory.subdirectory)}`
  return undefined
}

function located(place: { readonly url?: string | undefined; readonly path?: string | undefined }): string {
  return place.url ?? pathToFileURL(place.path ?? '').href
}

function fragment(subdirectory: string | undefined): string {
  return subdirectory === undefined ? '' : `#subdirectory=${subdirectory}`
}

function sourceOf({ vcs, archive, directory, wheels, sdist }: LockedPackage): string | undefined {
  if (vcs !== undefined) return gitSource(vcs['commit-id'], vcs.subdirectory ?? '')
  if (directory !== undefined) return undefined
  const files = archive !== undefined ? [archive] : wheels.length > 0 ? wheels : sdist === undefined ? [] : [sdist]
  const hashes = files.map(({ hashes: { sha256 } }) => sha256)
  if (hashes.length === 0 || hashes.includes(undefined)) return undefined
  return `sha256:${hashes.sort().join('+')}${fragment(archive?.subdirectory)}`
}

/** The source of what a commit holds: a commit is what it is wherever the repository lies. */
export function gitSource(commit: string, subdirectory: string): string {
  return `git:${commit}${subdirectory === '' ? '' : `#${subdirectory}`}`
}
