import type { Environment } from '../ports.js';
import { SecretText, SecretUrl } from '../system/secret-url.js';
import { type Marker } from './marker.js';
/**
 * How a specification names its package: a requirement looked up in the package index, a URL, a version control
 * URL, a `file://` URL, a local wheel, or a local source directory or archive.
 */
export type SpecificationKind = 'requirement' | 'url' | 'vcs' | 'file' | 'wheel' | 'path';
/** One specification: what the user wrote, and what it means. */
export interface Specification {
    /** The text as written, white space at its ends removed. Printing it gives `display`. */
    readonly raw: SecretText;
    /** The text as written with its secrets replaced by `***`, for messages and records. */
    readonly display: string;
    /** The one spelling all equal specifications share, without secrets. Local paths are relative to the base directory, with `/`. */
    readonly canonical: string;
    /** Where a direct reference leads, unless it is a local path. */
    readonly url?: SecretUrl;
    readonly kind: SpecificationKind;
    /** The distribution name in its normal form, where the text tells it. */
    readonly name?: string;
    /** Extras asked for, in their normal form. */
    readonly extras: readonly string[];
    readonly marker?: Marker;
    /** Whether it names one version of a package: `==` without a wildcard, or `===`. */
    readonly pinned?: boolean;
    /** The absolute path of a local file or directory. */
    readonly localPath?: string;
    /** Of a `file://` URL: what follows the `#`, such as a hash of the file. */
    readonly fragment?: string;
    /**
     * The text for uv: paths made absolute. The credentials of an archive stand in it; those of a repository do not, for git
     * would show them to all users of the machine.
     */
    readonly installable: SecretText;
}
/** Where a specification came from and what its paths are relative to. */
export interface SpecificationContext {
    /** The directory that relative paths start from, absolute. Default: the working directory. */
    readonly baseDirectory?: string;
    /** Where the text was written, for messages: `packages, line 3`. */
    readonly origin?: string;
    /** The variables that a local package may name in `tool.uv.cache-keys`. Default: none is set. */
    readonly environment?: Environment;
    /** Values of the variables (`${NAME}`) in user info and queries of URLs. They are secrets. Default: none is read. */
    readonly secrets?: Readonly<Record<string, string>>;
}
/**
 * Parses one specification: a PEP 508 requirement, or a path, wheel, `file://`, `git+…://` or other URL that uv takes.
 *
 * @throws ExtensionConfigError with a `specification-…` code when the text is anything else, such as an option of the
 * installer, several requirements, or holds control characters or `${…}`. Nothing is read from disk.
 */
export declare function parseSpecification(text: string, context?: SpecificationContext): Specification;
/** A specification of a repository at a commit instead of the branch or tag it names; any other as it is. */
export declare function atCommit<T extends Specification>(specification: T, commit: string): T;
