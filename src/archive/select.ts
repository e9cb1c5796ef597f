import type { CommandRunner, Environment } from '../ports.js'
import type { ArchiveFormat, ArchiveFormats } from './archive.js'
import { findSquashfs } from './squashfs.js'
import { selectTarFormat } from './tar.js'

/** What choosing formats needs. */
export interface ArchiveSelection {
  readonly runner: CommandRunner
  readonly environment: Environment
  /** Whether images are declined. */
  readonly isTarOnly: boolean
  /** Whether images may be mounted; where not they are unpacked. */
  readonly isMounting: boolean
}

/** The formats of this machine: squashfs images where they can be opened, else tar; what opens may not be what packs. */
export async function selectArchives(selection: ArchiveSelection): Promise<ArchiveFormats> {
  const squashfs = selection.isTarOnly ? undefined : await findSquashfs(selection)
  const opening = squashfs ?? (await selectTarFormat(selection))
  let packing: Promise<ArchiveFormat> | undefined
  return {
    opening,
    selectPacking: () => {
      packing ??= (squashfs?.canPack() ?? Promise.resolve(true)).then((canPack) => (canPack ? opening : selectTarFormat(selection)))
      return packing
    },
  }
}
