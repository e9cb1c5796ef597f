import type { Recall } from '../advisories/finding.ts'
import type { ArchiveFormats } from '../archive/archive.ts'
import type { Producer } from '../bundles/payload.ts'
import type { BundleTrust } from '../bundles/trust.ts'
import type { EntryContext } from '../entries/entry.ts'
import type { Mounting } from '../entries/images.ts'
import type { ByteCodeCompiler } from '../importation/byte-code.ts'
import type { Installer } from '../installation/installer.ts'
import type { Platform } from '../platform/interpreter.ts'
import type { CacheProvider } from '../providers/provider.ts'
import type { Owner } from '../system/owner.ts'

/** The implementations that the cache works with; `compose.ts` chooses them. */
export interface CacheWorld extends EntryContext {
  readonly platform: Platform
  readonly installer: Installer
  readonly compileByteCode: ByteCodeCompiler
  /** The archive formats of this machine; found when first asked for. */
  readonly selectArchives: () => Promise<ArchiveFormats>
  /** How uses of images are counted; undefined where images are unpacked instead of mounted. */
  readonly mounting: Mounting | undefined
  /** Who bundles belong to that wait for their upload: the job where a later step uploads them, else this process. */
  readonly owner: Owner
  /** Where archives are kept beyond this machine's own entries, if anywhere. */
  readonly provider: CacheProvider | undefined
  /** The digest of all that a local package's installation can depend on. Throws the node error of what cannot be read. */
  readonly localDigest: (place: string) => string
  /** Who makes the bundles that are saved. */
  readonly producer: Producer
  /** Whose bundles are opened. */
  readonly trust: BundleTrust
  /** Tells which versions must not be used. */
  readonly recall: Recall
}
