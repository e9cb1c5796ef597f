import { access, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { writeLoader } from '../../src/importation/loader.ts'
import { probeInterpreter } from '../../src/platform/interpreter.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { type InstalledPython, installedPythons } from '../support/pythons.ts'
import { createSandbox, type Ran, type Sandbox } from '../support/sandbox.ts'
import { isLeftOut, requireTool } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

const isQuick = isLeftOut('installers of later steps')

/** Those that carry pip; of each end of the range, because pip and the import system changed in between. */
const pythons = installedPythons().filter(({ isPyPy, executable }) => !isPyPy && !executable.includes('.tools'))
const ends = [...new Set([pythons[0], pythons.at(-1)])].filter((python) => python !== undefined)

/** A virtual environment, a tree on PYTHONPATH that holds the package `alpha`, and a wheel of it to install. */
interface Place {
  readonly sandbox: Sandbox
  readonly site: string
  readonly wheels: string
  readonly tree: string
  readonly pythonPath: string
  /** Runs a program of the environment with the tree on PYTHONPATH, no index, and the wheels. */
  run(program: string, args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Ran>
}

async function createPlace(python: InstalledPython, packages: readonly string[] = []): Promise<Place> {
  const sandbox = await createSandbox('installers')
  const wheels = path.join(sandbox.directory, 'wheels')
  const wheel = buildWheel(wheels, { name: 'alpha', version: '1.0' })
  const tree = path.join(sandbox.directory, 'tree')
  const uv = requireTool('uv')
  expect(await sandbox.run(uv, ['pip', 'install', '--python', python.executable, '--target', tree, wheel])).toMatchObject({ code: 0 })
  const venv = path.join(sandbox.directory, 'venv')
  // The pip of the interpreter itself, or one of its own: making a copy of pip takes seconds.
  const kind = packages.length === 0 ? ['--system-site-packages'] : []
  await sandbox.run(python.executable, ['-m', 'venv', '--without-pip', ...kind, venv])
  const own = path.join(venv, 'bin', 'python')
  if (packages.length > 0) expect(await sandbox.run(uv, ['pip', 'install', '--python', own, ...packages])).toMatchObject({ code: 0 })
  const platform = await probeInterpreter(python.executable, { runner: childProcessRunner, environment: sandbox.environment })
  const loader = await writeLoader(path.join(sandbox.directory, 'loaders'), { platform, trees: [tree], pth: 'process', order: 'auto' })
  const pythonPath = [loader, tree].join(path.delimiter)
  const { stdout: site } = await sandbox.run(own, ['-I', '-c', 'import sysconfig; print(sysconfig.get_path("purelib"), end="")'])
  return {
    sandbox,
    site,
    wheels,
    tree,
    pythonPath,
    run: (program, args, environment = {}) =>
      sandbox.run(path.join(venv, 'bin', program), args, {
        environment: {
          PYTHONPATH: pythonPath,
          PIP_NO_INDEX: '1',
          PIP_FIND_LINKS: pathToFileURL(wheels).href,
          PIP_DISABLE_PIP_VERSION_CHECK: '1',
          ...environment,
        },
      }),
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

describe.each(ends.map((python) => ({ python, label: python.label })))('a later step that installs with $label', ({ python }) => {
  it('by python -m pip gets the package into its environment, and still does not see ours', async () => {
    const { run, site, tree } = await createPlace(python)
    const without = await run('python', ['-m', 'pip', 'install', 'alpha'], { PYTHONPATH: tree })
    expect(without.stdout).toContain('already satisfied')
    expect(await isThere(path.join(site, 'alpha.py'))).toBe(false)

    const installed = await run('python', ['-m', 'pip', 'install', 'alpha'])
    expect(installed).toMatchObject({ code: 0, stdout: expect.stringContaining('Successfully installed alpha-1.0') })
    expect(await isThere(path.join(site, 'alpha.py'))).toBe(true)
    const removed = await run('python', ['-m', 'pip', 'uninstall', '-y', 'alpha'])
    expect(removed.stdout).toContain('Successfully uninstalled alpha-1.0')
    expect(await isThere(path.join(tree, 'alpha.py'))).toBe(true)
    const listed = await run('python', ['-m', 'pip', 'list', '--format', 'freeze'])
    expect(listed).toMatchObject({ code: 0, stdout: expect.not.stringContaining('alpha') })
  })

  it('by pip without build isolation: the build that pip starts does not see ours either', async () => {
    const { run, sandbox } = await createPlace(python)
    const project = path.join(sandbox.directory, 'project')
    await mkdir(project)
    await writeFile(
      path.join(project, 'pyproject.toml'),
      '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n',
    )
    const backend =
      "import importlib.util\ndef build_wheel(*_, **__):\n    raise RuntimeError('alpha is %s' % importlib.util.find_spec('alpha'))\n"
    await writeFile(path.join(project, 'backend.py'), `${backend}prepare_metadata_for_build_wheel = build_wheel\n`)
    const ran = await run('python', ['-m', 'pip', 'install', '--no-build-isolation', project])
    expect(ran.stdout + ran.stderr).toContain('alpha is None')
  })

  it('and a program that uses pip itself goes on importing what it had', async () => {
    const { run } = await createPlace(python)
    const ran = await run('python', ['-c', 'import pip, sys, alpha; print(alpha.version, any("tree" in p for p in sys.path))'])
    expect(ran).toMatchObject({ code: 0, stdout: '1.0 False\n', stderr: '' })
  })
})

describe.skipIf(isQuick)('a later step with installers of its own', () => {
  const python = pythons.find(({ version }) => version >= 309) as InstalledPython

  it('by the command pip, by build in its isolated environment, and by pip-sync, each end as they would without us', async () => {
    const place = await createPlace(python, ['pip', 'build', 'pip-tools<8'])
    const { run, site, sandbox, wheels } = place
    expect(await run('pip', ['install', 'alpha'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Successfully installed alpha-1.0'),
    })
    expect(await run('pip', ['uninstall', '-y', 'alpha'])).toMatchObject({ code: 0 })
    expect(await isThere(path.join(site, 'alpha.py'))).toBe(false)

    await writeFile(path.join(sandbox.directory, 'requirements.txt'), 'alpha==1.0\n')
    expect(
      await run('pip-sync', ['--pip-args', `--no-index --find-links ${pathToFileURL(wheels).href}`, 'requirements.txt']),
    ).toMatchObject({
      code: 0,
    })
    expect(await isThere(path.join(site, 'alpha.py'))).toBe(true)

    // A backend that says where the package it asked for came from.
    const project = path.join(sandbox.directory, 'project')
    await mkdir(project)
    const toml =
      '[build-system]\nrequires = ["alpha"]\nbuild-backend = "backend"\nbackend-path = ["."]\n[project]\nname = "p"\nversion = "1"\n'
    await writeFile(path.join(project, 'pyproject.toml'), toml)
    const backend =
      'import alpha, os\ndef build_wheel(directory, config_settings=None, metadata_directory=None):\n open(os.path.join(os.path.dirname(__file__), "seen"), "w").write(alpha.__file__)\n name = "p-1-py3-none-any.whl"\n open(os.path.join(directory, name), "wb").write(b"PK\\5\\6" + bytes(18))\n return name\n'
    await writeFile(path.join(project, 'backend.py'), backend)
    const built = await run('python', ['-m', 'build', '--wheel', project])
    expect(built.stderr + built.stdout).toContain('Successfully built p-1')
    const seen = await sandbox.run('cat', [path.join(project, 'seen')])
    expect(seen.stdout).toMatch(/build-env-.*site-packages\/alpha\.py$/)
  })

  it('that lies in a tree of ours (pip-tools as an extension) finds itself there', async () => {
    const place = await createPlace(python, ['pip'])
    const { sandbox, tree, run } = place
    const uv = requireTool('uv')
    expect(await sandbox.run(uv, ['pip', 'install', '--python', python.executable, '--target', tree, 'pip-tools<8'])).toMatchObject({
      code: 0,
    })
    const ran = await run('python', [path.join(tree, 'bin', 'pip-compile'), '--version'])
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('pip-compile, version') })
  })
})
