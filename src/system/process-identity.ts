import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { hasErrno } from '../errors.ts'

/** A process so described that no later process with its number is taken for it. */
export interface ProcessIdentity {
  readonly host: string
  readonly pid: number
  /** What tells apart the times and places where process numbers count anew: the boot and the pid namespace. Empty where unknown. */
  readonly realm: string
  /** When it started, in the system's clock ticks since boot; empty where unknown. */
  readonly started: string
}

/** Describes a process of this machine; by default this one. */
export function identifyProcess(pid: number = process.pid): ProcessIdentity {
  return { host: hostname(), pid, realm: realmOfProcesses(), started: startOf(pid) ?? '' }
}

/**
 * Whether a process still runs. Null where that cannot be told: it ran on another machine or in another container.
 * A stopped process runs; one of an earlier boot does not.
 */
export function isRunning(identity: ProcessIdentity): boolean | null {
  if (identity.host !== hostname()) return null
  const [boot, namespace] = identity.realm.split(' ')
  const [bootNow, namespaceNow] = realmOfProcesses().split(' ')
  if (boot !== bootNow) return boot === '' || bootNow === '' ? null : false
  if (namespace !== namespaceNow) return null
  if (!hasProcess(identity.pid)) return false
  const started = startOf(identity.pid)
  return started === undefined || identity.started === '' || started === identity.started
}

/** Whether a process of this machine has this number now. */
export function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return hasErrno(error, 'EPERM')
  }
}

/**
 * The process that stands for the job this process works for: the runner's worker or act where one is among its
 * ancestors, else its parent. It lives as long as the steps that come later.
 */
export function identifyJob(): ProcessIdentity {
  let pid = process.ppid
  for (let depth = 0; depth < 12 && pid > 1; depth++) {
    const stat = readStat(pid)
    if (stat === undefined) break
    if (stat.name === 'Runner.Worker' || stat.name === 'act') return identifyProcess(pid)
    pid = stat.parent
  }
  return identifyProcess(process.ppid)
}

function realmOfProcesses(): string {
  return `${attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())} ${attempt(() => readlinkSync('/proc/self/ns/pid'))}`
}

function startOf(pid: number): string | undefined {
  return readStat(pid)?.started
}

/** The fields of `/proc/PID/stat` that matter here; undefined where the system has none. */
function readStat(pid: number): { name: string; parent: number; started: string } | undefined {
  const text = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  // The name stands in parentheses and may itself hold some.
  const [, name, rest] = /^\d+ \((.*)\) (.*)$/s.exec(text) ?? []
  const fields = rest?.split(' ')
  const [parent, started] = [fields?.[1], fields?.[19]]
  return name === undefined || parent === undefined || started === undefined ? undefined : { name, parent: Number(parent), started }
}

function attempt(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
