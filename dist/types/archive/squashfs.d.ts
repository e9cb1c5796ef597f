import type { CommandRunner, Environment } from '../ports.js';
import type { ArchiveFormat, Unmounter } from './archive.js';
export interface SquashfsOptions {
    readonly runner: CommandRunner;
    readonly environment: Environment;
    /** Whether images may be mounted; where not they are unpacked. The command line has no end at which to unmount. */
    readonly isMounting: boolean;
}
/** Squashfs images as this machine opens them. Whether it packs them too is another question. */
export interface SquashfsFormat extends ArchiveFormat {
    /** Whether it does, found by packing a tiny tree with the very options: older versions lack some. */
    canPack(): Promise<boolean>;
}
/**
 * What this machine can do with squashfs images, found by trying a tiny one: opening by the first that works of a
 * kernel mount (as root, or by `sudo -n`), squashfuse, unsquashfs. Undefined where nothing opens. Never asks for a
 * password.
 */
export declare function findSquashfs(options: SquashfsOptions): Promise<SquashfsFormat | undefined>;
/** Takes away what runs left mounted that were killed while they tried images, in a directory for temporary files. */
export declare function removeLeftoverProbes(unmounter: Unmounter, now: Date, temporary?: string): Promise<void>;
/** What takes mounts of images away: by what fits each, which may be other than what this run would mount by. */
export declare function createUnmounter(options: Pick<SquashfsOptions, 'runner' | 'environment'>): Unmounter;
