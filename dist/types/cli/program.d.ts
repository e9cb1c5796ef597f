import { type VariableFormat } from '../report/variables.js';
import { type Management } from './manage-program.js';
/** What `ensure`, `run`, `env`, `warm`, `register` and `resolve` ask for. */
export interface Invocation {
    readonly command: 'ensure' | 'run' | 'env' | 'warm' | 'register' | 'resolve';
    readonly specifications: readonly string[];
    /** The command of `run` and its arguments. */
    readonly subcommand: readonly string[];
    /** The raw text of each input given as an option. */
    readonly raw: Readonly<Record<string, string>>;
    readonly isJson: boolean;
    /** How `env` writes variables. */
    readonly format: VariableFormat;
    readonly warming: Warming;
    readonly verbosity: 'quiet' | 'normal' | 'verbose';
}
/** How `warm` works. */
interface Warming {
    readonly isWatching: boolean;
    readonly intervalMs: number;
    /** What expires within so many hours is refreshed. */
    readonly aheadHours: number;
}
/** A specification that counts as not installed from now on. */
export interface Invalidation {
    readonly command: 'invalidate';
    readonly specification: string;
    readonly python: string | undefined;
    readonly cacheRoot: string | undefined;
    readonly isJson: boolean;
}
/** The variables without anything of ours. */
export interface Removal {
    readonly command: 'remove';
    readonly format: VariableFormat;
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
export declare function parseArguments(argv: readonly string[], version: string): Invocation | Invalidation | Managing | Notice | Removal;
export {};
