import { type EnsuredRequest } from './cache/outcome.js';
import type { Settings } from './configuration/settings.js';
import type { Platform } from './platform/interpreter.js';
import type { CommandRunner, Environment, Logger } from './ports.js';
import { type EnsureResult } from './report/result.js';
import { type IdentifiedSpecification, type RequestOptions } from './specification/digest.js';
/** What the requests came to, and what they were made for. */
export interface Conclusion {
    readonly requests: readonly EnsuredRequest[];
    /** All, in the order they were given. */
    readonly specifications: readonly IdentifiedSpecification[];
    /** Those whose marker is true here. */
    readonly active: readonly IdentifiedSpecification[];
    readonly platform: Platform;
    readonly requestOptions: RequestOptions;
    readonly settings: Settings;
    readonly ports: {
        readonly runner: CommandRunner;
        readonly environment: Environment;
        readonly logger: Logger;
    };
    readonly signal?: AbortSignal | undefined;
}
/**
 * Turns what the requests came to into the one result: the import paths with their loader, the proof that everything
 * can be imported where that is wanted, and all that is reported.
 *
 * @returns the result, and whether nothing was found that cannot be imported.
 */
export declare function conclude(source: Conclusion): Promise<{
    result: EnsureResult;
    isImportable: boolean;
}>;
