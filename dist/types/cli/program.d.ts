import { type Management } from './manage-program.js';
/** What `ensure` and `run` ask for. */
export interface Invocation {
    readonly command: 'ensure' | 'run';
    readonly specifications: readonly string[];
    /** The command of `run` and its arguments. */
    readonly subcommand: readonly string[];
    /** The raw text of each input given as an option. */
    readonly raw: Readonly<Record<string, string>>;
    readonly isJson: boolean;
    readonly verbosity: 'quiet' | 'normal' | 'verbose';
}
/** A specification that counts as not installed from now on. */
export interface Invalidation {
    readonly command: 'invalidate';
    readonly specification: string;
    readonly python: string | undefined;
    readonly cacheRoot: string | undefined;
    readonly isJson: boolean;
}
/** A command that looks after a cache root. */
export interface Managing {
    readonly command: 'manage';
    readonly management: Management;
}
/** Text that only has to be printed: help or the version. */
export interface Notice {
    readonly command: 'notice';
    readonly text: string;
}
/**
 * Reads the command line.
 *
 * @throws ExtensionConfigError `option-unknown` or `input-invalid` for what it cannot read.
 */
export declare function parseArguments(argv: readonly string[], version: string): Invocation | Invalidation | Managing | Notice;
