import { TomlError } from 'smol-toml'
import * as v from 'valibot'
import { problemOf } from '../specification/toml.ts'
import { messageOf } from '../system/errno.ts'
import { redactUrls } from '../system/redact.ts'

/**
 * Why a TOML file could not be read: what is wrong, and where. Nothing of the file is quoted, for any of its lines may hold
 * a password.
 */
export function tomlProblem(error: unknown): string {
  if (error instanceof TomlError) {
    const { problem, line, column } = problemOf(error)
    return `line ${line}, column ${column}: ${problem}`
  }
  if (v.isValiError(error)) return typeProblem(error.issues[0])
  return redactUrls(messageOf(error))
}

/** Why a part of a TOML file is not what it has to be, without the part itself. */
export function typeProblem(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue)
  const problem = issue.message.replace(/ but received .*$/s, '')
  return place === null ? problem : `${place}: ${problem}`
}
