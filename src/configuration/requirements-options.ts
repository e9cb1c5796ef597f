import { normalizeName } from '../specification/name.ts'
import type { SecretText } from '../system/secret-url.ts'
import type { IndexSetting } from './index-setting.ts'

/** A setting for build backends: `KEY=VALUE`, for one package or for all. */
interface BuildSetting {
  /** The normal form of the package's name; undefined for all. */
  readonly package: string | undefined
  readonly setting: string
}

/** What requirements files say about finding and building packages. It holds for the whole request, as in pip. */
export interface FileOptions {
  /** Of several the last, as in pip. */
  readonly indexUrl: IndexSetting | undefined
  readonly extraIndexUrl: readonly IndexSetting[]
  /** URLs, and absolute paths. */
  readonly findLinks: readonly SecretText[]
  /** Whether no index is asked. */
  readonly noIndex: boolean
  /** Whether releases that are not final are taken like others. */
  readonly prerelease: boolean
  readonly requireHashes: boolean
  /** Names, or `:all:`. */
  readonly noBinary: readonly string[]
  readonly onlyBinary: readonly string[]
  readonly buildSettings: readonly BuildSetting[]
  /** Hosts whose certificates are not checked: `HOST` or `HOST:PORT`. */
  readonly trustedHosts: readonly string[]
}

/** What files without options say. */
export const noFileOptions: FileOptions = {
  indexUrl: undefined,
  extraIndexUrl: [],
  findLinks: [],
  noIndex: false,
  prerelease: false,
  requireHashes: false,
  noBinary: [],
  onlyBinary: [],
  buildSettings: [],
  trustedHosts: [],
}

/** Names of packages that are only built, and names of those that are never built. */
export interface FormatControl {
  readonly noBinary: readonly string[]
  readonly onlyBinary: readonly string[]
}

/** What `--no-binary` or `--only-binary` adds. As in pip a name leaves the other list, `:none:` empties this one, `:all:` both. */
export function withFormat(control: FormatControl, option: keyof FormatControl, value: string): FormatControl {
  const other = option === 'noBinary' ? 'onlyBinary' : 'noBinary'
  let own = new Set(control[option])
  let others = new Set(control[other])
  for (const item of value.split(/[\s,]+/).filter((part) => part !== '')) {
    if (item === ':all:') {
      own = new Set([item])
      others = new Set()
    } else if (item === ':none:') own = new Set()
    else {
      const name = normalizeName(item)
      own.add(name)
      others.delete(name)
    }
  }
  return option === 'noBinary' ? { noBinary: [...own], onlyBinary: [...others] } : { noBinary: [...others], onlyBinary: [...own] }
}
