import type { CommandPorts } from '../ports.js';
/** Something that a tool imports of an extension. */
export interface ImportTarget {
    /** A module, `sphinx_copybutton`, or an entry point, `pytest11: cov = pytest_cov.plugin`. */
    readonly name: string;
    readonly module: string;
    /** The entry point's attribute of the module, `Class.method`; empty for none. */
    readonly attribute: string;
}
/** The result of an import in a fresh interpreter. */
export interface ImportProof {
    readonly name: string;
    /** In milliseconds; what an import before it loaded counts there. */
    readonly ms: number;
    /** The error as Python shows it; null where it was imported. */
    readonly error: string | null;
    /** Whether it is an entry point of a tool that is not installed: nothing will import it. */
    readonly unused: boolean;
}
/** Whether a proof is one of the contrary. */
export declare function isUnimportable({ error, unused }: ImportProof): boolean;
/** An entry point, as the distribution announces it. */
export interface EntryPoint {
    /** `pytest11`, `sphinx.html_themes`, `console_scripts`. */
    readonly group: string;
    readonly name: string;
    /** `module` or `module:attribute`. */
    readonly value: string;
}
/**
 * Lists what to import of one distribution: its modules, then its entry points of every kind.
 */
export declare function importTargets(modules: readonly string[], entryPoints: readonly EntryPoint[]): ImportTarget[];
/**
 * The entry points of a distribution. Those that need an extra are left out.
 *
 * @param directory its `*.dist-info` directory, absolute.
 */
export declare function readEntryPoints(directory: string): Promise<EntryPoint[]>;
/** The variables in `environment` are those that a later step has. */
export interface VerifyOptions extends CommandPorts {
    readonly python: string;
    readonly signal?: AbortSignal | undefined;
    /** How long the imports of one extension may take, in milliseconds. Default 120,000. */
    readonly timeoutMs?: number | undefined;
    /** How many extensions are imported at once. Default: one for each processor. */
    readonly jobs?: number | undefined;
}
/**
 * Imports the targets of each extension, in a fresh interpreter for each, several at once. Nothing of an extension runs
 * beyond what importing it runs.
 *
 * @param targets by extension digest.
 */
export declare function verifyImports(targets: ReadonlyMap<string, readonly ImportTarget[]>, options: VerifyOptions): Promise<Map<string, ImportProof[]>>;
