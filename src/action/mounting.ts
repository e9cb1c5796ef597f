import { randomUUID } from 'node:crypto'
import type { ImageUse, Mounting } from '../entries/images.ts'
import { identifyJob } from '../system/process-identity.ts'
import { saveState } from './runtime.ts'
import { type MountState, mountStateName } from './state.ts'

/** Keeps each use of an image for post before anything is mounted: then it is ended even when this step is killed. */
export function createMounting(cacheRoot: string): Mounting {
  const uses: ImageUse[] = []
  return {
    token: randomUUID(),
    job: identifyJob(),
    onUse: (use) => {
      uses.push(use)
      saveState(mountStateName, { cacheRoot, uses } satisfies MountState)
    },
  }
}
