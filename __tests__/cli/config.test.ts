import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { startPackageIndex } from '../support/package-index.ts'
import { createSandbox } from '../support/sandbox.ts'
import { buildWheel } from '../support/wheels.ts'

const config = `[[extensions]]
name = "core"
module = "tool_core"
[[extensions]]
name = "alpha"
package = "alpha"
arguments = { level = 2 }
[[extensions]]
name = "extra"
package = "nowhere-to-be-found"
required = false
[[extensions]]
name = "off"
package = "beta"
enabled = false
`

async function createProject(text = config) {
  const sandbox = await createSandbox('config')
  const wheels = path.join(sandbox.directory, 'wheels')
  const register = 'def register(arguments):\n    pass\n'
  buildWheel(wheels, { name: 'alpha', version: '1.0', requires: ['common'], files: { 'alpha.py': register } })
  buildWheel(wheels, { name: 'beta', version: '1.0' })
  buildWheel(wheels, { name: 'common', version: '1.0' })
  const index = await startPackageIndex(wheels)
  index.isSizeServed = true
  await writeFile(path.join(sandbox.directory, 'extensions.toml'), text)
  await writeFile(path.join(sandbox.directory, 'tool_core.py'), register)
  const cli = (command: string, ...args: string[]) =>
    sandbox.cli([command, '--config', 'extensions.toml', '--index-url', index.url, ...args])
  return { sandbox, index, cli }
}

describe('--config', () => {
  it('ensure lists every extension of the file; an optional one that fails does not fail the command', async () => {
    const { cli } = await createProject()
    const { code, stdout } = await cli('ensure')
    expect([code, stdout.split('error:')[0]]).toEqual([
      0,
      '  built in   core\n  installed  alpha                1.0\n  failed     nowhere-to-be-found  package-not-found\n  disabled   off\n',
    ])
    expect(stdout).toMatch(/1 installed, 1 failed, 1 built in, 1 disabled in/)
  })

  it('--only means some of them; packages may stand beside the file', async () => {
    const { cli } = await createProject()
    const { stdout, code } = await cli('ensure', '--json', '--only', 'core', 'beta')
    const { extensions } = JSON.parse(stdout) as { extensions: { name: string; outcome: string | null }[] }
    expect([code, extensions.map(({ name, outcome }) => [name, outcome])]).toEqual([
      0,
      [
        ['core', null],
        ['beta', 'installed'],
      ],
    ])
  })

  it('with nothing but built-in extensions installs nothing and needs no index', async () => {
    const { cli, index } = await createProject('[[extensions]]\nname = "core"\nmodule = "tool_core"\n')
    expect(await cli('register')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/built in {3}core {2}registered in \d+ ms\n1 built in in/),
    })
    expect(index.requests).toEqual([])
  })

  it('problems of the file end with 2, one line each, and change nothing', async () => {
    const { sandbox, cli } = await createProject('[[extensions]]\nname = "a"\nenabled = 1\npackage = ""\n')
    const { code, stderr } = await cli('ensure')
    expect([code, stderr]).toEqual([
      2,
      `error[config-invalid]: the configuration has 2 problems
  extensions.toml:3:11: 'enabled' must be true or false, not 1 (extension 'a')
  extensions.toml:4:11: 'package' is empty; leave the key out for an extension that is built in (extension 'a')
  hint: docs/configuration.md describes every key; extensions.schema.json lets an editor complete and check them.
`,
    ])
    expect(await readdir(sandbox.directory)).not.toContain('cache')
  })
})

describe('register', () => {
  it('proves that each can be handed its arguments; a required one that raises ends with 1', async () => {
    const { sandbox, cli } = await createProject()
    const good = await cli('register')
    expect(good).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/built in {3}core +registered in .*\n {2}installed {2}alpha +1\.0, registered in/),
    })
    await writeFile(path.join(sandbox.directory, 'tool_core.py'), 'def register(arguments):\n    raise KeyError("level")\n')
    const bad = await cli('register')
    expect([bad.code, bad.stdout]).toEqual([1, expect.stringMatching(/failed {5}core +register-failed\n {2}hit[\s\S]*KeyError: 'level'/)])
  })
})

describe('resolve', () => {
  it('says what would be installed and downloaded, how large, and what is there; and installs nothing', async () => {
    const { cli, sandbox } = await createProject()
    const before = await cli('resolve')
    expect([before.code, before.stdout.split('error:')[0]]).toEqual([
      0,
      expect.stringMatching(
        /^ {2}install {4}alpha\n {2}failed {5}nowhere-to-be-found {2}package-not-found\n {2}alpha==1\.0 {3}\d+ B\n {2}common==1\.0 {2}\d+ B\n$/,
      ),
    ])
    expect(before.stdout).toMatch(
      /2 of 2 distributions would be installed \([\d.]+ kB\); uv would download 2, the others lie in its own cache\n$/,
    )
    expect(JSON.parse((await sandbox.cli(['list', '--entries', '--json'])).stdout)).toEqual([])
    await cli('ensure', '--only', 'alpha')
    const after = await cli('resolve', '--only', 'alpha')
    expect(after).toMatchObject({
      code: 0,
      stdout: '  cached     alpha\n  alpha==1.0   cached\n  common==1.0  cached\n2 distributions, all cached: nothing would be installed\n',
    })
  })

  it('--json is one object; without a network it says so and ends with 1', async () => {
    const { cli, index } = await createProject()
    const plan = JSON.parse((await cli('resolve', '--json', '--only', 'alpha')).stdout)
    expect(plan).toMatchObject({
      extensions: [{ specification: 'alpha', action: 'install', error: null, required: true }],
      distributions: [
        { name: 'alpha', version: '1.0', sizeBytes: expect.any(Number), built: false, cached: false, shadows: null, isolatedFor: null },
        { name: 'common' },
      ],
      downloads: expect.any(Number),
    })
    index.fault = () => 'unavailable'
    expect(await cli('resolve', '--retries', '0', 'beta')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('error[index-unavailable]'),
    })
  })

  it('tells what of the interpreter has another version', async () => {
    const { cli, sandbox } = await createProject()
    const wheels = path.join(sandbox.directory, 'other')
    buildWheel(wheels, { name: 'common', version: '0.9' })
    const venv = path.join(sandbox.directory, 'venv')
    const python = path.join(venv, 'bin', 'python')
    await sandbox.run('uv', ['venv', '--python', 'python3', venv])
    await sandbox.run('uv', ['pip', 'install', '--no-config', '--no-index', '--find-links', wheels, '--python', python, 'common'])
    expect((await cli('resolve', '--only', 'alpha', '--python', python)).stdout).toMatch(/common==1\.0 {2}\d+ B, the interpreter has 0\.9/)
  })

  it('plans what is set apart too', async () => {
    const { cli, sandbox } = await createProject('[[extensions]]\nname = "alpha"\npackage = "alpha"\n')
    buildWheel(path.join(sandbox.directory, 'wheels'), { name: 'common', version: '2.0' })
    buildWheel(path.join(sandbox.directory, 'wheels'), { name: 'rival', version: '1.0', requires: ['common>=2'] })
    buildWheel(path.join(sandbox.directory, 'wheels'), { name: 'fixed', version: '1.0', requires: ['common<2'] })
    const refused = await cli('resolve', 'rival', 'fixed')
    expect([refused.code, refused.stdout]).toEqual([1, expect.stringContaining('they need different versions of common')])
    const planned = await cli('resolve', 'rival', 'fixed', '--on-conflict', 'isolate')
    expect([planned.code, planned.stdout]).toEqual([
      0,
      expect.stringMatching(/isolated {3}fixed +versions-conflict[\s\S]*common==1\.0 +\d+ B, in the tree of fixed/),
    ])
  })
})
