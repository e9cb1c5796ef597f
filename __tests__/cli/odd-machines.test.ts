import { chmod, lstat, mkdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { startPackageIndex } from '../support/package-index.ts'
import { createSandbox } from '../support/sandbox.ts'
import { isLeftOut, isUnprivileged, repository } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

async function createMachine() {
  const sandbox = await createSandbox('odd')
  const wheels = path.join(sandbox.directory, 'wheels')
  buildWheel(wheels, { name: 'alpha', version: '1.0' })
  const index = await startPackageIndex(wheels)
  return { sandbox, index, indexed: (...args: string[]) => [...args, '--index-url', index.url] }
}

const commands: readonly (readonly [string, ...string[]])[] = [
  ['ensure', 'alpha'],
  ['resolve', 'alpha'],
  ['run', 'alpha', '--', 'true'],
  ['env', 'alpha'],
  ['warm', 'alpha'],
  ['list'],
  ['list', '--entries'],
  ['validate'],
  ['prune', '--all', '--yes'],
  ['prune', '--orphaned', '--yes'],
  ['clear', '--yes'],
  ['doctor'],
  ['invalidate', 'alpha'],
]

describe.skipIf(isLeftOut('commands on odd machines'))('every command', () => {
  it.each(commands)('%s %s ends where nothing can be made in the cache root, without a stack', { timeout: 30_000 }, async (...args) => {
    const { sandbox } = await createMachine()
    const at = args.indexOf('--') === -1 ? args.length : args.indexOf('--')
    const [command = ''] = args
    const ran = await sandbox.cli([...args.slice(0, at), '--cache-root', '/proc/x', ...args.slice(at)])
    expect([ran.signal, `${ran.stdout}${ran.stderr}`]).toEqual([null, expect.not.stringMatching(/\n\s+at /)])
    if (['ensure', 'warm', 'invalidate'].includes(command)) expect(`${ran.stdout}${ran.stderr}`).toContain('nothing can be made there')
  })

  it.skipIf(isUnprivileged('mount')).each(commands)(
    '%s %s says so where the cache root is read-only',
    { timeout: 30_000 },
    async (...args) => {
      const { sandbox, indexed } = await createMachine()
      expect((await sandbox.cli(indexed('ensure', 'alpha'))).code).toBe(0)
      await sandbox.run('mount', ['--bind', sandbox.cacheRoot, sandbox.cacheRoot])
      await sandbox.run('mount', ['-o', 'remount,bind,ro', sandbox.cacheRoot])
      const ran = await sandbox.cli([...args])
      await sandbox.run('umount', ['-l', sandbox.cacheRoot])
      expect(`${ran.stdout}${ran.stderr}`).not.toMatch(/\n\s+at /)
      const isWriting = args[0] === 'invalidate' || args.includes('--all') || args[0] === 'clear'
      if (isWriting)
        expect([ran.code, ran.stderr]).toEqual([2, expect.stringMatching(/^error\[(?:cache-root|registry)-unusable\]: .*read-only/)])
    },
  )

  it.skipIf(isUnprivileged()).each(commands)(
    '%s %s needs no home directory, or says what is missing',
    { timeout: 30_000 },
    async (...args) => {
      const { sandbox } = await createMachine()
      // A user by number, as in containers: no variable, no line in the user database.
      const program = 'import os, sys; os.setgid(54321); os.setuid(54321); os.execv(sys.argv[1], sys.argv[1:])'
      const cli = [process.execPath, path.join(repository, 'dist/cli/index.js')]
      const environment = { HOME: undefined, XDG_CACHE_HOME: undefined, ENSURE_EXTENSIONS_CACHE: undefined, USERPROFILE: undefined }
      await chmod(sandbox.directory, 0o755)
      const ran = await sandbox.run('python3', ['-I', '-c', program, ...cli, ...args], { environment })
      if (/EACCES|Permission denied/.test(ran.stderr) && !ran.stderr.includes('error[')) return
      expect([ran.code, ran.stderr]).toEqual([2, expect.stringMatching(/^error\[[a-z-]+\]: .*\n {2}hint: .*\n$/)])
    },
  )

  it.each([
    ['leads to itself', 'loop', 'too many symbolic links'],
    ['has a name that is too long', 'x'.repeat(300), 'name too long'],
  ])('says so where the cache root %s, without a stack', { timeout: 60_000 }, async (_, name, reason) => {
    const { sandbox } = await createMachine()
    await symlink('loop', path.join(sandbox.directory, 'loop'))
    for (const args of commands) {
      const at = args.indexOf('--') === -1 ? args.length : args.indexOf('--')
      const ran = await sandbox.cli([...args.slice(0, at), '--cache-root', path.join(sandbox.directory, name), ...args.slice(at)])
      const said = `${ran.stdout}${ran.stderr}`
      expect([args, said]).toEqual([args, expect.not.stringMatching(/\n\s+at /)])
      if (['ensure', 'env', 'warm', 'invalidate'].includes(args[0])) expect([args, said]).toEqual([args, expect.stringContaining(reason)])
    }
  })

  it('says so where the working directory was removed, without a stack', { timeout: 60_000 }, async () => {
    const { sandbox } = await createMachine()
    const program = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"'
    const cli = [process.execPath, path.join(repository, 'lib', 'cli', 'main.js')]
    for (const args of commands) {
      const ran = await sandbox.run('sh', ['-c', program, 'sh', ...cli, ...args], { cwd: sandbox.directory })
      expect([args, ran.stderr]).toEqual([args, expect.not.stringMatching(/\n\s+at /)])
      if (args[0] === 'ensure') expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('error[working-directory-gone]')])
    }
  })

  it('takes an empty --cache-root for none', async () => {
    const { sandbox } = await createMachine()
    const ran = await sandbox.cli(['doctor', '--cache-root', ''])
    expect(ran.stdout).toContain(`Nothing is cached in ${sandbox.cacheRoot}.`)
  })

  it('says that no more files can be opened', async () => {
    const { sandbox } = await createMachine()
    const found: string[] = []
    for (const limit of [18, 20, 22, 24, 26, 28, 32]) {
      const cli = `ulimit -n ${limit}; exec '${process.execPath}' '${path.join(repository, 'dist/cli/index.js')}' ensure alpha`
      const { stdout, stderr } = await sandbox.run('sh', ['-c', cli])
      found.push(`${stdout}${stderr}`)
    }
    expect(found.join('')).not.toMatch(/TypeError/)
    expect(found.join('')).toMatch(/too-many-open-files|open no more files|EMFILE|too many open files/i)
  })
})

describe('an env file', () => {
  it('that is a link stays one, also where it leads nowhere yet', async () => {
    const { sandbox, indexed } = await createMachine()
    const link = path.join(sandbox.directory, '.env')
    await mkdir(path.join(sandbox.directory, 'real'))
    await symlink('real/.env', link)
    for (const before of ['', 'A=1\r\nB=2\n']) {
      if (before !== '') await writeFile(path.join(sandbox.directory, 'real', '.env'), before)
      expect((await sandbox.cli(indexed('ensure', 'alpha', '--write-env', '.env'))).code).toBe(0)
      expect([(await lstat(link)).isSymbolicLink(), await readlink(link)]).toEqual([true, 'real/.env'])
      const text = await readFile(path.join(sandbox.directory, 'real', '.env'), 'utf8')
      expect([text.startsWith(before), text.includes('ENSURE_EXTENSIONS_ENTRY=')]).toEqual([true, true])
    }
  })
})

describe('--save true', () => {
  it('that cannot save says so and exits with 1; what is saved, and auto, exit with 0', async () => {
    const { sandbox, indexed } = await createMachine()
    const refused = path.join(sandbox.directory, 'a file')
    await writeFile(refused, '')
    const ensure = (root: string, ...args: string[]) =>
      sandbox.cli(indexed('ensure', 'alpha', '--cache-root', path.join(sandbox.directory, root), ...args))
    const failed = await ensure('1', '--save', 'true', '--provider', `local:${refused}`)
    expect([failed.code, failed.stderr]).toEqual([1, expect.stringContaining('not saved: ')])
    const nowhere = await ensure('2', '--save', 'true', '--provider', 'none')
    expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringContaining('no store is named to save to')])
    // A hit has nothing to save, so it does not matter whether it could.
    const hit = await ensure('1', '-v', '--save', 'true', '--provider', `local:${refused}`)
    expect([hit.code, hit.stderr]).toEqual([0, expect.stringContaining('nothing to save: nothing was installed')])
    expect(await ensure('3', '--save', 'auto', '--provider', `local:${refused}`)).toMatchObject({ code: 0 })
    const good = `local:${path.join(sandbox.directory, 'good')}`
    expect(await ensure('4', '--save', 'true', '--provider', good)).toMatchObject({
      code: 0,
      stderr: expect.not.stringContaining('not saved'),
    })
    const { providers } = JSON.parse((await ensure('5', '--json', '--provider', `${good}2`)).stdout)
    expect(providers).toContainEqual(expect.objectContaining({ action: 'save', status: 'saved' }))
  })
})

describe('a pyproject.toml', () => {
  it('with one strange list gives the others, and names the strange one only where that is wanted', async () => {
    const { sandbox, indexed } = await createMachine()
    const text = `[project]
dependencies = 3
[project.optional-dependencies]
good = ["alpha"]
strange = "alpha"
[dependency-groups]
docs = ["alpha"]
strange = [{ other = 1 }]
`
    await writeFile(path.join(sandbox.directory, 'pyproject.toml'), text)
    for (const wanted of ['pyproject.toml:docs', 'pyproject.toml[good]']) {
      expect((await sandbox.cli(indexed('ensure', '--requirements', wanted))).code).toBe(0)
    }
    for (const [wanted, named] of [
      ['pyproject.toml:strange', "the dependency group 'strange'"],
      ['pyproject.toml[strange]', "the extra 'strange'"],
      ['pyproject.toml', 'project.dependencies'],
    ] as const) {
      const ran = await sandbox.cli(indexed('ensure', '--requirements', wanted))
      expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(named)])
    }
  })
})
