import { type Specification, type SpecificationContext } from './specification.js';
/** A specification with the digest that identifies it. */
export interface IdentifiedSpecification extends Specification {
    /** SHA-256 as lower-case hex: of the canonical text, and for local paths of the content too. */
    readonly digest: string;
    /** After how many hours it is resolved again, where that was said of it alone. */
    readonly ttl?: number | 'never';
    /** Of a local one: the names of the packages that are built from what lies on this machine, in their normal form. */
    readonly localNames?: readonly string[];
    /** Where those packages lie: real paths. */
    readonly localTrees?: readonly string[];
}
/**
 * The extension digest: SHA-256 (lower-case hex) of the canonical specification text; of a local path or wheel its
 * content counts too.
 *
 * @throws ExtensionConfigError for text that is not a specification, or a path that does not exist.
 */
export declare function extensionDigest(text: string, context?: SpecificationContext): string;
/** Gives a specification its digest. Reads the content of local paths; throws ExtensionConfigError where there is none. */
export declare function identify(specification: Specification, context?: SpecificationContext): IdentifiedSpecification;
/**
 * The options that change how a request resolves, beside its specifications. Every field is optional; one that is absent, empty or
 * false is the default and leaves the digest as it is.
 */
export interface RequestOptions {
    /** The default index, without credentials; absent for the one that uv asks where none is named. */
    readonly indexUrl?: string;
    /** The other indexes in the order they are asked, without credentials. */
    readonly extraIndexUrls?: readonly string[];
    /** Where packages are looked for beside indexes: URLs without credentials, directories by the SHA-256 of what lies in them. */
    readonly findLinks?: readonly string[];
    /** SHA-256 of each constraints file's content. */
    readonly constraints?: readonly string[];
    /** SHA-256 of the uv configuration file named by the inputs. */
    readonly uvConfig?: string;
    /** From when on a release is too new: a time, or a number of days such as `7 days`. */
    readonly excludeNewer?: string;
    /** Whether nothing without a hash is installed. */
    readonly requireHashes?: true;
    /** SHA-256 over the specifications with hashes. */
    readonly hashes?: string;
    /** Names of packages that are never built from source, or `:all:`. */
    readonly onlyBinary?: readonly string[];
    /** Names of packages that are always built from source, or `:all:`. */
    readonly noBinary?: readonly string[];
    /** Whether no index is asked. */
    readonly noIndex?: true;
    /** Whether releases that are not final are taken like others. */
    readonly prerelease?: true;
    /** Settings for build backends: `NAME:KEY=VALUE`, without a name for all packages. */
    readonly buildSettings?: readonly string[];
    /** How extensions in conflict are handled, where that is not `error`. */
    readonly onConflict?: 'isolate' | 'drop-optional';
    /** Extension digests that may be dropped. */
    readonly optional?: readonly string[];
    /** The UV_… variables that change a resolution, files among them by their content. */
    readonly variables?: Readonly<Record<string, string>>;
}
/**
 * The request digest: SHA-256 (lower-case hex) over the set of specifications and the options. The order and
 * repetition of specifications do not matter. For one specification with default options it is the extension digest.
 *
 * @param specifications texts, or specifications that already carry their digest.
 */
export declare function requestDigest(specifications: readonly (string | IdentifiedSpecification)[], options?: RequestOptions, context?: SpecificationContext): string;
