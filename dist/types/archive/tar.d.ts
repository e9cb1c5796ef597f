import type { CommandRunner, Environment } from '../ports.js';
import { type ArchiveFormat } from './archive.js';
/** A tar format: a machine that packs it unpacks it too. */
export type TarFormat = ArchiveFormat & {
    readonly open: NonNullable<ArchiveFormat['open']>;
};
/** What choosing a tar format needs. */
export interface TarFormatOptions {
    readonly runner: CommandRunner;
    readonly environment: Environment;
}
/**
 * The best tar format of this machine: `tar.zst` by the programs tar and zstd, else by node's own zstd (22.15 and
 * newer), else `tar.gz`. The format's name is part of the cache key, so that no machine meets an archive it cannot open.
 */
export declare function selectTarFormat(options: TarFormatOptions): Promise<TarFormat>;
/** A tar format that needs no program of the machine. */
export declare function nodeTarFormat(): TarFormat;
