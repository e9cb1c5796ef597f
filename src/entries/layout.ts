import { createHash, randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import path from 'node:path'
import { isLink, resolveLinks } from '../system/real-path.ts'

/**
 * The longest a job on a self-hosted runner may take, in milliseconds (GitHub, "Actions limits": 5 days): what was
 * superseded or left behind longer ago has no user.
 */
export const longestJobMs: number = 5 * 24 * 3_600_000

/** Where everything of the cache root lies; DESIGN's "On disk". */
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
    const isPlaced = path.dirname(request) === this.extensions && requestPattern.test(path.basename(request))
    return isPlaced && generationEnd.test(path.basename(location)) && resolveLinks(request) === request && !isLink(location)
  }

  /** Whether a path is that of a directory of a bundle that waits for its upload in this cache root. */
  isPending(location: string): boolean {
    return path.dirname(location) === this.pending && pendingPattern.test(path.basename(location)) && !isLink(location)
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

  /** What stands before the trees on PYTHONPATH. */
  get loaders(): string {
    return path.join(this.root, 'loaders')
  }

  /** Bundles that wait for their upload. */
  get pending(): string {
    return path.join(this.root, 'pending')
  }

  /** What is being deleted. */
  get trash(): string {
    return path.join(this.root, 'trash')
  }

  /** The default directory of the local provider. */
  get archives(): string {
    return path.join(this.root, 'archives')
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

  /** What is kept of a generation that is the mount point of an image: the bundle it came in, and who uses it. */
  image(generation: string): string {
    return `${generation}.image`
  }

  state(digest: string, platformId: string): string {
    return path.join(this.request(digest), `${platformId}.state.json`)
  }

  /** A new directory beside the generations, so that publishing is a rename on one disk. Its name tells whose it is. */
  staging(digest: string, platformId: string): string {
    return path.join(this.request(digest), `${platformId}.staging-${hostTag()}-${process.pid}-${randomBytes(4).toString('hex')}`)
  }
}

const requestPattern = /^[0-9a-f]{64}$/
const pendingPattern = /^bundle-[A-Za-z0-9]{6}$/
const generationPattern = /^\d{8}t\d{9}z-[0-9a-f]{6}$/
const generationEnd = /^.+\.\d{8}t\d{9}z-[0-9a-f]{6}$/
const stagingPattern = /\.staging-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}$/

/** The name of a new generation: entry, time of creation, and a part that keeps two of one millisecond apart. */
export function generationName(platformId: string, now: Date): string {
  const time = now.toISOString().replace(/[-:.]/g, '').toLowerCase()
  return `${platformId}.${time}-${randomBytes(3).toString('hex')}`
}

/** Whether a name is that of a generation of this platform. */
export function isGenerationName(name: string, platformId: string): boolean {
  return name.startsWith(`${platformId}.`) && generationPattern.test(name.slice(platformId.length + 1))
}

/** Who made a staging directory: a process of this machine, or undefined for another machine's. Null for other names. */
export function stagingOwner(name: string): { pid: number | undefined } | null {
  const [, host, pid] = stagingPattern.exec(name) ?? []
  if (host === undefined) return null
  return { pid: host === hostTag() ? Number(pid) : undefined }
}

function hostTag(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
}
