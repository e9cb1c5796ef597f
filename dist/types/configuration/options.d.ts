import type { KindValues, OptionKind } from './option-kinds.js';
/**
 * Every option, once. `Settings`, the inputs of `action.yml`, the flags of the command line and the tables of the docs are made
 * from this table. A new option is a row here, its use, and a test; then run `npm run generate`.
 */
export interface OptionRow {
    /** How its text is read; see `option-kinds.ts`. */
    readonly kind: OptionKind | 'choice';
    /** The words of a `choice`. */
    readonly choices?: readonly string[];
    /** The name of its argument in the help of the command line; a flag has none. */
    readonly argument?: string;
    /** Its letter on the command line, where pip and uv have one: `r` for `-r`. */
    readonly short?: string;
    /** Under which heading the help of the command line lists it. */
    readonly group: OptionGroup;
    /** The text that counts where it is not given; empty for none. */
    readonly default: string;
    /** The commands of the command line to which it makes a difference; the others refuse it. The action takes every option. */
    readonly commands: 'all' | 'none' | readonly OptionCommand[];
    /** Its description, with unit and exclusions. */
    readonly description: string;
}
/** The headings of the help, in their order. */
export declare const optionGroups: readonly ['Extensions', 'Versions and indexes', 'Cache', 'Imports', 'Behaviour'];
/** One of {@link optionGroups}. */
type OptionGroup = (typeof optionGroups)[number];
/** A command that takes options of this table. */
export type OptionCommand = 'ensure' | 'run' | 'env' | 'warm' | 'register' | 'resolve' | 'explain' | 'lock';
/** The options, in the order they are shown in. */
declare const options: {
    readonly packages: {
        readonly group: 'Extensions';
        readonly kind: 'lines';
        readonly default: '';
        readonly commands: 'none';
        readonly description: 'Packages to make importable, one specification a line: a PEP 508 requirement, or a path, wheel or URL that uv takes.';
    };
    readonly requirements: {
        readonly short: 'r';
        readonly group: 'Extensions';
        readonly kind: 'lines';
        readonly argument: 'FILE';
        readonly default: '';
        readonly commands: 'all';
        readonly description: 'Files whose lines are specifications too, one file or URL a line: requirements files, `pyproject.toml` (its dependencies), `pyproject.toml[extra]`, `pyproject.toml:group`. docs/requirements.md says what is read.';
    };
    readonly config: {
        readonly group: 'Extensions';
        readonly kind: 'lines';
        readonly argument: 'FILE';
        readonly default: '';
        readonly commands: 'all';
        readonly description: 'Files with `[[extensions]]`, one a line: TOML files, or a `pyproject.toml` with `[[tool.ensure-extensions.extensions]]`. Later files override earlier ones.';
    };
    readonly catalog: {
        readonly group: 'Extensions';
        readonly kind: 'lines';
        readonly argument: 'SOURCE';
        readonly default: '';
        readonly commands: 'all';
        readonly description: 'The catalogues that extensions of `config` with the key `catalog` are looked up in, one file or URL a line; of two that have the name, the later one counts. Default: `starter`, the catalogue that comes with this package.';
    };
    readonly only: {
        readonly group: 'Extensions';
        readonly kind: 'lines';
        readonly argument: 'NAME';
        readonly default: '';
        readonly commands: 'all';
        readonly description: 'The names of the extensions of `config` that are meant, one a line. Default: all.';
    };
    readonly python: {
        readonly short: 'p';
        readonly group: 'Extensions';
        readonly kind: 'text';
        readonly argument: 'PYTHON';
        readonly default: '';
        readonly commands: 'all';
        readonly description: 'The interpreter that will import, as uv takes it: a path, a virtual environment, `3.12`, `>=3.9`, `pypy3.10`, `.python-version`; of several lines the first that is found. Default: the first of `python`, `python3` on PATH.';
    };
    readonly cacheRoot: {
        readonly group: 'Cache';
        readonly kind: 'cache-root';
        readonly argument: 'DIR';
        readonly default: '';
        readonly commands: 'all';
        readonly description: 'The directory everything is kept in. Default: `ENSURE_EXTENSIONS_CACHE`, else `ensure-extensions` in the cache directory of the user.';
    };
    readonly provider: {
        readonly group: 'Cache';
        readonly kind: 'provider';
        readonly argument: 'NAME';
        readonly default: 'auto';
        readonly commands: 'all';
        readonly description: 'Where archives are kept between machines: `github-actions`, `local`, `local:DIR`, `s3://BUCKET/PREFIX?endpoint=…&region=…`, `none`; several, the nearest first, as in `local,s3://…`; `auto` is `github-actions` where the runner offers its cache, else `none`.';
    };
    readonly restoreTimeout: {
        readonly group: 'Cache';
        readonly kind: 'seconds';
        readonly argument: 'SECONDS';
        readonly default: '300';
        readonly commands: 'all';
        readonly description: 'How many seconds a store may take to look up and bring an archive (15 at most for the look-up alone); then it is given up for this run.';
    };
    readonly archive: {
        readonly group: 'Cache';
        readonly kind: 'choice';
        readonly choices: readonly ['auto', 'tar'];
        readonly argument: 'FORMAT';
        readonly default: 'auto';
        readonly commands: 'all';
        readonly description: 'How trees travel: `auto` is a squashfs image where this machine opens them (the action mounts it, the CLI unpacks it), else a tar archive; `tar` is always the latter.';
    };
    readonly ttlHours: {
        readonly group: 'Cache';
        readonly kind: 'ttl';
        readonly argument: 'HOURS';
        readonly default: '';
        readonly commands: 'all';
        readonly description: 'After how many hours an extension is resolved again; `0` always, `never` not at all. Default: what was asked for when it was installed, else 24.';
    };
    readonly keepPinned: {
        readonly group: 'Cache';
        readonly kind: 'flag';
        readonly default: 'false';
        readonly commands: 'all';
        readonly description: 'Whether extensions that name one version (`==`) never expire. What they need may have any version, so usually they do.';
    };
    readonly refresh: {
        readonly group: 'Cache';
        readonly kind: 'choice';
        readonly choices: readonly ['before', 'after', 'never'];
        readonly argument: 'WHEN';
        readonly default: 'before';
        readonly commands: readonly ['ensure', 'run', 'env', 'register'];
        readonly description: 'When an expired extension is resolved again: `before` it is used, `after` the job that uses it as it is (on the command line: at the end), `never`.';
    };
    readonly staleIfError: {
        readonly group: 'Cache';
        readonly kind: 'staleness';
        readonly argument: 'POLICY';
        readonly default: 'network';
        readonly commands: readonly ['ensure', 'run', 'env', 'register', 'warm'];
        readonly description: 'When what has expired is used although refreshing it failed: `network` (a failure that may pass), `always`, `never`; with a number of hours, as in `network 72`, for so long after it expired (default 168).';
    };
    readonly retries: {
        readonly group: 'Behaviour';
        readonly kind: 'count';
        readonly argument: 'N';
        readonly default: '3';
        readonly commands: 'all';
        readonly description: 'How often a failure that may pass (network, index) is tried again, after 1, 2, 4 … s, for 60 s at most.';
    };
    readonly isolation: {
        readonly group: 'Versions and indexes';
        readonly kind: 'choice';
        readonly choices: readonly ['shared', 'package'];
        readonly argument: 'MODE';
        readonly default: 'shared';
        readonly commands: 'all';
        readonly description: '`shared` installs all together into one tree; `package` gives each specification a tree of its own.';
    };
    readonly onConflict: {
        readonly group: 'Versions and indexes';
        readonly kind: 'choice';
        readonly choices: readonly ['error', 'isolate', 'drop-optional'];
        readonly argument: 'POLICY';
        readonly default: 'error';
        readonly commands: 'all';
        readonly description: 'How extensions that do not go together are treated: `error` fails them; `isolate` gives the last of them a tree and outputs of its own, off the shared PYTHONPATH; `drop-optional` leaves out one with `required = false`.';
    };
    readonly pth: {
        readonly group: 'Imports';
        readonly kind: 'pth';
        readonly argument: 'POLICY';
        readonly default: 'process';
        readonly commands: readonly ['ensure', 'run', 'env', 'register', 'warm'];
        readonly description: 'What becomes of the `.pth` files of the packages: `process` as in a site directory, `paths-only` adds their paths and runs none of their code, `ignore`; or `allow-list` and on each further line the SHA-256 of a file that may run code: what brings another start-up hook has failed, and the message has the line to add.';
    };
    readonly importOrder: {
        readonly group: 'Imports';
        readonly kind: 'choice';
        readonly choices: readonly ['auto', 'before', 'after'];
        readonly argument: 'ORDER';
        readonly default: 'auto';
        readonly commands: readonly ['ensure', 'run', 'env', 'register', 'warm'];
        readonly description: '`before` or `after` the packages of the interpreter itself; `auto` is before those of the interpreter they are for, after those of another virtual environment of its version.';
    };
    readonly export: {
        readonly group: 'Imports';
        readonly kind: 'flag';
        readonly default: 'true';
        readonly commands: 'none';
        readonly description: 'Whether later steps get PYTHONPATH and PATH. With `false` only the outputs are set, for single steps to use.';
    };
    readonly verifyImport: {
        readonly group: 'Imports';
        readonly kind: 'flag';
        readonly default: 'false';
        readonly commands: readonly ['ensure', 'run', 'env', 'register', 'warm'];
        readonly description: 'Import the modules and entry points of each extension in a fresh interpreter; one that cannot be imported has failed.';
    };
    readonly verifyRegister: {
        readonly group: 'Imports';
        readonly kind: 'flag';
        readonly default: 'false';
        readonly commands: readonly ['ensure', 'run', 'env', 'warm'];
        readonly description: 'Call `register(arguments)` of the module of each enabled extension of `config`, once, in one fresh interpreter; one that raises has failed.';
    };
    readonly constraints: {
        readonly short: 'c';
        readonly group: 'Versions and indexes';
        readonly kind: 'constraints';
        readonly argument: 'FILE';
        readonly default: '';
        readonly commands: 'all';
        readonly description: 'Bounds of versions, one a line: constraints or requirements files (paths or URLs), a `uv.lock`, or `environment` for what the interpreter has installed. The content counts in the cache key.';
    };
    readonly excludeNewer: {
        readonly group: 'Versions and indexes';
        readonly kind: 'exclude-newer';
        readonly argument: 'WHEN';
        readonly default: '';
        readonly commands: 'all';
        readonly description: 'Only what was uploaded before a date (`2026-11-01`, or a time as in RFC 3339), or at least so many days ago (`7 days`). The index has to say when.';
    };
    readonly locked: {
        readonly group: 'Versions and indexes';
        readonly kind: 'flag';
        readonly default: 'false';
        readonly commands: readonly ['ensure', 'run', 'env', 'warm', 'register', 'resolve', 'explain'];
        readonly description: 'Install exactly what a lock holds for what is named: `pylock.toml` of the workspace, or the one that `constraints` names (`ensure-extensions lock` writes it). What it does not hold is an error, and nothing gets old.';
    };
    readonly requireHashes: {
        readonly group: 'Versions and indexes';
        readonly kind: 'flag';
        readonly default: 'false';
        readonly commands: 'all';
        readonly description: 'Install nothing without a hash: every package needs `--hash` in a file of `requirements` or `constraints`, and one version (`==`).';
    };
    readonly onlyBinary: {
        readonly group: 'Versions and indexes';
        readonly kind: 'names';
        readonly argument: 'NAME';
        readonly default: '';
        readonly commands: 'all';
        readonly description: 'Packages that are never built from source, one a line; `:all:` for all of them.';
    };
    readonly indexUrl: {
        readonly group: 'Versions and indexes';
        readonly kind: 'url';
        readonly argument: 'URL';
        readonly default: '';
        readonly commands: 'all';
        readonly description: 'The package index to use instead of the default one; uv itself is fetched from it too.';
    };
    readonly extraIndexUrl: {
        readonly group: 'Versions and indexes';
        readonly kind: 'urls';
        readonly argument: 'URL';
        readonly default: '';
        readonly commands: 'all';
        readonly description: 'Further package indexes, one a line; they are asked before `index-url`.';
    };
    readonly uvVersion: {
        readonly group: 'Versions and indexes';
        readonly kind: 'version';
        readonly argument: 'VERSION';
        readonly default: '';
        readonly commands: 'all';
        readonly description: 'Exactly this uv. Default: the uv on PATH, else a version tested with this release.';
    };
    readonly uvConfig: {
        readonly group: 'Versions and indexes';
        readonly kind: 'file';
        readonly argument: 'FILE';
        readonly default: '';
        readonly commands: 'all';
        readonly description: 'A `uv.toml` to obey; without it uv reads no configuration file.';
    };
    readonly save: {
        readonly group: 'Cache';
        readonly kind: 'choice';
        readonly choices: readonly ['true', 'false', 'auto'];
        readonly argument: 'WHEN';
        readonly default: 'auto';
        readonly commands: readonly ['ensure', 'run', 'env', 'register', 'warm'];
        readonly description: 'Whether what was installed is saved: `true` (the command line exits with 1 where it cannot be), `false`, or `auto`, where the token may write. A hit has nothing to save.';
    };
    readonly saveAt: {
        readonly group: 'Cache';
        readonly kind: 'choice';
        readonly choices: readonly ['post', 'main'];
        readonly default: 'post';
        readonly commands: 'none';
        readonly description: 'When archives are uploaded: `post` (after the job, delaying nobody) or `main` (in this step).';
    };
    readonly failOnError: {
        readonly group: 'Behaviour';
        readonly kind: 'flag';
        readonly default: 'true';
        readonly commands: 'none';
        readonly description: 'Whether the step fails when an extension failed. With `false` the others are cached without it.';
    };
    readonly mode: {
        readonly group: 'Behaviour';
        readonly kind: 'choice';
        readonly choices: readonly ['ensure', 'warm'];
        readonly default: 'ensure';
        readonly commands: 'none';
        readonly description: '`ensure` makes packages importable for later steps. `warm`, for a scheduled workflow, ensures the packages, the extensions of `config` and each requirements file by itself, for every line of `python`, refreshes what expires within a day, saves it, and exports nothing.';
    };
    readonly lookupOnly: {
        readonly group: 'Cache';
        readonly kind: 'flag';
        readonly default: 'false';
        readonly commands: readonly ['ensure'];
        readonly description: 'Only say whether everything is cached; nothing is restored, installed or exported.';
    };
    readonly failOnMiss: {
        readonly group: 'Cache';
        readonly kind: 'flag';
        readonly default: 'false';
        readonly commands: readonly ['ensure', 'run', 'env', 'register'];
        readonly description: 'Fail instead of installing what is not cached. An unavailable cache service does not count as a miss.';
    };
    readonly writeEnv: {
        readonly group: 'Imports';
        readonly kind: 'env-files';
        readonly argument: 'FILE';
        readonly default: '';
        readonly commands: readonly ['ensure', 'run', 'env', 'register'];
        readonly description: 'Files to write `ENSURE_EXTENSIONS_ENTRY` and `PYTHONPATH` to, one a line, as `uv run --env-file` reads them; `docker:FILE` as `docker run --env-file` does. Lines of others stay.';
    };
    readonly verifyKeys: {
        readonly group: 'Cache';
        readonly kind: 'verify-keys';
        readonly argument: 'FILE';
        readonly default: '';
        readonly commands: readonly ['ensure', 'run', 'env', 'register', 'warm'];
        readonly description: 'Public Ed25519 keys, as PEM texts or files that hold some, one a line. With keys nothing of a store is opened that was not signed with one of them, by a run this one may trust; it is a miss, and `restore-status` is `refused`. docs/security.md says more.';
    };
    readonly signingKey: {
        readonly group: 'Cache';
        readonly kind: 'signing-key';
        readonly argument: 'FILE';
        readonly default: '';
        readonly commands: readonly ['ensure', 'run', 'env', 'register', 'warm'];
        readonly description: 'The private Ed25519 key (PKCS#8) that signs what is saved: a PEM text from a secret, or a file. What it signed is trusted too, and nothing unsigned is opened.';
    };
    readonly advisories: {
        readonly group: 'Cache';
        readonly kind: 'places';
        readonly argument: 'SOURCE';
        readonly default: '';
        readonly commands: readonly ['ensure', 'run', 'env', 'register', 'warm'];
        readonly description: 'Advisories in the JSON of OSV, one source a line: a file, a directory, a URL. No cache entry that holds what they call malicious (`MAL-…`) is used, not even an expired one; other advisories warn. They are read where something is installed or refreshed, by `warm`, and after the job: no hit waits for them.';
    };
    readonly cacheInRelease: {
        readonly group: 'Cache';
        readonly kind: 'choice';
        readonly choices: readonly ['auto', 'on', 'off'];
        readonly argument: 'WHEN';
        readonly default: 'auto';
        readonly commands: readonly ['ensure', 'run', 'env', 'register', 'warm'];
        readonly description: 'Whether a run for `release`, `pull_request_target`, `workflow_run` or a tag restores what others saved: `auto` is only with `verify-keys`, `on`, `off`.';
    };
    readonly cacheSuffix: {
        readonly group: 'Cache';
        readonly kind: 'suffix';
        readonly argument: 'TEXT';
        readonly default: '';
        readonly commands: 'all';
        readonly description: 'A part of the cache key of your own, to keep caches apart or to start afresh; letters, digits, `.`, `_`, `-`, at most 64.';
    };
};
/** The name of an option in code; written elsewhere it is the same with dashes. */
export type OptionName = keyof typeof options;
/** The values of all options, each of the type that its row says. */
export type OptionValues = {
    readonly [Name in OptionName]: ValueOf<(typeof options)[Name]>;
};
type ValueOf<Row extends OptionRow> = Row['kind'] extends OptionKind ? KindValues[Row['kind']] : Choice<Row>;
type Choice<Row extends OptionRow> = Row['choices'] extends readonly (infer Value)[] ? Value : never;
/** The names of all options, in the order of the table. */
export declare const optionNames: readonly OptionName[];
/** The row of an option. */
export declare function rowOf(name: OptionName): OptionRow;
/** Whether an option makes a difference to a command of the command line. */
export declare function isForCommand(name: OptionName, command: OptionCommand): boolean;
/** How an option is written as an input and, behind `--`, on the command line: `keepPinned` is `keep-pinned`. */
export declare function writtenName(name: string): string;
/** The raw text of each option that was given, by its name in code. */
export type RawOptions = {
    readonly [Name in OptionName]?: string | undefined;
};
/** The text of an option, or its default. */
export declare function textOf(raw: RawOptions, name: OptionName): string;
export {};
