import type { Environment, Logger } from '../ports.js';
import { type CacheProvider } from './provider.js';
export interface GitHubActionsProviderOptions {
    /** Names the service: ACTIONS_CACHE_URL, ACTIONS_RESULTS_URL, ACTIONS_CACHE_SERVICE_V2, ACTIONS_RUNTIME_TOKEN, ACTIONS_CACHE_MODE. */
    readonly environment: Environment;
    readonly logger: Logger;
    /** Where private directories are made; default: RUNNER_TEMP, else the system's. */
    readonly temporaryDirectory?: string;
    /** Until the service has answered a look-up, in milliseconds; default: 15 s (a healthy one takes 0.1 s). */
    readonly lookupMs?: number;
    /** The program of the toolkit's process; default: the one beside this code. */
    readonly toolkitProgram?: string;
}
/**
 * Keeps bundles in the GitHub Actions cache (service v1 and v2), by the official toolkit.
 *
 * The toolkit swallows the reason of every failure: what it prints is classified. It works in a process of its own, one call at
 * a time, each in a private directory. After the first time-out no further call is made.
 */
export declare function createGitHubActionsProvider(options: GitHubActionsProviderOptions): CacheProvider;
/** Whether this runner names a cache service: asking the toolkit without one takes 10 s. */
export declare function isServiceConfigured(environment: Environment): boolean;
