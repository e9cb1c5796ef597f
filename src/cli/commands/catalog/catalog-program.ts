import { type Command, InvalidArgumentError, Option } from 'commander'
import type { CatalogQuery } from '../../../catalog/search.ts'
import { linesOf } from '../../../configuration/option-kinds.ts'
import type { RawOptions } from '../../../configuration/options.ts'
import { addInputs, rawOptionsOf } from '../../command-options.ts'
import { duration } from '../../durations.ts'

/** A call of a command of `catalog`. */
export type CatalogCommand = {
  readonly isJson: boolean
  readonly cacheRoot: string | undefined
  /** Files and URLs, later ones win. */
  readonly catalogs: readonly string[]
} & (
  | { readonly name: 'list' | 'search'; readonly query: CatalogQuery }
  | { readonly name: 'show'; readonly extension: string }
  | { readonly name: 'add'; readonly extensions: readonly string[]; readonly config: string }
  | { readonly name: 'site'; readonly query: CatalogQuery; readonly out: string }
  | {
      readonly name: 'check'
      /** Empty for all. */
      readonly extensions: readonly string[]
      readonly raw: RawOptions
    }
  | VerifyCommand
)

/** A call of `catalog verify`. */
interface VerifyCommand {
  readonly name: 'verify'
  /** Empty for all. */
  readonly extensions: readonly string[]
  /** Empty for the first `python3` on PATH. */
  readonly pythons: readonly string[]
  readonly jobs: number | undefined
  readonly timeoutMs: number
  /** Where the records are written; undefined for beside the catalogue. */
  readonly output: string | undefined
  readonly indexUrl: string | undefined
  /** How often, in milliseconds, until it is ended; undefined for once. */
  readonly intervalMs: number | undefined
}

interface Options {
  readonly json?: true
  readonly cacheRoot?: string
  readonly catalog?: readonly string[]
  readonly kind?: string
  readonly tag?: string
  readonly python?: readonly string[]
  readonly jobs?: number
  readonly timeout?: number
  readonly output?: string
  readonly indexUrl?: string
  readonly watch?: true
  readonly interval?: number
}

/** How long importing and registering may take each, in milliseconds. */
const usualTimeoutMs = 60_000

/** How often `catalog verify --watch` tries each extension, in milliseconds: once a week. */
const usualIntervalMs = 7 * 24 * 3_600_000

function listed(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function jobs(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1 to 99.')
  return Number(text)
}

/** Adds `catalog` and its commands; each gives what it was asked to do. */
export function addCatalog(program: Command, give: (asked: CatalogCommand) => void): void {
  const catalog = program
    .command('catalog')
    .description('Find extensions that are known to work: list, search, show, check, add, verify, site.')
  const add = (name: string, description: string): Command =>
    catalog
      .command(name)
      .description(description)
      .addOption(
        new Option('--catalog <FILE|URL>', 'a catalogue to read; repeat it for several: of one name the later one counts').argParser(
          listed,
        ),
      )
      .option('--cache-root <DIR>', 'the directory everything is kept in')
      .option('--json', 'print one JSON document on stdout')
  const common = ({ json, cacheRoot, catalog: catalogs = [] }: Options) => ({ isJson: json === true, cacheRoot, catalogs })
  const filtered = (command: Command): Command =>
    command.option('--kind <KIND>', 'only what extends this: sphinx, mkdocs, pytest').option('--tag <TAG>', 'only what has this tag')

  filtered(add('list', 'List the extensions of the catalogues, with what is known of each.')).action((options: Options) =>
    give({ ...common(options), name: 'list', query: { kind: options.kind, tag: options.tag } }),
  )
  filtered(add('search', 'Find extensions by words of their name, tags and summary; exit code 1 if none matches.'))
    .argument('<words...>', 'all of them must match')
    .action((words: string[], options: Options) =>
      give({ ...common(options), name: 'search', query: { words, kind: options.kind, tag: options.tag } }),
    )
  add('show', 'Say all that is known of an extension: what it extends, where it was verified, what to paste.')
    .argument('<name>', 'its name in the catalogue')
    .action((extension: string, options: Options) => give({ ...common(options), name: 'show', extension }))
  const check = catalog
    .command('check')
    .description('Say whether extensions go with this interpreter, configuration and lock, and why not; exit code 1 if one does not.')
    .argument('[names...]', 'their names in the catalogues; all where none is named')
  addInputs(check)
  check.action((extensions: string[], options: Readonly<Record<string, unknown>>) => {
    const raw = rawOptionsOf(options)
    const catalogs = linesOf(raw.catalog ?? '').map(({ text }) => text)
    give({ isJson: options['json'] === true, cacheRoot: raw.cacheRoot, catalogs, name: 'check', extensions, raw })
  })
  add('add', 'Write the blocks of extensions to the end of a configuration file, and change nothing else of it.')
    .argument('<names...>', 'their names in the catalogues')
    .requiredOption('--config <FILE>', 'the configuration file; it is made where it is not there')
    .action((extensions: string[], options: Options & { readonly config: string }) =>
      give({ ...common(options), name: 'add', extensions, config: options.config }),
    )
  add('verify', 'Try extensions: install, import, load and register each in a cache entry of its own, and record what became of it.')
    .argument('[names...]', 'their names in the catalogue; all where none is named')
    .addOption(new Option('--python <PYTHON>', 'an interpreter, by path or version; repeat it for several').argParser(listed))
    .option('--jobs <N>', 'how many are tried at once (default: one per processor, at most 4; with --watch 1)', jobs)
    .option('--timeout <TIME>', 'how long importing and registering may take, each (default: 60s)', duration)
    .option('--output <FILE>', 'where the catalogue with its records is written (default: beside it, as .json)')
    .option('--index-url <URL>', 'the package index to use instead of the default one')
    .option('--watch', 'go on until SIGTERM, at every interval')
    .option('--interval <TIME>', 'how often, with --watch: 6h, 168h (default: 168h)', duration)
    .action((extensions: string[], options: Options, command: Command) => {
      if (options.interval !== undefined && options.watch === undefined) command.error('error: --interval says how often with --watch')
      give({
        ...common(options),
        name: 'verify',
        extensions,
        pythons: options.python ?? [],
        jobs: options.jobs,
        timeoutMs: options.timeout ?? usualTimeoutMs,
        output: options.output,
        indexUrl: options.indexUrl,
        intervalMs: options.watch === undefined ? undefined : (options.interval ?? usualIntervalMs),
      })
    })
  filtered(add('site', 'Write the catalogues as a web page: one file, index.html, that asks for no other.'))
    .argument('<out>', 'the directory to write it to')
    .action((out: string, options: Options) =>
      give({ ...common(options), name: 'site', out, query: { kind: options.kind, tag: options.tag } }),
    )
}
