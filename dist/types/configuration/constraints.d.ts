import type { Platform } from '../platform/interpreter.js';
import type { Environment } from '../ports.js';
/** What versions must keep to: a file, absolute, or what the interpreter has installed. */
export type ConstraintSource = {
    readonly kind: 'file';
    readonly file: string;
} | {
    readonly kind: 'environment';
};
/** Constraints as uv takes them. */
export interface Constraints {
    /** Files uv reads by itself, absolute. */
    readonly files: readonly string[];
    /** Lines made from a lock file or the environment: `six==1.17.0 ; python_full_version < '3.13'`. */
    readonly lines: readonly string[];
    /** SHA-256 of each source's content, in order: they count in the request digest. */
    readonly digests: readonly string[];
    /** How a user calls each source, for messages: `uv.lock`, `the environment`. */
    readonly names: readonly string[];
}
/**
 * Reads constraints.
 *
 * @param context the interpreter that will import, needed where what it has installed is a source; and the variables that
 * files may name.
 * @throws ExtensionConfigError `file-unreadable`.
 */
export declare function readConstraints(sources: readonly ConstraintSource[], { platform, environment }: {
    platform: Pick<Platform, 'sitePackages'> | undefined;
    environment: Environment;
}): Promise<Constraints>;
