import type { Recall } from '../advisories/finding.js';
import type { ArchiveFormats } from '../archive/archive.js';
import type { Producer } from '../bundles/payload.js';
import type { BundleTrust } from '../bundles/trust.js';
import type { EntryContext } from '../entries/entry.js';
import type { Mounting } from '../entries/images.js';
import type { ByteCodeCompiler } from '../importation/byte-code.js';
import type { Installer } from '../installation/installer.js';
import type { Platform } from '../platform/interpreter.js';
import type { CacheProvider } from '../providers/provider.js';
import type { Owner } from '../system/owner.js';
/** The implementations that the cache works with; `compose.ts` chooses them. */
export interface CacheWorld extends EntryContext {
    readonly platform: Platform;
    readonly installer: Installer;
    readonly compileByteCode: ByteCodeCompiler;
    /** The archive formats of this machine; found when first asked for. */
    readonly selectArchives: () => Promise<ArchiveFormats>;
    /** How uses of images are counted; undefined where images are unpacked instead of mounted. */
    readonly mounting: Mounting | undefined;
    /** The owner of bundles that wait for their upload: the job where a later step uploads them, else this process. */
    readonly owner: Owner;
    /** Where archives are kept beyond this machine's own entries, if anywhere. */
    readonly provider: CacheProvider | undefined;
    /** The digest of all that a local package's installation can depend on. Throws the node error of what cannot be read. */
    readonly localDigest: (place: string) => string;
    /** The producer that saved bundles name. */
    readonly producer: Producer;
    /** Decides which bundles are opened. */
    readonly trust: BundleTrust;
    /** Tells which versions must not be used. */
    readonly recall: Recall;
}
