import { Registry } from '../mapping/registry.js';
import type { Clock, Environment, Logger } from '../ports.js';
/** How a registry is opened. Everything is optional. */
export interface MappingRegistryOptions {
    /** Default: ENSURE_EXTENSIONS_REGISTRY, else PRIME_UVE_CACHE, else `cache.json` in the cache root. */
    readonly cachePath?: string;
    /** How long to wait for another process, in milliseconds. Default 15,000: it takes 12,000 to find out that one of another container or machine is dead. */
    readonly lockTimeoutMs?: number;
    readonly clock?: Clock;
    /** Default: silent. */
    readonly logger?: Logger;
    /** Default: the variables of the process. */
    readonly environment?: Environment;
}
/**
 * The registry of projects and the environments they use, on this machine; a prime-uve `cache.json` is read as it is.
 * See the base class for what it does.
 */
export declare class MappingRegistry extends Registry {
    constructor(options?: MappingRegistryOptions);
}
