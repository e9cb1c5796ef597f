import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { remoteCopiesIn } from '../specification/remote-text.ts'
import { ownedName, ownerInName, removedMark } from '../system/owned-directory.ts'
import { Owner } from '../system/owner.ts'
import { isLink, resolveLinks } from '../system/real-path.ts'

/**
 * The longest a job on a self-hosted runner may take, in milliseconds (GitHub, "Actions limits": 5 days): what was
 * superseded or left behind longer ago has no user.
 */
export const longestJobMs: number = 5 * 24 * 3_600_000

/** The paths of all files in a cache root; docs/architecture.md lists them ("On disk"). */
export class CacheLayout {
  readonly root: string

  /**
   * @param root the cache root, absolute. Symbolic links on the way to it are resolved: the system tells of mounts by the paths
   *   they really have.
   */
  constructor(root: string) {
    this.root = resolveLinks(root)
  }

  /**
   * Whether a path is that of a generation of this cache root, and nothing leads elsewhere on the way to it. The generation itself
   * need not be there.
   */
  isGeneration(location: string): boolean {
    const request = path.dirname(location)
    const isPlaced = path.dirname(request) === this.extensions && isRequestDigest(path.basename(request))
    return isPlaced && generationEnd.test(path.basename(location)) && resolveLinks(request) === request && !isLink(location)
  }

  /** The entry whose generation lies at a path; undefined for any other path. */
  entryOf(generation: string): { readonly digest: string; readonly platformId: string } | undefined {
    const [, platformId] = generationEnd.exec(path.basename(generation)) ?? []
    if (platformId === undefined || !this.isGeneration(generation)) return undefined
    return { digest: path.basename(path.dirname(generation)), platformId }
  }

  /** Whether a path is that of a directory of a bundle that waits for its upload in this cache root. */
  isPending(location: string): boolean {
    return path.dirname(location) === this.pending && isBundleName(path.basename(location)) && !isLink(location)
  }

  /** The metadata of projects, as their build backends made it. */
  get metadata(): string {
    return path.join(this.root, 'metadata')
  }

  /** The answers that interpreters gave about themselves. */
  get interpreters(): string {
    return path.join(this.root, 'interpreters')
  }

  /** The last good copies of files on servers. */
  get remote(): string {
    return remoteCopiesIn(this.root).directory
  }

  /** An entry as this cache root names it, however the root was named where it was noted. */
  entryNoted(entry: string): string {
    return path.join(resolveLinks(path.dirname(entry)), path.basename(entry))
  }

  get extensions(): string {
    return path.join(this.root, 'extensions')
  }

  get tools(): string {
    return path.join(this.root, 'tools')
  }

  /** An empty file whose time says when the cache was last cleaned. */
  get cleaned(): string {
    return path.join(this.root, 'cleaned')
  }

  /** The directory that stands before the trees on PYTHONPATH. */
  get loaders(): string {
    return path.join(this.root, 'loaders')
  }

  /** Bundles that wait for their upload. */
  get pending(): string {
    return path.join(this.root, 'pending')
  }

  /** A directory that is being deleted. */
  get trash(): string {
    return path.join(this.root, 'trash')
  }

  request(digest: string): string {
    return path.join(this.extensions, digest)
  }

  /** The entry: a link to its current generation. */
  entry(digest: string, platformId: string): string {
    return path.join(this.request(digest), platformId)
  }

  generation(digest: string, name: string): string {
    return path.join(this.request(digest), name)
  }

  /** Data of a generation that is the mount point of an image: the bundle it came in, and who uses it. */
  image(generation: string): string {
    return `${generation}.image`
  }

  state(digest: string, platformId: string): string {
    return path.join(this.request(digest), `${platformId}.state.json`)
  }

  /** The files of an entry that a first import reads. */
  hotList(digest: string, platformId: string): string {
    return path.join(this.request(digest), `${platformId}.hot`)
  }

  /** A new directory beside the generations, so that publishing is a rename on one disk. Its name tells whose it is. */
  staging(digest: string, platformId: string): string {
    return path.join(this.request(digest), ownedName(`${platformId}${stagingMark}`))
  }
}

/** Whether a name is that of a request's directory: its digest, SHA-256 in hex. */
export function isRequestDigest(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name)
}

const isBundleName = (name: string): boolean => name.startsWith('bundle-') && ownerInName(name) !== undefined
const generationPattern = /^\d{8}t\d{9}z-[0-9a-f]{6}$/
const stagingMark = '.staging-'
const generationEnd = /^(.+)\.\d{8}t\d{9}z-[0-9a-f]{6}$/

/** The name of a new generation: entry, time of creation, and a part that keeps two of one millisecond apart. */
export function generationName(platformId: string, now: Date): string {
  const time = now.toISOString().replace(/[-:.]/g, '').toLowerCase()
  return `${platformId}.${time}-${randomBytes(3).toString('hex')}`
}

/** Whether a name is that of a generation of this platform. */
export function isGenerationName(name: string, platformId: string): boolean {
  return name.startsWith(`${platformId}.`) && generationPattern.test(name.slice(platformId.length + 1))
}

/** The owner of a staging directory, or of a directory that is being deleted. Null for other names. */
export function ownerOfWork(name: string): Owner | null {
  return name.includes(stagingMark) || name.includes(removedMark) ? (ownerInName(name) ?? Owner.from(undefined)) : null
}
