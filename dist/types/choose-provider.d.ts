import type { ProviderSetting, S3Setting } from './configuration/provider-setting.js';
import type { Environment, Logger } from './ports.js';
import { type ProviderLimits } from './providers/limits.js';
import type { CacheProvider } from './providers/provider.js';
/** What choosing works with. */
interface ProviderPorts {
    readonly environment: Environment;
    readonly logger: Logger;
}
/** Where and for how long a store is asked. */
interface ProviderPlace {
    readonly cacheRoot: string;
    /** How long a store may take to look up and bring a bundle, in milliseconds. */
    readonly restoreMs: number;
}
/**
 * How long a store is waited for, in milliseconds: to say whether it has something (a healthy one takes 0.1 s), to bring it
 * (1 GB at 4 MB/s), and to take an upload, which after the job delays nobody.
 */
export declare const usualLimits: ProviderLimits;
/** The provider a setting names, none for none; the post step saves to the one the main step used. */
export declare function createConfiguredProvider(setting: ProviderSetting, place: ProviderPlace, ports: ProviderPorts): CacheProvider | undefined;
/** A store elsewhere, never waited for longer than its limits. */
export declare function createStore(setting: S3Setting | {
    readonly kind: 'github-actions';
}, restoreMs: number, ports: ProviderPorts): CacheProvider;
export {};
