import type { Ports } from '../ports.ts'
import type { ArchiveFormat, ArchiveFormats } from './archive.ts'
import { findSquashfs } from './squashfs.ts'
import { selectTarFormat } from './tar.ts'

/** What choosing formats needs. */
export interface ArchiveSelection extends Pick<Ports, 'runner' | 'environment'> {
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
