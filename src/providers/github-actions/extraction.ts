import childProcess, { type ChildProcess, type SpawnOptions } from 'node:child_process'
import { openSync, statSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'

/** The slack beyond twice the size of the archive that a bundle comes in, in bytes; that archive hardly shrinks it. */
const slackBytes = 1024 * 1024

/** A member to extract, and where. */
export interface WantedMember {
  readonly name: string
  readonly file: string
}

/**
 * Makes this process extract nothing from tar archives but one member each, into one file. The toolkit extracts whatever an archive
 * holds, absolute names, `..` and links included, before anybody can look at it. So the tar that it starts is told to print the
 * content of that member instead: it writes nothing by itself.
 *
 * @param wanted gives the member of the call that is at work.
 */
export function extractOneMember(wanted: () => WantedMember | undefined): void {
  const spawn = childProcess.spawn as (command: string, args: readonly string[], options: SpawnOptions) => ChildProcess
  const guarded = (command: string, args: readonly string[] = [], options: SpawnOptions = {}): ChildProcess => {
    const at = args.indexOf('-xf')
    const archive = args[at + 1]
    if (at === -1 || archive === undefined || !/tar(?:\.exe)?$/.test(path.basename(command))) return spawn(command, args, options)
    const member = wanted()
    if (member === undefined) throw new Error('nothing is to be extracted')
    const output = openSync(member.file, 'wx')
    const cwd = options.cwd === undefined ? process.cwd() : String(options.cwd)
    const longest = 2 * statSync(path.resolve(cwd, archive)).size + slackBytes
    const [program, programArgs] = limited(longest, command, [...printing(args), '-O', member.name])
    return spawn(program, programArgs, { ...options, stdio: ['ignore', output, 'pipe'] })
  }
  childProcess.spawn = guarded as typeof childProcess.spawn
  syncBuiltinESMExports()
}

/** The arguments without those that say where and how members are put on the disk. */
function printing(args: readonly string[]): string[] {
  return args.filter((arg, index) => arg !== '-P' && arg !== '-C' && args[index - 1] !== '-C')
}

/** A command whose files cannot grow beyond a length, where the system has that. */
function limited(bytes: number, command: string, args: readonly string[]): [string, string[]] {
  if (process.platform === 'win32') return [command, [...args]]
  // Shells count in blocks of 512 bytes, or of 1,024.
  return ['sh', ['-c', 'ulimit -f "$0" && exec "$@"', String(Math.ceil(bytes / 512)), command, ...args]]
}
