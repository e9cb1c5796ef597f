import type { Recall } from '../advisories/finding.js';
import type { ArchiveFormats } from '../archive/archive.js';
import type { BundleTrust } from '../bundles/trust.js';
import type { CacheWorld } from '../cache/world.js';
import type { Settings } from '../configuration/settings.js';
import type { Mounting } from '../entries/images.js';
import { CacheLayout } from '../entries/layout.js';
import type { Installer } from '../installation/installer.js';
import type { UvSessionOptions } from '../installation/uv/session.js';
import type { ToolStore } from '../installation/uv/source.js';
import type { Platform } from '../platform/interpreter.js';
import type { Environment, Ports } from '../ports.js';
import type { CacheProvider } from '../providers/provider.js';
import { type Request, type UvReader } from './ensure/request.js';
/** Implementations that a caller brings instead of those the settings choose. */
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
    /** Extensions that expire within so many hours are refreshed now. Default 0. */
    readonly aheadHours?: number | undefined;
    /** Whether advisories are asked about what is fresh too: in runs that nobody waits for. Default: false. */
    readonly examinesHits?: boolean | undefined;
    /** Whether other machines are told what was recalled. Default: true. */
    readonly isBurying?: boolean | undefined;
}
interface DependencySource {
    readonly settings: Settings;
    readonly request: Request;
    readonly ports: Ports;
    readonly replacements: Replacements;
    readonly platform: Platform;
    readonly provider: CacheProvider | undefined;
    readonly layout: CacheLayout;
    readonly mounting: Mounting | undefined;
    readonly trust: BundleTrust;
    readonly selectArchives: () => Promise<ArchiveFormats>;
}
/** The implementations that the cache works with. */
export declare function dependenciesOf({ settings, request, ports, replacements, platform, provider, ...chosen }: DependencySource): CacheWorld;
/** Who is asked about versions that a request installs. */
export declare function recallOf(settings: Settings, { localNames }: Pick<Request, 'localNames'>, environment: Environment): Recall;
/** How uv is found and run for some settings. */
export declare function uvSessionOptions({ settings, request, ports, replacements, }: Pick<DependencySource, 'settings' | 'request' | 'ports' | 'replacements'>): UvSessionOptions;
/** How locks and projects are read: by uv, for the interpreter that will import. */
export declare function uvReader({ settings, ports, replacements, signal }: LockCall, detect: () => Promise<Platform>): UvReader;
interface LockCall {
    readonly settings: Settings;
    readonly ports: Ports;
    readonly replacements?: Replacements | undefined;
    readonly signal?: AbortSignal | undefined;
}
/** The process as it is: what library users get where they bring nothing of their own. Logs nothing. */
export declare function defaultPorts(): Ports;
export {};
