import type { ArchiveFormats } from './archive/archive.js';
import { type PendingSave } from './cache/bundle.js';
import type { Mounting } from './cache/images.js';
import { CacheLayout } from './cache/layout.js';
import type { ProviderReport } from './cache/outcome.js';
import type { Settings } from './configuration/settings.js';
import type { Installer } from './installation/installer.js';
import type { UvSessionOptions } from './installation/uv-session.js';
import type { ToolStore } from './installation/uv-source.js';
import type { Platform } from './platform/interpreter.js';
import type { Clock, CommandRunner, Environment, Logger } from './ports.js';
import type { CacheProvider, SaveResult } from './providers/provider.js';
import type { EnsureResult } from './report/result.js';
import { type Request } from './request.js';
/** The world, as the entry points see it. */
export interface Ports {
    readonly logger: Logger;
    readonly runner: CommandRunner;
    readonly clock: Clock;
    readonly environment: Environment;
}
/** What a caller may bring instead of what the settings choose. */
export interface Replacements {
    readonly provider?: CacheProvider | undefined;
    readonly installer?: Installer | undefined;
    readonly toolStore?: ToolStore | undefined;
    /** The wait before the first retry, in milliseconds. */
    readonly firstWaitMs?: number | undefined;
    /** Given by callers that end the uses of mounts, with {@link releaseMounts}; without it nothing is mounted. */
    readonly mounting?: Mounting | undefined;
    /** Decides which of many runs refreshes early; default Math.random. */
    readonly random?: (() => number) | undefined;
    /** What expires within so many hours is refreshed now. Default 0. */
    readonly aheadHours?: number | undefined;
}
/** What ensuring came to, and what is still to be saved. */
export interface Ensured {
    readonly result: EnsureResult;
    readonly pending: readonly PendingSave[];
    /** The parts of each request's key, for the log. */
    readonly keyLines: readonly string[];
    readonly provider: CacheProvider | undefined;
    /** Whether something that has expired was used as it is, to be refreshed after the job. */
    readonly isRefreshDue: boolean;
}
/**
 * Makes what the settings name importable.
 *
 * @throws ExtensionConfigError for bad input, before anything is changed; CacheError for an unusable cache root.
 */
export declare function ensure(settings: Settings, ports: Ports, replacements?: Replacements, signal?: AbortSignal): Promise<Ensured>;
/** Uploads what was packed, one after the other. Failures are results, never errors. */
export declare function savePendings(pendings: readonly PendingSave[], provider: CacheProvider, cacheRoot: string, signal?: AbortSignal): Promise<{
    key: string;
    sizeBytes: number;
    result: SaveResult;
}[]>;
/** How saving went, as results have it. */
export declare function saveReports(saved: readonly {
    readonly key: string;
    readonly result: SaveResult;
}[], { name }: Pick<CacheProvider, 'name'>): ProviderReport[];
interface DependencySource {
    readonly settings: Settings;
    readonly request: Request;
    readonly ports: Ports;
    readonly replacements: Replacements;
    readonly platform: Platform;
    readonly provider: CacheProvider | undefined;
    readonly layout: CacheLayout;
    readonly mounting: Mounting | undefined;
    readonly selectArchives: () => Promise<ArchiveFormats>;
}
/** How uv is found and run for some settings. */
export declare function uvSessionOptions({ settings, request, ports, replacements, }: Pick<DependencySource, 'settings' | 'request' | 'ports' | 'replacements'>): UvSessionOptions;
/** The process as it is: what library users get where they bring nothing of their own. Logs nothing. */
export declare function defaultPorts(): Ports;
export {};
