import { type ImportTarget } from '../importation/verify-import.js';
import type { Entry } from './entry.js';
/**
 * What is to be imported of one extension of an entry: of its own distribution, not of those it needs. Nothing where
 * its tree records no distribution of it.
 *
 * @param digest the extension digest.
 */
export declare function entryTargets({ tree, metadata }: Pick<Entry, 'tree' | 'metadata'>, digest: string): Promise<ImportTarget[]>;
