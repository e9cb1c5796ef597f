import type { CacheWorld } from '../../cache/world.js';
import type { Settings } from '../../configuration/settings.js';
import type { Platform } from '../../platform/interpreter.js';
import type { Ports } from '../../ports.js';
import type { CacheProvider } from '../../providers/provider.js';
import { type IdentifiedSpecification } from '../../specification/digest.js';
import { type Replacements } from '../compose.js';
import { type Request } from './request.js';
/** The requests, and the implementations of this machine that answer them. */
export interface EnsureCall {
    readonly settings: Settings;
    /** The requests of the settings, if all files were read before. */
    readonly request?: Request | undefined;
    readonly ports: Ports;
    readonly replacements?: Replacements | undefined;
    readonly signal?: AbortSignal | undefined;
}
/** All that the steps of ensuring work with. */
export interface EnsureWorld extends EnsureCall {
    /** The request, with all files read. */
    readonly request: Request;
    readonly platform: Platform;
    /** The specifications whose marker is true here. */
    readonly active: readonly IdentifiedSpecification[];
    readonly provider: CacheProvider | undefined;
    readonly dependencies: CacheWorld;
}
/**
 * Reads the request, asks the interpreter, and picks the implementations. Independent things run at once.
 *
 * @throws ExtensionConfigError for bad input, before anything is changed.
 */
export declare function prepare(call: EnsureCall): Promise<EnsureWorld>;
