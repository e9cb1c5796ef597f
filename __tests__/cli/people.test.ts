import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parseArguments } from '../../src/cli/program.ts'
import { startPackageIndex } from '../support/package-index.ts'
import { createSandbox, type Sandbox } from '../support/sandbox.ts'
import { runInTerminal } from '../support/terminal.ts'
import { programFile } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

async function createShop(): Promise<{
  sandbox: Sandbox
  index: Awaited<ReturnType<typeof startPackageIndex>>
  on: (...args: string[]) => string[]
}> {
  const sandbox = await createSandbox('people')
  const wheels = path.join(sandbox.directory, 'wheels')
  buildWheel(wheels, { name: 'alpha', version: '1.0', requires: ['common'] })
  buildWheel(wheels, { name: 'alpha', version: '2.0', requires: ['common'] })
  buildWheel(wheels, { name: 'common', version: '1.0' })
  const index = await startPackageIndex(wheels)
  return { sandbox, index, on: (...args) => [...args, '--index-url', index.url] }
}

/** The lines that stay on the screen: what a spinner wrote over is gone. */
function screenOf(output: string): string[] {
  const lines = output.split('\n').map((line) => stripVTControlCharacters(line.split('\u001b[1G').at(-1) ?? ''))
  return lines.map((line) => line.replaceAll('\r', ''))
}

describe('ensure in a terminal', () => {
  it('shows at once what is waited for, with what uv tells, and ends with how much there is, where, and what to type next', async () => {
    const { sandbox, on } = await createShop()
    const ran = await runInTerminal(sandbox, on('ensure', 'alpha'), [])
    expect(ran.code).toBe(0)
    expect(stripVTControlCharacters(ran.output)).toMatch(/reading the inputs and asking Python[\s\S]*installing \(Resolved 2 packages/)
    const screen = screenOf(ran.output).join('\n')
    expect(screen).toMatch(
      /installed {2}alpha {2}2\.0\n1 installed in [\d.]+ m?s\ntogether 2 packages, [\d.]+ k?B, in\n {2}\S.*\/extensions\//,
    )
    // The two commands work as they stand there, in another shell.
    const [run = '', evaluate = ''] = screen.split('\n').slice(-3)
    expect([run, evaluate]).toEqual([expect.stringMatching(/^ {2}node \S.* run alpha /), expect.stringMatching(/^ {2}eval "\$\(/)])
    const program = `python3 -c "import alpha; print(alpha.version)"`
    for (const script of [run.replace('COMMAND', program), `${evaluate} && ${program}`]) {
      expect(await sandbox.run('sh', ['-c', script])).toMatchObject({ code: 0, stdout: '2.0\n' })
    }
  })

  it.each([
    ['a failure', ['ensure', 'nowhere-to-be-found']],
    ['--quiet', ['ensure', '--quiet', 'alpha']],
    ['--json', ['ensure', '--json', 'alpha']],
  ])('says nothing of the next step after %s', async (_, args) => {
    const { sandbox, on } = await createShop()
    expect((await runInTerminal(sandbox, on(...args), [])).output).not.toContain('Type one of these')
  })
})

describe('without a terminal', () => {
  it.each(['ensure', 'resolve', 'warm', 'run'])('%s says soon what it waits for, and only then', async (command) => {
    const { sandbox, index, on } = await createShop()
    let isHeld = true
    index.fault = () => (isHeld ? 'hanging' : 'none')
    const args = [...on(command, 'alpha'), ...(command === 'run' ? ['--', 'true'] : [])]
    const child = spawn(process.execPath, [programFile('cli'), ...args], {
      env: { ...sandbox.environment, UV_NO_CACHE: '1' },
      cwd: sandbox.directory,
    })
    onTestFinished(() => void child.kill())
    let said = ''
    const start = performance.now()
    await new Promise<void>((resolve, reject) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text
        resolve()
      })
      child.on('exit', () => reject(new Error(`ended without a word: ${said}`)))
    })
    expect([said, performance.now() - start < 4_000]).toEqual([
      expect.stringMatching(/^(?:installing|resolving|reading|looking)\b.* …\n/),
      true,
    ])
    isHeld = false
  })

  it('says nothing on stderr where nothing takes long', async () => {
    const { sandbox, on } = await createShop()
    await sandbox.cli(on('ensure', 'alpha'))
    expect((await sandbox.cli(on('ensure', 'alpha'))).stderr).toBe('')
  })

  it('tells a retry and its reason under --verbose, with all that uv says', async () => {
    const { sandbox, index, on } = await createShop()
    let count = 0
    index.fault = (target) => (target.includes('alpha') && count++ < 2 ? 'unavailable' : 'none')
    const { stderr } = await sandbox.cli(on('ensure', '--verbose', 'alpha'), { environment: { UV_HTTP_RETRIES: '0', UV_NO_CACHE: '1' } })
    expect(stderr).toMatch(/attempt 1 failed, trying again: /)
    expect(stderr).toMatch(/^uv: Resolved 2 packages/m)
  })
})

describe('colours', () => {
  const red = '\u001b[31merror'
  it.each<[string, NodeJS.ProcessEnv, boolean]>([
    ['are there in a terminal', {}, true],
    ['are not there with NO_COLOR', { NO_COLOR: '1' }, false],
    ['are not there in a dumb terminal', { TERM: 'dumb' }, false],
  ])('%s', async (_, variables, expected) => {
    const { sandbox } = await createShop()
    const { output } = await runInTerminal(sandbox, ['ensure', '--nope'], [], variables)
    expect([output.includes(red), stripVTControlCharacters(output)]).toEqual([
      expected,
      expect.stringMatching(/^error\[option-unknown\]: /m),
    ])
  })

  it('are there in a pipe with FORCE_COLOR only', async () => {
    const { sandbox } = await createShop()
    const forced = await sandbox.cli(['ensure', '--nope'], { environment: { FORCE_COLOR: '1', NO_COLOR: undefined } })
    const usual = await sandbox.cli(['ensure', '--nope'], { environment: { FORCE_COLOR: undefined } })
    expect([forced.stderr.includes(red), usual.stderr.includes('\u001b')]).toEqual([true, false])
  })
})

describe('a terminal of 80 columns', () => {
  it.each([[['list']], [['list', '--entries']], [['doctor']], [['prune', '--all', '--dry-run']]])(
    '%j fits, and ends with a total',
    async (args) => {
      const { sandbox, on } = await createShop()
      const project = path.join(sandbox.directory, 'a project with a rather long name', 'and another directory within it')
      await mkdir(project, { recursive: true })
      await sandbox.cli(on('ensure', 'alpha'), { cwd: project })
      await sandbox.cli(on('ensure', 'alpha>=1,<3', 'common>=0.1,!=0.2'), { cwd: project })
      const { output, code } = await runInTerminal(sandbox, args, [])
      const lines = screenOf(output).filter((line) => line !== '')
      // A path that is named to be copied stays whole.
      const tables = lines.filter((line) => !line.includes(project))
      expect([code, tables.filter((line) => line.length > 80)]).toEqual([0, []])
      expect(lines.at(-1)).toMatch(
        /^(?:1 project: 1 valid|2 cache entries, [\d.]+ k?B|2 healthy|Would remove 1 mapping and 2 cache entries, [\d.]+ k?B\.)$/,
      )
    },
  )
})

describe('the command line', () => {
  it('takes -r, -c and -p as pip and uv do', async () => {
    const { sandbox, on } = await createShop()
    await writeFile(path.join(sandbox.directory, 'r.txt'), 'alpha\n')
    await writeFile(path.join(sandbox.directory, 'c.txt'), 'alpha<2\n')
    const result = await sandbox.ensure(on('-r', 'r.txt', '-c', 'c.txt', '-p', 'python3'))
    expect(result.extensions.map(({ distributions }) => distributions[0])).toEqual([{ name: 'alpha', version: '1.0' }])
  })

  it.each([
    [['run', 'alpha', 'python3', '-c', 'print(1)'], "run alpha -- python3 -c 'print(1)'"],
    [['run', 'alpha', '-p', 'python3', 'sh', '-c', 'true'], 'run alpha -p python3 -- sh -c true'],
    [['run', '-r', 'r.txt', 'python3', '-m', 'http.server'], 'run -r r.txt -- python3 -m http.server'],
  ])('recognises the -- that %j lacks', async (args, expected) => {
    const { sandbox } = await createShop()
    const ran = await sandbox.cli(args)
    expect([ran.code, ran.stderr]).toEqual([
      2,
      `error[input-invalid]: 'run' needs a command after '--'\n  hint: Write: ensure-extensions ${expected}\n`,
    ])
  })

  it('says what became of an unquoted 3.10', async () => {
    const { sandbox } = await createShop()
    expect((await sandbox.cli(['ensure', 'alpha', '--python', '3.1'])).stderr).toContain("write '3.10'")
  })

  it('has help with groups and examples, which fits 80 columns', async () => {
    const { sandbox } = await createShop()
    const shown = screenOf((await runInTerminal(sandbox, ['run', '--help'], [])).output)
    const others = ['ensure', 'env', 'warm', 'register', 'resolve'].map((command) => parseArguments([command, '--help'], '1.0'))
    for (const lines of [shown, ...others.map((notice) => ('text' in notice ? notice.text.split('\n') : []))]) {
      expect(lines).toEqual(expect.arrayContaining(['Extensions:', 'Versions and indexes:', 'Cache:', 'Examples:']))
      expect(lines.filter((line) => line.length > 80)).toEqual([])
    }
  })
})
