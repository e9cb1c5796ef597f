import { randomUUID } from 'node:crypto'
import type { ImageUse, Mounting } from '../entries/images.ts'
import { Owner, type OwnerRecord } from '../system/owner.ts'
import { saveState } from './runtime.ts'
import { type MountState, mountStateName } from './state.ts'

/** Keeps each use of an image for post before anything is mounted: then it is ended even when this step is killed. */
export function createMounting(cacheRoot: string): Mounting {
  const uses: ImageUse[] = []
  const readers: OwnerRecord[] = []
  const keep = (): void => saveState(mountStateName, { cacheRoot, uses, readers } satisfies MountState)
  return {
    token: randomUUID(),
    job: Owner.ofJob(),
    onUse: (use) => {
      if (!uses.some(({ generation, token }) => generation === use.generation && token === use.token)) uses.push(use)
      keep()
    },
    onReader: (reader) => {
      readers.push(reader.toJSON())
      keep()
    },
  }
}
