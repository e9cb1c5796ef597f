import { normalizeName } from '../../specification/name.ts'
import { addressOf, type LockedPackage, parsePylock, subdirectoryFragment } from '../../specification/pylock.ts'
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
   * The content that would be installed: `sha256:…` of the file, or `git:…` of a commit and directory. Undefined of
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

/** Reads a resolution in the form of PEP 751 (`pylock.toml`). Throws where it is not of that form. */
export function readPylock(text: string): Pin[] {
  return parsePylock(text).map((locked) => {
    const { wheels, sdist, archive, version } = locked
    const [wheel] = wheels
    const direct = addressOf(locked)
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

function sourceOf({ vcs, archive, directory, wheels, sdist }: LockedPackage): string | undefined {
  if (vcs !== undefined) return gitSource(vcs['commit-id'], vcs.subdirectory ?? '')
  if (directory !== undefined) return undefined
  const files = archive !== undefined ? [archive] : wheels.length > 0 ? wheels : sdist === undefined ? [] : [sdist]
  const hashes = files.map(({ hashes: { sha256 } }) => sha256)
  if (hashes.length === 0 || hashes.includes(undefined)) return undefined
  return `sha256:${hashes.sort().join('+')}${archive === undefined ? '' : subdirectoryFragment(archive)}`
}

/** The source of what a commit holds: a commit is what it is wherever the repository lies. */
export function gitSource(commit: string, subdirectory: string): string {
  return `git:${commit}${subdirectory === '' ? '' : `#${subdirectory}`}`
}
