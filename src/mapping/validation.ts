import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Environment } from '../ports.ts'
import { hasErrno, messageOf } from '../system/errno.ts'
import { readPlainText } from '../system/plain-file.ts'
import { parseEnvFile } from './env-file.ts'
import { type Mapping, primeUveFile } from './mapping.ts'
import { expandHome } from './paths.ts'

/**
 * The state of a mapping: both its ends exist and its env file agrees (`valid`); its project, its environment or its
 * `.env.uve` is proven to be gone (`orphaned`, as prime-uve defines it); its env file names another environment, or
 * another env file is missing (`mismatch`); it is unknown, or something could not be read (`error`), which says nothing
 * about absence.
 */
export type MappingStatus = 'valid' | 'orphaned' | 'mismatch' | 'error'

/** The result of validating a mapping. */
export interface ValidationResult {
  /** The gravest that was found: `error`, then `orphaned`, then `mismatch`. */
  readonly status: MappingStatus
  /** A sentence on each thing that is wrong, with both paths; empty when valid. */
  readonly issues: readonly string[]
  readonly isValid: boolean
  readonly isOrphaned: boolean
  readonly hasMismatch: boolean
}

/** Compares a mapping with the file system. Never rejects: what cannot be read is an `error`. */
export async function validate(mapping: Mapping, environment: Environment): Promise<ValidationResult> {
  const found: Finding[] = []
  const { projectPath, venvPathExpanded } = mapping
  const project = await presenceOf(projectPath)
  if (project !== 'present') {
    found.push(gone(project, `the project directory '${projectPath}'`, `its environment is '${venvPathExpanded}'`))
  }
  const venv = await presenceOf(venvPathExpanded)
  if (venv !== 'present') found.push(gone(venv, `the environment '${venvPathExpanded}'`, `of the project '${projectPath}'`))
  if (project === 'present' && mapping.envFile !== null && mapping.envVariable !== null) {
    found.push(...(await checkEnvFile(mapping, mapping.envFile, mapping.envVariable, environment)))
  }
  return resultOf(found)
}

/** The result for a project that the registry does not know. */
export function unknownProject(projectPath: string, registry: string): ValidationResult {
  return resultOf([{ status: 'error', issue: `the project '${projectPath}' is not in the registry '${registry}'` }])
}

interface Finding {
  readonly status: Exclude<MappingStatus, 'valid'>
  readonly issue: string
}

function resultOf(found: readonly Finding[]): ValidationResult {
  const has = (status: MappingStatus): boolean => found.some((finding) => finding.status === status)
  const status = (['error', 'orphaned', 'mismatch'] as const).find(has) ?? 'valid'
  return {
    status,
    issues: found.map(({ issue }) => issue),
    isValid: status === 'valid',
    isOrphaned: status === 'orphaned',
    hasMismatch: status === 'mismatch',
  }
}

function gone(presence: Absence, what: string, other: string): Finding {
  return presence === 'absent'
    ? { status: 'orphaned', issue: `${what} does not exist any more; ${other}` }
    : { status: 'error', issue: `${what} cannot be examined (${presence.reason}); ${other}` }
}

type Absence = 'absent' | { readonly reason: string }

/** Whether a directory is there. Only a proven absence is one. */
async function presenceOf(directory: string): Promise<'present' | Absence> {
  try {
    return (await stat(directory)).isDirectory() ? 'present' : { reason: 'it is not a directory' }
  } catch (error) {
    return hasErrno(error, 'ENOENT', 'ENOTDIR') ? 'absent' : { reason: messageOf(error) }
  }
}

/** The variables of an env file; undefined where there is none. */
export async function readEnvFile(
  file: string,
): Promise<{ readonly variables: ReadonlyMap<string, string> | undefined } | { readonly problem: string }> {
  try {
    // A pipe would be waited for.
    if (!(await stat(file)).isFile()) return { problem: 'it is not a file' }
    return { variables: parseEnvFile(await readPlainText(file)) }
  } catch (error) {
    return hasErrno(error, 'ENOENT', 'ENOTDIR') ? { variables: undefined } : { problem: messageOf(error) }
  }
}

async function checkEnvFile(mapping: Mapping, envFile: string, variable: string, environment: Environment): Promise<Finding[]> {
  const file = path.resolve(mapping.projectPath, envFile)
  const expected = mapping.venvPathExpanded
  const read = await readEnvFile(file)
  if ('problem' in read) return [{ status: 'error', issue: `'${file}' cannot be read (${read.problem}); it should name '${expected}'` }]
  if (read.variables === undefined) {
    const status = envFile === primeUveFile ? 'orphaned' : 'mismatch'
    return [{ status, issue: `'${file}' does not exist; it should name '${expected}'` }]
  }
  const value = read.variables.get(variable)
  if (value === undefined || value === '')
    return [{ status: 'mismatch', issue: `'${file}' sets no ${variable}; it should be '${expected}'` }]
  const named = expandHome(value, environment)
  return named === expected ? [] : [{ status: 'mismatch', issue: `'${file}' names '${named}', the registry '${expected}'` }]
}
