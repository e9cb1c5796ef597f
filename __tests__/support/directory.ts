import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { mountsBelow } from '../../src/archive/mount-table.ts'

/**
 * Makes a directory that is removed when the test ends, or when `onEnd` says so. Its path has a space, as users' paths do,
 * unless the prefix says otherwise.
 */
export async function createDirectory(
  name: string,
  prefix = 'ensure ',
  onEnd: (remove: () => Promise<void>) => void = onTestFinished,
): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), `${prefix}${name}-`))
  onEnd(async () => {
    // What a test left mounted cannot be deleted.
    for (const { point } of await mountsBelow(directory)) spawnSync('umount', ['-l', point])
    await rm(directory, { recursive: true, force: true, maxRetries: 3 })
  })
  return directory
}
