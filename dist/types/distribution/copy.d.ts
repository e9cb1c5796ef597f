import type { Distribution } from './record.js';
/**
 * Copies distributions from one tree to another by their RECORD, with the byte code that RECORD does not list.
 * Times are kept, so that byte code checked by time stays valid.
 */
export declare function copyDistributions(from: string, distributions: readonly Distribution[], to: string): Promise<void>;
