import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { credentials, userInfos } from '../support/credentials.ts'
import { leaksIn, spellingsOf } from '../support/leaks.ts'
import { startPrivateServer } from '../support/private-server.ts'
import { createRunner, type Runner, type Step } from '../support/runner.ts'
import { buildWheel } from '../support/wheels.ts'

/** Runs main twice, the second time with all that it has due, to be refreshed by post. */
async function due(runner: Runner, inputs: Record<string, string>): Promise<Step> {
  const first = await runner.main(inputs)
  expect([first.code, first.stdout]).toEqual([0, expect.any(String)])
  const second = await runner.main({ ...inputs, 'ttl-hours': '0', refresh: 'after' })
  expect([second.code, second.state['refresh']]).toEqual([0, expect.any(String)])
  return second
}

function write(runner: Runner, name: string, text: string): void {
  writeFileSync(path.join(runner.workspace, name), text)
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** A wheelhouse, a lock and a configuration of uv beside the workspace's files. */
async function createHouse(): Promise<Runner> {
  const runner = await createRunner()
  const links = path.join(runner.workspace, 'links')
  buildWheel(links, { name: 'gamma', version: '1.0' })
  const wheel = hashOf(path.join(runner.wheels, 'beta-1.0-py3-none-any.whl'))
  const file = `{ name = "beta-1.0-py3-none-any.whl", url = "http://host.invalid/beta-1.0-py3-none-any.whl", hashes = { sha256 = "${wheel}" } }`
  write(
    runner,
    'pylock.toml',
    `lock-version = "1.0"\ncreated-by = "test"\n[[packages]]\nname = "beta"\nversion = "1.0"\nwheels = [${file}]\n`,
  )
  write(runner, 'requirements.txt', '--find-links ./links\ngamma\n')
  write(runner, 'constraints.txt', 'alpha<2\n')
  write(runner, 'uv.toml', 'resolution = "highest"\n')
  return runner
}

const house = { packages: 'alpha', requirements: 'requirements.txt\npylock.toml', constraints: 'constraints.txt', 'uv-config': 'uv.toml' }

describe('a refresh after the job', () => {
  it('goes by what main read: places with packages, locks, constraints, the configuration of uv', { timeout: 120_000 }, async () => {
    const runner = await createHouse()
    const step = await due(runner, house)
    // A newer one that the request does not shut out, and one that it does.
    for (const version of ['1.5', '2.0']) buildWheel(runner.wheels, { name: 'alpha', version })
    const post = await runner.post(step)
    expect([post.code, post.stdout]).toEqual([0, expect.stringMatching(/refreshed +alpha +1\.5.*refreshed +gamma +1\.0.*hit +beta/s)])
    expect(post.stdout).toContain('alpha 1.0 -> 1.5')
    expect(post.stdout).not.toContain('nothing was refreshed')
  })

  it.each([
    ['the configuration of uv', (runner: Runner) => write(runner, 'uv.toml', 'resolution = "lowest"\n'), {}],
    [
      'an index or a place with packages',
      (runner: Runner) => void buildWheel(path.join(runner.workspace, 'links'), { name: 'gamma', version: '2.0' }),
      {},
    ],
    ['constraints.txt', (runner: Runner) => write(runner, 'constraints.txt', 'alpha<3\n'), {}],
    ['what UV_PRERELEASE stands for', () => {}, { UV_PRERELEASE: 'allow' }],
  ])('is left to the next run where a later step changed %s', { timeout: 120_000 }, async (what, change, environment) => {
    const runner = await createHouse()
    const step = await due(runner, house)
    change(runner)
    const { code, stdout } = await runner.post(step, environment)
    expect([code, stdout]).toEqual([0, expect.stringContaining(`Nothing is refreshed, because a later step changed ${what};`)])
  })

  it('has no secret in the state it is asked for by, whatever form it has and wherever it stood', { timeout: 600_000 }, async () => {
    const property = fc.asyncProperty(credentials, userInfos, userInfos, async (file, origin, index) => {
      const runner = await createHouse()
      const { place } = await startPrivateServer(runner.wheels, path.join(runner.sandbox.directory, 'repositories'))
      buildWheel(runner.wheels, { name: 'app', version: '1.0', requires: ['repo', 'alpha'] })
      const wheel = `http://${file.userInfo}${place}/files/alpha-1.0-py3-none-any.whl${file.query}`
      const lines = `repo @ git+http://${origin.userInfo}${place}/repository.git\nalpha @ ${wheel}\n`
      write(runner, 'constraints.txt', lines)
      // An option of a file is split as a shell would: a quotation mark in it is encoded.
      const encoded = index.userInfo.replaceAll("'", '%27').replaceAll('"', '%22')
      write(runner, 'more.txt', `--extra-index-url http://${encoded}${place}/simple\n--find-links http://${encoded}${place}/simple/beta/\n`)
      writeFileSync(path.join(runner.wheels, 'requirements.txt'), 'gamma ; python_version < "3"\n')
      write(runner, 'uv.toml', `override-dependencies = [${JSON.stringify(lines.split('\n')[0])}]\n`)
      const remote = `http://${index.userInfo}${place}/files/requirements.txt`
      const inputs = { packages: 'app', requirements: `requirements.txt\nmore.txt\n${remote}`, constraints: 'constraints.txt' }
      const given = { ...inputs, 'uv-config': 'uv.toml', 'index-url': `http://${index.userInfo}${place}/simple` }
      const step = await due(runner, given)
      const spellings = spellingsOf([...file.cores.filter((core) => wheel.includes(core)), ...origin.cores, ...index.cores])
      expect(leaksIn('the state of post', Object.values(step.state).join('\n'), spellings)).toEqual([])
      // The runner tells post the inputs again; what files held is lost, and that is said.
      const post = await runner.post(step)
      expect([post.code, post.stdout]).toEqual([0, expect.stringMatching(/nothing was refreshed: the credentials of .* are kept nowhere/)])
      expect(leaksIn('the log of post', `${post.stdout.replaceAll(/^::add-mask::.*$/gm, '')}${post.stderr}`, spellings)).toEqual([])
      rmSync(runner.sandbox.directory, { recursive: true, force: true })
    })
    await fc.assert(property, { numRuns: 3, endOnFailure: true })
  })
})
