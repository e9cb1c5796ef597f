import { getSystemErrorMap } from 'node:util'

/** Whether a value is a node error with this errno code, such as `ENOENT`. */
export function hasErrno(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code)
}

/** The message of anything that was thrown. One of the system about a file is put as a user would: `permission denied: '/x' (EACCES)`. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { errno, code, path, dest } = error as NodeJS.ErrnoException & { dest?: unknown }
  const [, words] = (errno === undefined ? undefined : getSystemErrorMap().get(errno)) ?? []
  if (words === undefined || typeof path !== 'string') return error.message
  return `${words}: '${path}'${typeof dest === 'string' ? ` to '${dest}'` : ''} (${code})`
}
