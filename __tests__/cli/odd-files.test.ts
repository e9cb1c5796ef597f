import { spawnSync } from 'node:child_process'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { startPackageIndex } from '../support/package-index.ts'
import { createSandbox, type Sandbox } from '../support/sandbox.ts'
import { isLeftOut } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

/** How long a command that waits for nothing may take, in milliseconds. */
const patienceMs = 30_000

/** What may lie where a file belongs, and how it is put there. */
const kinds = {
  pipe: (file: string) => void spawnSync('mkfifo', [file]),
  directory: (file: string) => mkdir(file),
  socket: (file: string) =>
    void spawnSync('python3', [
      '-c',
      'import os, socket, sys; os.chdir(os.path.dirname(sys.argv[1])); socket.socket(socket.AF_UNIX).bind(os.path.basename(sys.argv[1]))',
      file,
    ]),
  'link to a device': (file: string) => void spawnSync('ln', ['-s', '/dev/zero', file]),
  'file of 300 MiB': (file: string) => void spawnSync('truncate', ['-s', '300M', file]),
}

async function createProject() {
  const sandbox = await createSandbox('odd-files')
  const wheels = path.join(sandbox.directory, 'wheels')
  buildWheel(wheels, { name: 'alpha', version: '1.0' })
  const index = await startPackageIndex(wheels)
  const project = path.join(sandbox.directory, 'project')
  await mkdir(project)
  const run = (...args: string[]) => sandbox.cli(args, { cwd: project, environment: { UV_INDEX_URL: index.url } })
  return { sandbox, project, run }
}

/** A file below the cache root, by how its name ends. */
async function findBelow(sandbox: Sandbox, ending: string): Promise<string> {
  const names = await readdir(sandbox.cacheRoot, { recursive: true })
  const found = names.find((name) => name.endsWith(ending) && !name.includes('.staging'))
  if (found === undefined) throw new Error(`${ending} is not there`)
  return path.join(sandbox.cacheRoot, found)
}

describe.skipIf(isLeftOut('what is no plain file, everywhere'))('what is no plain file', () => {
  describe.each(Object.entries(kinds))('a %s', (_, put) => {
    const replace = async (file: string): Promise<void> => {
      await rm(file, { recursive: true, force: true })
      await put(file)
    }

    it.each([
      ['the record of an entry', '.cache_metadata.json'],
      ['the state of an entry', '.state.json'],
      ['the RECORD of a distribution', 'alpha-1.0.dist-info/RECORD'],
      ['the METADATA of a distribution', 'alpha-1.0.dist-info/METADATA'],
      ['the mark of the last clean-up', 'cleaned'],
    ])('as %s: the entry is used or made anew', { timeout: 2 * patienceMs }, async (_what, ending) => {
      const { sandbox, run } = await createProject()
      expect((await run('ensure', 'alpha')).code).toBe(0)
      await replace(await findBelow(sandbox, ending))
      for (const command of [['ensure', 'alpha'], ['list', '--entries'], ['doctor'], ['prune', '--older-than', '0', '--yes']]) {
        const began = Date.now()
        const ran = await run(...command)
        expect([command, ran.signal, ran.stderr, Date.now() - began < patienceMs]).toEqual([
          command,
          null,
          expect.not.stringMatching(/\n\s+at /),
          true,
        ])
        if (command[0] === 'ensure') expect([ran.code, ran.stderr]).toEqual([0, ran.stderr])
      }
    })

    it('as a file of the project or the registry: a message, or it is passed over', { timeout: 4 * patienceMs }, async () => {
      const { sandbox, project, run } = await createProject()
      const registry = path.join(sandbox.cacheRoot, 'cache.json')
      const cases: readonly (readonly [string, string[]])[] = [
        ['pyproject.toml', ['ensure', 'alpha', '--write-env', '.env']],
        ['extensions.toml', ['ensure', '--config', 'extensions.toml']],
        ['requirements.txt', ['ensure', '--requirements', 'requirements.txt']],
        ['constraints.txt', ['ensure', 'alpha', '--constraints', 'constraints.txt']],
        ['uv.lock', ['ensure', 'alpha', '--constraints', 'uv.lock']],
        ['.env', ['ensure', 'alpha', '--write-env', '.env']],
        [registry, ['ensure', 'alpha']],
        [registry, ['validate']],
      ]
      for (const [name, command] of cases) {
        const file = path.resolve(project, name)
        await mkdir(path.dirname(file), { recursive: true })
        await replace(file)
        const began = Date.now()
        const ran = await run(...command)
        expect([name, ran.signal, ran.stderr, Date.now() - began < patienceMs]).toEqual([
          name,
          null,
          expect.not.stringMatching(/\n\s+at /),
          true,
        ])
        await rm(file, { recursive: true, force: true })
      }
      await writeFile(path.join(project, 'done'), '')
    })
  })
})
