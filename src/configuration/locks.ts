import path from 'node:path'
import type { Environment } from '../ports.ts'
import type { LockSelection } from '../specification/lock-selection.ts'
import { readPyproject } from './pyproject.ts'
import { readScript } from './script-metadata.ts'
import type { SourcedText } from './sourced-text.ts'

/** A lock that was named in `requirements`, and what its project or script asks for itself. */
export interface NamedLock {
  readonly lock: LockSelection
  readonly roots: readonly SourcedText[]
}

/** Reads what the project or script of a lock asks for. Throws ExtensionConfigError `file-unreadable`. */
export async function readNamedLock(lock: LockSelection, origin: string, environment: Environment): Promise<NamedLock> {
  // Where packages come from stands in the lock.
  const withoutSources = { ...environment, UV_NO_SOURCES: '1' }
  if (lock.kind === 'script') return { lock, roots: await readScript(lock.file, origin, withoutSources) }
  const project = { file: path.join(path.dirname(lock.file), 'pyproject.toml'), extras: [], group: lock.group }
  const own = await readPyproject(project, origin, withoutSources)
  if (lock.group !== undefined || lock.extras.length === 0) return { lock, roots: own }
  return { lock, roots: [...own, ...(await readPyproject({ ...project, extras: lock.extras }, origin, withoutSources))] }
}
