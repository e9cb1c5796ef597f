import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importEnvironment } from '../../src/importation/import-paths.js'
import { portableScript } from '../../src/importation/scripts.js'
import { createSandbox, writeScript } from '../support/sandbox.js'

describe('the import environment', () => {
  it('puts the trees before what was there, and never doubles', () => {
    const once = importEnvironment(['/a', '/b'], ['/a/bin'], { PYTHONPATH: '/x:/a', PATH: '/usr/bin' })
    expect(once).toEqual({ PYTHONPATH: '/a:/b:/x', PATH: '/a/bin:/usr/bin' })
    expect(importEnvironment(['/a', '/b'], ['/a/bin'], { ...once })).toEqual(once)
  })

  it('keeps every path that was there, in its order', () => {
    const segment = fc.stringMatching(/^\/[a-z]{1,4}$/)
    fc.assert(
      fc.property(fc.array(segment), fc.array(segment, { minLength: 1 }), (trees, before) => {
        const { PYTHONPATH } = importEnvironment(trees, [], { PYTHONPATH: before.join(':') })
        expect(PYTHONPATH.split(':')).toEqual([...new Set([...trees, ...before])])
      }),
    )
  })

  it('refuses a path that PYTHONPATH cannot carry', () => {
    expect(() => importEnvironment(['/with:colon'], [], {})).toThrow(expect.objectContaining({ code: 'path-not-exportable' }))
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
