import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { startPackageIndex } from '../support/package-index.ts'
import { createSandbox } from '../support/sandbox.ts'
import { repository } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

async function createShell() {
  const sandbox = await createSandbox("env's")
  const wheels = path.join(sandbox.directory, 'wheels')
  buildWheel(wheels, { name: 'alpha', version: '1.0', scripts: ['alpha-tool = alpha:version.upper'] })
  buildWheel(wheels, { name: 'beta', version: '1.0' })
  const index = await startPackageIndex(wheels)
  const command = `"${process.execPath}" "${path.join(repository, 'dist/cli/index.js')}"`
  return {
    sandbox,
    index,
    sh: (script: string) => sandbox.run('bash', ['-euc', script.replaceAll('CLI', command).replaceAll('INDEX', index.url)]),
  }
}

describe('env', () => {
  it('gives a shell the packages and their scripts, and --remove takes exactly those away again', async () => {
    const { sh } = await createShell()
    const ran = await sh(`
      export PYTHONPATH="/mine:/it's mine"; before="$PYTHONPATH|$PATH|\${ENSURE_EXTENSIONS_PATHS-none}"
      eval "$(CLI env alpha --index-url INDEX)"
      python -c 'import alpha; print(alpha.version)'; command -v alpha-tool >/dev/null
      eval "$(CLI env beta --index-url INDEX)"
      python -c 'import alpha, beta; print(beta.version)'
      eval "$(CLI env --remove)"
      test "$PYTHONPATH|$PATH|\${ENSURE_EXTENSIONS_PATHS-none}" = "$before" && echo as before
      python -c 'import importlib.util as u; print(u.find_spec("alpha"))'`)
    expect(ran).toMatchObject({ code: 0, stdout: '1.0\n1.0\nas before\nNone\n', stderr: '' })
  })

  it('prints only what changes, and one object with --json', async () => {
    const { sandbox, index } = await createShell()
    const { stdout } = await sandbox.cli(['env', 'beta', '--json', '--index-url', index.url])
    expect(JSON.parse(stdout)).toEqual({ PYTHONPATH: expect.stringContaining('loaders'), ENSURE_EXTENSIONS_PATHS: expect.any(String) })
    expect(await sandbox.cli(['env', '--remove'])).toMatchObject({ code: 0, stdout: '', stderr: '' })
  })

  it('with a failed extension exits with 1, says why on stderr, and still gives the others', async () => {
    const { sandbox, index } = await createShell()
    const ran = await sandbox.cli(['env', 'beta', 'nowhere-to-be-found', '--index-url', index.url])
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([
      1,
      expect.stringMatching(/^export PYTHONPATH=/),
      expect.stringContaining('package-not-found'),
    ])
  })

  it('refuses packages beside --remove, and an unknown format', async () => {
    const { sandbox } = await createShell()
    expect(await sandbox.cli(['env', '--remove', 'alpha'])).toMatchObject({ code: 2, stdout: 'false\n' })
    expect((await sandbox.cli(['env', 'alpha', '--format', 'cmd'])).stderr).toContain(
      'Allowed choices are posix, fish, powershell, dotenv, json, github',
    )
  })
})

describe('verify-import', () => {
  it('shows that an extension cannot be imported, why, and exits with 1', async () => {
    const { sandbox, index } = await createShell()
    buildWheel(path.join(sandbox.directory, 'wheels'), { name: 'broken', version: '1.0', files: { 'broken.py': 'import absent\n' } })
    const ran = await sandbox.cli(['ensure', 'alpha', 'broken', '--verify-import', '--index-url', index.url])
    expect(ran).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/installed {2}alpha +1\.0, imported in \d+ ms\n {2}failed +broken +import-failed\n/),
    })
    expect(ran.stdout).toContain("ModuleNotFoundError: No module named 'absent'")
  })
})
