import type { MarkerEnvironment } from '../specification/marker.js';
import type { Specification } from '../specification/specification.js';
import type { Distribution } from './record.js';
/**
 * Which distributions of a tree each specification brought: its closure, by extension digest. A specification without
 * a name (a path or URL) is found by the `direct_url.json` its distribution carries (PEP 610), else by what is known.
 *
 * @param known distribution names by extension digest, of what was kept from another tree: one that was made in another
 * workspace carries the path it had there.
 */
export declare function attributeDistributions(tree: string, distributions: readonly Distribution[], specifications: readonly (Specification & {
    readonly digest: string;
})[], markers: MarkerEnvironment, known: ReadonlyMap<string, string>): Promise<Map<string, Distribution[]>>;
