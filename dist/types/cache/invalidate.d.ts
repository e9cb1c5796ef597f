import type { IdentifiedSpecification } from '../specification/digest.js';
import { type EntryContext } from './entry.js';
/**
 * Makes a specification count as not installed: in every entry of this machine and platform that names it, and in
 * archives of any provider installed before now. The other specifications of those entries stay hits.
 *
 * @returns whether something was there: an entry in which it was not yet invalidated.
 */
export declare function invalidateSpecification(specification: Pick<IdentifiedSpecification, 'digest'>, context: EntryContext): Promise<boolean>;
