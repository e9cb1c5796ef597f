import type { Environment } from '../ports.js';
import type { MappingRecord } from './registry-file.js';
/** The env file of prime-uve: what names the environment of a project unless something else is said. */
export declare const primeUveFile = ".env.uve";
/** The variable that names the environment in an env file: prime-uve's in its own, ours in any other. */
export declare function variableOf(envFile: string): string;
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
    /** When it was last added or validated: ISO 8601, UTC; null where that was never noted. */
    readonly lastValidated: string | null;
    /** The machine it was made on; null where that was not noted. */
    readonly host: string | null;
    /** All environments in use, the latest last. */
    readonly entries: readonly MappedEntry[];
    /** The file, below the project, that names the environment; null for none. */
    readonly envFile: string | null;
    /** The variable in it; null only where there is no file. */
    readonly envVariable: string | null;
}
/** The mapping that a record of the registry describes. Nothing expanded by another machine is believed. */
export declare function mappingOf(projectPath: string, record: MappingRecord, environment: Environment): Mapping;
