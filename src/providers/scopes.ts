import type { Environment } from '../ports.ts'
import { escapeBytes } from '../system/escape.ts'

/**
 * Who may read and write what in a store that many branches share, as GitHub's own cache has it: a run writes its own scope,
 * and reads it, then that of its base branch, then that of the default branch. So nothing that a pull request saved
 * reaches the branch it was made for.
 */
export interface CacheScopes {
  /** Undefined where this run may only read. */
  readonly write: string | undefined
  /** In the order they are read. */
  readonly read: readonly string[]
}

/** Events that run with the rights of the base branch on behalf of others: what they save would reach it. */
const readOnlyEvents: ReadonlySet<string> = new Set([
  'pull_request_target',
  'issue_comment',
  'issues',
  'workflow_run',
  'discussion',
  'discussion_comment',
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
  const isReadOnly = readOnlyEvents.has(environment['GITHUB_EVENT_NAME'] ?? '')
  return { write: isReadOnly ? undefined : ref, read: [...new Set([ref, ...bases])] }
}

/** A scope as one segment of a path: letters, digits, `.`, `_`, `-`; all else as `~` and two hex digits of each byte. */
export function scopeSegment(scope: string): string {
  return escapeBytes(scope, /[A-Za-z0-9._-]/, '~')
}
