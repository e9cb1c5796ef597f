import { type TomlTable } from './toml-document.js';
/** One extension of a configuration file. */
export interface ConfiguredExtension {
    readonly name: string;
    readonly enabled: boolean;
    /** The specification as it was written; undefined for one that is built in. May hold credentials. */
    readonly package: string | undefined;
    /** Whether its failure fails the step. */
    readonly required: boolean;
    /** Its own TTL in hours; undefined for the one of the inputs. */
    readonly ttl: number | 'never' | undefined;
    /** The module whose `register` takes the arguments. */
    readonly module: string;
    /** As the file has them: integers are bigint, dates TomlDate. */
    readonly arguments: TomlTable;
    /** Where it was written, for messages: `extensions.toml:8:11`. */
    readonly origin: string;
    /** The directory of that file, absolute: a package's relative path starts there, so that CI and a laptop mean the same. */
    readonly directory: string;
}
/** Selects extensions. A field that is left out matches all. */
export interface ExtensionFilter {
    readonly enabled?: boolean;
    /** Whether they have no package of their own. */
    readonly builtin?: boolean;
    readonly names?: readonly string[];
}
/** The extensions that a filter means, in their order. */
export declare function selectExtensions(extensions: readonly ConfiguredExtension[], filter: ExtensionFilter): ConfiguredExtension[];
/** How configuration files are read. */
export interface ExtensionFilesSource {
    /** Absolute; a `pyproject.toml` is read below `tool.ensure-extensions`. */
    readonly files: readonly string[];
    /** Absolute; files below it are shown relative to it. */
    readonly workspace: string;
    /** How the user names the input that named the files, for messages. */
    readonly origin: string;
    /** Says what catalogues hold. It is asked only where a file has an extension of a catalogue. */
    readonly catalogs: CatalogLookup;
}
/** Says what catalogues know of extensions. */
export interface CatalogLookup {
    /**
     * @throws ExtensionConfigError for a catalogue that cannot be used.
     * @returns what is known of each, or why nothing is, in the order of the names.
     */
    find(names: readonly string[]): Promise<readonly (CatalogedExtension | {
        readonly problem: string;
    })[]>;
}
/** What a catalogue says of an extension. */
interface CatalogedExtension {
    readonly package: string;
    readonly module: string | null;
    /** Which catalogue says so, as the user calls it. */
    readonly catalog: string;
}
/**
 * Reads configuration files of extensions and merges them: of two that have an extension of the same name, the later
 * file wins, key by key and in `arguments` table by table; arrays are replaced. An extension stands where its name first
 * stood. What catalogues say fills in what no file says.
 *
 * @throws ConfigFileError with every problem of every file; ExtensionConfigError `file-unreadable`, `catalog-invalid`.
 */
export declare function readExtensions({ files, workspace, origin, catalogs }: ExtensionFilesSource): Promise<ConfiguredExtension[]>;
/**
 * The extensions with these names.
 *
 * @throws ExtensionConfigError `input-invalid` for a name that no extension has.
 */
export declare function onlyNamed(extensions: readonly ConfiguredExtension[], names: readonly string[], origin: string): ConfiguredExtension[];
export {};
