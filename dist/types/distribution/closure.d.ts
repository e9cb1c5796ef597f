import { type MarkerEnvironment } from '../specification/marker.js';
import { type Requirement } from '../specification/requirement.js';
import type { Distribution } from './record.js';
/** What a distribution asks for, as its METADATA says (`Requires-Dist`). */
export declare function readRequirements(tree: string, distribution: Distribution): Promise<Requirement[]>;
/** Where a closure starts. */
export interface Root {
    readonly name: string;
    readonly extras: readonly string[];
}
/**
 * All distributions of a tree that a root needs, itself first, the others by name: its closure under `Requires-Dist`,
 * with the markers and extras that hold for this interpreter. What is not in the tree is passed over.
 */
export declare function closureOf(root: Root, distributions: ReadonlyMap<string, Distribution>, requirements: ReadonlyMap<string, readonly Requirement[]>, markers: MarkerEnvironment): Distribution[];
