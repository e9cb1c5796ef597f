import type { Environment } from '../ports.ts'
import { escapeBytes } from '../system/escape.ts'

/**
 * The scopes that a run reads and writes in a store that many branches share, as in GitHub's own cache: a run writes its own scope,
 * and reads it, then that of its base branch, then that of the default branch. So nothing that a pull request saved
 * reaches the branch it was made for.
 */
export interface CacheScopes {
  /** Undefined where this run may only read. */
  readonly write: string | undefined
  /** In the order they are read. */
  readonly read: readonly string[]
}

/**
 * The events that somebody with write access causes, or whose runs have a scope of their own (GitHub, "Events that trigger
 * workflows"). All others run with the rights of the default branch on behalf of others, as `issue_comment`, `fork` and `gollum` do:
 * what they saved would reach it. An event that GitHub adds only reads until it is named here.
 */
const writingEvents: ReadonlySet<string> = new Set([
  'push',
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'merge_group',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
  'create',
  'release',
  'deployment',
])

/** The scope of runs that are none of a workflow: laptops, other CI systems. */
const localScope = 'local'

/**
 * The scopes of a run.
 *
 * @param environment GITHUB_REF, GITHUB_BASE_REF and GITHUB_EVENT_NAME count.
 * @param defaultBranch its name, such as `main`.
 */
export function cacheScopes(environment: Environment, defaultBranch: string): CacheScopes {
  const main = `refs/heads/${defaultBranch}`
  const ref = environment['GITHUB_REF'] || undefined
  if (ref === undefined) return { write: localScope, read: [localScope, main] }
  const base = environment['GITHUB_BASE_REF']
  const bases = [...(base ? [`refs/heads/${base}`] : []), main]
  const isReadOnly = !isWritingEvent(environment['GITHUB_EVENT_NAME'] || 'push')
  return { write: isReadOnly ? undefined : ref, read: [...new Set([ref, ...bases])] }
}

/** Whether runs for an event are those of somebody with write access, or have a scope of their own. */
export function isWritingEvent(event: string): boolean {
  return writingEvents.has(event)
}

/** The scope of a run whose `GITHUB_REF` is this; empty for runs of no workflow. */
export function scopeOf(ref: string): string {
  return ref || localScope
}

/** A scope as one segment of a path: letters, digits, `.`, `_`, `-`; all else as `~` and two hex digits of each byte. */
export function scopeSegment(scope: string): string {
  return escapeBytes(scope, /[A-Za-z0-9._-]/, '~')
}
