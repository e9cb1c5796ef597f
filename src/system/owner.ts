import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { hasErrno } from './errno.ts'
import { sha256 } from './hash.ts'
import { readPlainTextSync } from './plain-file.ts'

/**
 * Whether an owner is at work. `foreign`: its process cannot be asked, because it belongs to another machine, another
 * boot or another container, or because the system does not tell when it started. Only time tells then.
 */
export type Liveness = 'alive' | 'dead' | 'foreign'

/** An owner as it stands in a file. */
export interface OwnerRecord {
  readonly host: string
  readonly pid: number
  /** What tells apart the places where process numbers count anew; empty where unknown. */
  readonly realm: string
  /** When it started, in the system's clock ticks since boot; empty where unknown. */
  readonly started: string
}

/** What stands for an unknown realm or start in a tag. */
const unknownRealm = 'unknown'
const unknownStart = 'x'
const tagPattern = /^([0-9a-f]{12}|unknown)-(\d{1,10})-(\d{1,20}|x)$/

/**
 * The process that something belongs to: a lock, a directory at work, the use of an image. It holds all that is needed
 * to tell that process from any other. A number of a process alone cannot be made an owner, because another container
 * or a later process may have the same number.
 */
export class Owner {
  /** Empty where the owner was read from a tag. */
  readonly host: string
  readonly pid: number
  readonly #realm: string
  /** A digest of host and realm; `unknown` where one of them is not known. */
  readonly #place: string
  readonly #started: string

  private constructor({ host, pid, realm, started }: OwnerRecord, place: string) {
    this.host = host
    this.pid = pid
    this.#realm = realm
    this.#started = started
    this.#place = place
  }

  /** This process. */
  static current(): Owner {
    return Owner.ofProcess(process.pid)
  }

  /** A process that runs in the same container as this one. */
  static ofProcess(pid: number): Owner {
    return Owner.from({ host: hostname(), pid, realm: realmOfProcesses(), started: readStat(pid)?.started ?? '' })
  }

  /**
   * The process that stands for the job this process works for: the runner's worker or act where one is among its
   * ancestors, else its parent. It lives as long as the steps that come later. Where this process was started from
   * outside the container (`docker exec`), the container's first process stands for the job.
   */
  static ofJob(): Owner {
    let pid = process.ppid
    for (let depth = 0; depth < 12 && pid > 1; depth++) {
      const stat = readStat(pid)
      if (stat === undefined) break
      if (stat.name === 'Runner.Worker' || stat.name === 'act') return Owner.ofProcess(pid)
      pid = stat.parent
    }
    return Owner.ofProcess(pid === 0 ? 1 : process.ppid)
  }

  /** The owner that a file names. Whatever is not a whole description is somebody unknown, not nobody. */
  static from(value: unknown): Owner {
    const { host, pid, realm, started }: Partial<Record<keyof OwnerRecord, unknown>> = (typeof value === 'object' ? value : null) ?? {}
    const isWhole = typeof host === 'string' && typeof realm === 'string' && typeof started === 'string'
    if (!isWhole || typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid < 1) return unknownOwner()
    return new Owner({ host, pid, realm, started }, placeOf(host, realm))
  }

  /** The owner that a name holds; see {@link Owner.tag}. Whatever is not a tag is somebody unknown. */
  static fromTag(tag: string): Owner {
    const [, place, pid, started] = tagPattern.exec(tag) ?? []
    if (place === undefined || started === undefined) return unknownOwner()
    return new Owner({ host: '', pid: Number(pid), realm: '', started: started === unknownStart ? '' : started }, place)
  }

  /** The owner in a form for names of files: what is made under such a name has an owner from its first moment on. */
  get tag(): string {
    return `${this.#place}-${this.pid}-${/^\d{1,20}$/.test(this.#started) ? this.#started : unknownStart}`
  }

  /** Whether this owner is at work. The one place where that is decided. */
  get liveness(): Liveness {
    if (this.#place === unknownRealm || this.#place !== placeOf(hostname(), realmOfProcesses())) return 'foreign'
    const stat = readStat(this.pid)
    if (stat === undefined) return hasProcess(this.pid) ? 'foreign' : 'dead'
    // A process that ended and that nobody has asked about yet still has its number.
    if (stat.isEnded) return 'dead'
    if (this.#started === '') return 'foreign'
    return stat.started === this.#started ? 'alive' : 'dead'
  }

  /**
   * Whether what belongs to this owner may be taken away: its process is dead, or cannot be asked and has given no sign
   * for longer than a limit. Both times in milliseconds.
   */
  hasAbandoned({ ageMs, limitMs }: { readonly ageMs: number; readonly limitMs: number }): boolean {
    const { liveness } = this
    return liveness === 'dead' || (liveness === 'foreign' && ageMs > limitMs)
  }

  toJSON(): OwnerRecord {
    return { host: this.host, pid: this.pid, realm: this.#realm, started: this.#started }
  }
}

function unknownOwner(): Owner {
  return Owner.fromTag(`${unknownRealm}-0-${unknownStart}`)
}

function placeOf(host: string, realm: string): string {
  return realm === '' ? unknownRealm : sha256(`${host}\n${realm}`).slice(0, 12)
}

/**
 * Where process numbers and start times of this process count: the boot, the pid namespace and the time namespace.
 * Empty where Linux does not tell. Other systems have no such namespaces.
 */
function realmOfProcesses(): string {
  if (process.platform !== 'linux') return process.platform
  const boot = attempt(() => readPlainTextSync('/proc/sys/kernel/random/boot_id').trim())
  const pids = attempt(() => readlinkSync('/proc/self/ns/pid'))
  // Kernels before 5.6 have none.
  const times = attempt(() => readlinkSync('/proc/self/ns/time'))
  return boot === '' || pids === '' ? '' : `${boot} ${pids} ${times}`.trim()
}

interface ProcessStat {
  readonly name: string
  readonly parent: number
  readonly started: string
  readonly isEnded: boolean
}

/** The fields of `/proc/PID/stat` that matter here (proc_pid_stat(5)); undefined where the system has none. */
function readStat(pid: number): ProcessStat | undefined {
  const isOwn = pid === process.pid
  // In a pid namespace without a /proc of its own, the numbers there are those of another namespace.
  if (!isOwn && attempt(() => readlinkSync('/proc/self')) !== String(process.pid)) return undefined
  const text = attempt(() => readPlainTextSync(`/proc/${isOwn ? 'self' : pid}/stat`))
  // The name stands in parentheses and may itself hold some.
  const [, name, rest] = /^\d+ \((.*)\) (.*)$/s.exec(text) ?? []
  const fields = rest?.split(' ') ?? []
  const [state = '', parent, threads, started] = [fields[0], fields[1], fields[17], fields[19]]
  if (name === undefined || parent === undefined || started === undefined) return undefined
  // The first thread of a process may have ended while others still work.
  return { name, parent: Number(parent), started, isEnded: /^[ZXx]$/.test(state) && Number(threads) <= 1 }
}

/** Whether a process of this container has this number now. */
function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return hasErrno(error, 'EPERM')
  }
}

function attempt(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
