import { satisfies, validRange } from '@renovatebot/pep440'
import type { Platform } from './interpreter.ts'

/** The interpreters that a text such as `>=3.9`, `cpython@3.12` or `3.14t` allows. */
export interface PythonRequest {
  /** As the user wrote it. */
  readonly text: string
  /** `cpython` or `pypy`; undefined for any. */
  readonly implementation: string | undefined
  /** Versions as PEP 440 has them: `==3.12.*`; empty for all. */
  readonly versions: string
  readonly isFreeThreaded: boolean
  readonly isDebug: boolean
}

const implementations: Readonly<Record<string, string>> = { cpython: 'cpython', cp: 'cpython', pypy: 'pypy', pp: 'pypy' }

/**
 * Reads a request for an interpreter as uv and actions/setup-python take it: `3`, `3.12`, `3.12.4`, `3.x`, `3.11+`, `>=3.9,<3.12`,
 * each with `t` or `+freethreaded`, `d` or `+debug` behind it and an implementation before it (`cpython@3.12`, `pypy3.10`, `cp312`),
 * or an implementation alone. Undefined for anything else: a path, or the name of a command.
 */
export function parsePythonRequest(text: string): PythonRequest | undefined {
  const pattern = /^(?:(cpython|cp|pypy|pp|python)(?:[@-](?=.))?)?(.*?)(t?d?|\+freethreaded|\+debug|\+freethreaded\+debug)$/i
  const [, name = '', wanted = '', variant = ''] = pattern.exec(text.trim()) ?? []
  const versions = versionsOf(wanted.trim(), name.length === 2)
  const implementation = implementations[name.toLowerCase()]
  if (versions === undefined || (versions === '' && implementation === undefined)) return undefined
  return {
    text,
    implementation,
    versions,
    isFreeThreaded: /^t|freethreaded/i.test(variant),
    isDebug: /^t?d$|debug/i.test(variant),
  }
}

function versionsOf(wanted: string, isTag: boolean): string | undefined {
  if (wanted === '') return ''
  // `cp312`
  const [, tagMajor, tagMinor] = isTag ? (/^(\d)(\d+)$/.exec(wanted) ?? []) : []
  if (tagMajor !== undefined) return `==${tagMajor}.${tagMinor}.*`
  const [, plain, end] = /^(\d+(?:\.\d+){0,2})(\+|(?:\.[x*]){0,2})$/i.exec(wanted) ?? []
  if (plain !== undefined) return end === '+' ? `>=${plain}` : `==${plain}${plain.split('.').length === 3 ? '' : '.*'}`
  // setup-python separates by blanks.
  const clauses = wanted.replaceAll(/([<>=!~])\s+/g, '$1').split(/[\s,]+/)
  const range = clauses.join(',')
  return clauses.every((clause) => /^(?:[<>]=?|[=!~]=)\d/.test(clause)) && validRange(range) ? range : undefined
}

/** Whether an interpreter is one of those that are meant. */
export function isMeant(request: PythonRequest, { id, pythonVersion }: Pick<Platform, 'id' | 'pythonVersion'>): boolean {
  const [, implementation = '', freeThreaded = '', debug = ''] = /^([a-z]+)-[\d.]+(t?)(d?)/.exec(id) ?? []
  return (
    (request.implementation === undefined || request.implementation === implementation) &&
    (request.versions === '' || satisfies(pythonVersion, request.versions, { prereleases: true })) &&
    request.isFreeThreaded === (freeThreaded !== '') &&
    // A request without `d` accepts a debug build too, as it did before debug builds had a letter of their own.
    (!request.isDebug || debug !== '')
  )
}

/** The newest minor version that is looked for by the name of its command. */
const newestMinor = 20
const oldestMinor = 8

/** The names of commands that may be such an interpreter, the most likely first: `python3.12`, `python`, `python3`. */
export function commandsOf({ implementation, versions, isFreeThreaded, isDebug }: PythonRequest): string[] {
  const base = implementation === 'pypy' ? 'pypy' : 'python'
  const suffix = `${isFreeThreaded ? 't' : ''}${isDebug ? 'd' : ''}`
  const [, exact] = /^==(\d+(?:\.\d+){0,2})(?:\.\*)?$/.exec(versions) ?? []
  if (exact !== undefined) {
    const minor = exact.split('.').slice(0, 2).join('.')
    return [...new Set([`${base}${exact}${suffix}`, `${base}${minor}${suffix}`, base, `${base}3`, 'python', 'python3'])]
  }
  const minors = Array.from({ length: newestMinor - oldestMinor + 1 }, (_, index) => newestMinor - index)
  const named = minors.filter((minor) => mayHold(versions, minor)).map((minor) => `${base}3.${minor}${suffix}`)
  return [...new Set([base, `${base}3`, 'python', 'python3', ...named])]
}

/** Whether some release of a minor version may be meant: what its first and a late one are not, none in between is asked for. */
function mayHold(versions: string, minor: number): boolean {
  return versions === '' || [0, 99].some((patch) => satisfies(`3.${minor}.${patch}`, versions)) || versions.includes(`3.${minor}.`)
}

/** The request as uv takes it. */
export function requestForUv({ implementation, versions, isFreeThreaded, isDebug }: PythonRequest): string {
  const [, exact] = /^==(\d+(?:\.\d+){0,2})(?:\.\*)?$/.exec(versions) ?? []
  const variant = `${isFreeThreaded ? '+freethreaded' : ''}${isDebug ? '+debug' : ''}`
  return `${implementation ?? ''}${implementation !== undefined && versions !== '' ? '@' : ''}${exact ?? versions}${versions === '' ? '' : variant}`
}
