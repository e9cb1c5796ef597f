import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addPackageToImportPath,
  cleanupImportPaths,
  importEnvironment,
  removePackageFromImportPath,
} from '../../src/importation/import-paths.ts'
import { portableScript } from '../../src/importation/scripts.ts'
import { createSandbox, writeScript } from '../support/sandbox.ts'

const loader = '/cache/loaders/0123456789abcdef'
const otherLoader = '/cache/loaders/fedcba9876543210'
const segment = fc.stringMatching(/^\/[a-z]{1,4}$/)

describe('the import environment', () => {
  it('puts the loader and the trees before what was there, and never doubles', () => {
    const importPath = { trees: ['/a', '/b'], scriptDirectories: ['/a/bin'], loader }
    const once = importEnvironment(importPath, { PYTHONPATH: '/x:/a', PATH: '/usr/bin' })
    expect(once).toEqual({
      PYTHONPATH: `${loader}:/a:/b:/x`,
      PATH: '/a/bin:/usr/bin',
      // The caller's own /a is not ours to take away.
      ENSURE_EXTENSIONS_PATHS: `${loader}:/b:/a/bin`,
    })
    expect(importEnvironment(importPath, { ...once })).toEqual(once)
  })

  it('keeps every path that was there, in its order', () => {
    fc.assert(
      fc.property(fc.array(segment), fc.array(segment, { minLength: 1 }), (trees, before) => {
        const { PYTHONPATH } = importEnvironment({ trees }, { PYTHONPATH: before.join(':') })
        expect(PYTHONPATH.split(':')).toEqual([...new Set(trees), ...before.filter((item) => !trees.includes(item))])
      }),
    )
  })

  it('is undone exactly: all variables are as they were before, whatever they held', () => {
    const paths = fc.option(
      fc.array(segment, { minLength: 1 }).map((items) => items.join(':')),
      { nil: undefined },
    )
    const trees = fc.uniqueArray(fc.stringMatching(/^\/cache\/[a-z]{1,4}$/), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(paths, paths, trees, trees, fc.boolean(), (PYTHONPATH, PATH, first, second, isUndefined) => {
        const defined = Object.entries({ PYTHONPATH, PATH, HOME: '/root' }).filter(([, value]) => value !== undefined || isUndefined)
        const before = Object.fromEntries(defined)
        const scriptDirectories = first.map((tree) => `${tree}/bin`)
        const once = addPackageToImportPath(before, { trees: first, scriptDirectories, loader })
        const twice = addPackageToImportPath(once, { trees: second, loader: otherLoader })
        expect(Object.entries(cleanupImportPaths(twice)).filter(([, value]) => value !== undefined)).toEqual(
          Object.entries(before).filter(([, value]) => value !== undefined),
        )
        const removed = [...new Set([...second, ...first])].reduce(removePackageFromImportPath, twice)
        expect(removed).toEqual(cleanupImportPaths(twice))
        expect(before).toEqual(Object.fromEntries(defined))
      }),
    )
  })

  it('loses one tree of two, and its loader with the last', () => {
    const both = addPackageToImportPath({ PATH: '/usr/bin' }, { trees: ['/a', '/b'], scriptDirectories: ['/a/bin', '/b/bin'], loader })
    const one = removePackageFromImportPath(both, '/a')
    expect(one).toEqual({ PYTHONPATH: `${loader}:/b`, PATH: '/b/bin:/usr/bin', ENSURE_EXTENSIONS_PATHS: `${loader}:/b:/b/bin` })
    expect(removePackageFromImportPath(one, '/b')).toEqual({ PATH: '/usr/bin' })
    expect(removePackageFromImportPath(one, '/unknown')).toEqual(one)
  })

  it("writes to Windows' Path where that is what PATH is called", () => {
    const added = addPackageToImportPath({ Path: '/windows' }, { trees: ['/a'], scriptDirectories: ['/a/Scripts'] })
    expect(added).toMatchObject({ Path: '/a/Scripts:/windows' })
    expect(cleanupImportPaths(added)).toEqual({ Path: '/windows' })
  })

  it('refuses a path that PYTHONPATH cannot carry', () => {
    expect(() => importEnvironment({ trees: ['/with:colon'] }, {})).toThrow(expect.objectContaining({ code: 'path-not-exportable' }))
  })
})

describe('a script of the tree', () => {
  const platform = { id: 'cpython-3.11--linux--x86_64', python: '/nowhere/bin/python' }
  const body = 'import sys\nprint(sys.argv[1:], "%d.%d" % sys.version_info[:2])\n'

  it('runs on the Python of its version that is on PATH, wherever that lies, with its arguments', async () => {
    const sandbox = await createSandbox('scripts')
    const bin = path.join(sandbox.directory, 'some where')
    await mkdir(bin)
    const { stdout } = await sandbox.run('python3', ['-c', 'import sys; print(sys.executable, "%d.%d" % sys.version_info[:2])'])
    const [python = '', version = ''] = stdout.trim().split(' ')
    await writeScript(path.join(bin, `python${version}`), `#!/bin/sh\nexec ${python} "$@"\n`)
    const own = { ...platform, id: `cpython-${version}--linux--x86_64` }
    const script = path.join(bin, 'tool')
    await writeScript(script, portableScript(Buffer.from(`#!/gone/python\n${body}`), own)?.toString() ?? '')
    const ran = await sandbox.run(script, ['a b', '$HOME'], { environment: { PATH: `${bin}:/usr/bin:/bin` } })
    expect(ran).toMatchObject({ code: 0, stdout: `['a b', '$HOME'] ${version}\n` })
  })

  it('does not run on a Python of another version, and says which it needs', async () => {
    const sandbox = await createSandbox('scripts')
    const script = path.join(sandbox.directory, 'tool')
    await writeScript(
      script,
      portableScript(Buffer.from(`#!/gone/python\n${body}`), { ...platform, id: 'cpython-3.99--linux--x86_64' })?.toString() ?? '',
    )
    const ran = await sandbox.run(script, [])
    expect([ran.code, ran.stdout]).toEqual([127, ''])
    expect(ran.stderr).toContain('no python3.99 on PATH')
  })

  it('is recognised in both forms uv writes, and left alone where it is not Python', async () => {
    const long = `#!/bin/sh\n'''exec' "/very long/python" "$0" "$@"\n' '''\n${body}`
    expect(portableScript(Buffer.from(long), platform)?.toString()).toBe(
      portableScript(Buffer.from(`#!/x/python3.11\n${body}`), platform)?.toString(),
    )
    expect(portableScript(Buffer.from('#!/bin/bash\necho\n'), platform)).toBeUndefined()
    expect(portableScript(Buffer.from([0x7f, 0x45, 0x4c, 0x46]), platform)).toBeUndefined()
  })
})
