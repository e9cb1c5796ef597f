import path from 'node:path'
import type { CommandOptions, CommandResult, CommandRunner } from '../ports.ts'
import { childProcessRunner } from '../system/child-process-runner.ts'
import { findExecutable, isExecutable } from '../system/files.ts'

/**
 * Runs the commands of the action: brief ones by `@actions/exec`, silent, which is loaded when the first one comes; the others, which
 * can be cancelled with all their children, as everywhere else.
 */
export const actionRunner: CommandRunner = {
  async run(command, args, options) {
    if (options.brief !== true) return await childProcessRunner.run(command, args, options)
    options.signal?.throwIfAborted()
    const program = path.isAbsolute(command) ? command : await findExecutable(command, options.environment)
    if (program === undefined || !(await isExecutable(program)))
      throw Object.assign(new Error(`spawn ${command} ENOENT`), { code: 'ENOENT' })
    return await withinTime(runBriefly(program, args, options), options.timeoutMs)
  },
}

async function runBriefly(program: string, args: readonly string[], { environment, cwd }: CommandOptions): Promise<CommandResult> {
  const { getExecOutput } = await import('@actions/exec')
  const env = Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  const how = { env, silent: true, ignoreReturnCode: true, ...(cwd === undefined ? {} : { cwd }) }
  // It takes a command line: quoted, a path with spaces is one word.
  const { exitCode, stdout, stderr } = await getExecOutput(`"${program.replaceAll('"', '\\"')}"`, [...args], how)
  return { exitCode, stdout, stderr, timedOut: false }
}

/** Gives a command up when its time is over: it may still end by itself, and nothing waits for it. */
async function withinTime(work: Promise<CommandResult>, timeoutMs: number | undefined): Promise<CommandResult> {
  if (timeoutMs === undefined) return await work
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<CommandResult>((resolve) => {
    timer = setTimeout(() => resolve({ exitCode: null, stdout: '', stderr: '', timedOut: true }), timeoutMs)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
