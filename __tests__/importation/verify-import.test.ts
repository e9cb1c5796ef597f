import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { examineCache } from '../../src/operations/doctor.ts'
import type { Logger } from '../../src/ports.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { systemClock } from '../../src/system/defaults.ts'
import { createWorld, outcomes, type World } from '../cache/world.ts'

const entryPoints = (text: string) => ({ 'ext-1.0.dist-info/entry_points.txt': text })

async function verify(files: Readonly<Record<string, string>>): Promise<{ world: World; result: Awaited<ReturnType<World['ensure']>> }> {
  const world = await createWorld()
  world.publish({ name: 'ext', version: '1.0', files })
  return { world, result: await world.ensure(['ext', 'alpha'], { verifyImport: true }) }
}

describe('the proof of importability', () => {
  it('names every module and entry point with its time, and does not call what they name', async () => {
    const files = {
      'ext/__init__.py': 'print("said on stdout")\ndef main(): raise SystemExit("called")\nclass Plugin:\n class Inner: pass\n',
      ...entryPoints('[console_scripts]\next = ext:main\n[tool.plugins]\nplug = ext:Plugin.Inner\nneeds = ext.absent:x [extra]\n'),
    }
    const { result } = await verify(files)
    expect(outcomes(result)).toEqual(['installed', 'installed'])
    expect(result.extensions[0]?.imports).toEqual(
      ['ext', 'console_scripts: ext = ext:main', 'tool.plugins: plug = ext:Plugin.Inner'].map((name) => ({
        name,
        ms: expect.any(Number),
        error: null,
        unused: false,
      })),
    )
    expect(result.timings.map(({ step }) => step)).toContain('verify import')
  })

  it.each([
    ['raises', 'raise RuntimeError("no licence")\n', /RuntimeError: no licence$/],
    ['imports what is not there', 'import surely_absent\n', /ModuleNotFoundError: No module named 'surely_absent'$/],
    ['has a syntax error', 'def (:\n', /SyntaxError/],
    ['exits', 'import sys; sys.exit(4)\n', /SystemExit: 4$/],
    ['ends its interpreter', 'import os; os._exit(3)\n', /the interpreter ended \(3\)/],
  ])('an extension that %s at import has failed with its own error; the others have not', async (_, code, error) => {
    const { result, world } = await verify({ 'ext.py': code, 'other.py': 'value = 1\n' })
    expect(outcomes(result)).toEqual(['failed', 'installed'])
    expect(result.extensions[0]?.error).toMatchObject({
      code: 'import-failed',
      message: expect.stringMatching(/^ext is installed and cannot be imported\next:\n/),
    })
    expect(result.extensions[0]?.imports?.map((proof) => [proof.name, proof.error === null])).toEqual([
      ['ext', false],
      ['other', true],
    ])
    expect(result.extensions[0]?.imports?.[0]?.error).toMatch(error)
    // It is not forgotten: the next run, a hit, finds the same.
    expect(outcomes(await world.ensure(['ext', 'alpha'], { verifyImport: true }))).toEqual(['failed', 'hit'])
    expect(outcomes(await world.ensure(['ext', 'alpha']))).toEqual(['hit', 'hit'])
  })

  it('an entry point that names nothing has failed; one of a tool that is not installed is only noted', async () => {
    const files = {
      'ext/__init__.py': '',
      'ext/plugin.py': 'import absent_tool\n',
      ...entryPoints('[absent_tool]\nplug = ext.plugin\n[console_scripts]\next = ext:no_such_function\n'),
    }
    const { result } = await verify(files)
    expect(result.extensions[0]?.imports?.map(({ name, error, unused }) => [name, error?.split('\n').at(-1) ?? null, unused])).toEqual([
      ['ext', null, false],
      ['absent_tool: plug = ext.plugin', "ModuleNotFoundError: No module named 'absent_tool'", true],
      ['console_scripts: ext = ext:no_such_function', expect.stringContaining("has no attribute 'no_such_function'"), false],
    ])
    expect(outcomes(result)).toEqual(['failed', 'installed'])
  })

  it('has the .pth files of the tree processed, as a later step will', async () => {
    const { result } = await verify({ 'ext.py': 'import inner\n', 'ext.pth': 'vendored\n', 'vendored/inner.py': '' })
    expect(outcomes(result)).toEqual(['installed', 'installed'])
  })

  it.each([
    ['prints to stdout', 'import sys; sys.stdout.write("said, and no end of line"); sys.stdout.flush()\n', ''],
    ['reads stdin', 'import sys; sys.stdin and sys.stdin.read()\n', ''],
    ['closes every file it finds', '', 'import os\nos.closerange(3, 256)\n'],
    [
      'puts a file of its own in the place of stdout and stderr',
      '',
      'import os\nfd = os.open(os.devnull, os.O_WRONLY)\nos.dup2(fd, 1)\nos.dup2(fd, 2)\n',
    ],
    ['changes the working directory', '', 'import os\nos.chdir("/")\n'],
    ['leaves a process behind that prints', 'import subprocess, sys; subprocess.Popen(["sh", "-c", "sleep 0.2; echo late"])\n', ''],
  ])('a package that %s at start or import loses no proof, neither its own nor that of another', async (_, pth, code) => {
    const { result } = await verify({ 'ext.py': code, 'other.py': '', ...(pth === '' ? {} : { 'ext.pth': pth }) })
    expect(result.extensions.map(({ outcome, imports }) => [outcome, imports?.map(({ name, error }) => [name, error])])).toEqual([
      [
        'installed',
        [
          ['ext', null],
          ['other', null],
        ],
      ],
      ['installed', [['alpha', null], expect.arrayContaining([null])]],
    ])
  })

  it('of a whole cache (doctor) holds for every entry, one of which prints to stdout when Python starts', async () => {
    const pth = 'import sys; sys.stdout.write("said, and no end of line"); sys.stdout.flush()\n'
    const { world } = await verify({ 'ext.py': '', 'ext.pth': pth })
    await world.ensure(['beta'])
    const { cacheRoot = '', environment = {}, logger } = world.options()
    const options = {
      cacheRoot,
      environment,
      python: undefined,
      runner: childProcessRunner,
      clock: systemClock,
      isDeep: false,
      isFixing: false,
    }
    const diagnoses = await examineCache({ ...options, logger: logger as Logger })
    expect(diagnoses.map(({ status, problem }) => [status, problem])).toEqual([
      ['healthy', null],
      ['healthy', null],
    ])
  })

  it('is a proof also where Python puts imports off until something is used', async () => {
    // What Python 3.15 does for PYTHON_LAZY_IMPORTS=all, told to older ones by a sitecustomize.
    const world = await createWorld()
    await writeFile(
      path.join(world.sandbox.directory, 'sitecustomize.py'),
      'import sys\nsys.mode = "all"\ndef choose(mode): sys.mode = mode\nsys.set_lazy_imports = choose\n',
    )
    world.publish({ name: 'ext', version: '1.0', files: { 'ext.py': 'import sys\nif sys.mode != "all": import surely_absent\n' } })
    const environment = { ...world.options().environment, PYTHONPATH: world.sandbox.directory }
    const result = await world.ensure(['ext'], { verifyImport: true, environment })
    expect(result.extensions[0]?.error).toMatchObject({ code: 'import-failed', message: expect.stringContaining('surely_absent') })
  })

  it('keeps what cannot be imported from the provider, where others would take it', async () => {
    const world = await createWorld()
    world.publish({ name: 'ext', version: '1.0', files: { 'ext.py': 'raise ValueError\n' } })
    const { createProvider } = await import('../../src/library/index.ts')
    const provider = createProvider({ directory: `${world.sandbox.directory}/provider` })
    const result = await world.ensure(['ext'], { verifyImport: true, provider })
    expect(result.providers.map(({ action }) => action)).not.toContain('save')
    const well = await world.ensure(['alpha'], { verifyImport: true, provider })
    expect(well.providers.map(({ action, status }) => [action, status])).toContainEqual(['save', 'saved'])
  })
})
