import { type Command, InvalidArgumentError, Option } from 'commander'
import type { MappingStatus } from '../../mapping/validation.ts'
import type { PruneSelection } from '../../operations/prune.ts'
import { duration } from '../durations.ts'

/** A call of a command that manages the cache. */
export type Management = { readonly isJson: boolean; readonly cacheRoot: string | undefined } & (
  | { readonly name: 'list'; readonly isEntries: boolean; readonly status: MappingStatus | undefined }
  | { readonly name: 'validate'; readonly project: string | undefined }
  | { readonly name: 'prune'; readonly selection: PruneSelection; readonly isDryRun: boolean; readonly isYes: boolean }
  | { readonly name: 'clear'; readonly isYes: boolean }
  | ({ readonly name: 'doctor' } & DoctorCommand)
)

/** What `doctor` was asked to do. */
interface DoctorCommand {
  readonly python: string | undefined
  readonly isDeep: boolean
  readonly isFixing: boolean
  readonly advisories: readonly string[]
  /** How often, in milliseconds, until it is ended; undefined for once. */
  readonly intervalMs: number | undefined
  /** Whether only what the last watch found is told. */
  readonly isLast: boolean
}

interface Options {
  readonly json?: true
  readonly cacheRoot?: string
  readonly entries?: true
  readonly status?: MappingStatus
  readonly python?: string
  readonly deep?: true
  readonly fix?: true
  readonly advisories?: readonly string[]
  readonly watch?: true
  readonly interval?: number
  readonly last?: true
  readonly orphaned?: true
  readonly expired?: true
  readonly all?: true
  readonly olderThan?: number
  readonly maxSize?: number
  readonly dryRun?: true
  readonly yes?: true
  readonly despiteDamagedRegistry?: true
}

/** How often `doctor --watch` looks at each entry, in milliseconds. */
const usualIntervalMs = 6 * 3_600_000

/** Adds the commands that look after a cache root; each gives what it was asked to do. */
export function addManagement(program: Command, give: (management: Management) => void): void {
  const add = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .option('--cache-root <DIR>', 'the directory everything is kept in')
      .option('--json', 'print one JSON document on stdout')
  const common = ({ json, cacheRoot }: Options) => ({ isJson: json === true, cacheRoot })

  add('list', 'List which project uses which environment.')
    .addOption(new Option('--entries', 'list what lies in the cache instead: packages, versions, age, size and users').conflicts('status'))
    .addOption(new Option('--status <STATUS>', 'only mappings of this status').choices(['valid', 'orphaned', 'mismatch', 'error']))
    .action((options: Options) => give({ ...common(options), name: 'list', isEntries: options.entries === true, status: options.status }))

  add('validate', 'Compare mappings with the file system; exit code 1 if any is not valid.')
    .argument('[project]', 'only this project')
    .action((project: string | undefined, options: Options) => give({ ...common(options), name: 'validate', project }))

  add('prune', 'Remove mappings and cache entries that nobody uses any more.')
    .argument('[project]', 'the mapping of this project, and the cache entries that only it uses')
    .addOption(new Option('--orphaned', 'mappings whose project or environment is gone').conflicts(['expired', 'all']))
    .addOption(new Option('--expired', 'cache entries past their TTL').conflicts(['orphaned', 'all']))
    .addOption(new Option('--all', 'all mappings and cache entries').conflicts(['orphaned', 'expired']))
    .option('--older-than <DAYS>', 'only cache entries not used for so many days', wholeOrDecimal('a number of days such as 30'))
    .option('--max-size <SIZE>', 'the least recently used cache entries too, until the rest is no larger: 500MB, 10GB', size)
    .option('--dry-run', 'say what would be removed, and change nothing')
    .option('--yes', 'do not ask')
    .option('--despite-damaged-registry', 'go on although a damaged registry was set aside')
    .action((project: string | undefined, options: Options, command: Command) => {
      const kinds = [options.orphaned && 'orphaned', options.expired && 'expired', options.all && 'all', project && 'project']
      const named = kinds.filter((kind) => kind !== undefined) as NonNullable<PruneSelection['kind']>[]
      if (named.length > 1) command.error('error: name a project, or one of --orphaned, --expired and --all')
      if (named.length === 0 && options.olderThan === undefined && options.maxSize === undefined) {
        command.error('error: say what to prune: a project, --orphaned, --expired, --all, --older-than or --max-size')
      }
      const selection: PruneSelection = {
        kind: named[0],
        project,
        olderThanDays: options.olderThan,
        maxBytes: options.maxSize,
        isDamageAccepted: options.despiteDamagedRegistry === true,
      }
      give({ ...common(options), name: 'prune', selection, isDryRun: options.dryRun === true, isYes: options.yes === true })
    })

  add('doctor', 'Check what lies in the cache: files, images, and that everything can be imported; exit code 1 if anything is not well.')
    .option('-p, --python <PYTHON>', 'the interpreter whose cache entries are checked: a path or a version')
    .option('--deep', 'compare the content of every file, not its size alone')
    .option(
      '--advisories <SOURCE...>',
      'advisories in the JSON of OSV (files, directories, URLs): what holds something malicious is not well',
    )
    .option('--fix', 'set damaged and recalled cache entries aside, so that the next run makes them again, and remove left-overs')
    .addOption(
      new Option('--watch', 'go on until SIGTERM, at every interval: one cache entry at a time, contents spread over a week').conflicts(
        'deep',
      ),
    )
    .option('--interval <TIME>', 'how often, with --watch: 90m, 6h (default: 6h)', duration)
    .addOption(
      new Option('--last', "tell what the last 'doctor --watch' found, and examine nothing").conflicts([
        'watch',
        'deep',
        'fix',
        'python',
        'advisories',
      ]),
    )
    .action((options: Options, command: Command) => {
      if (options.interval !== undefined && options.watch === undefined) command.error('error: --interval says how often with --watch')
      give({
        ...common(options),
        name: 'doctor',
        python: options.python,
        isDeep: options.deep === true,
        isFixing: options.fix === true,
        advisories: options.advisories ?? [],
        intervalMs: options.watch === undefined ? undefined : (options.interval ?? usualIntervalMs),
        isLast: options.last === true,
      })
    })

  add('clear', 'Forget all projects; their environments stay where they are.')
    .option('--yes', 'do not ask')
    .action((options: Options) => give({ ...common(options), name: 'clear', isYes: options.yes === true }))
}

/** Reads an option that is a number, for commander. */
export function wholeOrDecimal(allowed: string): (text: string) => number {
  return (text) => {
    if (!/^\d+(?:\.\d+)?$/.test(text)) throw new InvalidArgumentError(`Give ${allowed}.`)
    return Number(text)
  }
}

const units: Readonly<Record<string, number>> = { '': 1, B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }

function size(text: string): number {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmgt]?b?)$/i.exec(text) ?? []
  const factor = units[unit.toUpperCase()] ?? units[`${unit.toUpperCase()}B`]
  if (amount === undefined || factor === undefined) throw new InvalidArgumentError('Give a size such as 500MB or 10GB.')
  return Number(amount) * factor
}
