import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCatalog } from '../../src/catalog/read-catalog.ts'
import { withHistory } from '../../src/catalog/record.ts'
import { type VerifyCatalogOptions, verifyCatalog } from '../../src/operations/catalog/verify.ts'
import { childProcessRunner } from '../../src/system/child-process-runner.ts'
import { silentLogger } from '../../src/system/defaults.ts'
import { startPackageIndex } from '../support/package-index.ts'
import { createSandbox } from '../support/sandbox.ts'
import { buildWheel } from '../support/wheels.ts'

const block = (name: string, more = ''): string =>
  `[[extensions]]\nname = "${name}"\npackage = "${name}"\nkind = "tool"\nsummary = "s"\nhost = "tool"\nregisters = true\n${more}\n`

/** What `register` of each extension does, or its module; and what becomes of it. */
const extensions: Readonly<Record<string, { module: string; outcome: string; error?: string }>> = {
  good: { module: 'def register(arguments):\n    assert arguments == {}\n', outcome: 'works' },
  talking: { module: 'import sys\ndef register(a):\n    print("x" * 100000); sys.stdout.flush(); sys.stdin.read()\n', outcome: 'works' },
  exiting: { module: 'import os\ndef register(a):\n    os._exit(3)\n', outcome: 'register-failed', error: 'ended (3)' },
  leaving: { module: 'def register(a):\n    raise SystemExit(0)\n', outcome: 'register-failed', error: 'SystemExit' },
  endless: { module: 'def register(a):\n    while True:\n        pass\n', outcome: 'register-failed', error: 'it took too long' },
  stubborn: {
    module:
      'import signal, time\ndef register(a):\n    signal.signal(signal.SIGTERM, signal.SIG_IGN)\n    while True:\n        time.sleep(1)\n',
    outcome: 'register-failed',
    error: 'it took too long',
  },
  lingering: {
    module: 'import subprocess, sys\ndef register(a):\n    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])\n',
    outcome: 'works',
  },
  listening: {
    module:
      'import socket, threading\ndef register(a):\n    s = socket.create_server(("127.0.0.1", 0))\n    threading.Thread(target=s.accept).start()\n',
    outcome: 'works',
  },
  silent: { module: '', outcome: 'register-failed', error: "no function 'register'" },
  broken: { module: 'import nothing_of_this_name\n', outcome: 'import-failed', error: 'nothing_of_this_name' },
}

async function createWorld() {
  const sandbox = await createSandbox('verify-catalog')
  const wheels = path.join(sandbox.directory, 'wheels')
  buildWheel(wheels, { name: 'tool', version: '1.0' })
  for (const [name, { module }] of Object.entries(extensions))
    buildWheel(wheels, { name, version: '1.0', files: { [`${name}.py`]: module } })
  const index = await startPackageIndex(wheels)
  const options: VerifyCatalogOptions = {
    pythons: ['python3'],
    cacheRoot: sandbox.cacheRoot,
    jobs: 2,
    timeoutMs: 4_000,
    raw: { indexUrl: index.url },
    ports: {
      logger: silentLogger,
      runner: childProcessRunner,
      clock: { now: () => new Date('2026-11-01T12:00:00Z') },
      environment: sandbox.environment,
    },
  }
  return { sandbox, wheels, options }
}

describe('verifying a catalogue', () => {
  it('records what became of each, whatever it does, and leaves nothing behind', async () => {
    const { sandbox, options } = await createWorld()
    const entries = readCatalog(`schema = 1\n${[...Object.keys(extensions), 'missing'].map((name) => block(name)).join('\n')}`, 'c.toml')
    const verified = await verifyCatalog(entries, options)
    const found = Object.fromEntries(verified.entries.map(({ name, verifications: [only] }) => [name, only]))
    for (const [name, { outcome, error }] of Object.entries(extensions)) {
      expect(found[name], name).toMatchObject({ outcome, version: '1.0', date: '2026-11-01' })
      expect(found[name]?.error ?? '', name).toContain(error ?? '')
    }
    expect(found['missing']).toMatchObject({ outcome: 'install-failed', version: null, pins: null })
    expect(JSON.stringify(found)).not.toContain(sandbox.directory)
    expect(verified.changes).toHaveLength(entries.length)
    expect((await readdir(sandbox.cacheRoot)).filter((name) => name.startsWith('verify-'))).toEqual([])
  })

  it('says what changed since the last time, keeps what did not, and forgets what was of another package', async () => {
    const { wheels, options } = await createWorld()
    const entries = readCatalog(`schema = 1\n${block('good')}\n${block('silent')}`, 'c.toml')
    const first = await verifyCatalog(entries, options)
    const clock = { now: () => new Date('2026-11-08T12:00:00Z') }
    const later = { ...options, ports: { ...options.ports, clock } }
    const second = await verifyCatalog(first.entries, later)
    expect(second.changes).toEqual([])
    expect(second.entries.map(({ verifications }) => verifications)).toEqual(
      first.entries.map(({ verifications: [only] }) => [{ ...only, date: '2026-11-08' }]),
    )
    buildWheel(wheels, { name: 'good', version: '2.0', files: { 'good.py': 'def register(a):\n    raise ValueError("not today")\n' } })
    const third = await verifyCatalog(second.entries, { ...later, names: ['good'] })
    expect(third.verified).toBe(1)
    expect(third.changes).toMatchObject([
      { name: 'good', before: { outcome: 'works', version: '1.0' }, after: { outcome: 'register-failed', version: '2.0' } },
    ])
    expect(third.entries.map(({ verifications }) => verifications.length)).toEqual([2, 1])
    const [good] = readCatalog(`schema = 1\n${block('good').replace('package = "good"', 'package = "good<2"')}`, 'c.toml')
    expect(withHistory(good === undefined ? [] : [good], third.entries)[0]?.verifications).toEqual([])
  })
})
