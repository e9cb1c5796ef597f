import type { ChildProcess } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { detectPlatform, readExtensions } from '../../src/library/index.ts'
import type { Compatibility } from '../../src/operations/catalog/check.ts'
import { startPackageIndex } from '../support/package-index.ts'
import { createSandbox } from '../support/sandbox.ts'
import { buildWheel } from '../support/wheels.ts'

const text = `schema = 1
[[extensions]]
name = "sphinx-design"
package = "sphinx-design>=0.6"
kind = "sphinx"
summary = "Cards and grids <b>for</b> pages."
tags = ["cards"]
host = "sphinx"
[[extensions]]
name = "pytest-cov"
package = "pytest-cov"
kind = "pytest"
summary = "Coverage."
`

describe('catalog', () => {
  it('lists, searches and shows, as text and as JSON', async () => {
    const sandbox = await createSandbox('catalog')
    await writeFile(path.join(sandbox.directory, 'c.toml'), text)
    const cli = (...args: string[]) => sandbox.cli(['catalog', ...args, '--catalog', 'c.toml'])
    expect((await cli('list')).stdout.split('\n').map((line) => line.split(/\s{2,}/)[0])).toEqual([
      'NAME',
      'pytest-cov',
      'sphinx-design',
      '',
    ])
    expect(JSON.parse((await cli('search', 'CARDS', '--json')).stdout)).toMatchObject([{ name: 'sphinx-design', catalog: 'c.toml' }])
    expect(await cli('search', 'nothing')).toMatchObject({ code: 1, stdout: 'No extension matches.\n' })
    const shown = await cli('show', 'sphinx-design')
    expect(shown.stdout).toContain('[[extensions]]\nname = "sphinx-design"\npackage = "sphinx-design>=0.6"\n')
    expect(shown.stdout).toContain('Never verified.')
    expect(await cli('show', 'sphinx-desing')).toMatchObject({ code: 2, stderr: expect.stringContaining("Did you mean 'sphinx-design'?") })
    await writeFile(path.join(sandbox.directory, 'own.toml'), text.replace('>=0.6', '==0.6.1').replace('tags = ["cards"]', ''))
    const disagreeing = await cli('show', 'sphinx-design', '--catalog', 'own.toml')
    // The one that is named last counts, and nothing of the other is mixed in.
    expect(disagreeing.stdout).toContain('replaces sphinx-design==0.6.1 of own.toml\n')
    expect(disagreeing.stdout).toMatch(/catalogue +c\.toml\n/)
    const broken = await sandbox.cli(['catalog', 'list', '--catalog', 'none.toml', '--json'])
    expect(broken.code).toBe(2)
    expect(JSON.parse(broken.stdout)).toMatchObject({ error: { code: 'file-unreadable' } })
    expect((await sandbox.cli(['catalog', 'list', '--knid', 'x'])).stderr).toContain('option-unknown')
    expect((await sandbox.cli(['catalog', '--help'])).stdout).toContain('search')
    expect((await sandbox.cli(['catalog', 'search'])).stderr).toContain("'ensure-extensions catalog search --help'")
    expect((await sandbox.cli(['catalog', 'check', '--save', 'true'])).stderr).toContain("'ensure-extensions catalog check --help'")
    await writeFile(path.join(sandbox.directory, 'e.toml'), '[[extensions]]\nname = "own"\n')
    expect((await sandbox.cli(['catalog', 'list', '--catalog', 'e.toml'])).stderr).toContain('hint: It looks like a configuration file')
  })
})

describe('catalog verify', () => {
  it('writes the record beside the catalogue; a failure is a result', async () => {
    const sandbox = await createSandbox('catalog-verify')
    const wheels = path.join(sandbox.directory, 'wheels')
    buildWheel(wheels, { name: 'alpha', version: '1.0' })
    const index = await startPackageIndex(wheels)
    const block = (name: string) => `[[extensions]]\nname = "${name}"\npackage = "${name}"\nkind = "tool"\nsummary = "s"\n`
    await writeFile(path.join(sandbox.directory, 'c.toml'), `schema = 1\n${block('alpha')}${block('gone')}`)
    const cli = (...args: string[]) => sandbox.cli(['catalog', 'verify', '--catalog', 'c.toml', '--index-url', index.url, ...args])
    const first = await cli()
    expect(first, first.stderr).toMatchObject({ code: 0 })
    expect(first.stdout).toMatch(/alpha on \S+: works 1\.0 \(new\)\ngone on \S+: install-failed \(new\)\n2 verified, 2 changed: /)
    expect(JSON.parse((await cli('--json')).stdout)).toMatchObject({ verified: 2, changes: [] })
    const shown = await sandbox.cli(['catalog', 'show', 'alpha', '--catalog', 'c.json'])
    expect(shown.stdout).toMatch(/Verified:\n {2}cpython-\S+: 1\.0 works, /)
    expect(await sandbox.cli(['catalog', 'verify'])).toMatchObject({ code: 2, stderr: expect.stringContaining('works on one file') })
    expect(await cli('alhpa')).toMatchObject({ code: 2, stderr: expect.stringContaining("Did you mean 'alpha'?") })
  })
})

describe('catalog verify --watch', () => {
  it('writes the records at once, keeps others out, and ends cleanly on SIGTERM', async () => {
    const sandbox = await createSandbox('catalog-watch')
    const wheels = path.join(sandbox.directory, 'wheels')
    buildWheel(wheels, { name: 'alpha', version: '1.0' })
    const index = await startPackageIndex(wheels)
    const alpha = '[[extensions]]\nname = "alpha"\npackage = "alpha"\nkind = "tool"\nsummary = "s"\n'
    await writeFile(path.join(sandbox.directory, 'c.toml'), `schema = 1\n${alpha}`)
    const args = ['catalog', 'verify', '--catalog', 'c.toml', '--index-url', index.url, '--watch']
    let child: ChildProcess | undefined
    const watching = sandbox.cli([...args, '--interval', '1h', '--json'], {
      onStart: (started) => {
        child = started
      },
    })
    await vi.waitFor(async () => expect(await readFile(path.join(sandbox.directory, 'c.json'), 'utf8')).toContain('"works"'), 60_000)
    expect(await sandbox.cli(args)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('error[cache-locked]: another process verifies'),
    })
    child?.kill('SIGTERM')
    const ended = await watching
    expect(ended, ended.stderr).toMatchObject({ code: 0 })
    expect(JSON.parse(ended.stdout)).toMatchObject({ verified: 1, changes: [{ name: 'alpha' }] })
    expect((await readdir(sandbox.cacheRoot)).filter((name) => /verify/.test(name))).toEqual([])
    expect(await sandbox.cli([...args, '--python', '3.99'])).toMatchObject({ code: 2 })
  })
})

describe('catalog add', () => {
  it.each([
    ['extensions.toml', '# mine\n\n[[extensions]]\nname = "own" # built in\n\n[tool]\nkeep = 1 # this', '[[extensions]]'],
    ['pyproject.toml', '[project]\nname = "x" # keep\n', '[[tool.ensure-extensions.extensions]]'],
    ['crlf.toml', '# mine\r\n[[extensions]]\r\nname = "own"\r\n', '[[extensions]]'],
    ['new.toml', undefined, '[[extensions]]'],
  ])('writes the block into %s and changes nothing else', async (name, before, header) => {
    const sandbox = await createSandbox('catalog-add')
    await writeFile(path.join(sandbox.directory, 'c.toml'), text)
    const file = path.join(sandbox.directory, name)
    if (before !== undefined) await writeFile(file, before)
    const cli = (...more: string[]) => sandbox.cli(['catalog', 'add', ...more, 'sphinx-design', '--catalog', 'c.toml', '--config', name])
    expect(await cli()).toMatchObject({ code: 0 })
    const after = await readFile(file, 'utf8')
    expect(after.startsWith(before ?? '')).toBe(true)
    const newline = before?.includes('\r') === true ? '\r\n' : '\n'
    expect(after.endsWith([header, 'name = "sphinx-design"', 'package = "sphinx-design>=0.6"', ''].join(newline))).toBe(true)
    expect((await readExtensions([file])).map((extension) => extension.name)).toContain('sphinx-design')
    expect(await cli()).toMatchObject({ code: 2, stderr: expect.stringMatching(/:\d+:11: 'sphinx-design' is configured here/) })
    // All or nothing.
    expect(await cli('pytest-cov')).toMatchObject({ code: 2 })
    expect(await readFile(file, 'utf8')).toBe(after)
  })

  it('leaves a file alone that cannot take the block', async () => {
    const sandbox = await createSandbox('catalog-add-bad')
    await writeFile(path.join(sandbox.directory, 'c.toml'), text)
    for (const content of ['extensions = [{ name = "own" }]\n', 'not toml', '[[extensions]]\ncatalog = "PyTest_Cov"\n']) {
      await writeFile(path.join(sandbox.directory, 'e.toml'), content)
      const ran = await sandbox.cli(['catalog', 'add', 'pytest-cov', '--catalog', 'c.toml', '--config', 'e.toml'])
      expect(ran, content).toMatchObject({ code: 2, stderr: expect.stringContaining('config-invalid') })
      expect(await readFile(path.join(sandbox.directory, 'e.toml'), 'utf8')).toBe(content)
    }
  })
})

describe('catalog check', () => {
  it('says what goes, what goes if, and what does not, each with its reasons', async () => {
    const sandbox = await createSandbox('catalog-check')
    const wheels = path.join(sandbox.directory, 'wheels')
    for (const version of ['1.0', '2.0']) buildWheel(wheels, { name: 'host', version })
    buildWheel(wheels, { name: 'mine', version: '1.0', requires: ['host<3'] })
    buildWheel(wheels, { name: 'plain', version: '1.0', requires: ['host'] })
    buildWheel(wheels, { name: 'older', version: '1.0', requires: ['host<2'] })
    buildWheel(wheels, { name: 'newer', version: '1.0', requires: ['host>=3'] })
    buildWheel(wheels, { name: 'modern', version: '1.0', requiresPython: '>=3.99' })
    buildWheel(wheels, { name: 'wheelless', version: '1.0', tag: 'cp27-cp27mu-win32' })
    const index = await startPackageIndex(wheels)
    const platform = (await detectPlatform('python3', { environment: sandbox.environment })).id
    const block = (name: string, more = '') =>
      `[[extensions]]\nname = "${name}"\npackage = "${name}"\nkind = "tool"\nsummary = "s"\n${more}\n`
    const failed = `[[extensions.verifications]]\npython = "3"\nplatform = "${platform}"\noutcome = "import-failed"\nsize_bytes = 1\nimport_ms = 1\ndate = "2026-11-01"`
    await writeFile(
      path.join(sandbox.directory, 'c.toml'),
      `schema = 1\n${block('plain', 'host = "host"')}${block('older')}${block('newer')}${block('wheelless')}${block('python2', 'requires_python = "<3"')}${block('marked').replace('package = "marked"', `package = "plain; python_version < '3'"`)}${block('modern')}${block('mine', failed)}`,
    )
    // The catalogues that are searched are also those of the configuration.
    await writeFile(path.join(sandbox.directory, 'e.toml'), '[[extensions]]\ncatalog = "mine"\n')
    const check = (...args: string[]) =>
      sandbox.cli(['catalog', 'check', ...args, '--catalog', 'c.toml', '--config', 'e.toml', '--index-url', index.url])
    const all = await check('--json')
    expect(all.code, all.stderr).toBe(1)
    const answers = JSON.parse(all.stdout) as Compatibility[]
    const of = (name: string) => answers.find((answer) => answer.name === name)
    expect(of('plain')).toEqual({ name: 'plain', answer: 'goes', reasons: [], verification: null })
    expect(of('older')).toMatchObject({ answer: 'goes-if', reasons: ['host becomes 1.0 (it is 2.0)'] })
    expect(of('mine')).toMatchObject({ answer: 'goes-if', reasons: [expect.stringContaining('import-failed')] })
    expect(of('newer')).toMatchObject({ answer: 'does-not', reasons: [expect.stringMatching(/newer.*host>=3/s)] })
    expect(of('wheelless')).toMatchObject({ answer: 'does-not', reasons: [expect.stringMatching(/wheelless.*no wheels with a matching/s)] })
    // The catalogue does not say so; the package does.
    expect(of('modern')).toMatchObject({ answer: 'does-not', reasons: [expect.stringMatching(/Python.*3\.99/s)] })
    expect(of('python2')).toMatchObject({ answer: 'does-not', reasons: [expect.stringMatching(/^it needs Python <3, and this is 3\./)] })
    expect(of('marked')).toMatchObject({ answer: 'does-not', reasons: [expect.stringMatching(/marker is not true here$/)] })
    const some = await check('plain', 'older')
    expect(some).toMatchObject({ code: 0, stdout: 'plain: goes\nolder: goes if\n  - host becomes 1.0 (it is 2.0)\n' })
    // What one has pinned is not given up.
    await writeFile(path.join(sandbox.directory, 'lock.txt'), 'host==2.0\n')
    expect(await check('older', '--constraints', 'lock.txt')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('older: does not go'),
    })
  })
})

describe('catalog site', () => {
  it('writes the page of what was chosen, again where there is one, and says where it cannot', async () => {
    const sandbox = await createSandbox('catalog-site')
    await writeFile(path.join(sandbox.directory, 'c.toml'), text)
    const cli = (...args: string[]) => sandbox.cli(['catalog', 'site', ...args, '--catalog', 'c.toml'])
    const file = path.join(sandbox.directory, 'new', 'site', 'index.html')
    expect(await cli('new/site')).toMatchObject({ code: 0, stdout: `2 extensions: ${file}\n` })
    expect(await readFile(file, 'utf8')).toContain('<p>Cards and grids &lt;b&gt;for&lt;/b&gt; pages.</p>')
    expect(JSON.parse((await cli('new/site', '--kind', 'pytest', '--json')).stdout)).toEqual({ page: file, extensions: 1 })
    expect(await readFile(file, 'utf8')).not.toContain('sphinx-design')
    expect(await cli('c.toml')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('error[input-invalid]: the page cannot be written'),
    })
  })
})
