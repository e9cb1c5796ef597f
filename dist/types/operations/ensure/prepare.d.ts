import type { CacheDependencies } from '../../cache/dependencies.js';
import type { Settings } from '../../configuration/settings.js';
import type { Platform } from '../../platform/interpreter.js';
import type { CacheProvider } from '../../providers/provider.js';
import { type IdentifiedSpecification } from '../../specification/digest.js';
import { type Ports, type Replacements } from '../compose.js';
import { type Request } from './request.js';
/** What is asked for, and the implementations of this machine that answer it. */
export interface EnsureCall {
    readonly settings: Settings;
    readonly ports: Ports;
    readonly replacements?: Replacements | undefined;
    readonly signal?: AbortSignal | undefined;
}
/** All that the steps of ensuring work with. */
export interface EnsureWorld extends EnsureCall {
    readonly request: Request;
    readonly platform: Platform;
    /** The specifications whose marker is true here. */
    readonly active: readonly IdentifiedSpecification[];
    readonly provider: CacheProvider | undefined;
    readonly dependencies: CacheDependencies;
}
/**
 * Reads the request, asks the interpreter, and picks the implementations. Independent things run at once.
 *
 * @throws ExtensionConfigError for bad input, before anything is changed.
 */
export declare function prepare(call: EnsureCall): Promise<EnsureWorld>;
