import { homedir } from 'node:os'
import type { Environment } from '../ports.ts'

/** The user's home directory; undefined for a user without one, as in containers that run under a number. */
export function homeDirectory(environment: Environment): string | undefined {
  const named = environment['HOME'] || environment['USERPROFILE']
  if (named) return named
  try {
    return homedir()
  } catch {
    // Neither a variable nor a line in the user database.
    return undefined
  }
}
