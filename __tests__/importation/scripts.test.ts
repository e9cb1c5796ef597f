import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeLoader } from '../../src/importation/loader.ts'
import { portableScript } from '../../src/importation/scripts.ts'
import { probeInterpreter } from '../../src/platform/interpreter.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { startPackageIndex } from '../support/package-index.ts'
import { installedPythons } from '../support/pythons.ts'
import { createSandbox, type Sandbox, writeScript } from '../support/sandbox.ts'
import { repository } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

/** What version managers put on PATH: pyenv's and asdf's end with 127 and 126, mise's may start something else. */
const failingShims = [
  'echo "pyenv: $(basename "$0"): command not found" >&2; exit 127',
  'echo "No version is set for command $(basename "$0")"; exit 126',
  'exit 0 # says yes to everything and is not a Python',
  'kill -9 $$',
]

async function platformOf(sandbox: Sandbox, python = 'python3') {
  const { stdout } = await sandbox.run(python, ['-c', 'import sys; print(sys.executable, end="")'])
  return await probeInterpreter(stdout, { runner: childProcessRunner, environment: sandbox.environment })
}

async function installScript(sandbox: Sandbox, content: Buffer, platform: { id: string; python: string }): Promise<string> {
  const script = path.join(sandbox.directory, 'tool')
  await writeScript(script, '')
  await writeFile(script, portableScript(content, platform) ?? content)
  return script
}

describe('a script', () => {
  const forms: readonly (readonly [string, Buffer | string, string])[] = [
    [
      'with a docstring and an import from the future',
      '#!/gone/python\n"""Says hello."""\nfrom __future__ import annotations\nprint(__doc__)\n',
      'Says hello.',
    ],
    ['of CRLF lines', '#!/gone/python\r\n"""Doc."""\r\nfrom __future__ import annotations\r\nprint(__doc__)\r\n', 'Doc.'],
    ['with a cookie in its second line', Buffer.from('#!/gone/python\n# -*- coding: latin-1 -*-\nprint(len("\xe9"))\n', 'latin1'), '1'],
    ['with a flag', '#!/gone/python -E\nimport sys; print(sys.flags.ignore_environment)\n', '1'],
    ['with flags in one word', '#!/gone/python3 -Es\nimport sys; print(sys.flags.ignore_environment, sys.flags.no_user_site)\n', '1 1'],
    ['with flags by env', '#!/usr/bin/env -S python3 -W error -u\nimport sys; print(sys.warnoptions)\n', "['error']"],
    ['of env alone', '#!/usr/bin/env python3\nimport sys; print(len(sys.argv))\n', '3'],
    [
      'in the form for long paths, with a flag behind it',
      `#!/bin/sh\n'''exec' '/very long/python' "$0" "$@"\n' ''' -E\n"""Doc."""\nfrom __future__ import annotations\nimport sys; print(__doc__, sys.flags.ignore_environment)\n`,
      'Doc. 1',
    ],
    [
      'that an earlier version had made portable',
      `#!/bin/sh\n''':'\ncommand -v python3.99 >/dev/null 2>&1 && exec python3.99 "$0" "$@"\nexit 127\n'''\n"""Doc."""\nfrom __future__ import annotations\nprint(__doc__)\n`,
      'Doc.',
    ],
    [
      'that knows its own path',
      '#!/gone/python\nimport os, sys; print(os.path.basename(__file__), __file__ == sys.argv[0])\n',
      'tool True',
    ],
  ]

  it.each(forms)('%s runs as written, also when it is made portable a second time', async (_, content, expected) => {
    const sandbox = await createSandbox('scripts')
    const platform = await platformOf(sandbox)
    const once = await installScript(sandbox, Buffer.from(content), platform)
    expect(await sandbox.run(once, ['a b', '$HOME'])).toMatchObject({ code: 0, stdout: `${expected}\n`, stderr: '' })
    const portable = portableScript(Buffer.from(content), { ...platform, python: '/gone/python' })
    const twice = await installScript(sandbox, portable ?? Buffer.alloc(0), platform)
    expect(await sandbox.run(twice, ['a b', '$HOME'])).toMatchObject({ code: 0, stdout: `${expected}\n`, stderr: '' })
  })

  it('is read by every Python of this machine', async () => {
    const sandbox = await createSandbox('scripts')
    for (const { executable, label } of installedPythons()) {
      const platform = await probeInterpreter(executable, { runner: childProcessRunner, environment: sandbox.environment })
      const [, source] = forms[0] ?? []
      const script = await installScript(sandbox, Buffer.from(source ?? ''), platform)
      expect([label, await sandbox.run(script, [])]).toEqual([
        label,
        expect.objectContaining({ code: 0, stdout: 'Says hello.\n', stderr: '' }),
      ])
    }
  })

  it.each([
    '#!/opt/pythonic/bin/node\nconsole.log(1)\n',
    '#!/bin/sh\npython -c 1\n',
    '#!/usr/bin/env -S A=1 python3\n',
    '#!/usr/bin/env -i python3\n',
    '#!/usr/bin/env -S python3 -c "1"\n',
    '#!/usr/bin/perl -w # not python\n',
  ])('stays as it is where it starts something else: %j', (text) => {
    expect(portableScript(Buffer.from(text), { id: 'cpython-3.11--linux--x86_64', python: '/x/python' })).toBeUndefined()
  })

  it.each(['it\'s 100% $HOME `x` "y"', 'coding: utf-9', 'zürich', 'a\\101', 'end} # -*- coding: x -*-'])(
    'starts the interpreter of the installation, whatever its path: %s',
    async (name) => {
      const sandbox = await createSandbox('scripts')
      const platform = await platformOf(sandbox)
      const directory = path.join(sandbox.directory, name)
      await mkdir(directory)
      const python = path.join(directory, 'python')
      await writeScript(python, `#!/bin/sh\nCHOSEN=yes exec '${platform.python}' "$@"\n`)
      const content = Buffer.from('#!/gone/python\n# -*- coding: ascii -*-\nimport os; print(os.environ["CHOSEN"])\n')
      const script = await installScript(sandbox, content, { ...platform, python })
      expect(await sandbox.run(script, [], { environment: { PATH: '/usr/bin:/bin' } })).toMatchObject({ code: 0, stdout: 'yes\n' })
    },
  )

  it.each(failingShims)('passes over a shim that fails: %s', async (shim) => {
    const sandbox = await createSandbox('scripts')
    const platform = await platformOf(sandbox)
    const [, version = ''] = /-(\d+\.\d+)/.exec(platform.id) ?? []
    const shims = path.join(sandbox.directory, 'shims')
    const real = path.join(sandbox.directory, 'real *')
    await mkdir(shims)
    await mkdir(real)
    for (const name of [`python${version}`, 'python3', 'python']) await writeScript(path.join(shims, name), `#!/bin/sh\n${shim}\n`)
    await symlink(platform.python, path.join(real, 'python3'))
    const script = await installScript(sandbox, Buffer.from('#!/gone/python\nprint("ran")\n'), { ...platform, python: '/gone/python' })
    const ran = await sandbox.run(script, [], { environment: { PATH: `${shims}:${real}:/usr/bin:/bin` } })
    expect(ran).toMatchObject({ code: 0, stdout: 'ran\n', stderr: '' })
  })

  it('starts the interpreter that was asked for, before that of the installation and any on PATH', async () => {
    const sandbox = await createSandbox('scripts')
    const platform = await platformOf(sandbox)
    const asked = path.join(sandbox.directory, 'asked for')
    await writeScript(asked, `#!/bin/sh\nCHOSEN=yes exec '${platform.python}' "$@"\n`)
    const loaders = path.join(sandbox.directory, 'loaders')
    const options = { trees: [sandbox.directory], pth: 'process', order: 'auto' } as const
    const other = await writeLoader(loaders, {
      ...options,
      platform: { ...platform, id: 'cpython-3.7--linux--x86_64', python: '/bin/false' },
    })
    const loader = await writeLoader(loaders, { ...options, platform: { ...platform, python: asked } })
    expect(loader).not.toBe(await writeLoader(loaders, { ...options, platform }))
    const script = await installScript(sandbox, Buffer.from('#!/gone/python\nimport os; print(os.environ.get("CHOSEN"))\n'), platform)
    const environment = { PYTHONPATH: `${other}:${loader}` }
    expect(await sandbox.run(script, [], { environment })).toMatchObject({ code: 0, stdout: 'yes\n' })
  })
})

describe('eval "$(ensure-extensions env)"', () => {
  it('gives a shell scripts that run on the interpreter that was asked for, under a version manager without a version', async () => {
    const sandbox = await createSandbox('scripts')
    const platform = await platformOf(sandbox)
    const wheels = path.join(sandbox.directory, 'wheels')
    buildWheel(wheels, {
      name: 'alpha',
      version: '1.0',
      files: { 'alpha.py': 'import sys\ndef main(): print(sys.executable)\n' },
      scripts: ['alpha-tool = alpha:main'],
    })
    const index = await startPackageIndex(wheels)
    const shims = path.join(sandbox.directory, 'shims')
    await mkdir(shims)
    const [, version = ''] = /-(\d+\.\d+)/.exec(platform.id) ?? []
    for (const name of [`python${version}`, 'python3', 'python'])
      await writeScript(path.join(shims, name), `#!/bin/sh\n${failingShims[0]}\n`)
    const cli = `'${process.execPath}' '${path.join(repository, 'dist/cli/index.js')}'`
    const shell = `eval "$(${cli} env --python '${platform.python}' alpha --index-url ${index.url})" && alpha-tool`
    const ran = await sandbox.run('sh', ['-c', shell], { environment: { PATH: `${shims}:${sandbox.environment['PATH']}` } })
    expect(ran).toMatchObject({ code: 0, stdout: `${platform.python}\n`, stderr: '' })
  })
})
