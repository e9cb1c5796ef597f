import { type Command, Option } from 'commander'
import {
  isForCommand,
  type OptionCommand,
  type OptionName,
  optionGroups,
  optionNames,
  type RawOptions,
  rowOf,
  writtenName,
} from '../configuration/options.ts'
import { ExtensionConfigError } from '../errors.ts'

/** The options that `--lookup-only` excludes. */
const notWithLookup = ['verifyImport', 'verifyRegister', 'writeEnv']

/** Adds to a command the options that make a difference to it. One of the others is refused by name. */
export function addInputs(command: Command): void {
  const name = command.name() as OptionCommand
  // The help lists groups in the order in which their first options are added.
  for (const row of optionGroups.flatMap((group) => optionNames.filter((option) => rowOf(option).group === group))) {
    if (rowOf(row).commands === 'none') continue
    const option = optionOf(row)
    if (row === 'lookupOnly') option.conflicts(notWithLookup)
    if (isForCommand(row, name)) command.addOption(option)
    else refuse(command, option)
  }
  const json = new Option('--json', 'print one JSON object on stdout')
  // The output of `run` is that of its command.
  if (name === 'run') refuse(command, json)
  else command.addOption(json)
  command.option('-q, --quiet', 'print errors only')
  command.option('-v, --verbose', 'say everything on stderr')
}

/** The raw text of each input among the options of a command. */
export function rawOptionsOf(options: Readonly<Record<string, unknown>>): RawOptions {
  const raw: { [Name in OptionName]?: string } = {}
  for (const name of optionNames) {
    const value = options[name]
    if (value !== undefined) raw[name] = String(value)
  }
  return raw
}

function optionOf(row: OptionName): Option {
  const { argument, description, short, group, default: usual } = rowOf(row)
  const hint = usual === '' || argument === undefined ? '' : ` (default: ${usual})`
  const long = argument === undefined ? `--${writtenName(row)}` : `--${writtenName(row)} <${argument}>`
  const flags = short === undefined ? long : `-${short}, ${long}`
  const option = new Option(flags, `${description.replaceAll('`', "'")}${hint}`).helpGroup(`${group}:`)
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
      hint: helpHint(command),
    })
  })
}

/** Where the options of a command are listed. */
export function helpHint(command: Command): string {
  const names: string[] = []
  // The program itself has no parent.
  for (let at: Command = command; at.parent !== null; at = at.parent) names.unshift(at.name())
  const name = names.join(' ')
  return `'ensure-extensions ${name} --help' lists the options of '${name}'.`
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
    const [, name = word, own] = /^(--[^=]+)=(.*)$/.exec(word) ?? []
    const flag = flagOf(name)
    const next = index + 1 < end ? argv[index + 1] : undefined
    if (flag !== undefined) refuseOtherWord(name, own ?? next)
    const isBehind = own === undefined && (next === 'true' || next === 'false')
    const value = flag === undefined ? undefined : (own ?? (isBehind ? next : undefined))
    if (flag !== undefined && isBehind) index += 1
    if (value === 'false') joined = joined.filter((earlier) => flagOf(earlier) !== flag)
    else joined.push(value === 'true' ? name : word)
  }
  return [...joined, ...argv.slice(end)]
}

/** An index has packages that are called `yes` and `on`: who writes such a word behind a flag does not mean them. */
function refuseOtherWord(flag: string, word: string | undefined): void {
  if (word === 'true' || word === 'false' || !/^(?:true|false|yes|no|on|off|[01])$/i.test(word ?? '')) return
  throw new ExtensionConfigError(`${flag} takes 'true', 'false' or no value, not '${word}'`, {
    code: 'input-invalid',
    subject: flag,
    hint: `Write ${flag}, or leave it out.`,
  })
}
