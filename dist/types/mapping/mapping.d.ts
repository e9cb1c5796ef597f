import type { Environment } from '../ports.js';
import type { MappingRecord } from './registry-file.js';
/** An environment that a project uses. */
export interface MappedEntry {
    /** Absolute on this machine. */
    readonly path: string;
    /** When it was last used: ISO 8601, UTC. */
    readonly lastUsed: string;
}
/** A project and the environments it uses. */
export interface Mapping {
    /** Absolute, symbolic links resolved. */
    readonly projectPath: string;
    /** The latest environment, with `${HOME}` where it lies in the user's home. */
    readonly venvPath: string;
    /** The same on this machine. */
    readonly venvPathExpanded: string;
    readonly projectName: string;
    /** 8 hex digits. */
    readonly pathHash: string;
    /** ISO 8601, UTC. */
    readonly createdAt: string;
    /** ISO 8601, UTC; null before the first validation. */
    readonly lastValidated: string | null;
    /** The machine it was made on; null where that was not noted. */
    readonly host: string | null;
    /** All environments in use, the latest last. */
    readonly entries: readonly MappedEntry[];
    /** The file, below the project, that names the environment; null for none. */
    readonly envFile: string | null;
    /** The variable in it. */
    readonly envVariable: string | null;
}
/** The mapping that a record of the registry describes. Nothing expanded by another machine is believed. */
export declare function mappingOf(projectPath: string, record: MappingRecord, environment: Environment): Mapping;
