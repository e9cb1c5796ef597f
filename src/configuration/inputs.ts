/**
 * Every input, once: `action.yml`, the options of the CLI and the tables in the README are tested against this list.
 */
export interface InputDefinition {
  /** The action's name; the CLI's is the same behind `--`. */
  readonly name: string
  /** What it does, with its unit and exclusions. */
  readonly description: string
  /** The text that stands for it when it is not given; empty for none. */
  readonly defaultText: string
  /** The CLI's name where it must be another: node takes `--env-file` for itself, wherever it stands. */
  readonly cliName?: string
  /** What an argument of the CLI is called; absent for a flag. */
  readonly argument?: string
  /** Where it exists. */
  readonly scope: 'both' | 'action'
}

/** All inputs, in the order of `action.yml`. */
export const inputDefinitions: readonly InputDefinition[] = [
  {
    name: 'packages',
    scope: 'action',
    defaultText: '',
    description: 'What to make importable, one specification a line: a PEP 508 requirement, or a path, wheel or URL that uv takes.',
  },
  {
    name: 'requirements',
    scope: 'both',
    argument: 'FILE',
    defaultText: '',
    description:
      'Files whose lines are specifications too, one file a line: requirements files, `pyproject.toml` (its dependencies), `pyproject.toml[extra]`, `pyproject.toml:group`.',
  },
  {
    name: 'config',
    scope: 'both',
    argument: 'FILE',
    defaultText: '',
    description:
      'Files with `[[extensions]]`, one a line: TOML files, or a `pyproject.toml` with `[[tool.ensure-extensions.extensions]]`. Later files override earlier ones.',
  },
  {
    name: 'only',
    scope: 'both',
    argument: 'NAME',
    defaultText: '',
    description: 'The names of the extensions of `config` that are meant, one a line. Default: all.',
  },
  {
    name: 'python',
    scope: 'both',
    argument: 'PYTHON',
    defaultText: '',
    description:
      'The interpreter that will import: a path, or a version such as `3.12`. Default: the first of `python`, `python3` on PATH.',
  },
  {
    name: 'cache-root',
    scope: 'both',
    argument: 'DIR',
    defaultText: '',
    description:
      'The directory everything is kept in. Default: `ENSURE_EXTENSIONS_CACHE`, else `ensure-extensions` in the cache directory of the user.',
  },
  {
    name: 'provider',
    scope: 'both',
    argument: 'NAME',
    defaultText: 'auto',
    description:
      'Where archives are kept between machines: `github-actions`, `local`, `local:DIR`, `s3://BUCKET/PREFIX?endpoint=…&region=…`, `none`; several, the nearest first, as in `local,s3://…`; `auto` is `github-actions` where the runner offers its cache, else `none`.',
  },
  {
    name: 'restore-timeout',
    scope: 'both',
    argument: 'SECONDS',
    defaultText: '300',
    description:
      'How many seconds a store may take to look up and bring an archive (15 at most for the look-up alone); then it is given up for this run.',
  },
  {
    name: 'archive',
    scope: 'both',
    argument: 'FORMAT',
    defaultText: 'auto',
    description:
      'How trees travel: `auto` is a squashfs image where this machine opens them (the action mounts it, the CLI unpacks it), else a tar archive; `tar` is always the latter.',
  },
  {
    name: 'ttl-hours',
    scope: 'both',
    argument: 'HOURS',
    defaultText: '',
    description:
      'After how many hours an extension is resolved anew; `0` always, `never` not at all. Default: what was asked for when it was installed, else 24.',
  },
  {
    name: 'keep-pinned',
    scope: 'both',
    defaultText: 'false',
    description: 'Whether extensions that name one version (`==`) never expire. What they need may have any version, so usually they do.',
  },
  {
    name: 'refresh',
    scope: 'both',
    argument: 'WHEN',
    defaultText: 'before',
    description:
      'When what has expired is resolved anew: `before` it is used, `after` the job that uses it as it is (on the command line: at the end), `never`.',
  },
  {
    name: 'stale-if-error',
    scope: 'both',
    argument: 'POLICY',
    defaultText: 'network',
    description:
      'When what has expired is used although refreshing it failed: `network` (a failure that may pass), `always`, `never`; with a number of hours, as in `network 72`, for so long after it expired (default 168).',
  },
  {
    name: 'retries',
    scope: 'both',
    argument: 'N',
    defaultText: '3',
    description: 'How often a failure that may pass (network, index) is tried again, after 1, 2, 4 … s, for 60 s at most.',
  },
  {
    name: 'isolation',
    scope: 'both',
    argument: 'MODE',
    defaultText: 'shared',
    description: '`shared` installs all together into one tree; `package` gives each specification a tree of its own.',
  },
  {
    name: 'on-conflict',
    scope: 'both',
    argument: 'POLICY',
    defaultText: 'error',
    description:
      'What becomes of extensions that do not go together: `error` fails them; `isolate` gives the last of them a tree and outputs of its own, off the shared PYTHONPATH; `drop-optional` leaves out one with `required = false`.',
  },
  {
    name: 'pth',
    scope: 'both',
    argument: 'POLICY',
    defaultText: 'process',
    description:
      'What becomes of the `.pth` files of the packages: `process` as in a site directory, `paths-only` adds their paths and runs none of their code, `ignore`.',
  },
  {
    name: 'import-order',
    scope: 'both',
    argument: 'ORDER',
    defaultText: 'auto',
    description:
      '`before` or `after` the packages of the interpreter itself; `auto` is before those of the interpreter they are for, after those of another virtual environment of its version.',
  },
  {
    name: 'export',
    scope: 'action',
    defaultText: 'true',
    description: 'Whether later steps get PYTHONPATH and PATH. With `false` only the outputs are set, for single steps to use.',
  },
  {
    name: 'verify-import',
    scope: 'both',
    defaultText: 'false',
    description: 'Import the modules and entry points of each extension in a fresh interpreter; one that cannot be imported has failed.',
  },
  {
    name: 'verify-register',
    scope: 'both',
    defaultText: 'false',
    description:
      'Call `register(arguments)` of the module of each enabled extension of `config`, once, in one fresh interpreter; one that raises has failed.',
  },
  {
    name: 'constraints',
    scope: 'both',
    argument: 'FILE',
    defaultText: '',
    description:
      'What versions must keep to, one a line: constraints or requirements files, a `uv.lock`, or `environment` for what the interpreter has installed. The content counts in the cache key.',
  },
  {
    name: 'exclude-newer',
    scope: 'both',
    argument: 'WHEN',
    defaultText: '',
    description:
      'Only what was uploaded before a date (`2026-11-01`, or a time as in RFC 3339), or at least so many days ago (`7 days`). The index has to say when.',
  },
  {
    name: 'require-hashes',
    scope: 'both',
    defaultText: 'false',
    description:
      'Install nothing without a hash: every package needs `--hash` in a file of `requirements` or `constraints`, and one version (`==`).',
  },
  {
    name: 'only-binary',
    scope: 'both',
    argument: 'NAME',
    defaultText: '',
    description: 'Packages that are never built from source, one a line; `:all:` for all of them.',
  },
  {
    name: 'index-url',
    scope: 'both',
    argument: 'URL',
    defaultText: '',
    description: 'The package index to use instead of the default one; uv itself is fetched from it too.',
  },
  {
    name: 'extra-index-url',
    scope: 'both',
    argument: 'URL',
    defaultText: '',
    description: 'Further package indexes, one a line; they are asked before `index-url`.',
  },
  {
    name: 'uv-version',
    scope: 'both',
    argument: 'VERSION',
    defaultText: '',
    description: 'Exactly this uv. Default: the uv on PATH, else a version tested with this release.',
  },
  {
    name: 'uv-config',
    scope: 'both',
    argument: 'FILE',
    defaultText: '',
    description: 'A `uv.toml` to obey; without it uv reads no configuration file.',
  },
  {
    name: 'save',
    scope: 'both',
    argument: 'WHEN',
    defaultText: 'auto',
    description: 'Whether new archives are saved: `true`, `false`, or `auto`, where the token may write.',
  },
  {
    name: 'save-at',
    scope: 'action',
    defaultText: 'post',
    description: 'When archives are uploaded: `post` (after the job, delaying nobody) or `main` (in this step).',
  },
  {
    name: 'fail-on-error',
    scope: 'action',
    defaultText: 'true',
    description: 'Whether the step fails when an extension failed. With `false` the others are cached without it.',
  },
  {
    name: 'mode',
    scope: 'action',
    defaultText: 'ensure',
    description:
      '`ensure` makes packages importable for later steps. `warm`, for a scheduled workflow, ensures the packages, the extensions of `config` and each requirements file by itself, for every line of `python`, refreshes what expires within a day, saves it, and exports nothing.',
  },
  {
    name: 'lookup-only',
    scope: 'both',
    defaultText: 'false',
    description: 'Only say whether everything is cached; nothing is restored, installed or exported.',
  },
  {
    name: 'fail-on-miss',
    scope: 'both',
    defaultText: 'false',
    description: 'Fail instead of installing what is not cached. An unavailable cache service is no miss.',
  },
  {
    name: 'env-file',
    cliName: 'write-env',
    scope: 'both',
    argument: 'FILE',
    defaultText: '',
    description:
      'Files to write `ENSURE_EXTENSIONS_ENTRY` and `PYTHONPATH` to, one a line, as `uv run --env-file` reads them; `docker:FILE` as `docker run --env-file` does. Lines of others stay.',
  },
  {
    name: 'cache-suffix',
    scope: 'both',
    argument: 'TEXT',
    defaultText: '',
    description: 'A part of the cache key of your own, to keep caches apart or to start anew; letters, digits, `.`, `_`, `-`, at most 64.',
  },
]

/** The raw text of each input that was given, by its name. */
export type RawInputs = Readonly<Record<string, string | undefined>>

/** The text of an input, or its default. */
export function inputText(raw: RawInputs, name: string): string {
  const definition = inputDefinitions.find((input) => input.name === name)
  if (definition === undefined) throw new Error(`there is no input '${name}'`)
  const given = raw[name]?.trim()
  return given === undefined || given === '' ? definition.defaultText : given
}
