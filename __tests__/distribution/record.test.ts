import { mkdir, mkdtemp, rm, symlink, truncate, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { copyDistributions } from '../../src/distribution/copy.ts'
import { formatRecordLine, isIntact, parseRecord, readDistributions, verifyFiles } from '../../src/distribution/record.ts'
import { runCommand } from '../support/sandbox.ts'
import { requireTool } from '../support/tools.ts'
import { buildWheel, type WheelPlan } from '../support/wheels.ts'

/** A tree that real uv installed from a wheel. */
async function installed(plan: WheelPlan): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'record-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  const tree = path.join(directory, 'tree')
  const args = [
    'pip',
    'install',
    '-q',
    '--no-config',
    '--offline',
    '--no-deps',
    '--link-mode',
    'copy',
    '--python',
    'python3',
    '--target',
    tree,
  ]
  const { code, stderr } = await runCommand(requireTool('uv'), [...args, buildWheel(directory, plan)], {
    cwd: directory,
    environment: process.env,
  })
  expect(stderr + code).toBe('0')
  return tree
}

const plan: WheelPlan = {
  name: 'demo-ext',
  version: '1.0',
  files: { 'demo/__init__.py': 'a = 1\n', 'demo/data, odd "name".txt': 'x' },
  scripts: ['demo-tool = demo:main'],
}

describe('the files of an installed tree', () => {
  it('are accepted as uv left them', async () => {
    const tree = await installed(plan)
    const distributions = await readDistributions(tree)
    expect(distributions.map(({ name, version }) => `${name} ${version}`)).toEqual(['demo-ext 1.0'])
    expect(() => verifyFiles(tree, distributions)).not.toThrow()
    const [demo] = distributions
    expect(demo !== undefined && (await isIntact(tree, demo))).toBe(true)
  })

  it('are refused when one is missing, naming it', async () => {
    const tree = await installed(plan)
    const distributions = await readDistributions(tree)
    await unlink(path.join(tree, 'demo/__init__.py'))
    expect(() => verifyFiles(tree, distributions)).toThrow('demo/__init__.py of demo-ext 1.0 is missing')
  })

  it('are refused when one was cut short or has grown', async () => {
    const tree = await installed(plan)
    const distributions = await readDistributions(tree)
    await truncate(path.join(tree, 'demo/__init__.py'), 2)
    expect(() => verifyFiles(tree, distributions)).toThrow('has 2 bytes instead of 6')
  })

  it('are refused when a RECORD is missing', async () => {
    const tree = await installed(plan)
    await unlink(path.join(tree, 'demo_ext-1.0.dist-info/RECORD'))
    await expect(readDistributions(tree)).rejects.toThrow('demo_ext-1.0.dist-info/RECORD is missing')
  })

  it('may hold a CA bundle that company tooling has extended, but that one is never copied into a new entry', async () => {
    const tree = await installed({ name: 'certifi', version: '1', files: { 'certifi/cacert.pem': 'CA\n' } })
    const distributions = await readDistributions(tree)
    await writeFile(path.join(tree, 'certifi/cacert.pem'), 'CA\nCOMPANY CA\n')
    expect(() => verifyFiles(tree, distributions)).not.toThrow()
    const [certifi] = distributions
    expect(certifi !== undefined && (await isIntact(tree, certifi))).toBe(false)
    await truncate(path.join(tree, 'certifi/cacert.pem'), 1)
    expect(() => verifyFiles(tree, distributions)).toThrow('certifi/cacert.pem')
  })

  it('changed without a change of size are found by reading them', async () => {
    const tree = await installed(plan)
    const [demo] = await readDistributions(tree)
    await writeFile(path.join(tree, 'demo/__init__.py'), 'a = 2\n')
    expect(demo !== undefined && (await isIntact(tree, demo))).toBe(false)
  })

  it('are copied by RECORD with their byte code, and nothing else of the tree', async () => {
    const tree = await installed(plan)
    await mkdir(path.join(tree, 'demo/__pycache__'))
    await writeFile(path.join(tree, 'demo/__pycache__/__init__.cpython-312.pyc'), 'byte code')
    await writeFile(path.join(tree, 'demo/stranger.py'), '')
    await symlink('stranger.py', path.join(tree, 'demo/link.py'))
    const target = `${tree}-copy`
    await copyDistributions(tree, await readDistributions(tree), target)
    const { stdout } = await runCommand('find', ['.', '-type', 'f'], { cwd: target, environment: process.env })
    const files = stdout.trim().split('\n').sort()
    expect(files).toContain('./demo/__pycache__/__init__.cpython-312.pyc')
    expect(files.filter((file) => /stranger|link/.test(file))).toEqual([])
    verifyFiles(target, await readDistributions(target))
  })
})

describe('a RECORD', () => {
  it('is read as it was written, whatever the names of its files', () => {
    const file = fc.record({
      path: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !/[\r\n\\]/.test(text) && text.trim() === text),
      hash: fc.constantFrom('', 'sha256=abc'),
      size: fc.option(fc.nat(), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(file, { maxLength: 5 }), (files) => {
        expect(parseRecord(files.map(formatRecordLine).join('\n'))).toEqual(files)
      }),
    )
  })
})
