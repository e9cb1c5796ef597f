import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'smol-toml'
import * as v from 'valibot'

/** Where something lies: at a URL, or at a path relative to the lock. */
interface LockedPlace {
  readonly url?: string | undefined
  readonly path?: string | undefined
  readonly subdirectory?: string | undefined
}

/** A file with its hashes, by their algorithm. */
interface LockedFile extends LockedPlace {
  readonly size?: number | undefined
  readonly hashes: Readonly<Record<string, string>>
}

/** One package of a `pylock.toml`. */
export interface LockedPackage {
  readonly name: string
  readonly version?: string | undefined
  readonly marker?: string | undefined
  readonly wheels: readonly LockedFile[]
  readonly sdist?: LockedFile | undefined
  readonly archive?: LockedFile | undefined
  readonly directory?: LockedPlace | undefined
  readonly vcs?: (LockedPlace & { readonly type: string; readonly 'commit-id': string }) | undefined
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

/** The packages of a text in the form of PEP 751. Throws TomlError or ValiError where it does not have that form. */
export function parsePylock(text: string): LockedPackage[] {
  return v.parse(pylockSchema, parse(text)).packages
}

/**
 * The URL of a package that was named by a URL or path; undefined for one from an index.
 *
 * @param base the directory that relative paths start at; default: the working directory.
 */
export function addressOf({ vcs, archive, directory }: LockedPackage, base = '.'): string | undefined {
  const located = (place: LockedPlace): string => place.url ?? pathToFileURL(path.resolve(base, place.path ?? '')).href
  if (vcs !== undefined) return `${vcs.type}+${located(vcs)}@${vcs['commit-id']}${subdirectoryFragment(vcs)}`
  const place = archive ?? directory
  return place === undefined ? undefined : `${located(place)}${subdirectoryFragment(place)}`
}

/** `#subdirectory=…` for a package that lies in a subdirectory; empty for others. */
export function subdirectoryFragment({ subdirectory }: LockedPlace): string {
  return subdirectory === undefined ? '' : `#subdirectory=${subdirectory}`
}
