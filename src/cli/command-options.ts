import { type Command, Option } from 'commander'
import { type InputDefinition, inputDefinitions } from '../configuration/inputs.ts'
import { ExtensionConfigError } from '../errors.ts'

/** The commands that take the inputs of the action as options. */
export type InputCommand = 'ensure' | 'run' | 'env' | 'warm' | 'register' | 'resolve'

const every: readonly InputCommand[] = ['ensure', 'run', 'env', 'warm', 'register', 'resolve']
/** Those that end with something importable. */
const importing = every.filter((command) => command !== 'resolve')

/** The commands to which an input makes a difference; every one where nothing is said. */
const appliesTo: Readonly<Record<string, readonly InputCommand[]>> = {
  // Warming is refreshing.
  refresh: importing.filter((command) => command !== 'warm'),
  'stale-if-error': importing,
  pth: importing,
  'import-order': importing,
  'verify-import': importing,
  // `register` always does.
  'verify-register': importing.filter((command) => command !== 'register'),
  save: importing,
  'fail-on-miss': importing.filter((command) => command !== 'warm'),
  // What was only looked up cannot be used.
  'lookup-only': ['ensure'],
  'env-file': importing.filter((command) => command !== 'warm'),
}

/** What `--lookup-only` leaves undone. */
const notWithLookup = ['verifyImport', 'verifyRegister', 'writeEnv']

/** Adds to a command the options that make a difference to it. One of the others is refused by name. */
export function addInputs(command: Command): void {
  const name = command.name() as InputCommand
  for (const input of inputDefinitions) {
    if (input.scope === 'action') continue
    const option = optionOf(input)
    if (input.name === 'lookup-only') option.conflicts(notWithLookup)
    if ((appliesTo[input.name] ?? every).includes(name)) command.addOption(option)
    else refuse(command, option)
  }
  const json = new Option('--json', 'print one JSON object on stdout')
  // The output of `run` is that of its command.
  if (name === 'run') refuse(command, json)
  else command.addOption(json)
  command.option('-q, --quiet', 'print errors only')
  command.option('-v, --verbose', 'say everything on stderr')
}

function optionOf({ name: input, cliName, argument, description, defaultText }: InputDefinition): Option {
  const name = cliName ?? input
  const hint = defaultText === '' || argument === undefined ? '' : ` (default: ${defaultText})`
  const flags = argument === undefined ? `--${name}` : `--${name} <${argument}>`
  const option = new Option(flags, `${description.replaceAll('`', "'")}${hint}`)
  // A repeated option is a list, as lines are in the action.
  if (argument !== undefined)
    option.argParser((value: string, previous?: string) => (previous === undefined ? value : `${previous}\n${value}`))
  return option
}

function refuse(command: Command, option: Option): void {
  command.addOption(option.hideHelp())
  command.on(`option:${option.name()}`, () => {
    throw new ExtensionConfigError(`'${command.name()}' does not take --${option.name()}: it would make no difference there`, {
      code: 'option-unknown',
      subject: `--${option.name()}`,
      hint: helpHint(command.name()),
    })
  })
}

/** Where the options of a command are listed. */
export function helpHint(command: string): string {
  return `'ensure-extensions ${command} --help' lists the options of '${command}'.`
}

/**
 * The arguments with `--flag true` and `--flag=true` as `--flag`, and without those that are `false`: as in the action,
 * where every input has a value. Else the word behind a flag would count as a package.
 */
export function joinFlagValues(argv: readonly string[], { options }: Pick<Command, 'options'>): string[] {
  const flags = options.filter((option) => option.isBoolean())
  const flagOf = (word: string): Option | undefined => flags.find(({ long, short }) => word === long || word === short)
  const end = argv.indexOf('--') === -1 ? argv.length : argv.indexOf('--')
  let joined: string[] = []
  for (let index = 0; index < end; index += 1) {
    const word = argv[index] ?? ''
    const [, name = word, own] = /^(--[^=]+)=(true|false)$/.exec(word) ?? []
    const flag = flagOf(name)
    const next = index + 1 < end ? argv[index + 1] : undefined
    const isBehind = own === undefined && (next === 'true' || next === 'false')
    const value = flag === undefined ? undefined : (own ?? (isBehind ? next : undefined))
    if (flag !== undefined && isBehind) index += 1
    if (value === 'false') joined = joined.filter((earlier) => flagOf(earlier) !== flag)
    else joined.push(value === 'true' ? name : word)
  }
  return [...joined, ...argv.slice(end)]
}
