import { Command, CommanderError, Option } from 'commander'
import type { OptionCommand, RawOptions } from '../configuration/options.ts'
import { ExtensionConfigError } from '../errors.ts'
import { type VariableFormat, variableFormats } from '../report/variables.ts'
import { redactUnreadable } from '../system/secret-url.ts'
import { addInputs, helpHint, joinFlagValues, rawOptionsOf } from './command-options.ts'
import { addCatalog, type CatalogCommand } from './commands/catalog/catalog-program.ts'
import { addManagement, type Management, wholeOrDecimal } from './commands/manage-program.ts'
import { duration } from './durations.ts'
import { shellWords } from './shell-words.ts'

/** A call of `ensure`, `run`, `env`, `warm`, `register`, `resolve` or `explain`. */
export interface Invocation {
  readonly command: OptionCommand
  readonly specifications: readonly string[]
  /** All words between the command and the `--` of `run`, as they were typed. */
  readonly words: readonly string[]
  /** The command of `run` and its arguments. */
  readonly subcommand: readonly string[]
  /** The raw text of each input given as an option. */
  readonly raw: RawOptions
  readonly isJson: boolean
  /** How `env` writes variables. */
  readonly format: VariableFormat
  readonly warming: Warming
  readonly verbosity: 'quiet' | 'normal' | 'verbose'
}

/** How `warm` works. */
interface Warming {
  readonly isWatching: boolean
  readonly intervalMs: number
  /** Extensions that expire within so many hours are refreshed. */
  readonly aheadHours: number
}

/** A specification that counts as not installed from now on. */
export interface Invalidation {
  readonly command: 'invalidate'
  readonly specification: string
  readonly python: string | undefined
  readonly cacheRoot: string | undefined
  readonly isJson: boolean
}

/** A new pair of keys. */
export interface KeyGeneration {
  readonly command: 'keygen'
  /** Where its files are written, as given. */
  readonly out: string
  readonly isJson: boolean
}

/** The variables without anything of ours. */
export interface Removal {
  readonly command: 'remove'
  readonly format: VariableFormat
}

/** A command that looks after a cache root. */
export interface Managing {
  readonly command: 'manage'
  readonly management: Management
}

/** A command that works with catalogues of extensions. */
export interface Cataloguing {
  readonly command: 'catalog'
  readonly asked: CatalogCommand
}

/** Text that only has to be printed: help or the version. */
export interface Notice {
  readonly command: 'notice'
  readonly text: string
}

/** Whether a word is a program that the shell would find. */
type IsProgram = (word: string) => boolean

const examples: Readonly<Record<string, readonly string[]>> = {
  ensure: ['ensure sphinx-copybutton==0.5.2 myst-parser', 'ensure -r docs/requirements.txt --json'],
  run: ['run sphinx myst-parser -- python -m sphinx --version', 'run -r docs/requirements.txt -- sphinx-build docs html'],
  resolve: ['resolve -r docs/requirements.txt', "resolve 'sphinx>=8' -c constraints.txt"],
  explain: ['explain -r docs/requirements.txt', 'explain myst-parser --json'],
  register: ['register --config extensions.toml'],
  warm: ['warm -r docs/requirements.txt', 'warm myst-parser --watch --interval 5m'],
  env: ['eval "$(ensure-extensions env -r docs/requirements.txt)"', 'eval "$(ensure-extensions env --remove)"'],
}

function examplesOf(command: string): string {
  const lines = (examples[command] ?? []).map((line) => (line.startsWith('eval') ? line : `ensure-extensions ${line}`))
  return lines.length === 0 ? '' : `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}\n`
}

const exitCodesHelp = `
Examples:
  ensure-extensions run -r docs/requirements.txt -- sphinx-build docs html
  ensure-extensions ensure sphinx-copybutton==0.5.2 myst-parser
  eval "$(ensure-extensions env -r docs/requirements.txt)"

Exit codes: 0 all there, 1 an extension failed or something that was checked is
not well, 2 bad input, 130 interrupted. 'run' passes on the exit code of its command.
`

/**
 * Reads the command line.
 *
 * @param isProgram tells packages from the command where `run` lacks its `--`.
 * @throws ExtensionConfigError `option-unknown` or `input-invalid` for what it cannot read.
 */
export function parseArguments(
  argv: readonly string[],
  version: string,
  isProgram: IsProgram = () => false,
): Invocation | Cataloguing | Invalidation | KeyGeneration | Managing | Notice | Removal {
  // Everything behind the first `--` of `run` belongs to its command, options of ours or not.
  const separator = argv[0] === 'run' ? argv.indexOf('--') : -1
  const own = separator === -1 ? argv : argv.slice(0, separator)
  const subcommand = separator === -1 ? [] : argv.slice(separator + 1)
  let printed = ''
  let invocation: Invocation | Cataloguing | Invalidation | KeyGeneration | Managing | Removal | undefined
  const program = new Command('ensure-extensions')
    .description('Makes Python extension packages importable: from the cache, else by installing them once.')
    .version(version)
    .addHelpText('after', exitCodesHelp)
  for (const [name, description] of [
    ['ensure', 'Make packages importable and say where they are.'],
    ['run', 'Make packages importable and run a command that can import them: run PACKAGES -- COMMAND ARGUMENTS'],
    ['resolve', 'Say what ensuring would install, without installing: versions, sizes, what is cached, what does not go together.'],
    ['explain', 'Say why packages are not a hit: what is saved and comes nearest, what differs, what to do. Nothing is installed.'],
    ['register', 'Make the extensions of --config importable and call register(arguments) of each in a fresh interpreter.'],
    [
      'warm',
      'Ensure packages, configured extensions and requirements files (each file by itself), refresh what expires soon, and save it.',
    ],
    ['env', 'Make packages importable and print the variables to set: eval "$(ensure-extensions env PACKAGES)"'],
  ] as const) {
    const command = program
      .command(name)
      .description(description)
      .argument('[packages...]', 'specifications, as in pip: name==1.2, a path, a wheel, a URL')
    addInputs(command)
    command.addHelpText('after', examplesOf(name))
    if (name === 'env') addVariableOptions(command)
    if (name === 'warm') addWarmOptions(command)
    command.action((specifications: string[], options: Record<string, unknown>) => {
      const read = readOptions(options)
      if (options['interval'] !== undefined && options['watch'] === undefined)
        command.error('error: --interval says how often with --watch')
      if (options['remove'] === undefined) invocation = { command: name, specifications, words: own.slice(1), subcommand, ...read }
      else if (specifications.length > 0) command.error('error: --remove takes away all that was added, and no packages')
      else if (Object.keys(read.raw).length > 0)
        command.error('error: --remove takes away all that was added; of the options it takes --format')
      else invocation = { command: 'remove', format: read.format }
    })
  }
  program
    .command('invalidate')
    .description('Make a specification count as not installed, for this machine and interpreter.')
    .argument('<specification>', 'as it was given to ensure')
    .option('-p, --python <PYTHON>', 'the interpreter it was installed for: a path or a version')
    .option('--cache-root <DIR>', 'the directory everything is kept in')
    .option('--json', 'print one JSON document on stdout')
    .action((specification: string, { python, cacheRoot, json }: Record<string, string | undefined>) => {
      invocation = { command: 'invalidate', specification, python, cacheRoot, isJson: json !== undefined }
    })
  program
    .command('keygen')
    .description('Make a pair of Ed25519 keys: signing-key.pem, for a secret, and verify-key.pem, for everybody.')
    .requiredOption('--out <DIR>', 'the directory to write them to')
    .option('--json', 'print one JSON document on stdout')
    .action(({ out, json }: { readonly out: string; readonly json?: true }) => {
      invocation = { command: 'keygen', out, isJson: json === true }
    })
  addManagement(program, (management) => {
    invocation = { command: 'manage', management }
  })
  addCatalog(program, (asked) => {
    invocation = { command: 'catalog', asked }
  })
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        printed += text
      },
      writeErr: (text) => {
        printed += text
      },
    })
  }
  const command = program.commands.find((known) => known.name() === own[0])
  if (command?.name() === 'run' && separator === -1) refuseWithoutSeparator(command, own, isProgram)
  try {
    program.parse(command === undefined ? [...own] : joinFlagValues(own, command), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0 || error.code === 'commander.help') return { command: 'notice', text: printed }
    throw new ExtensionConfigError(redactUnreadable(error.message.replace(/^error: /, '')), {
      code: error.code === 'commander.unknownOption' || error.code === 'commander.unknownCommand' ? 'option-unknown' : 'input-invalid',
      subject: redactUnreadable(own.join(' ')),
      hint: own.some((argument) => argument === '--requirement' || argument.startsWith('--requirement='))
        ? 'Name the file with -r FILE or --requirements FILE.'
        : command === undefined
          ? "'ensure-extensions --help' lists the commands."
          : helpHint(command.name()),
    })
  }
  return invocation ?? { command: 'notice', text: program.helpInformation() }
}

/** Says where the `--` of `run` belongs. What follows it is never read as an option of ours. */
function refuseWithoutSeparator(command: Command, own: readonly string[], isProgram: IsProgram): void {
  if (own.some((word) => word === '--help' || word === '-h')) return
  const words = own.slice(1)
  const optionOf = (word: string): Option | undefined => command.options.find(({ long, short }) => word === long || word === short)
  const isValue = (index: number): boolean => {
    const before = optionOf(words[index - 1] ?? '')
    return before !== undefined && !before.isBoolean()
  }
  const positionals = words.flatMap((word, index) => (word.startsWith('-') || isValue(index) ? [] : [index]))
  // The first is a package, unless a file names them.
  const isFileNamed = words.some((word) => ['-r', '--requirements', '--config'].includes(word.split('=')[0] ?? ''))
  const at = positionals.slice(isFileNamed ? 0 : 1).find((index) => isProgram(words[index] ?? ''))
  // Without a program in sight, what is wrong with the options is told first.
  if (at === undefined) return
  const shown = [...words.slice(0, at), '--', ...words.slice(at)]
  throw new ExtensionConfigError("'run' needs a command after '--'", {
    code: 'input-invalid',
    subject: 'run',
    hint: redactUnreadable(`Write: ensure-extensions run ${shellWords(shown)}`),
  })
}

/** How `env` writes variables where nothing is said. */
const usualFormat: VariableFormat = process.platform === 'win32' ? 'powershell' : 'posix'

/** The format that a command line of `env` asks for, also where the rest of it cannot be read. */
export function formatIn(argv: readonly string[]): VariableFormat {
  const at = argv.lastIndexOf('--format')
  const given = at === -1 ? argv.findLast((word) => word.startsWith('--format='))?.slice('--format='.length) : argv[at + 1]
  return variableFormats.find((format) => format === given) ?? usualFormat
}

function addVariableOptions(command: Command): void {
  command
    .addOption(new Option('--format <FORMAT>', 'how variables are written').choices(variableFormats).default(usualFormat))
    .option('--remove', 'print what takes away all that was added to the variables of this shell')
}

const usualInterval = 300_000
/** A day: what expires before the next nightly run. */
const usualAheadHours = 24

function addWarmOptions(command: Command): void {
  command
    .option(
      '--ahead <HOURS>',
      'refresh what expires within so many hours (default: 24; with --watch two intervals)',
      wholeOrDecimal('a number of hours such as 24'),
    )
    .option('--watch', 'go on until SIGTERM, at every interval')
    .option('--interval <TIME>', 'how often, with --watch: 90s, 5m, 1h (default: 5m)', duration)
}

function readOptions(options: Record<string, unknown>): Pick<Invocation, 'raw' | 'isJson' | 'verbosity' | 'format' | 'warming'> {
  const raw = rawOptionsOf(options)
  const verbosity = options['verbose'] === true ? 'verbose' : options['quiet'] === true ? 'quiet' : 'normal'
  const isJson = options['json'] === true
  const isWatching = options['watch'] === true
  const intervalMs = Number(options['interval'] ?? usualInterval)
  const warming: Warming = {
    isWatching,
    intervalMs,
    aheadHours: Number(options['ahead'] ?? (isWatching ? (2 * intervalMs) / 3_600_000 : usualAheadHours)),
  }
  return { raw, isJson, verbosity, format: isJson ? 'json' : ((options['format'] ?? 'posix') as VariableFormat), warming }
}
