import type { Environment, Logger } from '../ports.js';
import { type CacheProvider } from './provider.js';
/** How long each part of a call may take, in milliseconds. */
interface GitHubActionsDeadlines {
    /** Until the service has answered a look-up. */
    readonly lookupMs: number;
    /** For a whole restore or save. */
    readonly transferMs: number;
}
export interface GitHubActionsProviderOptions {
    /** Read once: ACTIONS_CACHE_URL, ACTIONS_RESULTS_URL, ACTIONS_CACHE_SERVICE_V2, ACTIONS_CACHE_MODE. */
    readonly environment: Environment;
    readonly logger: Logger;
    /** Where private directories are made; default: RUNNER_TEMP, else the system's. */
    readonly temporaryDirectory?: string;
    /** Default: 15 s for a look-up (a healthy one takes 0.1 s), 5 min for a transfer (1 GB at 4 MB/s). */
    readonly deadlines?: GitHubActionsDeadlines;
}
/**
 * Keeps bundles in the GitHub Actions cache (service v1 and v2), by the official toolkit.
 *
 * The toolkit prints to stdout, swallows the reason of every failure and takes its place from the process
 * (GITHUB_WORKSPACE, the working directory). So calls are made one at a time in a private directory, what they print
 * is captured and classified, and each has a deadline. After the first time-out no further call is made.
 */
export declare function createGitHubActionsProvider(options: GitHubActionsProviderOptions): CacheProvider;
/** Whether this runner names a cache service: asking the toolkit without one takes 10 s. */
export declare function isServiceConfigured(environment: Environment): boolean;
export {};
