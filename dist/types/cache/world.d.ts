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
    /** Who bundles belong to that wait for their upload: the job where a later step uploads them, else this process. */
    readonly owner: Owner;
    /** Where archives are kept beyond this machine's own entries, if anywhere. */
    readonly provider: CacheProvider | undefined;
    /** Who makes the bundles that are saved. */
    readonly producer: Producer;
    /** Whose bundles are opened. */
    readonly trust: BundleTrust;
    /** Tells which versions must not be used; undefined where nobody is asked. */
    readonly recall: Recall | undefined;
}
