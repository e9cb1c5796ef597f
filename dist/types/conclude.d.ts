import { type EnsuredRequest } from './cache/outcome.js';
import type { Settings } from './configuration/settings.js';
import type { Platform } from './platform/interpreter.js';
import type { CommandRunner, Environment, Logger } from './ports.js';
import { type EnsureResult } from './report/result.js';
import type { Request } from './request.js';
import { type IdentifiedSpecification } from './specification/digest.js';
/** What the requests came to, and what they were made for. */
export interface Conclusion extends Pick<Request, 'specifications' | 'digests' | 'requestOptions'> {
    /** Those whose trees go on the import path. */
    readonly shared: readonly EnsuredRequest[];
    /** Those of extensions that were set apart, each with a tree of its own. */
    readonly isolated: readonly EnsuredRequest[];
    /** The specifications whose marker is true here. */
    readonly active: readonly IdentifiedSpecification[];
    readonly platform: Platform;
    readonly settings: Settings;
    readonly ports: {
        readonly runner: CommandRunner;
        readonly environment: Environment;
        readonly logger: Logger;
    };
    readonly signal?: AbortSignal | undefined;
}
/**
 * Turns what the requests came to into the one result: the import paths with their loader, the proofs that everything
 * can be imported and registered where they are wanted, and all that is reported.
 *
 * @returns the result, and whether nothing was found that cannot be imported.
 */
export declare function conclude(source: Conclusion): Promise<{
    result: EnsureResult;
    isImportable: boolean;
}>;
