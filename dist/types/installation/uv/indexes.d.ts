import type { Environment } from '../../ports.js';
import type { RequestOptions } from '../../specification/digest.js';
import { SecretText, SecretUrl } from '../../system/secret-url.js';
/** Where uv looks for packages, of the inputs and of the variables together. Paths are absolute. */
export interface Indexes {
    /** The index that is asked last; undefined for the one uv asks where none is named. */
    readonly defaultIndex: SecretText | undefined;
    /** The other indexes in the order they are asked, some as `name=URL`. */
    readonly others: readonly SecretText[];
    /** Pages and directories with links to packages. */
    readonly findLinks: readonly SecretText[];
}
/**
 * Puts the indexes of the inputs and of the variables together: the input `index-url` replaces the default index of the
 * variables, those of `extra-index-url` are asked before the other ones. pip's variables count where uv's leave room: who set
 * them means every installation.
 */
export declare function indexesOf(inputs: {
    readonly indexUrl: SecretText | undefined;
    readonly extraIndexUrl: readonly SecretText[];
    readonly findLinks: readonly SecretText[];
}, environment: Environment): Indexes;
/**
 * The URLs of indexes, with the accounts that uv would use: those of the URLs, else of `UV_INDEX_{NAME}_USERNAME` and `_PASSWORD`.
 * Directories are left out.
 */
export declare function indexUrlsOf({ defaultIndex, others }: Indexes, environment: Environment): SecretUrl[];
/** Whether the user has uv ask no index at all. */
export declare function isOffline(environment: Environment): boolean;
/** The variables that tell uv its indexes. By variable, not by argument: URLs may hold credentials, and everyone sees arguments. */
export declare function indexVariables({ defaultIndex, others, findLinks }: Indexes): Environment;
/** How the indexes count in the request digest: URLs without credentials, directories by what lies in them. */
export declare function describeIndexes({ defaultIndex, others, findLinks, }: Indexes): Pick<RequestOptions, 'indexUrl' | 'extraIndexUrls' | 'findLinks'>;
/** The URL of an index without its name and credentials. */
export declare function bareIndex(index: SecretText | string): string;
/** Whether an index is the one that uv asks where none is named. */
export declare function isUsualIndex(index: string): boolean;
