import { randomUUID } from 'node:crypto'
import type { ImageUse, Mounting } from '../cache/images.js'
import { identifyJob } from '../system/process-identity.js'
import { type MountState, mountStateName } from './post-state.js'
import { saveState } from './runtime.js'

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
