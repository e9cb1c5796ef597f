import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { modulesOf } from '../../src/distribution/modules.ts'
import { readDistributions } from '../../src/distribution/record.ts'
import { createSandbox } from '../support/sandbox.ts'
import { requireTool } from '../support/tools.ts'
import { buildWheel, type WheelPlan } from '../support/wheels.ts'

async function modulesIn(files: WheelPlan['files']): Promise<string[]> {
  const sandbox = await createSandbox('modules')
  const wheel = buildWheel(sandbox.directory, { name: 'alpha', version: '1.0', files: files ?? {} })
  const tree = path.join(sandbox.directory, 'tree')
  expect(await sandbox.run(requireTool('uv'), ['pip', 'install', '--python', 'python3', '--target', tree, wheel])).toMatchObject({
    code: 0,
  })
  const [distribution] = await readDistributions(tree)
  return await modulesOf(tree, distribution ?? { files: [] })
}

describe('what a distribution brings to import', () => {
  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['a module', { 'alpha.py': '' }, ['alpha']],
    ['a package with modules inside', { 'alpha/__init__.py': '', 'alpha/inner.py': '', 'alpha/deep/__init__.py': '' }, ['alpha']],
    ['extension modules', { '_alpha.abi3.so': '', 'fast.cpython-311-x86_64-linux-gnu.so': '', 'win.pyd': '' }, ['_alpha', 'fast', 'win']],
    ['a portion of a PEP 420 namespace', { 'space/alpha/__init__.py': '', 'space/beta.py': '' }, ['space.alpha', 'space.beta']],
    [
      'a portion of a pkgutil namespace',
      { 'space/__init__.py': "__path__ = __import__('pkgutil').extend_path(__path__, __name__)\n", 'space/alpha.py': '' },
      ['space.alpha'],
    ],
    [
      'a portion of a pkg_resources namespace',
      { 'space/__init__.py': "__import__('pkg_resources').declare_namespace(__name__)\n", 'space/a.py': '' },
      ['space.a'],
    ],
    [
      'data, stubs and what has no name to import',
      { 'alpha/data.txt': '', 'alpha-stubs/__init__.pyi': '', 'not-a-name.py': '', 'x/1.py': '' },
      [],
    ],
    ['compiled support of mypyc', { '81d2__mypyc.cpython-311-x86_64-linux-gnu.so': '', 'a1__mypyc.so': '', 'alpha.py': '' }, ['alpha']],
  ])('%s', async (_, files, modules) => {
    expect(await modulesIn(files)).toEqual(modules)
  })

  it('leaves scripts and data directories out, which stay where their RECORD says', async () => {
    const sandbox = await createSandbox('modules')
    const files = {
      'alpha.py': '',
      'alpha-1.0.data/data/share/alpha/x.py': '',
      'alpha-1.0.data/data/etc/alpha.conf': 'here',
      'alpha-1.0.data/scripts/tool.py': '',
    }
    buildWheel(sandbox.directory, { name: 'alpha', version: '1.0', files })
    const result = await sandbox.ensure(['./alpha-1.0-py3-none-any.whl'])
    const tree = result.importPaths[0] ?? ''
    const [distribution] = await readDistributions(tree)
    expect(await modulesOf(tree, distribution ?? { files: [] })).toEqual(['alpha'])
    expect(await readdir(tree)).toEqual(expect.arrayContaining(['share', 'etc', 'bin']))
    const program = 'import importlib.metadata as m; print([f.read_text() for f in m.files("alpha") if f.name == "alpha.conf"])'
    const ran = await sandbox.run(result.python, ['-c', program], { environment: { ...result.environment } })
    expect(ran).toMatchObject({ code: 0, stdout: "['here']\n" })
  })
})
