import type { CommandRunner, Environment } from '../ports.js';
import type { ArchiveFormats } from './archive.js';
/** What choosing formats needs. */
export interface ArchiveSelection {
    readonly runner: CommandRunner;
    readonly environment: Environment;
    /** Whether images are declined. */
    readonly isTarOnly: boolean;
    /** Whether images may be mounted; where not they are unpacked. */
    readonly isMounting: boolean;
}
/** The formats of this machine: squashfs images where they can be opened, else tar; what opens may not be what packs. */
export declare function selectArchives(selection: ArchiveSelection): Promise<ArchiveFormats>;
