import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { optionNames, writtenName } from '../../src/configuration/options.ts'
import { errorCodes } from '../../src/errors.ts'
import { defaultUvVersion } from '../../src/installation/uv/find.ts'
import { outputs } from '../../src/report/outputs.ts'
import { createRunner, type Runner, type Step } from '../support/runner.ts'
import { environmentOf, type Protocol, type Server, startActionsCache, toolsOf } from '../support/servers.ts'
import { isMissing, repository, requireTool } from '../support/tools.ts'
import { buildWheel } from '../support/wheels.ts'

describe('the action', () => {
  it('exports import paths and scripts for later steps, sets every output and writes a summary', async () => {
    const runner = await createRunner()
    const step = await runner.main({ packages: 'alpha\nbeta\n' })
    expect(step.code).toBe(0)
    expect(step.outputs).toMatchObject({
      'cache-hit': 'false',
      hits: '0',
      misses: '2',
      failed: '0',
      'platform-id': expect.stringContaining('--'),
    })
    expect(step.variables['PYTHONPATH']).toBe(step.outputs['pythonpath'])
    expect(step.paths).toEqual([step.outputs['bin-path']])
    expect(JSON.parse(step.outputs['result'] ?? '')).toMatchObject({ importPaths: [step.outputs['site-packages']] })
    expect(step.summary).toMatch(/^### (?:Python|PyPy) [\d.]+t? · packages: 2 installed in /)
    expect(step.summary).toContain('| `alpha` | 📦 installed | 1.0 |')
    expect(step.summary).toMatch(/^Together 2 packages, [\d.]+ k?B/m)
    const again = await runner.main({ packages: 'alpha\nbeta\n' }, step.variables)
    expect([again.outputs['cache-hit'], again.variables['PYTHONPATH']]).toEqual(['true', step.variables['PYTHONPATH']])
    expect(again.summary).toContain('The installer alone had taken')
    // The mapping is in order, so that nothing has to be said of it.
    expect(again.summary).not.toContain('Mapping')
  })

  it('logs the result first: of a hit the heading, a line for each extension, all together; all else is folded', async () => {
    const runner = await createRunner()
    const requirements = path.join(runner.workspace, 'requirements.txt')
    await writeFile(requirements, 'alpha\nbeta\n')
    await runner.main({ requirements: 'requirements.txt' })
    const start = performance.now()
    const { stdout } = await runner.main({ requirements: 'requirements.txt' })
    const wholeMs = performance.now() - start
    const [result = '', ...folded] = stdout.split('::group::')
    const lines = result.split('\n').filter((line) => line !== '' && !line.startsWith('::debug::'))
    expect(lines).toEqual([
      expect.stringMatching(/^Python [\d.]+t? · requirements\.txt: 2 extensions from the cache in [\d.]+ m?s$/),
      expect.stringMatching(/^ {2}hit {8}alpha {2}1\.0, 0 min old$/),
      expect.stringMatching(/^ {2}hit {8}beta {3}1\.0, 0 min old$/),
      expect.stringMatching(/^together 2 packages, [\d.]+ k?B$/),
    ])
    expect(folded.at(-1)).toMatch(/^The cache: [\s\S]*::endgroup::\n*$/)
    // The time is that of the whole step, not of some steps within it.
    const [, figure = '', unit] = / in ([\d.]+) (m?s)$/.exec(lines[0] ?? '') ?? []
    const saidMs = Number(figure) * (unit === 's' ? 1_000 : 1)
    expect(saidMs).toBeGreaterThan(wholeMs * 0.4)
    expect(saidMs).toBeLessThan(wholeMs)
  })

  it('names the failures first in the summary, with a link to the page of the error codes', async () => {
    const runner = await createRunner()
    const place = { GITHUB_SERVER_URL: 'https://example.org', GITHUB_ACTION_REPOSITORY: 'owner/name', GITHUB_ACTION_REF: 'v1' }
    const { summary } = await runner.main({ packages: 'alpha\nnowhere-to-be-found' }, place)
    const [heading, , failure] = summary.split('\n')
    expect(heading).toMatch(/1 installed, 1 failed in /)
    expect(failure).toBe('❌ **`nowhere-to-be-found`** — [`package-not-found`](https://example.org/owner/name/blob/v1/docs/errors.md)')
    expect(
      Math.max(
        ...(summary
          .split('```')[1]
          ?.split('\n')
          .map((line) => line.length) ?? []),
      ),
    ).toBeLessThanOrEqual(100)
  })

  it('with export false sets the outputs only, with which a single step imports', async () => {
    const { sandbox, main } = await createRunner()
    const step = await main({ packages: 'alpha', export: 'false' })
    expect([step.code, step.variables, step.paths]).toEqual([0, {}, ['']])
    const program = ['-c', 'import alpha; print(alpha.version)']
    const { outputs } = step
    const ran = await sandbox.run(outputs['python'] ?? '', program, { environment: { PYTHONPATH: outputs['pythonpath'] } })
    expect(ran).toMatchObject({ code: 0, stdout: '1.0\n' })
  })

  it('shows the code that .pth files run, by file and with its hash, in the log and the summary', async () => {
    const { sandbox, main } = await createRunner()
    const files = { 'hook.py': '', 'hook.pth': 'import hook\n', '.hidden.pth': 'import hook\n' }
    buildWheel(path.join(sandbox.directory, 'wheels'), { name: 'hook', version: '1.0', files })
    const step = await main({ packages: 'hook' })
    for (const text of [step.stdout, step.summary]) {
      expect(text).toMatch(/hook\.pth, sha256 [0-9a-f]{64}\n {2}line 1: import hook\n/)
      expect(text).toMatch(/\.hidden\.pth \(hidden, not processed\), sha256/)
    }
    expect(step.stdout).toMatch(/::warning.*\.hidden\.pth is hidden/)
    const ignored = await main({ packages: 'hook', pth: 'paths-only' })
    const program = ['-c', 'import sys; print("hook" in sys.modules)']
    const run = async (variables: Readonly<Record<string, string>>) =>
      (await sandbox.run('python3', program, { environment: variables })).stdout
    expect([await run(step.variables), await run(ignored.variables)]).toEqual(['True\n', 'False\n'])
  })

  it('with an allow-list of pth refuses a new start-up hook, runs none of its code, and prints the line that allows it', async () => {
    const { sandbox, main } = await createRunner()
    const hook = { 'hook.py': '', 'hook.pth': 'import hook\n' }
    buildWheel(path.join(sandbox.directory, 'wheels'), { name: 'hook', version: '1.0', files: hook })
    buildWheel(path.join(sandbox.directory, 'wheels'), { name: 'needs-hook', version: '1.0', requires: ['hook'] })
    const store = { provider: 'local:archives', 'save-at': 'main' }
    const program = ['-c', 'import sys, alpha; print("hook" in sys.modules)']
    const run = async ({ variables }: Step) => (await sandbox.run('python3', program, { environment: variables })).stdout
    const inputs = { packages: 'needs-hook\nalpha', 'fail-on-error': 'false', ...store }
    const refused = await main({ ...inputs, pth: 'allow-list' })
    const [, line = ''] = /add this line to pth: ([0-9a-f]{64} {2}# hook\.pth)/.exec(refused.stdout) ?? []
    expect([refused.code, refused.outputs['failed'], await run(refused)]).toEqual([0, '1', 'False\n'])
    expect(refused.stdout).toContain('needs-hook brings hook.pth of hook 1.0, which runs code when Python starts')
    expect(refused.stdout).toContain('startup-refused')
    for (const text of [refused.stdout, refused.summary]) expect(text).toContain(`to allow it, add to pth: ${line}`)
    // What nobody has looked at reaches no other machine.
    expect(await readdir(path.join(sandbox.directory, 'workspace', 'archives')).catch(() => [])).toEqual([])
    const allowed = await main({ ...inputs, pth: `allow-list\n${line}` })
    expect([allowed.outputs['failed'], await run(allowed)]).toEqual(['0', 'True\n'])
    // The same request with another hook: a hit that is refused.
    const other = await main({ ...inputs, pth: `allow-list\n${'0'.repeat(64)}` })
    expect([other.outputs['cache-hit'], await run(other)]).toEqual(['false', 'False\n'])
    expect((await main({ packages: 'needs-hook', pth: 'allow-list' })).code).toBe(1)
  })

  it('with mode warm saves each request for jobs to find, exports nothing, and says what it did', async () => {
    const { sandbox, main } = await createRunner()
    await writeFile(path.join(sandbox.directory, 'workspace', 'docs.txt'), 'beta\n')
    const step = await main({ mode: 'warm', packages: 'alpha', requirements: 'docs.txt', provider: 'local:archives' })
    expect([step.code, step.variables, step.paths, step.outputs['failed']]).toEqual([0, {}, [''], '0'])
    expect(step.summary).toMatch(/kept warm[\s\S]*\| `packages` \| 0 \| 1 \| 0 \| saved \|\n\| `docs\.txt` \| 0 \| 1 \| 0 \| saved \|/)
    await rm(sandbox.cacheRoot, { recursive: true })
    for (const inputs of [{ packages: 'alpha' }, { requirements: 'docs.txt' }]) {
      expect((await main({ ...inputs, provider: 'local:archives' })).outputs['cache-hit']).toBe('true')
    }
    const failing = await main({ mode: 'warm', packages: 'nowhere-to-be-found', requirements: 'docs.txt', provider: 'local:archives' })
    expect([failing.code, failing.stdout]).toEqual([
      1,
      expect.stringContaining('::error::1 of 2 lists of extensions could not be kept warm: packages'),
    ])
  })

  it('with refresh after uses what has expired, and refreshes and saves it in post, which no failure turns red', async () => {
    const { sandbox, main, post } = await createRunner()
    const wheels = path.join(sandbox.directory, 'wheels')
    const age = async ({ outputs }: Step): Promise<void> => {
      const record = path.join(outputs['site-packages'] ?? '', '.cache_metadata.json')
      const past = new Date(Date.now() - 48 * 3_600_000).toISOString()
      await writeFile(record, (await readFile(record, 'utf8')).replaceAll(/"installed_at": ".*?"/g, `"installed_at": "${past}"`))
    }
    const inputs = { packages: 'alpha', provider: 'local:archives', refresh: 'after' }
    const first = await main({ ...inputs, provider: 'none' })
    await age(first)
    buildWheel(wheels, { name: 'alpha', version: '2.0' })
    const used = await main(inputs)
    expect([used.code, JSON.parse(used.outputs['result'] ?? '').extensions[0]]).toMatchObject([
      0,
      { outcome: 'stale', distributions: [{ version: '1.0' }] },
    ])
    const refreshed = await post(used)
    expect([refreshed.code, refreshed.stdout]).toEqual([
      0,
      expect.stringMatching(/alpha 1\.0 -> 2\.0[\s\S]*local: saved ensure-extensions-/),
    ])
    const after = await main(inputs)
    expect(JSON.parse(after.outputs['result'] ?? '').extensions[0]).toMatchObject({ outcome: 'hit', distributions: [{ version: '2.0' }] })
    await age(after)
    const again = await main({ ...inputs, provider: 'none' })
    const failed = await post(again, { STATE_refresh: '{"settings' })
    expect([failed.code, failed.stdout]).toEqual([0, expect.stringContaining('::warning::nothing was refreshed: ')])
  })

  it('with refresh after, post refreshes what main read, whatever later steps did to the files; the state holds no password', async () => {
    const { sandbox, index, workspace, main, post } = await createRunner()
    const file = path.join(workspace, 'docs.txt')
    await writeFile(file, 'alpha\n')
    const account = new URL(index.url)
    account.username = 'reader'
    account.password = 'a-secret-word'
    const inputs = { requirements: 'docs.txt', provider: 'local:archives', refresh: 'after', 'index-url': account.href }
    const first = await main({ ...inputs, provider: 'none' })
    const record = path.join(first.outputs['site-packages'] ?? '', '.cache_metadata.json')
    const past = new Date(Date.now() - 48 * 3_600_000).toISOString()
    await writeFile(record, (await readFile(record, 'utf8')).replaceAll(/"installed_at": ".*?"/g, `"installed_at": "${past}"`))
    buildWheel(path.join(sandbox.directory, 'wheels'), { name: 'alpha', version: '2.0' })
    const used = await main(inputs)
    expect(JSON.stringify(used.state)).not.toContain('a-secret-word')
    await writeFile(file, 'beta\n')
    const refreshed = await post(used)
    expect([refreshed.code, refreshed.stdout]).toEqual([
      0,
      expect.stringMatching(/alpha 1\.0 -> 2\.0[\s\S]*local: saved ensure-extensions-/),
    ])
    expect(refreshed.stdout).not.toContain('beta')
  })

  it('fails the step when an extension fails, with an annotation, and still exports the others', async () => {
    const runner = await createRunner()
    const step = await runner.main({ packages: 'alpha\nnowhere-to-be-found' })
    expect(step.code).toBe(1)
    expect(step.stdout).toMatch(/::error title=package-not-found::nowhere-to-be-found/)
    expect(step.stdout).toContain('\n1 of 2 extensions failed: nowhere-to-be-found\n')
    expect(step.stdout.match(/^::error/gm)).toHaveLength(1)
    expect(step.variables['PYTHONPATH']).toBeTruthy()
    expect(step.summary).toContain('❌ **`nowhere-to-be-found`** — `package-not-found`')
  })

  it('goes on with fail-on-error false', async () => {
    const runner = await createRunner()
    const step = await runner.main({ packages: 'alpha\nnowhere-to-be-found', 'fail-on-error': 'false' })
    expect([step.code, step.outputs['failed']]).toEqual([0, '1'])
    expect(step.stdout).toMatch(/::warning title=package-not-found::/)
  })

  it('titles a warning with what tells the step from others, for warnings are about many things', async () => {
    const runner = await createRunner()
    for (const version of ['1.0', '2.0']) buildWheel(runner.wheels, { name: 'common', version })
    buildWheel(runner.wheels, { name: 'left', version: '1.0', requires: ['common<2'] })
    buildWheel(runner.wheels, { name: 'right', version: '1.0', requires: ['common>=2'] })
    const step = await runner.main({ packages: 'left\nright', isolation: 'package' })
    expect([step.code, step.stdout]).toEqual([
      0,
      expect.stringMatching(/^::warning title=Python [\d.]+ · packages::common is there in the versions 1\.0 and 2\.0; the first, /m),
    ])
  })

  it('with fail-on-error false saves the others: a fresh machine tries only the failed one again, and saves all once it succeeds', async () => {
    const runner = await createRunner()
    const inputs = { packages: 'alpha\nlater', 'fail-on-error': 'false', provider: 'local:archives', 'save-at': 'main' }
    const forget = () => rm(runner.sandbox.cacheRoot, { recursive: true, force: true })
    const outcomes = (step: Step): string[] =>
      JSON.parse(step.outputs['result'] ?? '').extensions.map(({ outcome }: { outcome: string }) => outcome)
    const job = async (environment: Record<string, string> = {}): Promise<Step> => {
      const step = await runner.main(inputs, environment)
      await runner.post(step)
      return step
    }
    expect(outcomes(await job())).toEqual(['installed', 'failed'])
    await forget()
    expect(outcomes(await job())).toEqual(['hit', 'failed'])
    buildWheel(path.join(runner.sandbox.directory, 'wheels'), { name: 'later', version: '1.0' })
    await forget()
    expect(outcomes(await job({ UV_NO_CACHE: '1' }))).toEqual(['hit', 'installed'])
    await forget()
    const last = await job()
    expect([outcomes(last), last.outputs['matched-key']?.endsWith('-g1')]).toEqual([['hit', 'hit'], true])
  })

  it('says how long each step took, recording the mapping and uploading in main among them', async () => {
    const step = await (await createRunner()).main({ packages: 'alpha', provider: 'local:archives', 'save-at': 'main' })
    const { timings } = JSON.parse(step.outputs['result'] ?? '') as { timings: { step: string }[] }
    expect(timings.map((timing) => timing.step)).toEqual(expect.arrayContaining(['prepare', 'install', 'import paths', 'map', 'upload']))
    expect(step.summary).toContain('| upload |')
  })

  it.each([
    ['', 'packages-empty'],
    ['-r requirements.txt', 'specification-is-option'],
    ['alpha beta', 'specification-has-several'],
  ])('refuses packages %j with an annotation that has the code', async (packages, code) => {
    const step = await (await createRunner()).main({ packages })
    expect([step.code, step.stdout]).toEqual([1, expect.stringContaining(`::error title=${code}::`)])
    expect(step.stdout.match(/^::error/gm)).toHaveLength(1)
  })

  it('masks a password in index-url and shows it nowhere', async () => {
    const runner = await createRunner()
    const step = await runner.main({ packages: 'alpha', 'index-url': runner.index.url.replace('//', '//user:verysecret@') })
    expect(step.stdout).toContain('::add-mask::verysecret')
    const shown = [
      step.stdout.replaceAll('::add-mask::verysecret', ''),
      step.stderr,
      JSON.stringify(step.outputs),
      JSON.stringify(step.state),
      step.summary,
    ]
    expect(shown.join()).not.toContain('verysecret')
  })

  it('fetches uv into the tool cache of the runner, and finds it there the next time', async () => {
    const runner = await createRunner()
    const { toolCache, environment } = await withoutUv(runner)
    expect((await runner.main({ packages: 'alpha' }, environment)).outputs['misses']).toBe('1')
    expect(await readdir(path.join(toolCache, 'uv'))).toEqual([defaultUvVersion])
    expect(await readdir(runner.sandbox.cacheRoot)).not.toContain('tools')
    const asked = runner.index.requests.length
    expect((await runner.main({ packages: 'beta' }, environment)).outputs['misses']).toBe('1')
    expect(runner.index.requests.slice(asked).filter((target) => target.includes('uv'))).toEqual([])
  })

  it('keeps the uv that mode warm fetched in the tool cache too', async () => {
    const runner = await createRunner()
    const { toolCache, environment } = await withoutUv(runner)
    const step = await runner.main({ mode: 'warm', packages: 'alpha', provider: 'local:archives' }, environment)
    expect([step.code, step.outputs['failed']]).toEqual([0, '0'])
    expect(await readdir(path.join(toolCache, 'uv'))).toEqual([defaultUvVersion])
    expect(await readdir(runner.sandbox.cacheRoot)).not.toContain('tools')
  })

  it('lookup-only restores, installs and exports nothing', async () => {
    const runner = await createRunner()
    const step = await runner.main({ packages: 'alpha', 'lookup-only': 'true' })
    expect([step.code, step.outputs['cache-hit'], step.variables, runner.index.requests]).toEqual([0, 'false', {}, []])
  })
})

describe('a cache service that hangs', () => {
  it.each<Protocol>(['v1', 'v2'])(
    '(%s) delays the step once, by its deadline; it installs, ends, and post does not fail',
    async (protocol) => {
      const server = createServer(() => {})
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      onTestFinished(() => {
        server.closeAllConnections()
        server.close()
      })
      const runner = await createRunner(environmentOf(protocol, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`))
      const step = await runner.main({ packages: 'alpha' })
      expect([step.code, step.outputs['misses']]).toEqual([0, '1'])
      expect(step.outputs['result']).toContain('the cache service did not answer in time')
      const { timings } = JSON.parse(step.outputs['result'] ?? '') as { timings: { step: string; ms: number }[] }
      // One deadline of 15 s, not one for each call.
      expect(timings.find((timing) => timing.step === 'fetch archive')?.ms).toBeLessThan(25_000)
      expect((await runner.post(step)).code).toBe(0)
    },
  )
})

describe.each<Protocol>(['v1', 'v2'])('with a real Actions cache server of protocol %s', (protocol) => {
  const skipped = isMissing(...toolsOf(protocol))
  const withServer = async (work: (server: Server) => Promise<void>): Promise<void> => {
    const server = await startActionsCache(protocol)
    try {
      await work(server)
    } finally {
      await server.stop()
    }
  }
  const forget = (runner: Runner): Promise<void> => rm(runner.sandbox.cacheRoot, { recursive: true, force: true })

  it.skipIf(skipped)('main packs, post saves, and the next job is a hit without uv', async () => {
    await withServer(async (server) => {
      const runner = await createRunner(server.environment)
      const first = await runner.main({ packages: 'alpha' })
      const post = await runner.post(first)
      expect([post.code, post.stdout]).toEqual([0, expect.stringContaining(`github-actions: saved ${first.outputs['cache-key']}`)])
      await forget(runner)
      const asked = runner.index.requests.length
      // At another depth of the workspace, where the toolkit by itself would restore into the wrong place.
      const deeper = path.join(runner.sandbox.directory, 'workspace/much/deeper')
      await mkdir(deeper, { recursive: true })
      const second = await runner.main({ packages: 'alpha' }, { GITHUB_WORKSPACE: deeper })
      expect([second.outputs['cache-hit'], second.outputs['matched-key']]).toEqual(['true', first.outputs['cache-key']])
      expect(runner.index.requests.length).toBe(asked)
      expect((await runner.post(second)).stdout).toContain('Nothing to save.')
    })
  })

  it.skipIf(skipped)('a hit asks the service once, and starts no process of the toolkit; forced, it does', async () => {
    await withServer(async (server) => {
      const runner = await createRunner(server.environment)
      const watched = async (variables: Record<string, string> = {}) => {
        await forget(runner)
        const log = path.join(runner.sandbox.directory, 'watched')
        await writeFile(log, '')
        const hook = new URL('../support/watch-process.mjs', import.meta.url).href
        const environment = { NODE_OPTIONS: `--import=${hook}`, WATCH_LOG: log, ...variables }
        const step = await runner.main({ packages: 'alpha' }, environment)
        const lines = (await readFile(log, 'utf8')).split('\n')
        return {
          step,
          toolkit: lines.filter((line) => line.startsWith('process ') && line.includes('toolkit')).length,
          lookups: lines.filter((line) => /^request .*(?:GetCacheEntryDownloadURL|artifactcache\/cache\?)/.test(line)).length,
          transfers: lines.filter((line) => line.startsWith('request GET ') && !line.includes('artifactcache/cache?')).length,
        }
      }
      const first = await watched()
      expect([first.step.outputs['cache-hit'], first.toolkit]).toEqual(['false', 0])
      expect((await runner.post(first.step)).stdout).toContain('github-actions: saved')
      const { step, ...counts } = await watched()
      expect([step.outputs['cache-hit'], counts]).toEqual(['true', { toolkit: 0, lookups: 1, transfers: 1 }])
      expect((await watched({ ENSURE_EXTENSIONS_CACHE_CLIENT: 'toolkit' })).toolkit).toBe(1)
    })
  })

  it.skipIf(skipped)('a run that may write and not look installs, saves what is not there, and hears where it is', async () => {
    await withServer(async (server) => {
      const runner = await createRunner({ ...server.environment, ACTIONS_CACHE_MODE: 'write-only' })
      // act's own server takes a key twice.
      for (const status of ['saved', protocol === 'v1' ? 'saved' : 'exists']) {
        const step = await runner.main({ packages: 'alpha' })
        expect([step.code, step.outputs['misses'], step.outputs['restore-status']]).toEqual([0, '1', 'unknown'])
        expect(step.stdout).toContain("this run does not read the cache: ACTIONS_CACHE_MODE is 'write-only'")
        expect(step.stdout).not.toContain('::warning')
        expect((await runner.post(step)).stdout).toContain(`github-actions: ${status} ${step.outputs['cache-key']}`)
        await forget(runner)
      }
    })
  })

  it.skipIf(skipped)('saves in main with save-at main, and nothing with save false', async () => {
    await withServer(async (server) => {
      const runner = await createRunner(server.environment)
      const unsaved = await runner.main({ packages: 'alpha', save: 'false' })
      expect(Object.values(unsaved.state).filter((value) => value !== '')).toEqual([])
      await forget(runner)
      const saved = await runner.main({ packages: 'alpha', 'save-at': 'main' })
      expect(saved.stdout).toContain('github-actions: saved')
      await forget(runner)
      expect((await runner.main({ packages: 'alpha' })).outputs['cache-hit']).toBe('true')
    })
  })

  it.skipIf(skipped)('what a later step did to the packed archive is not uploaded', async () => {
    await withServer(async (server) => {
      const runner = await createRunner(server.environment)
      const first = await runner.main({ packages: 'alpha' })
      const { pending } = JSON.parse(first.state['post'] ?? '') as { pending: { directory: string }[] }
      await writeFile(path.join(pending[0]?.directory ?? '', 'archive'), 'something else')
      const post = await runner.post(first)
      expect([post.code, post.stdout]).toEqual([0, expect.stringContaining('github-actions: skipped')])
    })
  })

  it.skipIf(skipped)('an unreachable service fails neither main nor post', async () => {
    const environment =
      protocol === 'v1'
        ? { ACTIONS_CACHE_URL: 'http://127.0.0.1:9/' }
        : { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/', ACTIONS_CACHE_SERVICE_V2: '1' }
    const runner = await createRunner({ ...environment, ACTIONS_RUNTIME_TOKEN: 'x' })
    const step = await runner.main({ packages: 'alpha' })
    expect([step.code, step.outputs['cache-hit']]).toEqual([0, 'false'])
    expect(step.outputs['result']).toContain('"status":"unavailable"')
    expect((await runner.post(step)).code).toBe(0)
    const missed = await runner.main({ packages: 'beta', 'fail-on-miss': 'true' })
    expect([missed.code, missed.outputs['misses']]).toEqual([0, '1'])
  })
})

describe('what is written about the action', () => {
  const text = (file: string): Promise<string> => readFile(path.join(repository, file), 'utf8')

  it('docs/inputs.md names every input and output, action.yml declares them', async () => {
    const [page, action] = await Promise.all([text('docs/inputs.md'), text('action.yml')])
    for (const name of [...optionNames.map(writtenName), ...Object.keys(outputs)]) {
      expect(page).toContain(`| \`${name}\` |`)
      expect(action).toContain(`\n  ${name}:\n`)
    }
  })

  it('docs/errors.md explains every code, and no other', async () => {
    const documented = [...(await text('docs/errors.md')).matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code)
    expect(documented.sort()).toEqual(Object.keys(errorCodes).sort())
  })
})

/** A runner with a tool cache and without uv, which its index has. */
async function withoutUv({ sandbox }: Awaited<ReturnType<typeof createRunner>>) {
  const script = `#!/bin/sh\nexec '${requireTool('uv')}' "$@"\n`
  for (const tag of ['py3-none-manylinux_2_17_x86_64', 'py3-none-manylinux_2_17_aarch64']) {
    const files = { [`uv-${defaultUvVersion}.data/scripts/uv`]: script }
    buildWheel(path.join(sandbox.directory, 'wheels'), { name: 'uv', version: defaultUvVersion, tag, files })
  }
  const { stdout } = await sandbox.run('python3', ['-c', 'import os, sys; print(os.path.dirname(sys.executable))'])
  const toolCache = path.join(sandbox.directory, 'tool cache')
  return { toolCache, environment: { PATH: `${stdout.trim()}:/usr/bin:/bin`, RUNNER_TOOL_CACHE: toolCache, PIP_FIND_LINKS: undefined } }
}
