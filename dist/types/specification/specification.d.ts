import { type Marker } from './marker.js';
/**
 * How a specification names its package: a requirement looked up in the package index, a URL, a version control
 * URL, a `file://` URL, a local wheel, or a local source directory or archive.
 */
export type SpecificationKind = 'requirement' | 'url' | 'vcs' | 'file' | 'wheel' | 'path';
/** One specification: what the user wrote, and what it means. */
export interface Specification {
    /** The text as written, white space at its ends removed. May hold credentials: never print it, print `display`. */
    readonly raw: string;
    /** The raw text without credentials, for messages. */
    readonly display: string;
    /** The one spelling all equal specifications share, without credentials. Local paths are relative to the base directory, with `/`. */
    readonly canonical: string;
    readonly kind: SpecificationKind;
    /** The distribution name in its normal form, where the text tells it. */
    readonly name?: string;
    /** Extras asked for, in their normal form. */
    readonly extras: readonly string[];
    readonly marker?: Marker;
    /** Whether it names one version of a package: `==` without a wildcard, or `===`. */
    readonly isPinned?: boolean;
    /** The absolute path of a local file or directory. */
    readonly localPath?: string;
    /** The text for uv: paths made absolute, credentials kept. */
    readonly installable: string;
}
/** Where a specification came from and what its paths are relative to. */
export interface SpecificationContext {
    /** The directory that relative paths start from, absolute. Default: the working directory. */
    readonly baseDirectory?: string;
    /** Where the text was written, for messages: `packages, line 3`. */
    readonly origin?: string;
}
/**
 * Parses one specification: a PEP 508 requirement, or a path, wheel, `file://`, `git+…://` or other URL that uv takes.
 *
 * @throws ExtensionConfigError with a `specification-…` code when the text is anything else, such as an option of the
 * installer, several requirements, or holds control characters or `${…}`. Nothing is read from disk.
 */
export declare function parseSpecification(text: string, context?: SpecificationContext): Specification;
