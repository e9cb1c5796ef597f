import { type IdentifiedSpecification } from '../specification/digest.js';
import type { CacheDependencies, EnsureOptions } from './dependencies.js';
import { type EnsuredRequest } from './outcome.js';
/**
 * Makes the specifications of one request importable: from the entry in place, else from the provider, else by
 * installing what is missing. Failures of extensions are in the result.
 *
 * @throws CacheError when the cache root cannot be used; the signal's reason on cancellation.
 */
export declare function ensureRequest(specifications: readonly IdentifiedSpecification[], options: EnsureOptions, dependencies: CacheDependencies): Promise<EnsuredRequest>;
