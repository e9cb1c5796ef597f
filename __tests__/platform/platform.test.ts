import { existsSync } from 'node:fs'
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { detectPlatform } from '../../src/platform/find-python.ts'
import { platformId } from '../../src/platform/platform-id.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { createSandbox } from '../support/sandbox.ts'

const facts = {
  implementation: 'cpython',
  version: [3, 12, 4] as [number, number, number],
  pypy: null,
  freeThreaded: false,
  is64Bit: true,
  isDebugBuild: false,
  system: 'Linux',
  machine: 'x86_64',
  libc: ['glibc', '2.36'] as [string, string],
}

describe('the platform id', () => {
  it.each([
    [{}, 'cpython-3.12--linux--x86_64'],
    [
      { libc: ['musl', '1.2'] as const, freeThreaded: true, version: [3, 13, 0] as const, machine: 'aarch64' },
      'cpython-3.13t--linux_musl--aarch64',
    ],
    [{ implementation: 'pypy', version: [3, 10, 14] as const, pypy: [7, 3] as const }, 'pypy-3.10-7.3--linux--x86_64'],
    [{ system: 'Darwin', machine: 'arm64', libc: null }, 'cpython-3.12--darwin--arm64'],
    [{ system: 'Windows', machine: 'AMD64', libc: null }, 'cpython-3.12--windows--amd64'],
    [{ isDebugBuild: true }, 'cpython-3.12d--linux--x86_64'],
    [{ system: 'Windows', machine: 'AMD64', libc: null, is64Bit: false }, 'cpython-3.12-32--windows--amd64'],
  ])('of %o is %s', (change, id) => {
    expect(platformId({ ...facts, ...change })).toBe(id)
  })
})

const pyenv = path.join(process.env['PYENV_ROOT'] ?? path.join(homedir(), '.pyenv'), 'versions')
const installed = ['3.8.18', '3.9.18', '3.10.13', '3.11.7', '3.12.1', '3.13.0'].filter((version) => existsSync(path.join(pyenv, version)))

describe('an interpreter', () => {
  it.each(installed)('%s says what it is, as its own platform module does', async (version) => {
    const sandbox = await createSandbox()
    const python = path.join(pyenv, version, 'bin', 'python')
    const program =
      'import platform,sys;v=sys.version_info;print("%s-%d.%d--%s--%s"%(platform.python_implementation().lower(),v[0],v[1],platform.system().lower(),platform.machine().lower()),"".join(platform.libc_ver()))'
    const { stdout } = await sandbox.run(python, ['-c', program])
    const platform = await detectPlatform(python, { runner: childProcessRunner, environment: sandbox.environment })
    const [id, libc = ''] = stdout.trim().split(' ')
    expect(platform).toMatchObject({ id, pythonVersion: version, python })
    expect(libc.startsWith(platform.abi)).toBe(true)
    expect(platform.markers['python_full_version']).toBe(version)
  })

  it.each(installed)(
    '%s names its environment, its packages and its standard library, as sysconfig does; a virtual environment its own',
    async (version) => {
      const sandbox = await createSandbox()
      const venvs = [[], ['--system-site-packages']].map((options, index) => ({
        options,
        directory: path.join(sandbox.directory, `venv ${index}`),
      }))
      const pythons = [path.join(pyenv, version, 'bin', 'python')]
      for (const { options, directory } of venvs) {
        await sandbox.run(pythons[0] ?? '', ['-m', 'venv', '--without-pip', ...options, directory])
        pythons.push(path.join(directory, 'bin', 'python'))
      }
      const program =
        'import json, site, sys, sysconfig as s; print(json.dumps([sys.prefix, [p for p in site.getsitepackages() if p in sys.path], s.get_path("stdlib"), s.get_config_var("EXT_SUFFIX")]))'
      for (const python of pythons) {
        const { stdout } = await sandbox.run(python, ['-c', program])
        const platform = await detectPlatform(python, { runner: childProcessRunner, environment: sandbox.environment })
        expect([platform.prefix, platform.sitePackages, platform.standardLibrary, platform.extensionSuffix]).toEqual(JSON.parse(stdout))
      }
    },
  )

  it('of Windows is another one at another place, because launchers of scripts name it; elsewhere the place does not count', async () => {
    const at = async (executable: string, system: string): Promise<string> => {
      const answer = {
        executable,
        implementation: 'cpython',
        version: '3.12.4',
        is64Bit: '1',
        system,
        machine: 'AMD64',
        libc: '',
        pypy: '',
      }
      const stdout = Object.entries(answer)
        .map(([name, value]) => `\0${name}=${value}`)
        .concat('\0')
        .join('')
      const runner = { run: async () => ({ exitCode: 0, stdout, stderr: '', timedOut: false }) }
      const sandbox = await createSandbox()
      await writeFile(path.join(sandbox.directory, 'python'), '')
      await chmod(path.join(sandbox.directory, 'python'), 0o755)
      return (await detectPlatform(path.join(sandbox.directory, 'python'), { runner, environment: {} })).abi
    }
    const [first, again, other] = [
      await at('C:\\3.12.4\\python.exe', 'Windows'),
      await at('c:\\3.12.4\\Python.exe', 'Windows'),
      await at('C:\\3.12.5\\python.exe', 'Windows'),
    ]
    expect([first, other]).toEqual([expect.stringMatching(/^at[0-9a-f]{8}$/), expect.stringMatching(/^at[0-9a-f]{8}$/)])
    expect([again === first, other === first, await at('/opt/python', 'Darwin')]).toEqual([true, false, 'none'])
  })

  it('is the first python on PATH that works, else python3', async () => {
    const sandbox = await createSandbox()
    const bin = path.join(sandbox.directory, 'bin')
    await mkdir(bin)
    await writeFile(path.join(bin, 'python'), '#!/bin/sh\necho "Python 2.7" >&2\nexit 1\n')
    await chmod(path.join(bin, 'python'), 0o755)
    const { stdout } = await sandbox.run('python3', ['-c', 'import sys; print(sys.executable)'])
    await symlink(stdout.trim(), path.join(bin, 'python3'))
    const platform = await detectPlatform(undefined, { runner: childProcessRunner, environment: { PATH: bin } })
    expect(platform.python).toBe(path.join(bin, 'python3'))
  })

  it('may be a wrapper that prints lines before and behind what it starts', async () => {
    const sandbox = await createSandbox()
    const { stdout } = await sandbox.run('python3', ['-c', 'import sys; print(sys.executable)'])
    const wrapper = path.join(sandbox.directory, 'python')
    const banner = 'printf "executable=/not/this\\nWelcome to the cluster"'
    await writeFile(wrapper, `#!/bin/sh\n${banner}\n"${stdout.trim()}" "$@"\nstatus=$?\n${banner}\nexit $status\n`)
    await chmod(wrapper, 0o755)
    const options = { runner: childProcessRunner, environment: sandbox.environment }
    expect(await detectPlatform(wrapper, options)).toEqual(await detectPlatform(stdout.trim(), options))
  })

  it('can be asked for by version, and what was found instead is named', async () => {
    const sandbox = await createSandbox()
    const options = { runner: childProcessRunner, environment: sandbox.environment }
    const own = await detectPlatform('python3', options)
    const minor = own.pythonVersion.split('.').slice(0, 2).join('.')
    expect((await detectPlatform(minor, options)).pythonVersion.startsWith(minor)).toBe(true)
    await expect(detectPlatform('3.99', options)).rejects.toMatchObject({
      code: 'interpreter-not-found',
      message: expect.stringContaining(own.python),
    })
  })

  it('can be asked for as uv and setup-python write it; what does not fit is refused', async () => {
    const sandbox = await createSandbox()
    const options = { runner: childProcessRunner, environment: { ...sandbox.environment } }
    const { python, pythonVersion } = await detectPlatform('python3', options)
    const [major = 0, minor = 0] = pythonVersion.split('.').map(Number)
    const bin = path.join(sandbox.directory, 'bin')
    await mkdir(bin)
    await symlink(python, path.join(bin, 'python'))
    const alone = { ...options, environment: { PATH: bin } }
    const file = path.join(sandbox.directory, '.python-version')
    await writeFile(file, `# ours\r\ncpython@${major}.${minor}\r\n3.99\r\n`)
    const venv = path.join(sandbox.directory, 'venv')
    expect((await sandbox.run(python, ['-m', 'venv', '--without-pip', venv])).code).toBe(0)
    const fitting = [
      `>=3.8,<${major}.${minor + 1}`,
      `${major}.${minor}.x`,
      `${major}.${minor}+`,
      'cpython',
      `cpython-${pythonVersion}`,
      file,
      venv,
    ]
    for (const wanted of [...fitting, `pypy3.99\n3.99\n  ${major}.${minor}\n`]) {
      const found = await detectPlatform(wanted, alone)
      expect([wanted, found.pythonVersion, found.prefix === venv]).toEqual([wanted, pythonVersion, wanted === venv])
    }
    const empty = path.join(bin, '.python-version')
    await writeFile(empty, '# nothing\n')
    await mkdir(path.join(sandbox.directory, 'empty'))
    for (const wanted of [
      '>=3.99',
      'pypy',
      `${major}.${minor}t`,
      'pypy3.99\n3.99',
      empty,
      `${file}s`,
      path.join(sandbox.directory, 'empty'),
      'cpython-3.12.3-linux-x86_64-gnu',
    ]) {
      await expect(detectPlatform(wanted, alone), wanted).rejects.toMatchObject({ code: 'interpreter-not-found' })
    }
  })

  it.each([
    ['/nowhere/python', 'interpreter-not-found'],
    ['no-such-python', 'interpreter-not-found'],
    ['/bin/true', 'interpreter-unsupported'],
  ])('%s is refused as %s', async (python, code) => {
    const sandbox = await createSandbox()
    await expect(detectPlatform(python, { runner: childProcessRunner, environment: sandbox.environment })).rejects.toMatchObject({ code })
  })
})
