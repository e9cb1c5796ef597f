import { type ExtensionResult } from '../../cache/outcome.js';
import type { ConfiguredExtension } from '../../configuration/extensions.js';
import { type JsonValue } from '../../configuration/toml-document.js';
import type { ExtensionContents } from '../../entries/contents.js';
import type { ImportEnvironment } from '../../importation/import-paths.js';
import type { Registration } from '../../importation/register.js';
/** The result of ensuring one extension. */
export interface EnsuredExtension extends Omit<ExtensionResult, 'specification' | 'digest'>, ExtensionContents {
    /** Its name in the configuration; of a specification that stands in none, that of its distribution. */
    readonly name: string;
    /** Whether it has no package: the tool brings it. */
    readonly builtin: boolean;
    /** Whether the configuration means it. */
    readonly enabled: boolean;
    /** Whether its failure fails the step. */
    readonly required: boolean;
    /** Its package as it was written, without credentials; null for one that is built in. */
    readonly package: string | null;
    /** The module whose `register` takes the arguments; null for a specification that stands in no configuration. */
    readonly module: string | null;
    /** The argument of its `register`. */
    readonly arguments: {
        readonly [key: string]: JsonValue;
    };
    /**
     * The arguments as JSON that keeps Python's types, see `RegisterTarget`; null where `arguments` keeps them too. Dates and whole
     * floats are what plain JSON loses.
     */
    readonly typedArguments: unknown;
    /** Its TTL in the configuration, in hours; null where it has none of its own. */
    readonly ttlHours: number | 'never' | null;
    /** The same as `package`, where it was asked for; null for one that is built in or disabled. */
    readonly specification: string | null;
    /** The extension digest; null where there is no specification. */
    readonly digest: string | null;
    /** The trees it is imported from, first wins; empty where it is not installed. */
    readonly importPaths: readonly string[];
    /** The variables that make it importable, where those of the result do not: it has a tree of its own. */
    readonly environment: ImportEnvironment | null;
    /** The proof that it can be handed over; null where it was not asked for. */
    readonly registration: Registration | null;
}
/** Describes an extension from its configuration alone; `shown` is its package without credentials. */
export declare function configuredExtension(extension: ConfiguredExtension, shown: string | null): EnsuredExtension;
/** A specification that stands in no configuration. */
export declare function plainExtension(specification: string, name: string): EnsuredExtension;
/** Whether an extension counts as hit or miss: one that is external and enabled. */
export declare function isCounted({ builtin, enabled }: EnsuredExtension): boolean;
/** An extension with what became of `register`; one that raised has failed. */
export declare function registered(extension: EnsuredExtension, registration: Registration): EnsuredExtension;
/** How an extension is called in reports: by what was asked for, else by its name. */
export declare function titleOf({ specification, name }: Pick<EnsuredExtension, 'specification' | 'name'>): string;
