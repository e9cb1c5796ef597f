import { readFileSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { startPackageIndex } from '../support/package-index.ts'
import { createSandbox } from '../support/sandbox.ts'
import { runInTerminal, type TerminalStep } from '../support/terminal.ts'
import { isLeftOut, programFile } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

const controlC = '\u0003'

async function createShell() {
  const sandbox = await createSandbox('terminal')
  const wheels = path.join(sandbox.directory, 'wheels')
  buildWheel(wheels, { name: 'alpha', version: '1.0' })
  const index = await startPackageIndex(wheels)
  const cli = `'${process.execPath}' '${programFile('cli')}'`
  const sh = (script: string, shell = 'sh') =>
    sandbox.run(shell, ['-c', script.replaceAll('CLI', cli).replaceAll('INDEX', `--index-url ${index.url}`)])
  return { sandbox, index, sh, indexed: (...args: string[]) => [...args, '--index-url', index.url] }
}

describe('a question', () => {
  /** A project that is gone, with an entry to remove. */
  async function createOrphan() {
    const made = await createShell()
    const project = path.join(made.sandbox.directory, 'project')
    await mkdir(project)
    await made.sandbox.cli(made.indexed('ensure', 'alpha'), { cwd: project })
    await rm(project, { recursive: true })
    return made
  }

  it.each<[string, string, { code: number }, boolean]>([
    ['Ctrl-C is an interruption', controlC, { code: 130 }, true],
    ['n is an answer', 'n\n', { code: 0 }, true],
    ['an empty line is no', '\n', { code: 0 }, true],
    ['the end of input is no', '\u0004', { code: 0 }, true],
    ['y removes', 'y\n', { code: 0 }, false],
  ])('%s', async (_, keys, expected, isKept) => {
    const { sandbox } = await createOrphan()
    for (const args of [['prune', '--orphaned'], ['clear']]) {
      const ran = await runInTerminal(sandbox, args, [{ once: '[y/N]', type: keys }])
      expect(ran).toMatchObject(expected)
      expect(ran.output).not.toMatch(/\n\s+at |AbortError/)
      if (args[0] === 'prune') expect((await readdir(path.join(sandbox.cacheRoot, 'extensions'))).length > 0).toBe(isKept)
    }
  })
})

describe('run', () => {
  const program = `
import signal, sys, time
got = []
for name in ("SIGINT", "SIGTERM", "SIGHUP"):
    signal.signal(getattr(signal, name), lambda number, frame: got.append(signal.Signals(number).name))
open(sys.argv[1] + ".pid", "w").write(str(__import__("os").getppid()))
try:
    print("ready", flush=True)
except OSError:
    pass  # The terminal may be closed as soon as the word is seen there.
end = time.time() + 20
while not got and time.time() < end:
    time.sleep(0.02)
time.sleep(0.6)
open(sys.argv[1], "w").write(" ".join(got))
`

  it.each<[string, Omit<TerminalStep, 'once'>, string]>([
    ['Ctrl-C of the terminal', { type: controlC }, 'SIGINT'],
    ['the end of the terminal', { close: true }, 'SIGHUP'],
    ['a signal to us alone', { signal: 'SIGINT' }, 'SIGINT'],
    ['another signal to us alone', { signal: 'SIGTERM' }, 'SIGTERM'],
    ['a signal to the whole group', { signal: 'SIGTERM', toGroup: true }, 'SIGTERM'],
  ])('hands %s to its command once', async (_, step, expected) => {
    const { sandbox, indexed } = await createShell()
    await writeFile(path.join(sandbox.directory, 'program.py'), program)
    const report = path.join(sandbox.directory, 'report')
    const ran = await runInTerminal(
      sandbox,
      [...indexed('run', 'alpha'), '--', 'python3', 'program.py', report],
      [{ once: 'ready', ...step }],
    )
    await expect.poll(() => readText(report) ?? ran, { timeout: 5_000 }).toBe(expected)
  })
})

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

describe.skipIf(isLeftOut('commands whose output nobody reads'))('a closed pipe', () => {
  it.each([
    'ensure alpha INDEX',
    'ensure --json alpha INDEX',
    'ensure --verbose alpha INDEX 2>&1',
    'env alpha INDEX',
    'env --json alpha INDEX',
    'resolve alpha INDEX',
    'warm alpha INDEX',
    'warm --watch --json alpha INDEX',
    'list',
    'list --entries --json',
    'validate',
    'doctor --json',
    'prune --all --dry-run',
    'ensure --help',
    '--version',
    'ensure nowhere-to-be-found INDEX 2>&1',
    'ensure --nope 2>&1',
    'run alpha INDEX -- true 2>&1',
  ])('ends %s quietly', async (command) => {
    const { sh } = await createShell()
    await sh('CLI ensure alpha INDEX')
    // The reader is gone before anything is printed.
    const ran = await sh(`{ CLI ${command}; echo "ended $?" >&3; } 3>&2 | true`, 'bash')
    expect(ran.stderr).toMatch(/^ended [012]\n$/)
  })
})

it.each(['ensure alpha INDEX', 'ensure --json alpha INDEX', 'env alpha INDEX', 'list', '--version'])(
  'a result that cannot be written fails %s',
  async (command) => {
    const { sh } = await createShell()
    await sh('CLI ensure alpha INDEX')
    const ran = await sh(`CLI ${command} > /dev/full`)
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringMatching(/^error: the output could not be written: .*no space left/im)])
  },
)

describe('eval "$(ensure-extensions env …)"', () => {
  it.each([
    ['a package that is nowhere', 'nowhere-to-be-found INDEX'],
    ['an unknown option', '--nope'],
    ['an interpreter that is not there', 'alpha --python 3.99 INDEX'],
    ['no package', ''],
  ])('fails in the shell for %s and leaves PYTHONPATH alone', async (_, args) => {
    const { sh } = await createShell()
    const posix = await sh(`eval "$(CLI env ${args} 2>/dev/null)"; echo "$? \${PYTHONPATH-unset}"`)
    expect(posix.stdout).toBe('1 unset\n')
    const given = await sh(`PYTHONPATH=/mine; export PYTHONPATH; eval "$(CLI env ${args} 2>/dev/null)" || echo "failed $PYTHONPATH"`)
    expect(given.stdout).toBe('failed /mine\n')
    expect((await sh(`CLI env --format powershell ${args} 2>/dev/null`)).stdout).toBe("throw 'ensure-extensions env failed'\n")
    expect((await sh(`CLI env --format=dotenv ${args} 2>/dev/null`)).stdout).toBe('')
  })

  it('fails in fish too', async ({ skip }) => {
    const { sh } = await createShell()
    const ran = await sh('CLI env --format fish nowhere-to-be-found INDEX 2>/dev/null | source; echo $status', 'fish').catch(
      () => undefined,
    )
    if (ran === undefined) skip('no fish')
    expect(ran?.stdout).toBe('1\n')
  })

  it('succeeds where all is there', async () => {
    const { sh } = await createShell()
    expect((await sh(`eval "$(CLI env alpha INDEX)" && python3 -c 'import alpha; print(alpha.version)'`)).stdout).toBe('1.0\n')
  })
})
