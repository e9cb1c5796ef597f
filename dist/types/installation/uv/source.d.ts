import type { Platform } from '../../platform/interpreter.js';
import type { Ports } from '../../ports.js';
import type { SecretUrl } from '../../system/secret-url.js';
/** A uv that can be run. */
export interface Uv {
    readonly path: string;
    readonly version: string;
}
/** Where a fetched uv is kept between runs. */
export interface ToolStore {
    /** The path of uv of this version, if it is kept. */
    find(version: string): Promise<string | undefined>;
    /** Keeps the directory that holds the executable; gives the executable's path in the store. */
    keep(version: string, directory: string, executable: string): Promise<string>;
}
export interface FindUvOptions extends Omit<Ports, 'clock'> {
    readonly platform: Platform;
    readonly store: ToolStore;
    /** Exactly this version; without it any uv on PATH will do. */
    readonly version?: string | undefined;
    /** The index that uv is fetched from; without it the one pip or the environment knows. */
    readonly indexUrl?: SecretUrl | undefined;
    readonly signal?: AbortSignal | undefined;
}
