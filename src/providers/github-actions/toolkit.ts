import { tmpdir } from 'node:os'
import nodePath from 'node:path'
import { restoreCache, saveCache } from '@actions/cache'
import { messageOf } from '../../system/errno.ts'
import { extractOneMember } from './extraction.ts'
import type { ToolkitCall, ToolkitMessage } from './toolkit-process.ts'

/**
 * The program of the toolkit's process: `providers/toolkit-process.ts` starts it, sends it calls, and gets what they print and
 * how they end. It takes its place from the process, prints to stdout and goes on after failures; here it may.
 */

process.stdout.write = ((chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
  tell({ kind: 'printed', text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString() })
  const done = rest.find((item) => typeof item === 'function') as (() => void) | undefined
  done?.()
  return true
}) as typeof process.stdout.write

let current: ToolkitCall | undefined
extractOneMember(() => current && { name: current.path, file: nodePath.join(current.directory, current.path) })

process.on('message', (call: ToolkitCall) => {
  current = call
  answer(call).then(
    (key) => tell({ kind: 'done', ...(key === undefined ? {} : { key }) }),
    (error: unknown) => tell({ kind: 'failed', reason: messageOf(error) }),
  )
})
// The parent process has ended, or has given up a call.
process.on('disconnect', () => process.exit())
process.on('uncaughtException', (error) => {
  tell({ kind: 'failed', reason: messageOf(error) }, () => process.exit(1))
})

tell({ kind: 'loaded' })

/** Gives the key that was found; a save finds none. */
async function answer({ directory, path, key, prefixes, action }: ToolkitCall): Promise<string | undefined> {
  process.env['GITHUB_WORKSPACE'] = directory
  process.env['RUNNER_TEMP'] = directory
  process.chdir(directory)
  try {
    if (action !== 'save') return await restoreCache([path], key, [...prefixes], { lookupOnly: action === 'lookup' })
    await saveCache([path], key)
    return undefined
  } finally {
    // On Windows nobody can remove a directory that somebody is in.
    process.chdir(tmpdir())
  }
}

function tell(message: ToolkitMessage, sent?: () => void): void {
  process.send?.(message, undefined, undefined, sent)
}
