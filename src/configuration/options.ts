import type { KindValues, OptionKind } from './option-kinds.ts'

/**
 * Every option, once. `Settings`, the inputs of `action.yml`, the flags of the command line and the tables of the docs are made
 * from this table. A new option is a row here, its use, and a test; then run `npm run generate`.
 */
export interface OptionRow {
  /** How its text is read; see `option-kinds.ts`. */
  readonly kind: OptionKind | 'choice'
  /** The words of a `choice`. */
  readonly choices?: readonly string[]
  /** The name of its argument in the help of the command line; a flag has none. */
  readonly argument?: string
  /** Its letter on the command line, where pip and uv have one: `r` for `-r`. */
  readonly short?: string
  /** Under which heading the help of the command line lists it. */
  readonly group: OptionGroup
  /** The text that counts where it is not given; empty for none. */
  readonly default: string
  /** The commands of the command line to which it makes a difference; the others refuse it. The action takes every option. */
  readonly commands: 'all' | 'none' | readonly OptionCommand[]
  /** Its description, with unit and exclusions. */
  readonly description: string
}

/** The headings of the help, in their order. */
export const optionGroups = ['Extensions', 'Versions and indexes', 'Cache', 'Imports', 'Behaviour'] as const

/** One of {@link optionGroups}. */
type OptionGroup = (typeof optionGroups)[number]

/** A command that takes options of this table. */
export type OptionCommand = 'ensure' | 'run' | 'env' | 'warm' | 'register' | 'resolve' | 'explain'

/** The options, in the order they are shown in. */
const options = {
  packages: {
    group: 'Extensions',
    kind: 'lines',
    default: '',
    commands: 'none',
    description: 'Packages to make importable, one specification a line: a PEP 508 requirement, or a path, wheel or URL that uv takes.',
  },
  requirements: {
    short: 'r',
    group: 'Extensions',
    kind: 'lines',
    argument: 'FILE',
    default: '',
    commands: 'all',
    description:
      'Files whose lines are specifications too, one file or URL a line: requirements files, `pyproject.toml` (its dependencies), `pyproject.toml[extra]`, `pyproject.toml:group`. docs/requirements.md says what is read.',
  },
  config: {
    group: 'Extensions',
    kind: 'lines',
    argument: 'FILE',
    default: '',
    commands: 'all',
    description:
      'Files with `[[extensions]]`, one a line: TOML files, or a `pyproject.toml` with `[[tool.ensure-extensions.extensions]]`. Later files override earlier ones.',
  },
  catalog: {
    group: 'Extensions',
    kind: 'lines',
    argument: 'SOURCE',
    default: '',
    commands: 'all',
    description:
      'The catalogues that extensions of `config` with the key `catalog` are looked up in, one file or URL a line; of two that have the name, the later one counts. Default: `starter`, the catalogue that comes with this package.',
  },
  only: {
    group: 'Extensions',
    kind: 'lines',
    argument: 'NAME',
    default: '',
    commands: 'all',
    description: 'The names of the extensions of `config` that are meant, one a line. Default: all.',
  },
  python: {
    short: 'p',
    group: 'Extensions',
    kind: 'text',
    argument: 'PYTHON',
    default: '',
    commands: 'all',
    description:
      'The interpreter that will import, as uv takes it: a path, a virtual environment, `3.12`, `>=3.9`, `pypy3.10`, `.python-version`; of several lines the first that is found. Default: the first of `python`, `python3` on PATH.',
  },
  cacheRoot: {
    group: 'Cache',
    kind: 'cache-root',
    argument: 'DIR',
    default: '',
    commands: 'all',
    description:
      'The directory everything is kept in. Default: `ENSURE_EXTENSIONS_CACHE`, else `ensure-extensions` in the cache directory of the user.',
  },
  provider: {
    group: 'Cache',
    kind: 'provider',
    argument: 'NAME',
    default: 'auto',
    commands: 'all',
    description:
      'Where archives are kept between machines: `github-actions`, `local`, `local:DIR`, `s3://BUCKET/PREFIX?endpoint=…&region=…`, `none`; several, the nearest first, as in `local,s3://…`; `auto` is `github-actions` where the runner offers its cache, else `none`.',
  },
  restoreTimeout: {
    group: 'Cache',
    kind: 'seconds',
    argument: 'SECONDS',
    default: '300',
    commands: 'all',
    description:
      'How many seconds a store may take to look up and bring an archive (15 at most for the look-up alone); then it is given up for this run.',
  },
  archive: {
    group: 'Cache',
    kind: 'choice',
    choices: ['auto', 'tar'],
    argument: 'FORMAT',
    default: 'auto',
    commands: 'all',
    description:
      'How trees travel: `auto` is a squashfs image where this machine opens them (the action mounts it, the CLI unpacks it), else a tar archive; `tar` is always the latter.',
  },
  ttlHours: {
    group: 'Cache',
    kind: 'ttl',
    argument: 'HOURS',
    default: '',
    commands: 'all',
    description:
      'After how many hours an extension is resolved again; `0` always, `never` not at all. Default: what was asked for when it was installed, else 24.',
  },
  keepPinned: {
    group: 'Cache',
    kind: 'flag',
    default: 'false',
    commands: 'all',
    description: 'Whether extensions that name one version (`==`) never expire. What they need may have any version, so usually they do.',
  },
  refresh: {
    group: 'Cache',
    kind: 'choice',
    choices: ['before', 'after', 'never'],
    argument: 'WHEN',
    default: 'before',
    commands: ['ensure', 'run', 'env', 'register'],
    description:
      'When an expired extension is resolved again: `before` it is used, `after` the job that uses it as it is (on the command line: at the end), `never`.',
  },
  staleIfError: {
    group: 'Cache',
    kind: 'staleness',
    argument: 'POLICY',
    default: 'network',
    commands: ['ensure', 'run', 'env', 'register', 'warm'],
    description:
      'When what has expired is used although refreshing it failed: `network` (a failure that may pass), `always`, `never`; with a number of hours, as in `network 72`, for so long after it expired (default 168).',
  },
  retries: {
    group: 'Behaviour',
    kind: 'count',
    argument: 'N',
    default: '3',
    commands: 'all',
    description: 'How often a failure that may pass (network, index) is tried again, after 1, 2, 4 … s, for 60 s at most.',
  },
  isolation: {
    group: 'Versions and indexes',
    kind: 'choice',
    choices: ['shared', 'package'],
    argument: 'MODE',
    default: 'shared',
    commands: 'all',
    description: '`shared` installs all together into one tree; `package` gives each specification a tree of its own.',
  },
  onConflict: {
    group: 'Versions and indexes',
    kind: 'choice',
    choices: ['error', 'isolate', 'drop-optional'],
    argument: 'POLICY',
    default: 'error',
    commands: 'all',
    description:
      'How extensions that do not go together are treated: `error` fails them; `isolate` gives the last of them a tree and outputs of its own, off the shared PYTHONPATH; `drop-optional` leaves out one with `required = false`.',
  },
  pth: {
    group: 'Imports',
    kind: 'pth',
    argument: 'POLICY',
    default: 'process',
    commands: ['ensure', 'run', 'env', 'register', 'warm'],
    description:
      'What becomes of the `.pth` files of the packages: `process` as in a site directory, `paths-only` adds their paths and runs none of their code, `ignore`; or `allow-list` and on each further line the SHA-256 of a file that may run code: what brings another start-up hook has failed, and the message has the line to add.',
  },
  importOrder: {
    group: 'Imports',
    kind: 'choice',
    choices: ['auto', 'before', 'after'],
    argument: 'ORDER',
    default: 'auto',
    commands: ['ensure', 'run', 'env', 'register', 'warm'],
    description:
      '`before` or `after` the packages of the interpreter itself; `auto` is before those of the interpreter they are for, after those of another virtual environment of its version.',
  },
  export: {
    group: 'Imports',
    kind: 'flag',
    default: 'true',
    commands: 'none',
    description: 'Whether later steps get PYTHONPATH and PATH. With `false` only the outputs are set, for single steps to use.',
  },
  verifyImport: {
    group: 'Imports',
    kind: 'flag',
    default: 'false',
    commands: ['ensure', 'run', 'env', 'register', 'warm'],
    description: 'Import the modules and entry points of each extension in a fresh interpreter; one that cannot be imported has failed.',
  },
  verifyRegister: {
    group: 'Imports',
    kind: 'flag',
    default: 'false',
    commands: ['ensure', 'run', 'env', 'warm'],
    description:
      'Call `register(arguments)` of the module of each enabled extension of `config`, once, in one fresh interpreter; one that raises has failed.',
  },
  constraints: {
    short: 'c',
    group: 'Versions and indexes',
    kind: 'constraints',
    argument: 'FILE',
    default: '',
    commands: 'all',
    description:
      'Bounds of versions, one a line: constraints or requirements files (paths or URLs), a `uv.lock`, or `environment` for what the interpreter has installed. The content counts in the cache key.',
  },
  excludeNewer: {
    group: 'Versions and indexes',
    kind: 'exclude-newer',
    argument: 'WHEN',
    default: '',
    commands: 'all',
    description:
      'Only what was uploaded before a date (`2026-11-01`, or a time as in RFC 3339), or at least so many days ago (`7 days`). The index has to say when.',
  },
  requireHashes: {
    group: 'Versions and indexes',
    kind: 'flag',
    default: 'false',
    commands: 'all',
    description:
      'Install nothing without a hash: every package needs `--hash` in a file of `requirements` or `constraints`, and one version (`==`).',
  },
  onlyBinary: {
    group: 'Versions and indexes',
    kind: 'names',
    argument: 'NAME',
    default: '',
    commands: 'all',
    description: 'Packages that are never built from source, one a line; `:all:` for all of them.',
  },
  indexUrl: {
    group: 'Versions and indexes',
    kind: 'url',
    argument: 'URL',
    default: '',
    commands: 'all',
    description: 'The package index to use instead of the default one; uv itself is fetched from it too.',
  },
  extraIndexUrl: {
    group: 'Versions and indexes',
    kind: 'urls',
    argument: 'URL',
    default: '',
    commands: 'all',
    description: 'Further package indexes, one a line; they are asked before `index-url`.',
  },
  uvVersion: {
    group: 'Versions and indexes',
    kind: 'version',
    argument: 'VERSION',
    default: '',
    commands: 'all',
    description: 'Exactly this uv. Default: the uv on PATH, else a version tested with this release.',
  },
  uvConfig: {
    group: 'Versions and indexes',
    kind: 'file',
    argument: 'FILE',
    default: '',
    commands: 'all',
    description: 'A `uv.toml` to obey; without it uv reads no configuration file.',
  },
  save: {
    group: 'Cache',
    kind: 'choice',
    choices: ['true', 'false', 'auto'],
    argument: 'WHEN',
    default: 'auto',
    commands: ['ensure', 'run', 'env', 'register', 'warm'],
    description:
      'Whether what was installed is saved: `true` (the command line exits with 1 where it cannot be), `false`, or `auto`, where the token may write. A hit has nothing to save.',
  },
  saveAt: {
    group: 'Cache',
    kind: 'choice',
    choices: ['post', 'main'],
    default: 'post',
    commands: 'none',
    description: 'When archives are uploaded: `post` (after the job, delaying nobody) or `main` (in this step).',
  },
  failOnError: {
    group: 'Behaviour',
    kind: 'flag',
    default: 'true',
    commands: 'none',
    description: 'Whether the step fails when an extension failed. With `false` the others are cached without it.',
  },
  mode: {
    group: 'Behaviour',
    kind: 'choice',
    choices: ['ensure', 'warm'],
    default: 'ensure',
    commands: 'none',
    description:
      '`ensure` makes packages importable for later steps. `warm`, for a scheduled workflow, ensures the packages, the extensions of `config` and each requirements file by itself, for every line of `python`, refreshes what expires within a day, saves it, and exports nothing.',
  },
  lookupOnly: {
    group: 'Cache',
    kind: 'flag',
    default: 'false',
    commands: ['ensure'],
    description: 'Only say whether everything is cached; nothing is restored, installed or exported.',
  },
  failOnMiss: {
    group: 'Cache',
    kind: 'flag',
    default: 'false',
    commands: ['ensure', 'run', 'env', 'register'],
    description: 'Fail instead of installing what is not cached. An unavailable cache service does not count as a miss.',
  },
  writeEnv: {
    group: 'Imports',
    kind: 'env-files',
    argument: 'FILE',
    default: '',
    commands: ['ensure', 'run', 'env', 'register'],
    description:
      'Files to write `ENSURE_EXTENSIONS_ENTRY` and `PYTHONPATH` to, one a line, as `uv run --env-file` reads them; `docker:FILE` as `docker run --env-file` does. Lines of others stay.',
  },
  verifyKeys: {
    group: 'Cache',
    kind: 'verify-keys',
    argument: 'FILE',
    default: '',
    commands: ['ensure', 'run', 'env', 'register', 'warm'],
    description:
      'Public Ed25519 keys, as PEM texts or files that hold some, one a line. With keys nothing of a store is opened that was not signed with one of them, by a run this one may trust; it is a miss, and `restore-status` is `refused`. docs/security.md says more.',
  },
  signingKey: {
    group: 'Cache',
    kind: 'signing-key',
    argument: 'FILE',
    default: '',
    commands: ['ensure', 'run', 'env', 'register', 'warm'],
    description:
      'The private Ed25519 key (PKCS#8) that signs what is saved: a PEM text from a secret, or a file. What it signed is trusted too, and nothing unsigned is opened.',
  },
  advisories: {
    group: 'Cache',
    kind: 'places',
    argument: 'SOURCE',
    default: '',
    commands: ['ensure', 'run', 'env', 'register', 'warm'],
    description:
      'Advisories in the JSON of OSV, one source a line: a file, a directory, a URL. No cache entry that holds what they call malicious (`MAL-…`) is used, not even an expired one; other advisories warn. They are read where something is installed or refreshed, by `warm`, and after the job: no hit waits for them.',
  },
  cacheInRelease: {
    group: 'Cache',
    kind: 'choice',
    choices: ['auto', 'on', 'off'],
    argument: 'WHEN',
    default: 'auto',
    commands: ['ensure', 'run', 'env', 'register', 'warm'],
    description:
      'Whether a run for `release`, `pull_request_target`, `workflow_run` or a tag restores what others saved: `auto` is only with `verify-keys`, `on`, `off`.',
  },
  cacheSuffix: {
    group: 'Cache',
    kind: 'suffix',
    argument: 'TEXT',
    default: '',
    commands: 'all',
    description:
      'A part of the cache key of your own, to keep caches apart or to start afresh; letters, digits, `.`, `_`, `-`, at most 64.',
  },
} as const

/** The name of an option in code; written elsewhere it is the same with dashes. */
export type OptionName = keyof typeof options

/** The values of all options, each of the type that its row says. */
export type OptionValues = { readonly [Name in OptionName]: ValueOf<(typeof options)[Name]> }

type ValueOf<Row extends OptionRow> = Row['kind'] extends OptionKind ? KindValues[Row['kind']] : Choice<Row>
type Choice<Row extends OptionRow> = Row['choices'] extends readonly (infer Value)[] ? Value : never

/** The names of all options, in the order of the table. */
export const optionNames: readonly OptionName[] = Object.keys(options) as OptionName[]

/** The row of an option. */
export function rowOf(name: OptionName): OptionRow {
  return options[name]
}

/** Whether an option makes a difference to a command of the command line. */
export function isForCommand(name: OptionName, command: OptionCommand): boolean {
  const { commands } = rowOf(name)
  return commands === 'all' || (commands !== 'none' && commands.includes(command))
}

/** How an option is written as an input and, behind `--`, on the command line: `keepPinned` is `keep-pinned`. */
export function writtenName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** The raw text of each option that was given, by its name in code. */
export type RawOptions = { readonly [Name in OptionName]?: string | undefined }

/** The text of an option, or its default. */
export function textOf(raw: RawOptions, name: OptionName): string {
  const given = raw[name]?.trim()
  return given === undefined || given === '' ? options[name].default : given
}
